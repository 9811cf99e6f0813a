//! Tên loại: document types as dated data (`rules/document-types.toml`).

use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::web::texts::Lang;

/// A document type of one regime.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentType {
    /// Unique and stable: `state.cong-van`.
    pub key: String,
    /// `state`, `party` or `other`.
    pub regime: String,
    pub name: String,
    pub english: String,
    /// The letters in the symbol, case-sensitive, not unique; empty for a State letter.
    pub code: String,
    /// Whether the type's name is printed as a title (not for công văn).
    #[serde(default = "yes")]
    pub titled: bool,
    /// False where the law book doubts the code.
    #[serde(default = "yes")]
    pub sure: bool,
    /// One of the Party's administrative papers.
    #[serde(default)]
    pub administrative: bool,
    #[serde(default)]
    pub from: Option<Date>,
    #[serde(default)]
    pub until: Option<Date>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct Rules {
    #[serde(rename = "type")]
    types: Vec<DocumentType>,
}

/// Every type that ever was in force.
pub fn all() -> &'static [DocumentType] {
    static ALL: OnceLock<Vec<DocumentType>> = OnceLock::new();
    ALL.get_or_init(|| {
        let rules: Result<Rules, _> = toml::from_str(include_str!("../../rules/document-types.toml"));
        rules.map(|rules| rules.types).unwrap_or_default()
    })
}

/// The type with a key.
pub fn find(key: &str) -> Option<&'static DocumentType> {
    all().iter().find(|kind| kind.key == key)
}

/// The name of a type for people; the key itself when it is unknown.
pub fn name(lang: Lang, key: &str) -> String {
    match (find(key), lang) {
        (Some(kind), Lang::Vi) => kind.name.clone(),
        (Some(kind), Lang::En) => {
            let mut letters = kind.english.chars();
            let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
            format!("{first}{}", letters.as_str())
        }
        (None, _) => key.to_owned(),
    }
}

/// The types in force on a day, those of `regime` first.
pub fn on(day: Date, regime: &str) -> Vec<&'static DocumentType> {
    let in_force =
        |kind: &&DocumentType| kind.from.is_none_or(|from| from <= day) && kind.until.is_none_or(|until| day <= until);
    let mut found: Vec<_> = all().iter().filter(in_force).collect();
    found.sort_by_key(|kind| kind.regime != regime);
    found
}

/// The type that a symbol's letters stand for: `127-CV/VPTU` → Party công văn, `15/QĐ-TCT` → State quyết định.
///
/// Only for a proposal at registration; several types may share letters, and the first is taken.
pub fn of_symbol(symbol: &str) -> Option<&'static DocumentType> {
    let symbol = viet::symbol::canonical(symbol);
    let (head, tail) = symbol.split_once('/')?;
    let party = head
        .split_once('-')
        .map(|(_, code)| code)
        .filter(|code| !code.is_empty());
    match party {
        Some(code) => all().iter().find(|kind| kind.regime == "party" && kind.code == code),
        None => {
            let code = tail.split('-').find(|part| part.parse::<u32>().is_err())?;
            let named = all()
                .iter()
                .find(|kind| kind.regime == "state" && !kind.code.is_empty() && kind.code == code);
            named.or_else(|| find("state.cong-van"))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn there_are_29_state_types_and_25_party_types_and_8_papers_with_unique_keys() {
        let count = |regime: &str, administrative: bool| {
            all()
                .iter()
                .filter(|t| t.regime == regime && t.administrative == administrative)
                .count()
        };
        assert_eq!(
            (count("state", false), count("party", false), count("party", true)),
            (29, 25, 8)
        );
        let mut keys: Vec<_> = all().iter().map(|t| &t.key).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all().len());
    }

    #[test]
    fn the_date_chooses_the_rule_set() {
        let keys = |day: &str| -> Vec<&str> {
            on(day.parse().unwrap(), "party")
                .iter()
                .map(|t| t.key.as_str())
                .collect()
        };
        assert!(!keys("2026-01-08").contains(&"party.phuong-an"));
        assert!(keys("2026-01-09").contains(&"party.phuong-an"));
    }

    #[test]
    fn the_letters_of_a_symbol_propose_its_type() {
        let of = |symbol: &str| of_symbol(symbol).map(|t| t.key.as_str());
        assert_eq!(of("20-CT/TU"), Some("party.chi-thi"));
        assert_eq!(of("15/QĐ-TCT"), Some("state.quyet-dinh"));
        assert_eq!(of("15/QyĐ-TCT"), Some("state.quy-dinh"));
        assert_eq!(of("105/TCT-VP"), Some("state.cong-van"));
        assert_eq!(of("30/2020/NĐ-CP"), Some("state.cong-van"));
        assert_eq!(of("vô số"), None);
    }
}
