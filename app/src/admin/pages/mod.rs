//! The pages of this slice.

mod audit;
mod health;
mod jobs;
mod proof;
mod refusals;

use axum::response::Response;
use maud::{Markup, html};

use super::{ManageJobs, ProveAudit, ReadAudit, ReadRefusals, SeeHealth, texts};
use crate::access::Denied;
use crate::web::forms::see_other;
use crate::web::routes::Routes;
use crate::web::{Error, Visitor};

/// The key of this slice's entry in the navigation.
pub const NAV: &str = "admin";

pub fn routes() -> Routes {
    Routes::new()
        .own_get("/admin", first)
        .get::<SeeHealth, _, _>("/admin/health", health::show)
        .get::<ManageJobs, _, _>("/admin/jobs", jobs::list)
        .post::<ManageJobs, _, _>("/admin/jobs/{id}/retry", jobs::retry)
        .get::<ReadAudit, _, _>("/admin/audit", audit::list)
        .post::<ProveAudit, _, _>("/admin/audit/verification", proof::verify)
        .post::<ProveAudit, _, _>("/admin/audit/checkpoints", proof::make_checkpoint)
        .get::<ProveAudit, _, _>("/admin/audit/checkpoint.json", proof::download)
        .get::<ReadRefusals, _, _>("/admin/refusals", refusals::list)
        .get::<ReadRefusals, _, _>("/admin/refusals/report", refusals::report)
}

/// The parts that this person may open.
fn parts(visitor: &Visitor) -> Vec<(&'static str, String)> {
    let Some(actor) = visitor.actor.as_deref() else {
        return Vec::new();
    };
    let lang = visitor.lang;
    let all = [
        (actor.may::<SeeHealth>(), "/admin/health", texts::tab_health(lang)),
        (actor.may::<ManageJobs>(), "/admin/jobs", texts::tab_jobs(lang)),
        (actor.may::<ReadAudit>(), "/admin/audit", texts::tab_audit(lang)),
        (
            actor.may::<ReadRefusals>(),
            "/admin/refusals",
            texts::tab_refusals(lang),
        ),
    ];
    all.into_iter()
        .filter(|(may, _, _)| *may)
        .map(|(_, href, label)| (href, label))
        .collect()
}

/// `GET /admin`: the first part that this person may open.
async fn first(visitor: Visitor) -> Result<Response, Error> {
    visitor.signed_in()?;
    match parts(&visitor).first() {
        Some((href, _)) => Ok(see_other(href)),
        None => Err(Denied::NoRole("admin.health").into()),
    }
}

fn tabs(visitor: &Visitor, current: &str) -> Markup {
    html! {
        nav class="tabs" aria-label=(texts::parts(visitor.lang)) {
            @for (href, label) in parts(visitor) {
                a href=(href) aria-current=[(href == current).then_some("page")] { (label) }
            }
        }
    }
}
