//! Refused secret papers: the fact and nothing of the content (R §1.10 M2, M3).

use axum::extract::State;
use maud::{Markup, html};

use super::{NAV, tabs};
use crate::access::Allowed;
use crate::admin::{ReadRefusals, texts};
use crate::app::App;
use crate::clock::OfficeTime;
use crate::web::{Error, Page, Visitor, ui};
use crate::{document, org};

/// The newest refusals.
const MOST: i64 = 200;

/// `GET /admin/refusals`
pub async fn list(State(app): State<App>, visitor: Visitor, reader: Allowed<ReadRefusals>) -> Result<Markup, Error> {
    let mut conn = app.db.begin_read().await?;
    let refusals = document::queries::refusals(&mut conn, reader.office(), MOST).await?;
    drop(conn);
    let lang = visitor.lang;
    let title = texts::refusals_title(lang);
    Ok(Page::new(&visitor, NAV, title.clone()).show(html! {
        (tabs(&visitor, "/admin/refusals"))
        h1 { (title) }
        (ui::law(&texts::refusals_law(lang)))
        p class="buttons" { a class="button" href="/admin/refusals/report" { (texts::report(lang)) } }
        @if refusals.is_empty() { (ui::empty(&texts::refusals_empty(lang), None)) } @else {
            table class="plain" {
                thead { tr {
                    th scope="col" class="date" { (texts::at(lang)) }
                    th scope="col" { (texts::channel(lang)) }
                    th scope="col" class="wide" { (texts::sender(lang)) }
                    th scope="col" { (texts::place(lang)) }
                } }
                tbody { @for refusal in &refusals { tr {
                    td class="date" { (OfficeTime(refusal.at).short()) }
                    td { (refusal.channel) }
                    td class="wide" { (refusal.sender) }
                    td { (refusal.place) }
                } } }
            }
        }
    }))
}

/// `GET /admin/refusals/report`: the checklist of an incident, to be printed and filled by hand.
///
/// It is filled on paper because what an incident is about must not be typed here.
pub async fn report(State(app): State<App>, visitor: Visitor, reader: Allowed<ReadRefusals>) -> Result<Markup, Error> {
    let mut conn = app.db.begin_read().await?;
    let office = org::queries::office(&mut conn, reader.office())
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let lang = visitor.lang;
    let title = texts::report(lang);
    let steps = [
        texts::step_stop(lang),
        texts::step_nothing_kept(lang),
        texts::step_hand_over(lang),
        texts::step_tell(lang),
        texts::step_devices(lang),
        texts::step_sender(lang),
        texts::step_report(lang),
        texts::step_no_network(lang),
    ];
    let lines = [
        texts::line_time(lang),
        texts::line_channel(lang),
        texts::line_sender(lang),
        texts::line_person(lang),
        texts::line_devices(lang),
        texts::line_measures(lang),
        texts::line_handed(lang),
    ];
    Ok(Page::new(&visitor, NAV, title.clone()).show(html! {
        (tabs(&visitor, "/admin/refusals"))
        h1 { (title) }
        p class="lead" { (office.name) }
        (ui::law(&texts::report_law(lang)))
        h2 { (texts::steps(lang)) }
        ul class="steps-by-hand" { @for step in steps { li { "☐ " (step) } } }
        h2 { (texts::facts(lang)) }
        (ui::facts(&lines.map(|line| (line, blank()))))
        (ui::facts(&[texts::sign_reporter(lang), texts::sign_officer(lang)].map(|line| (line, blank()))))
    }))
}

/// A line to be filled by hand.
fn blank() -> Markup {
    html! { "……………………………………………………" }
}
