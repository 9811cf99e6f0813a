//! A whole office at once: set-up, `chauban office add` and the demo.

use super::{OrgError, OwnPassword, create_body, create_office, create_person, create_unit};
use crate::access::for_system;
use crate::clock::OfficeTime;
use crate::db::{OfficeId, PersonId, UnitId, WriteTx};
use crate::org::model::{NewBody, NewPerson};
use crate::org::{BodyId, queries};

/// What an office begins with.
#[derive(Clone, Debug)]
pub struct NewOffice<'a> {
    /// Unique in the installation; see [`crate::org::model::slug`].
    pub slug: &'a str,
    pub name: &'a str,
    pub short_name: &'a str,
    pub place: &'a str,
    pub bodies: &'a [NewBody],
    pub units: &'a [NewUnit],
    pub administrator: FirstAdministrator<'a>,
}

/// A unit of a new office; `parent` is the position of a unit before it.
#[derive(Clone, Debug, Default)]
pub struct NewUnit {
    pub name: String,
    pub code: String,
    pub parent: Option<usize>,
}

/// The person who enters all others.
#[derive(Clone, Debug)]
pub struct FirstAdministrator<'a> {
    /// Its `unit` is not used: the units are made here.
    pub person: &'a NewPerson,
    pub password_hash: &'a str,
    pub own_password: OwnPassword,
}

/// The ids, in the order of what was given.
#[derive(Clone, Debug)]
pub struct Founded {
    pub office: OfficeId,
    pub bodies: Vec<BodyId>,
    pub units: Vec<UnitId>,
    pub administrator: PersonId,
}

/// Makes an office with its bodies, units and first administrator.
///
/// The acts bear the name "Hệ thống" in the chain: nobody of the office exists yet.
pub async fn found_office(tx: &mut WriteTx, new: &NewOffice<'_>, now: OfficeTime) -> Result<Founded, OrgError> {
    if queries::office_by_slug(tx, new.slug).await?.is_some() {
        return Err(OrgError::SlugTaken);
    }
    let office = match create_office(tx, (new.slug, new.name, new.short_name, new.place), now).await {
        Err(error) if error.is_unique() => return Err(OrgError::SlugTaken),
        other => other?,
    };
    let manager = for_system(office);
    let mut founded = Founded {
        office,
        bodies: Vec::new(),
        units: Vec::new(),
        administrator: PersonId(uuid::Uuid::nil()),
    };
    for body in new.bodies {
        founded.bodies.push(create_body(tx, &manager, body, now).await?);
    }
    for unit in new.units {
        let parent = match unit.parent {
            Some(at) => Some(*founded.units.get(at).ok_or(OrgError::Unknown)?),
            None => None,
        };
        founded
            .units
            .push(create_unit(tx, &manager, (&unit.name, &unit.code, parent), now).await?);
    }
    let first = &new.administrator;
    let person = NewPerson {
        unit: None,
        ..first.person.clone()
    };
    let password = (first.password_hash, first.own_password);
    founded.administrator = create_person(tx, &for_system(office), &person, password, now).await?;
    Ok(founded)
}
