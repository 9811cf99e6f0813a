//! Statements of the check: they only read, across slices.

use crate::db::OfficeId;
use crate::document::FileId;

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
