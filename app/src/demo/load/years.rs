//! Khoá sổ: the books of a year that is over are closed and new ones opened.

use super::LoadError;
use super::offices::Settled;
use crate::access::{Allowed, Role};
use crate::clock::OfficeTime;
use crate::db::WriteTx;
use crate::incoming::{KeepBooks, actions, queries};

/// Before the first paper of a new year: closes every book of the year before and opens the new ones.
pub async fn turn(tx: &mut WriteTx, place: &Settled<'_>, year: i64, at: OfficeTime) -> Result<(), LoadError> {
    let keeper: Allowed<KeepBooks> = place.allowed(Role::Vtt, 0)?;
    for body in place.receivers() {
        if let Some(book) = queries::last_book(tx, place.id, body, year - 1)
            .await?
            .filter(|b| b.closed_on.is_none())
        {
            actions::close_book(tx, &keeper, book.id, at).await?;
        }
        if queries::last_book(tx, place.id, body, year).await?.is_none() {
            actions::open_book(tx, &keeper, body, at).await?;
        }
    }
    Ok(())
}
