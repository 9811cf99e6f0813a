//! Báo tin: what a person should know, in the page and pushed to open pages.
//!
//! A notice is a row, written in the transaction of what it tells; an open
//! page learns of it by server-sent events within a second. (E-mail and
//! webhooks come with the issue that needs them.)

pub mod queries;

use crate::clock::OfficeTime;
use crate::db::{self, OfficeId, PersonId, WriteTx};

/// Tells one person something.
pub async fn tell(
    tx: &mut WriteTx,
    office: OfficeId,
    person: PersonId,
    (text, href): (&str, &str),
    now: OfficeTime,
) -> Result<(), db::Error> {
    let id: uuid::Uuid = tx.new_id(now);
    queries::insert(tx, id, office, person, now.micros(), text, href).await?;
    Ok(())
}
