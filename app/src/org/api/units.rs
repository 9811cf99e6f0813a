//! Units as JSON.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{cursor, cut, refuse_flaws, refused};
use crate::access::Allowed;
use crate::app::App;
use crate::db::UnitId;
use crate::org::model::Unit;
use crate::org::{ManageOrg, ReadOrg, actions, check, queries};
use crate::web::api::{self, Idempotent, Json, ListOf, PageQuery};
use crate::web::openapi::Problem;
use crate::web::{Error, Visitor};

/// Đơn vị, phòng, ban.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitItem {
    id: Uuid,
    name: String,
    /// Last in a letter's symbol.
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Uuid>,
}

/// A unit to enter.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitNew {
    name: String,
    code: String,
    #[serde(default)]
    parent: Option<Uuid>,
}

impl From<Unit> for UnitItem {
    fn from(unit: Unit) -> Self {
        UnitItem {
            id: unit.id.0,
            name: unit.name,
            code: unit.code,
            parent: unit.parent_id.map(|id| id.0),
        }
    }
}

/// The units of the office, in alphabetical order.
#[utoipa::path(get, path = "/api/v1/units", tag = "org", operation_id = "listUnits", params(PageQuery),
    responses((status = 200, body = ListOf<UnitItem>), (status = "default", response = inline(Problem))))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadOrg>,
    Query(page): Query<PageQuery>,
) -> Result<Response, Error> {
    let (office, limit) = (reader.office(), page.limit());
    let mut conn = app.db.begin_read().await?;
    let after: Option<UnitId> = cursor(visitor.lang, page.cursor.as_deref())?;
    let key = match after {
        Some(id) => queries::unit_key(&mut conn, office, id).await?.ok_or(Error::NotFound)?,
        None => Vec::new(),
    };
    let after = after.unwrap_or(UnitId(Uuid::nil()));
    let mut units = queries::units_after(&mut conn, office, &key, after, limit + 1).await?;
    let next = cut(&mut units, limit, |unit| unit.id.0);
    let items: Vec<UnitItem> = units.into_iter().map(UnitItem::from).collect();
    api::json(StatusCode::OK, &ListOf { items, next })
}

/// One unit.
#[utoipa::path(get, path = "/api/v1/units/{id}", tag = "org", operation_id = "getUnit",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = UnitItem), (status = "default", response = inline(Problem))))]
pub async fn show(State(app): State<App>, reader: Allowed<ReadOrg>, Path(id): Path<UnitId>) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let unit = queries::unit(&mut conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    api::json(StatusCode::OK, &UnitItem::from(unit))
}

/// Enters a unit.
#[utoipa::path(post, path = "/api/v1/units", tag = "org", operation_id = "createUnit", request_body = UnitNew,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and content give the first answer again")),
    responses((status = 201, body = UnitItem), (status = "default", response = inline(Problem))))]
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    headers: HeaderMap,
    Json(new): Json<UnitNew>,
) -> Result<Response, Error> {
    let once = Idempotent::of(&headers, &("units", &new));
    let (name, code) = (viet::normal::line(&new.name), viet::normal::line(&new.code));
    refuse_flaws(visitor.lang, check::unit(&name, &code))?;
    let (now, actor) = (app.clock.now(), manager.actor());
    let mut tx = app.db.begin_write().await?;
    if let Some(earlier) = once.earlier(&mut tx, actor).await? {
        return Ok(earlier);
    }
    let id = actions::create_unit(&mut tx, &manager, (&name, &code, new.parent.map(UnitId)), now)
        .await
        .map_err(|error| refused(visitor.lang, error))?;
    let item = UnitItem {
        id: id.0,
        name,
        code,
        parent: new.parent,
    };
    let answer = once.answer(&mut tx, actor, (StatusCode::CREATED, &item), now).await?;
    tx.commit().await?;
    Ok(answer)
}
