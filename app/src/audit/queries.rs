//! Statements on the chain.

use crate::db::OfficeId;

/// The end of a chain.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct HeadRow {
    pub office_id: OfficeId,
    pub seq: i64,
    pub hash: Vec<u8>,
}

/// A stored event.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EventRow {
    pub office_id: OfficeId,
    pub seq: i64,
    pub at: i64,
    pub actor_id: Option<uuid::Uuid>,
    pub actor_name: String,
    pub session_id: Option<uuid::Uuid>,
    pub verb: String,
    pub object_kind: String,
    pub object_id: Option<uuid::Uuid>,
    pub body: String,
    pub request_id: String,
    pub hash: Vec<u8>,
}

/// A stored checkpoint.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CheckpointRow {
    pub at: i64,
    pub body: String,
    pub signature: String,
}

crate::queries! {
    /// Moves the head on by one and locks it; gives the new number and the hash before it.
    pub write fn take_head(office: OfficeId, start: &[u8]) -> one<HeadRow> =
        "insert into audit_head (office_id, seq, hash) values ($1, 1, $2)
         on conflict (office_id) do update set seq = audit_head.seq + 1
         returning office_id, seq, hash";
    pub write fn append(office: OfficeId, seq: i64, at: i64, actor: Option<uuid::Uuid>, actor_name: &str,
        session: Option<uuid::Uuid>, verb: &str, object_kind: &str, object: Option<uuid::Uuid>, body: &str,
        request: &str, hash: &[u8]) -> execute =
        "insert into event (office_id, seq, at, actor_id, actor_name, session_id, verb, object_kind, object_id,
            body, request_id, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    pub write fn set_head(office: OfficeId, hash: &[u8]) -> execute =
        "update audit_head set hash = $2 where office_id = $1";
    pub read fn heads(after: OfficeId, limit: i64) -> many<HeadRow> =
        "select office_id, seq, hash from audit_head where office_id > $1 order by office_id limit $2";
    pub read fn head_of(office: OfficeId) -> optional<HeadRow> =
        "select office_id, seq, hash from audit_head where office_id = $1";
    pub read fn events_after(office: OfficeId, seq: i64, limit: i64) -> many<EventRow> =
        "select office_id, seq, at, actor_id, actor_name, session_id, verb, object_kind, object_id, body, request_id, hash
         from event where office_id = $1 and seq > $2 order by seq limit $3";
    pub read fn events_before(office: OfficeId, seq: i64, limit: i64) -> many<EventRow> =
        "select office_id, seq, at, actor_id, actor_name, session_id, verb, object_kind, object_id, body, request_id, hash
         from event where office_id = $1 and seq < $2 order by seq desc limit $3";
    /// The story of one object, oldest first.
    pub read fn events_of(office: OfficeId, object: uuid::Uuid, limit: i64) -> many<EventRow> =
        "select office_id, seq, at, actor_id, actor_name, session_id, verb, object_kind, object_id, body, request_id, hash
         from event where office_id = $1 and object_id = $2 order by seq limit $3";
    /// The offices that have events but no head: only tampering makes them.
    pub read fn headless(limit: i64) -> scalars<OfficeId> =
        "select distinct office_id from event where office_id not in (select office_id from audit_head) limit $1";
    pub write fn add_checkpoint(id: uuid::Uuid, at: i64, body: &str, signature: &str) -> execute =
        "insert into audit_checkpoint (id, at, body, signature) values ($1, $2, $3, $4)";
    pub read fn last_checkpoint() -> optional<CheckpointRow> =
        "select at, body, signature from audit_checkpoint order by id desc limit 1";
    pub read fn checkpoints(limit: i64) -> many<CheckpointRow> =
        "select at, body, signature from audit_checkpoint order by id desc limit $1";
}
