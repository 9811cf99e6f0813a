//! Set-up: the first office of an installation, made in the browser with a one-time code.
//!
//! Everything here is open to anybody, so the code is the only guard: it lives
//! in memory, is compared in constant time, may be guessed wrong only a few
//! times, and is gone with the first office.

mod authority;
mod code;
mod form;
mod read;

pub use code::{Claim, SetupCode};

use crate::app::App;
use crate::db;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .open_get("/set-up", form::show)
        .open_post("/set-up", form::found)
        .open_get("/authority", authority::page)
        .open_get("/authority.pem", authority::file)
}

/// Whether the installation has no office yet.
pub async fn needed(app: &App) -> Result<bool, db::Error> {
    let mut conn = app.db.begin_read().await?;
    Ok(super::queries::any_office(&mut conn).await?.is_none())
}
