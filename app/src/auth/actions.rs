//! The acts on accounts, sessions and tokens.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::password::{self, Hasher};
use super::queries::{self, AccountRow};
use super::session::token_hash;
use crate::access::{Actor, Grant, Via};
use crate::audit;
use crate::clock::{OfficeTime, Rng};
use crate::config::Limits;
use crate::db::{self, Conn, OfficeId, PersonId, WriteTx};

crate::events! {
    /// Somebody came in.
    LoggedIn("account") { address: String }
    /// Somebody left, or a session was ended from the list.
    SessionEnded("account") { session: uuid::Uuid }
    /// An account was made.
    AccountCreated("account") { login: String, grants: Vec<Grant> }
    /// A password was changed by its owner, or set by an administrator.
    PasswordChanged("account") { by_owner: bool }
    /// An API token was made.
    TokenCreated("account") { token: uuid::Uuid, name: String, scopes: Vec<String> }
    /// An API token was ended.
    TokenEnded("account") { token: uuid::Uuid }
}

/// Why nobody was let in.
#[derive(Debug, thiserror::Error)]
pub enum LoginError {
    /// One answer for an unknown account, a wrong password and a disabled account.
    #[error("wrong login or password")]
    Wrong,
    /// Too many failures; wait.
    #[error("locked for a while")]
    Locked,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Checks a login and a password and opens a session; gives the cookie's token.
///
/// Failures are counted in the database, so the count holds over several nodes.
pub async fn log_in(
    env: (&db::Db, &Hasher, &Rng, &Limits),
    login: &str,
    password: &str,
    (agent, address): (&str, &str),
    now: OfficeTime,
) -> Result<(String, AccountRow), LoginError> {
    let (db, hasher, rng, limits) = env;
    let login = login.trim().to_lowercase();
    let mut conn = db.begin_read().await?;
    if is_locked(&mut conn, &login, address, now, limits).await? {
        return Err(LoginError::Locked);
    }
    let account = queries::account_by_login(&mut conn, &login)
        .await?
        .filter(|account| account.state == "active");
    drop(conn);
    let right = hasher
        .verify(password, account.as_ref().map(|a| a.password_hash.as_str()))
        .await;
    let mut tx = db.begin_write().await?;
    let Some(account) = account.filter(|_| right) else {
        let id = tx.new_id(now);
        queries::insert_failure(&mut tx, id, &login, address, now.micros()).await?;
        tx.commit().await?;
        return Err(LoginError::Wrong);
    };
    queries::clear_failures(&mut tx, &login).await?;
    let token = URL_SAFE_NO_PAD.encode(rng.bytes::<32>());
    let id: uuid::Uuid = tx.new_id(now);
    let expires = now.plus_seconds(limits.absolute_hours * 3600);
    let agent: String = agent.chars().take(200).collect();
    queries::insert_session(
        &mut tx,
        &token_hash(&token),
        id,
        account.id,
        now.micros(),
        expires.micros(),
        &agent,
        address,
    )
    .await?;
    end_surplus(&mut tx, account.id, now, limits).await?;
    let actor = actor_of(&account, Via::Session(id));
    audit::record(
        &mut tx,
        &actor,
        &LoggedIn {
            id: account.id.0,
            address: address.to_owned(),
        },
        now,
    )
    .await?;
    tx.commit().await?;
    Ok((token, account))
}

async fn is_locked(
    conn: &mut Conn,
    login: &str,
    address: &str,
    now: OfficeTime,
    limits: &Limits,
) -> Result<bool, db::Error> {
    let account_since = now.plus_seconds(-15 * 60).micros();
    let address_since = now.plus_seconds(-3600).micros();
    let of_login = queries::failures_of_login(conn, login, account_since, limits.account_failures).await?;
    let of_address = queries::failures_of_address(conn, address, address_since, limits.address_failures).await?;
    Ok(of_login >= limits.account_failures || of_address >= limits.address_failures)
}

/// Ends the oldest sessions beyond the number that one person may have.
async fn end_surplus(tx: &mut WriteTx, account: PersonId, now: OfficeTime, limits: &Limits) -> Result<(), db::Error> {
    let idle = now.plus_seconds(-limits.idle_minutes * 60).micros();
    let live = queries::sessions_of(tx, account, idle, now.micros(), 100).await?;
    for old in live.iter().skip(usize::try_from(limits.sessions).unwrap_or(5)) {
        queries::end_session(tx, account, old.id, now.micros()).await?;
    }
    Ok(())
}

fn actor_of(account: &AccountRow, via: Via) -> Actor {
    Actor {
        person: account.id,
        name: account.name.clone(),
        office: account.office_id,
        via,
        grants: super::read_grants(&account.grants),
        must_change: account.must_change,
        request: String::new(),
    }
}

/// Ends one of the actor's own sessions. A foreign id does nothing.
pub async fn end_session(tx: &mut WriteTx, actor: &Actor, id: uuid::Uuid, now: OfficeTime) -> Result<bool, db::Error> {
    let ended = queries::end_session(tx, actor.person, id, now.micros()).await? > 0;
    if ended {
        audit::record(
            tx,
            actor,
            &SessionEnded {
                id: actor.person.0,
                session: id,
            },
            now,
        )
        .await?;
    }
    Ok(ended)
}

/// Ends every session of a person except `keep`.
pub async fn end_all_sessions(
    tx: &mut WriteTx,
    account: PersonId,
    keep: Option<uuid::Uuid>,
    now: OfficeTime,
) -> Result<(), db::Error> {
    queries::end_sessions(tx, account, keep.unwrap_or(uuid::Uuid::nil()), now.micros()).await?;
    Ok(())
}

/// A new account. Its rights come from `grants`.
#[derive(Debug)]
pub struct AccountNew<'a> {
    pub id: PersonId,
    pub office: OfficeId,
    pub login: &'a str,
    pub name: &'a str,
    pub password_hash: &'a str,
    /// True when somebody else knows the password.
    pub must_change: bool,
    pub grants: &'a [Grant],
}

