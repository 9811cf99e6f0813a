//! Statements on accounts, sessions and tokens.

use crate::db::{OfficeId, PersonId};

/// An account.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AccountRow {
    pub id: PersonId,
    pub office_id: OfficeId,
    pub login: String,
    pub name: String,
    pub password_hash: String,
    pub must_change: bool,
    pub grants: String,
    pub state: String,
    pub lang: String,
    pub theme: String,
}

/// A session with the account it belongs to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SessionRow {
    pub id: uuid::Uuid,
    pub seen_at: i64,
    pub expires_at: i64,
    pub ended_at: Option<i64>,
    pub account_id: PersonId,
    pub office_id: OfficeId,
    pub name: String,
    pub must_change: bool,
    pub grants: String,
    pub state: String,
}

/// A session in a person's own list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OwnSession {
    pub id: uuid::Uuid,
    pub created_at: i64,
    pub seen_at: i64,
    pub agent: String,
    pub address: String,
}

/// An API token with the account it acts for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct TokenRow {
    pub id: uuid::Uuid,
    pub scopes: String,
    pub account_id: PersonId,
    pub office_id: OfficeId,
    pub name: String,
    pub must_change: bool,
    pub grants: String,
}

/// A token in a person's own list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OwnToken {
    pub id: uuid::Uuid,
    pub name: String,
    pub scopes: String,
    pub created_at: i64,
    pub expires_at: i64,
}

crate::queries! {
    pub read fn account_by_login(login: &str) -> optional<AccountRow> =
        "select id, office_id, login, name, password_hash, must_change, grants, state, lang, theme
         from account where login = $1";
    pub read fn account(office: OfficeId, id: PersonId) -> optional<AccountRow> =
        "select id, office_id, login, name, password_hash, must_change, grants, state, lang, theme
         from account where office_id = $1 and id = $2";
    pub read fn accounts_of_office(office: OfficeId, limit: i64) -> many<AccountRow> =
        "select id, office_id, login, name, password_hash, must_change, grants, state, lang, theme
         from account where office_id = $1 order by id limit $2";
    pub write fn insert_account(id: PersonId, office: OfficeId, login: &str, name: &str, hash: &str,
        must_change: bool, grants: &str, at: i64) -> execute =
        "insert into account (id, office_id, login, name, password_hash, must_change, grants, state, lang, theme, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'active', 'vi', 'auto', $8)";
    pub write fn set_password_hash(office: OfficeId, id: PersonId, hash: &str, must_change: bool) -> execute =
        "update account set password_hash = $3, must_change = $4 where office_id = $1 and id = $2";
    pub write fn set_grants(office: OfficeId, id: PersonId, grants: &str) -> execute =
        "update account set grants = $3 where office_id = $1 and id = $2";
    pub write fn set_state(office: OfficeId, id: PersonId, state: &str) -> execute =
        "update account set state = $3 where office_id = $1 and id = $2";
    pub write fn set_taste(office: OfficeId, id: PersonId, lang: &str, theme: &str) -> execute =
        "update account set lang = $3, theme = $4 where office_id = $1 and id = $2";

    pub write fn insert_session(token_hash: &[u8], id: uuid::Uuid, account: PersonId, now: i64, expires: i64,
        agent: &str, address: &str) -> execute =
        "insert into session (token_hash, id, account_id, created_at, seen_at, expires_at, agent, address)
         values ($1, $2, $3, $4, $4, $5, $6, $7)";
    /// The session behind a cookie, also an ended one.
    pub read fn session(token_hash: &[u8]) -> optional<SessionRow> =
        "select s.id, s.seen_at, s.expires_at, s.ended_at, s.account_id, a.office_id, a.name, a.must_change, a.grants, a.state
         from session s join account a on a.id = s.account_id where s.token_hash = $1";
    pub write fn touch_session(id: uuid::Uuid, now: i64) -> execute =
        "update session set seen_at = $2 where id = $1 and seen_at < $2";
    pub read fn sessions_of(account: PersonId, idle_since: i64, now: i64, limit: i64) -> many<OwnSession> =
        "select id, created_at, seen_at, agent, address from session
         where account_id = $1 and ended_at is null and seen_at > $2 and expires_at > $3
         order by created_at desc, id limit $4";
    pub write fn end_session(account: PersonId, id: uuid::Uuid, now: i64) -> execute =
        "update session set ended_at = $3 where account_id = $1 and id = $2 and ended_at is null";
    pub write fn end_sessions(account: PersonId, keep: uuid::Uuid, now: i64) -> execute =
        "update session set ended_at = $3 where account_id = $1 and id <> $2 and ended_at is null";
    pub write fn forget_sessions(before: i64) -> execute = "delete from session where expires_at < $1";

    pub write fn insert_failure(id: uuid::Uuid, login: &str, address: &str, now: i64) -> execute =
        "insert into login_failure (id, login, address, at) values ($1, $2, $3, $4)";
    pub read fn failures_of_login(login: &str, since: i64, cap: i64) -> scalar<i64> =
        "select count(*) from (select 1 from login_failure where login = $1 and at > $2 limit $3) f";
    pub read fn failures_of_address(address: &str, since: i64, cap: i64) -> scalar<i64> =
        "select count(*) from (select 1 from login_failure where address = $1 and at > $2 limit $3) f";
    pub write fn clear_failures(login: &str) -> execute = "delete from login_failure where login = $1";
    pub write fn forget_failures(before: i64) -> execute = "delete from login_failure where at < $1";

    pub write fn insert_token(id: uuid::Uuid, token_hash: &[u8], account: PersonId, office: OfficeId, name: &str,
        scopes: &str, now: i64, expires: i64) -> execute =
        "insert into api_token (id, token_hash, account_id, office_id, name, scopes, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)";
    pub read fn token(token_hash: &[u8], now: i64) -> optional<TokenRow> =
        "select t.id, t.scopes, t.account_id, a.office_id, a.name, a.must_change, a.grants
         from api_token t join account a on a.id = t.account_id
         where t.token_hash = $1 and t.ended_at is null and t.expires_at > $2 and a.state = 'active'";
    pub read fn tokens_of(account: PersonId, now: i64, limit: i64) -> many<OwnToken> =
        "select id, name, scopes, created_at, expires_at from api_token
         where account_id = $1 and ended_at is null and expires_at > $2 order by created_at desc, id limit $3";
    pub write fn end_token(account: PersonId, id: uuid::Uuid, now: i64) -> execute =
        "update api_token set ended_at = $3 where account_id = $1 and id = $2 and ended_at is null";
}
