//! The database: SQLite by default, PostgreSQL by URL, one SQL text for both.
//!
//! Reads take a connection by [`Db::begin_read`]; every write goes through
//! [`Db::begin_write`], which is `BEGIN IMMEDIATE` on SQLite's single write
//! connection (docs/adr/0003). On SQLite, writers that queue up are committed
//! together, so that one fsync serves them all; see [`group`].

mod error;
mod group;
mod ids;
mod migrate;
mod select;
mod statements;

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool};

pub use error::Error;
pub use ids::{OfficeId, PersonId, UnitId};
pub use migrate::{CATALOGUE as MIGRATION_CATALOGUE, migrate};
pub use select::{Select, Value};
pub use statements::Statement;

use crate::clock::Rng;

/// How long a writer waits for its turn before the user is told to try again.
pub const WRITE_WAIT: Duration = Duration::from_secs(5);

/// Which engine serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Where the database is.
#[derive(Clone, Debug)]
pub enum Place {
    /// A file, made when absent.
    File(PathBuf),
    /// A `postgres://` URL.
    Url(String),
}

/// The pools. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    rng: Rng,
}

#[derive(Clone)]
enum Pools {
    Sqlite {
        read: SqlitePool,
        writer: Arc<group::Writer>,
    },
    Postgres(PgPool),
}

/// One connection of either engine.
pub enum Conn {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
    /// The connection has been given back; using it is an error, not a panic.
    Gone,
}

impl Db {
    /// Opens the pools. Does not migrate.
    pub async fn open(place: &Place, connections: u32, rng: Rng) -> Result<Db, Error> {
        let pools = match place {
            Place::File(path) => open_sqlite(path, connections).await?,
            Place::Url(url) => open_postgres(url, connections).await?,
        };
        Ok(Db { pools, rng })
    }

    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// A connection for reading. Each statement sees the newest commit.
    pub async fn begin_read(&self) -> Result<Conn, Error> {
        match &self.pools {
            Pools::Sqlite { read, .. } => Ok(Conn::Sqlite(read.acquire().await?)),
            Pools::Postgres(pool) => Ok(Conn::Postgres(pool.acquire().await?)),
        }
    }

    /// Begins a transaction that may write. Dropping it rolls it back.
    ///
    /// Runs in a task of its own: a client that goes away in the middle cannot
    /// leave a half-begun transaction on the connection.
    pub async fn begin_write(&self) -> Result<WriteTx, Error> {
        let db = self.clone();
        tokio::spawn(async move { db.begin_write_here().await })
            .await
            .map_err(|gone| Error::Other(gone.to_string()))?
    }

    async fn begin_write_here(&self) -> Result<WriteTx, Error> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                let (conn, turn) = group::begin(writer).await?;
                Ok(WriteTx {
                    conn,
                    turn: Some(turn),
                    rng: self.rng.clone(),
                })
            }
            Pools::Postgres(pool) => {
                let mut conn = Conn::Postgres(pool.acquire().await?);
                conn.run("begin").await?;
                Ok(WriteTx {
                    conn,
                    turn: None,
                    rng: self.rng.clone(),
                })
            }
        }
    }

    /// Closes the pools, writing SQLite's log back into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, writer } => {
                read.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(path: &PathBuf, connections: u32) -> Result<Pools, Error> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(WRITE_WAIT)
        .statement_cache_capacity(300)
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        .pragma("journal_size_limit", "67108864");
    // The write connection comes first: it makes the file and switches it to WAL.
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .min_connections(1)
        .acquire_timeout(WRITE_WAIT)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_with(options.clone())
        .await?;
    let read = SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(WRITE_WAIT)
        .test_before_acquire(false)
        .connect_lazy_with(options.pragma("query_only", "on"));
    Ok(Pools::Sqlite {
        read,
        writer: group::Writer::new(write),
    })
}

async fn open_postgres(url: &str, connections: u32) -> Result<Pools, Error> {
    let options: PgConnectOptions = url.parse().map_err(Error::from)?;
    let options = options
        .application_name("chauban")
        .statement_cache_capacity(300)
        .options([
            ("statement_timeout", "5s"),
            ("lock_timeout", "5s"),
            ("idle_in_transaction_session_timeout", "15s"),
            ("synchronous_commit", "on"),
        ]);
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(WRITE_WAIT)
        .connect_with(options)
        .await?;
    Ok(Pools::Postgres(pool))
}

/// A transaction that may write. It ends by [`WriteTx::commit`]; dropped, it is undone.
pub struct WriteTx {
    conn: Conn,
    turn: Option<group::Turn>,
    rng: Rng,
}

impl WriteTx {
    /// A new id for a row made at `now`.
    pub fn new_id<T: From<uuid::Uuid>>(&self, now: crate::clock::OfficeTime) -> T {
        self.rng.uuid(now).into()
    }

    /// Commits. When this returns `Ok` the data is on the disk.
    ///
    /// Goes on by itself if the caller is cancelled.
    pub async fn commit(mut self) -> Result<(), Error> {
        let conn = std::mem::replace(&mut self.conn, Conn::Gone);
        let turn = self.turn.take();
        let end = tokio::spawn(async move {
            match turn {
                Some(turn) => group::commit(conn, turn).await,
                None => {
                    let mut conn = conn;
                    conn.run("commit").await
                }
            }
        });
        end.await.map_err(|gone| Error::Other(gone.to_string()))?
    }
}

impl Deref for WriteTx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}

impl Drop for WriteTx {
    fn drop(&mut self) {
        let conn = std::mem::replace(&mut self.conn, Conn::Gone);
        match (conn, self.turn.take()) {
            (Conn::Gone, _) => {}
            (Conn::Postgres(mut conn), _) => {
                // Closing the connection is the surest rollback; the pool opens another.
                conn.close_on_drop();
            }
            (conn, Some(turn)) => {
                if let Ok(runtime) = tokio::runtime::Handle::try_current() {
                    runtime.spawn(group::roll_back(conn, turn));
                }
            }
            (Conn::Sqlite(_), None) => {}
        }
    }
}

impl Conn {
    /// Runs a fixed text without parameters.
    pub async fn run(&mut self, sql: &'static str) -> Result<(), Error> {
        match self {
            Conn::Sqlite(c) => sqlx::raw_sql(sql).execute(&mut **c).await.map(drop)?,
            Conn::Postgres(c) => sqlx::raw_sql(sql).execute(&mut **c).await.map(drop)?,
            Conn::Gone => return Err(Error::Other("transaction is over".into())),
        }
        Ok(())
    }

    pub fn engine(&self) -> Engine {
        match self {
            Conn::Postgres(_) => Engine::Postgres,
            _ => Engine::Sqlite,
        }
    }
}
