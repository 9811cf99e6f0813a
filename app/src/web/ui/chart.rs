//! Charts: SVG made here, with the table behind them.

use maud::{Markup, html};

use super::texts;
use crate::web::texts::Lang;

/// One bar.
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    pub value: i64,
    /// The list behind the figure.
    pub href: Option<String>,
}

const LABEL: i64 = 176;
const WIDTH: i64 = 560;
const ROW: i64 = 26;
const FIGURE: i64 = 70;

/// Bars from left to right, one a line, longest value full; the table stands below.
pub fn bars(lang: Lang, title: &str, all: &[Bar]) -> Markup {
    let most = all.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    let height = i64::try_from(all.len()).unwrap_or(0) * ROW;
    html! {
        figure class="chart" {
            figcaption { (title) }
            svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(title) {
                @for (row, bar) in (0..).zip(all) {
                    text class="label" x=(LABEL - 8) y=(row * ROW + 18) text-anchor="end" { (clip(&bar.label)) }
                    rect class="bar" x=(LABEL) y=(row * ROW + 4) height=(ROW - 8) width=(length(bar.value, most)) {}
                    text class="figure" x=(LABEL + length(bar.value, most) + 6) y=(row * ROW + 18) { (viet::number::grouped(bar.value)) }
                }
            }
            details {
                summary { (texts::table_behind(lang)) }
                table class="plain" { tbody { @for bar in all { tr {
                    th scope="row" { @if let Some(href) = &bar.href { a href=(href) { (bar.label) } } @else { (bar.label) } }
                    td class="number" { (viet::number::grouped(bar.value)) }
                } } } }
            }
        }
    }
}

fn length(value: i64, most: i64) -> i64 {
    value.max(0) * (WIDTH - LABEL - FIGURE) / most
}

/// A label that fits beside its bar; the table has it whole.
fn clip(label: &str) -> String {
    match label.chars().count() > 22 {
        true => label.chars().take(21).chain(['…']).collect(),
        false => label.to_owned(),
    }
}
