//! Việc hôm nay: what waits for me, what is late, what comes.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::super::list::{Search, Where};
use super::super::model::Entry;
use super::super::{ReadIncoming, RegisterIncoming, list, queries, texts, view};
use crate::access::{Actor, Allowed, permit};
use crate::app::App;
use crate::db::Conn;
use crate::document;
use crate::numbering;
use crate::org;
use crate::web::forms::see_other;
use crate::web::texts::Lang;
use crate::web::ui;
use crate::web::{Error, Page, Visitor};

/// Counts above this are shown as "999+".
const CAP: i64 = 1000;
/// Rows of each short list.
const FEW: i64 = 8;

/// `GET /`
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let Some(actor) = visitor.actor.as_deref() else {
        let empty = org::queries::any_office(&mut conn).await?.is_none();
        return if empty {
            Ok(see_other("/set-up"))
        } else {
            Err(Error::NotSignedIn)
        };
    };
    visitor.signed_in()?;
    let lang = visitor.lang;
    let work = match permit::<RegisterIncoming>(actor) {
        Ok(_) => Some(clerk(&mut conn, actor, lang).await?),
        Err(_) => None,
    };
    let reader = permit::<ReadIncoming>(actor).ok();
    let (urgent, mine) = match &reader {
        Some(reader) => (urgent(&mut conn, reader).await?, to_sign(&mut conn, reader).await?),
        None => (Vec::new(), Vec::new()),
    };
    let page = html! {
        h1 { (texts::nav_home(lang)) }
        p class="quiet" { (view::greeting(lang, &actor.name, app.clock.now())) }
        @if let Some(work) = work { (work) }
        @if reader.is_some() {
            div class="columns" {
                section { h2 { (texts::to_sign_for(lang)) } (short(lang, &mine, &texts::none_to_sign_for(lang))) }
                section { h2 { (texts::urgent_new(lang)) } (short(lang, &urgent, &texts::none_urgent(lang))) }
            }
        } @else { (nothing(lang, actor)) }
    };
    Ok(Page::new(&visitor, "home", texts::nav_home(lang))
        .show(page)
        .into_response())
}

/// A role without papers; whoever gives out roles begins with the people.
fn nothing(lang: Lang, actor: &Actor) -> Markup {
    let label = texts::first_people(lang);
    let action = actor
        .may::<org::ManagePeople>()
        .then_some(("/org/people", label.as_str()));
    let text = match action {
        Some(_) => texts::nothing_for_administrator(lang),
        None => texts::nothing_for_role(lang),
    };
    ui::empty(&text, action)
}

/// The clerk's figures: what waits, and the last number of each register.
async fn clerk(conn: &mut Conn, actor: &Actor, lang: Lang) -> Result<Markup, Error> {
    let waiting = document::queries::waiting_count(conn, actor.office, CAP).await?;
    let bodies = org::queries::bodies(conn, actor.office, super::MOST).await?;
    let series = numbering::queries::all_series(conn, actor.office, super::MOST).await?;
    let counters = numbering::queries::counters_of(conn, actor.office, super::MOST).await?;
    let last = bodies.iter().filter(|body| body.receives).filter_map(|body| {
        let series = series
            .iter()
            .find(|series| series.body_id == body.id && series.scope == "incoming")?;
        let counter = counters
            .iter()
            .filter(|counter| counter.series_id == series.id)
            .max_by_key(|c| &c.period_key)?;
        Some((body, counter))
    });
    Ok(html! {
        div class="figures" {
            a class="figure" href="/intake" {
                strong { (view::capped(waiting, CAP)) } span { (texts::waiting_papers(lang)) }
            }
            @for (body, counter) in last {
                a class="figure" href={ "/incoming?body=" (body.id) "&year=" (counter.period_key) } {
                    strong { (viet::symbol::padded(counter.last)) }
                    span { (texts::last_numbers(lang)) " · " (body.symbol) " " (counter.period_key) }
                }
            }
        }
        p class="buttons" {
            a class="button main" href="/intake" { (texts::nav_intake(lang)) }
            a class="button" href="/incoming/new" { (texts::register_paper(lang)) }
        }
    })
}

async fn urgent(conn: &mut Conn, reader: &Allowed<ReadIncoming>) -> Result<Vec<Entry>, Error> {
    let mut newest = Vec::new();
    for level in [4, 3, 2, 1] {
        let search = Search {
            urgency: Some(level),
            limit: FEW,
            place: Where::First,
            ..Search::default()
        };
        newest.extend(list::find(conn, reader, &search).await?.entries);
    }
    newest.sort_by_key(|entry| std::cmp::Reverse(entry.registered_at));
    newest.truncate(usize::try_from(FEW).unwrap_or(8));
    Ok(newest)
}

async fn to_sign(conn: &mut Conn, reader: &Allowed<ReadIncoming>) -> Result<Vec<Entry>, Error> {
    let ids = queries::unsigned_of(conn, reader.office(), reader.actor().person, FEW).await?;
    Ok(list::by_ids(conn, reader, ids).await?)
}

fn short(lang: Lang, entries: &[Entry], none: &str) -> Markup {
    html! {
        @if entries.is_empty() { p class="quiet" { (none) } } @else {
            ul class="short" {
                @for entry in entries {
                    li {
                        a href={ "/incoming/" (entry.id) } { (entry.number_text()) " · " (entry.subject) }
                        " " (view::urgency_tag(lang, entry.urgency()))
                        small { (entry.issuer) " · " (entry.arrived()) }
                    }
                }
            }
        }
    }
}
