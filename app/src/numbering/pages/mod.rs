//! The pages of this slice.

mod held;
mod list;
mod open;
mod plan;
mod reserve;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::Markup;

use super::{ManageSeries, ReadNumbers, ReserveNumbers};
use crate::web::routes::Routes;

/// The key of this slice's entry in the navigation.
pub const NAV: &str = "numbers";

/// More series, bodies or terms than any office has.
const MOST: i64 = 1_000;

pub fn routes() -> Routes {
    Routes::new()
        .get::<ReadNumbers, _, _>("/numbers", list::show)
        .get::<ManageSeries, _, _>("/numbers/series/new", open::form)
        .post::<ManageSeries, _, _>("/numbers/series", open::open)
        .get::<ReadNumbers, _, _>("/numbers/series/{id}", held::show)
        .post::<ReserveNumbers, _, _>("/numbers/series/{id}/reservations", reserve::reserve)
        .post::<ReserveNumbers, _, _>("/numbers/series/{id}/burnt", reserve::give_back)
        .get::<ManageSeries, _, _>("/numbers/bodies/{id}/plan", plan::show)
        .post::<ManageSeries, _, _>("/numbers/bodies/{id}/plan", plan::save)
}

/// A refused form: the same page with what was typed and the faults.
fn again(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
