//! What the office consists of, and the rules on it.

use serde::{Deserialize, Serialize};

use super::{BodyId, TermId};
use crate::clock::Day;
use crate::db::{OfficeId, PersonId, UnitId};

/// Whose rules a body's documents follow (R §0.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Regime {
    /// NĐ 30/2020: State bodies and State enterprises.
    State,
    /// Party rules: HD 36, HD 05.
    Party,
}

impl Regime {
    pub fn code(self) -> &'static str {
        match self {
            Regime::State => "state",
            Regime::Party => "party",
        }
    }

    pub fn from_code(code: &str) -> Option<Regime> {
        match code {
            "state" => Some(Regime::State),
            "party" => Some(Regime::Party),
            _ => None,
        }
    }
}

/// A tenant.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Office {
    pub id: OfficeId,
    pub slug: String,
    pub name: String,
    pub short_name: String,
    pub place: String,
}

/// Cơ quan ban hành (R §10.1 `co_quan`).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Body {
    pub id: BodyId,
    pub office_id: OfficeId,
    pub name: String,
    pub regime: String,
    pub symbol: String,
    /// Printed above its name.
    pub superior: Option<String>,
    /// Địa danh.
    pub place: String,
    /// Mã định danh.
    pub identifier: Option<String>,
    pub has_seal: bool,
    /// Collective bodies sign T/M, one-head bodies KT (R §10.1 `che_do_lam_viec`).
    pub collective: bool,
    pub receives: bool,
    pub issues: bool,
    pub from_on: Option<Day>,
    pub until_on: Option<Day>,
}

impl Body {
    pub fn regime(&self) -> Regime {
        Regime::from_code(&self.regime).unwrap_or(Regime::State)
    }
}

/// Đơn vị, phòng, ban.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Unit {
    pub id: UnitId,
    pub name: String,
    pub code: String,
    pub parent_id: Option<UnitId>,
}

/// A person of the office.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub ended_on: Option<Day>,
}

/// A post that a person holds; several at a time are usual (Party and enterprise).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Post {
    pub id: uuid::Uuid,
    pub person_id: PersonId,
    pub unit_id: Option<UnitId>,
    pub title: String,
    pub from_on: Day,
    pub until_on: Option<Day>,
}

/// What a term row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum TermKind {
    /// Nhiệm kỳ cấp uỷ.
    Term,
    /// Đại hội: its documents have one common series (R §1.3.2 P1).
    Congress,
}

impl TermKind {
    pub fn code(self) -> &'static str {
        match self {
            TermKind::Term => "term",
            TermKind::Congress => "congress",
        }
    }
}

/// Nhiệm kỳ or đại hội of a body.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Term {
    pub id: TermId,
    pub body_id: BodyId,
    pub kind: String,
    pub name: String,
    pub from_on: Day,
    pub until_on: Option<Day>,
}

impl Term {
    /// Whether a day lies in the term; an open term has no end.
    pub fn contains(&self, day: Day) -> bool {
        self.from_on <= day && self.until_on.is_none_or(|until| day <= until)
    }

    /// Whether two terms share a day.
    pub fn overlaps(&self, from: Day, until: Option<Day>) -> bool {
        until.is_none_or(|until| self.from_on <= until) && self.until_on.is_none_or(|mine| from <= mine)
    }
}

/// What is typed for a body.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct NewBody {
    pub name: String,
    pub regime: Regime,
    /// The body's part of the symbol: `TCT`, `ĐU`. Data, never derived (R §1.2.3).
    pub symbol: String,
    #[serde(default)]
    pub superior: Option<String>,
    pub place: String,
    #[serde(default)]
    pub identifier: Option<String>,
    pub has_seal: bool,
    pub collective: bool,
    /// Has an incoming register of its own.
    pub receives: bool,
    pub issues: bool,
}

impl NewBody {
    /// The same in storage form: lines in normal form, empty texts absent.
    pub fn tidy(self) -> NewBody {
        let optional = |text: Option<String>| {
            text.map(|text| viet::normal::line(&text))
                .filter(|text| !text.is_empty())
        };
        NewBody {
            name: viet::normal::line(&self.name),
            symbol: viet::normal::line(&self.symbol),
            superior: optional(self.superior),
            place: viet::normal::line(&self.place),
            identifier: optional(self.identifier),
            ..self
        }
    }
}

/// What is typed for a person.
#[derive(Clone, Debug, Deserialize)]
pub struct NewPerson {
    pub name: String,
    pub login: String,
    pub email: String,
    pub roles: Vec<crate::access::Role>,
    pub unit: Option<UnitId>,
    pub title: String,
}

/// Puts the letters of a login into the one accepted form, or says no:
/// 3 to 40 of `a–z 0–9 . - _`, beginning with a letter.
pub fn login(text: &str) -> Option<String> {
    let login = text.trim().to_lowercase();
    let fits = (3..=40).contains(&login.len())
        && login.starts_with(|c: char| c.is_ascii_lowercase())
        && login
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c));
    fits.then_some(login)
}

/// Puts the short name of an office into the one accepted form, or says no:
/// 2 to 30 of `a–z 0–9 -`, beginning with a letter.
pub fn slug(text: &str) -> Option<String> {
    let slug = text.trim().to_lowercase();
    let fits = (2..=30).contains(&slug.len())
        && slug.starts_with(|c: char| c.is_ascii_lowercase())
        && slug
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    fits.then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(from: &str, until: Option<&str>) -> Term {
        let day = |text: &str| Day(text.parse().unwrap_or_default());
        Term {
            id: TermId(uuid::Uuid::nil()),
            body_id: BodyId(uuid::Uuid::nil()),
            kind: "term".into(),
            name: String::new(),
            from_on: day(from),
            until_on: until.map(day),
        }
    }

    #[test]
    fn a_term_holds_its_first_and_last_day_and_an_open_one_has_no_last() {
        let day = |text: &str| Day(text.parse().unwrap_or_default());
        let closed = term("2020-08-16", Some("2025-08-15"));
        assert!(closed.contains(day("2020-08-16")) && closed.contains(day("2025-08-15")));
        assert!(!closed.contains(day("2025-08-16")));
        assert!(term("2025-08-16", None).contains(day("2035-01-01")));
        assert!(closed.overlaps(day("2025-08-15"), None));
        assert!(!closed.overlaps(day("2025-08-16"), None));
    }

    #[test]
    fn the_short_name_of_an_office_is_plain_letters() {
        assert_eq!(slug(" SATRA "), Some("satra".into()));
        assert_eq!(slug("vp đảng uỷ"), None);
        assert_eq!(slug("x"), None);
    }

    #[test]
    fn a_login_is_plain_letters() {
        assert_eq!(login(" Vanthu.Satra "), Some("vanthu.satra".into()));
        assert_eq!(login("văn thư"), None);
        assert_eq!(login("ab"), None);
        assert_eq!(login("1abc"), None);
    }
}
