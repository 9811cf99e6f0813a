//! Entering and changing a body.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};

use super::{NAV, again, optional};
use crate::access::Allowed;
use crate::app::App;
use crate::org::model::{Body, NewBody};
use crate::org::{BodyId, ManageOrg, Regime, actions, check, queries, texts, view};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form};
use crate::web::{Error, Page, Visitor, drafts, ui};

const DRAFT: &str = "org.body";

/// `GET /org/bodies/new`
pub async fn new(State(app): State<App>, visitor: Visitor, manager: Allowed<ManageOrg>) -> Result<Markup, Error> {
    let typed = match drafts::read(&app, manager.actor().person, DRAFT).await? {
        Some(typed) => typed,
        None => first_values(&app, &manager).await?,
    };
    Ok(new_page(&visitor, &typed, &Faults::default()))
}

/// A new body is most often a State body at the office's place, with a seal.
async fn first_values(app: &App, manager: &Allowed<ManageOrg>) -> Result<Typed, Error> {
    let mut conn = app.db.begin_read().await?;
    let office = queries::office(&mut conn, manager.office())
        .await?
        .ok_or(Error::NotFound)?;
    let mut typed = Typed::default();
    typed.set("place", office.place);
    for ticked in ["has_seal", "receives", "issues"] {
        typed.set(ticked, "1");
    }
    Ok(typed)
}

/// `POST /org/bodies`
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    typed: Typed,
) -> Result<Response, Error> {
    let new = read(&typed, Regime::from_code(typed.get("regime")).unwrap_or(Regime::State));
    let faults = view::faults(visitor.lang, check::body(&new));
    let person = manager.actor().person;
    if !faults.is_empty() {
        drafts::keep(&app, person, DRAFT, &typed).await;
        return Ok(again(new_page(&visitor, &typed, &faults)));
    }
    let mut tx = app.db.begin_write().await?;
    let id = actions::create_body(&mut tx, &manager, &new, app.clock.now()).await?;
    drafts::forget(&mut tx, person, DRAFT).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/org/bodies/{id}")))
}

/// `GET /org/bodies/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    Path(id): Path<BodyId>,
) -> Result<Markup, Error> {
    let body = find(&app, &manager, id).await?;
    let draft = drafts::read(&app, manager.actor().person, &draft_of(id)).await?;
    Ok(edit_page(
        &visitor,
        &body,
        &draft.unwrap_or_else(|| typed_of(&body)),
        &Faults::default(),
    ))
}

/// `POST /org/bodies/{id}`
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    Path(id): Path<BodyId>,
    typed: Typed,
) -> Result<Response, Error> {
    let (body, person) = (find(&app, &manager, id).await?, manager.actor().person);
    let new = read(&typed, body.regime());
    let faults = view::faults(visitor.lang, check::body(&new));
    if !faults.is_empty() {
        drafts::keep(&app, person, &draft_of(id), &typed).await;
        return Ok(again(edit_page(&visitor, &body, &typed, &faults)));
    }
    let mut tx = app.db.begin_write().await?;
    if let Err(error) = actions::change_body(&mut tx, &manager, id, &new, app.clock.now()).await {
        let faults = view::refused(visitor.lang, error, "name")?;
        return Ok(again(edit_page(&visitor, &body, &typed, &faults)));
    }
    drafts::forget(&mut tx, person, &draft_of(id)).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/org/bodies/{id}")))
}

async fn find(app: &App, manager: &Allowed<ManageOrg>, id: BodyId) -> Result<Body, Error> {
    let mut conn = app.db.begin_read().await?;
    queries::body(&mut conn, manager.office(), id)
        .await?
        .ok_or(Error::NotFound)
}

fn draft_of(id: BodyId) -> String {
    format!("{DRAFT}.{id}")
}

