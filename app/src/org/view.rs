//! Page parts of this slice.

use maud::{Markup, html};

use super::actions::OrgError;
use super::check::Flaws;
use super::model::Unit;
use super::{ManageSettings, Regime, TermKind, texts};
use crate::db::PersonId;
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;
use crate::web::{Error, Page, Visitor, ui};

/// The parts of "Cơ quan, đơn vị", the present one marked.
pub fn tabs(visitor: &Visitor, current: &str) -> Markup {
    let lang = visitor.lang;
    let mut tabs = vec![
        ("/org", texts::tab_bodies(lang)),
        ("/org/units", texts::tab_units(lang)),
        ("/org/people", texts::tab_people(lang)),
    ];
    if visitor
        .actor
        .as_deref()
        .is_some_and(|actor| actor.may::<ManageSettings>())
    {
        tabs.push(("/org/settings", texts::tab_settings(lang)));
    }
    html! {
        nav class="tabs" aria-label=(texts::parts(lang)) {
            @for (href, label) in tabs {
                a href=(href) aria-current=[(href == current).then_some("page")] { (label) }
            }
        }
    }
}

pub fn regime(lang: Lang, regime: Regime) -> String {
    match regime {
        Regime::State => texts::state_regime(lang),
        Regime::Party => texts::party_regime(lang),
    }
}

pub fn term_kind(lang: Lang, kind: &str) -> String {
    match kind {
        "congress" => texts::kind_congress(lang),
        _ => texts::kind_term(lang),
    }
}

/// The kinds of term as options.
pub fn term_kinds(lang: Lang) -> Vec<(String, String)> {
    [TermKind::Term, TermKind::Congress]
        .map(|kind| (kind.code().to_owned(), term_kind(lang, kind.code())))
        .to_vec()
}

/// The units as options, those without a unit first.
pub fn unit_options(units: &[Unit], none: String) -> Vec<(String, String)> {
    let units = units.iter().map(|unit| (unit.id.to_string(), unit.name.clone()));
    std::iter::once((String::new(), none)).chain(units).collect()
}

/// The flaws as faults at their fields.
pub fn faults(lang: Lang, flaws: Flaws) -> Faults {
    Faults(
        flaws
            .into_iter()
            .map(|(field, flaw)| (field, texts::flaw(lang, flaw)))
            .collect(),
    )
}

/// A refusal at a field, or the failure itself.
pub fn refused(lang: Lang, error: OrgError, field: &'static str) -> Result<Faults, Error> {
    let (field, text) = match error {
        OrgError::Db(error) => return Err(error.into()),
        OrgError::Unknown => (field, texts::unknown(lang)),
        OrgError::LoginTaken => ("login", texts::login_taken(lang)),
        OrgError::SlugTaken => ("office_slug", texts::slug_taken(lang)),
        OrgError::Overlap => ("from_on", texts::overlap(lang)),
        OrgError::OwnRole => (field, texts::own_role(lang)),
    };
    Ok(Faults(vec![(field, text)]))
}

/// The page that shows a temporary password, once.
pub fn password_once(visitor: &Visitor, id: PersonId, (name, login): (&str, &str), password: &str) -> Markup {
    let lang = visitor.lang;
    Page::new(visitor, super::pages::NAV, name).show(html! {
        (tabs(visitor, "/org/people"))
        h1 { (name) }
        (ui::message(ui::Tone::Warn, html! { (texts::password_once(lang)) }))
        (ui::facts(&[(texts::login(lang), html! { (login) })]))
        p class="secret" { (texts::temporary_password(lang)) ": " code { (password) } }
        p class="buttons" { a class="button main" href={ "/org/people/" (id) } { (texts::to_person(lang)) } }
    })
}

/// Says that the form shows a draft: what was typed bears the form's name, and nothing was refused.
pub fn restored(visitor: &Visitor, typed: &Typed, faults: &Faults) -> Markup {
    let form = typed.get("_form");
    html! { @if !form.is_empty() && faults.is_empty() { (ui::restored(visitor.lang, form, &visitor.path)) } }
}
