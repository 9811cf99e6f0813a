//! Reading the text of files that were taken in.
//!
//! The same job will hand scans to OCR; today a file without a text layer is marked `none`.

use super::{FileId, queries};
use crate::access::Actor;
use crate::app::App;
use crate::convert::{Error, Task};
use crate::jobs::{Failure, JobRow, Worker};

/// The topic of the job; its payload is a file's id.
pub const READ_FILE: &str = "document.read-file";

/// The workers of this slice.
pub fn workers() -> Vec<Worker> {
    vec![Worker {
        topic: READ_FILE,
        run: |app, job| Box::pin(read_file(app, job)),
    }]
}

async fn read_file(app: App, job: JobRow) -> Result<(), Failure> {
    let id: FileId = job.payload.parse().map_err(|_| Failure::Fail("not a file id".into()))?;
    let mut conn = app.db.begin_read().await?;
    // The file may have been erased since: nothing to do then.
    let Some(file) = queries::file(&mut conn, job.office_id, id).await? else {
        return Ok(());
    };
    drop(conn);
    let blobs = app.blobs.clone();
    let sha256 = file.sha256.clone();
    let bytes = tokio::task::spawn_blocking(move || blobs.get(&sha256))
        .await
        .map_err(|e| Failure::Retry(e.to_string()))?
        .map_err(|e| Failure::Retry(e.to_string()))?;
    let pages: Vec<read::PageText> = match app.converter.run(&Task::Text, &bytes).await {
        Ok(answer) => serde_json::from_slice(&answer).map_err(|e| Failure::Fail(e.to_string()))?,
        Err(Error::Broken(text)) => return Err(Failure::Retry(text)),
        Err(_) => return Ok(set_state(&app, &job, id, "failed").await?),
    };
    if let Some(mark) = screen_again(&pages) {
        tracing::warn!(file = %id, "secrecy mark found after intake; erasing");
        let actor = Actor::system(job.office_id);
        crate::document::actions::refuse_secret(&app, &actor, ("job", ""), mark, app.clock.now()).await?;
        let erased = super::erase_file(&app, &actor, (job.office_id, id), app.clock.now()).await;
        return erased.map_err(|e| Failure::Retry(e.to_string()));
    }
    let mut tx = app.db.begin_write().await?;
    let mut found = false;
    for (page, text) in pages.iter().enumerate().filter(|(_, text)| !text.lines.is_empty()) {
        found = true;
        let lines = serde_json::to_string(&text.lines).map_err(|e| Failure::Fail(e.to_string()))?;
        queries::put_page_text(&mut tx, id, i64::try_from(page).unwrap_or(i64::MAX), &lines).await?;
    }
    queries::set_text_state(&mut tx, job.office_id, id, if found { "ready" } else { "none" }).await?;
    tx.commit().await?;
    Ok(())
}

/// The reader may know more than it did at intake (or OCR may have read a stamp).
fn screen_again(pages: &[read::PageText]) -> Option<read::secrecy::Place> {
    let nothing = read::Inspection {
        kind: read::Kind::Pdf,
        pages: Vec::new(),
        title: None,
        author: None,
        keywords: Vec::new(),
        has_text: true,
    };
    read::secrecy::find(&nothing, pages, "").map(|mark| mark.place)
}

async fn set_state(app: &App, job: &JobRow, id: FileId, state: &str) -> Result<(), crate::db::Error> {
    let mut tx = app.db.begin_write().await?;
    queries::set_text_state(&mut tx, job.office_id, id, state).await?;
    tx.commit().await
}
