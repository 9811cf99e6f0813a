//! Work that no request waits for: a table, a lease, and a runner on each node.
//!
//! A job is enqueued in the transaction of the change that needs it. It
//! carries ids only, may run twice, works outside a transaction and ends in
//! done, retry or failed. Offices take turns: the runner serves the next
//! office after the one it served last, so that one office's thousand scans
//! do not hold up another's one.

pub mod queries;

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::app::App;
use crate::clock::OfficeTime;
use crate::db::{self, OfficeId, WriteTx};

pub use queries::JobRow;

/// How long a worker may be silent before another takes the job over.
const LEASE_SECONDS: i64 = 120;
/// How often an idle runner looks.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Attempts before a job is given up, visibly.
const MAX_ATTEMPTS: i64 = 6;

/// How a run ended badly.
#[derive(Debug)]
pub enum Failure {
    /// Try again later: something else is at fault.
    Retry(String),
    /// Never try again: this job cannot succeed.
    Fail(String),
}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        Failure::Retry(error.to_string())
    }
}

type Run = fn(App, JobRow) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;

/// A kind of job and who does it.
#[derive(Clone, Copy)]
pub struct Worker {
    pub topic: &'static str,
    pub run: Run,
}

/// Puts a job into the queue, in the transaction of the change.
pub async fn enqueue(
    tx: &mut WriteTx,
    office: OfficeId,
    topic: &str,
    payload: &str,
    now: OfficeTime,
) -> Result<(), db::Error> {
    let id: uuid::Uuid = tx.new_id(now);
    queries::insert(tx, id, office, topic, payload, now.micros()).await?;
    Ok(())
}

/// Starts one loop a topic. When `stop` becomes true each ends with the job it is at.
pub fn start(app: &App, workers: &[Worker], stop: &watch::Receiver<bool>) -> JoinSet<()> {
    let mut loops = JoinSet::new();
    for worker in workers {
        loops.spawn(serve(app.clone(), *worker, stop.clone()));
    }
    loops
}

async fn serve(app: App, worker: Worker, mut stop: watch::Receiver<bool>) {
    let mut last = OfficeId(uuid::Uuid::nil());
    while !*stop.borrow_and_update() {
        let mut rest = Duration::ZERO;
        match next(&app, worker.topic, last).await {
            Ok(Some(job)) => {
                last = job.office_id;
                work(&app, worker, job).await;
            }
            Ok(None) => rest = LOOK_EVERY,
            Err(error) => {
                tracing::warn!(topic = worker.topic, %error, "cannot look for jobs");
                rest = LOOK_EVERY * 10;
            }
        }
        if !rest.is_zero() {
            let _ = tokio::time::timeout(rest, stop.changed()).await;
        }
    }
}

/// Claims a job: the first of the next office in turn.
async fn next(app: &App, topic: &str, last: OfficeId) -> Result<Option<JobRow>, db::Error> {
    let now = app.clock.now();
    let mut conn = app.db.begin_read().await?;
    if queries::any_waiting(&mut conn, topic, now.micros()).await?.is_none() {
        return Ok(None);
    }
    drop(conn);
    let until = now.plus_seconds(LEASE_SECONDS).micros();
    let mut tx = app.db.begin_write().await?;
    let mut claimed = queries::claim(&mut tx, topic, now.micros(), until, last).await?;
    if claimed.is_none() {
        claimed = queries::claim(&mut tx, topic, now.micros(), until, OfficeId(uuid::Uuid::nil())).await?;
    }
    tx.commit().await?;
    Ok(claimed)
}

/// Runs one job and writes down how it ended.
pub async fn work(app: &App, worker: Worker, job: JobRow) {
    let id = job.id;
    let attempts = job.attempts;
    let ended = (worker.run)(app.clone(), job).await;
    let (state, run_at, error) = match ended {
        Ok(()) => ("done", 0, None),
        Err(Failure::Retry(text)) if attempts < MAX_ATTEMPTS => {
            let wait = (1_i64 << attempts.clamp(0, 10)).min(900);
            ("waiting", app.clock.now().plus_seconds(wait).micros(), Some(text))
        }
        Err(Failure::Retry(text) | Failure::Fail(text)) => ("failed", 0, Some(text)),
    };
    if let Some(error) = &error {
        tracing::warn!(topic = worker.topic, %id, state, error, "job ended badly");
    }
    if let Err(error) = finish(app, id, state, run_at, error.as_deref()).await {
        tracing::warn!(topic = worker.topic, %id, %error, "job result not kept; it will run again");
    }
}

async fn finish(app: &App, id: uuid::Uuid, state: &str, run_at: i64, error: Option<&str>) -> Result<(), db::Error> {
    let mut tx = app.db.begin_write().await?;
    if state == "done" {
        queries::remove(&mut tx, id).await?;
    } else {
        queries::put_off(&mut tx, id, state, run_at, error).await?;
    }
    tx.commit().await
}

/// Runs every waiting job of these workers now; for tests, demo data and `chauban work --once`.
pub async fn drain(app: &App, workers: &[Worker]) -> Result<usize, db::Error> {
    let mut done = 0;
    for worker in workers {
        let mut last = OfficeId(uuid::Uuid::nil());
        while let Some(job) = next(app, worker.topic, last).await? {
            last = job.office_id;
            work(app, *worker, job).await;
            done += 1;
        }
    }
    Ok(done)
}
