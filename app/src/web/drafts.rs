//! What somebody has typed and not yet sent, kept on the server.
//!
//! A form names its draft in the hidden field `_form` and its page in `_back`.
//! The draft is written while typing, on a refused form and on a form that
//! arrives after its session ended; the action that succeeds forgets it.

use axum::extract::{Path, State};
use axum::http::StatusCode;

use super::error::Error;
use super::forms::{Typed, local_path};
use super::visitor::Visitor;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::db::{self, PersonId, WriteTx};

/// Drafts older than this are forgotten.
const KEPT_DAYS: i64 = 30;
/// The longest name of a form.
const NAME: usize = 80;

/// A draft in a person's own list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct DraftRow {
    pub form: String,
    pub body: String,
    pub updated_at: i64,
}

crate::queries! {
    read fn find(account: PersonId, form: &str) -> optional_scalar<String> =
        "select body from form_draft where account_id = $1 and form = $2";
    /// What a person has not sent, newest first.
    pub(super) read fn of_person(account: PersonId, limit: i64) -> many<DraftRow> =
        "select form, body, updated_at from form_draft where account_id = $1 order by updated_at desc, form limit $2";
    write fn upsert(account: PersonId, form: &str, body: &str, at: i64) -> execute =
        "insert into form_draft (account_id, form, body, updated_at) values ($1, $2, $3, $4)
         on conflict (account_id, form) do update set body = $3, updated_at = $4";
    write fn delete(account: PersonId, form: &str) -> execute =
        "delete from form_draft where account_id = $1 and form = $2";
    write fn delete_old(before: i64) -> execute = "delete from form_draft where updated_at < $1";
}

/// What this person had typed in the form, if anything.
pub async fn read(app: &App, person: PersonId, form: &str) -> Result<Option<Typed>, db::Error> {
    let mut conn = app.db.begin_read().await?;
    let body = find(&mut conn, person, form).await?;
    Ok(body.map(|body| Typed::parse(body.as_bytes())))
}

/// Keeps what was typed. Failing to keep a draft never fails the request.
pub async fn keep(app: &App, person: PersonId, form: &str, typed: &Typed) {
    let kept = async {
        let mut tx = app.db.begin_write().await?;
        upsert(&mut tx, person, form, &typed.encode(), app.clock.now().micros()).await?;
        tx.commit().await
    };
    if let Err(error) = kept.await {
        tracing::warn!(%error, "draft not kept");
    }
}

/// Forgets a draft in the transaction of the act that used it.
pub async fn forget(tx: &mut WriteTx, person: PersonId, form: &str) -> Result<(), db::Error> {
    delete(tx, person, form).await.map(drop)
}

/// Forgets what nobody came back for.
pub async fn forget_old(tx: &mut WriteTx, now: OfficeTime) -> Result<(), db::Error> {
    delete_old(tx, now.plus_seconds(-KEPT_DAYS * 86_400).micros())
        .await
        .map(drop)
}

/// Keeps a posted form for a person whose session has ended; gives the page to come back to.
pub(super) async fn keep_posted(app: &App, person: PersonId, body: &[u8]) -> Option<String> {
    let typed = Typed::parse(body);
    let (form, back) = (typed.get("_form").to_owned(), local_path(typed.get("_back")).to_owned());
    if form.is_empty() || form.len() > NAME {
        return None;
    }
    keep(app, person, &form, &typed).await;
    Some(back)
}

/// `PUT /drafts/{form}`: written by the page while somebody types.
pub(super) async fn put(
    State(app): State<App>,
    visitor: Visitor,
    Path(form): Path<String>,
    typed: Typed,
) -> Result<StatusCode, Error> {
    let actor = visitor.signed_in()?;
    if form.len() > NAME {
        return Err(Error::NotFound);
    }
    let mut tx = app.db.begin_write().await?;
    upsert(&mut tx, actor.person, &form, &typed.encode(), app.clock.now().micros()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
