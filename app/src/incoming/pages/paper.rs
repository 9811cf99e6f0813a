//! One paper: its pages at left, at right what happens to it.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::super::actions;
use super::super::form;
use super::super::model::{Entry, RecipientRow};
use super::super::{CorrectIncoming, ForwardIncoming, ReadIncoming, RegisterIncoming, queries, stamp, texts, view};
use super::{known, list};
use crate::access::{Allowed, Scope};
use crate::app::App;
use crate::audit::queries::EventRow;
use crate::clock::OfficeTime;
use crate::convert::Task;
use crate::document::{self, DocumentId};
use crate::org::settings::OfficeSettings;
use crate::org::{self, Body};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{self, Tone, Url};
use crate::web::{Error, Page, Visitor};

/// Files, recipients and events that one page shows.
const MOST: i64 = 200;

/// Everything that the page of a paper shows.
struct Sight {
    entry: Entry,
    body: Body,
    files: Vec<document::File>,
    recipients: Vec<RecipientRow>,
    events: Vec<EventRow>,
    others: Vec<Entry>,
    next_waiting: Option<document::IntakeId>,
    /// Where the stamp lies on the first page, in millimetres.
    stamp_at: (f32, f32),
}

async fn look(app: &App, reader: &Allowed<ReadIncoming>, id: DocumentId, url: &Url) -> Result<Sight, Error> {
    let mut conn = app.db.begin_read().await?;
    let office = reader.office();
    let entry = super::readable(&mut conn, reader, id).await?;
    let body = org::queries::body(&mut conn, office, entry.body_id)
        .await?
        .ok_or(Error::NotFound)?;
    let linked: Vec<DocumentId> = [entry.corrects, entry.corrected_by].into_iter().flatten().collect();
    let next_waiting = match url.get("next") {
        "" => None,
        _ => {
            let first = document::IntakeId(uuid::Uuid::nil());
            document::queries::waiting(&mut conn, office, first, 1)
                .await?
                .first()
                .map(|row| row.id)
        }
    };
    let files = document::queries::files_of(&mut conn, office, id, MOST).await?;
    let paged = files
        .iter()
        .find_map(|file| file.pages().first().map(|size| (file.id, *size)));
    let stamp_at = match paged {
        Some((file, size)) => {
            let text = document::queries::page_text(&mut conn, file, 0).await?;
            stamp::place(text.as_ref().map(|page| page.lines.as_str()), size)
        }
        None => stamp::place(None, (0.0, 0.0)),
    };
    Ok(Sight {
        files,
        stamp_at,
        recipients: queries::recipients(&mut conn, office, id, MOST).await?,
        events: crate::audit::queries::events_of(&mut conn, office, id.0, MOST).await?,
        others: super::super::list::by_ids(&mut conn, reader, linked).await?,
        next_waiting,
        entry,
        body,
    })
}

/// `GET /incoming/{id}`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadIncoming>,
    Path(id): Path<DocumentId>,
) -> Result<Response, Error> {
    let url = Url::parse(&visitor.path);
    let sight = look(&app, &reader, id, &url).await?;
    let (lang, entry) = (visitor.lang, &sight.entry);
    let title = texts::paper_title(lang, &entry.number_text(), entry.year);
    let names: Vec<&str> = sight.recipients.iter().map(|row| row.name.as_str()).collect();
    let stamp = view::stamp(&sight.body, entry, &names.join(", "));
    let body = html! {
        h1 { (title) " " (view::urgency_tag(lang, entry.urgency())) }
        (outcome(lang, &url, &sight))
        @if entry.is_cancelled() { (ui::message(Tone::Warn, html! { (texts::d_cancelled(lang)) })) }
        div class="paper-and-form" {
            div class="paper" {
                (view::viewer(&visitor, &sight.files, view::stamp_over(sight.stamp_at, &stamp)))
                @if sight.files.iter().all(|file| file.pages().is_empty()) { (no_pages(lang, entry, &stamp)) }
            }
            div class="beside" {
                (facts(lang, &sight))
                (handed(lang, &reader, &sight))
                (acts(lang, &reader, entry))
                (story(lang, &sight))
            }
        }
    };
    Ok(Page::new(&visitor, "incoming", title).wide().show(body).into_response())
}

