//! Bodies as JSON.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{cursor, cut, refuse_flaws};
use crate::access::Allowed;
use crate::app::App;
use crate::org::model::{Body, NewBody};
use crate::org::{BodyId, ManageOrg, ReadOrg, Regime, actions, check, queries};
use crate::web::api::{self, Idempotent, Json, ListOf, PageQuery};
use crate::web::openapi::Problem;
use crate::web::{Error, Visitor};

/// Cơ quan ban hành hoặc tiếp nhận.
#[derive(Debug, Serialize, ToSchema)]
pub struct BodyItem {
    id: Uuid,
    name: String,
    regime: Regime,
    /// Its part of the symbol.
    symbol: String,
    /// Printed above its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    superior: Option<String>,
    place: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<String>,
    has_seal: bool,
    /// Signs TM.; otherwise a one-head body.
    collective: bool,
    receives: bool,
    issues: bool,
}

impl From<Body> for BodyItem {
    fn from(body: Body) -> Self {
        BodyItem {
            id: body.id.0,
            regime: body.regime(),
            name: body.name,
            symbol: body.symbol,
            superior: body.superior,
            place: body.place,
            identifier: body.identifier,
            has_seal: body.has_seal,
            collective: body.collective,
            receives: body.receives,
            issues: body.issues,
        }
    }
}

/// The bodies of the office, in alphabetical order.
#[utoipa::path(get, path = "/api/v1/bodies", tag = "org", operation_id = "listBodies", params(PageQuery),
    responses((status = 200, body = ListOf<BodyItem>), (status = "default", response = inline(Problem))))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadOrg>,
    Query(page): Query<PageQuery>,
) -> Result<Response, Error> {
    let (office, limit) = (reader.office(), page.limit());
    let mut conn = app.db.begin_read().await?;
    let after: Option<BodyId> = cursor(visitor.lang, page.cursor.as_deref())?;
    let key = match after {
        Some(id) => queries::body_key(&mut conn, office, id).await?.ok_or(Error::NotFound)?,
        None => Vec::new(),
    };
    let after = after.unwrap_or(BodyId(Uuid::nil()));
    let mut bodies = queries::bodies_after(&mut conn, office, &key, after, limit + 1).await?;
    let next = cut(&mut bodies, limit, |body| body.id.0);
    let items: Vec<BodyItem> = bodies.into_iter().map(BodyItem::from).collect();
    api::json(StatusCode::OK, &ListOf { items, next })
}

/// One body.
#[utoipa::path(get, path = "/api/v1/bodies/{id}", tag = "org", operation_id = "getBody",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = BodyItem), (status = "default", response = inline(Problem))))]
pub async fn show(State(app): State<App>, reader: Allowed<ReadOrg>, Path(id): Path<BodyId>) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let body = queries::body(&mut conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    api::json(StatusCode::OK, &BodyItem::from(body))
}

/// Enters a body.
#[utoipa::path(post, path = "/api/v1/bodies", tag = "org", operation_id = "createBody", request_body = NewBody,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and content give the first answer again")),
    responses((status = 201, body = BodyItem), (status = "default", response = inline(Problem))))]
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    headers: HeaderMap,
    Json(new): Json<NewBody>,
) -> Result<Response, Error> {
    let once = Idempotent::of(&headers, &("bodies", &new));
    let new = new.tidy();
    refuse_flaws(visitor.lang, check::body(&new))?;
    let (now, actor) = (app.clock.now(), manager.actor());
    let mut tx = app.db.begin_write().await?;
    if let Some(earlier) = once.earlier(&mut tx, actor).await? {
        return Ok(earlier);
    }
    let id = actions::create_body(&mut tx, &manager, &new, now).await?;
    let body = queries::body(&mut tx, manager.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    let answer = once
        .answer(&mut tx, actor, (StatusCode::CREATED, &BodyItem::from(body)), now)
        .await?;
    tx.commit().await?;
    Ok(answer)
}
