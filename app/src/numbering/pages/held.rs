//! One series: its periods, its reserved and burnt numbers.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::{MOST, NAV, reserve};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::db::PersonId;
use crate::numbering::model::Series;
use crate::numbering::queries::{self, CounterRow, HoldRow};
use crate::numbering::{ReadNumbers, ReserveNumbers, SeriesId, texts, view};
use crate::org::{self, Term};
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;
use crate::web::{Error, Page, Visitor, ui};

const PAGE: usize = 50;

/// From which held number on.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct After {
    period: Option<String>,
    number: Option<i64>,
}

/// The numbers that were just reserved.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Done {
    from: Option<i64>,
    until: Option<i64>,
}

/// `GET /numbers/series/{id}`
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadNumbers>,
    Path(id): Path<SeriesId>,
    Query(after): Query<After>,
    Query(done): Query<Done>,
) -> Result<Markup, Error> {
    let message = match (done.from, done.until) {
        (Some(from), Some(until)) => {
            let text = texts::reserved_done(visitor.lang, from, until);
            ui::message(ui::Tone::Done, html! { (text) })
        }
        _ => html! {},
    };
    let form = (&Typed::default(), &Faults::default(), message);
    show_page(&app, &visitor, &reader, (id, after), form).await
}

struct Whole {
    series: Series,
    body: String,
    terms: Vec<Term>,
    counters: Vec<CounterRow>,
    holds: Vec<HoldRow>,
    more: bool,
    names: HashMap<PersonId, String>,
    reserves: bool,
}

/// The page of a series; `form` is what was typed, its faults, and what to say on top.
pub(super) async fn show_page<P>(
    app: &App,
    visitor: &Visitor,
    allowed: &Allowed<P>,
    (id, after): (SeriesId, After),
    (typed, faults, message): (&Typed, &Faults, Markup),
) -> Result<Markup, Error> {
    let whole = read(app, allowed, id, after).await?;
    let lang = visitor.lang;
    let title = format!("{} · {}", whole.series.name, whole.body);
    Ok(Page::new(visitor, NAV, title).show(html! {
        h1 { (whole.series.name) }
        p class="lead" {
            (whole.body) " · " (view::scope(lang, &whole.series)) " · "
            (texts::begins_again(lang)) " " (view::period(lang, &whole.series))
            @if whole.series.external { " · " (ui::tag("new", &texts::external(lang))) }
        }
        (ui::law(&texts::law_reserve(lang)))
        (message)
        (counters(lang, &whole))
        (holds(lang, &whole))
        @if whole.reserves && !whole.series.external { (reserve::form(visitor, id, typed, faults)) }
    }))
}

async fn read<P>(app: &App, allowed: &Allowed<P>, id: SeriesId, after: After) -> Result<Whole, Error> {
    let office = allowed.office();
    let mut conn = app.db.begin_read().await?;
    let series = queries::series(&mut conn, office, id).await?.ok_or(Error::NotFound)?;
    let body = org::queries::body(&mut conn, office, series.body_id)
        .await?
        .ok_or(Error::NotFound)?;
    let terms = org::queries::terms_of(&mut conn, office, series.body_id, MOST).await?;
    let counters = queries::counters_of_series(&mut conn, office, id, MOST).await?;
    let wanted = i64::try_from(PAGE).unwrap_or(50) + 1;
    let mut holds = match (after.period, after.number) {
        (Some(period), Some(number)) => queries::holds_after(&mut conn, office, id, &period, number, wanted).await?,
        _ => queries::holds(&mut conn, office, id, wanted).await?,
    };
    let more = holds.len() > PAGE;
    holds.truncate(PAGE);
    let mut names = HashMap::new();
    for hold in &holds {
        if let std::collections::hash_map::Entry::Vacant(place) = names.entry(hold.held_by)
            && let Some(person) = org::queries::person(&mut conn, office, hold.held_by).await?
        {
            place.insert(person.name);
        }
    }
    let reserves = allowed.actor().may::<ReserveNumbers>();
    Ok(Whole {
        series,
        body: body.name,
        terms,
        counters,
        holds,
        more,
        names,
        reserves,
    })
}

fn counters(lang: Lang, whole: &Whole) -> Markup {
    html! {
        section {
            h2 { (texts::counters(lang)) }
            @if whole.counters.is_empty() { p class="help" { (texts::not_begun(lang)) } } @else {
                table class="plain" {
                    thead { tr {
                        th scope="col" class="wide" { (texts::current(lang)) }
                        th scope="col" class="number" { (texts::last_number(lang)) }
                        th scope="col" class="date" { (texts::last_on(lang)) }
                    } }
                    tbody { @for counter in &whole.counters { tr {
                        td class="wide" { (view::period_name(lang, &whole.series, &counter.period_key, &whole.terms)) }
                        td class="number" { (viet::symbol::padded(counter.last)) }
                        td class="date" { @if let Some(day) = counter.last_on { (day.short()) } }
                    } } }
                }
            }
        }
    }
}

fn holds(lang: Lang, whole: &Whole) -> Markup {
    html! {
        section id="held" {
            h2 { (texts::held(lang)) }
            @if whole.holds.is_empty() { (ui::empty(&texts::held_empty(lang), None)) } @else {
                table class="plain" {
                    thead { tr {
                        th scope="col" class="number" { (texts::number(lang)) }
                        th scope="col" { (texts::current(lang)) }
                        th scope="col" { (texts::state(lang)) }
                        th scope="col" class="wide" { (texts::reason(lang)) }
                        th scope="col" { (texts::held_by(lang)) }
                        th scope="col" class="date" { (texts::held_at(lang)) }
                        th scope="col" class="date" { (texts::expires(lang)) }
                    } }
                    tbody { @for hold in &whole.holds { (hold_row(lang, whole, hold)) } }
                }
                @if let Some(last) = whole.holds.last().filter(|_| whole.more) {
                    p { a href={ "?period=" (last.period_key) "&number=" (last.number) "#held" } { (texts::older(lang)) } }
                }
            }
        }
    }
}

fn hold_row(lang: Lang, whole: &Whole, hold: &HoldRow) -> Markup {
    let reserved = hold.state == "reserved";
    let tone = match hold.state.as_str() {
        "reserved" => "wait",
        "used" => "done",
        _ => "void",
    };
    html! {
        tr {
            td class="number" { (viet::symbol::padded(hold.number)) }
            td { (view::period_name(lang, &whole.series, &hold.period_key, &whole.terms)) }
            td { (ui::tag(tone, &texts::hold(lang, &hold.state))) }
            td class="wide" {
                (hold.reason)
                @if reserved && whole.reserves { (reserve::give_back_form(lang, whole.series.id, hold)) }
            }
            td { (whole.names.get(&hold.held_by).map_or("", String::as_str)) }
            td class="date" { (OfficeTime(hold.held_at).short()) }
            // The stored moment is the midnight that ends the day.
            td class="date" { @if let Some(at) = hold.expires_at { (viet::date::short(OfficeTime(at - 1).date())) } }
        }
    }
}
