//! The list as a file: what is shown, all pages of it, as XLSX and PDF.

use axum::extract::State;
use axum::response::Response;

use super::super::books;
use super::super::list::{self, Search, Where};
use super::super::model::{Entry, RecipientRow};
use super::super::{ReadIncoming, texts, view};
use super::list::search_of;
use crate::access::Allowed;
use crate::app::App;
use crate::convert::Task;
use crate::document::{DocumentId, types};
use crate::org;
use crate::web::texts::Lang;
use crate::web::ui::Url;
use crate::web::{Error, Visitor};

/// The media type of a sheet.
pub(super) const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The most rows of one file; more need a filter.
const MOST: i64 = 5000;

/// `GET /incoming/list.xlsx?…` with the query of the list.
pub(super) async fn xlsx(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadIncoming>,
) -> Result<Response, Error> {
    let bytes = made(&app, &visitor, &reader, Task::List { sheet: true }).await?;
    Ok(super::books::download(bytes, SHEET, "van-ban-den.xlsx"))
}

/// `GET /incoming/list.pdf?…`
pub(super) async fn pdf(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadIncoming>,
) -> Result<Response, Error> {
    let bytes = made(&app, &visitor, &reader, Task::List { sheet: false }).await?;
    Ok(super::books::download(bytes, "application/pdf", "van-ban-den.pdf"))
}

async fn made(app: &App, visitor: &Visitor, reader: &Allowed<ReadIncoming>, task: Task) -> Result<Vec<u8>, Error> {
    let lang = visitor.lang;
    let search = Search {
        place: Where::First,
        ..search_of(&Url::parse(&visitor.path), MOST)
    };
    let mut conn = app.db.begin_read().await?;
    let found = list::find(&mut conn, reader, &search).await?;
    if found.more {
        return Err(Error::refused(texts::too_many_rows(lang)));
    }
    let office = org::queries::office(&mut conn, reader.office())
        .await?
        .ok_or(Error::NotFound)?;
    let mut recipients = Vec::new();
    for part in found.entries.chunks(200) {
        let ids: Vec<DocumentId> = part.iter().map(|entry| entry.id).collect();
        recipients.extend(list::recipients_of(&mut conn, reader, &ids).await?);
    }
    drop(conn);
    let list = paper::List {
        lang: if lang == Lang::Vi {
            paper::Lang::Vi
        } else {
            paper::Lang::En
        },
        superior: None,
        office: office.name,
        title: texts::list_title(lang),
        subtitle: subtitle(lang, &search),
        columns: books::columns(),
        rows: found
            .entries
            .iter()
            .map(|entry| row(lang, entry, &recipients))
            .collect(),
        landscape: true,
        made_on: app.clock.now().date(),
        made_by: reader.actor().name.clone(),
        note: found.go_on.map(|_| texts::search_older(lang)),
    };
    let input = serde_json::to_vec(&list).map_err(|e| Error::Fault(e.to_string()))?;
    Ok(app.converter.run(&task, &input).await?)
}

/// The filters in words.
fn subtitle(lang: Lang, search: &Search) -> Vec<String> {
    let pair = |label: String, value: Option<String>| value.map(|value| format!("{label}: {value}"));
    let urgency = search.urgency.and_then(crate::document::Urgency::from_level);
    let parts = [
        pair(texts::filter_year(lang), search.year.map(|year| year.to_string())),
        pair(
            texts::filter_type(lang),
            search.type_key.as_ref().map(|key| types::name(lang, key)),
        ),
        pair(
            texts::filter_urgency(lang),
            urgency.map(|u| crate::document::texts::urgency(lang, u).to_owned()),
        ),
        pair(
            texts::search_hint(lang),
            Some(search.text.clone()).filter(|text| !text.is_empty()),
        ),
    ];
    parts.into_iter().flatten().collect()
}

fn row(lang: Lang, entry: &Entry, recipients: &[RecipientRow]) -> Vec<paper::Cell> {
    let text = |text: String| {
        if text.is_empty() {
            paper::Cell::Empty
        } else {
            paper::Cell::Text(text)
        }
    };
    let day = |day: Option<crate::clock::Day>| day.map_or(paper::Cell::Empty, |day| paper::Cell::Date(day.0));
    let own = || recipients.iter().filter(|row| row.incoming_id == entry.id);
    let names: Vec<&str> = own().map(|row| row.name.as_str()).collect();
    let signed: Vec<&str> = own().filter_map(|row| row.received_by.as_deref()).collect();
    vec![
        text(view::stamp_date(entry)),
        paper::Cell::Number(entry.number),
        text(entry.issuer.clone()),
        text(entry.symbol.clone()),
        day(entry.dated_on),
        text(view::type_and_subject(lang, entry)),
        text(names.join("\n")),
        day(own().filter_map(|row| row.forwarded_on).max()),
        text(signed.join("\n")),
        text(entry.note.clone()),
    ]
}
