//! The acts on the office's structure.

use super::model::{NewBody, NewPerson, TermKind};
use super::{
    BodyChanged, BodyCreated, BodyId, ManageOrg, ManagePeople, OfficeCreated, PersonCreated, PersonLeft, PostGiven,
    RolesSet, TermClosed, TermId, TermOpened, UnitCreated, queries,
};
use crate::access::{Actor, Allowed, Grant, Role};
use crate::audit;
use crate::auth::{self, AccountNew};
use crate::clock::{Day, OfficeTime};
use crate::db::{self, OfficeId, PersonId, UnitId, WriteTx};

/// Why a change was refused.
#[derive(Debug, thiserror::Error)]
pub enum OrgError {
    #[error("a body, unit or person with this id is not in the office")]
    Unknown,
    #[error("the login is taken")]
    LoginTaken,
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
    let event = OfficeCreated { id: id.0, name: name.to_owned() };
    audit::record(tx, &Actor::system(id), &event, now).await?;
    Ok(id)
}

/// Enters a body and gives it its incoming series when it receives.
pub async fn create_body(
    tx: &mut WriteTx,
    manager: &Allowed<ManageOrg>,
    new: &NewBody,
    now: OfficeTime,
) -> Result<BodyId, db::Error> {
    let id: BodyId = tx.new_id(now);
    let sort_key = viet::collate::sort_key(&new.name);
    queries::insert_body(
        tx, id, manager.office(), &new.name, &sort_key, new.regime.code(), &new.symbol, new.superior.as_deref(),
        &new.place, new.identifier.as_deref(), new.has_seal, new.collective, new.receives, new.issues,
    )
    .await?;
    let event = BodyCreated { id: id.0, name: new.name.clone(), symbol: new.symbol.clone(), regime: new.regime };
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
    let was = queries::body(tx, manager.office(), id).await?.ok_or(OrgError::Unknown)?;
    let sort_key = viet::collate::sort_key(&new.name);
    queries::update_body(
        tx, manager.office(), id, &new.name, &sort_key, &new.symbol, new.superior.as_deref(), &new.place,
        new.identifier.as_deref(), new.has_seal, new.collective, new.receives, new.issues,
    )
    .await?;
    let was = serde_json::json!({ "name": was.name, "symbol": was.symbol, "superior": was.superior, "seal": was.has_seal });
    let is = serde_json::json!({ "name": new.name, "symbol": new.symbol, "superior": new.superior, "seal": new.has_seal });
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
        queries::unit(tx, manager.office(), parent).await?.ok_or(OrgError::Unknown)?;
    }
    let id: UnitId = tx.new_id(now);
    queries::insert_unit(tx, id, manager.office(), name, &viet::collate::sort_key(name), code, parent).await?;
    let event = UnitCreated { id: id.0, name: name.to_owned(), code: code.to_owned() };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(id)
}

/// Enters a person with an account, a post and roles.
///
/// `password_hash` is of a password that must be changed at the first log-in,
/// unless `own_password` says that the person chose it.
pub async fn create_person(
    tx: &mut WriteTx,
    manager: &Allowed<ManagePeople>,
    new: &NewPerson,
    (password_hash, own_password): (&str, OwnPassword),
    now: OfficeTime,
) -> Result<PersonId, OrgError> {
    if let Some(unit) = new.unit {
        queries::unit(tx, manager.office(), unit).await?.ok_or(OrgError::Unknown)?;
    }
    let id: PersonId = tx.new_id(now);
    let office = manager.office();
    let plain = viet::fold::plain(&new.name);
    let sort_key = viet::collate::person_sort_key(&new.name);
    queries::insert_person(tx, id, office, &new.name, &plain, &sort_key, &new.email).await?;
    let grants: Vec<Grant> = new.roles.iter().map(|role| Grant { role: *role, unit: new.unit }).collect();
    let account = AccountNew {
        id,
        office,
        login: &new.login,
        name: &new.name,
        password_hash,
        must_change: own_password == OwnPassword::No,
        grants: &grants,
    };
    match auth::create_account(tx, manager.actor(), &account, now).await {
        Err(error) if error.is_unique() => return Err(OrgError::LoginTaken),
        other => other?,
    }
    let event = PersonCreated { id: id.0, name: new.name.clone(), login: new.login.clone() };
    audit::record(tx, manager.actor(), &event, now).await?;
    if !new.title.is_empty() {
        give_post(tx, manager, id, (new.unit, &new.title, Day(now.date())), now).await?;
    }
    Ok(id)
}

/// Whether the person chose the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPassword {
    Yes,
    No,
}

/// Gives a person one more post.
pub async fn give_post(
    tx: &mut WriteTx,
    manager: &Allowed<ManagePeople>,
    person: PersonId,
    (unit, title, from_on): (Option<UnitId>, &str, Day),
    now: OfficeTime,
) -> Result<(), OrgError> {
    queries::person(tx, manager.office(), person).await?.ok_or(OrgError::Unknown)?;
    let id: uuid::Uuid = tx.new_id(now);
    queries::insert_post(tx, id, manager.office(), person, unit, None, title, from_on).await?;
    let event = PostGiven { id: person.0, title: title.to_owned(), unit };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(())
}

/// Sets a person's roles. They count from the next request on.
pub async fn set_roles(
    tx: &mut WriteTx,
    manager: &Allowed<ManagePeople>,
    person: PersonId,
    (roles, unit): (&[Role], Option<UnitId>),
    now: OfficeTime,
) -> Result<(), OrgError> {
    let office = manager.office();
    let account = auth::queries::account(tx, office, person).await?.ok_or(OrgError::Unknown)?;
    if person == manager.actor().person && !roles.contains(&Role::Qtht) {
        return Err(OrgError::OwnRole);
    }
    if let Some(unit) = unit {
        queries::unit(tx, office, unit).await?.ok_or(OrgError::Unknown)?;
    }
    let was = auth::read_grants(&account.grants);
    let is: Vec<Grant> = roles.iter().map(|role| Grant { role: *role, unit }).collect();
    auth::queries::set_grants(tx, office, person, &auth::write_grants(&is)).await?;
    audit::record(tx, manager.actor(), &RolesSet { id: person.0, was, is }, now).await?;
    Ok(())
}

/// A person leaves: posts end, the account closes, every session ends at once.
pub async fn end_person(
    tx: &mut WriteTx,
    manager: &Allowed<ManagePeople>,
    person: PersonId,
    now: OfficeTime,
) -> Result<(), OrgError> {
    let office = manager.office();
    if person == manager.actor().person {
        return Err(OrgError::OwnRole);
    }
    let row = queries::person(tx, office, person).await?.ok_or(OrgError::Unknown)?;
    let today = Day(now.date());
    queries::end_posts(tx, office, person, today).await?;
    queries::end_person(tx, office, person, today).await?;
    auth::queries::set_state(tx, office, person, "disabled").await?;
    auth::end_all_sessions(tx, person, None, now).await?;
    audit::record(tx, manager.actor(), &PersonLeft { id: person.0, name: row.name }, now).await?;
    Ok(())
}

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
    queries::body(tx, office, body).await?.ok_or(OrgError::Unknown)?;
    let known = queries::terms_of(tx, office, body, 500).await?;
    if known.iter().any(|term| term.kind == kind.code() && term.overlaps(from_on, until_on)) {
        return Err(OrgError::Overlap);
    }
    let id: TermId = tx.new_id(now);
    queries::insert_term(tx, id, office, body, kind.code(), name, from_on, until_on).await?;
    let event = TermOpened { id: id.0, body, name: name.to_owned(), from_on };
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
