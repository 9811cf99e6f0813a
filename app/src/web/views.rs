//! Saved views: a list's filters under a name, for one person.
//!
//! A view is the query of a page's address; the table `saved_view` is owned
//! here. Slices ask [`of`] and give the answer to [`crate::web::ui::List`].

use super::forms::local_path;
use super::ui::Url;
use crate::access::Actor;
use crate::clock::OfficeTime;
use crate::db::{self, Conn, OfficeId, PersonId, WriteTx};

/// How many views one person may keep.
const MOST: i64 = 50;
/// The longest name and the longest query.
const NAME: usize = 60;
const QUERY: usize = 2000;

/// A saved view.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ViewRow {
    pub id: uuid::Uuid,
    pub page: String,
    pub name: String,
    pub query: String,
}

impl ViewRow {
    /// The address that shows it.
    pub fn href(&self) -> String {
        Url::parse(&format!("{}?{}", self.page, self.query)).to_string()
    }
}

crate::queries! {
    read fn of_person(office: OfficeId, account: PersonId, limit: i64) -> many<ViewRow> =
        "select id, page, name, query from saved_view where office_id = $1 and account_id = $2
         order by page, name, id limit $3";
    read fn of_page(office: OfficeId, account: PersonId, page: &str, limit: i64) -> many<ViewRow> =
        "select id, page, name, query from saved_view where office_id = $1 and account_id = $2 and page = $3
         order by created_at, id limit $4";
    write fn upsert(id: uuid::Uuid, office: OfficeId, account: PersonId, page: &str, name: &str, query: &str, at: i64) -> execute =
        "insert into saved_view (id, office_id, account_id, page, name, query, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (account_id, page, name) do update set query = $6";
    write fn delete(office: OfficeId, account: PersonId, id: uuid::Uuid) -> execute =
        "delete from saved_view where office_id = $1 and account_id = $2 and id = $3";
}

/// The actor's views of a page, as [`crate::web::ui::List`] takes them: name, address, id.
pub async fn of(conn: &mut Conn, actor: &Actor, page: &str) -> Result<Vec<(String, String, uuid::Uuid)>, db::Error> {
    let rows = of_page(conn, actor.office, actor.person, page, MOST).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.name.clone(), row.href(), row.id))
        .collect())
}

/// All views of the actor.
pub async fn all(conn: &mut Conn, actor: &Actor) -> Result<Vec<ViewRow>, db::Error> {
    of_person(conn, actor.office, actor.person, MOST).await
}

/// Why a view was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("a view needs a name")]
    NoName,
    #[error("not a page of this site")]
    NoPage,
    #[error("too many views")]
    TooMany,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Saves a view; one of the same name and page gets the new filters.
pub async fn save(
    tx: &mut WriteTx,
    actor: &Actor,
    (name, url): (&str, &Url),
    now: OfficeTime,
) -> Result<(), SaveError> {
    if name.is_empty() || name.chars().count() > NAME {
        return Err(SaveError::NoName);
    }
    let query = url.query();
    if url.path == "/" || local_path(&url.path) != url.path || query.len() > QUERY {
        return Err(SaveError::NoPage);
    }
    let kept = of_person(tx, actor.office, actor.person, MOST).await?;
    let full = i64::try_from(kept.len()).unwrap_or(MOST) >= MOST;
    if full && !kept.iter().any(|view| view.page == url.path && view.name == name) {
        return Err(SaveError::TooMany);
    }
    let id: uuid::Uuid = tx.new_id(now);
    upsert(
        tx,
        id,
        actor.office,
        actor.person,
        &url.path,
        name,
        &query,
        now.micros(),
    )
    .await?;
    Ok(())
}

/// Removes one of the actor's own views. A foreign id does nothing.
pub async fn remove(tx: &mut WriteTx, actor: &Actor, id: uuid::Uuid) -> Result<bool, db::Error> {
    Ok(delete(tx, actor.office, actor.person, id).await? > 0)
}
