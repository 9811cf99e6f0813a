//! The JSON interface of this slice.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::Series;
use super::queries::{self, CounterRow};
use super::{NumberError, ReadNumbers, ReserveNumbers, SeriesId, actions, texts};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::web::api::{self, Idempotent, Json, ListOf, PageQuery};
use crate::web::openapi::Problem;
use crate::web::routes::Routes;
use crate::web::{Error, Visitor};

/// The longest that a number is kept, in days.
const LONGEST_DAYS: i64 = 90;

pub fn routes() -> Routes {
    Routes::new()
        .get::<ReadNumbers, _, _>("/api/v1/series", list)
        .get::<ReadNumbers, _, _>("/api/v1/series/{id}", show)
        .post::<ReserveNumbers, _, _>("/api/v1/series/{id}/reservations", reserve)
}

/// This slice's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, show, reserve),
    tags((name = "numbering", description = "Số: series, their counters, reserved numbers"))
)]
pub struct Doc;

/// A number series.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeriesItem {
    id: Uuid,
    /// The body whose documents it counts.
    body: Uuid,
    name: String,
    /// `all`, `type`, `group`, `congress`, `copy` or `incoming`.
    scope: String,
    /// The type's key or the group's name.
    #[serde(skip_serializing_if = "String::is_empty")]
    key: String,
    /// When it begins again: `year`, `term` or `congress`.
    period: String,
    /// The numbers come from another system.
    external: bool,
    /// Absent in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    counters: Option<Vec<CounterItem>>,
}

/// Where a series stands in one period.
#[derive(Debug, Serialize, ToSchema)]
pub struct CounterItem {
    /// The year, or the id of the term or congress.
    period: String,
    last: i64,
    /// The day of the last number.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_on: Option<String>,
}

impl From<CounterRow> for CounterItem {
    fn from(row: CounterRow) -> Self {
        CounterItem {
            period: row.period_key,
            last: row.last,
            last_on: row.last_on.map(|day| day.0.to_string()),
        }
    }
}

fn item(series: Series, counters: Option<Vec<CounterItem>>) -> SeriesItem {
    SeriesItem {
        id: series.id.0,
        body: series.body_id.0,
        name: series.name,
        scope: series.scope,
        key: series.scope_key,
        period: series.period,
        external: series.external,
        counters,
    }
}

/// The series of the office.
#[utoipa::path(get, path = "/api/v1/series", tag = "numbering", operation_id = "listSeries", params(PageQuery),
    responses((status = 200, body = ListOf<SeriesItem>), (status = "default", response = inline(Problem))))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadNumbers>,
    Query(page): Query<PageQuery>,
) -> Result<Response, Error> {
    let after: SeriesId = match page.cursor.as_deref() {
        None | Some("") => SeriesId(Uuid::nil()),
        Some(cursor) => cursor
            .parse()
            .map_err(|_| Error::refused(crate::org::texts::bad_cursor(visitor.lang)))?,
    };
    let limit = page.limit();
    let mut conn = app.db.begin_read().await?;
    let mut found = queries::series_after(&mut conn, reader.office(), after, limit + 1).await?;
    let more = i64::try_from(found.len()).unwrap_or(0) > limit;
    found.truncate(usize::try_from(limit).unwrap_or(1));
    let next = found.last().filter(|_| more).map(|series| series.id.to_string());
    let items: Vec<SeriesItem> = found.into_iter().map(|series| item(series, None)).collect();
    api::json(StatusCode::OK, &ListOf { items, next })
}

/// One series with its counters, newest period first.
#[utoipa::path(get, path = "/api/v1/series/{id}", tag = "numbering", operation_id = "getSeries",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = SeriesItem), (status = "default", response = inline(Problem))))]
pub async fn show(
    State(app): State<App>,
    reader: Allowed<ReadNumbers>,
    Path(id): Path<SeriesId>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let series = queries::series(&mut conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    let counters = queries::counters_of_series(&mut conn, reader.office(), id, api::MAX_PAGE).await?;
    api::json(
        StatusCode::OK,
        &item(series, Some(counters.into_iter().map(CounterItem::from).collect())),
    )
}

/// Numbers to reserve.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReservationNew {
    /// 1 to 50.
    count: i64,
    /// Printed in the register.
    reason: String,
    /// For how many days they are kept, 1 to 90; then they are burnt.
    days: i64,
}

/// The numbers that were reserved: from the first to the last.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reservation {
    series: Uuid,
    from: i64,
    until: i64,
    /// ISO 8601.
    expires_at: String,
}

/// Reserves the next numbers of a series.
#[utoipa::path(post, path = "/api/v1/series/{id}/reservations", tag = "numbering", operation_id = "reserveNumbers",
    request_body = ReservationNew,
    params(("id" = Uuid, Path), ("Idempotency-Key" = Option<String>, Header, description = "The same key and content give the first answer again")),
    responses((status = 201, body = Reservation), (status = "default", response = inline(Problem))))]
pub async fn reserve(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<ReserveNumbers>,
    Path(id): Path<SeriesId>,
    headers: HeaderMap,
    Json(new): Json<ReservationNew>,
) -> Result<Response, Error> {
    let (lang, now, actor) = (visitor.lang, app.clock.now(), clerk.actor());
    let once = Idempotent::of(&headers, &("reservations", id, &new));
    let (reason, expires) = (viet::normal::line(&new.reason), expiry(&new, now));
    if reason.is_empty() {
        return Err(Error::refused(texts::need_reason(lang)));
    }
    let expires = expires.ok_or_else(|| Error::refused(texts::bad_expiry(lang)))?;
    let mut tx = app.db.begin_write().await?;
    if let Some(earlier) = once.earlier(&mut tx, actor).await? {
        return Ok(earlier);
    }
    let (from, until) = match actions::reserve(&mut tx, &clerk, id, (new.count, &reason), expires, now).await {
        Ok(range) => range,
        Err(NumberError::Unknown) => return Err(Error::NotFound),
        Err(NumberError::Db(error)) => return Err(error.into()),
        Err(error) => return Err(Error::refused(texts::refusal(lang, &error))),
    };
    let made = Reservation {
        series: id.0,
        from,
        until,
        expires_at: expires.iso(),
    };
    let answer = once.answer(&mut tx, actor, (StatusCode::CREATED, &made), now).await?;
    tx.commit().await?;
    Ok(answer)
}

fn expiry(new: &ReservationNew, now: OfficeTime) -> Option<OfficeTime> {
    (1..=LONGEST_DAYS)
        .contains(&new.days)
        .then(|| now.plus_seconds(new.days * 86_400))
}
