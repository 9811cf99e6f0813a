//! Brings the schema to this program's version.
//!
//! The texts in `app/migrations` hold tokens for the types that the engines
//! name differently; each migration runs in one transaction, so that a crash
//! in the middle leaves the step undone.

use super::{Conn, Db, Engine, Error};
use crate::clock::OfficeTime;

/// One step: its name and its text for each engine.
struct Step {
    name: &'static str,
    common: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! step {
    ($name:literal) => {
        Step {
            name: $name,
            common: include_str!(concat!("../../migrations/", $name, ".sql")),
            sqlite: "",
            postgres: "",
        }
    };
    ($name:literal, engines) => {
        Step {
            name: $name,
            common: include_str!(concat!("../../migrations/", $name, ".sql")),
            sqlite: include_str!(concat!("../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../migrations/postgres/", $name, ".sql")),
        }
    };
}

const STEPS: &[Step] = &[
    step!("0001_kernel", engines),
    step!("0002_org"),
    step!("0003_numbering"),
    step!("0004_document"),
    step!("0005_incoming"),
];

/// Applies what is missing. Returns the names of the steps that ran.
///
/// Refuses a database that a newer program has already changed.
pub async fn migrate(db: &Db, now: OfficeTime) -> Result<Vec<&'static str>, Error> {
    let mut tx = db.begin_write().await?;
    tx.run("create table if not exists migration (name text primary key, applied_at bigint not null)")
        .await?;
    let done = applied(&mut tx).await?;
    tx.commit().await?;
    if let Some(unknown) = done.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        return Err(Error::Other(format!(
            "the database was changed by a newer version (step {unknown})"
        )));
    }
    let mut ran = Vec::new();
    for step in STEPS.iter().filter(|step| !done.iter().any(|name| name == step.name)) {
        let mut tx = db.begin_write().await?;
        let engine = tx.engine();
        let own = if engine == Engine::Sqlite {
            step.sqlite
        } else {
            step.postgres
        };
        for text in [step.common, own] {
            run_text(&mut tx, &translate(text, engine)).await?;
        }
        mark(&mut tx, step.name, now).await?;
        tx.commit().await?;
        ran.push(step.name);
    }
    Ok(ran)
}

/// Replaces the type tokens by the engine's names.
fn translate(text: &str, engine: Engine) -> String {
    let pairs: [(&str, &str); 7] = match engine {
        Engine::Sqlite => [
            ("{uuid}", "blob"),
            ("{bytes}", "blob"),
            ("{int}", "integer"),
            ("{bool}", "integer"),
            ("{json}", "text"),
            ("{key}", "text"),
            ("{strict}", "strict, without rowid"),
        ],
        Engine::Postgres => [
            ("{uuid}", "uuid"),
            ("{bytes}", "bytea"),
            ("{int}", "bigint"),
            ("{bool}", "boolean"),
            ("{json}", "jsonb"),
            // Ranges over keys need the order of bytes, whatever the database's language.
            ("{key}", "text collate \"C\""),
            ("{strict}", ""),
        ],
    };
    pairs
        .iter()
        .fold(text.to_owned(), |text, (token, name)| text.replace(token, name))
}

async fn run_text(conn: &mut Conn, text: &str) -> Result<(), Error> {
    if text.trim().is_empty() {
        return Ok(());
    }
    let sql = sqlx::AssertSqlSafe(text.to_owned());
    match conn {
        Conn::Sqlite(c) => sqlx::raw_sql(sql).execute(&mut **c).await.map(drop)?,
        Conn::Postgres(c) => sqlx::raw_sql(sql).execute(&mut **c).await.map(drop)?,
        Conn::Gone => return Err(Error::Other("transaction is over".into())),
    }
    Ok(())
}

crate::queries! {
    read fn applied() -> scalars<String> = "select name from migration order by name";
    write fn mark(name: &str, at: OfficeTime) -> execute =
        "insert into migration (name, applied_at) values ($1, $2)";
}
