//! Parts of the register's pages: the stamp, urgency, one entry's facts.

use maud::{Markup, html};

use super::model::{Channel, Entry, Medium};
use super::texts;
use crate::clock::OfficeTime;
use crate::document::{self, File, Urgency, types};
use crate::org::Body;
use crate::web::Visitor;
use crate::web::texts::Lang;
use crate::web::ui::{self, PagePicture};

/// A count that was only taken up to a bound.
pub fn capped(n: i64, cap: i64) -> String {
    if n >= cap {
        format!("{}+", cap - 1)
    } else {
        n.to_string()
    }
}

/// The name of the day and of the person: what the home page begins with.
pub fn greeting(lang: Lang, name: &str, now: OfficeTime) -> String {
    let date = now.date();
    let heading = viet::date::heading(date);
    match lang {
        Lang::Vi => format!("{name} · {heading}"),
        Lang::En => format!("{name} · {}", viet::date::short(date)),
    }
}

/// The degree of urgency by word and shape; nothing for a normal paper.
pub fn urgency_tag(lang: Lang, urgency: Urgency) -> Markup {
    html! {
        @if urgency > Urgency::Normal {
            (ui::tag("urgent", &format!("▲ {}", document::texts::urgency(lang, urgency))))
        }
    }
}

/// `Công văn. Về việc …`: column 6 of the register.
pub fn type_and_subject(lang: Lang, entry: &Entry) -> String {
    let name = types::name(lang, &entry.type_key);
    if entry.subject.is_empty() {
        name
    } else {
        format!("{name}. {}", entry.subject)
    }
}

/// The words of a medium and a channel as stored.
pub fn form_and_channel(lang: Lang, entry: &Entry) -> String {
    let medium = Medium::from_code(&entry.medium).unwrap_or_default();
    let channel = Channel::from_code(&entry.channel).unwrap_or_default();
    format!("{} · {}", texts::medium(lang, medium), texts::channel(lang, channel))
}

/// What the stamp says on its date line: the hour for very urgent papers (R §2.4).
pub fn stamp_date(entry: &Entry) -> String {
    let time = entry.arrived_time.as_deref().filter(|_| entry.urgency().needs_hour());
    match time {
        Some(time) => format!("{} {}", entry.arrived_on.short(), time.replace(':', ".")),
        None => entry.arrived_on.short(),
    }
}

/// Dấu ĐẾN over the picture of the first page: on the screen and on print, never in the file (R §2.4).
///
/// `at` is its upper left corner in millimetres on a page of 210 × 297.
pub fn stamp_over((x, y): (f32, f32), stamp: &Markup) -> Markup {
    html! {
        svg class="stamp-page" viewBox="0 0 210 297" preserveAspectRatio="none" {
            g transform={ "translate(" (x) " " (y) ")" } { svg width="50" height="35" { (stamp) } }
        }
    }
}

/// The stamp itself, 50 × 35 (R §2.4).
pub fn stamp(body: &Body, entry: &Entry, recipients: &str) -> Markup {
    let office = body.name.to_uppercase();
    let size = if office.chars().count() > 30 { "2.1" } else { "2.7" };
    html! {
        svg class="stamp" viewBox="0 0 50 35" role="img" aria-label={ "ĐẾN · " (entry.number_text()) " · " (stamp_date(entry)) } {
            rect x="0.4" y="0.4" width="49.2" height="34.2" fill="none" stroke="currentColor" stroke-width="0.7" {}
            line x1="0.4" y1="6" x2="49.6" y2="6" stroke="currentColor" stroke-width="0.3" {}
            text x="25" y="4.2" font-size=(size) text-anchor="middle" textLength=[(office.chars().count() > 36).then_some("47")] lengthAdjust="spacingAndGlyphs" { (office) }
            text x="3" y="18" font-size="6" font-weight="bold" textLength="14" lengthAdjust="spacingAndGlyphs" { "ĐẾN" }
            text x="19" y="12" font-size="3.4" { "Số: " tspan font-weight="bold" font-size="4.6" { (entry.number_text()) } }
            text x="19" y="18" font-size="3.2" { "Ngày: " (stamp_date(entry)) }
            text x="2" y="25" font-size="2.8" textLength=[(recipients.chars().count() > 20).then_some("46")] lengthAdjust="spacingAndGlyphs" { "Chuyển: " (short(recipients, 28)) }
            @if recipients.is_empty() { (dotted("14", "25.4")) }
            text x="2" y="31.5" font-size="2.8" { "Số và ký hiệu HS:" }
            (dotted("28", "31.9"))
        }
    }
}

/// A place to write on, up to the right edge of the stamp.
fn dotted(x: &str, y: &str) -> Markup {
    html! { line x1=(x) y1=(y) x2="48" y2=(y) stroke="currentColor" stroke-width="0.3" stroke-dasharray="0.3 0.7" {} }
}

fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// The pages of files as the viewer shows them.
pub fn pictures(files: &[File]) -> Vec<PagePicture> {
    let mut all = Vec::new();
    for file in files {
        for (page, size) in file.pages().into_iter().enumerate() {
            let at = format!("/files/{}/pages/{page}", file.id);
            all.push(PagePicture {
                src: format!("{at}/picture?w=900"),
                sharp: Some(format!("{at}/picture?w=2000")),
                thumbnail: format!("{at}/picture?w=240"),
                text: (file.text_state == "ready").then(|| format!("{at}/text")),
                size,
                alt: file.name.clone(),
            });
        }
    }
    all
}

/// The viewer with the names of the files above it; what has no pages is offered for download.
pub fn viewer(visitor: &Visitor, files: &[File], over_first: Markup) -> Markup {
    let lang = visitor.lang;
    let pages = pictures(files);
    html! {
        @if !files.is_empty() {
            ul class="files" aria-label=(texts::d_files(lang)) {
                @for file in files {
                    li {
                        a href={ "/files/" (file.id) "/original" } download { (file.name) }
                        small { " " (file_note(lang, file)) }
                    }
                }
            }
        }
        @if !pages.is_empty() {
            (ui::Viewer { visitor, pages: &pages, tools: html! {}, over_first }.show())
        }
    }
}

fn file_note(lang: Lang, file: &File) -> String {
    let size = format!("{} KB", (file.bytes / 1024).max(1));
    match file.text_state.as_str() {
        "waiting" => format!("{size} · {}", texts::d_text_waiting(lang)),
        "none" => format!("{size} · {}", texts::d_text_none(lang)),
        "failed" => format!("{size} · {}", texts::d_text_failed(lang)),
        _ => size,
    }
}
