//! Sổ đăng ký: opening and closing volumes.

use super::super::{BookClosed, BookId, BookOpened, KeepBooks, queries};
use crate::access::Allowed;
use crate::audit;
use crate::clock::{Day, OfficeTime};
use crate::db::{self, WriteTx};
use crate::numbering;
use crate::org::{self, BodyId};

/// Why a book stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    #[error("no such book or body")]
    Unknown,
    #[error("the volume before is still open")]
    StillOpen,
    #[error("the book is closed already")]
    Closed,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Opens the next volume of a body's register for the running year.
pub async fn open_book(
    tx: &mut WriteTx,
    keeper: &Allowed<KeepBooks>,
    body: BodyId,
    now: OfficeTime,
) -> Result<BookId, BookError> {
    let office = keeper.office();
    org::queries::body(tx, office, body)
        .await?
        .filter(|body| body.receives)
        .ok_or(BookError::Unknown)?;
    let year = now.year();
    let from = last_number(tx, keeper, body, year, now).await? + 1;
    let volume = match queries::last_book(tx, office, body, year).await? {
        Some(book) if book.closed_on.is_none() => return Err(BookError::StillOpen),
        Some(book) => book.volume + 1,
        None => 1,
    };
    let id: BookId = tx.new_id(now);
    let (on, by) = (Day(now.date()), keeper.actor().person);
    queries::insert_book(tx, id, office, body, year, volume, on, by, from).await?;
    audit::record(
        tx,
        keeper.actor(),
        &BookOpened {
            id: id.0,
            body,
            year,
            volume,
        },
        now,
    )
    .await?;
    Ok(id)
}

/// Closes a volume ("khoá sổ") at the last number given; later papers need a new volume (R §2).
pub async fn close_book(
    tx: &mut WriteTx,
    keeper: &Allowed<KeepBooks>,
    id: BookId,
    now: OfficeTime,
) -> Result<(), BookError> {
    let office = keeper.office();
    let book = queries::book(tx, office, id).await?.ok_or(BookError::Unknown)?;
    let until = last_number(tx, keeper, book.body_id, book.year, now).await?;
    let actor = keeper.actor();
    if queries::close_book(tx, office, id, until, Day(now.date()), actor.person, &actor.name).await? == 0 {
        return Err(BookError::Closed);
    }
    let entries = (until - book.from_number + 1).max(0);
    audit::record(
        tx,
        actor,
        &BookClosed {
            id: id.0,
            from: book.from_number,
            until,
            entries,
        },
        now,
    )
    .await?;
    Ok(())
}

/// The last number of the year, with the counter's row locked: a registration
/// under way ends first, and the next one finds the book as this act leaves it.
async fn last_number(
    tx: &mut WriteTx,
    keeper: &Allowed<KeepBooks>,
    body: BodyId,
    year: i64,
    now: OfficeTime,
) -> Result<i64, db::Error> {
    let series = numbering::incoming_series(tx, keeper.office(), body, now).await?;
    let period = year.to_string();
    numbering::queries::raise(tx, series.id, &period, 0, Day(now.date())).await?;
    let counter = numbering::queries::counter(tx, series.id, &period).await?;
    Ok(counter.map_or(0, |counter| counter.last))
}
