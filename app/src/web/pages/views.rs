//! The page of one's saved views, and saving and removing one.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};

use super::texts;
use crate::app::App;
use crate::web::forms::{Typed, see_other};
use crate::web::ui::{self, Url};
use crate::web::views::{self, SaveError, ViewRow};
use crate::web::{Error, Page, Visitor};

/// `GET /views`
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Markup, Error> {
    let actor = visitor.signed_in()?;
    let mut conn = app.db.begin_read().await?;
    let all = views::all(&mut conn, actor).await?;
    Ok(page(&visitor, &all))
}

pub(super) fn page(visitor: &Visitor, all: &[ViewRow]) -> Markup {
    let lang = visitor.lang;
    Page::new(visitor, "views", texts::views(lang)).show(html! {
        h1 { (texts::views(lang)) }
        @if all.is_empty() { (ui::empty(&texts::no_views(lang), None)) } @else {
            table class="plain" {
                thead { tr { th scope="col" { (ui::texts::view_name(lang)) } th scope="col" { (texts::view_page(lang)) } td {} } }
                tbody { @for view in all { tr {
                    td { a href=(view.href()) { (view.name) } }
                    td { code { (view.page) } }
                    td { form method="post" action={ "/views/" (view.id) "/removal" } {
                        button class="quiet" data-confirm=(texts::remove_view(lang, &view.name)) { (texts::remove(lang)) }
                    } }
                } } }
            }
        }
    })
}

/// `POST /views` with `page`, `name`, `query`: back to the list, now a saved view.
pub async fn save(State(app): State<App>, visitor: Visitor, typed: Typed) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let lang = visitor.lang;
    let url = Url::parse(&format!("{}?{}", typed.get("page"), typed.get("query"))).start();
    let mut tx = app.db.begin_write().await?;
    match views::save(&mut tx, actor, (&typed.line("name"), &url), app.clock.now()).await {
        Ok(()) => tx.commit().await?,
        Err(SaveError::Db(error)) => return Err(error.into()),
        Err(SaveError::NoName) => return Err(Error::refused(texts::view_name_needed(lang))),
        Err(SaveError::NoPage) => return Err(Error::NotFound),
        Err(SaveError::TooMany) => return Err(Error::refused(texts::too_many_views(lang))),
    }
    Ok(see_other(&url.to_string()))
}

/// `POST /views/{id}/removal`
pub async fn remove(State(app): State<App>, visitor: Visitor, Path(id): Path<uuid::Uuid>) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let mut tx = app.db.begin_write().await?;
    if !views::remove(&mut tx, actor, id).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(see_other("/views"))
}
