//! Statements of the check: they read across slices and write nothing but kept counts.

use crate::db::OfficeId;
use crate::document::FileId;
use crate::org::BodyId;

/// A kept count, or the same counted from the rows.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CountRow {
    pub year: i64,
    pub body_id: BodyId,
    pub type_key: String,
    pub urgency: i64,
    pub state: String,
    pub n: i64,
}

impl CountRow {
    /// What is counted.
    pub fn key(&self) -> (i64, uuid::Uuid, &str, i64, &str) {
        (self.year, self.body_id.0, &self.type_key, self.urgency, &self.state)
    }
}

/// A counter of incoming numbers with what bears them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct NumbersRow {
    pub period_key: String,
    pub last: i64,
    pub entries: i64,
    pub highest: i64,
    pub held: i64,
}

/// A file by its bytes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FileRow {
    pub id: FileId,
    pub sha256: String,
    pub bytes: i64,
}

/// A registration's event.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EventBody {
    pub seq: i64,
    pub body: String,
}

crate::queries! {
    pub read fn kept_counts(office: OfficeId, limit: i64) -> many<CountRow> =
        "select year, body_id, type_key, urgency, state, n from incoming_count where office_id = $1
         order by year, body_id, type_key, urgency, state limit $2";
    pub read fn counted(office: OfficeId, limit: i64) -> many<CountRow> =
        "select year, body_id, type_key, urgency, state, count(*) as n from incoming where office_id = $1
         group by year, body_id, type_key, urgency, state
         order by year, body_id, type_key, urgency, state limit $2";
    pub write fn forget_counts(office: OfficeId) -> execute = "delete from incoming_count where office_id = $1";
    pub write fn keep_count(office: OfficeId, year: i64, body: BodyId, type_key: &str, urgency: i64, state: &str,
        n: i64) -> execute =
        "insert into incoming_count (office_id, year, body_id, type_key, urgency, state, n)
         values ($1, $2, $3, $4, $5, $6, $7)";
    /// Held numbers that a document has since taken are entries and count once.
    pub read fn incoming_numbers(office: OfficeId, limit: i64) -> many<NumbersRow> =
        "select c.period_key, c.last,
            (select count(*) from incoming i where i.body_id = s.body_id and i.year = cast(c.period_key as bigint)) as entries,
            (select coalesce(max(i.number), 0) from incoming i
             where i.body_id = s.body_id and i.year = cast(c.period_key as bigint)) as highest,
            (select count(*) from number_hold h where h.series_id = s.id and h.period_key = c.period_key
             and h.state in ('reserved', 'burnt')) as held
         from counter c join series s on s.id = c.series_id
         where s.office_id = $1 and s.scope = 'incoming' and s.period = 'year'
         order by c.series_id, c.period_key limit $2";
    pub read fn registrations_after(office: OfficeId, seq: i64, limit: i64) -> many<EventBody> =
        "select seq, body from event where office_id = $1 and seq > $2 and verb = 'IncomingRegistered'
         order by seq limit $3";
    pub read fn files_before(office: OfficeId, before: FileId, limit: i64) -> many<FileRow> =
        "select id, sha256, bytes from file where office_id = $1 and id < $2 order by id desc limit $3";
}
