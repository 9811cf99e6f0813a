//! Taking files in, and erasing what should never have come.

use super::model::{clean_name, kind_word};
use super::queries;
use super::{FileErased, FileId, FileTaken, IntakeId, IntakeJoined, IntakeSetAside, SecretRefused};
use crate::access::Actor;
use crate::app::App;
use crate::audit;
use crate::blob::{self, spool::Spool};
use crate::clock::OfficeTime;
use crate::convert;
use crate::db::{self, OfficeId, WriteTx};
use crate::jobs;

/// Files of one paper at most.
pub const MAX_FILES: i64 = 100;

/// A file on its way in.
pub struct Upload {
    /// As the sender named it.
    pub name: String,
    /// `web`, `api`, later `watch`, `email`, `exchange`.
    pub channel: &'static str,
    /// Where it came from, for the note of a refusal: an address, never content.
    pub sender: String,
    pub spool: Spool,
    /// Adds the file to an item that already waits.
    pub into: Option<IntakeId>,
}

/// Why a file was not taken.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// It bears a secrecy mark. Nothing was kept; the user hands the paper to the secrecy officer.
    #[error("the paper bears a secrecy mark")]
    Secret,
    #[error(transparent)]
    File(#[from] convert::Error),
    #[error(transparent)]
    Blob(#[from] blob::Error),
    #[error("the item is not waiting for registration any more")]
    NotWaiting,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A file that was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    pub intake: IntakeId,
    pub file: FileId,
    pub name: String,
    pub pages: usize,
}

/// Screens a file and keeps it, waiting for registration.
///
/// Order: screen in memory → blob on the disk → rows, event and job in one
/// transaction. A mark of secrecy ends it before anything is kept (R §1.10).
pub async fn take_in(app: &App, actor: &Actor, upload: Upload, now: OfficeTime) -> Result<Taken, IntakeError> {
    let name = clean_name(&upload.name);
    let (spool, bytes) = read_spool(upload.spool).await?;
    let screening = app.converter.screen(&upload.name, &bytes).await?;
    if let Some(mark) = screening.mark {
        drop((spool, bytes));
        refuse_secret(app, actor, (upload.channel, &upload.sender), mark.place, now).await?;
        return Err(IntakeError::Secret);
    }
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let sha256 = keep(app, bytes).await?;
    drop(spool);
    let pages: Vec<(f32, f32)> = screening
        .inspection
        .pages
        .iter()
        .map(|p| (p.width_pt, p.height_pt))
        .collect();
    let kept = Kept {
        name,
        sha256,
        size,
        pages,
        kind: kind_word(screening.inspection.kind),
        channel: upload.channel,
    };
    let mut tx = app.db.begin_write().await?;
    let taken = enter(&mut tx, actor, kept, upload.into, now).await?;
    tx.commit().await?;
    Ok(taken)
}

struct Kept {
    name: String,
    sha256: String,
    size: i64,
    pages: Vec<(f32, f32)>,
    kind: &'static str,
    channel: &'static str,
}

async fn enter(
    tx: &mut WriteTx,
    actor: &Actor,
    kept: Kept,
    into: Option<IntakeId>,
    now: OfficeTime,
) -> Result<Taken, IntakeError> {
    let office = actor.office;
    let (intake, position) = match into {
        Some(id) => {
            let row = queries::intake(tx, office, id)
                .await?
                .filter(|row| row.state == "waiting" && row.files < MAX_FILES);
            (id, row.ok_or(IntakeError::NotWaiting)?.files)
        }
        None => {
            let id: IntakeId = tx.new_id(now);
            queries::insert_intake(tx, id, office, &kept.name, kept.channel, actor.person, now.micros()).await?;
            (id, 0)
        }
    };
    let role = if position == 0 { "main" } else { "attachment" };
    let file: FileId = tx.new_id(now);
    let sizes = serde_json::to_string(&kept.pages).unwrap_or_else(|_| "[]".into());
    queries::insert_file(
        tx,
        file,
        office,
        Some(intake),
        None,
        position,
        role,
        &kept.name,
        kept.kind,
        kept.size,
        &kept.sha256,
        &sizes,
        "waiting",
        now.micros(),
    )
    .await?;
    jobs::enqueue(tx, office, super::jobs::READ_FILE, &file.to_string(), now).await?;
    let event = FileTaken {
        id: intake.0,
        file,
        name: kept.name.clone(),
        sha256: kept.sha256,
        bytes: kept.size,
        channel: kept.channel.to_owned(),
    };
    audit::record(tx, actor, &event, now).await?;
    Ok(Taken {
        intake,
        file,
        name: kept.name,
        pages: kept.pages.len(),
    })
}

async fn read_spool(spool: Spool) -> Result<(Spool, Vec<u8>), IntakeError> {
    let read = tokio::task::spawn_blocking(move || spool.read().map(|bytes| (spool, bytes))).await;
    Ok(read.map_err(|e| blob::Error::Io(std::io::Error::other(e)))??)
}

async fn keep(app: &App, bytes: Vec<u8>) -> Result<String, IntakeError> {
    let blobs = app.blobs.clone();
    let kept = tokio::task::spawn_blocking(move || blobs.put(&bytes)).await;
    Ok(kept.map_err(|e| blob::Error::Io(std::io::Error::other(e)))??)
}

/// Writes down that a secret paper was refused: time, channel, sender, and nothing of it.
pub async fn refuse_secret(
    app: &App,
    actor: &Actor,
    (channel, sender): (&str, &str),
    place: read::secrecy::Place,
    now: OfficeTime,
) -> Result<(), db::Error> {
    let place = match place {
        read::secrecy::Place::TopOfPage => "page",
        read::secrecy::Place::Metadata => "metadata",
        read::secrecy::Place::FileName => "name",
    };
    let mut tx = app.db.begin_write().await?;
    let id: uuid::Uuid = tx.new_id(now);
    queries::insert_refusal(&mut tx, id, actor.office, now.micros(), channel, sender, place).await?;
    let event = SecretRefused {
        id,
        channel: channel.to_owned(),
        place: place.to_owned(),
    };
    audit::record(&mut tx, actor, &event, now).await?;
    tx.commit().await
}

/// Sets a waiting item aside; its files stay, it leaves the list.
pub async fn set_aside(
    tx: &mut WriteTx,
    actor: &Actor,
    id: IntakeId,
    reason: &str,
    now: OfficeTime,
) -> Result<(), IntakeError> {
    if queries::set_intake_state(tx, actor.office, id, "set_aside", None).await? == 0 {
        return Err(IntakeError::NotWaiting);
    }
    audit::record(
        tx,
        actor,
        &IntakeSetAside {
            id: id.0,
            reason: reason.to_owned(),
        },
        now,
    )
    .await?;
    Ok(())
}

/// Joins waiting items into the first: its files come first, the others' are attachments. All or nothing.
pub async fn join(tx: &mut WriteTx, actor: &Actor, ids: &[IntakeId], now: OfficeTime) -> Result<IntakeId, IntakeError> {
    let (first, rest) = ids.split_first().ok_or(IntakeError::NotWaiting)?;
    let waiting = |row: Option<queries::IntakeRow>| row.filter(|r| r.state == "waiting").ok_or(IntakeError::NotWaiting);
    let mut shift = waiting(queries::intake(tx, actor.office, *first).await?)?.files;
    for id in rest {
        let row = waiting(queries::intake(tx, actor.office, *id).await?)?;
        queries::move_files(tx, actor.office, *id, *first, shift).await?;
        queries::set_intake_state(tx, actor.office, *id, "set_aside", None).await?;
        shift += row.files;
    }
    if shift > MAX_FILES {
        return Err(IntakeError::NotWaiting);
    }
    audit::record(
        tx,
        actor,
        &IntakeJoined {
            id: first.0,
            from: rest.to_vec(),
        },
        now,
    )
    .await?;
    Ok(*first)
}

/// Erases a file on which a secrecy mark was found later: rows, text, pictures and bytes.
///
/// Bytes that another file shares (the same content taken in twice) are erased with the last one.
pub async fn erase_file(
    app: &App,
    actor: &Actor,
    (office, id): (OfficeId, FileId),
    now: OfficeTime,
) -> Result<(), IntakeError> {
    let mut tx = app.db.begin_write().await?;
    let Some(file) = queries::file(&mut tx, office, id).await? else {
        return Ok(());
    };
    queries::remove_page_text(&mut tx, id).await?;
    queries::remove_file(&mut tx, office, id).await?;
    if let Some(intake) = file.intake_id {
        queries::remove_empty_intake(&mut tx, office, intake).await?;
    }
    let last = queries::uses_of_blob(&mut tx, &file.sha256, 1).await? == 0;
    audit::record(
        &mut tx,
        actor,
        &FileErased {
            id: id.0,
            reason: "secrecy mark".into(),
        },
        now,
    )
    .await?;
    tx.commit().await?;
    if last {
        app.blobs.erase(&file.sha256)?;
    }
    Ok(())
}

/// Erases all files of a waiting item whose metadata say that it is secret (R §1.10 M2: no payload is kept).
pub async fn erase_intake(app: &App, actor: &Actor, intake: IntakeId, now: OfficeTime) -> Result<(), IntakeError> {
    let office = actor.office;
    let mut conn = app.db.begin_read().await?;
    let waiting = queries::intake(&mut conn, office, intake).await?;
    if waiting.is_none_or(|row| row.state != "waiting") {
        return Ok(());
    }
    let files = queries::files_of_intake(&mut conn, office, intake, MAX_FILES).await?;
    drop(conn);
    for file in files {
        erase_file(app, actor, (office, file.id), now).await?;
    }
    Ok(())
}
