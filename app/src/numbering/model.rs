//! How numbers are counted and how they are written.

use serde::{Deserialize, Serialize};

use super::SeriesId;
use crate::clock::Day;
use crate::document::types::DocumentType;
use crate::org::{BodyId, Regime, Term, TermKind};
use crate::web::texts::Lang;

/// Which documents share a counter (R §1.3.3 `pham_vi`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// All types together (NĐ 30 Điều 15.1.c, decided by the head).
    All,
    /// One type.
    Type,
    /// A group of types.
    Group,
    /// All documents of a congress.
    Congress,
    /// Copies: SY, SL, TrS share one series (R §1.3.1 N8).
    Copy,
    /// Số đến.
    Incoming,
}

impl Scope {
    pub const ALL: [Scope; 6] = [
        Scope::All,
        Scope::Type,
        Scope::Group,
        Scope::Congress,
        Scope::Copy,
        Scope::Incoming,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Scope::All => "all",
            Scope::Type => "type",
            Scope::Group => "group",
            Scope::Congress => "congress",
            Scope::Copy => "copy",
            Scope::Incoming => "incoming",
        }
    }

    pub fn from_code(code: &str) -> Option<Scope> {
        Scope::ALL.into_iter().find(|scope| scope.code() == code)
    }
}

/// When a counter starts again from 01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// 01 January, office time (R §1.3.1 N1).
    Year,
    /// The term of the committee (R §1.3.2 P2): not on 01 January.
    Term,
    /// The congress (P1).
    Congress,
}

impl Period {
    pub fn code(self) -> &'static str {
        match self {
            Period::Year => "year",
            Period::Term => "term",
            Period::Congress => "congress",
        }
    }

    pub fn from_code(code: &str) -> Option<Period> {
        [Period::Year, Period::Term, Period::Congress]
            .into_iter()
            .find(|period| period.code() == code)
    }
}

/// A series of numbers of one body.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Series {
    pub id: SeriesId,
    pub body_id: BodyId,
    pub scope: String,
    pub scope_key: String,
    pub period: String,
    /// The numbers come from another system; they are checked, not given.
    pub external: bool,
    pub name: String,
}

/// How the head of a body decided to count its outgoing documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// State: `all`, `type` or `group` (R §1.3.1 N3). Party bodies always count by type.
    pub scope: Scope,
    /// Quyết định and quy định run in one Party series (R §1.3.2 P5, default yes).
    pub merge_decisions: bool,
    /// For `group`: type key → name of the group; a type without one is alone.
    pub groups: std::collections::BTreeMap<String, String>,
}

impl Default for Plan {
    fn default() -> Self {
        Plan {
            scope: Scope::Type,
            merge_decisions: true,
            groups: Default::default(),
        }
    }
}

/// What a series is called when it is opened by its first document.
pub fn name_of(scope: Scope, key: &str) -> String {
    match scope {
        Scope::All => "Chung tất cả các loại".to_owned(),
        Scope::Type => crate::document::types::name(Lang::Vi, key),
        Scope::Group => key.to_owned(),
        Scope::Congress => "Văn bản đại hội".to_owned(),
        Scope::Copy => "Bản sao".to_owned(),
        Scope::Incoming => "Số đến".to_owned(),
    }
}

/// Where a document is counted: scope, key within the scope, and period.
///
/// Sources: NĐ 30/2020 Điều 15.1; HD 36-HD/VPTW mục 1.3.
pub fn place_of(plan: &Plan, regime: Regime, kind: &DocumentType, in_congress: InCongress) -> (Scope, String, Period) {
    if in_congress == InCongress::Yes {
        return (Scope::Congress, String::new(), Period::Congress);
    }
    match regime {
        Regime::Party => {
            let merged = plan.merge_decisions && kind.key == "party.quy-dinh";
            let key = if merged { "party.quyet-dinh" } else { kind.key.as_str() };
            (Scope::Type, key.to_owned(), Period::Term)
        }
        Regime::State => match plan.scope {
            Scope::All => (Scope::All, String::new(), Period::Year),
            Scope::Group => match plan.groups.get(&kind.key) {
                Some(group) => (Scope::Group, group.clone(), Period::Year),
                None => (Scope::Type, kind.key.clone(), Period::Year),
            },
            _ => (Scope::Type, kind.key.clone(), Period::Year),
        },
    }
}

/// Whether a document is issued by a congress and its organs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InCongress {
    Yes,
    No,
}

/// The key of the period in which a day counts; `None` when no term or congress holds the day.
pub fn period_key(period: Period, on: Day, terms: &[Term]) -> Option<String> {
    let of_kind = |kind: TermKind| {
        let holds = |term: &&Term| term.kind == kind.code() && term.contains(on);
        terms.iter().find(holds).map(|term| term.id.to_string())
    };
    match period {
        Period::Year => Some(on.0.year().to_string()),
        Period::Term => of_kind(TermKind::Term),
        Period::Congress => of_kind(TermKind::Congress),
    }
}

/// The number line as it is printed.
///
/// State named type `Số: 07/QĐ-TCT`, State letter `Số: 01/TCT-VP` (the last
/// part is the drafting unit or field), Party `Số 05-NQ/ĐU`: no colon, hyphen
/// first. Sources: NĐ 30/2020 Phụ lục I mục II.3; HD 36-HD/VPTW mục 1.3.
pub fn number_line(regime: Regime, number: i64, type_code: &str, body_symbol: &str, unit_code: &str) -> String {
    let number = viet::symbol::padded(number);
    match regime {
        Regime::Party => format!("Số {number}-{type_code}/{body_symbol}"),
        Regime::State if type_code.is_empty() => format!("Số: {number}/{body_symbol}-{unit_code}"),
        Regime::State => format!("Số: {number}/{type_code}-{body_symbol}"),
    }
}
