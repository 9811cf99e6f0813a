//! Kept counts against the rows, and numbers without gap, duplicate or disorder.

use std::collections::HashMap;

use super::queries;
use super::{Finding, State};
use crate::cli::Failure;
use crate::cli::place::Desk;
use crate::incoming::queries as register;
use crate::incoming::queries::CountRow;
use crate::org::model::Office;

/// Rows of kept counts read at a time; there are a few for each year, body and type.
const COUNTS: i64 = 100_000;
/// Events read at a time.
const EVENTS: i64 = 5_000;

/// Compares the register's kept counts with its rows; writes them anew when asked to.
///
/// In one write transaction, so that no registration comes between.
pub async fn kept(desk: &Desk, office: &Office, repair: bool) -> Result<Vec<Finding>, Failure> {
    let mut tx = desk.db.begin_write().await?;
    let kept = register::counts(&mut tx, office.id, COUNTS).await?;
    let counted = register::counts_recomputed(&mut tx, office.id, COUNTS).await?;
    let differing = differing(&kept, &counted);
    let slug = &office.slug;
    if differing == 0 {
        return Ok(vec![Finding::new(
            "counts",
            State::Good,
            format!("{slug}: {} kept counts are right", kept.len()),
        )]);
    }
    if !repair {
        return Ok(vec![Finding::new(
            "counts",
            State::Bad,
            format!("{slug}: {differing} kept counts differ; --repair"),
        )]);
    }
    register::forget_counts(&mut tx, office.id).await?;
    for row in &counted {
        let (year, body) = (row.year, row.body_id);
        register::add_count(
            &mut tx,
            office.id,
            year,
            body,
            &row.type_key,
            row.urgency,
            &row.state,
            row.n,
        )
        .await?;
    }
    tx.commit().await?;
    Ok(vec![Finding::new(
        "counts",
        State::Note,
        format!("{slug}: {differing} kept counts were written anew"),
    )])
}

type Key<'a> = (i64, uuid::Uuid, &'a str, i64, &'a str);

/// How many cells of one side differ from the other; an absent one is zero.
fn differing(kept: &[CountRow], counted: &[CountRow]) -> usize {
    let (kept, counted) = (by_key(kept), by_key(counted));
    let wrong = counted.iter().filter(|(key, n)| kept.get(*key) != Some(*n)).count();
    wrong + kept.keys().filter(|key| !counted.contains_key(*key)).count()
}

fn by_key(rows: &[CountRow]) -> HashMap<Key<'_>, i64> {
    rows.iter()
        .filter(|row| row.n != 0)
        .map(|row| (key(row), row.n))
        .collect()
}

fn key(row: &CountRow) -> Key<'_> {
    (row.year, row.body_id.0, &row.type_key, row.urgency, &row.state)
}

/// Every number from 1 to the counter is borne by an entry or is visibly held (R §1.3.3).
pub async fn numbers(desk: &Desk, office: &Office) -> Result<Vec<Finding>, Failure> {
    let mut conn = desk.db.begin_read().await?;
    let rows = queries::incoming_numbers(&mut conn, office.id, COUNTS).await?;
    let (mut found, mut sum) = (Vec::new(), 0);
    for row in &rows {
        sum += row.entries;
        if row.entries + row.held != row.last || row.highest > row.last {
            let text = format!(
                "{}: year {}: counter {}, entries {}, held {}, highest {}",
                office.slug, row.period_key, row.last, row.entries, row.held, row.highest
            );
            found.push(Finding::new("numbers", State::Bad, text));
        }
    }
    if found.is_empty() {
        let text = format!(
            "{}: {sum} numbers in {} books, no gap, no duplicate",
            office.slug,
            rows.len()
        );
        found.push(Finding::new("numbers", State::Good, text));
    }
    Ok(found)
}

/// Numbers rise in the order in which the registrations were committed, which the chain keeps.
pub async fn order(desk: &Desk, office: &Office) -> Result<Vec<Finding>, Failure> {
    let mut conn = desk.db.begin_read().await?;
    let mut last: HashMap<(String, i64), i64> = HashMap::new();
    let (mut after, mut events) = (0, 0_u64);
    loop {
        let page = queries::registrations_after(&mut conn, office.id, after, EVENTS).await?;
        let Some(end) = page.last() else { break };
        after = end.seq;
        for row in &page {
            events += 1;
            let Some((book, number)) = number_of(&row.body) else {
                continue;
            };
            let before = last.insert(book, number).unwrap_or(0);
            if number != before + 1 {
                let text = format!("{}: event {}: number {number} after {before}", office.slug, row.seq);
                return Ok(vec![Finding::new("order", State::Bad, text)]);
            }
        }
    }
    Ok(vec![Finding::new(
        "order",
        State::Good,
        format!("{}: {events} registrations in order", office.slug),
    )])
}

/// Body and year, and the number, out of a registration's event.
fn number_of(body: &str) -> Option<((String, i64), i64)> {
    let event: serde_json::Value = serde_json::from_str(body).ok()?;
    let book = (event.get("body")?.as_str()?.to_owned(), event.get("year")?.as_i64()?);
    Some((book, event.get("number")?.as_i64()?))
}
