//! Entries as JSON.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::super::actions::{self, CorrectError, ForwardError, RegisterError};
use super::super::list::{self, Key, Search, Where};
use super::super::model::{Medium, Recipient, Registered};
use super::super::pages::readable;
use super::super::{CorrectIncoming, ForwardIncoming, ReadIncoming, RegisterIncoming, queries, texts};
use super::item::{EntryItem, FileItem, NewEntry, first_register};
use crate::access::{Allowed, permit};
use crate::app::App;
use crate::db::{Conn, OfficeId};
use crate::document::{self, DocumentId, Urgency};
use crate::org;
use crate::web::api::{self, Idempotent, Json, ListOf, PageQuery};
use crate::web::openapi::Problem;
use crate::web::texts::Lang;
use crate::web::{Error, Visitor};

/// Files and recipients of one answer.
const MOST: i64 = 200;

/// What entries are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// A số đến, a symbol, or words; accents are not needed.
    #[serde(default)]
    q: String,
    year: Option<i64>,
    body: Option<Uuid>,
    #[serde(rename = "type")]
    type_key: Option<String>,
    /// `normal` … `timed-express`
    urgency: Option<Urgency>,
    /// `registered` or `cancelled`
    state: Option<String>,
}

/// The register, newest first.
#[utoipa::path(get, path = "/api/v1/incoming", tag = "incoming", operation_id = "listIncoming",
    params(Filter, PageQuery),
    responses((status = 200, body = ListOf<EntryItem>), (status = "default", response = inline(Problem))))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadIncoming>,
    Query(filter): Query<Filter>,
    Query(page): Query<PageQuery>,
) -> Result<Response, Error> {
    let place = match page.cursor.as_deref() {
        None | Some("") => Where::First,
        Some(text) => Where::After(Key::parse(text).ok_or_else(|| unreadable(visitor.lang, "cursor"))?),
    };
    let search = Search {
        text: viet::normal::line(&filter.q).chars().take(200).collect(),
        year: filter.year,
        body: filter.body.map(org::BodyId),
        type_key: filter.type_key,
        urgency: filter.urgency.map(Urgency::level),
        state: filter.state,
        place,
        limit: page.limit(),
    };
    let mut conn = app.db.begin_read().await?;
    let found = list::find(&mut conn, &reader, &search).await?;
    let ids: Vec<DocumentId> = found.entries.iter().map(|entry| entry.id).collect();
    let recipients = list::recipients_of(&mut conn, &reader, &ids).await?;
    let last = found.entries.last().map(Key::of).filter(|_| found.more);
    let next = last.or(found.go_on).map(|key| key.text());
    let items = found
        .entries
        .into_iter()
        .map(|entry| EntryItem::of(visitor.lang, entry, &recipients, None));
    api::json(
        StatusCode::OK,
        &ListOf {
            items: items.collect(),
            next,
        },
    )
}

/// One entry with its files.
#[utoipa::path(get, path = "/api/v1/incoming/{id}", tag = "incoming", operation_id = "getIncoming",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = EntryItem), (status = "default", response = inline(Problem))))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadIncoming>,
    Path(id): Path<DocumentId>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    readable(&mut conn, &reader, id).await?;
    let item = item(&mut conn, visitor.lang, reader.office(), id).await?;
    api::json(StatusCode::OK, &item)
}

async fn item(conn: &mut Conn, lang: Lang, office: OfficeId, id: DocumentId) -> Result<EntryItem, Error> {
    let entry = queries::entry(conn, office, id).await?.ok_or(Error::NotFound)?;
    let files = document::queries::files_of(conn, office, id, MOST).await?;
    let recipients = queries::recipients(conn, office, id, MOST).await?;
    Ok(EntryItem::of(
        lang,
        entry,
        &recipients,
        Some(files.iter().map(FileItem::from).collect()),
    ))
}

