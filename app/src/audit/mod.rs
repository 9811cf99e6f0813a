//! Nhật ký: hash-chained events, signed checkpoints, and their verification.
//!
//! Every action records one event in the transaction of its change. The events
//! of an office form a chain: each hash covers the one before, so an edit, a
//! removal or an insertion breaks it. A checkpoint signs the heads of all
//! chains with the installation's Ed25519 key; kept outside, it also shows a
//! tail that was cut off or a chain that was rewritten whole (trust §8.6).
//!
//! What it does not prove: that an event was true, or that nothing happened
//! outside the program.

mod chain;
mod checkpoint;
pub mod queries;
mod verify;

use serde::Serialize;

pub use chain::{Link, hash};
pub use checkpoint::{
    Checkpoint, Head, Keys, for_office as office_checkpoint, make as make_checkpoint, read_file as read_checkpoint,
};
pub use verify::{Report, Trouble, verify, verify_office};

use crate::access::{Actor, Via};
use crate::clock::OfficeTime;
use crate::db::{self, WriteTx};

/// Something that happened. Slices define theirs; the body is what `Serialize` gives.
pub trait Event: Serialize {
    /// `IncomingRegistered`.
    const VERB: &'static str;
    /// The kind of the object, `incoming`.
    const OBJECT: &'static str;
    /// The id of the object.
    fn object(&self) -> Option<uuid::Uuid>;
}

/// Implements [`Event`] for structs with an `id` field.
#[macro_export]
macro_rules! events {
    ($( $(#[$meta:meta])* $name:ident ($object:literal) { $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? } )*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, serde::Serialize)]
        pub struct $name { pub id: uuid::Uuid, $($(#[$fmeta])* pub $field: $ty),* }
        impl $crate::audit::Event for $name {
            const VERB: &'static str = stringify!($name);
            const OBJECT: &'static str = $object;
            fn object(&self) -> Option<uuid::Uuid> { Some(self.id) }
        }
    )* };
}

/// Appends an event to the chain of the actor's office.
///
/// Takes the chain's head for the rest of the transaction, so record last.
pub async fn record<E: Event>(tx: &mut WriteTx, actor: &Actor, event: &E, now: OfficeTime) -> Result<(), db::Error> {
    let body = serde_json::to_string(event).map_err(|e| db::Error::Other(e.to_string()))?;
    let session = match &actor.via {
        Via::Session(id) | Via::Token(id, _) => Some(*id),
        Via::System => None,
    };
    let previous = queries::take_head(tx, actor.office, chain::START).await?;
    let link = Link {
        office: actor.office.0,
        seq: previous.seq,
        at: now.micros(),
        actor: (!actor.person.0.is_nil()).then_some(actor.person.0),
        actor_name: &actor.name,
        session,
        verb: E::VERB,
        object_kind: E::OBJECT,
        object: event.object(),
        body: &body,
        request: &actor.request,
    };
    let hash = chain::hash(&previous.hash, &link);
    queries::append(
        tx,
        actor.office,
        link.seq,
        link.at,
        link.actor,
        link.actor_name,
        link.session,
        link.verb,
        link.object_kind,
        link.object,
        link.body,
        link.request,
        &hash,
    )
    .await?;
    queries::set_head(tx, actor.office, &hash).await?;
    Ok(())
}
