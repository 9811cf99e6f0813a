//! Proving that the trail is whole: verification and checkpoints.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::audit::show_page;
use crate::access::Allowed;
use crate::admin::{ProveAudit, actions, texts};
use crate::app::App;
use crate::audit::{self, Report, Trouble};
use crate::web::texts::Lang;
use crate::web::ui::Tone;
use crate::web::ui::Url;
use crate::web::{Error, Visitor, ui};

/// What can be done with the trail.
pub fn buttons(lang: Lang) -> Markup {
    html! {
        div class="buttons" {
            form method="post" action="/admin/audit/verification" class="line" { button { (texts::verify(lang)) } } " "
            form method="post" action="/admin/audit/checkpoints" class="line" { button { (texts::make_checkpoint(lang)) } } " "
            a class="button" href="/admin/audit/checkpoint.json" { (texts::download_checkpoint(lang)) }
        }
    }
}

/// `POST /admin/audit/verification`
pub async fn verify(State(app): State<App>, visitor: Visitor, prover: Allowed<ProveAudit>) -> Result<Markup, Error> {
    let lang = visitor.lang;
    let message = match actions::verify(&app, &prover).await? {
        None => ui::message(Tone::Note, html! { (texts::verify_by_command(lang)) }),
        Some(report) if report.trouble.is_empty() => {
            let (events, checkpoints) = (report.events, report.checkpoints);
            ui::message(Tone::Done, html! { (texts::verified(lang, events, checkpoints)) })
        }
        Some(report) => ui::message(Tone::Fault, troubles(lang, &report)),
    };
    show_page(&app, &visitor, &prover, &Url::parse("/admin/audit"), message).await
}

fn troubles(lang: Lang, report: &Report) -> Markup {
    html! {
        p { (texts::trouble_found(lang)) }
        ul { @for trouble in &report.trouble { li { (trouble_text(lang, trouble)) } } }
    }
}

fn trouble_text(lang: Lang, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Changed { seq, .. } => texts::trouble_changed(lang, *seq),
        Trouble::Missing { seq, .. } => texts::trouble_missing(lang, *seq),
        Trouble::Head { seq, .. } => texts::trouble_head(lang, *seq),
        Trouble::Checkpoint { seq, .. } => texts::trouble_checkpoint(lang, *seq),
        Trouble::Time { seq, .. } => texts::trouble_time(lang, *seq),
        Trouble::Signature => texts::trouble_signature(lang),
    }
}

/// `POST /admin/audit/checkpoints`
pub async fn make_checkpoint(
    State(app): State<App>,
    visitor: Visitor,
    prover: Allowed<ProveAudit>,
) -> Result<Markup, Error> {
    actions::make_checkpoint(&app, &prover).await?;
    let done = ui::message(Tone::Done, html! { (texts::checkpoint_made(visitor.lang)) });
    show_page(&app, &visitor, &prover, &Url::parse("/admin/audit"), done).await
}

/// `GET /admin/audit/checkpoint.json`: the head of the own chain, signed, to be kept outside.
pub async fn download(State(app): State<App>, prover: Allowed<ProveAudit>) -> Result<Response, Error> {
    let now = app.clock.now();
    let checkpoint = audit::office_checkpoint(&app.db, &app.keys, prover.office(), now).await?;
    let text = serde_json::to_string_pretty(&checkpoint).map_err(|e| Error::Fault(e.to_string()))?;
    let name = format!("attachment; filename=\"checkpoint-{}.json\"", now.date());
    Ok((
        [
            (header::CONTENT_TYPE, "application/json".to_owned()),
            (header::CONTENT_DISPOSITION, name),
        ],
        text,
    )
        .into_response())
}
