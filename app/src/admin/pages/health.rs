//! Whether the server is well.

use axum::extract::State;
use maud::{Markup, html};

use super::{NAV, tabs};
use crate::access::Allowed;
use crate::admin::health::{self, CAP, Health};
use crate::admin::{ManageJobs, SeeHealth, texts};
use crate::app::App;
use crate::clock::OfficeTime;
use crate::db::Engine;
use crate::web::texts::Lang;
use crate::web::{Error, Page, Visitor, ui};

/// A checkpoint is made each day; an older one means that nobody makes them.
const CHECKPOINT_HOURS: i64 = 26;

/// `GET /admin/health`
pub async fn show(State(app): State<App>, visitor: Visitor, allowed: Allowed<SeeHealth>) -> Result<Markup, Error> {
    let health = health::measure(&app, allowed.office()).await?;
    let (lang, now) = (visitor.lang, app.clock.now());
    let title = texts::health_title(lang);
    let manages = allowed.actor().may::<ManageJobs>();
    Ok(Page::new(&visitor, NAV, title.clone()).show(html! {
        (tabs(&visitor, "/admin/health"))
        h1 { (title) }
        (ui::law(&texts::health_law(lang)))
        table class="plain" {
            thead { tr {
                th scope="col" { (texts::part(lang)) }
                th scope="col" class="wide" { (texts::found(lang)) }
                th scope="col" { (texts::state(lang)) }
            } }
            tbody { (rows(lang, &health, now, manages)) }
        }
        p class="help" { (texts::version(lang, env!("CARGO_PKG_VERSION"))) " · " (now.short()) }
    }))
}

/// What is found, and the advice when it is not well.
fn row(lang: Lang, name: String, found: Markup, advice: Option<String>) -> Markup {
    html! {
        tr {
            th scope="row" { (name) }
            td class="wide" { (found) @if let Some(advice) = &advice { p class="help" { (advice) } } }
            td {
                @if advice.is_some() { (ui::tag("late", &texts::heed(lang))) } @else { (ui::tag("done", &texts::well(lang))) }
            }
        }
    }
}

fn rows(lang: Lang, health: &Health, now: OfficeTime, manages: bool) -> Markup {
    let failed = health.failed > 0;
    html! {
        (disk_row(lang, health))
        (row(lang, texts::database(lang), html! {
            (if health.engine == Engine::Sqlite { "SQLite" } else { "PostgreSQL" })
            @if let Some(bytes) = health.database { " · " (health::bytes(bytes)) }
        }, None))
        (row(lang, texts::jobs(lang), html! {
            (texts::jobs_found(lang, &capped(health.waiting), &capped(health.failed)))
            @if failed && manages { " · " a href="/admin/jobs" { (texts::to_jobs(lang)) } }
        }, failed.then(|| texts::jobs_advice(lang))))
        (row(lang, texts::converter(lang), html! {
            @if health.converter { (texts::answers(lang)) } @else { (texts::silent(lang)) }
            @for (tool, there) in &health.tools {
                br; (tool) ": " @if *there { (texts::there(lang)) } @else { (texts::not_there(lang)) }
            }
        }, (!health.converter).then(|| texts::converter_advice(lang))))
        (checkpoint_row(lang, health.checkpoint, now))
    }
}

fn disk_row(lang: Lang, health: &Health) -> Markup {
    let Some(disk) = health.disk else {
        return row(
            lang,
            texts::disk(lang),
            html! { (texts::cannot_tell(lang)) },
            Some(texts::disk_advice(lang)),
        );
    };
    let found = html! { (texts::disk_found(lang, &health::bytes(disk.free), &health::bytes(disk.all))) };
    row(
        lang,
        texts::disk(lang),
        found,
        disk.is_low().then(|| texts::disk_advice(lang)),
    )
}

fn checkpoint_row(lang: Lang, last: Option<OfficeTime>, now: OfficeTime) -> Markup {
    let old = last.is_none_or(|last| last.plus_seconds(CHECKPOINT_HOURS * 3_600) < now);
    let found = html! { @match last { Some(last) => (last.short()), None => (texts::never(lang)) } };
    row(
        lang,
        texts::checkpoint(lang),
        found,
        old.then(|| texts::checkpoint_advice(lang)),
    )
}

fn capped(count: i64) -> String {
    if count >= CAP {
        format!("{}+", CAP - 1)
    } else {
        count.to_string()
    }
}
