//! Group commit on SQLite's single write connection.
//!
//! Each writer works inside a savepoint of one outer transaction. When it is
//! done it lets those go ahead who already queue for the connection, and then
//! whoever gets the connection back first commits for all: one fsync for the
//! group. A writer that fails undoes its own savepoint only. Nobody is told
//! "saved" before the outer commit has returned.

use std::sync::{Arc, OnceLock};

use sqlx::Sqlite;
use sqlx::SqlitePool;
use sqlx::pool::PoolConnection;
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::{Conn, Error, WRITE_WAIT};

/// The write connection and the group that is open on it.
pub struct Writer {
    pool: SqlitePool,
    line: Arc<Mutex<Line>>,
}

#[derive(Default)]
struct Line {
    conn: Option<PoolConnection<Sqlite>>,
    group: Option<Group>,
}

/// How the group ended, seen by all its members: `None` is success.
type Group = Arc<OnceLock<Option<String>>>;

/// A writer's turn on the connection.
pub struct Turn {
    line: OwnedMutexGuard<Line>,
    again: Arc<Mutex<Line>>,
}

impl Writer {
    pub fn new(pool: SqlitePool) -> Arc<Writer> {
        Arc::new(Writer {
            pool,
            line: Arc::default(),
        })
    }

    pub async fn close(&self) {
        let mut line = self.line.lock().await;
        if let Some(conn) = line.conn.take() {
            drop(conn);
        }
        drop(line);
        self.pool.close().await;
    }
}

/// Waits for the turn, opens the outer transaction if none is open, and sets a savepoint.
pub async fn begin(writer: &Writer) -> Result<(Conn, Turn), Error> {
    let line = tokio::time::timeout(WRITE_WAIT, writer.line.clone().lock_owned())
        .await
        .map_err(|_| Error::Busy("another writer holds the database".into()))?;
    let mut turn = Turn {
        line,
        again: writer.line.clone(),
    };
    let mut conn = match turn.line.conn.take() {
        Some(conn) => Conn::Sqlite(conn),
        None => Conn::Sqlite(writer.pool.acquire().await?),
    };
    if turn.line.group.is_none() {
        if let Err(error) = conn.run("begin immediate").await {
            turn.give_back(conn);
            return Err(error);
        }
        turn.line.group = Some(Group::default());
    }
    if let Err(error) = conn.run("savepoint writer").await {
        lose(&mut conn, &mut turn, &error).await;
        turn.give_back(conn);
        return Err(error);
    }
    Ok((conn, turn))
}

/// Ends a writer's savepoint and returns when the group is on the disk.
pub async fn commit(mut conn: Conn, mut turn: Turn) -> Result<(), Error> {
    if let Err(error) = conn.run("release writer").await {
        lose(&mut conn, &mut turn, &error).await;
        turn.give_back(conn);
        return Err(error);
    }
    let group = turn.line.group.clone().unwrap_or_default();
    let again = turn.again.clone();
    turn.give_back(conn);
    // Those who queue already come first and join the group.
    let mut line = again.lock().await;
    if group.get().is_none() {
        let result = match line.conn.as_mut() {
            Some(conn) => end_group(conn).await,
            None => Err(Error::Commit("connection lost".into())),
        };
        line.group = None;
        let _ = group.set(result.as_ref().err().map(ToString::to_string));
        return result;
    }
    match group.get() {
        Some(None) => Ok(()),
        Some(Some(text)) if text.contains("disk full") => Err(Error::Full),
        Some(Some(text)) => Err(Error::Commit(text.clone())),
        None => Err(Error::Commit("group without an end".into())),
    }
}

async fn end_group(conn: &mut PoolConnection<Sqlite>) -> Result<(), Error> {
    match sqlx::raw_sql("commit").execute(&mut **conn).await {
        Ok(_) => Ok(()),
        Err(error) => {
            let _ = sqlx::raw_sql("rollback").execute(&mut **conn).await;
            Err(error.into())
        }
    }
}

/// Undoes one writer; the others of its group stay.
pub async fn roll_back(mut conn: Conn, mut turn: Turn) {
    let undone = match conn.run("rollback to writer").await {
        Ok(()) => conn.run("release writer").await,
        Err(error) => Err(error),
    };
    if let Err(error) = undone {
        // SQLite has already rolled everything back (disk full, I/O error).
        lose(&mut conn, &mut turn, &error).await;
        turn.give_back(conn);
        return;
    }
    let alone = turn
        .line
        .group
        .as_ref()
        .is_none_or(|group| Arc::strong_count(group) == 1);
    if alone {
        // Nobody else wrote: end the empty transaction so that the lock is free.
        let _ = conn.run("rollback").await;
        turn.line.group = None;
    }
    turn.give_back(conn);
}

/// The outer transaction is gone: every member of the group is told so.
async fn lose(conn: &mut Conn, turn: &mut Turn, error: &Error) {
    let _ = conn.run("rollback").await;
    if let Some(group) = turn.line.group.take() {
        let _ = group.set(Some(error.to_string()));
    }
}

impl Turn {
    fn give_back(mut self, conn: Conn) {
        if let Conn::Sqlite(conn) = conn {
            self.line.conn = Some(conn);
        }
    }
}
