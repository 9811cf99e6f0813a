//! Terms and congresses, on the page of their body.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};

use super::{again, bodies, date, optional_date};
use crate::access::Allowed;
use crate::app::App;
use crate::org::check::Flaw;
use crate::org::model::{Body, Term};
use crate::org::{BodyId, ManageOrg, TermId, TermKind, actions, queries, texts, view};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::ui::{Field, Form, Tone};
use crate::web::{Error, Visitor, drafts, ui};

fn draft_of(id: BodyId) -> String {
    format!("org.term.{id}")
}

/// `POST /org/bodies/{id}/terms`
pub async fn open(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    Path(body): Path<BodyId>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, now, person) = (visitor.lang, app.clock.now(), manager.actor().person);
    let mut faults = Faults::default();
    let name = typed.line("term_name");
    if name.is_empty() {
        faults.add("term_name", texts::flaw(lang, Flaw::Missing));
    }
    let kind = if typed.get("kind") == "congress" {
        TermKind::Congress
    } else {
        TermKind::Term
    };
    let from = date(&typed, "from_on", now, lang, &mut faults);
    let until = optional_date(&typed, "until_on", now, lang, &mut faults);
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        faults.add("until_on", texts::date_order(lang));
    }
    if let Some(from) = from.filter(|_| faults.is_empty()) {
        let mut tx = app.db.begin_write().await?;
        match actions::open_term(&mut tx, &manager, (body, kind, &name), (from, until), now).await {
            Ok(_) => {
                drafts::forget(&mut tx, person, &draft_of(body)).await?;
                tx.commit().await?;
                return Ok(see_other(&format!("/org/bodies/{body}#terms")));
            }
            Err(actions::OrgError::Unknown) => return Err(Error::NotFound),
            Err(error) => faults = view::refused(lang, error, "from_on")?,
        }
    }
    drafts::keep(&app, person, &draft_of(body), &typed).await;
    Ok(again(
        bodies::show_page(&app, &visitor, &manager, body, (&typed, &faults)).await?,
    ))
}

/// `POST /org/terms/{id}/closure`
pub async fn close(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    Path(id): Path<TermId>,
    typed: Typed,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let mut conn = app.db.begin_read().await?;
    let term = queries::term(&mut conn, manager.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let mut faults = Faults::default();
    let until = date(&typed, "closed_on", now, visitor.lang, &mut faults);
    if until.is_some_and(|until| until < term.from_on) {
        faults.add("closed_on", texts::date_order(visitor.lang));
    }
    let Some(until) = until.filter(|_| faults.is_empty()) else {
        let page = bodies::show_page(&app, &visitor, &manager, term.body_id, (&typed, &faults)).await?;
        return Ok(again(page));
    };
    let mut tx = app.db.begin_write().await?;
    if let Err(error) = actions::close_term(&mut tx, &manager, id, until, now).await {
        let faults = view::refused(visitor.lang, error, "closed_on")?;
        let page = bodies::show_page(&app, &visitor, &manager, term.body_id, (&typed, &faults)).await?;
        return Ok(again(page));
    }
    tx.commit().await?;
    Ok(see_other(&format!("/org/bodies/{}#terms", term.body_id)))
}

/// The terms of a body, with the forms that open and close them.
pub fn section(visitor: &Visitor, body: &Body, known: &[Term], manages: bool, form: (&Typed, &Faults)) -> Markup {
    let lang = visitor.lang;
    html! {
        section id="terms" {
            h2 { (texts::terms(lang)) }
            (ui::law(&texts::terms_law(lang)))
            @if let Some(fault) = form.1.at("closed_on") { (ui::message(Tone::Fault, html! { (fault) })) }
            @if known.is_empty() {
                (ui::empty(&texts::terms_empty(lang), None))
            } @else {
                table class="plain" {
                    thead { tr {
                        th scope="col" class="wide" { (texts::term_name(lang)) }
                        th scope="col" { (texts::term_kind(lang)) }
                        th scope="col" class="date" { (texts::from_on(lang)) }
                        th scope="col" class="date" { (texts::until_on(lang)) }
                    } }
                    tbody { @for term in known.iter().rev() { (row(visitor, term, manages)) } }
                }
            }
            @if manages && form.1.at("closed_on").is_none() { (open_form(visitor, body, form)) }
            @if manages && form.1.at("closed_on").is_some() {
                (open_form(visitor, body, (&Typed::default(), &Faults::default())))
            }
        }
    }
}

fn row(visitor: &Visitor, term: &Term, manages: bool) -> Markup {
    let lang = visitor.lang;
    html! {
        tr {
            td class="wide" { (term.name) }
            td { (view::term_kind(lang, &term.kind)) }
            td class="date" { (term.from_on.short()) }
            td class="date" {
                @match term.until_on {
                    Some(until) => (until.short()),
                    None if manages => form method="post" action={ "/org/terms/" (term.id) "/closure" } class="line" {
                        (ui::tag("new", &texts::running(lang))) " "
                        input type="text" name="closed_on" size="10" aria-label=(texts::until_on(lang)) placeholder=(texts::until_on(lang)) autocomplete="off";
                        " " button { (texts::close_term(lang)) }
                    },
                    None => (ui::tag("new", &texts::running(lang))),
                }
            }
        }
    }
}

fn open_form(visitor: &Visitor, body: &Body, (typed, faults): (&Typed, &Faults)) -> Markup {
    let lang = visitor.lang;
    let form = Form::new(visitor, typed, faults);
    html! {
        h3 { (texts::open_term(lang)) }
        (form.post(&format!("/org/bodies/{}/terms", body.id), &draft_of(body.id), html! {
            (form.select(&Field::new("kind", texts::term_kind(lang)).class("half"), &view::term_kinds(lang)))
            (form.text(&Field::new("term_name", texts::term_name(lang)).help(texts::term_name_help(lang)).required().class("half")))
            (form.date(&Field::new("from_on", texts::from_on(lang)).help(texts::from_on_help(lang)).required().class("short")))
            (form.date(&Field::new("until_on", texts::until_on(lang)).help(texts::until_on_help(lang)).class("short")))
            p class="buttons" { button { (texts::open_term(lang)) } }
        }))
    }
}