/// What the fields of [`fields`] hold; used by set-up as well.
pub(in crate::org) fn read(typed: &Typed, regime: Regime) -> NewBody {
    NewBody {
        name: typed.line("name"),
        regime,
        symbol: typed.line("symbol"),
        superior: optional(typed, "superior"),
        place: typed.line("place"),
        identifier: optional(typed, "identifier"),
        has_seal: typed.ticked("has_seal"),
        collective: typed.ticked("collective"),
        receives: typed.ticked("receives"),
        issues: typed.ticked("issues"),
    }
}

fn typed_of(body: &Body) -> Typed {
    let mut typed = Typed::default();
    typed.set("name", body.name.as_str());
    typed.set("symbol", body.symbol.as_str());
    typed.set("superior", body.superior.clone().unwrap_or_default());
    typed.set("place", body.place.as_str());
    typed.set("identifier", body.identifier.clone().unwrap_or_default());
    let boxes = [
        ("has_seal", body.has_seal),
        ("collective", body.collective),
        ("receives", body.receives),
        ("issues", body.issues),
    ];
    for (name, _) in boxes.into_iter().filter(|(_, ticked)| *ticked) {
        typed.set(name, "1");
    }
    typed
}

fn new_page(visitor: &Visitor, typed: &Typed, faults: &Faults) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let title = texts::new_body(lang);
    Page::new(visitor, NAV, title.clone()).show(html! {
        (view::tabs(visitor, "/org"))
        h1 { (title) }
        (ui::law(&texts::bodies_law(lang)))
        (view::restored(visitor, typed, faults))
        (form.post("/org/bodies", DRAFT, html! {
            (regime_field(&form, lang))
            (fields(&form, lang))
            (buttons(lang, "/org"))
        }))
    })
}

fn edit_page(visitor: &Visitor, body: &Body, typed: &Typed, faults: &Faults) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let (title, back) = (texts::edit_body(lang), format!("/org/bodies/{}", body.id));
    Page::new(visitor, NAV, title.clone()).show(html! {
        (view::tabs(visitor, "/org"))
        h1 { (title) }
        (ui::law(&texts::regime_fixed(lang)))
        (view::restored(visitor, typed, faults))
        (form.post(&back, &draft_of(body.id), html! {
            p { (texts::regime(lang)) ": " strong { (view::regime(lang, body.regime())) } }
            (fields(&form, lang))
            (buttons(lang, &back))
        }))
    })
}

fn buttons(lang: Lang, back: &str) -> Markup {
    html! { p class="buttons" {
        button class="main" { (texts::save(lang)) } " "
        a class="button" href=(back) { (texts::cancel(lang)) }
    } }
}

pub(in crate::org) fn regime_field(form: &Form<'_>, lang: Lang) -> Markup {
    let options = [Regime::State, Regime::Party].map(|regime| (regime.code().to_owned(), view::regime(lang, regime)));
    form.select(
        &Field::new("regime", texts::regime(lang))
            .help(texts::regime_help(lang))
            .class("half"),
        &options,
    )
}

/// The fields of a body except its regime.
pub(in crate::org) fn fields(form: &Form<'_>, lang: Lang) -> Markup {
    html! {
        (form.text(&Field::new("name", texts::body_name(lang)).help(texts::body_name_help(lang)).required().class("long")))
        (form.text(&Field::new("symbol", texts::symbol(lang)).help(texts::symbol_help(lang)).required().class("short")))
        (form.text(&Field::new("superior", texts::superior(lang)).help(texts::superior_help(lang)).class("long")))
        (form.text(&Field::new("place", texts::place(lang)).help(texts::place_help(lang)).required().class("half")))
        (form.text(&Field::new("identifier", texts::identifier(lang)).help(texts::identifier_help(lang)).class("half")))
        (form.check(&Field::new("has_seal", texts::has_seal(lang)).help(texts::has_seal_help(lang))))
        (form.check(&Field::new("collective", texts::collective(lang)).help(texts::collective_help(lang))))
        (form.check(&Field::new("receives", texts::receives(lang))))
        (form.check(&Field::new("issues", texts::issues(lang))))
    }
}
