//! One's own account: open sessions, tokens for programs, language and theme.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::{texts, tokens};
use crate::access::{Actor, Via};
use crate::app::App;
use crate::auth::{self, queries::OwnSession, queries::OwnToken};
use crate::clock::OfficeTime;
use crate::config::Limits;
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::page::taste_form;
use crate::web::texts::Lang;
use crate::web::ui::{self, Tone, message};
use crate::web::{Error, Page, Visitor};

/// As many sessions and tokens as the page shows.
const SHOWN: i64 = 100;

/// What was done before the page was shown again.
#[derive(Debug, Default, Deserialize)]
pub struct After {
    done: Option<String>,
}

/// What the account page shows.
pub(super) struct Account {
    pub login: String,
    pub sessions: Vec<OwnSession>,
    pub tokens: Vec<OwnToken>,
}

/// `GET /account`
pub async fn show(State(app): State<App>, visitor: Visitor, Query(after): Query<After>) -> Result<Markup, Error> {
    let account = load(&app, visitor.signed_in()?).await?;
    let word = match after.done.as_deref() {
        Some("password") => Some(texts::password_changed(visitor.lang)),
        Some(_) => Some(texts::ended(visitor.lang)),
        None => None,
    };
    let word = word.map(|text| message(Tone::Done, html! { (text) }));
    let (typed, faults) = (Typed::default(), Faults::default());
    page(&visitor, &app.config.limits, &account, word, (&typed, &faults))
}

pub(super) async fn load(app: &App, actor: &Actor) -> Result<Account, Error> {
    let now = app.clock.now();
    let idle = now.plus_seconds(-app.config.limits.idle_minutes * 60).micros();
    let mut conn = app.db.begin_read().await?;
    let row = auth::queries::account(&mut conn, actor.office, actor.person)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(Account {
        login: row.login,
        sessions: auth::queries::sessions_of(&mut conn, actor.person, idle, now.micros(), SHOWN).await?,
        tokens: auth::queries::tokens_of(&mut conn, actor.person, now.micros(), SHOWN).await?,
    })
}

pub(super) fn page(
    visitor: &Visitor,
    limits: &Limits,
    account: &Account,
    word: Option<Markup>,
    token: (&Typed, &Faults),
) -> Result<Markup, Error> {
    let actor = visitor.signed_in()?;
    let lang = visitor.lang;
    Ok(Page::new(visitor, "account", texts::account(lang)).show(html! {
        h1 { (texts::account(lang)) }
        p class="lead" { (actor.name) " · " (account.login) }
        @if let Some(word) = word { (word) }
        p { a class="button" href="/password" { (texts::password_title(lang)) } }
        section { h2 { (texts::taste(lang)) } (taste_form(visitor)) }
        (sessions(lang, actor, account, limits))
        (tokens::section(visitor, actor, &account.tokens, token))
    }))
}

fn sessions(lang: Lang, actor: &Actor, account: &Account, limits: &Limits) -> Markup {
    let own = match actor.via {
        Via::Session(id) => Some(id),
        _ => None,
    };
    html! {
        section {
            h2 { (texts::sessions(lang)) }
            p class="help" { (texts::sessions_help(lang, limits.idle_minutes, limits.absolute_hours)) }
            table class="plain" {
                thead { tr {
                    th scope="col" { (texts::device(lang)) } th scope="col" { (texts::address(lang)) }
                    th scope="col" { (texts::began(lang)) } th scope="col" { (texts::last_seen(lang)) } td {}
                } }
                tbody { @for session in &account.sessions { (row(lang, session, own)) } }
            }
            @if account.sessions.len() > 1 {
                form method="post" action="/account/sessions/removal" { button { (texts::end_others(lang)) } }
            }
        }
    }
}

fn row(lang: Lang, session: &OwnSession, own: Option<uuid::Uuid>) -> Markup {
    let this = own == Some(session.id);
    html! {
        tr {
            td { (device(lang, &session.agent)) @if this { " " (ui::tag("new", &texts::this_session(lang))) } }
            td { (session.address) }
            td class="date" { (OfficeTime(session.created_at).short()) }
            td class="date" { (OfficeTime(session.seen_at).short()) }
            td { @if !this {
                form method="post" action={ "/account/sessions/" (session.id) "/removal" } { button class="quiet" { (texts::end(lang)) } }
            } }
        }
    }
}

/// The browser and system that a user agent names, as a person would say it.
pub(super) fn device(lang: Lang, agent: &str) -> String {
    let first = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("coc_coc", "Cốc Cốc"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => texts::unknown_device(lang),
    }
}

/// `POST /account/sessions/{id}/removal`
pub async fn end_one(State(app): State<App>, visitor: Visitor, Path(id): Path<uuid::Uuid>) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let mut tx = app.db.begin_write().await?;
    if !auth::end_session(&mut tx, actor, id, app.clock.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(see_other("/account?done=end"))
}

/// `POST /account/sessions/removal`: every session but this one.
pub async fn end_others(State(app): State<App>, visitor: Visitor) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let account = load(&app, actor).await?;
    let now = app.clock.now();
    let mut tx = app.db.begin_write().await?;
    for session in account
        .sessions
        .iter()
        .filter(|session| actor.via != Via::Session(session.id))
    {
        auth::end_session(&mut tx, actor, session.id, now).await?;
    }
    tx.commit().await?;
    Ok(see_other("/account?done=end"))
}
