//! The series of every body with their present counters.

use axum::extract::State;
use maud::{Markup, html};

use super::{MOST, NAV};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::Day;
use crate::numbering::model::Series;
use crate::numbering::queries::{self, CounterRow};
use crate::numbering::{ManageSeries, ReadNumbers, texts, view};
use crate::org::{self, Body, Term};
use crate::web::texts::Lang;
use crate::web::{Error, Page, Visitor, ui};

struct Whole {
    bodies: Vec<Body>,
    series: Vec<Series>,
    counters: Vec<CounterRow>,
    terms: Vec<Term>,
    today: Day,
    manages: bool,
}

/// `GET /numbers`
pub async fn show(State(app): State<App>, visitor: Visitor, reader: Allowed<ReadNumbers>) -> Result<Markup, Error> {
    let office = reader.office();
    let mut conn = app.db.begin_read().await?;
    let whole = Whole {
        bodies: org::queries::bodies(&mut conn, office, MOST).await?,
        series: queries::all_series(&mut conn, office, MOST).await?,
        counters: queries::counters_of(&mut conn, office, 10 * MOST).await?,
        terms: org::queries::terms(&mut conn, office, MOST).await?,
        today: Day(app.clock.now().date()),
        manages: reader.actor().may::<ManageSeries>(),
    };
    drop(conn);
    let lang = visitor.lang;
    let title = texts::title(lang);
    Ok(Page::new(&visitor, NAV, title.clone()).show(html! {
        h1 { (title) }
        (ui::law(&texts::law(lang)))
        @if whole.manages { p class="buttons" { a class="button main" href="/numbers/series/new" { (texts::open_series(lang)) } } }
        @if whole.bodies.is_empty() { (ui::empty(&texts::empty(lang), None)) }
        @for body in &whole.bodies { (body_section(lang, &whole, body)) }
    }))
}

fn body_section(lang: Lang, whole: &Whole, body: &Body) -> Markup {
    let terms: Vec<Term> = whole
        .terms
        .iter()
        .filter(|term| term.body_id == body.id)
        .cloned()
        .collect();
    let series: Vec<&Series> = whole.series.iter().filter(|series| series.body_id == body.id).collect();
    html! {
        section {
            h2 { (body.name) }
            @if whole.manages && body.issues {
                p class="buttons" { a href={ "/numbers/bodies/" (body.id) "/plan" } { (texts::plan(lang)) } }
            }
            @if series.is_empty() {
                p class="help" { (texts::no_series(lang)) }
            } @else {
                table class="plain" {
                    thead { tr {
                        th scope="col" class="wide" { (texts::series(lang)) }
                        th scope="col" { (texts::shared_by(lang)) }
                        th scope="col" { (texts::begins_again(lang)) }
                        th scope="col" { (texts::current(lang)) }
                        th scope="col" class="number" { (texts::last_number(lang)) }
                        th scope="col" class="date" { (texts::last_on(lang)) }
                        th scope="col" class="number" { (texts::next_number(lang)) }
                    } }
                    tbody { @for series in series {
                        (view::series_row(lang, series, &whole.counters, &terms, whole.today))
                    } }
                }
            }
        }
    }
}
