//! Jobs that were given up.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};

use super::{NAV, tabs};
use crate::access::Allowed;
use crate::admin::{ManageJobs, actions, texts};
use crate::app::App;
use crate::clock::OfficeTime;
use crate::jobs;
use crate::web::forms::see_other;
use crate::web::{Error, Page, Visitor, ui};

/// The newest failures; when these are settled, older ones follow.
const MOST: i64 = 100;

/// `GET /admin/jobs`
pub async fn list(State(app): State<App>, visitor: Visitor, manager: Allowed<ManageJobs>) -> Result<Markup, Error> {
    let mut conn = app.db.begin_read().await?;
    let failed = jobs::queries::failed(&mut conn, manager.office(), MOST).await?;
    drop(conn);
    let lang = visitor.lang;
    let title = texts::jobs_title(lang);
    Ok(Page::new(&visitor, NAV, title.clone()).show(html! {
        (tabs(&visitor, "/admin/jobs"))
        h1 { (title) }
        (ui::law(&texts::jobs_law(lang)))
        @if failed.is_empty() { (ui::empty(&texts::jobs_empty(lang), None)) } @else {
            table class="plain" {
                thead { tr {
                    th scope="col" class="date" { (texts::since(lang)) }
                    th scope="col" { (texts::topic(lang)) }
                    th scope="col" class="wide" { (texts::error(lang)) }
                    th scope="col" { (texts::act(lang)) }
                } }
                tbody { @for job in &failed { tr {
                    td class="date" { (OfficeTime(job.created_at).short()) }
                    td { (job.topic) }
                    td class="wide" { (job.error.as_deref().unwrap_or_default()) }
                    td {
                        form method="post" action={ "/admin/jobs/" (job.id) "/retry" } class="line" {
                            button aria-label={ (texts::retry(lang)) ": " (job.topic) } { (texts::retry(lang)) }
                        }
                    }
                } } }
            }
        }
    }))
}

/// `POST /admin/jobs/{id}/retry`
pub async fn retry(
    State(app): State<App>,
    manager: Allowed<ManageJobs>,
    Path(id): Path<uuid::Uuid>,
) -> Result<Response, Error> {
    let mut tx = app.db.begin_write().await?;
    if !actions::retry_job(&mut tx, &manager, id, app.clock.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(see_other("/admin/jobs"))
}
