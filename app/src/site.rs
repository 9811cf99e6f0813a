//! The whole site: what the kernel and the slices bring, put together.

use axum::Router;
use utoipa::OpenApi as _;

use crate::access::Rule;
use crate::app::App;
use crate::db::{OfficeId, Statement};
use crate::jobs::Worker;
use crate::web::NavItem;
use crate::web::routes::{Entry, Routes};
use crate::{admin, audit, auth, document, incoming, jobs, notify, numbering, openapi, org, web};

/// Every route of the program.
pub fn routes() -> Routes {
    Routes::new()
        .open_get("/api/v1/openapi.json", openapi::document)
        .and(web::routes())
        .and(org::routes())
        .and(numbering::routes())
        .and(incoming::routes())
        .and(admin::routes())
}

/// The routes with what each needs, for the authorisation matrix.
pub fn table() -> Vec<Entry> {
    routes().table
}

/// The service that answers requests.
pub fn router(app: &App) -> Router {
    web::install_navigation(navigation());
    web::install_scopes(permissions());
    web::install_office_names(|app, office| Box::pin(async move { office_name(&app, office).await }));
    let router = routes().router.merge(web::assets::router());
    web::wrap(router, app.clone())
}

/// An office's name for the top bar; a database that is busy only leaves it out.
async fn office_name(app: &App, office: OfficeId) -> Option<String> {
    let mut conn = app.db.begin_read().await.ok()?;
    Some(org::queries::office(&mut conn, office).await.ok()??.name)
}

/// The navigation, in its order on the screen.
pub fn navigation() -> Vec<NavItem> {
    [
        incoming::navigation(),
        numbering::navigation(),
        org::navigation(),
        admin::navigation(),
    ]
    .concat()
}

/// What programs can do here, for `GET /api/v1/openapi.json`.
pub fn openapi() -> utoipa::openapi::OpenApi {
    openapi::assemble([
        org::api::Doc::openapi(),
        numbering::api::Doc::openapi(),
        incoming::api::Doc::openapi(),
    ])
}

/// Every kind of job.
pub fn workers() -> Vec<Worker> {
    document::jobs::workers()
}

/// Every permission with the roles that have it.
pub fn permissions() -> Vec<Rule> {
    [
        org::permissions(),
        numbering::permissions(),
        incoming::permissions(),
        admin::permissions(),
    ]
    .concat()
}

/// Every statement, by the module that owns it.
pub fn catalogues() -> Vec<(&'static str, &'static [Statement])> {
    vec![
        ("audit", audit::queries::CATALOGUE),
        ("auth", auth::queries::CATALOGUE),
        ("cli::check", crate::cli::CATALOGUE),
        ("db", crate::db::MIGRATION_CATALOGUE),
        ("document", document::queries::CATALOGUE),
        ("incoming", incoming::queries::CATALOGUE),
        ("jobs", jobs::queries::CATALOGUE),
        ("notify", notify::queries::CATALOGUE),
        ("numbering", numbering::queries::CATALOGUE),
        ("org", org::queries::CATALOGUE),
        ("web::api", web::api::CATALOGUE),
        ("web::drafts", web::drafts::CATALOGUE),
        ("web::health", web::HEALTH_CATALOGUE),
        ("web::views", web::views::CATALOGUE),
    ]
}
