//! The database is held by another program: writers are told to try again, readers notice nothing (trust A11).

use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use chauban::db::Place;
use sqlx::{Connection as _, PgConnection, SqliteConnection, raw_sql};

use crate::support::sheet::{Sheet, entry, value_of, words};
use crate::support::{Office, Role, on_both};

/// Somebody else's connection that holds what a writer needs.
enum Holder {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Holder {
    async fn take(office: &Office) -> Holder {
        match &office.app.config.database {
            Place::File(path) => {
                let mut conn = SqliteConnection::connect(&format!("sqlite:{}", path.display()))
                    .await
                    .unwrap();
                raw_sql("begin immediate").execute(&mut conn).await.unwrap();
                Holder::Sqlite(conn)
            }
            Place::Url(url) => {
                let mut conn = PgConnection::connect(url).await.unwrap();
                raw_sql("begin; lock table counter, audit_head, form_draft in exclusive mode")
                    .execute(&mut conn)
                    .await
                    .unwrap();
                Holder::Postgres(conn)
            }
        }
    }

    async fn release(self) {
        match self {
            Holder::Sqlite(mut conn) => drop(raw_sql("rollback").execute(&mut conn).await.unwrap()),
            Holder::Postgres(mut conn) => drop(raw_sql("rollback").execute(&mut conn).await.unwrap()),
        }
    }
}

on_both! {
    async fn a11_a_locked_database_refuses_writers_after_five_seconds_and_readers_read_on(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        Sheet::paper("1/SNV-VP", "Trước khi khoá").register(&mut clerk).await;
        let holder = Holder::take(&office).await;
        let (mut reader, mut reading) = (office.stranger(), 0);
        reader.token = api.token.clone();
        let late = Sheet::paper("2/SNV-VP", "Gõ lúc cơ sở dữ liệu bị khoá");
        let new = entry("3/SNV-VP", "Từ chương trình");
        let start = Instant::now();
        let writers = async {
            tokio::join!(late.send(&mut clerk), api.json(Method::POST, "/api/v1/incoming", &new))
        };
        let readers = async {
            for _ in 0..20 {
                let begin = Instant::now();
                reader.get("/api/v1/incoming").await.is(StatusCode::OK);
                assert!(begin.elapsed() < Duration::from_secs(2), "a reader waited {:?}", begin.elapsed());
                reading += 1;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        };
        let ((page, program), ()) = tokio::join!(writers, readers);
        assert!(start.elapsed() < Duration::from_secs(14), "{:?}", start.elapsed());
        assert_eq!(reading, 20);
        for answer in [&page, &program] {
            assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
            assert_eq!(answer.header("retry-after"), "5");
        }
        assert!(words(&page.text()).contains("Máy chủ đang bận ghi dữ liệu"), "{}", words(&page.text()));
        assert_eq!(value_of(&page.text(), "subject").unwrap(), "Gõ lúc cơ sở dữ liệu bị khoá", "what was typed is on the page");
        holder.release().await;
        late.register(&mut clerk).await;
        api.json(Method::POST, "/api/v1/incoming", &new).await.is(StatusCode::CREATED);
        assert_eq!(office.numbers().await, [1, 2, 3], "what was refused took no number");
        assert!(office.audit().await.trouble.is_empty());
    }
}
