//! Page parts of this slice.

use maud::{Markup, html};

use super::model::{Period, Series, period_key};
use super::queries::CounterRow;
use super::texts;
use crate::clock::Day;
use crate::org::Term;
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;
use crate::web::{Visitor, ui};

/// The name of a period: the year, or the term's own name.
pub fn period_name(lang: Lang, series: &Series, key: &str, terms: &[Term]) -> String {
    match Period::from_code(&series.period) {
        Some(Period::Year) | None => texts::year(lang, key),
        Some(_) => {
            let term = terms.iter().find(|term| term.id.to_string() == key);
            term.map_or_else(|| key.to_owned(), |term| term.name.clone())
        }
    }
}

pub fn scope(lang: Lang, series: &Series) -> String {
    super::Scope::from_code(&series.scope).map_or_else(String::new, |scope| texts::scope(lang, scope))
}

pub fn period(lang: Lang, series: &Series) -> String {
    Period::from_code(&series.period).map_or_else(String::new, |period| texts::period(lang, period))
}

/// A row of the table of series.
pub fn series_row(lang: Lang, series: &Series, counters: &[CounterRow], terms: &[Term], today: Day) -> Markup {
    let key = Period::from_code(&series.period).and_then(|period| period_key(period, today, terms));
    let counter = key.as_ref().and_then(|key| {
        counters
            .iter()
            .find(|c| c.series_id == series.id && c.period_key == *key)
    });
    html! {
        tr {
            td class="wide" {
                a href={ "/numbers/series/" (series.id) } { (series.name) }
                @if series.external { " " (ui::tag("new", &texts::external(lang))) }
            }
            td { (scope(lang, series)) }
            td { (period(lang, series)) }
            td { @match &key { Some(key) => (period_name(lang, series, key, terms)), None => (texts::no_current(lang)) } }
            td class="number" { @match counter { Some(c) => (viet::symbol::padded(c.last)), None => (texts::not_begun(lang)) } }
            td class="date" { @if let Some(day) = counter.and_then(|c| c.last_on) { (day.short()) } }
            td class="number" {
                @if key.is_some() && !series.external { (viet::symbol::padded(counter.map_or(1, |c| c.last + 1))) }
            }
        }
    }
}

/// Says that the form shows a draft: what was typed bears the form's name, and nothing was refused.
pub fn restored(visitor: &Visitor, typed: &Typed, faults: &Faults) -> Markup {
    let form = typed.get("_form");
    html! { @if !form.is_empty() && faults.is_empty() { (ui::restored(visitor.lang, form, &visitor.path)) } }
}
