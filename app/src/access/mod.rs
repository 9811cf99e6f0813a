//! Who may do what: actors, roles, permissions, and the proof of a check.
//!
//! **Invariant:** an [`Allowed`] can only be made here, so an action that takes
//! `&Allowed<RegisterIncoming>` cannot be called by a handler that forgot to
//! ask. Each slice declares its permissions with [`permissions!`] beside the
//! roles that have them (R §3.1, §10.5); the whole table is checked in as
//! `app/tests/snapshots/permissions.txt`.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::db::{OfficeId, PersonId, UnitId};

/// The roles of R §3.1. The serialised code is the law book's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Role {
    /// Văn thư cơ quan: records clerk.
    Vt,
    /// Trưởng bộ phận văn thư: head clerk.
    Vtt,
    /// Chuyên viên: officer.
    Cv,
    /// Lãnh đạo phòng, ban: unit leader.
    Ldp,
    /// Chánh Văn phòng: chief of office.
    Cvp,
    /// Phó Chánh Văn phòng: deputy chief of office.
    Pcvp,
    /// Lãnh đạo: the leadership.
    Ld,
    /// Thư ký, trợ lý lãnh đạo: assistant.
    Tk,
    /// Lưu trữ viên: archivist.
    Lt,
    /// Thư ký hội nghị: minutes secretary.
    Tkh,
    /// Quản trị hệ thống: administrator, without access to contents.
    Qtht,
    /// Cán bộ bảo vệ bí mật nhà nước: secrecy officer.
    Bmnn,
}

impl Role {
    pub const ALL: [Role; 12] = [
        Role::Vt,
        Role::Vtt,
        Role::Cv,
        Role::Ldp,
        Role::Cvp,
        Role::Pcvp,
        Role::Ld,
        Role::Tk,
        Role::Lt,
        Role::Tkh,
        Role::Qtht,
        Role::Bmnn,
    ];

    /// The law book's code.
    pub fn code(self) -> &'static str {
        match self {
            Role::Vt => "VT",
            Role::Vtt => "VTT",
            Role::Cv => "CV",
            Role::Ldp => "LDP",
            Role::Cvp => "CVP",
            Role::Pcvp => "PCVP",
            Role::Ld => "LD",
            Role::Tk => "TK",
            Role::Lt => "LT",
            Role::Tkh => "TKH",
            Role::Qtht => "QTHT",
            Role::Bmnn => "BMNN",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A role, perhaps within one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// How far a permission reaches (R §10.5: ● own, ◐ unit, ○ all).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    Own,
    Unit,
    All,
}

/// How the actor came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Via {
    Session(uuid::Uuid),
    /// An API token and its scopes.
    Token(uuid::Uuid, Vec<String>),
    /// The program itself: jobs, set-up, demo data.
    System,
}

/// Who acts.
#[derive(Clone, Debug)]
pub struct Actor {
    pub person: PersonId,
    pub name: String,
    pub office: OfficeId,
    pub via: Via,
    pub grants: Vec<Grant>,
    /// The password was given by somebody else and must be changed first.
    pub must_change: bool,
    /// The id of the request, for the audit chain and the log.
    pub request: String,
}

impl Actor {
    /// The program acting for an office.
    pub fn system(office: OfficeId) -> Actor {
        Actor {
            person: PersonId(uuid::Uuid::nil()),
            name: "Hệ thống".to_owned(),
            office,
            via: Via::System,
            grants: Vec::new(),
            must_change: false,
            request: String::new(),
        }
    }

    /// The units in which this actor has a role.
    pub fn units(&self) -> Vec<UnitId> {
        self.grants.iter().filter_map(|grant| grant.unit).collect()
    }

    pub fn has(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Whether the actor has the permission at all; for what a page shows.
    pub fn may<P: Permission>(&self) -> bool {
        permit::<P>(self).is_ok()
    }
}

/// A permission: its name and the roles that have it.
pub trait Permission: Send + Sync + 'static {
    const NAME: &'static str;
    const RULE: &'static [(Role, Scope)];
}

/// One row of the permission table.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub name: &'static str,
    pub rule: &'static [(Role, Scope)],
}

