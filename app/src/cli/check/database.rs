//! The database itself: its pages and constraints.

use super::{Depth, Finding, State};
use crate::cli::Failure;
use crate::db::{Conn, Db};

/// Asks SQLite about its file. PostgreSQL checks its pages itself when it has checksums.
pub async fn check(db: &Db, depth: Depth) -> Result<Vec<Finding>, Failure> {
    let mut conn = db.begin_read().await?;
    match &mut conn {
        Conn::Sqlite(conn) => {
            let (integrity, keys) = match depth {
                Depth::All => ("pragma integrity_check(20)", true),
                Depth::Sample => ("pragma quick_check(20)", false),
            };
            let lines: Vec<String> = sqlx::query_scalar(integrity)
                .fetch_all(&mut **conn)
                .await
                .map_err(crate::db::Error::from)?;
            let mut found = vec![pages(&lines)];
            if keys {
                let broken = sqlx::query("pragma foreign_key_check").fetch_all(&mut **conn).await;
                found.push(references(broken.map_err(crate::db::Error::from)?.len()));
            }
            Ok(found)
        }
        Conn::Postgres(conn) => {
            let checksums: String = sqlx::query_scalar("show data_checksums")
                .fetch_one(&mut **conn)
                .await
                .map_err(crate::db::Error::from)?;
            let state = if checksums == "on" { State::Good } else { State::Note };
            Ok(vec![Finding::new(
                "database",
                state,
                format!("PostgreSQL, data checksums {checksums}"),
            )])
        }
        Conn::Gone => Ok(Vec::new()),
    }
}

fn pages(lines: &[String]) -> Finding {
    match lines {
        [one] if one == "ok" => Finding::new("database", State::Good, "SQLite, pages whole"),
        lines => Finding::new("database", State::Bad, lines.join("; ")),
    }
}

fn references(broken: usize) -> Finding {
    match broken {
        0 => Finding::new("database", State::Good, "every reference has its row"),
        count => Finding::new("database", State::Bad, format!("{count} references without their row")),
    }
}
