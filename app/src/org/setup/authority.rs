//! The installation's own certificate authority, for the office's computers.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

use crate::app::App;
use crate::config::Tls;
use crate::org::texts;
use crate::web::{Error, Page, Visitor, digest};

/// The PEM text; missing unless the server made its own authority.
async fn pem(app: &App) -> Result<Vec<u8>, Error> {
    if !matches!(app.config.tls, Tls::Local { .. }) {
        return Err(Error::NotFound);
    }
    tokio::fs::read(app.config.keys().join("authority.pem"))
        .await
        .map_err(|_| Error::NotFound)
}

/// `GET /authority.pem`
pub async fn file(State(app): State<App>) -> Result<Response, Error> {
    let headers = [
        (header::CONTENT_TYPE, "application/x-pem-file"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"authority.pem\""),
    ];
    Ok((headers, pem(&app).await?).into_response())
}

/// The SHA-256 of the certificate as systems show it: `AB:CD:…`.
fn fingerprint(pem: &[u8]) -> Option<String> {
    let certificate = CertificateDer::from_pem_slice(pem).ok()?;
    let hex = digest(&certificate).to_uppercase();
    let pairs: Vec<&str> = (0..hex.len()).step_by(2).filter_map(|at| hex.get(at..at + 2)).collect();
    Some(pairs.join(":"))
}

/// `GET /authority`: how to install it.
pub async fn page(State(app): State<App>, visitor: Visitor) -> Result<Markup, Error> {
    let pem = pem(&app).await?;
    let lang = visitor.lang;
    let title = texts::authority_title(lang);
    Ok(Page::new(&visitor, "", title.clone()).show(html! {
        h1 { (title) }
        p class="lead" { (texts::authority_intro(lang)) }
        p class="buttons" { a class="button main" href="/authority.pem" { (texts::authority_fetch(lang)) } }
        @if let Some(print) = fingerprint(&pem) {
            p { (texts::authority_print(lang)) br; code { (print) } }
        }
        h2 { (texts::authority_windows(lang)) }
        ol {
            li { (texts::windows_1(lang)) }
            li { (texts::windows_2(lang)) }
            li { (texts::windows_3(lang)) }
            li { (texts::windows_4(lang)) }
        }
        h2 { (texts::authority_android(lang)) }
        ol { li { (texts::android_1(lang)) } li { (texts::android_2(lang)) } li { (texts::android_3(lang)) } }
        h2 { (texts::authority_firefox(lang)) }
        ol { li { (texts::firefox_1(lang)) } }
    }))
}
