//! Số: number series, their counters, reserved and burnt numbers (R §1.3).
//!
//! This slice owns `series`, `counter` and `number_hold`. A number is taken by
//! one `update … returning` in the transaction that registers or issues, so it
//! commits or vanishes together with the document: no gap, no duplicate.
//!
//! **Invariants:** a number is never given twice; a number that no document
//! bears stays visible as reserved or burnt with its reason; the year is the
//! office's year; a term series only counts on days inside the term.

pub mod actions;
pub mod api;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod plans;
pub mod queries;
pub mod texts;
mod view;

#[cfg(test)]
mod tests;

pub use actions::{NumberError, Taken, incoming_series, next, outgoing_series, take_external};
pub use model::{Period, Plan, Scope, Series};
pub use plans::{plan_on, set_plan};

use crate::web::NavItem;
use crate::web::routes::Routes;

crate::permissions! {
    /// Seeing series, counters, reserved and burnt numbers.
    ReadNumbers = "number.read" { Vt: All, Vtt: All, Cvp: All, Pcvp: All, Ld: All, Qtht: All };
    /// Reserving numbers and giving them back (they are burnt, never reused).
    ReserveNumbers = "number.reserve" { Vt: All, Vtt: All };
    /// Opening series and choosing how a body counts.
    ManageSeries = "series.manage" { Vtt: All, Cvp: All };
}

crate::id! {
    /// A number series.
    SeriesId;
}

crate::events! {
    /// A series was opened.
    SeriesOpened("series") { name: String, body: crate::org::BodyId, scope: String, period: String, external: bool }
    /// The head of a body decided how it counts, from a day on.
    PlanChanged("body") { from_on: crate::clock::Day, plan: model::Plan }
    /// Numbers were reserved.
    NumbersReserved("series") { period: String, from: i64, until: i64, reason: String }
    /// A number was burnt: it stays taken and no document bears it.
    NumberBurnt("series") { period: String, number: i64, reason: String }
}

/// The pages and the JSON interface of this slice.
pub fn routes() -> Routes {
    pages::routes().and(api::routes())
}

/// This slice's entry of the navigation.
pub fn navigation() -> Vec<NavItem> {
    vec![NavItem {
        key: pages::NAV,
        href: "/numbers",
        label: texts::nav,
        shown: |actor| actor.may::<ReadNumbers>(),
        hot_key: 'n',
    }]
}
