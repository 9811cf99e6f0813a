//! Chuyển giao: columns 7, 8 and 9 of the register.

use super::super::model::Recipient;
use super::super::{ForwardIncoming, IncomingForwarded, IncomingReceived, ReadIncoming, queries, texts};
use crate::access::Allowed;
use crate::audit;
use crate::clock::{Day, OfficeTime};
use crate::db::{self, WriteTx};
use crate::document::DocumentId;
use crate::notify;
use crate::org;
use crate::web::texts::Lang;

/// The most recipients of one paper.
const MOST: i64 = 200;

/// Why a paper was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum ForwardError {
    #[error("no such entry")]
    Unknown,
    #[error("the entry is cancelled")]
    Cancelled,
    /// Nobody to hand it to.
    #[error("no recipient")]
    Nobody,
    /// A unit or person of another office, or one that does not exist.
    #[error("the unit or person is not of this office")]
    Foreign,
    /// Signed already, or not handed over yet.
    #[error("there is nothing to sign for")]
    NothingToSign,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Hands a registered paper over to units or persons of the office (NĐ 30/2020 Điều 23.3).
///
/// Those named at registration are handed to as well; one named twice gets it once.
pub async fn forward(
    tx: &mut WriteTx,
    clerk: &Allowed<ForwardIncoming>,
    id: DocumentId,
    to: &[Recipient],
    now: OfficeTime,
) -> Result<(), ForwardError> {
    let office = clerk.office();
    let entry = queries::entry(tx, office, id).await?.ok_or(ForwardError::Unknown)?;
    if entry.is_cancelled() {
        return Err(ForwardError::Cancelled);
    }
    let today = Day(now.date());
    let present = queries::recipients(tx, office, id, MOST).await?;
    let mut position = present.iter().map(|row| row.position + 1).max().unwrap_or(0);
    for recipient in to {
        if let Some(unit) = recipient.unit {
            org::queries::unit(tx, office, unit)
                .await?
                .ok_or(ForwardError::Foreign)?;
        }
        if let Some(person) = recipient.person {
            org::queries::person(tx, office, person)
                .await?
                .ok_or(ForwardError::Foreign)?;
        }
        let known = present.iter().any(|row| {
            row.unit_id == recipient.unit && row.person_id == recipient.person && row.name == recipient.name
        });
        if !known && position < MOST {
            let (unit, person) = (recipient.unit, recipient.person);
            queries::insert_recipient(tx, id, position, office, unit, person, &recipient.name, None).await?;
            position += 1;
        }
    }
    if position == 0 {
        return Err(ForwardError::Nobody);
    }
    let waiting = queries::recipients(tx, office, id, MOST).await?;
    queries::mark_forwarded(tx, office, id, today).await?;
    let text = texts::notice_forwarded(Lang::Vi, &entry.number_text(), &entry.subject);
    for person in waiting
        .iter()
        .filter(|row| row.forwarded_on.is_none())
        .filter_map(|row| row.person_id)
    {
        notify::tell(tx, office, person, (&text, &format!("/incoming/{id}")), now).await?;
    }
    let names = queries::recipients(tx, office, id, MOST)
        .await?
        .into_iter()
        .map(|row| row.name)
        .collect();
    let event = IncomingForwarded {
        id: id.0,
        number: entry.number,
        to: names,
    };
    audit::record(tx, clerk.actor(), &event, now).await?;
    Ok(())
}

/// A recipient signs for a paper that was handed over (column 9).
///
/// A person signs for himself or for his unit; the clerk enters the name on the paper book.
pub async fn receive(
    tx: &mut WriteTx,
    reader: &Allowed<ReadIncoming>,
    id: DocumentId,
    position: i64,
    now: OfficeTime,
) -> Result<(), ForwardError> {
    let actor = reader.actor();
    let office = reader.office();
    let entry = queries::entry(tx, office, id).await?.ok_or(ForwardError::Unknown)?;
    let rows = queries::recipients(tx, office, id, MOST).await?;
    let row = rows
        .into_iter()
        .find(|row| row.position == position)
        .ok_or(ForwardError::NothingToSign)?;
    let own = row.person_id == Some(actor.person) || row.unit_id.is_some_and(|unit| actor.units().contains(&unit));
    if !own && !actor.may::<ForwardIncoming>() {
        return Err(ForwardError::NothingToSign);
    }
    if queries::mark_received(tx, office, id, position, now, &actor.name).await? == 0 {
        return Err(ForwardError::NothingToSign);
    }
    let event = IncomingReceived {
        id: id.0,
        number: entry.number,
        by: actor.name.clone(),
    };
    audit::record(tx, actor, &event, now).await?;
    Ok(())
}
