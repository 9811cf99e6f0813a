//! Statements on notices.

use crate::db::{OfficeId, PersonId};

/// A notice.
#[derive(Debug, Clone, sqlx::FromRow, serde::Serialize)]
pub struct NoticeRow {
    pub id: uuid::Uuid,
    pub at: i64,
    pub text: String,
    pub href: String,
    pub seen_at: Option<i64>,
}

crate::queries! {
    pub write fn insert(id: uuid::Uuid, office: OfficeId, person: PersonId, at: i64, text: &str, href: &str) -> execute =
        "insert into notice (id, office_id, account_id, at, text, href) values ($1, $2, $3, $4, $5, $6)";
    /// Newer than an id, oldest first: what an open page has not heard yet.
    pub read fn after(office: OfficeId, person: PersonId, after: uuid::Uuid, limit: i64) -> many<NoticeRow> =
        "select id, at, text, href, seen_at from notice
         where office_id = $1 and account_id = $2 and id > $3 order by id limit $4";
    pub read fn latest(office: OfficeId, person: PersonId, limit: i64) -> many<NoticeRow> =
        "select id, at, text, href, seen_at from notice
         where office_id = $1 and account_id = $2 order by id desc limit $3";
    /// How many of the newest `window` notices are unseen: the bell needs no more.
    pub read fn unseen(office: OfficeId, person: PersonId, window: i64) -> scalar<i64> =
        "select count(*) from (select seen_at from notice where office_id = $1 and account_id = $2
         order by id desc limit $3) newest where seen_at is null";
    pub write fn mark_seen(office: OfficeId, person: PersonId, at: i64) -> execute =
        "update notice set seen_at = $3 where office_id = $1 and account_id = $2 and seen_at is null";
}
