//! What is kept: looking past the program into its database and its folder.

use std::path::{Path, PathBuf};

use chauban::db::Conn;
use sqlx::AssertSqlSafe;

use super::Office;

impl Office {
    /// The one number that a query gives.
    pub async fn scalar(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.app.db.begin_read().await.unwrap() {
            Conn::Sqlite(mut c) => sqlx::query_scalar(sql).fetch_one(&mut *c).await.unwrap(),
            Conn::Postgres(mut c) => sqlx::query_scalar(sql).fetch_one(&mut *c).await.unwrap(),
            Conn::Gone => unreachable!(),
        }
    }

    /// The texts of a query's first column.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.app.db.begin_read().await.unwrap() {
            Conn::Sqlite(mut c) => sqlx::query_scalar(sql).fetch_all(&mut *c).await.unwrap(),
            Conn::Postgres(mut c) => sqlx::query_scalar(sql).fetch_all(&mut *c).await.unwrap(),
            Conn::Gone => unreachable!(),
        }
    }

    pub async fn rows(&self, table: &str) -> i64 {
        self.scalar(&format!("select count(*) from {table}")).await
    }

    /// Originals, pictures and unfinished files in the store.
    pub fn stored_files(&self) -> Vec<PathBuf> {
        files_in(&self.path("blobs"))
    }

    /// The numbers of the register, as the law's book lists them.
    pub async fn numbers(&self) -> Vec<i64> {
        let year = self.now().year();
        let mut conn = self.app.db.begin_read().await.unwrap();
        let rows = chauban::incoming::queries::of_register(&mut conn, self.id, self.party, year, 0, i64::MAX, 5_000);
        rows.await.unwrap().into_iter().map(|entry| entry.number).collect()
    }

    /// Where these bytes are kept: files of the whole data folder, rows of every table.
    pub async fn keeps(&self, needle: &[u8]) -> Vec<String> {
        let mut found: Vec<String> = files_in(&self.path(""))
            .into_iter()
            .filter(|path| contains(&std::fs::read(path).unwrap_or_default(), needle))
            .map(|path| path.display().to_string())
            .collect();
        if let Conn::Postgres(_) = self.app.db.begin_read().await.unwrap() {
            let tables = "select table_name::text from information_schema.tables where table_schema = current_schema()";
            for table in self.texts(tables).await {
                let rows = self.texts(&format!("select t::text from {table} t")).await;
                let hits = rows.iter().filter(|row| contains(row.as_bytes(), needle));
                found.extend(hits.map(|row| format!("{table}: {row}")));
            }
        }
        found
    }
}

/// All files below a folder.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_in(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
