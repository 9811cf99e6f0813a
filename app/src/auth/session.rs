//! From a cookie or a bearer token to an actor.

use sha2::{Digest, Sha256};

use super::queries::{self, SessionRow};
use crate::access::{Actor, Via};
use crate::clock::OfficeTime;
use crate::config::Limits;
use crate::db::{self, Conn, OfficeId, PersonId};

/// A session is only marked as seen once a minute, so that reading does not write.
const SEEN_EVERY: i64 = 60_000_000;

/// The cookie's name: the `__Host-` prefix binds it to this host under TLS.
pub fn cookie_name(tls: bool) -> &'static str {
    if tls { "__Host-s" } else { "s" }
}

/// The header that sets the cookie, or clears it with an empty token.
pub fn set_cookie(token: &str, tls: bool) -> String {
    let secure = if tls { "; Secure" } else { "" };
    let age = if token.is_empty() { "; Max-Age=0" } else { "" };
    format!(
        "{}={token}; Path=/; HttpOnly; SameSite=Lax{secure}{age}",
        cookie_name(tls)
    )
}

/// Hash under which a token is stored.
pub(super) fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Who is behind a cookie.
pub struct SignedIn {
    pub actor: Actor,
    /// The session should be marked as seen.
    pub touch: bool,
}

/// The actor of a live session: not ended, not idle too long, not too old, account active.
pub async fn identify(
    conn: &mut Conn,
    token: &str,
    now: OfficeTime,
    limits: &Limits,
    request: &str,
) -> Result<Option<SignedIn>, db::Error> {
    let Some(row) = queries::session(conn, &token_hash(token)).await? else {
        return Ok(None);
    };
    if !is_live(&row, now, limits) {
        return Ok(None);
    }
    let touch = now.micros() - row.seen_at > SEEN_EVERY;
    let actor = Actor {
        person: row.account_id,
        name: row.name,
        office: row.office_id,
        via: Via::Session(row.id),
        grants: super::read_grants(&row.grants),
        must_change: row.must_change,
        request: request.to_owned(),
    };
    Ok(Some(SignedIn { actor, touch }))
}

fn is_live(row: &SessionRow, now: OfficeTime, limits: &Limits) -> bool {
    let idle_end = OfficeTime(row.seen_at).plus_seconds(limits.idle_minutes * 60);
    row.ended_at.is_none() && row.state == "active" && now < idle_end && now.micros() < row.expires_at
}

/// Whose session a cookie was, though it has ended: so that what was typed can be kept for that person.
pub async fn last_known(conn: &mut Conn, token: &str) -> Result<Option<(OfficeId, PersonId)>, db::Error> {
    let row = queries::session(conn, &token_hash(token)).await?;
    Ok(row
        .filter(|row| row.state == "active")
        .map(|row| (row.office_id, row.account_id)))
}

/// The actor behind an API token, with the token's scopes.
pub async fn identify_token(
    conn: &mut Conn,
    token: &str,
    now: OfficeTime,
    request: &str,
) -> Result<Option<Actor>, db::Error> {
    let row = queries::token(conn, &token_hash(token), now.micros()).await?;
    Ok(row.map(|row| Actor {
        person: row.account_id,
        name: row.name,
        office: row.office_id,
        via: Via::Token(row.id, row.scopes.split(' ').map(str::to_owned).collect()),
        grants: super::read_grants(&row.grants),
        must_change: row.must_change,
        request: request.to_owned(),
    }))
}