/// What was just done, with the number large, and the way on.
fn outcome(lang: Lang, url: &Url, sight: &Sight) -> Markup {
    let said = |name: &str, text: String| match url.get(name) {
        "" => html! {},
        _ => ui::message(Tone::Done, html! { (text) }),
    };
    html! {
        @if !url.get("done").is_empty() {
            div class="number-given" role="status" {
                p { (texts::registered_number(lang, "")) }
                strong class="number" { (sight.entry.number_text()) }
                p class="quiet" { (texts::write_number(lang)) }
                @if sight.entry.dated_on.is_some_and(|day| day > sight.entry.arrived_on) { p { (texts::dated_after(lang)) } }
                p class="buttons" {
                    @match sight.next_waiting {
                        Some(id) => { a class="button main" href={ "/incoming/new?intake=" (id) } autofocus { (texts::to_next(lang)) } }
                        None => { a class="button main" href="/intake" autofocus { (texts::to_waiting(lang)) } }
                    }
                    a class="button" href={ "/incoming/" (sight.entry.id) "/stamp.pdf" } { (texts::stamp_print(lang)) }
                }
            }
        }
        (said("joined", texts::joined_ok(lang, sight.entry.number)))
        (said("received", texts::received_ok(lang)))
        (said("cancelled", texts::cancelled_ok(lang)))
        (said("forwarded", texts::forwarded_ok(lang, 1)))
    }
}

fn no_pages(lang: Lang, entry: &Entry, stamp: &Markup) -> Markup {
    html! {
        div class="no-pages" {
            (stamp)
            @if entry.envelope { p { (texts::d_envelope(lang)) } }
            @if !entry.paper_place.is_empty() { p { (texts::d_no_file(lang, &entry.paper_place)) } }
        }
    }
}

fn facts(lang: Lang, sight: &Sight) -> Markup {
    let entry = &sight.entry;
    let text = |label: String, value: String| (label, html! { (value) });
    let mut pairs = vec![
        text(texts::f_body(lang), sight.body.name.clone()),
        text(texts::c_issuer(lang), entry.issuer.clone()),
        text(texts::c_symbol(lang), entry.symbol.clone()),
        text(
            texts::c_dated(lang),
            entry.dated_on.map(|day| day.short()).unwrap_or_default(),
        ),
        text(texts::c_subject(lang), view::type_and_subject(lang, entry)),
        text(
            texts::f_signer(lang),
            [entry.signer.as_str(), entry.signer_post.as_str()].join(" · "),
        ),
        text(
            texts::d_arrived(lang),
            format!("{} · {}", entry.arrived(), view::form_and_channel(lang, entry)),
        ),
        text(texts::d_registered(lang), entry.registered_at.short()),
        text(texts::d_present_by(lang), present_by(lang, entry)),
        text(
            texts::f_reply_due(lang),
            entry.reply_due_on.map(|day| day.short()).unwrap_or_default(),
        ),
        text(texts::d_place(lang), entry.paper_place.clone()),
        text(texts::f_circulation(lang), entry.circulation.clone()),
        text(texts::c_note(lang), entry.note.clone()),
    ];
    pairs.retain(|(_, value)| !value.0.trim_matches([' ', '·']).is_empty());
    let linked = |id: Option<DocumentId>| sight.others.iter().find(|other| Some(other.id) == id);
    for (label, other) in [
        (texts::d_corrects(lang), linked(entry.corrects)),
        (texts::d_corrected_by(lang), linked(entry.corrected_by)),
    ] {
        if let Some(other) = other {
            let words = texts::paper_title(lang, &other.number_text(), other.year);
            pairs.push((label, html! { a href={ "/incoming/" (other.id) } { (words) } }));
        }
    }
    ui::facts(&pairs)
}

