//! Statements of the administration's pages.

use crate::audit::queries::EventRow;
use crate::db::{self, Conn, OfficeId, Select};

/// How far back a filtered page looks: a filter that fits nothing costs no more than this.
pub const WINDOW: i64 = 20_000;

/// Who did an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Anybody,
    Person(uuid::Uuid),
    /// The program itself.
    System,
}

/// Which events.
#[derive(Clone, Debug)]
pub struct TrailFilter {
    pub by: By,
    pub verb: Option<String>,
    pub object: Option<uuid::Uuid>,
}

/// The events before a number, newest first. An object's story is found by its
/// index; other filters look through [`WINDOW`] events.
pub async fn events(
    conn: &mut Conn,
    office: OfficeId,
    filter: &TrailFilter,
    before: i64,
    limit: i64,
) -> Result<Vec<EventRow>, db::Error> {
    let mut select = Select::new(
        "select office_id, seq, at, actor_id, actor_name, session_id, verb, object_kind, object_id, body, request_id, hash
         from event",
    );
    select.push("where office_id = ? and seq < ?", [office.0.into(), before.into()]);
    match filter.object {
        Some(object) => select.push("and object_id = ?", [object.into()]),
        None => select.push("and seq >= ?", [(before - WINDOW).into()]),
    };
    match filter.by {
        By::Anybody => &mut select,
        By::Person(person) => select.push("and actor_id = ?", [person.into()]),
        By::System => select.push("and actor_id is null", []),
    };
    if let Some(verb) = &filter.verb {
        select.push("and verb = ?", [verb.as_str().into()]);
    }
    select.push("order by seq desc limit ?", [limit.into()]);
    select.many(conn).await
}
