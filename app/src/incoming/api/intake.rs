//! Files through the interface: taking in, what waits, the originals.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::pages::{files, upload};
use super::super::{ReadIncoming, RegisterIncoming, texts};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::document::{self, FileId, IntakeError, IntakeId, Upload};
use crate::web::api::{self, ListOf, PageQuery};
use crate::web::openapi::Problem;
use crate::web::{Error, Visitor};

/// Files that were taken in together and wait for registration.
#[derive(Debug, Serialize, ToSchema)]
pub struct IntakeItem {
    id: Uuid,
    name: String,
    channel: String,
    files: i64,
    taken_at: String,
}

/// A file that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenItem {
    /// The item to register: give it as `intake`.
    intake: Uuid,
    file: Uuid,
    name: String,
    pages: usize,
}

/// The body of an upload.
#[derive(ToSchema)]
#[allow(dead_code)] // describes the form; the handler streams it
pub struct UploadForm {
    /// One file.
    #[schema(value_type = String, format = Binary)]
    file: String,
    /// A waiting item that the file is added to. Must come before `file`.
    into: Option<Uuid>,
}

/// What waits for registration, oldest first.
#[utoipa::path(get, path = "/api/v1/intake", tag = "incoming", operation_id = "listIntake", params(PageQuery),
    responses((status = 200, body = ListOf<IntakeItem>), (status = "default", response = inline(Problem))))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    Query(page): Query<PageQuery>,
) -> Result<Response, Error> {
    let after = match page.cursor.as_deref() {
        None | Some("") => IntakeId(Uuid::nil()),
        Some(text) => text
            .parse()
            .map_err(|_| Error::refused(texts::unreadable(visitor.lang)))?,
    };
    let limit = page.limit();
    let mut conn = app.db.begin_read().await?;
    let mut rows = document::queries::waiting(&mut conn, clerk.office(), after, limit + 1).await?;
    let more = rows.len() > usize::try_from(limit).unwrap_or(0);
    rows.truncate(usize::try_from(limit).unwrap_or(0));
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    let items = rows.into_iter().map(|row| IntakeItem {
        id: row.id.0,
        name: row.name,
        channel: row.channel,
        files: row.files,
        taken_at: OfficeTime(row.taken_at).iso(),
    });
    api::json(
        StatusCode::OK,
        &ListOf {
            items: items.collect(),
            next,
        },
    )
}

/// Takes one file in. A file that bears a secrecy mark is refused and nothing of it is kept.
#[utoipa::path(post, path = "/api/v1/intake", tag = "incoming", operation_id = "takeIn",
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses((status = 201, body = TakenItem), (status = "default", response = inline(Problem))))]
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Error> {
    let mut form = form.map_err(|e| Error::Refused(StatusCode::BAD_REQUEST, e.body_text()))?;
    let mut into: Option<IntakeId> = None;
    while let Some(field) = form.next_field().await.map_err(upload::cut_off)? {
        match field.name() {
            Some("into") => {
                let text = field.text().await.map_err(upload::cut_off)?;
                into = Some(text.trim().parse().map_err(|_| Error::NotFound)?);
            }
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let spool = upload::spool(&app, field).await?;
                let upload = Upload {
                    name,
                    channel: "api",
                    sender: visitor.address.clone(),
                    spool,
                    into,
                };
                let taken = document::take_in(&app, clerk.actor(), upload, app.clock.now()).await;
                let taken = taken.map_err(|error| refused(&visitor, error))?;
                let (intake, file) = (taken.intake.0, taken.file.0);
                let item = TakenItem {
                    intake,
                    file,
                    name: taken.name,
                    pages: taken.pages,
                };
                return api::json(StatusCode::CREATED, &item);
            }
            _ => {
                return Err(Error::Refused(
                    StatusCode::BAD_REQUEST,
                    texts::no_file_chosen(visitor.lang),
                ));
            }
        }
    }
    Err(Error::refused(texts::no_file_chosen(visitor.lang)))
}

fn refused(visitor: &Visitor, error: IntakeError) -> Error {
    match error {
        IntakeError::NotWaiting => Error::Refused(StatusCode::CONFLICT, document::texts::intake_gone(visitor.lang)),
        IntakeError::Secret => Error::refused(document::texts::secret_refused(visitor.lang)),
        IntakeError::File(error) => error.into(),
        IntakeError::Blob(error) => error.into(),
        IntakeError::Db(error) => error.into(),
    }
}

/// The original bytes of a file.
#[utoipa::path(get, path = "/api/v1/files/{id}/original", tag = "incoming", operation_id = "getOriginal",
    params(("id" = Uuid, Path)),
    responses((status = 200, description = "The bytes as they came", content_type = "application/octet-stream"),
        (status = "default", response = inline(Problem))))]
pub async fn original(state: State<App>, reader: Allowed<ReadIncoming>, path: Path<FileId>) -> Result<Response, Error> {
    files::original(state, reader, path).await
}
