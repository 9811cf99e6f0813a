//! Taking files in through the browser.

use axum::extract::multipart::{Field, MultipartRejection};
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use super::super::{RegisterIncoming, texts};
use crate::access::Allowed;
use crate::app::App;
use crate::blob::spool::Spool;
use crate::document::{self, IntakeError, IntakeId, Upload, actions::Taken};
use crate::web::ui::Tone;
use crate::web::{Error, Visitor, api};

/// One file's answer to a script.
#[derive(serde::Serialize)]
struct Answer {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// `POST /intake`: `multipart/form-data` with the files as `file`.
///
/// Each file stands for itself: one that is refused does not hold up the others.
pub(super) async fn post(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Error> {
    let mut form = form.map_err(|e| Error::Refused(StatusCode::BAD_REQUEST, e.body_text()))?;
    let mut answers = Vec::new();
    let mut last_status = StatusCode::OK;
    while let Some(field) = form.next_field().await.map_err(cut_off)? {
        if field.name() != Some("file") || field.file_name().is_none_or(str::is_empty) {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        match take(&app, &visitor, &clerk, field, &name).await {
            Ok(taken) => {
                let href = Some(format!("/incoming/new?intake={}", taken.intake));
                answers.push(Answer {
                    name: taken.name,
                    href,
                    error: None,
                });
            }
            Err(error @ (Error::Db(_) | Error::Fault(_))) => return Err(error),
            Err(error) => {
                last_status = error.status();
                let error = Some(error.message(visitor.lang));
                answers.push(Answer {
                    name: document::model::clean_name(&name),
                    href: None,
                    error,
                });
            }
        }
    }
    let json = headers
        .get(header::ACCEPT)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.contains("json"));
    if let (true, [only]) = (json, answers.as_slice()) {
        let status = if only.error.is_some() {
            last_status
        } else {
            StatusCode::CREATED
        };
        return api::json(status, only);
    }
    let mut outcomes: Vec<(Tone, String)> = answers.into_iter().map(|answer| outcome(&visitor, answer)).collect();
    if outcomes.is_empty() {
        outcomes.push((Tone::Fault, texts::no_file_chosen(visitor.lang)));
    }
    let mut conn = app.db.begin_read().await?;
    super::intake::page(&mut conn, &visitor, &clerk, None, &outcomes).await
}

fn outcome(visitor: &Visitor, answer: Answer) -> (Tone, String) {
    match answer.error {
        Some(error) => (Tone::Fault, format!("{}: {error}", answer.name)),
        None => (Tone::Done, texts::taken_ok(visitor.lang, &answer.name)),
    }
}

/// The connection ended before the file did: nothing of it is kept.
pub(crate) fn cut_off(error: axum::extract::multipart::MultipartError) -> Error {
    Error::Refused(error.status(), error.body_text())
}

async fn take(
    app: &App,
    visitor: &Visitor,
    clerk: &Allowed<RegisterIncoming>,
    field: Field<'_>,
    name: &str,
) -> Result<Taken, Error> {
    let spool = spool(app, field).await?;
    let upload = Upload {
        name: name.to_owned(),
        channel: "web",
        sender: visitor.address.clone(),
        spool,
        into: None::<IntakeId>,
    };
    let taken = document::take_in(app, clerk.actor(), upload, app.clock.now()).await;
    taken.map_err(|error: IntakeError| super::intake::refusal(visitor, error))
}

/// Streams a field into the spool, up to the limit of one file.
pub(crate) async fn spool(app: &App, mut field: Field<'_>) -> Result<Spool, Error> {
    let mut spool = app.blobs.spool(&app.rng)?;
    while let Some(chunk) = field.chunk().await.map_err(cut_off)? {
        let bytes = spool.len() + chunk.len() as u64;
        let most = app.config.limits.file_bytes;
        if bytes > most {
            return Err(crate::convert::Error::File(read::ReadError::TooLarge { bytes, most }).into());
        }
        spool = tokio::task::spawn_blocking(move || spool.write(&chunk).map(|()| spool))
            .await
            .map_err(|e| Error::Fault(e.to_string()))??;
    }
    Ok(spool)
}
