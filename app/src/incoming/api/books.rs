//! Register books as JSON.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::actions::{self, BookError};
use super::super::model::Book;
use super::super::{BookId, KeepBooks, ReadBooks, queries, texts};
use crate::access::Allowed;
use crate::app::App;
use crate::org::BodyId;
use crate::web::api::{self, Json, ListOf};
use crate::web::openapi::Problem;
use crate::web::texts::Lang;
use crate::web::{Error, Visitor};

/// Volumes of one answer: an office has a few a year.
const MOST: i64 = 1000;

/// A volume of a register.
#[derive(Debug, Serialize, ToSchema)]
pub struct BookItem {
    id: Uuid,
    body: Uuid,
    year: i64,
    volume: i64,
    opened_on: String,
    from_number: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    until_number: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed_by: Option<String>,
}

impl From<Book> for BookItem {
    fn from(book: Book) -> Self {
        BookItem {
            id: book.id.0,
            body: book.body_id.0,
            year: book.year,
            volume: book.volume,
            opened_on: book.opened_on.0.to_string(),
            from_number: book.from_number,
            until_number: book.until_number,
            closed_on: book.closed_on.map(|day| day.0.to_string()),
            closed_by: book.closed_by_name,
        }
    }
}

/// The volumes of the office, newest year first.
#[utoipa::path(get, path = "/api/v1/books", tag = "incoming", operation_id = "listBooks",
    responses((status = 200, body = ListOf<BookItem>), (status = "default", response = inline(Problem))))]
pub async fn list(State(app): State<App>, reader: Allowed<ReadBooks>) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let books = queries::books(&mut conn, reader.office(), MOST).await?;
    let items = books.into_iter().map(BookItem::from).collect();
    api::json(StatusCode::OK, &ListOf { items, next: None })
}

/// One volume.
#[utoipa::path(get, path = "/api/v1/books/{id}", tag = "incoming", operation_id = "getBook",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = BookItem), (status = "default", response = inline(Problem))))]
pub async fn show(
    State(app): State<App>,
    reader: Allowed<ReadBooks>,
    Path(id): Path<BookId>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let book = queries::book(&mut conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    api::json(StatusCode::OK, &BookItem::from(book))
}

/// Whose register gets a new volume.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBook {
    body: Uuid,
}

/// Opens the next volume of a register.
#[utoipa::path(post, path = "/api/v1/books", tag = "incoming", operation_id = "openBook", request_body = NewBook,
    responses((status = 201, body = BookItem), (status = "default", response = inline(Problem))))]
pub async fn open(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<KeepBooks>,
    Json(new): Json<NewBook>,
) -> Result<Response, Error> {
    let mut tx = app.db.begin_write().await?;
    let opened = actions::open_book(&mut tx, &keeper, BodyId(new.body), app.clock.now()).await;
    let id = opened.map_err(|error| cannot(visitor.lang, error))?;
    let book = queries::book(&mut tx, keeper.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    api::json(StatusCode::CREATED, &BookItem::from(book))
}

/// Closes a volume ("khoá sổ").
#[utoipa::path(post, path = "/api/v1/books/{id}/closure", tag = "incoming", operation_id = "closeBook",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = BookItem), (status = "default", response = inline(Problem))))]
pub async fn close(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<KeepBooks>,
    Path(id): Path<BookId>,
) -> Result<Response, Error> {
    let mut tx = app.db.begin_write().await?;
    let closed = actions::close_book(&mut tx, &keeper, id, app.clock.now()).await;
    closed.map_err(|error| cannot(visitor.lang, error))?;
    let book = queries::book(&mut tx, keeper.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    api::json(StatusCode::OK, &BookItem::from(book))
}

fn cannot(lang: Lang, error: BookError) -> Error {
    match error {
        BookError::Unknown => Error::NotFound,
        BookError::StillOpen => Error::Refused(StatusCode::CONFLICT, texts::book_still_open(lang)),
        BookError::Closed => Error::Refused(StatusCode::CONFLICT, texts::book_already_closed(lang)),
        BookError::Db(error) => error.into(),
    }
}