/// Makes an account; a login that exists is a unique-constraint error.
pub async fn create_account(
    tx: &mut WriteTx,
    actor: &Actor,
    new: &AccountNew<'_>,
    now: OfficeTime,
) -> Result<(), db::Error> {
    let login = new.login.trim().to_lowercase();
    let grants = super::write_grants(new.grants);
    queries::insert_account(
        tx,
        new.id,
        new.office,
        &login,
        new.name,
        new.password_hash,
        new.must_change,
        &grants,
        now.micros(),
    )
    .await?;
    let event = AccountCreated {
        id: new.id.0,
        login,
        grants: new.grants.to_vec(),
    };
    audit::record(tx, actor, &event, now).await
}

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    #[error("the present password is wrong")]
    Wrong,
    #[error("too weak: {0:?}")]
    Weak(password::Weak),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// The owner changes the password; every other session of his ends.
pub async fn change_password(
    db: &db::Db,
    hasher: &Hasher,
    actor: &Actor,
    (present, new): (&str, &str),
    now: OfficeTime,
) -> Result<(), PasswordError> {
    let mut conn = db.begin_read().await?;
    let account = queries::account(&mut conn, actor.office, actor.person)
        .await?
        .ok_or(PasswordError::Wrong)?;
    drop(conn);
    if !hasher.verify(present, Some(&account.password_hash)).await {
        return Err(PasswordError::Wrong);
    }
    password::check_strength(new, &account.login).map_err(PasswordError::Weak)?;
    let hash = hasher
        .hash(new)
        .await
        .ok_or_else(|| db::Error::Other("no hash".into()))?;
    let mut tx = db.begin_write().await?;
    queries::set_password_hash(&mut tx, actor.office, actor.person, &hash, false).await?;
    let keep = match &actor.via {
        Via::Session(id) => Some(*id),
        _ => None,
    };
    end_all_sessions(&mut tx, actor.person, keep, now).await?;
    audit::record(
        &mut tx,
        actor,
        &PasswordChanged {
            id: actor.person.0,
            by_owner: true,
        },
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// An administrator sets a password that must be changed at the next log-in; all sessions end.
pub async fn set_password(
    tx: &mut WriteTx,
    actor: &Actor,
    account: PersonId,
    hash: &str,
    now: OfficeTime,
) -> Result<bool, db::Error> {
    let found = queries::set_password_hash(tx, actor.office, account, hash, true).await? > 0;
    if found {
        end_all_sessions(tx, account, None, now).await?;
        audit::record(
            tx,
            actor,
            &PasswordChanged {
                id: account.0,
                by_owner: false,
            },
            now,
        )
        .await?;
    }
    Ok(found)
}

/// A new API token; `secret` is shown once and never stored.
#[derive(Debug)]
pub struct ApiToken {
    pub id: uuid::Uuid,
    pub secret: String,
}

/// Makes a token that acts for the actor within `scopes` (permission names, or `*`).
pub async fn create_token(
    tx: &mut WriteTx,
    rng: &Rng,
    actor: &Actor,
    (name, scopes, days): (&str, &[String], i64),
    now: OfficeTime,
) -> Result<ApiToken, db::Error> {
    let secret = format!("cb_{}", URL_SAFE_NO_PAD.encode(rng.bytes::<32>()));
    let id: uuid::Uuid = tx.new_id(now);
    let expires = now.plus_seconds(days.clamp(1, 730) * 86_400).micros();
    queries::insert_token(
        tx,
        id,
        &token_hash(&secret),
        actor.person,
        actor.office,
        name,
        &scopes.join(" "),
        now.micros(),
        expires,
    )
    .await?;
    let event = TokenCreated {
        id: actor.person.0,
        token: id,
        name: name.to_owned(),
        scopes: scopes.to_vec(),
    };
    audit::record(tx, actor, &event, now).await?;
    Ok(ApiToken { id, secret })
}

/// Ends one of the actor's own tokens.
pub async fn end_token(tx: &mut WriteTx, actor: &Actor, id: uuid::Uuid, now: OfficeTime) -> Result<bool, db::Error> {
    let ended = queries::end_token(tx, actor.person, id, now.micros()).await? > 0;
    if ended {
        audit::record(
            tx,
            actor,
            &TokenEnded {
                id: actor.person.0,
                token: id,
            },
            now,
        )
        .await?;
    }
    Ok(ended)
}
