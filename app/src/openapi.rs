//! The frame of the OpenAPI document: what is true of every `/api/v1` route.
//!
//! Slices describe their routes beside the handlers (`api::Doc`);
//! [`crate::site::openapi`] puts the parts into this frame.

use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi, ToResponse, ToSchema};

use crate::web::{Error, api};

/// How every refusal and fault is answered (RFC 9457).
#[derive(Debug, Serialize, ToSchema, ToResponse)]
#[response(
    description = "A refusal or a fault, as an RFC 9457 problem",
    content_type = "application/problem+json"
)]
pub struct Problem {
    /// `urn:chauban:problem:refused`; the last part is also `title`.
    #[serde(rename = "type")]
    pub kind: String,
    /// A stable word for programs.
    pub title: String,
    pub status: u16,
    /// What people read: why, and what to do.
    pub detail: String,
    /// The request's id in the log.
    pub instance: String,
}

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document
            .components
            .get_or_insert_with(Default::default)
            .add_security_scheme("bearer", scheme);
    }
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Châu Bản", description = "Each token acts for one person of one office, within its scopes \
        (permission names). Lists are paged by `cursor`; creating requests take an `Idempotency-Key`."),
    paths(document),
    components(schemas(Problem)),
    modifiers(&Bearer),
    security(("bearer" = [])),
    servers((url = "/"))
)]
struct Frame;

/// The frame with the parts of the slices.
pub fn assemble(parts: impl IntoIterator<Item = utoipa::openapi::OpenApi>) -> utoipa::openapi::OpenApi {
    parts
        .into_iter()
        .fold(Frame::openapi(), utoipa::openapi::OpenApi::merge_from)
}

/// This document.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "meta", operation_id = "openapi", security(()),
    responses((status = 200, description = "The OpenAPI document", content_type = "application/json")))]
pub async fn document() -> Result<Response, Error> {
    api::json(StatusCode::OK, &crate::site::openapi())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use std::collections::BTreeSet;

    fn described() -> BTreeSet<String> {
        let document = serde_json::to_value(crate::site::openapi()).unwrap();
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
        let table = crate::site::table();
        let of_api = table.iter().filter(|entry| entry.path.starts_with("/api/"));
        let routes: BTreeSet<String> = of_api.map(|entry| format!("{} {}", entry.method, entry.path)).collect();
        assert_eq!(routes, described());
    }

    #[test]
    fn the_document_is_openapi_3_1_with_bearer_tokens_and_problems() {
        let document = serde_json::to_value(crate::site::openapi()).unwrap();
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
        assert_eq!(document["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
        assert!(document["components"]["schemas"]["Problem"].is_object());
        let text = document.to_string();
        assert!(text.contains("application/problem+json"));
    }
}
