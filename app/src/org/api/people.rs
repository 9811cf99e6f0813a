//! People as JSON.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{cursor, refuse_flaws, refused};
use crate::access::{Allowed, Role};
use crate::app::App;
use crate::auth;
use crate::db::{PersonId, UnitId};
use crate::org::actions::{self, OwnPassword};
use crate::org::model::{self, NewPerson};
use crate::org::people::{self, Listed, PeopleFilter};
use crate::org::{ManagePeople, ReadOrg, check, queries};
use crate::web::api::{self, Idempotent, Json, ListOf, PageQuery};
use crate::web::openapi::Problem;
use crate::web::{Error, Visitor};

/// A person of the office.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonItem {
    id: Uuid,
    name: String,
    login: String,
    email: String,
    /// The codes of the roles: `VT`, `CVP` …
    roles: Vec<String>,
    /// The day of leaving.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_on: Option<String>,
}

/// A person to enter; the account waits for a temporary password, which an administrator sets on the page.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonNew {
    name: String,
    /// 3 to 40 of `a–z 0–9 . - _`.
    login: String,
    #[serde(default)]
    email: String,
    /// The codes of the roles.
    roles: Vec<String>,
    #[serde(default)]
    unit: Option<Uuid>,
    #[serde(default)]
    title: String,
}

impl From<&Listed> for PersonItem {
    fn from(person: &Listed) -> Self {
        PersonItem {
            id: person.id.0,
            name: person.name.clone(),
            login: person.login.clone(),
            email: person.email.clone(),
            roles: person.roles().into_iter().map(|role| role.code().to_owned()).collect(),
            left_on: person.ended_on.map(|day| day.0.to_string()),
        }
    }
}

/// Which people.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PeopleQuery {
    /// Part of a name; marks are not needed.
    #[serde(default)]
    q: String,
}

/// The people who work in the office, by given name.
#[utoipa::path(get, path = "/api/v1/people", tag = "org", operation_id = "listPeople", params(PageQuery, PeopleQuery),
    responses((status = 200, body = ListOf<PersonItem>), (status = "default", response = inline(Problem))))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadOrg>,
    Query(page): Query<PageQuery>,
    Query(query): Query<PeopleQuery>,
) -> Result<Response, Error> {
    let filter = PeopleFilter {
        text: query.q,
        left: Some(false),
        role: None,
    };
    let after = cursor(visitor.lang, page.cursor.as_deref())?;
    let mut conn = app.db.begin_read().await?;
    let found = people::page(&mut conn, reader.office(), &filter, after, page.limit()).await?;
    let items: Vec<PersonItem> = found.rows.iter().map(PersonItem::from).collect();
    api::json(
        StatusCode::OK,
        &ListOf {
            items,
            next: found.next.map(|id| id.to_string()),
        },
    )
}

/// One person.
#[utoipa::path(get, path = "/api/v1/people/{id}", tag = "org", operation_id = "getPerson",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = PersonItem), (status = "default", response = inline(Problem))))]
pub async fn show(
    State(app): State<App>,
    reader: Allowed<ReadOrg>,
    Path(id): Path<PersonId>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let person = queries::person(&mut conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    let account = auth::queries::account(&mut conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    let roles = auth::read_grants(&account.grants)
        .into_iter()
        .map(|grant| grant.role.code().to_owned())
        .collect();
    let item = PersonItem {
        id: id.0,
        name: person.name,
        login: account.login,
        email: person.email,
        roles,
        left_on: person.ended_on.map(|day| day.0.to_string()),
    };
    api::json(StatusCode::OK, &item)
}

/// Enters a person.
#[utoipa::path(post, path = "/api/v1/people", tag = "org", operation_id = "createPerson", request_body = PersonNew,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and content give the first answer again")),
    responses((status = 201, body = PersonItem), (status = "default", response = inline(Problem))))]
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManagePeople>,
    headers: HeaderMap,
    Json(new): Json<PersonNew>,
) -> Result<Response, Error> {
    let once = Idempotent::of(&headers, &("people", &new));
    let person = read(new)?;
    refuse_flaws(visitor.lang, check::person(&person))?;
    // Nobody knows this password; the first one that works is set, and shown once, on the person's page.
    let unknown = hex::encode(app.rng.bytes::<32>());
    let hash = app
        .hasher
        .hash(&unknown)
        .await
        .ok_or_else(|| Error::Fault("no hash".into()))?;
    let (now, actor) = (app.clock.now(), manager.actor());
    let mut tx = app.db.begin_write().await?;
    if let Some(earlier) = once.earlier(&mut tx, actor).await? {
        return Ok(earlier);
    }
    let id = actions::create_person(&mut tx, &manager, &person, (&hash, OwnPassword::No), now)
        .await
        .map_err(|error| refused(visitor.lang, error))?;
    let item = PersonItem {
        id: id.0,
        name: person.name,
        login: person.login,
        email: person.email,
        roles: person.roles.into_iter().map(|role| role.code().to_owned()).collect(),
        left_on: None,
    };
    let answer = once.answer(&mut tx, actor, (StatusCode::CREATED, &item), now).await?;
    tx.commit().await?;
    Ok(answer)
}

fn read(new: PersonNew) -> Result<NewPerson, Error> {
    let role = |code: &String| Role::from_code(code).ok_or_else(|| Error::refused(format!("roles: {code}")));
    Ok(NewPerson {
        name: viet::normal::line(&new.name),
        login: model::login(&new.login).unwrap_or(new.login),
        email: viet::normal::line(&new.email),
        roles: new.roles.iter().map(role).collect::<Result<_, _>>()?,
        unit: new.unit.map(UnitId),
        title: viet::normal::line(&new.title),
    })
}
