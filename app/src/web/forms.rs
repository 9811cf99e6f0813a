//! Reading what was typed, and answering a form.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::error::Error;
use crate::app::App;

/// The pairs of a posted form, in order, as typed but in normal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pairs: Vec<(String, String)>,
}

impl Typed {
    /// Reads `application/x-www-form-urlencoded`.
    pub fn parse(body: &[u8]) -> Typed {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
        let pairs = pairs
            .into_iter()
            .map(|(name, value)| (name, viet::normal::nfc(&value)))
            .collect();
        Typed { pairs }
    }

    pub fn from_pairs(pairs: Vec<(String, String)>) -> Typed {
        Typed { pairs }
    }

    /// A field's text, trimmed; empty when absent.
    pub fn get(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// A field's text with its spaces: passwords are taken as they were typed.
    pub fn raw(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// A one-line field: white space collapsed.
    pub fn line(&self, name: &str) -> String {
        viet::normal::line(self.get(name))
    }

    /// Every value of a repeated field that is not empty.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let of_name = self
            .pairs
            .iter()
            .filter(|(key, value)| key == name && !value.trim().is_empty());
        of_name.map(|(_, value)| value.trim()).collect()
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        matches!(self.get(name), "1" | "on" | "true" | "yes")
    }

    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Sets a field, for prefilled forms.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        match self.pairs.iter_mut().find(|(key, _)| key == name) {
            Some(pair) => pair.1 = value,
            None => self.pairs.push((name.to_owned(), value)),
        }
    }

    /// The text to keep as a draft: everything but passwords.
    pub fn encode(&self) -> String {
        let kept: Vec<_> = self
            .pairs
            .iter()
            .filter(|(name, _)| !name.contains("password"))
            .collect();
        serde_urlencoded::to_string(kept).unwrap_or_default()
    }
}

impl FromRequest<App> for Typed {
    type Rejection = Error;
    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let typed = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        if !typed.starts_with("application/x-www-form-urlencoded") {
            return Err(Error::Refused(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "application/x-www-form-urlencoded".into(),
            ));
        }
        let body = to_bytes(request.into_body(), app.config.limits.form_bytes)
            .await
            .map_err(|_| Error::Refused(StatusCode::PAYLOAD_TOO_LARGE, String::new()))?;
        Ok(Typed::parse(&body))
    }
}

/// What is wrong with a form: a text at each field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<(&'static str, String)>);

impl Faults {
    pub fn add(&mut self, field: &'static str, text: impl Into<String>) {
        self.0.push((field, text.into()));
    }
    pub fn at(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, text)| text.as_str())
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// 303: after a form was done, look at its result.
pub fn see_other(to: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// 303 that also sets cookies.
pub fn see_other_with(to: &str, cookies: &[String]) -> Response {
    let mut response = see_other(to);
    for value in cookies.iter().filter_map(|cookie| HeaderValue::from_str(cookie).ok()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// 422: the page again, with what was typed and the faults at their fields.
pub fn refused(page: maud::Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// A path within this site; anything else becomes the home page (no open redirects).
pub fn local_path(path: &str) -> &str {
    let local = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n', '\t']);
    if local { path } else { "/" }
}