/// Enters a paper and gives it the next number.
#[utoipa::path(post, path = "/api/v1/incoming", tag = "incoming", operation_id = "registerIncoming",
    request_body = NewEntry,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and content give the first answer again")),
    responses((status = 201, body = Registered), (status = "default", response = inline(Problem))))]
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    headers: HeaderMap,
    Json(new): Json<NewEntry>,
) -> Result<Response, Error> {
    let (lang, now, actor) = (visitor.lang, app.clock.now(), clerk.actor());
    if new.is_secret() {
        let place = read::secrecy::Place::Metadata;
        document::actions::refuse_secret(&app, actor, ("api", &visitor.address), place, now).await?;
        if let Some(intake) = new.intake.map(document::IntakeId) {
            let erased = document::actions::erase_intake(&app, actor, intake, now).await;
            erased.map_err(|error| Error::Fault(error.to_string()))?;
        }
        return Err(Error::refused(document::texts::secret_refused(lang)));
    }
    if new.corrects.is_some() {
        permit::<CorrectIncoming>(actor)?;
    }
    let once = Idempotent::of(&headers, &("incoming", &new));
    let mut tx = app.db.begin_write().await?;
    if let Some(earlier) = once.earlier(&mut tx, actor).await? {
        return Ok(earlier);
    }
    let bodies = org::queries::bodies(&mut tx, clerk.office(), MOST).await?;
    let entry = new
        .read(first_register(&bodies), now)
        .map_err(|field| unreadable(lang, field))?;
    check_recipients(&mut tx, clerk.office(), &entry.recipients).await?;
    let done: Registered = actions::register(&mut tx, &clerk, &entry, now)
        .await
        .map_err(|error| refused(lang, error))?;
    let answer = once.answer(&mut tx, actor, (StatusCode::CREATED, &done), now).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Units and persons that are named must be of this office; a foreign id is like a missing one.
async fn check_recipients(conn: &mut Conn, office: OfficeId, recipients: &[Recipient]) -> Result<(), Error> {
    for to in recipients {
        if let Some(unit) = to.unit {
            org::queries::unit(conn, office, unit).await?.ok_or(Error::NotFound)?;
        }
        if let Some(person) = to.person {
            org::queries::person(conn, office, person)
                .await?
                .ok_or(Error::NotFound)?;
        }
    }
    Ok(())
}

fn unreadable(lang: Lang, field: &str) -> Error {
    Error::refused(format!("{field}: {}", texts::unreadable(lang)))
}

fn refused(lang: Lang, error: RegisterError) -> Error {
    match error {
        RegisterError::Invalid(problems) => {
            let texts: Vec<String> = problems
                .iter()
                .map(|(field, problem)| format!("{field}: {}", texts::problem(lang, *problem)))
                .collect();
            Error::refused(texts.join("; "))
        }
        RegisterError::Known { id, number, year, .. } => Error::Refused(
            StatusCode::CONFLICT,
            format!("{} ({id})", texts::known(lang, number, year)),
        ),
        RegisterError::NoRegister => Error::refused(texts::no_register(lang)),
        RegisterError::BookClosed { year, volume } => {
            Error::Refused(StatusCode::CONFLICT, texts::book_closed(lang, volume, year))
        }
        RegisterError::IntakeGone => Error::Refused(StatusCode::CONFLICT, document::texts::intake_gone(lang)),
        RegisterError::NotCorrectable => Error::Refused(StatusCode::CONFLICT, texts::not_correctable(lang)),
        RegisterError::Number(crate::numbering::NumberError::Db(error)) => error.into(),
        RegisterError::Number(_) => Error::Refused(StatusCode::CONFLICT, texts::external_series(lang)),
        RegisterError::Db(error) => error.into(),
    }
}

/// The other form of a registered paper.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherForm {
    /// The form in which it came now.
    medium: Medium,
    /// The waiting item with its files.
    #[serde(default)]
    intake: Option<Uuid>,
    #[serde(default)]
    note: String,
}

