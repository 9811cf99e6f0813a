//! Whether the files that rows name are there and are what they were.

use super::queries::{self, FileRow};
use super::{Depth, Finding, State};
use crate::blob::Blobs;
use crate::cli::Failure;
use crate::cli::place::Desk;
use crate::document::FileId;
use crate::org::model::Office;

/// The newest files of an office that a sample reads.
const SAMPLE: i64 = 50;
/// Rows read at a time.
const PAGE: i64 = 1_000;
/// Faults that are told one by one.
const TOLD: usize = 10;

/// Reads files and compares them with their names, which are their hashes.
pub async fn check(desk: &Desk, office: &Office, depth: Depth) -> Result<Vec<Finding>, Failure> {
    let root = desk.config.blobs();
    if !root.is_dir() {
        return Ok(vec![Finding::new(
            "files",
            State::Note,
            format!("{}: no files yet", office.slug),
        )]);
    }
    let blobs = Blobs::at(&root);
    let (mut read, mut faults) = (0_usize, Vec::new());
    let mut after = FileId(uuid::Uuid::max());
    let limit = if depth == Depth::All { PAGE } else { SAMPLE };
    loop {
        let mut conn = desk.db.begin_read().await?;
        let page = queries::files_before(&mut conn, office.id, after, limit).await?;
        drop(conn);
        let Some(last) = page.last() else { break };
        after = last.id;
        read += page.len();
        let blobs = blobs.clone();
        let bad = tokio::task::spawn_blocking(move || damaged(&blobs, &page));
        faults.extend(bad.await.map_err(|e| Failure::Told(e.to_string()))?);
        if depth == Depth::Sample {
            break;
        }
    }
    let state = if faults.is_empty() { State::Good } else { State::Bad };
    let mut found = vec![Finding::new(
        "files",
        state,
        format!("{}: {read} read, {} bad", office.slug, faults.len()),
    )];
    found.extend(
        faults
            .into_iter()
            .take(TOLD)
            .map(|fault| Finding::new("files", State::Bad, fault)),
    );
    Ok(found)
}

fn damaged(blobs: &Blobs, files: &[FileRow]) -> Vec<String> {
    let fault = |file: &FileRow| match blobs.get(&file.sha256) {
        Ok(bytes) if bytes.len() as i64 == file.bytes => None,
        Ok(bytes) => Some(format!("{}: {} bytes instead of {}", file.id, bytes.len(), file.bytes)),
        Err(error) => Some(format!("{}: {error}", file.id)),
    };
    files.iter().filter_map(fault).collect()
}
