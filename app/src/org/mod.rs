//! Cơ cấu: offices, the bodies that issue and receive, units, people, posts, terms.
//!
//! This slice owns `office`, `body`, `unit`, `person`, `post` and `term`. An
//! **office** is the tenant; the law's *cơ quan ban hành* is a [`Body`], and an
//! office has several, of both regimes (R §0.3: the regime belongs to the
//! issuing body, never to the user or the tenant).
//!
//! **Invariants:** every statement names its office; a body's regime never
//! changes; of one body, terms do not overlap.

pub mod actions;
pub mod api;
pub mod check;
pub mod model;
pub mod pages;
pub mod people;
pub mod queries;
pub mod settings;
pub mod setup;
pub mod texts;
mod view;

#[cfg(test)]
pub mod tests;

pub use model::{Body, Regime, Term, TermKind};
pub use settings::OfficeSettings;
pub use setup::SetupCode;

use crate::web::NavItem;
use crate::web::routes::Routes;

crate::permissions! {
    /// Reading one's own office: bodies, units, people.
    ReadOrg = "org.read" { Vt: All, Vtt: All, Cv: All, Ldp: All, Cvp: All, Pcvp: All, Ld: All, Tk: All, Lt: All, Tkh: All, Qtht: All, Bmnn: All };
    /// Changing bodies, units, terms.
    ManageOrg = "org.manage" { Qtht: All, Cvp: All };
    /// Changing people, their posts and roles, and their passwords.
    ManagePeople = "person.manage" { Qtht: All };
    /// Changing what the office's own regulation fixes (R §8.3).
    ManageSettings = "setting.manage" { Vtt: All, Cvp: All, Qtht: All };
}

crate::events! {
    /// An office was set up.
    OfficeCreated("office") { name: String }
    /// A body was entered.
    BodyCreated("body") { name: String, symbol: String, regime: Regime }
    /// A body's data were changed; `was` and `is` hold what differs.
    BodyChanged("body") { was: serde_json::Value, is: serde_json::Value }
    /// A unit was entered.
    UnitCreated("unit") { name: String, code: String }
    /// A person was entered.
    PersonCreated("person") { name: String, login: String }
    /// A person was given a post.
    PostGiven("person") { title: String, unit: Option<crate::db::UnitId> }
    /// A person no longer holds a post.
    PostEnded("person") { title: String, until_on: crate::clock::Day }
    /// The office's settings were changed.
    SettingsChanged("office") { was: settings::OfficeSettings, is: settings::OfficeSettings }
    /// A person's roles were set; permission changes are always visible (R §10.5).
    RolesSet("person") { was: Vec<crate::access::Grant>, is: Vec<crate::access::Grant> }
    /// A person left: the account is closed and its sessions end.
    PersonLeft("person") { name: String }
    /// A term or congress was opened.
    TermOpened("term") { body: BodyId, name: String, from_on: crate::clock::Day }
    /// A term or congress was closed.
    TermClosed("term") { until_on: crate::clock::Day }
}

crate::id! {
    /// An issuing or receiving body (cơ quan ban hành).
    BodyId;
    /// A term of office or a congress.
    TermId;
}

/// The pages and the JSON interface of this slice.
pub fn routes() -> Routes {
    pages::routes().and(setup::routes()).and(api::routes())
}

/// This slice's entry of the navigation.
pub fn navigation() -> Vec<NavItem> {
    vec![NavItem {
        key: pages::NAV,
        href: "/org",
        label: texts::nav,
        shown: |actor| actor.may::<ReadOrg>(),
        hot_key: 'c',
    }]
}
