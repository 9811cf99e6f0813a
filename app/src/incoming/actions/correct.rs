//! What may happen to an entry after registration: joining, cancelling. Nothing is edited.

use super::super::model::Medium;
use super::super::{CorrectIncoming, IncomingCancelled, MediumJoined, RegisterIncoming, queries};
use crate::access::Allowed;
use crate::audit;
use crate::clock::OfficeTime;
use crate::db::{self, WriteTx};
use crate::document::{self, DocumentId, IntakeId};

/// Why an entry stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    #[error("no such entry")]
    Unknown,
    /// The entry is cancelled.
    #[error("the entry is cancelled")]
    Cancelled,
    /// It has this form already.
    #[error("the entry has this form already")]
    SameForm,
    #[error("the files are not waiting any more")]
    IntakeGone,
    #[error("a reason is needed")]
    NoReason,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Joins the other form of a registered document under its number (R §11 A10).
///
/// Files that come with it become attachments of the entry.
pub async fn join_medium(
    tx: &mut WriteTx,
    clerk: &Allowed<RegisterIncoming>,
    id: DocumentId,
    (came_as, intake, note): (Medium, Option<IntakeId>, &str),
    now: OfficeTime,
) -> Result<i64, CorrectError> {
    let office = clerk.office();
    let entry = queries::entry(tx, office, id).await?.ok_or(CorrectError::Unknown)?;
    if entry.is_cancelled() {
        return Err(CorrectError::Cancelled);
    }
    let medium = Medium::from_code(&entry.medium).unwrap_or_default();
    let joined = medium.joined_with(came_as).ok_or(CorrectError::SameForm)?;
    queries::set_medium(tx, office, id, joined.code()).await?;
    if let Some(intake) = intake {
        if document::queries::set_intake_state(tx, office, intake, "registered", Some(id)).await? == 0 {
            return Err(CorrectError::IntakeGone);
        }
        let shift = queries::file_count(tx, office, id).await?;
        queries::claim_more_files(tx, office, intake, id, shift).await?;
    }
    let event = MediumJoined {
        id: id.0,
        number: entry.number,
        intake,
        note: note.to_owned(),
    };
    audit::record(tx, clerk.actor(), &event, now).await?;
    Ok(entry.number)
}

/// Cancels a false entry; the number stays taken and the reason stands in column 10 (R §1.3.3 "Gap policy").
pub async fn cancel(
    tx: &mut WriteTx,
    keeper: &Allowed<CorrectIncoming>,
    id: DocumentId,
    reason: &str,
    now: OfficeTime,
) -> Result<(), CorrectError> {
    if reason.trim().is_empty() {
        return Err(CorrectError::NoReason);
    }
    let office = keeper.office();
    let entry = queries::entry(tx, office, id).await?.ok_or(CorrectError::Unknown)?;
    if queries::cancel(tx, office, id).await? == 0 {
        return Err(CorrectError::Cancelled);
    }
    let reason = reason.trim();
    let note = match entry.note.as_str() {
        "" => format!("Huỷ số: {reason}"),
        note => format!("{note}; huỷ số: {reason}"),
    };
    queries::set_note(tx, office, id, &note).await?;
    for (state, n) in [("registered", -1), ("cancelled", 1)] {
        queries::add_count(
            tx,
            office,
            entry.year,
            entry.body_id,
            &entry.type_key,
            entry.urgency,
            state,
            n,
        )
        .await?;
    }
    let event = IncomingCancelled {
        id: id.0,
        number: entry.number,
        reason: reason.to_owned(),
    };
    audit::record(tx, keeper.actor(), &event, now).await?;
    Ok(())
}
