//! Sổ văn bản đến on the screen: filters, search, pages, and handing over in bulk.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::super::actions::{self, ForwardError};
use super::super::form;
use super::super::list::{self, Counts, Found, Key, Search, Where};
use super::super::model::{Entry, RecipientRow};
use super::super::{ForwardIncoming, ReadIncoming, RegisterIncoming, texts, view};
use super::filters;
use crate::access::Allowed;
use crate::app::App;
use crate::document::{self, DocumentId};
use crate::org::{self, Body};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{self, Bulk, Column, Export, List, Pages, Row, Tone, Total, Url};
use crate::web::{Error, Page, Visitor, views};

/// Rows of a page.
const PAGE: i64 = 50;

/// Reads the search out of an address: `q year body type urgency state after before end`.
pub(super) fn search_of(url: &Url, limit: i64) -> Search {
    let text = |name: &str| Some(url.get(name).to_owned()).filter(|value| !value.is_empty());
    let place = match (Key::parse(url.get("after")), Key::parse(url.get("before"))) {
        (Some(key), _) => Where::After(key),
        (_, Some(key)) => Where::Before(key),
        _ if !url.get("end").is_empty() => Where::Last,
        _ => Where::First,
    };
    Search {
        text: viet::normal::line(url.get("q")).chars().take(200).collect(),
        year: url.get("year").parse().ok(),
        body: url.get("body").parse().ok(),
        type_key: text("type"),
        urgency: url.get("urgency").parse().ok(),
        state: text("state"),
        place,
        limit,
    }
}

/// `GET /incoming`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadIncoming>,
) -> Result<Response, Error> {
    let url = Url::parse(&visitor.path);
    let search = search_of(&url, PAGE);
    let mut conn = app.db.begin_read().await?;
    let found = list::find(&mut conn, &reader, &search).await?;
    let ids: Vec<DocumentId> = found.entries.iter().map(|entry| entry.id).collect();
    let recipients = list::recipients_of(&mut conn, &reader, &ids).await?;
    let firsts = document::queries::first_files_of(&mut conn, reader.office(), &ids).await?;
    let bodies = org::queries::bodies(&mut conn, reader.office(), super::MOST).await?;
    let counts = super::counts(&mut conn, &reader).await?;
    let saved = views::of(&mut conn, reader.actor(), "/incoming").await?;
    drop(conn);
    let lang = visitor.lang;
    let rows = found.entries.iter().map(|entry| {
        let of_entry: Vec<&RecipientRow> = recipients.iter().filter(|row| row.incoming_id == entry.id).collect();
        let preview = firsts
            .iter()
            .find(|file| file.document_id == Some(entry.id) && file.has_pages());
        row(lang, entry, &of_entry, &bodies, preview.map(|file| file.id))
    });
    let list = List {
        visitor: &visitor,
        path: "/incoming",
        query: &search.text,
        query_hint: texts::search_hint(lang),
        filters: filters::all(lang, &search, counts.as_ref(), &bodies),
        columns: columns(lang),
        rows: rows.collect(),
        total: total(&search, counts.as_ref(), &found),
        pages: pages(&url, &search, &found),
        bulk: bulk(lang, &reader),
        exports: exports(&url),
        empty: nothing(lang, &reader),
        views: saved,
    };
    let done = url.get("forwarded").parse::<usize>().ok();
    let body = html! {
        h1 { (texts::list_title(lang)) }
        (ui::law(&texts::list_law(lang)))
        @if let Some(n) = done { (ui::message(Tone::Done, html! { (texts::forwarded_ok(lang, n)) })) }
        (list.show())
        @if let Some(key) = &found.go_on {
            p class="buttons" { a class="button" href=(url.clone().start().with("after", &key.text())) { (texts::search_older(lang)) } }
        }
    };
    Ok(Page::new(&visitor, "incoming", texts::list_title(lang))
        .wide()
        .show(body)
        .into_response())
}

/// The columns of the law's form in its order, then what an office likes to see (R §2.2).
fn columns(lang: Lang) -> Vec<Column> {
    let column = |key, label, class| Column { key, label, class };
    vec![
        column("arrived", texts::c_arrived(lang), "date"),
        column("number", texts::c_number(lang), "number"),
        column("issuer", texts::c_issuer(lang), ""),
        column("symbol", texts::c_symbol(lang), ""),
        column("dated", texts::c_dated(lang), "date"),
        column("subject", texts::c_subject(lang), "wide"),
        column("recipient", texts::c_recipient(lang), ""),
        column("forwarded", texts::c_forwarded(lang), "date extra"),
        column("received", texts::c_received(lang), "extra"),
        column("note", texts::c_note(lang), "extra"),
        column("body", texts::c_body(lang), "narrow extra"),
        column("signer", texts::c_signer(lang), "extra"),
    ]
}

