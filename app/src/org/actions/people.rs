//! People, their accounts, posts and roles.

use super::OrgError;
use crate::access::{Allowed, Grant, Role};
use crate::audit;
use crate::auth::{self, AccountNew};
use crate::clock::{Day, OfficeTime, Rng};
use crate::db::{PersonId, UnitId, WriteTx};
use crate::org::model::NewPerson;
use crate::org::{ManagePeople, PersonCreated, PersonLeft, PostEnded, PostGiven, RolesSet, queries};

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
        queries::unit(tx, manager.office(), unit)
            .await?
            .ok_or(OrgError::Unknown)?;
    }
    let id: PersonId = tx.new_id(now);
    let office = manager.office();
    let plain = viet::fold::plain(&new.name);
    let sort_key = viet::collate::person_sort_key(&new.name);
    queries::insert_person(tx, id, office, &new.name, &plain, &sort_key, &new.email).await?;
    let grants: Vec<Grant> = new
        .roles
        .iter()
        .map(|role| Grant {
            role: *role,
            unit: new.unit,
        })
        .collect();
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
    let event = PersonCreated {
        id: id.0,
        name: new.name.clone(),
        login: new.login.clone(),
    };
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
    queries::person(tx, manager.office(), person)
        .await?
        .ok_or(OrgError::Unknown)?;
    let id: uuid::Uuid = tx.new_id(now);
    queries::insert_post(tx, id, manager.office(), person, unit, None, title, from_on).await?;
    let event = PostGiven {
        id: person.0,
        title: title.to_owned(),
        unit,
    };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(())
}

/// A person no longer holds a post; the row stays with its last day.
pub async fn end_post(
    tx: &mut WriteTx,
    manager: &Allowed<ManagePeople>,
    post: uuid::Uuid,
    on: Day,
    now: OfficeTime,
) -> Result<PersonId, OrgError> {
    let office = manager.office();
    let row = queries::post(tx, office, post).await?.ok_or(OrgError::Unknown)?;
    if queries::end_post(tx, office, post, on).await? == 0 {
        return Err(OrgError::Unknown);
    }
    audit::record(
        tx,
        manager.actor(),
        &PostEnded {
            id: row.person_id.0,
            title: row.title,
            until_on: on,
        },
        now,
    )
    .await?;
    Ok(row.person_id)
}

/// Sets all roles of a person, each perhaps within one unit. They count from the next request on.
pub async fn set_roles(
    tx: &mut WriteTx,
    manager: &Allowed<ManagePeople>,
    person: PersonId,
    is: &[Grant],
    now: OfficeTime,
) -> Result<(), OrgError> {
    let office = manager.office();
    let account = auth::queries::account(tx, office, person)
        .await?
        .ok_or(OrgError::Unknown)?;
    let keeps_own = is.iter().any(|grant| grant.role == Role::Qtht);
    if person == manager.actor().person && !keeps_own {
        return Err(OrgError::OwnRole);
    }
    for unit in is.iter().filter_map(|grant| grant.unit) {
        queries::unit(tx, office, unit).await?.ok_or(OrgError::Unknown)?;
    }
    let was = auth::read_grants(&account.grants);
    auth::queries::set_grants(tx, office, person, &auth::write_grants(is)).await?;
    audit::record(
        tx,
        manager.actor(),
        &RolesSet {
            id: person.0,
            was,
            is: is.to_vec(),
        },
        now,
    )
    .await?;
    Ok(())
}

/// A password to be read out or written down once: five groups of three letters and digits
/// that cannot be mistaken for one another.
pub fn temporary_password(rng: &Rng) -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let letter = |byte: u8| {
        LETTERS
            .get(usize::from(byte) % LETTERS.len())
            .map_or('a', |c| char::from(*c))
    };
    let letters: Vec<char> = rng.bytes::<15>().into_iter().map(letter).collect();
    letters
        .chunks(3)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

/// Gives an account a password that its owner must change at the next log-in; its sessions end.
pub async fn set_temporary_password(
    tx: &mut WriteTx,
    manager: &Allowed<ManagePeople>,
    person: PersonId,
    password_hash: &str,
    now: OfficeTime,
) -> Result<(), OrgError> {
    // One's own password is changed with the present one in hand, never this way.
    if person == manager.actor().person {
        return Err(OrgError::OwnRole);
    }
    match auth::set_password(tx, manager.actor(), person, password_hash, now).await? {
        true => Ok(()),
        false => Err(OrgError::Unknown),
    }
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
    audit::record(
        tx,
        manager.actor(),
        &PersonLeft {
            id: person.0,
            name: row.name,
        },
        now,
    )
    .await?;
    Ok(())
}
