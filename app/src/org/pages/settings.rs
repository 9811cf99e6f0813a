//! The settings of the office.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::{NAV, again};
use crate::access::Allowed;
use crate::app::App;
use crate::org::settings::{OfficeSettings, StampSize};
use crate::org::{ManageSettings, actions, texts, view};
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form, Tone};
use crate::web::{Error, Page, Visitor, drafts, ui};

const DRAFT: &str = "org.settings";

/// `GET /org/settings`
pub async fn show(State(app): State<App>, visitor: Visitor, manager: Allowed<ManageSettings>) -> Result<Markup, Error> {
    let mut conn = app.db.begin_read().await?;
    let settings = OfficeSettings::read(&mut conn, manager.office()).await?;
    drop(conn);
    let draft = drafts::read(&app, manager.actor().person, DRAFT).await?;
    let typed = draft.unwrap_or_else(|| typed_of(&settings));
    Ok(page(&visitor, &typed, &Faults::default(), html! {}))
}

/// `POST /org/settings`
pub async fn save(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageSettings>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, person) = (visitor.lang, manager.actor().person);
    let settings = match read(&typed, lang) {
        Ok(settings) => settings,
        Err(faults) => {
            drafts::keep(&app, person, DRAFT, &typed).await;
            return Ok(again(page(&visitor, &typed, &faults, html! {})));
        }
    };
    let mut tx = app.db.begin_write().await?;
    actions::set_settings(&mut tx, &manager, &settings, app.clock.now()).await?;
    drafts::forget(&mut tx, person, DRAFT).await?;
    tx.commit().await?;
    let done = ui::message(Tone::Done, html! { (texts::settings_saved(lang)) });
    Ok(page(&visitor, &typed_of(&settings), &Faults::default(), done).into_response())
}

fn read(typed: &Typed, lang: Lang) -> Result<OfficeSettings, Faults> {
    let mut faults = Faults::default();
    let cut_off = viet::date::parse_time(typed.get("cut_off"));
    if cut_off.is_err() {
        faults.add("cut_off", texts::bad_time(lang));
    }
    let stamp = StampSize::from_code(typed.get("stamp"));
    if stamp.is_none() {
        faults.add("stamp", texts::missing(lang));
    }
    match (stamp, cut_off) {
        (Some(stamp), Ok(cut_off)) => Ok(OfficeSettings { stamp, cut_off }),
        _ => Err(faults),
    }
}

fn typed_of(settings: &OfficeSettings) -> Typed {
    let mut typed = Typed::default();
    typed.set("stamp", settings.stamp.code());
    typed.set(
        "cut_off",
        format!("{:02}:{:02}", settings.cut_off.hour(), settings.cut_off.minute()),
    );
    typed
}

fn page(visitor: &Visitor, typed: &Typed, faults: &Faults, done: Markup) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let title = texts::settings_title(lang);
    let sizes = [
        (StampSize::Decree30.code().to_owned(), texts::stamp_decree(lang)),
        (StampSize::Older.code().to_owned(), texts::stamp_older(lang)),
    ];
    Page::new(visitor, NAV, title.clone()).show(html! {
        (view::tabs(visitor, "/org/settings"))
        h1 { (title) }
        (ui::law(&texts::settings_law(lang)))
        (done)
        (view::restored(visitor, typed, faults))
        (form.post("/org/settings", DRAFT, html! {
            (form.select(&Field::new("stamp", texts::stamp_size(lang)).class("half"), &sizes))
            (form.text(&Field::new("cut_off", texts::cut_off(lang)).help(texts::cut_off_help(lang)).required().class("short")))
            p class="buttons" { button class="main" { (texts::save(lang)) } }
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_reads_back_as_the_same_settings() {
        let settings = OfficeSettings {
            stamp: StampSize::Older,
            cut_off: jiff::civil::time(17, 0, 0, 0),
        };
        assert_eq!(read(&typed_of(&settings), Lang::Vi), Ok(settings));
    }

    #[test]
    fn an_hour_that_cannot_be_read_is_a_fault_at_its_field() {
        let typed = Typed::parse("stamp=35x50&cut_off=chiều".as_bytes());
        assert!(read(&typed, Lang::Vi).is_err_and(|faults| faults.at("cut_off").is_some()));
    }
}