fn row(
    lang: Lang,
    entry: &Entry,
    recipients: &[&RecipientRow],
    bodies: &[Body],
    first: Option<document::FileId>,
) -> Row {
    let join = |parts: Vec<String>| html! { (parts.join("; ")) };
    let body = bodies.iter().find(|body| body.id == entry.body_id);
    let forwarded = recipients.iter().filter_map(|row| row.forwarded_on).max();
    // Where several bodies keep a register their numbers are alike.
    let several = bodies.iter().filter(|body| body.receives).count() > 1;
    let signed = recipients.iter().filter_map(|row| row.received_by.clone()).collect();
    Row {
        id: entry.id.to_string(),
        href: format!("/incoming/{}", entry.id),
        class: if entry.is_cancelled() { "void" } else { "" },
        preview: first.map(|file| format!("/files/{file}/pages/0/picture?w=900")),
        cells: vec![
            html! { (entry.arrived()) },
            html! { strong { (entry.number_text()) } @if let Some(body) = body.filter(|_| several) { " " small { (body.symbol) } } },
            html! { (entry.issuer) },
            html! { (entry.symbol) },
            html! { (entry.dated_on.map(|day| day.short()).unwrap_or_default()) },
            html! { (view::urgency_tag(lang, entry.urgency())) " " (view::type_and_subject(lang, entry))
            @if entry.is_cancelled() { " " (ui::tag("off", &texts::state_cancelled(lang))) } },
            join(recipients.iter().map(|row| row.name.clone()).collect()),
            html! { (forwarded.map(|day| day.short()).unwrap_or_default()) },
            join(signed),
            html! { (entry.note) },
            html! { (body.map(|body| body.symbol.as_str()).unwrap_or_default()) },
            html! { (entry.signer) },
        ],
    }
}

/// Kept where the filters alone decide; otherwise no more than what was seen.
fn total(search: &Search, counts: Option<&Counts>, found: &Found) -> Total {
    let seen = i64::try_from(found.entries.len()).unwrap_or(0);
    match counts {
        Some(counts) if search.text.is_empty() => Total::Exactly(counts.total(search)),
        _ if search.place == Where::First && !found.more && found.go_on.is_none() => Total::Exactly(seen),
        _ => Total::Unknown,
    }
}

fn pages(url: &Url, search: &Search, found: &Found) -> Pages {
    let at = |name: &str, value: &str| Some(url.clone().start().with(name, value).to_string());
    let (first, last) = (found.entries.first().map(Key::of), found.entries.last().map(Key::of));
    let next = || last.and_then(|key| at("after", &key.text()));
    let previous = || first.and_then(|key| at("before", &key.text()));
    let start = Some(url.clone().start().to_string());
    let end = at("end", "1");
    match search.place {
        Where::First => Pages {
            next: found.more.then(next).flatten(),
            last: found.more.then_some(end).flatten(),
            ..Pages::default()
        },
        Where::After(_) => Pages {
            first: start,
            previous: previous(),
            next: found.more.then(next).flatten(),
            last: found.more.then_some(end).flatten(),
        },
        Where::Before(_) => Pages {
            first: start,
            previous: found.more.then(previous).flatten(),
            next: next(),
            last: end,
        },
        Where::Last => Pages {
            first: start,
            previous: found.more.then(previous).flatten(),
            ..Pages::default()
        },
    }
}

fn bulk(lang: Lang, reader: &Allowed<ReadIncoming>) -> Vec<Bulk> {
    if !reader.actor().may::<ForwardIncoming>() {
        return Vec::new();
    }
    vec![Bulk {
        action: "/incoming/forwarded".into(),
        label: texts::bulk_forward(lang),
        fields: html! {
            input name="recipients" data-suggest="/suggest/recipients" autocomplete="off"
                placeholder=(texts::f_recipients(lang)) aria-label=(texts::f_recipients(lang));
        },
    }]
}

fn exports(url: &Url) -> Vec<Export> {
    let query = url.clone().start().query();
    let file = |ending: &str| format!("/incoming/list.{ending}?{query}");
    vec![
        Export {
            href: file("xlsx"),
            label: "XLSX".into(),
        },
        Export {
            href: file("pdf"),
            label: "PDF".into(),
        },
    ]
}

fn nothing(lang: Lang, reader: &Allowed<ReadIncoming>) -> Markup {
    let action = reader
        .actor()
        .may::<RegisterIncoming>()
        .then(|| texts::nav_intake(lang));
    ui::empty(
        &texts::list_empty(lang),
        action.as_deref().map(|label| ("/intake", label)),
    )
}

/// `POST /incoming/forwarded`: hands the chosen papers over, all or none.
pub(super) async fn forward(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<ForwardIncoming>,
    typed: Typed,
) -> Result<Response, Error> {
    let lang = visitor.lang;
    let ids: Vec<DocumentId> = typed.all("id").into_iter().filter_map(|id| id.parse().ok()).collect();
    if ids.is_empty() {
        return Err(Error::refused(texts::nothing_chosen(lang)));
    }
    let mut conn = app.db.begin_read().await?;
    let choices = super::choices(&mut conn, clerk.office()).await?;
    drop(conn);
    let mut faults = Faults::default();
    let to = form::recipients(lang, typed.get("recipients"), &choices, &mut faults);
    if let Some(text) = faults.at("recipients") {
        return Err(Error::refused(text));
    }
    let now = app.clock.now();
    let mut tx = app.db.begin_write().await?;
    for id in &ids {
        actions::forward(&mut tx, &clerk, *id, &to, now)
            .await
            .map_err(|error| cannot(lang, error))?;
    }
    tx.commit().await?;
    Ok(see_other(&format!("/incoming?forwarded={}", ids.len())))
}

/// A refused hand-over in words.
pub(super) fn cannot(lang: Lang, error: ForwardError) -> Error {
    match error {
        ForwardError::Unknown => Error::NotFound,
        ForwardError::Cancelled => Error::refused(texts::forward_cancelled(lang)),
        ForwardError::Nobody => Error::refused(texts::forward_nobody(lang)),
        ForwardError::Foreign => Error::NotFound,
        ForwardError::NothingToSign => Error::refused(texts::nothing_to_sign(lang)),
        ForwardError::Db(error) => error.into(),
    }
}
