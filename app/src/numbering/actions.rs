//! Taking, reserving and burning numbers.

use super::model::{self, InCongress, Period, Scope, Series};
use super::{ManageSeries, NumberBurnt, NumbersReserved, ReserveNumbers, SeriesId, SeriesOpened, queries};
use crate::access::{Actor, Allowed};
use crate::audit;
use crate::clock::{Day, OfficeTime};
use crate::db::{self, OfficeId, WriteTx};
use crate::document::types::DocumentType;
use crate::org::{self, Body, BodyId};

/// The most numbers that one reservation takes.
const MAX_RESERVED: i64 = 50;

/// Why there is no number.
#[derive(Debug, thiserror::Error)]
pub enum NumberError {
    #[error("the series is not of this office")]
    Unknown,
    /// A term series counts only inside a term (R §1.3.3 "Term switch").
    #[error("no term or congress of the body holds {0}")]
    NoPeriod(String),
    /// Number order must equal date order (NĐ 30 Điều 15, R N1).
    #[error("the series has already reached {0}")]
    BackDated(String),
    /// An external series gives no numbers itself.
    #[error("the numbers of this series come from another system")]
    External,
    #[error("number {0} is taken")]
    Taken(i64),
    #[error("at most {MAX_RESERVED} numbers can be reserved at once")]
    TooMany,
    #[error("the series exists already")]
    Exists,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A number that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub series: SeriesId,
    pub period: String,
    pub number: i64,
}

/// Whether a series' numbers must follow the dates of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// Issued documents: a date before the last one is refused.
    Required,
    /// Incoming numbers follow the arrival at the desk; the day is only the year's.
    Free,
}

/// Takes the next number of a series on a day.
///
/// Call it first in the transaction: its row lock orders everything after it,
/// and numbers come out in the order of commit.
pub async fn next(
    tx: &mut WriteTx,
    office: OfficeId,
    series: &Series,
    (on, order): (Day, DateOrder),
) -> Result<Taken, NumberError> {
    if series.external {
        return Err(NumberError::External);
    }
    let period = period_of(tx, office, series, on).await?;
    let number = match order {
        DateOrder::Free => queries::take(tx, series.id, &period, on).await?,
        DateOrder::Required => match queries::take_in_order(tx, series.id, &period, on).await? {
            Some(number) => number,
            None => return Err(back_dated(tx, series.id, &period).await?),
        },
    };
    Ok(Taken {
        series: series.id,
        period,
        number,
    })
}

async fn back_dated(tx: &mut WriteTx, series: SeriesId, period: &str) -> Result<NumberError, NumberError> {
    let counter = queries::counter(tx, series, period).await?;
    let last_on = counter.and_then(|counter| counter.last_on).map(Day::short);
    Ok(NumberError::BackDated(last_on.unwrap_or_default()))
}

async fn period_of(tx: &mut WriteTx, office: OfficeId, series: &Series, on: Day) -> Result<String, NumberError> {
    let period = Period::from_code(&series.period).ok_or(NumberError::Unknown)?;
    let terms = match period {
        Period::Year => Vec::new(),
        _ => org::queries::terms_of(tx, office, series.body_id, 500).await?,
    };
    model::period_key(period, on, &terms).ok_or_else(|| NumberError::NoPeriod(on.short()))
}

/// What an external number leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct External {
    pub taken: Taken,
    /// Numbers between the last one and this one that have not arrived (yet).
    pub missing: i64,
}

/// Accepts a number that another system gave: a duplicate is refused, a gap is reported.
pub async fn take_external(
    tx: &mut WriteTx,
    office: OfficeId,
    series: &Series,
    (number, on): (i64, Day),
    is_used: bool,
) -> Result<External, NumberError> {
    let period = period_of(tx, office, series, on).await?;
    let last = queries::counter(tx, series.id, &period)
        .await?
        .map_or(0, |counter| counter.last);
    if is_used || queries::held(tx, office, series.id, &period, number).await?.is_some() {
        return Err(NumberError::Taken(number));
    }
    queries::raise(tx, series.id, &period, number, on).await?;
    let missing = (number - last - 1).max(0);
    Ok(External {
        taken: Taken {
            series: series.id,
            period,
            number,
        },
        missing,
    })
}

/// The incoming series of a body; made at first use (R §2.2: one series for paper and electronic).
pub async fn incoming_series(
    tx: &mut WriteTx,
    office: OfficeId,
    body: BodyId,
    now: OfficeTime,
) -> Result<Series, db::Error> {
    let scope = Scope::Incoming.code();
    if let Some(series) = queries::series_of(tx, office, body, scope, "").await? {
        return Ok(series);
    }
    let id: SeriesId = tx.new_id(now);
    queries::insert_series(tx, id, office, body, scope, "", Period::Year.code(), false, "Số đến").await?;
    queries::series_of(tx, office, body, scope, "")
        .await?
        .ok_or(db::Error::Missing)
}

