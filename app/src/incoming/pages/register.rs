//! Vào sổ: the registration form beside the paper, and what comes of it.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::super::actions::{self, RegisterError};
use super::super::form::{self, Choices};
use super::super::model::{Entry, NewIncoming, Registered};
use super::super::{CorrectIncoming, RegisterIncoming, queries, texts, view};
use super::{fields, reading};
use crate::access::Allowed;
use crate::app::App;
use crate::document::{self, DocumentId, File, IntakeId};
use crate::numbering::NumberError;
use crate::web::forms::{Faults, Typed, refused, see_other};
use crate::web::ui::{self, Form, Tone};
use crate::web::{Error, Page, Visitor, drafts};

/// The most files of a paper that the form shows.
const FILES: i64 = 100;

#[derive(Deserialize)]
pub(super) struct From {
    intake: Option<IntakeId>,
}

/// `GET /incoming/new?intake=`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    Query(from): Query<From>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    if let Some(id) = from.intake {
        let row = document::queries::intake(&mut conn, clerk.office(), id)
            .await?
            .ok_or(Error::NotFound)?;
        // By the back button, or from another tab: the paper has its number, and is shown with it.
        if let Some(done) = document::queries::document_of_intake(&mut conn, clerk.office(), id).await? {
            return Ok(see_other(&format!("/incoming/{done}")));
        }
        if row.state != "waiting" {
            return Err(Error::refused(document::texts::intake_gone(visitor.lang)));
        }
    }
    drop(conn);
    let files = reading::read_files(&app, clerk.actor(), from.intake).await?;
    let mut conn = app.db.begin_read().await?;
    let mut typed = fields::fresh(&mut conn, clerk.actor(), from.intake, &files, app.clock.now()).await?;
    let name = draft_name(from.intake, None);
    let kept = drafts::read(&app, clerk.actor().person, &name).await?;
    let restored = kept.is_some();
    if let Some(kept) = kept {
        typed = kept;
    }
    let choices = super::choices(&mut conn, clerk.office()).await?;
    let above = html! { @if restored { (ui::restored(visitor.lang, &name, &visitor.path)) } };
    let sheet = Sheet {
        files: &files,
        choices: &choices,
        corrects: None,
        above,
    };
    Ok(page(&app, &visitor, &sheet, &typed, &Faults::default()).into_response())
}

/// `GET /incoming/{id}/correction`: a new entry that names the old one; its fields come filled.
pub(super) async fn correction(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<CorrectIncoming>,
    Path(id): Path<DocumentId>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let old = queries::entry(&mut conn, keeper.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    if old.is_cancelled() || old.corrected_by.is_some() {
        return Err(Error::refused(texts::not_correctable(visitor.lang)));
    }
    let choices = super::choices(&mut conn, keeper.office()).await?;
    let typed = match drafts::read(&app, keeper.actor().person, &draft_name(None, Some(id))).await? {
        Some(kept) => kept,
        None => fields::of_entry(&old),
    };
    let files = document::queries::files_of(&mut conn, keeper.office(), id, FILES).await?;
    let sheet = Sheet {
        files: &files,
        choices: &choices,
        corrects: Some(&old),
        above: html! {},
    };
    Ok(page(&app, &visitor, &sheet, &typed, &Faults::default()).into_response())
}

pub(super) fn draft_name(intake: Option<IntakeId>, corrects: Option<DocumentId>) -> String {
    match (intake, corrects) {
        (_, Some(id)) => format!("correct-{id}"),
        (Some(id), _) => format!("register-{id}"),
        (None, None) => "register".to_owned(),
    }
}

/// What the form stands beside.
struct Sheet<'a> {
    files: &'a [File],
    choices: &'a Choices,
    corrects: Option<&'a Entry>,
    above: Markup,
}

fn page(app: &App, visitor: &Visitor, sheet: &Sheet<'_>, typed: &Typed, faults: &Faults) -> Markup {
    let lang = visitor.lang;
    let form = Form::new(visitor, typed, faults);
    let title = match sheet.corrects {
        Some(old) => texts::correct_title(lang, old.number),
        None => texts::register_title(lang),
    };
    let name = draft_name(typed.get("intake").parse().ok(), sheet.corrects.map(|old| old.id));
    let content = fields::all(&form, sheet.choices, app.clock.now());
    Page::new(visitor, "intake", title.clone()).wide().show(html! {
        h1 { (title) }
        (ui::law(&texts::register_law(lang)))
        (sheet.above)
        @if let Some(old) = sheet.corrects { (ui::message(Tone::Note, html! { (texts::correct_help(lang, old.number)) })) }
        div class="paper-and-form" {
            div class="paper" { (view::viewer(visitor, sheet.files, html! {})) }
            div class="beside" { (form.post("/incoming", &name, content)) }
        }
    })
}

