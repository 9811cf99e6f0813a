//! The bodies of the office, and one body with its terms.

use axum::extract::{Path, State};
use maud::{Markup, html};

use super::{NAV, terms};
use crate::access::Allowed;
use crate::app::App;
use crate::org::model::{Body, Office};
use crate::org::{BodyId, ManageOrg, ReadOrg, queries, texts, view};
use crate::web::forms::{Faults, Typed};
use crate::web::{Error, Page, Visitor, ui};

/// More bodies than any office has.
const MOST: i64 = 500;

/// `GET /org`
pub async fn list(State(app): State<App>, visitor: Visitor, reader: Allowed<ReadOrg>) -> Result<Markup, Error> {
    let mut conn = app.db.begin_read().await?;
    let office = queries::office(&mut conn, reader.office())
        .await?
        .ok_or(Error::NotFound)?;
    let bodies = queries::bodies(&mut conn, reader.office(), MOST).await?;
    drop(conn);
    Ok(list_page(&visitor, &office, &bodies, reader.actor().may::<ManageOrg>()))
}

fn list_page(visitor: &Visitor, office: &Office, bodies: &[Body], manages: bool) -> Markup {
    let lang = visitor.lang;
    let title = texts::bodies_title(lang);
    Page::new(visitor, NAV, title.clone()).show(html! {
        (view::tabs(visitor, "/org"))
        h1 { (title) }
        p class="lead" { (office.name) " · " (office.place) }
        (ui::law(&texts::bodies_law(lang)))
        @if manages { p class="buttons" { a class="button main" href="/org/bodies/new" { (texts::new_body(lang)) } } }
        @if bodies.is_empty() {
            (ui::empty(&texts::bodies_empty(lang), None))
        } @else {
            table class="plain" {
                thead { tr {
                    th scope="col" class="wide" { (texts::body_name(lang)) }
                    th scope="col" { (texts::symbol(lang)) }
                    th scope="col" { (texts::regime(lang)) }
                    th scope="col" { (texts::working_mode(lang)) }
                    th scope="col" { (texts::seal(lang)) }
                } }
                tbody { @for body in bodies { (row(visitor, body)) } }
            }
        }
    })
}

fn row(visitor: &Visitor, body: &Body) -> Markup {
    let lang = visitor.lang;
    html! {
        tr {
            td class="wide" {
                a href={ "/org/bodies/" (body.id) } { (body.name) }
                @if let Some(superior) = &body.superior { br; small { (superior) } }
            }
            td { (body.symbol) }
            td { (view::regime(lang, body.regime())) }
            td { @if body.collective { (texts::collective_short(lang)) } @else { (texts::one_head(lang)) } }
            td { @if body.has_seal { (texts::yes(lang)) } @else { (texts::none(lang)) } }
        }
    }
}

/// `GET /org/bodies/{id}`
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadOrg>,
    Path(id): Path<BodyId>,
) -> Result<Markup, Error> {
    show_page(&app, &visitor, &reader, id, (&Typed::default(), &Faults::default())).await
}

/// The page of a body, also with a refused term form on it.
pub(super) async fn show_page<P>(
    app: &App,
    visitor: &Visitor,
    allowed: &Allowed<P>,
    id: BodyId,
    form: (&Typed, &Faults),
) -> Result<Markup, Error> {
    let mut conn = app.db.begin_read().await?;
    let body = queries::body(&mut conn, allowed.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    let known = queries::terms_of(&mut conn, allowed.office(), id, MOST).await?;
    drop(conn);
    let (lang, manages) = (visitor.lang, allowed.actor().may::<ManageOrg>());
    Ok(Page::new(visitor, NAV, body.name.clone()).show(html! {
        (view::tabs(visitor, "/org"))
        h1 { (body.name) }
        @if manages { p class="buttons" { a class="button" href={ "/org/bodies/" (id) "/edit" } { (texts::change(lang)) } } }
        (facts(visitor, &body))
        (terms::section(visitor, &body, &known, manages, form))
    }))
}

fn facts(visitor: &Visitor, body: &Body) -> Markup {
    let lang = visitor.lang;
    let mode = match body.collective {
        true => texts::collective_short(lang),
        false => texts::one_head(lang),
    };
    let seal = match body.has_seal {
        true => texts::yes(lang),
        false => texts::no_seal(lang),
    };
    let optional = |label: String, value: &Option<String>| value.as_ref().map(|value| (label, html! { (value) }));
    let does = html! {
        @if body.receives { (ui::tag("done", &texts::receives_short(lang))) " " }
        @if body.issues { (ui::tag("done", &texts::issues_short(lang))) }
    };
    let pairs = [
        Some((texts::symbol(lang), html! { (body.symbol) })),
        Some((texts::regime(lang), html! { (view::regime(lang, body.regime())) })),
        optional(texts::superior(lang), &body.superior),
        Some((texts::place(lang), html! { (body.place) })),
        optional(texts::identifier(lang), &body.identifier),
        Some((texts::working_mode(lang), html! { (mode) })),
        Some((texts::seal(lang), html! { (seal) })),
        Some((texts::does(lang), does)),
    ];
    ui::facts(&pairs.into_iter().flatten().collect::<Vec<_>>())
}