fn present_by(lang: Lang, entry: &Entry) -> String {
    if entry.urgency > 0 {
        return texts::d_at_once(lang);
    }
    let due = entry.present_by.parse::<jiff::civil::DateTime>().ok();
    due.map(|due| {
        format!(
            "{} {:02}:{:02}",
            viet::date::short(due.date()),
            due.hour(),
            due.minute()
        )
    })
    .unwrap_or_default()
}

/// Columns 7 to 9, and handing over.
fn handed(lang: Lang, reader: &Allowed<ReadIncoming>, sight: &Sight) -> Markup {
    let actor = reader.actor();
    let own = |row: &RecipientRow| {
        row.person_id == Some(actor.person) || row.unit_id.is_some_and(|unit| actor.units().contains(&unit))
    };
    html! {
        section {
            h2 { (texts::d_recipients(lang)) }
            @if sight.recipients.is_empty() { p class="quiet" { (texts::d_no_recipients(lang)) } }
            ul class="short" {
                @for row in &sight.recipients {
                    li {
                        (row.name)
                        small {
                            @match row.forwarded_on { Some(day) => { (day.short()) } None => { (texts::d_not_forwarded(lang)) } }
                            @if row.forwarded_on.is_some() {
                                " · "
                                @match (&row.received_by, row.received_at) {
                                    (Some(by), Some(at)) => { (by) " " (at.short()) }
                                    _ => { (texts::d_not_received(lang)) }
                                }
                            }
                        }
                        @if row.forwarded_on.is_some() && row.received_at.is_none() && (own(row) || reader.scope() == Scope::All && actor.may::<ForwardIncoming>()) {
                            form method="post" action={ "/incoming/" (sight.entry.id) "/receipt" } class="line" {
                                input type="hidden" name="position" value=(row.position);
                                button class=(if own(row) { "main" } else { "quiet" }) aria-label={ (texts::sign_for(lang)) ": " (row.name) } { (texts::sign_for(lang)) }
                            }
                        }
                    }
                }
            }
            @if actor.may::<ForwardIncoming>() && !sight.entry.is_cancelled() {
                form method="post" action={ "/incoming/" (sight.entry.id) "/recipients" } class="line" {
                    input name="recipients" data-suggest="/suggest/recipients" autocomplete="off"
                        placeholder=(texts::f_recipients(lang)) aria-label=(texts::f_recipients(lang));
                    button { (texts::bulk_forward(lang)) }
                }
            }
        }
    }
}

/// What else may be done with the entry.
fn acts(lang: Lang, reader: &Allowed<ReadIncoming>, entry: &Entry) -> Markup {
    let open = !entry.is_cancelled();
    html! {
        div class="buttons" {
            @if reader.actor().may::<RegisterIncoming>() {
                a class="button" href={ "/incoming/" (entry.id) "/stamp.pdf" } { (texts::stamp_print(lang)) }
            }
            @if open && reader.actor().may::<CorrectIncoming>() && entry.corrected_by.is_none() {
                a class="button" href={ "/incoming/" (entry.id) "/correction" } { (texts::b_correct(lang)) }
            }
        }
        @if open && reader.actor().may::<CorrectIncoming>() {
            details {
                summary { (texts::b_cancel(lang)) }
                form method="post" action={ "/incoming/" (entry.id) "/cancellation" } class="form" {
                    div class="field" {
                        label for="f-reason" { (texts::cancel_reason(lang)) }
                        input id="f-reason" name="reason" required maxlength="300" aria-describedby="f-reason-help";
                        p class="help" id="f-reason-help" { (texts::cancel_help(lang)) }
                    }
                    button { (texts::b_cancel(lang)) }
                }
            }
        }
    }
}

