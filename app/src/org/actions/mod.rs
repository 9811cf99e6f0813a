//! The acts on the office's structure.

mod found;
mod people;
mod settings;
mod terms;

pub use found::{FirstAdministrator, Founded, NewOffice, NewUnit, found_office};
pub use people::{
    OwnPassword, create_person, end_person, end_post, give_post, set_roles, set_temporary_password, temporary_password,
};
pub use settings::set_settings;
pub use terms::{close_term, open_term};

use super::model::NewBody;
use super::{BodyChanged, BodyCreated, BodyId, ManageOrg, OfficeCreated, UnitCreated, queries};
use crate::access::{Actor, Allowed};
use crate::audit;
use crate::clock::OfficeTime;
use crate::db::{self, OfficeId, UnitId, WriteTx};

/// Why a change was refused.
#[derive(Debug, thiserror::Error)]
pub enum OrgError {
    #[error("a body, unit or person with this id is not in the office")]
    Unknown,
    #[error("the login is taken")]
    LoginTaken,
    #[error("the short name of the office is taken")]
    SlugTaken,
    #[error("terms of one body overlap")]
    Overlap,
    #[error("an administrator cannot take away his own administration")]
    OwnRole,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Makes an office. Used by set-up and by the demo.
pub async fn create_office(
    tx: &mut WriteTx,
    (slug, name, short, place): (&str, &str, &str, &str),
    now: OfficeTime,
) -> Result<OfficeId, db::Error> {
    let id: OfficeId = tx.new_id(now);
    queries::insert_office(tx, id, slug, name, short, place, now.micros()).await?;
    let event = OfficeCreated {
        id: id.0,
        name: name.to_owned(),
    };
    audit::record(tx, &Actor::system(id), &event, now).await?;
    Ok(id)
}

/// Enters a body. Its series are opened when they are first used.
pub async fn create_body(
    tx: &mut WriteTx,
    manager: &Allowed<ManageOrg>,
    new: &NewBody,
    now: OfficeTime,
) -> Result<BodyId, db::Error> {
    let id: BodyId = tx.new_id(now);
    let sort_key = viet::collate::sort_key(&new.name);
    queries::insert_body(
        tx,
        id,
        manager.office(),
        &new.name,
        &sort_key,
        new.regime.code(),
        &new.symbol,
        new.superior.as_deref(),
        &new.place,
        new.identifier.as_deref(),
        new.has_seal,
        new.collective,
        new.receives,
        new.issues,
    )
    .await?;
    let event = BodyCreated {
        id: id.0,
        name: new.name.clone(),
        symbol: new.symbol.clone(),
        regime: new.regime,
    };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(id)
}

/// Changes a body's data; its regime stays as it was.
pub async fn change_body(
    tx: &mut WriteTx,
    manager: &Allowed<ManageOrg>,
    id: BodyId,
    new: &NewBody,
    now: OfficeTime,
) -> Result<(), OrgError> {
    let was = queries::body(tx, manager.office(), id)
        .await?
        .ok_or(OrgError::Unknown)?;
    let sort_key = viet::collate::sort_key(&new.name);
    queries::update_body(
        tx,
        manager.office(),
        id,
        &new.name,
        &sort_key,
        &new.symbol,
        new.superior.as_deref(),
        &new.place,
        new.identifier.as_deref(),
        new.has_seal,
        new.collective,
        new.receives,
        new.issues,
    )
    .await?;
    let was =
        serde_json::json!({ "name": was.name, "symbol": was.symbol, "superior": was.superior, "seal": was.has_seal });
    let is =
        serde_json::json!({ "name": new.name, "symbol": new.symbol, "superior": new.superior, "seal": new.has_seal });
    audit::record(tx, manager.actor(), &BodyChanged { id: id.0, was, is }, now).await?;
    Ok(())
}

/// Enters a unit.
pub async fn create_unit(
    tx: &mut WriteTx,
    manager: &Allowed<ManageOrg>,
    (name, code, parent): (&str, &str, Option<UnitId>),
    now: OfficeTime,
) -> Result<UnitId, OrgError> {
    if let Some(parent) = parent {
        queries::unit(tx, manager.office(), parent)
            .await?
            .ok_or(OrgError::Unknown)?;
    }
    let id: UnitId = tx.new_id(now);
    queries::insert_unit(
        tx,
        id,
        manager.office(),
        name,
        &viet::collate::sort_key(name),
        code,
        parent,
    )
    .await?;
    let event = UnitCreated {
        id: id.0,
        name: name.to_owned(),
        code: code.to_owned(),
    };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(id)
}
