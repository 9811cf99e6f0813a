//! Chữ in được: makes any text fit for print.
//!
//! PDF/A forbids text without a glyph, and one strange character in one of
//! ten thousand subjects must not stop the yearly book. So every value passes
//! here before it meets a template: what the fonts cannot show becomes `□`,
//! what has no shape (controls, direction overrides) is dropped.

use unicode_normalization::UnicodeNormalization;

use crate::PaperError;
use crate::world::base;

/// What stands for a character that the fonts do not have.
const MISSING: char = '□';

/// The longest run without a place to break that a table cell may hold; the
/// longest Vietnamese syllable has seven letters.
const LONGEST_RUN: usize = 14;

/// A line may break here although nothing is printed (U+200B).
const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// The characters that all bundled faces can show.
pub(crate) struct Glyphs(Vec<bool>);

impl Glyphs {
    /// Takes the code points of one face.
    pub(crate) fn new(points: impl Iterator<Item = u32>) -> Self {
        let mut known = vec![false; 0x1_0000];
        for point in points {
            if let Some(slot) = known.get_mut(point as usize) {
                *slot = true;
            }
        }
        Self(known)
    }

    /// Keeps only what `other` has too.
    pub(crate) fn retain(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= theirs;
        }
    }

    /// Whether all faces can show `c`.
    fn has(&self, c: char) -> bool {
        self.0.get(c as usize).copied().unwrap_or(false)
    }

    /// What to print for `c`; `None` drops it.
    fn shown(&self, c: char) -> Option<char> {
        match c {
            '\n' | ' ' => Some(c),
            '\t' | '\u{3000}' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if is_shapeless(c) => None,
            // Full-width ASCII from input methods: the same sign, another width.
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0),
            '\u{E000}'..='\u{F8FF}' => Some(MISSING),
            c if self.has(c) => Some(c),
            _ => Some(MISSING),
        }
    }
}

/// Controls, direction overrides, joiners, byte order marks and
/// non-characters: nothing to print, and some of them reorder what is.
fn is_shapeless(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}')
}

/// `text` as it can be printed: in normal form C, with no character that the
/// fonts lack. Line ends of all systems become `\n`.
///
/// # Errors
/// Only when the bundled fonts cannot be loaded.
pub(crate) fn printable(text: &str) -> Result<String, PaperError> {
    let glyphs = &base()?.glyphs;
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.nfc() {
        if c == '\r' {
            out.push('\n');
        } else if !(c == '\n' && after_return) {
            out.extend(glyphs.shown(c));
        }
        after_return = c == '\r';
    }
    Ok(out)
}

/// [`printable`] for an optional value; blank counts as absent.
pub(crate) fn printable_opt(text: Option<&String>) -> Result<Option<String>, PaperError> {
    match text {
        Some(text) if !text.trim().is_empty() => Ok(Some(printable(text)?)),
        _ => Ok(None),
    }
}

/// [`printable`] for a table cell: over-long words get places to break, so
/// that they wrap instead of running into the next column.
pub(crate) fn wrappable(text: &str) -> Result<String, PaperError> {
    let text = printable(text)?;
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        run = if matches!(c, ' ' | '\n' | '-' | '/') {
            0
        } else {
            run + 1
        };
        if run > LONGEST_RUN {
            out.push(ZERO_WIDTH_SPACE);
        }
        out.push(c);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn vietnamese_passes_unchanged_and_in_form_c() {
        let text = "Ủy ban nhân dân xã Đắk Glong – Quyết định số 07/QĐ-TCT “ỹ”";
        assert_eq!(printable(text).unwrap(), text);
        assert_eq!(printable("Tie\u{302}\u{301}ng").unwrap(), "Tiếng");
    }

    #[test]
    fn what_the_fonts_lack_becomes_a_box() {
        assert_eq!(printable("𠀋 漢 😀 \u{E001}").unwrap(), "□ □ □ □");
    }

    #[test]
    fn what_has_no_shape_is_dropped() {
        assert_eq!(printable("a\u{0}\u{7}b\u{202E}c\u{FEFF}").unwrap(), "abc");
        assert_eq!(printable("a\r\nb\rc\td＝").unwrap(), "a\nb\nc d=");
    }

    #[test]
    fn only_over_long_words_may_break_inside() {
        assert_eq!(wrappable("nghiêng 20-CT/TU").unwrap(), "nghiêng 20-CT/TU");
        assert!(wrappable(&"x".repeat(40)).unwrap().contains(ZERO_WIDTH_SPACE));
    }
}
