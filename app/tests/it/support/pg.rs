//! The PostgreSQL that `./run-tests` started, one schema a test.

use std::sync::atomic::{AtomicU32, Ordering};

use chauban::db::Place;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::skip;

/// The address of the cluster, from `CHAUBAN_TEST_PG`.
fn url() -> Option<String> {
    std::env::var("CHAUBAN_TEST_PG").ok().filter(|url| !url.is_empty())
}

/// Whether there is a PostgreSQL; without one the test reports itself skipped.
pub fn is_there() -> bool {
    if url().is_none() {
        skip("no PostgreSQL (CHAUBAN_TEST_PG); ./run-tests starts one");
    }
    url().is_some()
}

/// A new empty schema, and the URL whose connections live in it.
pub async fn place() -> Place {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let url = url().expect("CHAUBAN_TEST_PG");
    let schema = format!("t{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    let mut conn = PgConnection::connect(&url)
        .await
        .expect("the test's PostgreSQL answers");
    let make = AssertSqlSafe(format!("create schema {schema}"));
    sqlx::raw_sql(make).execute(&mut conn).await.expect("a schema");
    conn.close().await.unwrap();
    let sign = if url.contains('?') { '&' } else { '?' };
    Place::Url(format!("{url}{sign}options%5Bsearch_path%5D={schema}"))
}
