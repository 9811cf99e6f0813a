//! Statements on the queue.

use crate::db::OfficeId;

/// A claimed job.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct JobRow {
    pub id: uuid::Uuid,
    pub office_id: OfficeId,
    pub payload: String,
    pub attempts: i64,
}

/// A job that was given up.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct FailedRow {
    pub id: uuid::Uuid,
    pub topic: String,
    pub error: Option<String>,
    pub created_at: i64,
}

crate::queries! {
    pub write fn insert(id: uuid::Uuid, office: OfficeId, topic: &str, payload: &str, now: i64) -> execute =
        "insert into job (id, office_id, topic, payload, state, run_at, lease_until, attempts, created_at)
         values ($1, $2, $3, $4, 'waiting', $5, 0, 0, $5)";
    pub read fn any_waiting(topic: &str, now: i64) -> optional_scalar<i64> =
        "select attempts from job where topic = $1 and state = 'waiting' and run_at <= $2 and lease_until < $2 limit 1";
    /// Claims the oldest job of the first office after `last`.
    pub write fn claim(topic: &str, now: i64, until: i64, last: OfficeId) -> optional<JobRow> =
        "update job set lease_until = $3, attempts = attempts + 1
         where lease_until < $2 and state = 'waiting' and id in (
            select id from job where topic = $1 and state = 'waiting' and run_at <= $2 and lease_until < $2
                and office_id > $4 order by office_id, run_at, id limit 1)
         returning id, office_id, payload, attempts";
    pub write fn remove(id: uuid::Uuid) -> execute = "delete from job where id = $1";
    pub write fn put_off(id: uuid::Uuid, state: &str, run_at: i64, error: Option<&str>) -> execute =
        "update job set state = $2, run_at = $3, lease_until = 0, error = $4 where id = $1";
    pub read fn waiting_count(topic: &str, office: OfficeId, cap: i64) -> scalar<i64> =
        "select count(*) from (select 1 from job where topic = $1 and office_id = $2 and state = 'waiting' limit $3) w";
    pub read fn failed_count(office: OfficeId, cap: i64) -> scalar<i64> =
        "select count(*) from (select 1 from job where office_id = $1 and state = 'failed' limit $2) f";
    pub read fn failed(office: OfficeId, limit: i64) -> many<FailedRow> =
        "select id, topic, error, created_at from job where office_id = $1 and state = 'failed' order by id desc limit $2";
    pub write fn try_again(office: OfficeId, id: uuid::Uuid, now: i64) -> execute =
        "update job set state = 'waiting', run_at = $3, lease_until = 0, attempts = 0
         where office_id = $1 and id = $2 and state = 'failed'";
}
