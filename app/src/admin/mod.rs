//! Quản trị: health, jobs, the audit viewer, refused secret papers.
//!
//! This slice owns no table. It shows what the kernel keeps, each office its
//! own part, and never the content of a document: QTHT has no access to
//! contents (R §3.1), so an event is shown as who, what and when; its body
//! only where it is about the administration itself.

mod actions;
mod health;
pub mod pages;
mod queries;
pub mod texts;
mod trail;
mod words;

#[cfg(test)]
mod tests;

pub use pages::NAV;

use crate::access::Actor;
use crate::web::NavItem;
use crate::web::routes::Routes;

crate::permissions! {
    /// Seeing whether the server is well: disk, database, jobs, checkpoints.
    SeeHealth = "admin.health" { Qtht: All, Cvp: All };
    /// Trying failed jobs again.
    ManageJobs = "job.manage" { Qtht: All };
    /// Reading who did what when in one's own office.
    ReadAudit = "audit.read" { Qtht: All, Vtt: All, Cvp: All };
    /// Verifying the chain and making checkpoints.
    ProveAudit = "audit.prove" { Qtht: All, Cvp: All };
    /// Seeing that secret papers were refused (R §1.10 M2).
    ReadRefusals = "secret-refusal.read" { Bmnn: All, Vtt: All };
}

crate::events! {
    /// A failed job was put back into the queue.
    JobRetried("job") {}
    /// A signed checkpoint of all chains was made by hand.
    CheckpointMade("audit") { seq: i64 }
    /// The office's chain was verified; `troubles` is what did not fit.
    AuditVerified("audit") { events: u64, troubles: usize }
}

/// The pages of this slice.
pub fn routes() -> Routes {
    pages::routes()
}

/// Whether any part of the administration is for this person.
pub fn is_shown(actor: &Actor) -> bool {
    actor.may::<SeeHealth>() || actor.may::<ReadAudit>() || actor.may::<ReadRefusals>()
}

/// This slice's entry of the navigation.
pub fn navigation() -> Vec<NavItem> {
    vec![NavItem {
        key: NAV,
        href: "/admin",
        label: texts::nav,
        shown: is_shown,
        hot_key: 'q',
    }]
}
