//! Style sheets and scripts: in the binary, addressed by their content.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::app::App;

/// Everything under this path is static.
pub const PREFIX: &str = "/assets/";

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// One digest over all files is part of every address: scripts import each
/// other by relative paths, so they must change addresses together.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let all: BTreeMap<String, [u8; 32]> = Files::iter()
            .filter_map(|name| Files::get(&name).map(|file| (name.to_string(), file.metadata.sha256_hash())))
            .collect();
        let text: String = all
            .iter()
            .map(|(name, hash)| format!("{name}{}", hex::encode(hash)))
            .collect();
        super::digest(text.as_bytes()).chars().take(12).collect()
    })
}

/// The address of a file: `/assets/0123456789ab/css/main.css`.
pub fn href(name: &str) -> String {
    format!("{PREFIX}{}/{name}", version())
}

/// All style sheets as one file: a small file a component to write, one request to read.
const STYLES: &str = "css/all.css";

/// The addresses of the style sheets.
pub fn styles() -> Vec<String> {
    vec![href(STYLES)]
}

/// Every style sheet, in the order of their names; `base.css` comes first and orders the layers.
fn all_styles() -> String {
    let mut names: Vec<_> = Files::iter().filter(|name| name.starts_with("css/")).collect();
    names.sort();
    let texts = names.iter().filter_map(|name| Files::get(name));
    texts
        .map(|file| String::from_utf8_lossy(&file.data).into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

pub fn router() -> Router<App> {
    Router::new().route("/assets/{version}/{*name}", axum::routing::get(serve))
}

async fn serve(Path((_version, name)): Path<(String, String)>) -> Response {
    let (mut response, kind) = match Files::get(&name) {
        Some(file) => {
            let kind = HeaderValue::from_str(file.metadata.mimetype());
            (
                file.data.into_owned().into_response(),
                kind.unwrap_or(HeaderValue::from_static("application/octet-stream")),
            )
        }
        None if name == STYLES => (all_styles().into_response(), HeaderValue::from_static("text/css")),
        None => return StatusCode::NOT_FOUND.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    response
}
