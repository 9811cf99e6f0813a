//! What the command palette opens of the register: papers by số đến, symbol or words.

use std::future::Future;
use std::pin::Pin;

use super::super::list::{self, Search};
use super::super::{ReadIncoming, view};
use crate::access::{Actor, permit};
use crate::app::App;
use crate::web::texts::Lang;
use crate::web::{Error, PaletteEntry};

/// Papers that one answer shows.
const FEW: i64 = 6;

/// Finds papers that this person may read; nobody else learns of any.
pub fn finder(
    app: App,
    actor: Actor,
    query: String,
) -> Pin<Box<dyn Future<Output = Result<Vec<PaletteEntry>, Error>> + Send>> {
    Box::pin(find(app, actor, query))
}

async fn find(app: App, actor: Actor, query: String) -> Result<Vec<PaletteEntry>, Error> {
    let Ok(reader) = permit::<ReadIncoming>(&actor) else {
        return Ok(Vec::new());
    };
    let search = Search {
        text: viet::normal::line(&query),
        limit: FEW,
        ..Search::default()
    };
    let mut conn = app.db.begin_read().await?;
    let found = list::find(&mut conn, &reader, &search).await?;
    let entry = |entry: &super::super::model::Entry| PaletteEntry {
        label: format!("{} · {}", entry.number_text(), view::type_and_subject(Lang::Vi, entry)),
        href: format!("/incoming/{}", entry.id),
        note: [entry.symbol.as_str(), entry.issuer.as_str()].join(" · "),
    };
    Ok(found.entries.iter().map(entry).collect())
}
