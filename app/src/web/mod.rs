//! The web: routes, layers, errors, forms, and the shell of every page.
//!
//! HTML lies under `/`, JSON under `/api/v1`. Handlers live in the slices; the
//! whole site is put together in [`crate::site`].

pub mod api;
pub mod assets;
pub mod drafts;
mod error;
pub mod forms;
mod layers;
pub mod openapi;
mod page;
mod pages;
pub mod routes;
mod serve;
pub mod texts;
pub mod ui;
pub mod views;
mod visitor;

pub use error::{Error, render as render_error};
pub use layers::wrap;
pub use page::{Nav, NavItem, Page, install_navigation, install_office_names, install_search, name_office, office_name};
pub use pages::{HEALTH_CATALOGUE, PaletteEntry, install_palette, install_scopes, routes};
pub use serve::{Serving, Stopping, serve};
pub use visitor::Visitor;

/// Hex digest of anything, for cache tags and keys.
pub fn digest(bytes: &[u8]) -> String {
    use sha2::Digest;
    hex::encode(sha2::Sha256::digest(bytes))
}
