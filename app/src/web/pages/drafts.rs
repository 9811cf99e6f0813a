//! What somebody has typed and not sent: a list to go on from, or to drop.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};

use super::texts;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::web::drafts::{self, DraftRow};
use crate::web::forms::{Typed, local_path, see_other};
use crate::web::ui::{self, Url};
use crate::web::{Error, Page, Visitor};

/// `GET /drafts`
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Markup, Error> {
    let actor = visitor.signed_in()?;
    let mut conn = app.db.begin_read().await?;
    let all = drafts::of_person(&mut conn, actor.person, 100).await?;
    Ok(page(&visitor, &all))
}

pub(super) fn page(visitor: &Visitor, all: &[DraftRow]) -> Markup {
    let lang = visitor.lang;
    Page::new(visitor, "drafts", texts::drafts(lang)).show(html! {
        h1 { (texts::drafts(lang)) }
        p class="help" { (texts::drafts_help(lang)) }
        @if all.is_empty() { (ui::empty(&texts::no_drafts(lang), None)) } @else {
            table class="plain" {
                thead { tr { th scope="col" { (texts::draft_page(lang)) } th scope="col" { (texts::draft_at(lang)) } td {} } }
                tbody { @for draft in all { (row(visitor, draft)) } }
            }
        }
    })
}

fn row(visitor: &Visitor, draft: &DraftRow) -> Markup {
    let lang = visitor.lang;
    let typed = Typed::parse(draft.body.as_bytes());
    let back = local_path(typed.get("_back")).to_owned();
    html! {
        tr {
            td { a href=(back) { (texts::resume(lang)) ": " code { (Url::parse(&back).path) } } }
            td class="date" { (OfficeTime(draft.updated_at).short()) }
            td { form method="post" action={ "/drafts/" (ui::segment(&draft.form)) "/removal" } {
                input type="hidden" name="back" value="/drafts";
                button class="quiet" data-confirm=(ui::texts::discard_sure(lang)) { (ui::texts::discard(lang)) }
            } }
        }
    }
}

/// `POST /drafts/{form}/removal` with `back`.
pub async fn discard(
    State(app): State<App>,
    visitor: Visitor,
    Path(form): Path<String>,
    typed: Typed,
) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let mut tx = app.db.begin_write().await?;
    drafts::forget(&mut tx, actor.person, &form).await?;
    tx.commit().await?;
    Ok(see_other(local_path(typed.get("back"))))
}
