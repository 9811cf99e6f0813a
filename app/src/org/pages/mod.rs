//! The pages of this slice.

mod bodies;
pub(in crate::org) mod body_form;
mod people;
mod person;
mod person_acts;
mod settings;
mod terms;
mod units;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::Markup;

use super::{ManageOrg, ManagePeople, ManageSettings, ReadOrg};
use crate::clock::{Day, OfficeTime};
use crate::web::forms::{Faults, Typed};
use crate::web::routes::Routes;
use crate::web::texts::Lang;

/// The key of this slice's entry in the navigation.
pub const NAV: &str = "org";

pub fn routes() -> Routes {
    Routes::new()
        .get::<ReadOrg, _, _>("/org", bodies::list)
        .get::<ManageOrg, _, _>("/org/bodies/new", body_form::new)
        .post::<ManageOrg, _, _>("/org/bodies", body_form::create)
        .get::<ReadOrg, _, _>("/org/bodies/{id}", bodies::show)
        .get::<ManageOrg, _, _>("/org/bodies/{id}/edit", body_form::edit)
        .post::<ManageOrg, _, _>("/org/bodies/{id}", body_form::change)
        .post::<ManageOrg, _, _>("/org/bodies/{id}/terms", terms::open)
        .post::<ManageOrg, _, _>("/org/terms/{id}/closure", terms::close)
        .get::<ReadOrg, _, _>("/org/units", units::list)
        .get::<ManageOrg, _, _>("/org/units/new", units::new)
        .post::<ManageOrg, _, _>("/org/units", units::create)
        .get::<ReadOrg, _, _>("/org/people", people::list)
        .get::<ManagePeople, _, _>("/org/people/new", people::new)
        .post::<ManagePeople, _, _>("/org/people", people::create)
        .get::<ReadOrg, _, _>("/org/people/{id}", person::show)
        .post::<ManagePeople, _, _>("/org/people/{id}/posts", person_acts::give_post)
        .post::<ManagePeople, _, _>("/org/posts/{id}/closure", person_acts::end_post)
        .post::<ManagePeople, _, _>("/org/people/{id}/roles", person_acts::set_roles)
        .post::<ManagePeople, _, _>("/org/people/{id}/password", person_acts::reset_password)
        .post::<ManagePeople, _, _>("/org/people/{id}/departure", person_acts::depart)
        .get::<ManageSettings, _, _>("/org/settings", settings::show)
        .post::<ManageSettings, _, _>("/org/settings", settings::save)
}

/// A refused form: the same page with what was typed and the faults.
fn again(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// The optional text of a field.
fn optional(typed: &Typed, name: &str) -> Option<String> {
    Some(typed.line(name)).filter(|text| !text.is_empty())
}

/// A chosen id; `None` when nothing was chosen.
fn chosen<T: std::str::FromStr>(typed: &Typed, name: &str) -> Option<T> {
    typed.get(name).parse().ok()
}

/// Reads a typed date; what cannot be read becomes a fault at the field.
fn date(typed: &Typed, name: &'static str, now: OfficeTime, lang: Lang, faults: &mut Faults) -> Option<Day> {
    match viet::date::parse(typed.get(name), now.date()) {
        Ok(date) => Some(Day(date)),
        Err(error) => {
            faults.add(
                name,
                if lang == Lang::Vi {
                    error.message_vi()
                } else {
                    error.message_en()
                },
            );
            None
        }
    }
}

/// As [`date`], but an empty field is no fault.
fn optional_date(typed: &Typed, name: &'static str, now: OfficeTime, lang: Lang, faults: &mut Faults) -> Option<Day> {
    if typed.get(name).is_empty() {
        None
    } else {
        date(typed, name, now, lang, faults)
    }
}
