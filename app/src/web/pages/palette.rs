//! The command palette: pages by name, typed with or without marks; slices add what they can open.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};

use super::texts;
use crate::access::Actor;
use crate::app::App;
use crate::web::page::navigation;
use crate::web::texts::Lang;
use crate::web::{Error, Visitor, api, ui};

/// Something that the palette can open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaletteEntry {
    pub label: String,
    pub href: String,
    /// What kind of thing it is, or what tells it from its like.
    pub note: String,
}

/// Finds what a slice can open for a query; it checks the actor's rights itself.
pub type Finder = fn(App, Actor, String) -> Pin<Box<dyn Future<Output = Result<Vec<PaletteEntry>, Error>> + Send>>;

static FINDERS: OnceLock<Vec<Finder>> = OnceLock::new();

/// Sets the finders of the slices, once, when the site is put together.
pub fn install(finders: Vec<Finder>) {
    let _ = FINDERS.set(finders);
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

/// `GET /palette?q=`
pub async fn find(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let actor = visitor.signed_in()?;
    let query: String = asked.q.chars().take(200).collect();
    let mut found = pages(visitor.lang, actor, &query);
    if !query.trim().is_empty() {
        for finder in FINDERS.get().map(Vec::as_slice).unwrap_or_default() {
            found.extend(finder(app.clone(), actor.clone(), query.clone()).await?);
        }
    }
    found.truncate(20);
    api::json(StatusCode::OK, &found)
}

/// The pages of the site whose name has the query in it.
fn pages(lang: Lang, actor: &Actor, query: &str) -> Vec<PaletteEntry> {
    let own = [
        (texts::account(lang), "/account"),
        (texts::password_title(lang), "/password"),
        (texts::notices(lang), "/notices"),
        (texts::views(lang), "/views"),
        (ui::texts::drafts(lang), "/drafts"),
    ];
    let listed = navigation(actor)
        .into_iter()
        .map(|item| ((item.label)(lang), item.href));
    let all = listed
        .chain(own)
        .filter(|(label, _)| query.trim().is_empty() || viet::fold::matches(query, label));
    all.map(|(label, href)| PaletteEntry {
        label,
        href: href.to_owned(),
        note: String::new(),
    })
    .collect()
}
