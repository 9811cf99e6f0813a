//! A page of the audit trail.

use super::queries::{self, TrailFilter, WINDOW};
use crate::audit::queries::{EventRow, head_of};
use crate::db::{self, Conn, OfficeId};

/// Some events, and the number before which the next page begins.
#[derive(Debug)]
pub struct Trail {
    pub rows: Vec<EventRow>,
    pub next: Option<i64>,
}

/// The events before a number, newest first; without one, the newest.
pub async fn page(
    conn: &mut Conn,
    office: OfficeId,
    filter: &TrailFilter,
    before: Option<i64>,
    limit: usize,
) -> Result<Trail, db::Error> {
    let before = match before {
        Some(before) => before,
        None => head_of(conn, office).await?.map_or(0, |head| head.seq) + 1,
    };
    let wanted = i64::try_from(limit).unwrap_or(50) + 1;
    let mut rows = queries::events(conn, office, filter, before, wanted).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = match more {
        true => rows.last().map(|row| row.seq),
        // A filter may have older matches beyond the window.
        false if filter.object.is_none() && before - WINDOW > 1 => Some(before - WINDOW),
        false => None,
    };
    Ok(Trail { rows, next })
}
