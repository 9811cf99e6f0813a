//! What the program does for itself every hour.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::app::App;
use crate::audit::{self, Checkpoint};
use crate::clock::OfficeTime;
use crate::db;
use crate::web;
use crate::{auth, numbering};

/// How often it looks whether something is to be done.
const LOOK_EVERY: Duration = Duration::from_secs(60);
/// Minutes between two rounds and two checkpoints.
const ROUND_MINUTES: i64 = 60;
/// Events after which a checkpoint is made though the hour is not over (trust §8.6).
const EVENTS_A_CHECKPOINT: i64 = 10_000;
/// Days that ended sessions and failed log-ins are kept.
const SESSION_DAYS: i64 = 30;

/// Starts the rounds; they end with the program. `outside` gets a copy of every checkpoint.
pub fn start(app: &App, outside: Option<PathBuf>) {
    let app = app.clone();
    tokio::spawn(async move {
        let mut last: Option<(OfficeTime, i64)> = None;
        loop {
            let now = app.clock.now();
            let events = count_events(&app).await.unwrap_or(0);
            let hour_over = last.is_none_or(|(at, _)| now >= at.plus_seconds(ROUND_MINUTES * 60));
            let many = last.is_some_and(|(_, then)| events - then >= EVENTS_A_CHECKPOINT);
            if hour_over {
                round(&app).await;
            }
            if hour_over || many {
                checkpoint(&app, outside.as_deref()).await;
                last = Some((now, events));
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    });
}

/// One round: burns what was reserved too long, forgets what is too old to be of use.
pub async fn round(app: &App) {
    if let Err(error) = numbering::jobs::burn_expired(app).await {
        tracing::warn!(%error, "expired numbers were not burnt; the next round tries again");
    }
    if let Err(error) = forget(app).await {
        tracing::warn!(%error, "old rows were not forgotten; the next round tries again");
    }
}

async fn forget(app: &App) -> Result<(), db::Error> {
    let now = app.clock.now();
    let old = now.plus_seconds(-SESSION_DAYS * 86_400).micros();
    let mut tx = app.db.begin_write().await?;
    web::drafts::forget_old(&mut tx, now).await?;
    web::api::forget_old_keys(&mut tx, now).await?;
    auth::queries::forget_sessions(&mut tx, old).await?;
    auth::queries::forget_failures(&mut tx, old).await?;
    tx.commit().await
}

/// Signs the heads of all chains: into the database, the data folder and, if there is one, a folder elsewhere.
async fn checkpoint(app: &App, outside: Option<&Path>) {
    let now = app.clock.now();
    match audit::make_checkpoint(&app.db, &app.keys, &app.config.checkpoints(), now).await {
        Ok(checkpoint) => copy_outside(&checkpoint, outside, now),
        Err(error) => tracing::error!(%error, "no audit checkpoint was made"),
    }
}

fn copy_outside(checkpoint: &Checkpoint, outside: Option<&Path>, now: OfficeTime) {
    let Some(folder) = outside else { return };
    let name = format!("{}.json", now.iso().replace([':', '+'], "-"));
    let written = serde_json::to_vec_pretty(checkpoint)
        .map_err(std::io::Error::other)
        .and_then(|text| crate::config::write_private(&folder.join(name), &text));
    if let Err(error) = written {
        tracing::error!(folder = %folder.display(), %error, "the audit checkpoint did not reach its outside folder");
    }
}

async fn count_events(app: &App) -> Result<i64, db::Error> {
    let mut conn = app.db.begin_read().await?;
    let mut after = db::OfficeId(uuid::Uuid::nil());
    let mut sum = 0;
    loop {
        let page = audit::queries::heads(&mut conn, after, 500).await?;
        let Some(last) = page.last() else { return Ok(sum) };
        after = last.office_id;
        sum += page.iter().map(|head| head.seq).sum::<i64>();
    }
}
