//! Tokens for programs: made with a name, scopes and days; the secret is shown once.

use std::sync::OnceLock;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::{account, texts};
use crate::access::{Actor, Rule};
use crate::app::App;
use crate::auth::{self, queries::OwnToken};
use crate::clock::OfficeTime;
use crate::web::forms::{Faults, Typed, refused, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form, Tone, message};
use crate::web::{Error, Page, Visitor};

static SCOPES: OnceLock<Vec<Rule>> = OnceLock::new();

/// The permissions that a token may be limited to; [`crate::site`] gives them.
pub fn install_scopes(rules: Vec<Rule>) {
    let _ = SCOPES.set(rules);
}

/// The permissions that this person has and can hand to a program.
fn scopes_of(actor: &Actor) -> Vec<(String, String)> {
    let all = SCOPES.get().map(Vec::as_slice).unwrap_or_default();
    let own = all
        .iter()
        .filter(|rule| rule.rule.iter().any(|(role, _)| actor.has(*role)));
    own.map(|rule| (rule.name.to_owned(), rule.name.to_owned())).collect()
}

/// The part of the account page about tokens.
pub(super) fn section(
    visitor: &Visitor,
    actor: &Actor,
    tokens: &[OwnToken],
    (typed, faults): (&Typed, &Faults),
) -> Markup {
    let lang = visitor.lang;
    html! {
        section id="tokens" {
            h2 { (texts::tokens(lang)) }
            p class="help" { (texts::tokens_help(lang)) }
            @if tokens.is_empty() { p { (texts::no_tokens(lang)) } } @else { (table(lang, tokens)) }
            details class="fold" open[!faults.is_empty()] {
                summary { (texts::token_create(lang)) }
                (new_token(&Form::new(visitor, typed, faults), lang, actor))
            }
        }
    }
}

fn table(lang: Lang, tokens: &[OwnToken]) -> Markup {
    html! {
        table class="plain" {
            thead { tr {
                th scope="col" { (texts::token_name(lang)) } th scope="col" { (texts::token_scopes(lang)) }
                th scope="col" { (texts::token_until(lang)) } td {}
            } }
            tbody { @for token in tokens { tr {
                td { (token.name) }
                td { @for scope in token.scopes.split(' ') { code { (scope) } " " } }
                td class="date" { (OfficeTime(token.expires_at).short()) }
                td { form method="post" action={ "/account/tokens/" (token.id) "/removal" } { button class="quiet" { (texts::end(lang)) } } }
            } } }
        }
    }
}

fn new_token(form: &Form<'_>, lang: Lang, actor: &Actor) -> Markup {
    let name = Field::new("name", texts::token_name(lang))
        .help(texts::token_name_help(lang))
        .required()
        .maxlength(80);
    let days = Field::new("days", texts::token_days(lang)).class("short").numeric();
    let scopes = Field::new("scope", texts::token_scopes(lang)).required();
    let mut typed = form.typed.clone();
    if typed.get("days").is_empty() {
        typed.set("days", "90");
    }
    let form = Form::new(form.visitor, &typed, form.faults);
    let fields = html! {
        (form.text(&name)) (form.text(&days)) (form.checks(&scopes, &scopes_of(actor)))
        (form.buttons(&texts::token_create(lang), None))
    };
    form.post("/account/tokens", "", fields)
}

/// `POST /account/tokens`: answers with the secret, which is nowhere kept.
pub async fn create(State(app): State<App>, visitor: Visitor, typed: Typed) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let lang = visitor.lang;
    let may = scopes_of(actor);
    let scopes: Vec<String> = typed
        .all("scope")
        .into_iter()
        .filter(|s| may.iter().any(|(name, _)| name == s))
        .map(str::to_owned)
        .collect();
    let days = typed.get("days").parse().ok().filter(|days| (1..=730).contains(days));
    let name: String = typed.line("name").chars().take(80).collect();
    let mut faults = Faults::default();
    if name.is_empty() {
        faults.add("name", texts::name_needed(lang));
    }
    if scopes.is_empty() {
        faults.add("scope", texts::scope_needed(lang));
    }
    let Some(days) = days.filter(|_| faults.is_empty()) else {
        if days.is_none() {
            faults.add("days", texts::days_wrong(lang));
        }
        let loaded = account::load(&app, actor).await?;
        return Ok(refused(account::page(
            &visitor,
            &app.config.limits,
            &loaded,
            None,
            (&typed, &faults),
        )?));
    };
    let mut tx = app.db.begin_write().await?;
    let token = auth::create_token(&mut tx, &app.rng, actor, (&name, &scopes, days), app.clock.now()).await?;
    tx.commit().await?;
    Ok(made(&visitor, &name, &token.secret).into_response())
}

pub(super) fn made(visitor: &Visitor, name: &str, secret: &str) -> Markup {
    let lang = visitor.lang;
    Page::new(visitor, "account", texts::tokens(lang)).narrow().show(html! {
        h1 { (texts::tokens(lang)) }
        (message(Tone::Done, html! { (texts::token_made(lang, name)) }))
        p class="secret" { code id="secret" { (secret) }
            " " button type="button" data-copy="secret" class="only-scripts" data-copied=(texts::copied(lang)) { (texts::copy(lang)) } }
        p { a class="button main" href="/account#tokens" { (texts::to_account(lang)) } }
    })
}

/// `POST /account/tokens/{id}/removal`
pub async fn end(State(app): State<App>, visitor: Visitor, Path(id): Path<uuid::Uuid>) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let mut tx = app.db.begin_write().await?;
    if !auth::end_token(&mut tx, actor, id, app.clock.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(see_other("/account?done=end"))
}
