//! The frame of the OpenAPI document: what is true of every `/api/v1` route.
//!
//! Slices describe their routes beside the handlers (`api::Doc`);
//! the site puts the parts into this frame.

use serde::Serialize;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi, ToResponse, ToSchema};

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
