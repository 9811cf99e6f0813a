//! The kernel's own pages: signing in, the account, notices, drafts, saved views, the command palette, health.

mod account;
mod dates;
mod drafts;
mod events;
mod health;
mod login;
mod notices;
mod palette;
mod password;
mod taste;
mod texts;
mod tokens;
mod views;

#[cfg(test)]
mod flow_tests;
#[cfg(test)]
mod tests;

use super::routes::Routes;

pub use health::CATALOGUE as HEALTH_CATALOGUE;
pub use palette::{PaletteEntry, install as install_palette};
pub(super) use taste::cookie_name as taste_cookie;
pub use tokens::install_scopes;

pub fn routes() -> Routes {
    Routes::new()
        .open_get("/login", login::show)
        .open_post("/login", login::log_in)
        .own_post("/logout", login::log_out)
        .own_get("/password", password::show)
        .own_post("/password", password::change)
        .open_post("/taste", taste::set)
        .own_get("/account", account::show)
        .own_post("/account/sessions/removal", account::end_others)
        .own_post("/account/sessions/{id}/removal", account::end_one)
        .own_post("/account/tokens", tokens::create)
        .own_post("/account/tokens/{id}/removal", tokens::end)
        .own_get("/notices", notices::show)
        .own_post("/notices/seen", notices::mark_seen)
        .own_get("/events", events::listen)
        .own_get("/views", views::show)
        .own_post("/views", views::save)
        .own_post("/views/{id}/removal", views::remove)
        .own_get("/drafts", drafts::show)
        .own_put("/drafts/{form}", super::drafts::put)
        .own_post("/drafts/{form}/removal", drafts::discard)
        .own_get("/palette", palette::find)
        .own_get("/dates", dates::read)
        .open_get("/healthz", health::alive)
        .open_get("/readyz", health::ready)
}
