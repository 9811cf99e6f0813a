//! What is measured of the server's health.

use std::path::Path;

use crate::app::App;
use crate::audit;
use crate::clock::OfficeTime;
use crate::config::Config;
use crate::convert::{self, Task};
use crate::db::{self, Conn, Engine, OfficeId, Place};
use crate::{document, jobs};

/// Counts stop here and show as "999+".
pub const CAP: i64 = 1_000;
/// How long the page waits for the converter.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(3);

/// The state of the server, as one office may see it.
#[derive(Debug)]
pub struct Health {
    pub disk: Option<Disk>,
    pub engine: Engine,
    /// Bytes; `None` when it cannot be told.
    pub database: Option<u64>,
    pub waiting: i64,
    pub failed: i64,
    pub converter: bool,
    /// Programs beside ours, and whether each is there.
    pub tools: Vec<(&'static str, bool)>,
    pub checkpoint: Option<OfficeTime>,
}

/// Bytes on the disk of the data folder.
#[derive(Clone, Copy, Debug)]
pub struct Disk {
    pub free: u64,
    pub all: u64,
}

impl Disk {
    /// Less than a tenth, or less than 2 GB: uploads will soon be refused.
    pub fn is_low(self) -> bool {
        self.free < self.all / 10 || self.free < 2 << 30
    }
}

/// Measures everything now.
pub async fn measure(app: &App, office: OfficeId) -> Result<Health, db::Error> {
    let mut conn = app.db.begin_read().await?;
    let mut waiting = 0;
    for worker in document::jobs::workers() {
        waiting += jobs::queries::waiting_count(&mut conn, worker.topic, office, CAP).await?;
    }
    let failed = jobs::queries::failed_count(&mut conn, office, CAP).await?;
    let checkpoint = audit::queries::last_checkpoint(&mut conn)
        .await?
        .map(|row| OfficeTime(row.at));
    let database = database_size(&mut conn, &app.config).await;
    drop(conn);
    Ok(Health {
        disk: disk(&app.config.data),
        engine: app.db.engine(),
        database,
        waiting,
        failed,
        converter: converter_answers(app).await,
        tools: ["tesseract", "soffice"].map(|name| (name, is_installed(name))).to_vec(),
        checkpoint,
    })
}

fn disk(folder: &Path) -> Option<Disk> {
    let stat = rustix::fs::statvfs(folder).ok()?;
    Some(Disk {
        free: stat.f_bavail * stat.f_frsize,
        all: stat.f_blocks * stat.f_frsize,
    })
}

async fn database_size(conn: &mut Conn, config: &Config) -> Option<u64> {
    match (conn, &config.database) {
        (Conn::Postgres(c), _) => {
            let size = sqlx::query_scalar::<sqlx::Postgres, i64>("select pg_database_size(current_database())");
            size.fetch_one(&mut **c)
                .await
                .ok()
                .and_then(|bytes| u64::try_from(bytes).ok())
        }
        (_, Place::File(path)) => {
            let log = path.with_file_name(format!("{}-wal", path.file_name()?.to_string_lossy()));
            let size = |path: &Path| std::fs::metadata(path).map(|file| file.len()).ok();
            Some(size(path)? + size(&log).unwrap_or(0))
        }
        _ => None,
    }
}

/// Whether a child starts and answers; that it refuses so small a file is an answer too.
/// When all places are taken for long, the converter is at work and so it is well.
async fn converter_answers(app: &App) -> bool {
    let answer = tokio::time::timeout(PATIENCE, app.converter.run(&Task::Text, b"chauban")).await;
    !matches!(answer, Ok(Err(convert::Error::Broken(_))))
}

fn is_installed(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// `1,5 GB`, `320 MB`.
pub fn bytes(bytes: u64) -> String {
    let megabytes = bytes / (1 << 20);
    match megabytes {
        0 => format!("{} KB", bytes.div_ceil(1 << 10)),
        1..1_024 => format!("{megabytes} MB"),
        _ => {
            let tenths = megabytes * 10 / 1_024;
            format!("{},{} GB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_written_as_people_say_them() {
        assert_eq!(bytes(500), "1 KB");
        assert_eq!(bytes(320 << 20), "320 MB");
        assert_eq!(bytes(1536 << 20), "1,5 GB");
    }

    #[test]
    fn a_disk_is_low_before_it_is_full() {
        let disk = |free: u64, all: u64| {
            Disk {
                free: free << 30,
                all: all << 30,
            }
            .is_low()
        };
        assert!(disk(9, 100) && disk(1, 5) && !disk(20, 100));
    }
}
