//! Who the token acts for.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::Via;
use crate::app::App;
use crate::org::queries;
use crate::web::{Error, Visitor, api};

/// The person, the office, and what the token may do.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// The person's id.
    id: Uuid,
    name: String,
    office: MyOffice,
    roles: Vec<MyRole>,
    /// The token's scopes: permission names, or `*` for all that the roles allow.
    scopes: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MyOffice {
    id: Uuid,
    /// The short name in commands.
    slug: String,
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MyRole {
    /// The role's code: `VT`, `CVP`, `QTHT` …
    role: String,
    /// The unit to which it is bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Uuid>,
}

/// The person, the office, the roles and the token's scopes.
#[utoipa::path(get, path = "/api/v1/me", tag = "org", operation_id = "me",
    responses((status = 200, body = Me), (status = "default", response = inline(crate::web::openapi::Problem))))]
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let mut conn = app.db.begin_read().await?;
    let office = queries::office(&mut conn, actor.office).await?.ok_or(Error::NotFound)?;
    let me = Me {
        id: actor.person.0,
        name: actor.name.clone(),
        office: MyOffice {
            id: office.id.0,
            slug: office.slug,
            name: office.name,
        },
        roles: actor
            .grants
            .iter()
            .map(|grant| MyRole {
                role: grant.role.code().to_owned(),
                unit: grant.unit.map(|unit| unit.0),
            })
            .collect(),
        scopes: match &actor.via {
            Via::Token(_, scopes) => scopes.clone(),
            _ => Vec::new(),
        },
    };
    api::json(StatusCode::OK, &me)
}
