//! The JSON interface of this slice.

mod bodies;
mod me;
mod people;
mod units;

use axum::http::StatusCode;

use super::actions::OrgError;
use super::check::Flaws;
use super::{ManageOrg, ManagePeople, ReadOrg, texts};
use crate::web::Error;
use crate::web::routes::Routes;
use crate::web::texts::Lang;

pub fn routes() -> Routes {
    Routes::new()
        .own_get("/api/v1/me", me::show)
        .get::<ReadOrg, _, _>("/api/v1/bodies", bodies::list)
        .post::<ManageOrg, _, _>("/api/v1/bodies", bodies::create)
        .get::<ReadOrg, _, _>("/api/v1/bodies/{id}", bodies::show)
        .get::<ReadOrg, _, _>("/api/v1/units", units::list)
        .post::<ManageOrg, _, _>("/api/v1/units", units::create)
        .get::<ReadOrg, _, _>("/api/v1/units/{id}", units::show)
        .get::<ReadOrg, _, _>("/api/v1/people", people::list)
        .post::<ManagePeople, _, _>("/api/v1/people", people::create)
        .get::<ReadOrg, _, _>("/api/v1/people/{id}", people::show)
}

/// This slice's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        me::show, bodies::list, bodies::create, bodies::show, units::list, units::create, units::show,
        people::list, people::create, people::show,
    ),
    tags((name = "org", description = "Cơ cấu: the person's own office, its bodies, units and people"))
)]
pub struct Doc;

/// All flaws in one refusal: `symbol: …; place: …`.
fn refuse_flaws(lang: Lang, flaws: Flaws) -> Result<(), Error> {
    if flaws.is_empty() {
        return Ok(());
    }
    let texts: Vec<String> = flaws
        .into_iter()
        .map(|(field, flaw)| format!("{field}: {}", texts::flaw(lang, flaw)))
        .collect();
    Err(Error::refused(texts.join("; ")))
}

fn refused(lang: Lang, error: OrgError) -> Error {
    match error {
        OrgError::Db(error) => error.into(),
        OrgError::Unknown => Error::refused(texts::unknown(lang)),
        OrgError::LoginTaken => Error::Refused(StatusCode::CONFLICT, texts::login_taken(lang)),
        OrgError::SlugTaken => Error::Refused(StatusCode::CONFLICT, texts::slug_taken(lang)),
        OrgError::Overlap => Error::Refused(StatusCode::CONFLICT, texts::overlap(lang)),
        OrgError::OwnRole => Error::refused(texts::own_role(lang)),
    }
}

/// Reads a cursor: the id of the last item of the page before.
fn cursor<T: std::str::FromStr>(lang: Lang, cursor: Option<&str>) -> Result<Option<T>, Error> {
    match cursor {
        None | Some("") => Ok(None),
        Some(text) => text
            .parse()
            .map(Some)
            .map_err(|_| Error::refused(texts::bad_cursor(lang))),
    }
}

/// Cuts the one item too many off a page; gives the cursor when there was one.
fn cut<T>(items: &mut Vec<T>, limit: i64, id: impl Fn(&T) -> uuid::Uuid) -> Option<String> {
    let limit = usize::try_from(limit).unwrap_or(1);
    if items.len() <= limit {
        return None;
    }
    items.truncate(limit);
    items.last().map(|item| id(item).to_string())
}
