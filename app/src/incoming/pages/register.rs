//! Vào sổ: the registration form beside the paper, and what comes of it.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::super::actions::{self, CorrectError, RegisterError};
use super::super::form::{self, Choices};
use super::super::model::{Entry, Medium, NewIncoming};
use super::super::{CorrectIncoming, RegisterIncoming, queries, texts, view};
use super::{fields, reading};
use crate::access::Allowed;
use crate::app::App;
use crate::document::{self, DocumentId, File, IntakeId};
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

fn draft_name(intake: Option<IntakeId>, corrects: Option<DocumentId>) -> String {
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
    let name = draft_name(new.intake, new.corrects);
    let mut tx = app.db.begin_write().await?;
    match actions::register(&mut tx, &clerk, &new, now).await {
        Ok(done) => {
            drafts::forget(&mut tx, clerk.actor().person, &name).await?;
            tx.commit().await?;
            let next = typed.ticked("and_next");
            Ok(see_other(&format!(
                "/incoming/{}?done=1{}",
                done.id,
                if next { "&next=1" } else { "" }
            )))
        }
        Err(RegisterError::Db(error)) => Err(error.into()),
        Err(error) => {
            drop(tx);
            let (faults, above) = refusal(&visitor, &new, error)?;
            again(&app, &visitor, &clerk, (&new, &typed, &choices), (faults, above)).await
        }
    }
}

/// The form again, with what was typed kept on the server too.
async fn again(
    app: &App,
    visitor: &Visitor,
    clerk: &Allowed<RegisterIncoming>,
    (new, typed, choices): (&NewIncoming, &Typed, &Choices),
    (faults, above): (Faults, Markup),
) -> Result<Response, Error> {
    drafts::keep(app, clerk.actor().person, &draft_name(new.intake, new.corrects), typed).await;
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
    Ok(refused(page(app, &visitor, &sheet, typed, &faults)))
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
            above = known(lang, new, (id, medium));
        }
        RegisterError::NoRegister => faults.add("body", texts::no_register(lang)),
        RegisterError::BookClosed { year, volume } => faults.add("body", texts::book_closed(lang, volume, year)),
        RegisterError::IntakeGone => return Err(Error::refused(document::texts::intake_gone(lang))),
        RegisterError::NotCorrectable => return Err(Error::refused(texts::not_correctable(lang))),
        RegisterError::Number(error) => match error {
            crate::numbering::NumberError::Db(error) => return Err(error.into()),
            crate::numbering::NumberError::External => faults.add("body", texts::external_series(lang)),
            other => return Err(Error::Fault(other.to_string())),
        },
        RegisterError::Db(error) => return Err(error.into()),
    }
    Ok((faults, above))
}

/// The same paper is there already: join the other form under its number, or look at it (R §11 A10).
fn known(lang: crate::web::texts::Lang, new: &NewIncoming, (id, medium): (DocumentId, Medium)) -> Markup {
    ui::message(
        Tone::Warn,
        html! {
            p class="buttons" {
                a class="button" href={ "/incoming/" (id) } { (texts::known_look(lang)) }
                @if medium.joined_with(new.medium).is_some() {
                    form method="post" action={ "/incoming/" (id) "/medium" } {
                        input type="hidden" name="medium" value=(new.medium.code());
                        @if let Some(intake) = new.intake { input type="hidden" name="intake" value=(intake); }
                        button class="main" { (texts::known_join(lang)) }
                    }
                }
            }
        },
    )
}

/// `POST /incoming/{id}/medium`: the other form of a registered paper joins its number.
pub(super) async fn join_known(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<RegisterIncoming>,
    Path(id): Path<DocumentId>,
    typed: Typed,
) -> Result<Response, Error> {
    let intake = typed.get("intake").parse().ok();
    let medium = Medium::from_code(typed.get("medium")).unwrap_or_default();
    let mut tx = app.db.begin_write().await?;
    let note = typed.line("note");
    match actions::join_medium(&mut tx, &clerk, id, (medium, intake, &note), app.clock.now()).await {
        Ok(_) => {}
        Err(error) => return Err(cannot(&visitor, error)),
    }
    drafts::forget(&mut tx, clerk.actor().person, &draft_name(intake, None)).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/incoming/{id}?joined=1")))
}

/// A refused correction in words.
pub(super) fn cannot(visitor: &Visitor, error: CorrectError) -> Error {
    let lang = visitor.lang;
    match error {
        CorrectError::Unknown => Error::NotFound,
        CorrectError::Cancelled => Error::refused(texts::not_correctable(lang)),
        CorrectError::SameForm => Error::refused(texts::same_form(lang)),
        CorrectError::IntakeGone => Error::refused(document::texts::intake_gone(lang)),
        CorrectError::NoReason => Error::refused(texts::cancel_no_reason(lang)),
        CorrectError::Db(error) => error.into(),
    }
}
