//! Components: functions from values to markup. They know no word of the office.

pub mod field;
pub mod list;

pub use field::{Field, Form};
pub use list::{Bulk, Column, Export, Filter, FilterOption, List, Pages, Row, Total};

use maud::{Markup, html};

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something to know.
    Note,
    /// Something to heed.
    Warn,
    /// Something was refused.
    Fault,
}

/// A message above the content, read out by screen readers.
pub fn message(tone: Tone, content: Markup) -> Markup {
    let class = match tone {
        Tone::Done => "message done",
        Tone::Note => "message note",
        Tone::Warn => "message warn",
        Tone::Fault => "message fault",
    };
    html! { div class=(class) role=(if tone == Tone::Fault { "alert" } else { "status" }) { (content) } }
}

/// The help line from the law under a page's title: `NĐ 30 Điều 22: …`.
pub fn law(text: &str) -> Markup {
    html! { p class="law" { (text) } }
}

/// What an empty page says: what to do first.
pub fn empty(text: &str, action: Option<(&str, &str)>) -> Markup {
    html! {
        div class="empty" {
            p { (text) }
            @if let Some((href, label)) = action { a class="button main" href=(href) { (label) } }
        }
    }
}

/// A word for a state, told by word and shape before colour.
pub fn tag(class: &str, text: &str) -> Markup {
    html! { span class={ "tag " (class) } { (text) } }
}
