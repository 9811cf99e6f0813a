//! Họ và tên: the parts of a Vietnamese name (R §9.4).
//!
//! The family name comes first, the given name, by which people are addressed
//! and sorted, last. Given names of two words (`Thu Uyên`) and family names of
//! two (`Tôn Nữ`) cannot be told from middle names; whoever keeps people lets
//! the user correct the split.

use crate::{fold, normal};
use std::fmt;

/// Họ, đệm, tên: a name in parts. Parts that are missing are empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PersonName {
    /// Họ.
    pub family: String,
    /// Đệm: all words between family and given name.
    pub middle: String,
    /// Tên.
    pub given: String,
}

/// The whole name, parts in the order in which they are written.
impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [&self.family, &self.middle, &self.given];
        for (index, part) in parts.into_iter().filter(|part| !part.is_empty()).enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// Splits a full name: first word family, last word given, the rest middle.
///
/// One word is a given name. The text is brought to the storage form of one
/// line first.
pub fn split(full: &str) -> PersonName {
    let full = normal::line(full);
    let Some((rest, given)) = full.rsplit_once(' ') else {
        return PersonName {
            given: full,
            ..PersonName::default()
        };
    };
    let (family, middle) = rest.split_once(' ').unwrap_or((rest, ""));
    PersonName {
        family: family.to_owned(),
        middle: middle.to_owned(),
        given: given.to_owned(),
    }
}

/// Whether two names are easily taken for each other: the same but for marks,
/// case and spaces. The same name twice is such a pair.
///
/// For a warning where one of two people is chosen (`Lê Văn Hoà`, `Lê Vân Hoa`).
pub fn looks_like(a: &str, b: &str) -> bool {
    fold::plain(a) == fold::plain(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(full: &str) -> [String; 3] {
        let PersonName { family, middle, given } = split(full);
        [family, middle, given]
    }

    #[test]
    fn the_last_word_is_the_given_name() {
        assert_eq!(parts("Nguyễn Văn An"), ["Nguyễn", "Văn", "An"]);
        assert_eq!(parts("Trần Bình"), ["Trần", "", "Bình"]);
        assert_eq!(parts("Công Tằng Tôn Nữ Thu Hà"), ["Công", "Tằng Tôn Nữ Thu", "Hà"]);
        assert_eq!(parts("An"), ["", "", "An"]);
        assert_eq!(parts(" \u{A0}"), ["", "", ""]);
    }

    #[test]
    fn a_split_name_reads_as_before() {
        for name in ["Nguyễn Văn An", "Trần Bình", "An", ""] {
            assert_eq!(split(&format!("  {name} ")).to_string(), name);
        }
    }

    #[test]
    fn names_that_differ_in_marks_only_look_alike() {
        assert!(looks_like("Lê Văn Hoà", "LÊ VÂN  HOA"));
        assert!(looks_like("Đỗ Dũng", "Do Dung"));
        assert!(!looks_like("Lê Văn Hoà", "Lê Văn Hoàn"));
    }
}