/// Declares permissions: `/// doc` `Name = "slice.verb" { Vt: All, Cv: Own };`
#[macro_export]
macro_rules! permissions {
    ($( $(#[$meta:meta])* $name:ident = $text:literal { $($role:ident : $scope:ident),* $(,)? } ;)*) => {
        $(
            $(#[$meta])*
            #[derive(Debug)]
            pub struct $name;
            impl $crate::access::Permission for $name {
                const NAME: &'static str = $text;
                const RULE: &'static [($crate::access::Role, $crate::access::Scope)] =
                    &[$(($crate::access::Role::$role, $crate::access::Scope::$scope)),*];
            }
        )*
        /// The permissions of this slice.
        pub fn permissions() -> Vec<$crate::access::Rule> {
            vec![$($crate::access::Rule {
                name: $text,
                rule: <$name as $crate::access::Permission>::RULE,
            }),*]
        }
    };
}

/// The proof that `P` was checked for an actor.
#[derive(Debug)]
pub struct Allowed<P> {
    actor: Actor,
    scope: Scope,
    permission: PhantomData<P>,
}

impl<P> Allowed<P> {
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
    pub fn office(&self) -> OfficeId {
        self.actor.office
    }
    pub fn scope(&self) -> Scope {
        self.scope
    }
}

/// Why an actor may not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    #[error("no role of this person has {0}")]
    NoRole(&'static str),
    #[error("the token lacks the scope {0}")]
    NoScope(&'static str),
    #[error("the password must be changed first")]
    MustChangePassword,
}

/// Checks a permission. The widest scope of the actor's roles counts.
pub fn permit<P: Permission>(actor: &Actor) -> Result<Allowed<P>, Denied> {
    if actor.must_change {
        return Err(Denied::MustChangePassword);
    }
    if let Via::Token(_, scopes) = &actor.via
        && !scopes.iter().any(|scope| scope == P::NAME || scope == "*")
    {
        return Err(Denied::NoScope(P::NAME));
    }
    let widest = P::RULE
        .iter()
        .filter(|(role, _)| actor.has(*role))
        .map(|(_, scope)| *scope)
        .max();
    match widest {
        Some(scope) => Ok(Allowed {
            actor: actor.clone(),
            scope,
            permission: PhantomData,
        }),
        None => Err(Denied::NoRole(P::NAME)),
    }
}

/// The program's own right to act for an office: jobs, set-up and demo data.
///
/// The events it leaves bear the name "Hệ thống".
pub fn for_system<P: Permission>(office: OfficeId) -> Allowed<P> {
    Allowed {
        actor: Actor::system(office),
        scope: Scope::All,
        permission: PhantomData,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    permissions! {
        /// A permission for these tests.
        Look = "test.look" { Cv: Own, Ldp: Unit, Vt: All };
    }

    #[test]
    fn the_table_names_the_permission() {
        assert_eq!(permissions().first().map(|rule| rule.name), Some("test.look"));
    }

    fn actor(roles: &[Role]) -> Actor {
        let mut actor = Actor::system(OfficeId(uuid::Uuid::nil()));
        actor.via = Via::Session(uuid::Uuid::nil());
        actor.grants = roles
            .iter()
            .map(|role| Grant {
                role: *role,
                unit: None,
            })
            .collect();
        actor
    }

    #[test]
    fn the_widest_scope_of_all_roles_counts() {
        let scope = |roles: &[Role]| permit::<Look>(&actor(roles)).map(|a| a.scope());
        assert_eq!(scope(&[Role::Cv]), Ok(Scope::Own));
        assert_eq!(scope(&[Role::Cv, Role::Ldp]), Ok(Scope::Unit));
        assert_eq!(scope(&[Role::Vt, Role::Cv]), Ok(Scope::All));
        assert_eq!(scope(&[Role::Qtht]), Err(Denied::NoRole("test.look")));
    }

    #[test]
    fn a_token_needs_the_scope_as_well_as_the_role() {
        let mut clerk = actor(&[Role::Vt]);
        clerk.via = Via::Token(uuid::Uuid::nil(), vec!["test.other".into()]);
        assert!(matches!(permit::<Look>(&clerk), Err(Denied::NoScope(_))));
        clerk.via = Via::Token(uuid::Uuid::nil(), vec!["test.look".into()]);
        assert!(permit::<Look>(&clerk).is_ok());
    }

    #[test]
    fn nobody_acts_with_a_password_that_must_be_changed() {
        let mut clerk = actor(&[Role::Vt]);
        clerk.must_change = true;
        assert!(matches!(permit::<Look>(&clerk), Err(Denied::MustChangePassword)));
    }
}
