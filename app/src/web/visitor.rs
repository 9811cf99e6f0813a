//! Who asks: the extractors that handlers begin with.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::error::Error;
use super::texts::Lang;
use crate::access::{Actor, Allowed, Permission, permit};
use crate::app::App;

/// What is known of a request before any handler runs. Put there by the layers.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub actor: Option<Arc<Actor>>,
    pub lang: Lang,
    /// `auto`, `light` or `dark`.
    pub theme: &'static str,
    /// The request's id, for log and audit.
    pub request: String,
    /// Path and query.
    pub path: String,
    pub address: String,
    pub agent: String,
    /// Under `/api/`: bearer tokens and problems instead of cookies and pages.
    pub api: bool,
}

impl Visitor {
    /// The actor, with a password of his own.
    pub fn signed_in(&self) -> Result<&Actor, Error> {
        let actor = self.actor.as_deref().ok_or(Error::NotSignedIn)?;
        if actor.must_change {
            return Err(crate::access::Denied::MustChangePassword.into());
        }
        Ok(actor)
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Error> {
        parts
            .extensions
            .get::<Visitor>()
            .cloned()
            .ok_or_else(|| Error::Fault("no visitor".into()))
    }
}

/// A checked permission is an extractor: a handler cannot forget it.
impl<P: Permission> FromRequestParts<App> for Allowed<P> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Error> {
        let visitor = parts
            .extensions
            .get::<Visitor>()
            .ok_or_else(|| Error::Fault("no visitor".into()))?;
        let actor = visitor.actor.as_deref().ok_or(Error::NotSignedIn)?;
        Ok(permit::<P>(actor)?)
    }
}
