//! One SQL text for both engines: each statement is prepared on each.

use chauban::db::{Conn, Statement};
use chauban::site;
use sqlx::{Executor, SqlSafeStr, Statement as _};

use crate::support::on_both;

on_both! {
    async fn every_statement_prepares_on_both_engines(office) {
        let mut conn = office.app.db.begin_read().await.unwrap();
        let mut wrong = Vec::new();
        for (owner, catalogue) in site::catalogues() {
            for statement in catalogue {
                if let Err(text) = prepare(&mut conn, statement).await {
                    wrong.push(format!("{owner}::{}: {text}", statement.name));
                }
            }
        }
        assert!(wrong.is_empty(), "{} statements are wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
}

/// Prepares and compares the number of parameters with the function's.
async fn prepare(conn: &mut Conn, statement: &Statement) -> Result<(), String> {
    let sql = statement.sql.into_sql_str();
    let found = match conn {
        Conn::Sqlite(c) => {
            let prepared = (&mut **c).prepare(sql).await.map_err(|e| e.to_string())?;
            prepared.parameters().map(|p| p.either(<[_]>::len, |n| n))
        }
        Conn::Postgres(c) => {
            let prepared = (&mut **c).prepare(sql).await.map_err(|e| e.to_string())?;
            prepared.parameters().map(|p| p.either(<[_]>::len, |n| n))
        }
        Conn::Gone => None,
    };
    match found {
        Some(count) if count == statement.parameters => Ok(()),
        other => Err(format!(
            "{} parameters in the function, {other:?} in the text",
            statement.parameters
        )),
    }
}

#[test]
fn every_statement_is_lower_case_and_has_a_name_of_its_own() {
    for (owner, catalogue) in site::catalogues() {
        let mut names: Vec<&str> = catalogue.iter().map(|statement| statement.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "{owner} has two statements of one name");
        for statement in catalogue {
            let quoted: String = statement.sql.split('\'').step_by(2).collect();
            assert_eq!(quoted, quoted.to_lowercase(), "{owner}::{}", statement.name);
        }
    }
}
