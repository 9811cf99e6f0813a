//! The JSON interface of the register: entries, what waits, books.

mod books;
mod entries;
mod intake;
mod item;

use super::{CorrectIncoming, ForwardIncoming, KeepBooks, ReadBooks, ReadIncoming, RegisterIncoming};
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .get::<ReadIncoming, _, _>("/api/v1/incoming", entries::list)
        .post::<RegisterIncoming, _, _>("/api/v1/incoming", entries::create)
        .get::<ReadIncoming, _, _>("/api/v1/incoming/{id}", entries::show)
        .post::<RegisterIncoming, _, _>("/api/v1/incoming/{id}/medium", entries::join)
        .post::<ForwardIncoming, _, _>("/api/v1/incoming/{id}/recipients", entries::forward)
        .post::<CorrectIncoming, _, _>("/api/v1/incoming/{id}/cancellation", entries::cancel)
        .get::<ReadIncoming, _, _>("/api/v1/files/{id}/original", intake::original)
        .get::<RegisterIncoming, _, _>("/api/v1/intake", intake::list)
        .upload::<RegisterIncoming, _, _>("/api/v1/intake", intake::create)
        .get::<ReadBooks, _, _>("/api/v1/books", books::list)
        .post::<KeepBooks, _, _>("/api/v1/books", books::open)
        .get::<ReadBooks, _, _>("/api/v1/books/{id}", books::show)
        .post::<KeepBooks, _, _>("/api/v1/books/{id}/closure", books::close)
}

/// This slice's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        entries::list, entries::create, entries::show, entries::join, entries::forward, entries::cancel,
        intake::original, intake::list, intake::create, books::list, books::open, books::show, books::close,
    ),
    tags((name = "incoming", description = "Văn bản đến: the register, papers that wait for it, its books"))
)]
pub struct Doc;
