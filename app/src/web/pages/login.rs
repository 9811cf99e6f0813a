//! Signing in and out.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{taste, texts};
use crate::access::Via;
use crate::app::App;
use crate::auth::{self, LoginError};
use crate::web::forms::{Faults, Typed, local_path, see_other, see_other_with};
use crate::web::ui::{Field, Form, Tone, message};
use crate::web::{Error, Page, Visitor};

/// Why somebody stands before the door.
#[derive(Debug, Default, Deserialize)]
pub struct Door {
    #[serde(default)]
    next: String,
    /// A form arrived without a session and was kept.
    kept: Option<String>,
    /// The first office was just made.
    made: Option<String>,
    /// Somebody has just signed out.
    out: Option<String>,
}

/// `GET /login`
pub async fn show(visitor: Visitor, Query(door): Query<Door>) -> Response {
    let next = local_path(&door.next);
    if visitor.actor.is_some() {
        return see_other(next);
    }
    let lang = visitor.lang;
    let word = match (&door.kept, &door.out, &door.made) {
        (Some(_), _, _) => Some((Tone::Done, texts::login_kept(lang))),
        (_, Some(_), _) => Some((Tone::Note, texts::login_out(lang))),
        (_, _, Some(_)) => Some((Tone::Done, texts::login_made(lang))),
        _ if next != "/" => Some((Tone::Note, texts::login_next(lang))),
        _ => None,
    };
    let mut typed = Typed::default();
    typed.set("next", next);
    page(&visitor, &typed, word).into_response()
}

pub(super) fn page(visitor: &Visitor, typed: &Typed, word: Option<(Tone, String)>) -> Markup {
    let lang = visitor.lang;
    let faults = Faults::default();
    let form = Form::new(visitor, typed, &faults);
    let known = !typed.get("login").is_empty();
    let mut login = Field::new("login", texts::login(lang))
        .required()
        .autocomplete("username");
    let mut password = Field::new("password", texts::password(lang)).required();
    match known {
        true => password = password.autofocus(),
        false => login = login.autofocus(),
    }
    let fields = html! {
        (form.hidden("next", typed.get("next")))
        (form.text(&login))
        (form.password(&password))
        (form.buttons(&texts::log_in(lang), None))
    };
    Page::new(visitor, "", texts::log_in(lang)).narrow().show(html! {
        h1 { (texts::log_in(lang)) }
        p class="lead" { (texts::login_lead(lang)) }
        @if let Some((tone, text)) = word { (message(tone, html! { (text) })) }
        (form.post("/login", "", fields))
        p class="help" { (texts::login_help(lang)) }
    })
}

/// `POST /login`: a new session each time; the one before it ends.
pub async fn log_in(State(app): State<App>, visitor: Visitor, typed: Typed) -> Result<Response, Error> {
    let env = (&app.db, &app.hasher, &app.rng, &app.config.limits);
    let from = (visitor.agent.as_str(), visitor.address.as_str());
    let now = app.clock.now();
    let (token, account) = match auth::log_in(env, typed.get("login"), typed.raw("password"), from, now).await {
        Ok(session) => session,
        Err(LoginError::Db(error)) => return Err(error.into()),
        Err(refusal) => return Ok(refuse(&visitor, &typed, &refusal)),
    };
    end_earlier(&app, &visitor).await?;
    let next = local_path(typed.get("next"));
    let to = if account.must_change { "/password" } else { next };
    let mut cookies = taste::cookies(&account.lang, &account.theme, app.tls());
    cookies.push(auth::set_cookie(&token, app.tls()));
    Ok(see_other_with(to, &cookies))
}

/// Unknown login, wrong password and closed account read the same.
fn refuse(visitor: &Visitor, typed: &Typed, refusal: &LoginError) -> Response {
    let lang = visitor.lang;
    let (status, text) = match refusal {
        LoginError::Locked => (StatusCode::TOO_MANY_REQUESTS, texts::login_locked(lang)),
        _ => (StatusCode::UNPROCESSABLE_ENTITY, texts::login_wrong(lang)),
    };
    (status, page(visitor, typed, Some((Tone::Fault, text)))).into_response()
}

/// Signing in again must not leave the former session open (trust E08).
async fn end_earlier(app: &App, visitor: &Visitor) -> Result<(), Error> {
    let Some(actor) = visitor.actor.as_deref() else {
        return Ok(());
    };
    let Via::Session(id) = actor.via else { return Ok(()) };
    let mut tx = app.db.begin_write().await?;
    auth::end_session(&mut tx, actor, id, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// `POST /logout`
pub async fn log_out(State(app): State<App>, visitor: Visitor) -> Result<Response, Error> {
    end_earlier(&app, &visitor).await?;
    Ok(see_other_with("/login?out=1", &[auth::set_cookie("", app.tls())]))
}
