//! Tệp: files of the demo, made, kept and entered as taken in by the clerk.

use super::super::model::Paper;
use super::{LoadError, letter};
use crate::access::Actor;
use crate::audit;
use crate::blob::Blobs;
use crate::clock::OfficeTime;
use crate::db::WriteTx;
use crate::document::{self, FileId, FileTaken, IntakeId};
use crate::jobs;

/// A file that lies in the store, with what is known of it.
#[derive(Clone, Debug)]
pub struct Kept {
    pub name: String,
    pub kind: &'static str,
    pub sha256: String,
    pub bytes: i64,
    /// JSON `[[width, height], …]`.
    pub page_sizes: String,
    /// The lines of each page as JSON; none when the reader has yet to come.
    pub text: Option<Vec<String>>,
}

impl Kept {
    pub fn pages(&self) -> usize {
        serde_json::from_str::<Vec<(f32, f32)>>(&self.page_sizes).map_or(0, |sizes| sizes.len())
    }
}

/// A4 in points, for a file whose pages cannot be measured here.
const A4: (f32, f32) = (595.28, 841.89);

/// Makes the paper's PDF and keeps it; CPU work and waiting for the disk, for a blocking thread.
pub fn make(blobs: &Blobs, paper: &Paper) -> Result<Kept, LoadError> {
    let pdf = letter::pdf(paper)?;
    keep(blobs, &pdf, ("pdf", file_name(paper, "pdf")))
}

/// Keeps bytes of ours and reads them: no need of a sandbox.
pub fn keep(blobs: &Blobs, bytes: &[u8], (kind, name): (&'static str, String)) -> Result<Kept, LoadError> {
    let limits = read::Limits::default();
    let sizes: Vec<(f32, f32)> = match read::inspect(bytes, &limits) {
        Ok(seen) => seen.pages.iter().map(|page| (page.width_pt, page.height_pt)).collect(),
        Err(_) if kind == "xlsx" => Vec::new(),
        Err(_) => vec![A4],
    };
    let pages = read::text(bytes, &limits).ok();
    let text = pages.map(|pages| pages.iter().map(|page| lines(&page.lines)).collect());
    Ok(Kept {
        name,
        kind,
        sha256: blobs.put(bytes)?,
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        page_sizes: serde_json::to_string(&sizes).unwrap_or_else(|_| "[]".into()),
        text,
    })
}

fn lines(lines: &[read::Line]) -> String {
    serde_json::to_string(lines).unwrap_or_else(|_| "[]".into())
}

/// `127-CV_VPTU.pdf`; a paper without number is named after its type.
pub fn file_name(paper: &Paper, ending: &str) -> String {
    let stem = match paper.number {
        Some(_) => paper.number_symbol().replace('/', "_"),
        None => paper.type_name.to_owned(),
    };
    document::model::clean_name(&format!("{stem}.{ending}"))
}

/// Enters a kept file under an intake item, as the clerk who took it in.
pub async fn enter(
    tx: &mut WriteTx,
    actor: &Actor,
    (intake, position): (IntakeId, i64),
    kept: &Kept,
    at: OfficeTime,
) -> Result<FileId, LoadError> {
    let id = insert(tx, actor, (intake, position), kept, at).await?;
    let event = FileTaken {
        id: intake.0,
        file: id,
        name: kept.name.clone(),
        sha256: kept.sha256.clone(),
        bytes: kept.bytes,
        channel: "web".to_owned(),
    };
    audit::record(tx, actor, &event, at).await?;
    Ok(id)
}

async fn insert(
    tx: &mut WriteTx,
    actor: &Actor,
    (intake, position): (IntakeId, i64),
    kept: &Kept,
    at: OfficeTime,
) -> Result<FileId, LoadError> {
    let (office, id) = (actor.office, tx.new_id::<FileId>(at));
    if position == 0 {
        document::queries::insert_intake(tx, intake, office, &kept.name, "web", actor.person, at.micros()).await?;
    }
    let role = if position == 0 { "main" } else { "attachment" };
    let state = match &kept.text {
        None => "waiting",
        Some(pages) if pages.iter().all(|page| page == "[]") => "none",
        Some(_) => "ready",
    };
    document::queries::insert_file(
        tx,
        id,
        office,
        Some(intake),
        None,
        position,
        role,
        &kept.name,
        kept.kind,
        kept.bytes,
        &kept.sha256,
        &kept.page_sizes,
        state,
        at.micros(),
    )
    .await?;
    match &kept.text {
        None => jobs::enqueue(tx, office, document::jobs::READ_FILE, &id.to_string(), at).await?,
        Some(pages) => {
            for (page, lines) in (0_i64..).zip(pages).filter(|(_, lines)| *lines != "[]") {
                document::queries::put_page_text(tx, id, page, lines).await?;
            }
        }
    }
    Ok(id)
}

/// The same without an event, for load: a hundred thousand papers that came from elsewhere.
pub async fn enter_quietly(
    tx: &mut WriteTx,
    actor: &Actor,
    intake: IntakeId,
    kept: &Kept,
    at: OfficeTime,
) -> Result<FileId, LoadError> {
    insert(tx, actor, (intake, 0), kept, at).await
}