/// Ai đã làm gì: the audit story in plain words.
fn story(lang: Lang, sight: &Sight) -> Markup {
    html! {
        section {
            h2 { (texts::d_story(lang)) }
            ol class="story" {
                @for event in &sight.events {
                    li { time { (OfficeTime(event.at).short()) } " " strong { (event.actor_name) } " " (texts::did(lang, &event.verb)) }
                }
            }
        }
    }
}

/// `GET /incoming/{id}/stamp.pdf`: the stamp alone, to be printed onto the paper.
pub(super) async fn stamp_pdf(
    State(app): State<App>,
    reader: Allowed<ReadIncoming>,
    Path(id): Path<DocumentId>,
) -> Result<Response, Error> {
    let sight = look(&app, &reader, id, &Url::default()).await?;
    let mut conn = app.db.begin_read().await?;
    let settings = OfficeSettings::read(&mut conn, reader.office()).await?;
    drop(conn);
    let names: Vec<&str> = sight.recipients.iter().map(|row| row.name.as_str()).collect();
    let (height, width) = settings.stamp.millimetres();
    let (x_mm, y_mm) = sight.stamp_at;
    let stamp = paper::Stamp {
        office: sight.body.name.clone(),
        number: sight.entry.number,
        date_text: view::stamp_date(&sight.entry),
        forward: names.join(", "),
        dossier: String::new(),
        width_mm: width as f32,
        height_mm: height as f32,
        x_mm,
        y_mm,
        made_on: app.clock.now().date(),
    };
    let input = serde_json::to_vec(&stamp).map_err(|e| Error::Fault(e.to_string()))?;
    let pdf = app.converter.run(&Task::Stamp, &input).await?;
    let name = super::files::attachment(&format!("dau-den-{}.pdf", sight.entry.number));
    let mut response = ([(header::CONTENT_TYPE, "application/pdf")], pdf).into_response();
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

/// `POST /incoming/{id}/recipients`
pub(super) async fn forward(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<ForwardIncoming>,
    Path(id): Path<DocumentId>,
    typed: Typed,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let choices = super::choices(&mut conn, clerk.office()).await?;
    drop(conn);
    let mut faults = Faults::default();
    let to = form::recipients(visitor.lang, typed.get("recipients"), &choices, &mut faults);
    if let Some(text) = faults.at("recipients") {
        return Err(Error::refused(text));
    }
    let mut tx = app.db.begin_write().await?;
    let done = actions::forward(&mut tx, &clerk, id, &to, app.clock.now()).await;
    done.map_err(|error| list::cannot(visitor.lang, error))?;
    tx.commit().await?;
    Ok(see_other(&format!("/incoming/{id}?forwarded=1")))
}

/// `POST /incoming/{id}/receipt`
pub(super) async fn receive(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadIncoming>,
    Path(id): Path<DocumentId>,
    typed: Typed,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    super::readable(&mut conn, &reader, id).await?;
    drop(conn);
    let position = typed.get("position").parse().unwrap_or(-1);
    let mut tx = app.db.begin_write().await?;
    let done = actions::receive(&mut tx, &reader, id, position, app.clock.now()).await;
    done.map_err(|error| list::cannot(visitor.lang, error))?;
    tx.commit().await?;
    Ok(see_other(&format!("/incoming/{id}?received=1")))
}

/// `POST /incoming/{id}/cancellation`
pub(super) async fn cancel(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<CorrectIncoming>,
    Path(id): Path<DocumentId>,
    typed: Typed,
) -> Result<Response, Error> {
    let mut tx = app.db.begin_write().await?;
    let done = actions::cancel(&mut tx, &keeper, id, &typed.line("reason"), app.clock.now()).await;
    done.map_err(|error| known::cannot(&visitor, error))?;
    tx.commit().await?;
    Ok(see_other(&format!("/incoming/{id}?cancelled=1")))
}
