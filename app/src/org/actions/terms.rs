//! Terms of office and congresses.

use super::OrgError;
use crate::access::Allowed;
use crate::audit;
use crate::clock::{Day, OfficeTime};
use crate::db::WriteTx;
use crate::org::{BodyId, ManageOrg, TermClosed, TermId, TermKind, TermOpened, queries};

/// Opens a term or a congress of a body.
///
/// Terms of one body do not overlap; neither do congresses (R §1.3.2 P3). A
/// congress may lie inside the end of a term.
pub async fn open_term(
    tx: &mut WriteTx,
    manager: &Allowed<ManageOrg>,
    (body, kind, name): (BodyId, TermKind, &str),
    (from_on, until_on): (Day, Option<Day>),
    now: OfficeTime,
) -> Result<TermId, OrgError> {
    let office = manager.office();
    // The body's row lock keeps a second clerk from opening another term at the same time.
    if queries::lock_body(tx, office, body).await? == 0 {
        return Err(OrgError::Unknown);
    }
    let known = queries::terms_of(tx, office, body, 500).await?;
    if known
        .iter()
        .any(|term| term.kind == kind.code() && term.overlaps(from_on, until_on))
    {
        return Err(OrgError::Overlap);
    }
    let id: TermId = tx.new_id(now);
    queries::insert_term(tx, id, office, body, kind.code(), name, from_on, until_on).await?;
    let event = TermOpened {
        id: id.0,
        body,
        name: name.to_owned(),
        from_on,
    };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(id)
}

/// Closes a term or congress on its last day.
pub async fn close_term(
    tx: &mut WriteTx,
    manager: &Allowed<ManageOrg>,
    id: TermId,
    until_on: Day,
    now: OfficeTime,
) -> Result<(), OrgError> {
    if queries::close_term(tx, manager.office(), id, until_on).await? == 0 {
        return Err(OrgError::Unknown);
    }
    audit::record(tx, manager.actor(), &TermClosed { id: id.0, until_on }, now).await?;
    Ok(())
}
