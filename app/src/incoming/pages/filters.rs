//! The filters of the register with their kept counts; each counts under the others.

use std::cmp::Reverse;

use super::super::list::{Counts, Search};
use super::super::texts;
use crate::document::{self, Urgency, types};
use crate::org::Body;
use crate::web::texts::Lang;
use crate::web::ui::{Filter, FilterOption};

/// Years that the filter offers.
const YEARS: usize = 60;

/// All filters; none for a reader who may not see the office's counts.
pub(super) fn all(lang: Lang, search: &Search, counts: Option<&Counts>, bodies: &[Body]) -> Vec<Filter> {
    let Some(counts) = counts else { return Vec::new() };
    vec![
        Filter {
            name: "year",
            label: texts::filter_year(lang),
            options: years(search, counts),
        },
        Filter {
            name: "body",
            label: texts::filter_body(lang),
            options: registers(search, counts, bodies),
        },
        Filter {
            name: "type",
            label: texts::filter_type(lang),
            options: kinds(lang, search, counts),
        },
        Filter {
            name: "urgency",
            label: texts::filter_urgency(lang),
            options: urgency(lang, search, counts),
        },
        Filter {
            name: "state",
            label: texts::filter_state(lang),
            options: states(lang, search, counts),
        },
    ]
}

fn option(value: String, label: String, (count, chosen): (i64, bool)) -> FilterOption {
    FilterOption {
        value,
        label,
        count: Some(count),
        chosen,
    }
}

/// The newest year first.
fn years(search: &Search, counts: &Counts) -> Vec<FilterOption> {
    let found = counts
        .by(search, "year", |row| Reverse(row.year))
        .into_iter()
        .take(YEARS);
    found
        .map(|(Reverse(year), n)| option(year.to_string(), year.to_string(), (n, search.year == Some(year))))
        .collect()
}

fn registers(search: &Search, counts: &Counts, bodies: &[Body]) -> Vec<FilterOption> {
    let name = |id| {
        bodies
            .iter()
            .find(|body| body.id == id)
            .map(|body| body.name.clone())
            .unwrap_or_default()
    };
    let found = counts.by(search, "body", |row| row.body_id).into_iter();
    found
        .map(|(id, n)| option(id.to_string(), name(id), (n, search.body == Some(id))))
        .collect()
}

/// The type met most first.
fn kinds(lang: Lang, search: &Search, counts: &Counts) -> Vec<FilterOption> {
    let found = counts.by(search, "type", |row| row.type_key.clone()).into_iter();
    let chosen = |key: &String| search.type_key.as_ref() == Some(key);
    let mut kinds: Vec<FilterOption> = found
        .map(|(key, n)| option(key.clone(), types::name(lang, &key), (n, chosen(&key))))
        .collect();
    kinds.sort_by_key(|kind| Reverse(kind.count));
    kinds
}

/// The most urgent first.
fn urgency(lang: Lang, search: &Search, counts: &Counts) -> Vec<FilterOption> {
    let word = |level| document::texts::urgency(lang, Urgency::from_level(level).unwrap_or_default()).to_owned();
    let found = counts.by(search, "urgency", |row| row.urgency).into_iter().rev();
    found
        .map(|(level, n)| option(level.to_string(), word(level), (n, search.urgency == Some(level))))
        .collect()
}

fn states(lang: Lang, search: &Search, counts: &Counts) -> Vec<FilterOption> {
    let word = |state: &str| match state {
        "cancelled" => texts::state_cancelled(lang),
        _ => texts::state_registered(lang),
    };
    let found = counts.by(search, "state", |row| row.state.clone()).into_iter();
    found
        .map(|(state, n)| option(state.clone(), word(&state), (n, search.state.as_ref() == Some(&state))))
        .collect()
}
