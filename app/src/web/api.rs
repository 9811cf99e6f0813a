//! What the JSON interface shares: bodies, pages of results, idempotency.

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::Error;
use crate::access::Actor;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::db::{self, OfficeId, PersonId, WriteTx};

/// The longest page of results.
pub const MAX_PAGE: i64 = 200;

/// A JSON body; what is wrong with it is answered as a problem.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Error;
    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let typed = request
            .headers()
            .get("content-type")
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        if !typed.starts_with("application/json") {
            return Err(Error::Refused(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "application/json".into(),
            ));
        }
        let body = axum::body::to_bytes(request.into_body(), app.config.limits.form_bytes)
            .await
            .map_err(|_| Error::Refused(StatusCode::PAYLOAD_TOO_LARGE, "body too large".into()))?;
        let value =
            serde_json::from_slice(&body).map_err(|e| Error::Refused(StatusCode::BAD_REQUEST, format!("JSON: {e}")))?;
        Ok(Json(value))
    }
}

/// Answers JSON with a status.
pub fn json<T: Serialize>(status: StatusCode, value: &T) -> Result<Response, Error> {
    let text = serde_json::to_string(value).map_err(|e| Error::Fault(e.to_string()))?;
    Ok(stored(status, text))
}

fn stored(status: StatusCode, text: String) -> Response {
    (status, [("content-type", "application/json")], text).into_response()
}

/// Which page of a list.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// The `next` of the page before.
    pub cursor: Option<String>,
    /// How many, 1 to 200; 50 when absent.
    pub limit: Option<i64>,
}

impl PageQuery {
    pub fn limit(&self) -> i64 {
        self.limit.unwrap_or(50).clamp(1, MAX_PAGE)
    }
}

/// A page of a list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ListOf<T> {
    pub items: Vec<T>,
    /// Give it as `cursor` for the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Kept {
    request_hash: Vec<u8>,
    status: i64,
    body: String,
}

crate::queries! {
    read fn find(office: OfficeId, account: PersonId, key: &str) -> optional<Kept> =
        "select request_hash, status, body from idempotency
         where office_id = $1 and account_id = $2 and idempotency_key = $3";
    write fn insert(office: OfficeId, account: PersonId, key: &str, hash: &[u8], status: i64, body: &str, at: i64) -> execute =
        "insert into idempotency (office_id, account_id, idempotency_key, request_hash, status, body, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)";
    write fn delete_old(before: i64) -> execute = "delete from idempotency where created_at < $1";
}

/// The `Idempotency-Key` of a creating request: the same key with the same
/// content gives the first answer again, with other content a refusal.
pub struct Idempotent {
    key: Option<String>,
    hash: Vec<u8>,
}

impl Idempotent {
    /// Reads the header; `content` is whatever the request would create.
    pub fn of(headers: &HeaderMap, content: &impl Serialize) -> Idempotent {
        let key = headers
            .get("idempotency-key")
            .and_then(|v| v.to_str().ok())
            .map(|key| key.chars().take(200).collect());
        let text = serde_json::to_vec(content).unwrap_or_default();
        Idempotent {
            key,
            hash: Sha256::digest(text).to_vec(),
        }
    }

    /// Inside the transaction, before the act: the earlier answer, if there is one.
    pub async fn earlier(&self, tx: &mut WriteTx, actor: &Actor) -> Result<Option<Response>, Error> {
        let Some(key) = &self.key else { return Ok(None) };
        let Some(kept) = find(tx, actor.office, actor.person, key).await? else {
            return Ok(None);
        };
        if kept.request_hash != self.hash {
            let text = "Idempotency-Key was used before with another content";
            return Err(Error::Refused(StatusCode::CONFLICT, text.into()));
        }
        let status = u16::try_from(kept.status)
            .ok()
            .and_then(|s| StatusCode::from_u16(s).ok());
        Ok(Some(stored(status.unwrap_or(StatusCode::OK), kept.body)))
    }

    /// Inside the transaction, after the act: keeps the answer and gives it.
    pub async fn answer<T: Serialize>(
        &self,
        tx: &mut WriteTx,
        actor: &Actor,
        (status, value): (StatusCode, &T),
        now: OfficeTime,
    ) -> Result<Response, Error> {
        let text = serde_json::to_string(value).map_err(|e| Error::Fault(e.to_string()))?;
        if let Some(key) = &self.key {
            let code = i64::from(status.as_u16());
            insert(
                tx,
                actor.office,
                actor.person,
                key,
                &self.hash,
                code,
                &text,
                now.micros(),
            )
            .await?;
        }
        Ok(stored(status, text))
    }
}

/// Forgets keys after a day.
pub async fn forget_old_keys(tx: &mut WriteTx, now: OfficeTime) -> Result<(), db::Error> {
    delete_old(tx, now.plus_seconds(-86_400).micros()).await.map(drop)
}
