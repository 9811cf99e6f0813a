//! Chờ vào sổ: files that were taken in and wait for registration.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::super::{RegisterIncoming, texts};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::db::Conn;
use crate::document::queries::IntakeRow;
use crate::document::{self, IntakeError, IntakeId};
use crate::web::forms::{Typed, see_other};
use crate::web::ui::{self, Tone};
use crate::web::{Error, Page, Visitor};

/// Items of a page.
const PAGE: i64 = 50;

#[derive(Deserialize)]
pub(super) struct Place {
    after: Option<IntakeId>,
}

/// `GET /intake`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    Query(place): Query<Place>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    page(&mut conn, &visitor, &clerk, place.after, &[]).await
}

/// The page with what became of an upload above it.
pub(super) async fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    clerk: &Allowed<RegisterIncoming>,
    after: Option<IntakeId>,
    outcomes: &[(Tone, String)],
) -> Result<Response, Error> {
    let lang = visitor.lang;
    let after = after.unwrap_or(IntakeId(uuid::Uuid::nil()));
    let mut waiting = document::queries::waiting(conn, clerk.office(), after, PAGE + 1).await?;
    let more = waiting.len() > usize::try_from(PAGE).unwrap_or(0);
    waiting.truncate(usize::try_from(PAGE).unwrap_or(0));
    let ids: Vec<IntakeId> = waiting.iter().map(|row| row.id).collect();
    let firsts = document::queries::first_files(conn, clerk.office(), &ids).await?;
    let last = waiting.last().map(|row| row.id);
    let body = html! {
        h1 { (texts::intake_title(lang)) }
        (ui::law(&texts::intake_law(lang)))
        @for (tone, text) in outcomes { (ui::message(*tone, html! { (text) })) }
        (ui::upload(visitor, &ui::Upload {
            action: "/intake",
            accept: ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx",
            hint: &texts::drop_help(lang),
            fields: html! {},
        }))
        p { a class="button" href="/incoming/new" { (texts::register_paper(lang)) } }
        @if waiting.is_empty() { (ui::empty(&texts::intake_empty(lang), None)) } @else {
            (table(visitor, &waiting, &firsts))
            @if let (true, Some(last)) = (more, last) { a class="button" href={ "/intake?after=" (last) } { (texts::more_waiting(lang)) } }
        }
    };
    let status = if outcomes.iter().any(|(tone, _)| *tone == Tone::Fault) {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok((
        status,
        Page::new(visitor, "intake", texts::intake_title(lang))
            .wide()
            .show(body),
    )
        .into_response())
}

fn table(visitor: &Visitor, waiting: &[IntakeRow], firsts: &[document::queries::FirstFile]) -> Markup {
    let lang = visitor.lang;
    html! {
        form method="post" action="/intake/joined" id="waiting" {
            ul class="waiting" {
                @for row in waiting {
                    li {
                        input type="checkbox" name="id" value=(row.id) id={ "i-" (row.id) } aria-label=(row.name);
                        @if let Some(file) = firsts.iter().find(|file| file.intake_id == Some(row.id) && file.has_pages()) {
                            img src={ "/files/" (file.id) "/pages/0/picture?w=240" } alt="" width="90" height="127" loading="lazy";
                        } @else { span class="no-picture" aria-hidden="true" {} }
                        div {
                            a href={ "/incoming/new?intake=" (row.id) } { (row.name) }
                            small { (OfficeTime(row.taken_at).short()) " · " (texts::files_n(lang, row.files)) }
                        }
                        a class="button" href={ "/incoming/new?intake=" (row.id) } { (texts::b_register(lang)) }
                    }
                }
            }
            div class="buttons" {
                button { (texts::join(lang)) }
                label class="inline" { span class="unseen" { (texts::set_aside_reason(lang)) }
                    input name="reason" placeholder=(texts::set_aside_reason(lang)) maxlength="200"; }
                button formaction="/intake/aside" { (texts::set_aside(lang)) }
            }
        }
    }
}

fn ids(typed: &Typed) -> Vec<IntakeId> {
    typed.all("id").into_iter().filter_map(|id| id.parse().ok()).collect()
}

/// What a refusal reads like.
pub(super) fn refusal(visitor: &Visitor, error: IntakeError) -> Error {
    match error {
        IntakeError::NotWaiting => Error::refused(document::texts::intake_gone(visitor.lang)),
        IntakeError::Secret => Error::refused(document::texts::secret_refused(visitor.lang)),
        IntakeError::File(error) => error.into(),
        IntakeError::Blob(error) => error.into(),
        IntakeError::Db(error) => error.into(),
    }
}

/// `POST /intake/joined`: several items become one paper.
pub(super) async fn join(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    typed: Typed,
) -> Result<Response, Error> {
    let ids = ids(&typed);
    if ids.len() < 2 {
        return Err(Error::refused(texts::join_two(visitor.lang)));
    }
    let mut tx = app.db.begin_write().await?;
    let joined = document::actions::join(&mut tx, clerk.actor(), &ids, app.clock.now()).await;
    let first = joined.map_err(|error| refusal(&visitor, error))?;
    tx.commit().await?;
    Ok(see_other(&format!("/incoming/new?intake={first}")))
}

/// `POST /intake/aside`: items that are not to be registered leave the list.
pub(super) async fn set_aside(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    typed: Typed,
) -> Result<Response, Error> {
    let (ids, reason) = (ids(&typed), typed.line("reason"));
    if ids.is_empty() {
        return Err(Error::refused(texts::nothing_chosen(visitor.lang)));
    }
    if reason.is_empty() {
        return Err(Error::refused(texts::aside_why(visitor.lang)));
    }
    let mut tx = app.db.begin_write().await?;
    for id in ids {
        let aside = document::actions::set_aside(&mut tx, clerk.actor(), id, &reason, app.clock.now()).await;
        aside.map_err(|error| refusal(&visitor, error))?;
    }
    tx.commit().await?;
    Ok(see_other("/intake"))
}
