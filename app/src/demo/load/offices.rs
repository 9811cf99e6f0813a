//! Văn phòng: offices, bodies, units, people, terms and series.

use std::collections::HashMap;

use super::super::model::{Body, Office, Person};
use super::super::types::Regime as DemoRegime;
use super::{LoadError, Span};
use crate::access::{Actor, Allowed, Grant, Permission, Role, Via, for_system, permit};
use crate::app::App;
use crate::clock::{Day, OfficeTime};
use crate::db::{OfficeId, PersonId, UnitId, WriteTx};
use crate::numbering::{self, ManageSeries, Period, Scope};
use crate::org::actions::{self, OwnPassword};
use crate::org::model::{NewBody, NewPerson};
use crate::org::{BodyId, ManageOrg, ManagePeople, Regime, TermKind};

/// An office that has been set up.
pub struct Settled<'w> {
    pub office: &'w Office,
    pub id: OfficeId,
    pub bodies: HashMap<&'static str, BodyId>,
    /// Of each unit its id and its name.
    pub units: HashMap<&'static str, (UnitId, String)>,
    pub people: Vec<Member>,
}

/// A person of the office, as he acts.
pub struct Member {
    pub id: PersonId,
    pub login: String,
    pub name: String,
    pub grants: Vec<Grant>,
    pub unit: Option<&'static str>,
}

impl Member {
    pub fn has(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// This person at work, as far as the audit chain is concerned.
    pub fn actor(&self, office: OfficeId) -> Actor {
        Actor {
            person: self.id,
            name: self.name.clone(),
            office,
            via: Via::System,
            grants: self.grants.clone(),
            must_change: false,
            request: "demo".to_owned(),
        }
    }
}

impl Settled<'_> {
    /// The right of the `nth` person with a role; of the last one when there are fewer.
    pub fn allowed<P: Permission>(&self, role: Role, nth: usize) -> Result<Allowed<P>, LoadError> {
        // The head clerk is a clerk too, but the clerks come first.
        let mut members: Vec<&Member> = self.people.iter().filter(|member| member.has(role)).collect();
        members.sort_by_key(|member| member.grants.len());
        let member = members.get(nth).or(members.last());
        let member =
            member.ok_or_else(|| LoadError::Other(format!("{}: nobody is {}", self.office.slug, role.code())))?;
        Ok(permit::<P>(&member.actor(self.id))?)
    }

    /// The person who leads a unit, or anybody in it.
    pub fn head_of(&self, unit: &str) -> Option<&Member> {
        let mut inside = self.people.iter().filter(|member| member.unit == Some(unit));
        inside
            .clone()
            .find(|m| m.has(Role::Ldp) || m.has(Role::Cvp) || m.has(Role::Ld))
            .or_else(|| inside.next())
    }

    /// The bodies that keep an incoming register.
    pub fn receivers(&self) -> impl Iterator<Item = BodyId> {
        self.office
            .bodies
            .iter()
            .filter(|body| body.receives)
            .filter_map(|body| self.bodies.get(body.key).copied())
    }
}

/// Sets an office up on the morning before its first paper.
pub async fn settle<'w>(app: &App, office: &'w Office, hash: &str, span: Span) -> Result<Settled<'w>, LoadError> {
    let at = span.set_up();
    let mut tx = app.db.begin_write().await?;
    let names = (office.slug, office.name.as_str(), office.short, office.place);
    let id = actions::create_office(&mut tx, names, at).await?;
    let (mut bodies, mut units) = (HashMap::new(), HashMap::new());
    for body in &office.bodies {
        bodies.insert(body.key, enter_body(&mut tx, id, body, at).await?);
    }
    let manager: Allowed<ManageOrg> = for_system(id);
    for unit in &office.units {
        let made = actions::create_unit(&mut tx, &manager, (&unit.name, unit.code, None), at).await?;
        units.insert(unit.key, (made, unit.name.clone()));
    }
    let mut people = Vec::new();
    for person in &office.people {
        people.push(enter_person(&mut tx, (id, &units), person, hash, at).await?);
    }
    for term in &office.terms {
        let Some(body) = bodies.get(term.body_key) else {
            continue;
        };
        let days = (Day(term.from), term.until.map(Day));
        actions::open_term(&mut tx, &manager, (*body, TermKind::Term, term.name), days, at).await?;
    }
    for body in office.bodies.iter().filter(|body| body.issues) {
        if let Some(of) = bodies.get(body.key) {
            open_series(&mut tx, id, (*of, body.regime), at).await?;
        }
    }
    tx.commit().await?;
    Ok(Settled {
        office,
        id,
        bodies,
        units,
        people,
    })
}

