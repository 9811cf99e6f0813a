//! The list of notices.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};

use super::texts;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::notify::queries::{self, NoticeRow};
use crate::web::forms::{local_path, see_other};
use crate::web::ui::{empty, tag};
use crate::web::{Error, Page, Visitor};

/// Older notices are reached through what they told of.
const SHOWN: i64 = 200;

/// `GET /notices`
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Markup, Error> {
    let actor = visitor.signed_in()?;
    let mut conn = app.db.begin_read().await?;
    let all = queries::latest(&mut conn, actor.office, actor.person, SHOWN).await?;
    Ok(page(&visitor, &all))
}

pub(super) fn page(visitor: &Visitor, all: &[NoticeRow]) -> Markup {
    let lang = visitor.lang;
    Page::new(visitor, "notices", texts::notices(lang)).show(html! {
        h1 { (texts::notices(lang)) }
        @if all.is_empty() { (empty(&texts::no_notices(lang), None)) }
        @if all.iter().any(|notice| notice.seen_at.is_none()) {
            form method="post" action="/notices/seen" { button { (texts::mark_seen(lang)) } }
        }
        ol class="notices" {
            @for notice in all {
                li class=[notice.seen_at.is_none().then_some("unseen-yet")] {
                    time { (OfficeTime(notice.at).short()) }
                    a href=(local_path(&notice.href)) { (notice.text) }
                    @if notice.seen_at.is_none() { (tag("new", &texts::new(lang))) }
                }
            }
        }
    })
}

/// `POST /notices/seen`
pub async fn mark_seen(State(app): State<App>, visitor: Visitor) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let mut tx = app.db.begin_write().await?;
    queries::mark_seen(&mut tx, actor.office, actor.person, app.clock.now().micros()).await?;
    tx.commit().await?;
    Ok(see_other("/notices"))
}