/// Joins paper and electronic form under one number.
#[utoipa::path(post, path = "/api/v1/incoming/{id}/medium", tag = "incoming", operation_id = "joinMedium",
    request_body = OtherForm, params(("id" = Uuid, Path)),
    responses((status = 200, body = EntryItem), (status = "default", response = inline(Problem))))]
pub async fn join(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    Path(id): Path<DocumentId>,
    Json(other): Json<OtherForm>,
) -> Result<Response, Error> {
    let note = viet::normal::line(&other.note);
    let came = (other.medium, other.intake.map(document::IntakeId), note.as_str());
    let mut tx = app.db.begin_write().await?;
    let joined = actions::join_medium(&mut tx, &clerk, id, came, app.clock.now()).await;
    joined.map_err(|error| not_corrected(visitor.lang, error))?;
    let item = item(&mut tx, visitor.lang, clerk.office(), id).await?;
    tx.commit().await?;
    api::json(StatusCode::OK, &item)
}

/// Why an entry is cancelled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cancellation {
    reason: String,
}

/// Cancels a false entry; its number stays taken.
#[utoipa::path(post, path = "/api/v1/incoming/{id}/cancellation", tag = "incoming", operation_id = "cancelIncoming",
    request_body = Cancellation, params(("id" = Uuid, Path)),
    responses((status = 200, body = EntryItem), (status = "default", response = inline(Problem))))]
pub async fn cancel(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<CorrectIncoming>,
    Path(id): Path<DocumentId>,
    Json(why): Json<Cancellation>,
) -> Result<Response, Error> {
    let mut tx = app.db.begin_write().await?;
    let done = actions::cancel(&mut tx, &keeper, id, &viet::normal::line(&why.reason), app.clock.now()).await;
    done.map_err(|error| not_corrected(visitor.lang, error))?;
    let item = item(&mut tx, visitor.lang, keeper.office(), id).await?;
    tx.commit().await?;
    api::json(StatusCode::OK, &item)
}

fn not_corrected(lang: Lang, error: CorrectError) -> Error {
    let conflict = |text: String| Error::Refused(StatusCode::CONFLICT, text);
    match error {
        CorrectError::Unknown => Error::NotFound,
        CorrectError::Cancelled => conflict(texts::not_correctable(lang)),
        CorrectError::SameForm => conflict(texts::same_form(lang)),
        CorrectError::IntakeGone => conflict(document::texts::intake_gone(lang)),
        CorrectError::NoReason => Error::refused(texts::cancel_no_reason(lang)),
        CorrectError::Db(error) => error.into(),
    }
}

/// Who gets the paper.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Forwarding {
    recipients: Vec<Recipient>,
}

/// Hands a paper over to units or persons of the office.
#[utoipa::path(post, path = "/api/v1/incoming/{id}/recipients", tag = "incoming", operation_id = "forwardIncoming",
    request_body = Forwarding, params(("id" = Uuid, Path)),
    responses((status = 200, body = EntryItem), (status = "default", response = inline(Problem))))]
pub async fn forward(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<ForwardIncoming>,
    Path(id): Path<DocumentId>,
    Json(forwarding): Json<Forwarding>,
) -> Result<Response, Error> {
    let mut tx = app.db.begin_write().await?;
    let done = actions::forward(&mut tx, &clerk, id, &forwarding.recipients, app.clock.now()).await;
    done.map_err(|error| match error {
        ForwardError::Unknown | ForwardError::Foreign => Error::NotFound,
        ForwardError::Cancelled => Error::Refused(StatusCode::CONFLICT, texts::forward_cancelled(visitor.lang)),
        ForwardError::Nobody => Error::refused(texts::forward_nobody(visitor.lang)),
        ForwardError::NothingToSign => Error::refused(texts::nothing_to_sign(visitor.lang)),
        ForwardError::Db(error) => error.into(),
    })?;
    let item = item(&mut tx, visitor.lang, clerk.office(), id).await?;
    tx.commit().await?;
    api::json(StatusCode::OK, &item)
}
