//! The form of the first office.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::read::{self, Read};
use super::{Claim, needed};
use crate::app::App;
use crate::auth;
use crate::org::actions::{FirstAdministrator, NewOffice, OwnPassword, found_office};
use crate::org::pages::body_form;
use crate::org::{queries, texts, view};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form};
use crate::web::{Error, Page, Visitor};

/// Under this name wrong codes are counted; it can be no login.
const COUNTED_AS: &str = "#set-up";

#[derive(Deserialize)]
pub struct Link {
    #[serde(default)]
    code: String,
}

/// `GET /set-up`; the printed link may carry the code.
pub async fn show(State(app): State<App>, visitor: Visitor, Query(link): Query<Link>) -> Result<Markup, Error> {
    if !needed(&app).await? {
        return Err(Error::NotFound);
    }
    let mut typed = Typed::default();
    typed.set("code", link.code);
    for ticked in ["has_seal", "receives", "issues"] {
        typed.set(ticked, "1");
    }
    Ok(page(&visitor, &typed, &Faults::default()))
}

/// `POST /set-up`
pub async fn found(State(app): State<App>, visitor: Visitor, typed: Typed) -> Result<Response, Error> {
    if !needed(&app).await? {
        return Err(Error::NotFound);
    }
    let lang = visitor.lang;
    if is_locked(&app, &visitor).await? {
        return Err(Error::Refused(StatusCode::TOO_MANY_REQUESTS, texts::setup_locked(lang)));
    }
    let Some(claim) = app.setup.claim(typed.get("code")) else {
        count_failure(&app, &visitor).await?;
        return Ok(refuse(
            &visitor,
            &typed,
            Faults(vec![("code", texts::setup_code_wrong(lang))]),
        ));
    };
    match read::read(&typed, lang) {
        Err(faults) => Ok(refuse(&visitor, &typed, faults)),
        Ok(read) => make(&app, lang, &read, claim).await,
    }
}

fn refuse(visitor: &Visitor, typed: &Typed, faults: Faults) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page(visitor, typed, &faults)).into_response()
}

/// Office, body and administrator in one transaction; then the code is gone.
async fn make(app: &App, lang: Lang, read: &Read, claim: Claim<'_>) -> Result<Response, Error> {
    let hash = app
        .hasher
        .hash(&read.password)
        .await
        .ok_or_else(|| Error::Fault("no hash".into()))?;
    let mut tx = app.db.begin_write().await?;
    // Another node may have been quicker.
    if queries::any_office(&mut tx).await?.is_some() {
        return Err(Error::NotFound);
    }
    let new = NewOffice {
        slug: &read.slug,
        name: &read.name,
        short_name: &read.short_name,
        place: &read.place,
        bodies: std::slice::from_ref(&read.body),
        units: &[],
        administrator: FirstAdministrator {
            person: &read.person,
            password_hash: &hash,
            own_password: OwnPassword::Yes,
        },
    };
    if let Err(error) = found_office(&mut tx, &new, app.clock.now()).await {
        let faults = view::refused(lang, error, "office_slug")?;
        return Err(Error::refused(
            faults.0.into_iter().map(|(_, text)| text).collect::<String>(),
        ));
    }
    tx.commit().await?;
    claim.spend();
    Ok(see_other("/login?made=1"))
}

async fn is_locked(app: &App, visitor: &Visitor) -> Result<bool, Error> {
    let (now, most) = (app.clock.now(), app.config.limits.account_failures);
    let mut conn = app.db.begin_read().await?;
    let since = now.plus_seconds(-3600).micros();
    Ok(auth::queries::failures_of_address(&mut conn, &visitor.address, since, most).await? >= most)
}

async fn count_failure(app: &App, visitor: &Visitor) -> Result<(), Error> {
    let now = app.clock.now();
    let mut tx = app.db.begin_write().await?;
    let id = tx.new_id(now);
    auth::queries::insert_failure(&mut tx, id, COUNTED_AS, &visitor.address, now.micros()).await?;
    Ok(tx.commit().await?)
}

fn page(visitor: &Visitor, typed: &Typed, faults: &Faults) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let title = texts::setup_title(lang);
    Page::new(visitor, "", title.clone()).show(html! {
        h1 { (title) }
        p class="lead" { (texts::setup_intro(lang)) }
        (form.post("/set-up", "", html! {
            (form.text(&Field::new("code", texts::setup_code(lang)).help(texts::setup_code_help(lang)).required().autofocus().class("half")))
            (office_fields(&form, lang))
            (body_fields(&form, lang))
            (administrator_fields(&form, lang))
            p class="buttons" { button class="main" { (texts::setup_done(lang)) } }
        }))
    })
}

fn office_fields(form: &Form<'_>, lang: Lang) -> Markup {
    html! { fieldset {
        legend { (texts::setup_office(lang)) }
        (form.text(&Field::new("office_name", texts::office_name(lang)).help(texts::office_name_help(lang)).required().class("long")))
        (form.text(&Field::new("office_short", texts::office_short(lang)).required().class("half")))
        (form.text(&Field::new("office_slug", texts::office_slug(lang)).help(texts::office_slug_help(lang)).required().class("half")))
        (form.text(&Field::new("office_place", texts::place(lang)).help(texts::place_help(lang)).required().class("half")))
    } }
}

fn body_fields(form: &Form<'_>, lang: Lang) -> Markup {
    html! { fieldset {
        legend { (texts::setup_body(lang)) }
        p class="help" { (texts::setup_body_help(lang)) }
        (body_form::regime_field(form, lang))
        (form.text(&Field::new("name", texts::body_name(lang)).help(texts::body_name_help(lang)).required().class("long")))
        (form.text(&Field::new("symbol", texts::symbol(lang)).help(texts::symbol_help(lang)).required().class("short")))
        (form.text(&Field::new("superior", texts::superior(lang)).help(texts::superior_help(lang)).class("long")))
        (form.check(&Field::new("has_seal", texts::has_seal(lang)).help(texts::has_seal_help(lang))))
        (form.check(&Field::new("collective", texts::collective(lang)).help(texts::collective_help(lang))))
        (form.check(&Field::new("receives", texts::receives(lang))))
        (form.check(&Field::new("issues", texts::issues(lang))))
    } }
}

fn administrator_fields(form: &Form<'_>, lang: Lang) -> Markup {
    html! { fieldset {
        legend { (texts::setup_admin(lang)) }
        p class="help" { (texts::setup_admin_help(lang)) }
        (form.text(&Field::new("admin_name", texts::full_name(lang)).required().class("long").autocomplete("name")))
        (form.text(&Field::new("login", texts::login(lang)).help(texts::login_help(lang)).required().class("half").autocomplete("username")))
        (form.password(&Field::new("password", texts::own_password(lang)).help(texts::own_password_help(lang)).required().class("half").autocomplete("new-password")))
        (form.password(&Field::new("password_again", texts::repeat_password(lang)).required().class("half").autocomplete("new-password")))
    } }
}