/// The series in which a document of a body is counted; made at first use.
///
/// Where it is counted was decided by the head of the body (State) or is fixed
/// by the Party's rules; see [`model::place_of`].
pub async fn outgoing_series(
    tx: &mut WriteTx,
    body: &Body,
    kind: &DocumentType,
    (on, in_congress): (Day, InCongress),
    now: OfficeTime,
) -> Result<Series, db::Error> {
    let office = body.office_id;
    let plan = super::plans::plan_on(tx, office, body.id, on).await?;
    let (scope, key, period) = model::place_of(&plan, body.regime(), kind, in_congress);
    if let Some(series) = queries::series_of(tx, office, body.id, scope.code(), &key).await? {
        return Ok(series);
    }
    let name = model::name_of(scope, &key);
    let id: SeriesId = tx.new_id(now);
    queries::insert_series(tx, id, office, body.id, scope.code(), &key, period.code(), false, &name).await?;
    queries::series_of(tx, office, body.id, scope.code(), &key)
        .await?
        .ok_or(db::Error::Missing)
}

/// Opens a series for a body.
pub async fn open_series(
    tx: &mut WriteTx,
    manager: &Allowed<ManageSeries>,
    (body, name): (BodyId, &str),
    (scope, key, period): (Scope, &str, Period),
    external: bool,
    now: OfficeTime,
) -> Result<SeriesId, NumberError> {
    let office = manager.office();
    org::queries::body(tx, office, body)
        .await?
        .ok_or(NumberError::Unknown)?;
    let id: SeriesId = tx.new_id(now);
    let made = queries::insert_series(tx, id, office, body, scope.code(), key, period.code(), external, name).await?;
    if made == 0 {
        return Err(NumberError::Exists);
    }
    let (scope, period) = (scope.code().to_owned(), period.code().to_owned());
    let event = SeriesOpened {
        id: id.0,
        name: name.to_owned(),
        body,
        scope,
        period,
        external,
    };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(id)
}

/// Reserves the next `count` numbers for documents that come later; they are
/// visible in the register as "đặt trước" and burnt when `expires` passes.
pub async fn reserve(
    tx: &mut WriteTx,
    clerk: &Allowed<ReserveNumbers>,
    id: SeriesId,
    (count, reason): (i64, &str),
    expires: OfficeTime,
    now: OfficeTime,
) -> Result<(i64, i64), NumberError> {
    if !(1..=MAX_RESERVED).contains(&count) {
        return Err(NumberError::TooMany);
    }
    let (office, on) = (clerk.office(), Day(now.date()));
    let series = queries::series(tx, office, id).await?.ok_or(NumberError::Unknown)?;
    let mut range = (i64::MAX, 0);
    let mut period = String::new();
    for _ in 0..count {
        let taken = next(tx, office, &series, (on, DateOrder::Free)).await?;
        queries::hold(
            tx,
            id,
            &taken.period,
            taken.number,
            office,
            "reserved",
            reason,
            clerk.actor().person,
            now.micros(),
            Some(expires.micros()),
        )
        .await?;
        range = (range.0.min(taken.number), range.1.max(taken.number));
        period = taken.period;
    }
    let event = NumbersReserved {
        id: id.0,
        period,
        from: range.0,
        until: range.1,
        reason: reason.to_owned(),
    };
    audit::record(tx, clerk.actor(), &event, now).await?;
    Ok(range)
}

/// Uses a reserved number for a document.
pub async fn use_reserved(
    tx: &mut WriteTx,
    office: OfficeId,
    series: &Series,
    (period, number): (&str, i64),
) -> Result<Taken, NumberError> {
    if queries::settle(tx, office, series.id, period, number, "used", "").await? == 0 {
        return Err(NumberError::Taken(number));
    }
    Ok(Taken {
        series: series.id,
        period: period.to_owned(),
        number,
    })
}

/// Burns a reserved number: it is never given again.
pub async fn burn_reserved(
    tx: &mut WriteTx,
    actor: &Actor,
    id: SeriesId,
    (period, number, reason): (&str, i64, &str),
    now: OfficeTime,
) -> Result<(), NumberError> {
    if queries::settle(tx, actor.office, id, period, number, "burnt", reason).await? == 0 {
        return Err(NumberError::Unknown);
    }
    let event = NumberBurnt {
        id: id.0,
        period: period.to_owned(),
        number,
        reason: reason.to_owned(),
    };
    audit::record(tx, actor, &event, now).await?;
    Ok(())
}
