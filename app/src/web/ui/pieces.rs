//! The small components: messages, the line from the law, tags, steps, facts.

use maud::{Markup, html};

use super::list::Total;
use super::texts;
use crate::web::texts::Lang;

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
///
/// Classes: `done` ✓, `wait` ○, `work` ◐, `late` ▲, `urgent` !, `new` ●,
/// `void` ✕, and `son` for what is the leader's.
pub fn tag(class: &str, text: &str) -> Markup {
    html! { span class={ "tag " (class) } { (text) } }
}

/// A key of the keyboard.
pub fn key(name: &str) -> Markup {
    html! { kbd { (name) } }
}

/// Names and values in two columns: what is known of one thing.
pub fn facts(pairs: &[(String, Markup)]) -> Markup {
    html! { dl class="facts" { @for (name, value) in pairs { div { dt { (name) } dd { (value) } } } } }
}

/// `1.234.567 đ`.
pub fn money(dong: i64) -> Markup {
    html! { span class="money" { (viet::number::grouped(dong)) " " abbr title="đồng" { "đ" } } }
}

/// `1.234`, or `999+` where nobody counted further.
pub fn total(lang: Lang, total: Total) -> String {
    let number = |n: i64| match lang {
        Lang::Vi => viet::number::grouped(n),
        Lang::En => viet::number::grouped(n).replace('.', ","),
    };
    match total {
        Total::Exactly(n) => number(n),
        Total::AtLeast(n) => format!("{}+", number(n)),
        Total::Unknown => String::new(),
    }
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Done,
    Now,
    Later,
    Failed,
}

/// A step of something that takes several.
pub struct Step {
    pub state: StepState,
    pub label: String,
    /// Who and when, or why it failed.
    pub note: String,
}

/// Steps in a row, the present one marked: set-up, intake, a job's progress.
pub fn steps(all: &[Step]) -> Markup {
    html! {
        ol class="steps" {
            @for step in all {
                li class=(match step.state {
                    StepState::Done => "done",
                    StepState::Now => "now",
                    StepState::Later => "later",
                    StepState::Failed => "failed",
                }) aria-current=[(step.state == StepState::Now).then_some("step")] {
                    span { (step.label) }
                    @if !step.note.is_empty() { small { (step.note) } }
                }
            }
        }
    }
}

/// Says that a draft was brought back into the form, and offers to drop it.
/// `back` is the page that shows the empty form.
pub fn restored(lang: Lang, form: &str, back: &str) -> Markup {
    message(
        Tone::Note,
        html! {
            form method="post" action={ "/drafts/" (super::url::segment(form)) "/removal" } class="line" {
                input type="hidden" name="back" value=(back);
                span { (texts::restored(lang)) }
                button class="quiet" data-confirm=(texts::discard_sure(lang)) { (texts::discard(lang)) }
            }
        },
    )
}
