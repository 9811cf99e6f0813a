//! A paper that is in the register already: its other form joins the number, or the clerk looks at it.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};

use super::super::actions::{self, CorrectError};
use super::super::model::{Medium, NewIncoming};
use super::super::{RegisterIncoming, texts};
use super::register::draft_name;
use crate::access::Allowed;
use crate::app::App;
use crate::document::{self, DocumentId};
use crate::web::forms::{Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{self, Tone};
use crate::web::{Error, Visitor, drafts};

/// The same paper is there already: join the other form under its number, or look at it (R §11 A10).
pub(super) fn choice(lang: Lang, new: &NewIncoming, (id, medium): (DocumentId, Medium)) -> Markup {
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
pub(super) async fn join(
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