async fn enter_body(tx: &mut WriteTx, office: OfficeId, body: &Body, at: OfficeTime) -> Result<BodyId, LoadError> {
    let new = NewBody {
        name: body.name.clone(),
        regime: match body.regime {
            DemoRegime::Party => Regime::Party,
            DemoRegime::State => Regime::State,
        },
        symbol: body.symbol.to_owned(),
        superior: body.superior.clone(),
        place: body.place.to_owned(),
        identifier: None,
        has_seal: body.has_seal,
        collective: body.collective,
        receives: body.receives,
        issues: body.issues,
    };
    Ok(actions::create_body(tx, &for_system::<ManageOrg>(office), &new, at).await?)
}

async fn enter_person(
    tx: &mut WriteTx,
    (office, units): (OfficeId, &HashMap<&'static str, (UnitId, String)>),
    person: &Person,
    hash: &str,
    at: OfficeTime,
) -> Result<Member, LoadError> {
    let manager: Allowed<ManagePeople> = for_system(office);
    let unit_of = |key: &str| units.get(key).map(|(id, _)| *id);
    let (unit, title) = person.posts.first().cloned().unwrap_or_default();
    let roles: Vec<Role> = person.roles.iter().filter_map(|code| Role::from_code(code)).collect();
    let new = NewPerson {
        name: person.name.clone(),
        login: person.login.clone(),
        email: person.email.clone(),
        roles: roles.clone(),
        unit: unit_of(unit),
        title,
    };
    let id = actions::create_person(tx, &manager, &new, (hash, OwnPassword::Yes), at).await?;
    for (unit, title) in person.posts.iter().skip(1) {
        actions::give_post(tx, &manager, id, (unit_of(unit), title, Day(at.date())), at).await?;
    }
    let grants = roles.into_iter().map(|role| Grant { role, unit: new.unit }).collect();
    Ok(Member {
        id,
        login: new.login,
        name: new.name,
        grants,
        unit: Some(unit),
    })
}

/// The series that a body uses most; others open when their first paper is issued.
async fn open_series(
    tx: &mut WriteTx,
    office: OfficeId,
    (body, regime): (BodyId, DemoRegime),
    at: OfficeTime,
) -> Result<(), LoadError> {
    const PARTY: [(&str, &str); 6] = [
        ("party.nghi-quyet", "Nghị quyết"),
        ("party.quyet-dinh", "Quyết định, quy định"),
        ("party.ke-hoach", "Kế hoạch"),
        ("party.bao-cao", "Báo cáo"),
        ("party.thong-bao", "Thông báo"),
        ("party.cong-van", "Công văn"),
    ];
    const STATE: [(&str, &str); 4] = [
        ("state.quyet-dinh", "Quyết định"),
        ("state.ke-hoach", "Kế hoạch"),
        ("state.bao-cao", "Báo cáo"),
        ("state.cong-van", "Công văn"),
    ];
    let (list, period): (&[(&str, &str)], Period) = match regime {
        DemoRegime::Party => (&PARTY, Period::Term),
        DemoRegime::State => (&STATE, Period::Year),
    };
    let manager: Allowed<ManageSeries> = for_system(office);
    for (key, name) in list {
        let place = (Scope::Type, *key, period);
        numbering::actions::open_series(tx, &manager, (body, name), place, false, at).await?;
    }
    Ok(())
}
