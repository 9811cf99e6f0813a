//! Statements on series, counters and held numbers.

use super::SeriesId;
use super::model::Series;
use crate::clock::Day;
use crate::db::{OfficeId, PersonId};
use crate::org::BodyId;

/// A counter's state.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CounterRow {
    pub series_id: SeriesId,
    pub period_key: String,
    pub last: i64,
    pub last_on: Option<Day>,
}

/// A number that no document bears, or that waits for one.
#[derive(Clone, Debug, sqlx::FromRow, serde::Serialize)]
pub struct HoldRow {
    pub series_id: SeriesId,
    pub period_key: String,
    pub number: i64,
    pub state: String,
    pub reason: String,
    pub held_by: PersonId,
    pub held_at: i64,
    pub expires_at: Option<i64>,
}

crate::queries! {
    pub read fn series_of(office: OfficeId, body: BodyId, scope: &str, key: &str) -> optional<Series> =
        "select id, body_id, scope, scope_key, period, external, name from series
         where office_id = $1 and body_id = $2 and scope = $3 and scope_key = $4";
    pub read fn series(office: OfficeId, id: SeriesId) -> optional<Series> =
        "select id, body_id, scope, scope_key, period, external, name from series where office_id = $1 and id = $2";
    pub read fn all_series(office: OfficeId, limit: i64) -> many<Series> =
        "select id, body_id, scope, scope_key, period, external, name from series where office_id = $1
         order by id limit $2";
    pub write fn insert_series(id: SeriesId, office: OfficeId, body: BodyId, scope: &str, key: &str, period: &str,
        external: bool, name: &str) -> execute =
        "insert into series (id, office_id, body_id, scope, scope_key, period, external, name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (body_id, scope, scope_key) do nothing";
    /// The next number. The row's lock is held until the transaction ends: a rollback leaves no gap.
    pub write fn take(series: SeriesId, period: &str, on: Day) -> scalar<i64> =
        "insert into counter (series_id, period_key, last, last_on) values ($1, $2, 1, $3)
         on conflict (series_id, period_key) do update set last = counter.last + 1, last_on = $3
         returning last";
    /// As `take`, but nothing comes back when the series has already reached a later day.
    pub write fn take_in_order(series: SeriesId, period: &str, on: Day) -> optional_scalar<i64> =
        "insert into counter (series_id, period_key, last, last_on) values ($1, $2, 1, $3)
         on conflict (series_id, period_key) do update set last = counter.last + 1, last_on = $3
            where counter.last_on is null or counter.last_on <= $3
         returning last";
    /// Moves an external counter to a number that another system gave.
    pub write fn raise(series: SeriesId, period: &str, number: i64, on: Day) -> execute =
        "insert into counter (series_id, period_key, last, last_on) values ($1, $2, $3, $4)
         on conflict (series_id, period_key) do update set last = $3, last_on = $4 where counter.last < $3";
    pub read fn counter(series: SeriesId, period: &str) -> optional<CounterRow> =
        "select series_id, period_key, last, last_on from counter where series_id = $1 and period_key = $2";
    pub read fn counters_of_series(office: OfficeId, series: SeriesId, limit: i64) -> many<CounterRow> =
        "select c.series_id, c.period_key, c.last, c.last_on from counter c join series s on s.id = c.series_id
         where s.office_id = $1 and c.series_id = $2 order by c.period_key desc limit $3";
    pub read fn series_of_body(office: OfficeId, body: BodyId, limit: i64) -> many<Series> =
        "select id, body_id, scope, scope_key, period, external, name from series
         where office_id = $1 and body_id = $2 order by id limit $3";
    pub read fn series_after(office: OfficeId, after: SeriesId, limit: i64) -> many<Series> =
        "select id, body_id, scope, scope_key, period, external, name from series where office_id = $1 and id > $2
         order by id limit $3";
    pub read fn counters_of(office: OfficeId, limit: i64) -> many<CounterRow> =
        "select c.series_id, c.period_key, c.last, c.last_on from counter c join series s on s.id = c.series_id
         where s.office_id = $1 order by c.series_id, c.period_key limit $2";
    pub write fn hold(series: SeriesId, period: &str, number: i64, office: OfficeId, state: &str, reason: &str,
        by: PersonId, at: i64, expires: Option<i64>) -> execute =
        "insert into number_hold (series_id, period_key, number, office_id, state, reason, held_by, held_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// Turns a reserved number into a used or burnt one; nothing happens to any other.
    pub write fn settle(office: OfficeId, series: SeriesId, period: &str, number: i64, state: &str, reason: &str) -> execute =
        "update number_hold set state = $5, reason = $6
         where office_id = $1 and series_id = $2 and period_key = $3 and number = $4 and state = 'reserved'";
    pub read fn held(office: OfficeId, series: SeriesId, period: &str, number: i64) -> optional<HoldRow> =
        "select series_id, period_key, number, state, reason, held_by, held_at, expires_at from number_hold
         where office_id = $1 and series_id = $2 and period_key = $3 and number = $4";
    /// Held numbers of a series, newest period and highest number first.
    pub read fn holds(office: OfficeId, series: SeriesId, limit: i64) -> many<HoldRow> =
        "select series_id, period_key, number, state, reason, held_by, held_at, expires_at from number_hold
         where office_id = $1 and series_id = $2 order by period_key desc, number desc limit $3";
    /// The page of [`holds`] after a number.
    pub read fn holds_after(office: OfficeId, series: SeriesId, period: &str, number: i64, limit: i64) -> many<HoldRow> =
        "select series_id, period_key, number, state, reason, held_by, held_at, expires_at from number_hold
         where office_id = $1 and series_id = $2 and (period_key, number) < ($3, $4)
         order by period_key desc, number desc limit $5";
    /// Held numbers of one period within a range, for a printed register.
    pub read fn holds_between(office: OfficeId, series: SeriesId, period: &str, from: i64, until: i64, limit: i64) -> many<HoldRow> =
        "select series_id, period_key, number, state, reason, held_by, held_at, expires_at from number_hold
         where office_id = $1 and series_id = $2 and period_key = $3 and number between $4 and $5
         order by number limit $6";
    pub read fn expired(now: i64, limit: i64) -> many<Expired> =
        "select office_id, series_id, period_key, number from number_hold
         where state = 'reserved' and expires_at < $1 order by expires_at, series_id, number limit $2";
}

/// A reservation whose time is over.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Expired {
    pub office_id: OfficeId,
    pub series_id: SeriesId,
    pub period_key: String,
    pub number: i64,
}