/// `POST /incoming`
pub(super) async fn post(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    typed: Typed,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let mut conn = app.db.begin_read().await?;
    let choices = super::choices(&mut conn, clerk.office()).await?;
    let (new, faults) = form::read(visitor.lang, &typed, &choices, now);
    drop(conn);
    if new.corrects.is_some() {
        // A correction entry is the head clerk's act (R §3.1 VTT).
        crate::access::permit::<CorrectIncoming>(clerk.actor())?;
    }
    if !faults.is_empty() {
        let mut faults = faults;
        form::add_problems(visitor.lang, &actions::check(&new, now), &mut faults);
        return again(&app, &visitor, &clerk, (&new, &typed, &choices), (faults, html! {})).await;
    }
    match enter(&app, &clerk, &new).await {
        Ok(done) => {
            let next = if typed.ticked("and_next") { "&next=1" } else { "" };
            Ok(see_other(&format!("/incoming/{}?done=1{next}", done.id)))
        }
        Err(RegisterError::Db(error) | RegisterError::Number(NumberError::Db(error))) => {
            let error = Error::from(error);
            if !error.will_pass() {
                return Err(error);
            }
            let above = ui::message(Tone::Fault, html! { (error.message(visitor.lang)) });
            let said = (Faults::default(), above);
            Ok(error.on_page(sheet_of(&app, &visitor, &clerk, (&new, &typed, &choices), said).await?))
        }
        Err(error) => {
            let said = refusal(&visitor, &new, error)?;
            again(&app, &visitor, &clerk, (&new, &typed, &choices), said).await
        }
    }
}

/// Registers, and forgets the draft in the same transaction.
async fn enter(app: &App, clerk: &Allowed<RegisterIncoming>, new: &NewIncoming) -> Result<Registered, RegisterError> {
    let mut tx = app.db.begin_write().await?;
    let done = actions::register(&mut tx, clerk, new, app.clock.now()).await?;
    drafts::forget(&mut tx, clerk.actor().person, &draft_name(new.intake, new.corrects)).await?;
    tx.commit().await?;
    Ok(done)
}

/// The form again, with what was typed kept on the server too.
async fn again(
    app: &App,
    visitor: &Visitor,
    clerk: &Allowed<RegisterIncoming>,
    what: (&NewIncoming, &Typed, &Choices),
    said: (Faults, Markup),
) -> Result<Response, Error> {
    let (new, typed, _) = what;
    drafts::keep(app, clerk.actor().person, &draft_name(new.intake, new.corrects), typed).await;
    Ok(refused(sheet_of(app, visitor, clerk, what, said).await?))
}

/// The page of the form with what was typed.
async fn sheet_of(
    app: &App,
    visitor: &Visitor,
    clerk: &Allowed<RegisterIncoming>,
    (new, typed, choices): (&NewIncoming, &Typed, &Choices),
    (faults, above): (Faults, Markup),
) -> Result<Markup, Error> {
    let mut conn = app.db.begin_read().await?;
    let files = reading::waiting_files(&mut conn, clerk.actor(), new.intake).await?;
    let old = match new.corrects {
        Some(id) => queries::entry(&mut conn, clerk.office(), id).await?,
        None => None,
    };
    let sheet = Sheet {
        files: &files,
        choices,
        corrects: old.as_ref(),
        above,
    };
    // The address of a refused form is that of its action; the draft comes back to the form's own page.
    let back = typed.get("_back");
    let path = if back.is_empty() {
        visitor.path.clone()
    } else {
        back.to_owned()
    };
    let visitor = Visitor {
        path,
        ..visitor.clone()
    };
    Ok(page(app, &visitor, &sheet, typed, &faults))
}

/// What a refused registration says, at the field where there is one.
fn refusal(visitor: &Visitor, new: &NewIncoming, error: RegisterError) -> Result<(Faults, Markup), Error> {
    let lang = visitor.lang;
    let mut faults = Faults::default();
    let mut above = html! {};
    match error {
        RegisterError::Invalid(problems) => form::add_problems(lang, &problems, &mut faults),
        RegisterError::Known {
            id,
            number,
            year,
            medium,
        } => {
            faults.add("symbol", texts::known(lang, number, year));
            above = super::known::choice(lang, new, (id, medium));
        }
        RegisterError::NoRegister => faults.add("body", texts::no_register(lang)),
        RegisterError::BookClosed { year, volume } => faults.add("body", texts::book_closed(lang, volume, year)),
        RegisterError::IntakeGone => return Err(Error::refused(document::texts::intake_gone(lang))),
        RegisterError::NotCorrectable => return Err(Error::refused(texts::not_correctable(lang))),
        RegisterError::Number(error) => match error {
            NumberError::Db(error) => return Err(error.into()),
            NumberError::External => faults.add("body", texts::external_series(lang)),
            other => return Err(Error::Fault(other.to_string())),
        },
        RegisterError::Db(error) => return Err(error.into()),
    }
    Ok((faults, above))
}
