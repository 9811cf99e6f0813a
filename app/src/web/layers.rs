//! What happens to every request before and after its handler.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use super::error::{self, Error};
use super::serve::Peer;
use super::texts::Lang;
use super::visitor::Visitor;
use super::{assets, drafts, pages};
use crate::app::App;
use crate::auth;

/// How long a request without an upload may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Puts the layers around the routes. Outermost first: headers, visitor, errors, panics, CSRF.
pub fn wrap(router: Router<App>, app: App) -> Router {
    router
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            Error::Fault("panic in a handler".into()).into_response()
        }))
        .layer(from_fn_with_state(app.clone(), receive))
        .layer(CompressionLayer::new().gzip(true))
        .with_state(app)
}

async fn receive(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.starts_with(assets::PREFIX) {
        return finish_headers(next.run(request).await, &app, Kind::Static);
    }
    let kind = if path.starts_with("/api/") {
        Kind::Api
    } else {
        Kind::Page
    };
    let mut visitor = visitor(&app, &request, kind);
    let response = match before(&app, &mut visitor, &mut request).await {
        Ok(()) => {
            request.extensions_mut().insert(visitor.clone());
            let unauthenticated_form =
                visitor.actor.is_none() && kind == Kind::Page && request.method() == Method::POST;
            if unauthenticated_form && !is_open(&path) {
                keep_typed(&app, &visitor, request).await
            } else {
                let patience = if visitor.path.starts_with("/events") {
                    PATIENCE * 600
                } else {
                    PATIENCE * 10
                };
                match tokio::time::timeout(patience, next.run(request)).await {
                    Ok(response) => response,
                    Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
                }
            }
        }
        Err(error) => error.into_response(),
    };
    let response = error::render(&visitor, response);
    finish_headers(response, &app, kind)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Page,
    Api,
    Static,
}

/// Pages that nobody needs to be signed in for.
fn is_open(path: &str) -> bool {
    ["/login", "/set-up", "/taste"].contains(&path)
}

fn visitor(app: &App, request: &Request, kind: Kind) -> Visitor {
    let headers = request.headers();
    let text = |name: HeaderName| {
        headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let address = request
        .extensions()
        .get::<ConnectInfo<Peer>>()
        .map(|info| info.0.0.ip().to_string())
        .unwrap_or_default();
    let lang = match cookie(headers, &pages::taste_cookie("lang", app.tls())) {
        Some(tag) => Lang::from_tag(&tag),
        None if kind == Kind::Api => Lang::from_tag(&text(header::ACCEPT_LANGUAGE)),
        None => Lang::Vi,
    };
    let theme = match cookie(headers, &pages::taste_cookie("theme", app.tls())).as_deref() {
        Some("dark") => "dark",
        Some("light") => "light",
        _ => "auto",
    };
    Visitor {
        actor: None,
        lang,
        theme,
        request: hex::encode(app.rng.bytes::<8>()),
        path: request
            .uri()
            .path_and_query()
            .map(ToString::to_string)
            .unwrap_or_default(),
        address,
        agent: text(header::USER_AGENT),
        api: kind == Kind::Api,
    }
}

/// Cross-site refusal, then who it is.
async fn before(app: &App, visitor: &mut Visitor, request: &mut Request) -> Result<(), Error> {
    let unsafe_method = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let headers = request.headers();
    if visitor.api {
        let bearer = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
        if let Some(token) = bearer.and_then(|v| v.strip_prefix("Bearer ")) {
            let mut conn = app.db.begin_read().await?;
            let actor = auth::identify_token(&mut conn, token.trim(), app.clock.now(), &visitor.request).await?;
            visitor.actor = actor.map(Arc::new);
        }
        return Ok(());
    }
    if unsafe_method && !same_origin(headers, app) {
        return Err(Error::Refused(StatusCode::FORBIDDEN, cross_site(visitor.lang)));
    }
    if let Some(token) = cookie(headers, auth::cookie_name(app.tls())) {
        let mut conn = app.db.begin_read().await?;
        let found = auth::identify(&mut conn, &token, app.clock.now(), &app.config.limits, &visitor.request).await?;
        drop(conn);
        if let Some(found) = found {
            if found.touch
                && let crate::access::Via::Session(id) = found.actor.via
            {
                tokio::spawn(touch(app.clone(), id));
            }
            super::page::learn_office(app, found.actor.office).await;
            visitor.actor = Some(Arc::new(found.actor));
        }
    }
    Ok(())
}

async fn touch(app: App, session: uuid::Uuid) {
    let now = app.clock.now().micros();
    if let Ok(mut tx) = app.db.begin_write().await
        && auth::queries::touch_session(&mut tx, session, now).await.is_ok()
    {
        let _ = tx.commit().await;
    }
}

/// `Sec-Fetch-Site: same-origin`, or, from a browser that does not send it, an `Origin` of this host.
fn same_origin(headers: &HeaderMap, app: &App) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => {
            let scheme = if app.tls() { "https://" } else { "http://" };
            text("host").is_some_and(|host| origin.strip_prefix(scheme) == Some(host))
        }
        (None, None) => false,
    }
}

fn cross_site(lang: Lang) -> String {
    match lang {
        Lang::Vi => "Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở lại trang và thử lại.".into(),
        Lang::En => "The request came from another site and was refused. Open the page again and retry.".into(),
    }
}

/// A form arrived after its session had ended: what was typed is kept for that
/// person, who finds it in the form again after signing in.
async fn keep_typed(app: &App, visitor: &Visitor, request: Request) -> Response {
    let token = cookie(request.headers(), auth::cookie_name(app.tls()));
    let kept = async {
        let token = token?;
        let body = to_bytes(request.into_body(), app.config.limits.form_bytes).await.ok()?;
        let mut conn = app.db.begin_read().await.ok()?;
        let (_, person) = auth::last_known(&mut conn, &token).await.ok()??;
        drop(conn);
        drafts::keep_posted(app, person, &body).await
    };
    match kept.await {
        Some(back) => {
            let next = serde_urlencoded::to_string([("next", back.as_str()), ("kept", "1")]).unwrap_or_default();
            super::forms::see_other(&format!("/login?{next}"))
        }
        None => {
            let path = visitor.path.clone();
            let visitor = Visitor {
                path,
                ..visitor.clone()
            };
            error::render(&visitor, Error::NotSignedIn.into_response())
        }
    }
}

/// One cookie's value.
pub(super) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

/// The headers of trust §8.1.
fn finish_headers(mut response: Response<Body>, app: &App, kind: Kind) -> Response {
    const PAGE: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    set(
        "content-security-policy",
        if kind == Kind::Page {
            PAGE
        } else {
            "default-src 'none'; frame-ancestors 'none'"
        },
    );
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "same-origin");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set(
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    );
    if app.tls() {
        set("strict-transport-security", "max-age=31536000");
    }
    // Style sheets that are there say themselves how long they may be kept.
    set("cache-control", "no-store");
    response
}
