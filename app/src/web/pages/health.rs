//! Whether the program lives, and whether it can serve. Neither says which version runs.

use axum::extract::State;
use axum::http::StatusCode;

use crate::app::App;

crate::queries! {
    read fn ping() -> scalar<i64> = "select cast(1 as bigint)";
}

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// `GET /readyz`: the database answers too.
pub async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    let answered = async { ping(&mut app.db.begin_read().await?).await };
    match answered.await {
        Ok(_) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database")
        }
    }
}
