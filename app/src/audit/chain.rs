//! The hash of one link.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What the first event of a chain takes as the hash before it.
pub const START: &[u8] = &[0; 32];

/// The fields that a link's hash covers, in their order.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    pub office: Uuid,
    pub seq: i64,
    pub at: i64,
    pub actor: Option<Uuid>,
    pub actor_name: &'a str,
    pub session: Option<Uuid>,
    pub verb: &'a str,
    pub object_kind: &'a str,
    pub object: Option<Uuid>,
    pub body: &'a str,
    pub request: &'a str,
}

/// `SHA-256("audit-v1" ‖ previous ‖ Σ length ‖ field)`; lengths are 8 bytes, big-endian.
///
/// An absent id is an empty field.
pub fn hash(previous: &[u8], link: &Link<'_>) -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(b"audit-v1");
    sha.update(previous);
    let mut field = |bytes: &[u8]| {
        sha.update((bytes.len() as u64).to_be_bytes());
        sha.update(bytes);
    };
    let id = |id: Option<Uuid>| id.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
    field(link.office.as_bytes());
    field(&link.seq.to_be_bytes());
    field(&link.at.to_be_bytes());
    field(&id(link.actor));
    field(link.actor_name.as_bytes());
    field(&id(link.session));
    field(link.verb.as_bytes());
    field(link.object_kind.as_bytes());
    field(&id(link.object));
    field(link.body.as_bytes());
    field(link.request.as_bytes());
    sha.finalize().to_vec()
}
