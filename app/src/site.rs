//! The whole site: what the kernel and the slices bring, put together.

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use utoipa::OpenApi as _;

use crate::access::Rule;
use crate::app::App;
use crate::db::{OfficeId, Statement};
use crate::jobs::Worker;
use crate::web::NavItem;
use crate::web::routes::{Entry, Routes};
use crate::{admin, audit, auth, document, incoming, jobs, notify, numbering, org, web};

/// Every route of the program.
pub fn routes() -> Routes {
    Routes::new()
        .open_get("/api/v1/openapi.json", openapi_document)
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
    web::install_palette(vec![incoming::pages::finder]);
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
    web::openapi::assemble([
        Doc::openapi(),
        org::api::Doc::openapi(),
        numbering::api::Doc::openapi(),
        incoming::api::Doc::openapi(),
    ])
}

#[derive(utoipa::OpenApi)]
#[openapi(paths(openapi_document))]
struct Doc;

/// This document.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "meta", operation_id = "openapi", security(()),
    responses((status = 200, description = "The OpenAPI document", content_type = "application/json")))]
async fn openapi_document() -> Result<Response, web::Error> {
    web::api::json(StatusCode::OK, &openapi())
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use std::collections::BTreeSet;

    fn described() -> BTreeSet<String> {
        let document = serde_json::to_value(super::openapi()).unwrap();
        let paths = document["paths"].as_object().unwrap().clone();
        let methods = ["get", "post", "put", "delete", "patch"];
        let of_path = |(path, item): (String, serde_json::Value)| {
            let known = methods.into_iter().filter(move |method| item.get(*method).is_some());
            known
                .map(|method| format!("{} {path}", method.to_uppercase()))
                .collect::<Vec<_>>()
        };
        paths.into_iter().flat_map(of_path).collect()
    }

    #[test]
    fn every_route_of_the_interface_is_described_and_nothing_else() {
        let table = super::table();
        let of_api = table.iter().filter(|entry| entry.path.starts_with("/api/"));
        let routes: BTreeSet<String> = of_api.map(|entry| format!("{} {}", entry.method, entry.path)).collect();
        assert_eq!(routes, described());
    }

    #[test]
    fn the_document_is_openapi_3_1_with_bearer_tokens_and_problems() {
        let document = serde_json::to_value(super::openapi()).unwrap();
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
        assert_eq!(document["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
        assert!(document["components"]["schemas"]["Problem"].is_object());
        let text = document.to_string();
        assert!(text.contains("application/problem+json"));
    }
}
