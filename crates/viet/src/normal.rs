//! Dạng chuẩn: the form in which every text enters the system (R §9.1).
//!
//! Texts arrive composed, decomposed (macOS file names, some keyboards, PDF
//! extraction) and half composed (`ê` + sắc). They are stored in one form,
//! Unicode NFC, «dựng sẵn» of TCVN 6909:2001, so that equal words are equal
//! bytes. Nothing else of what the user wrote changes: tone placement, no-break
//! and zero-width spaces stay.

use std::iter::once;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The storage form of a text of any length.
///
/// NFC; the Icelandic eth `Ð ð` becomes `Đ đ`; control characters other than
/// line feed and tab, direction marks and invisible joiners go; carriage
/// return (with or without line feed), vertical tab, form feed and NEL become
/// one line feed each, so that no two words grow together. Applying it twice
/// changes nothing.
pub fn nfc(text: &str) -> String {
    if text.chars().all(is_settled) {
        return text.to_owned();
    }
    let text = text.replace("\r\n", "\n");
    text.chars().filter_map(clean).nfc().collect()
}

/// The storage form of a one-line field: [`nfc`], then every run of white
/// space (line ends, tabs, no-break and zero-width spaces) one space, none at
/// the ends.
pub fn line(text: &str) -> String {
    let text = nfc(text);
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    // A word may begin with a mark that now follows a space, never with one
    // that composes: NFC is kept.
    out
}

/// Whether a combining mark stands alone: at the start, or on something that
/// is neither a letter nor a digit.
///
/// Identifiers (symbols, codes, login names) with such a mark are refused:
/// they cannot be read aloud or typed again (R §9.1).
pub fn has_lone_mark(text: &str) -> bool {
    let mut carrier = false;
    for c in nfc(text).chars() {
        if is_combining_mark(c) {
            if !carrier {
                return true;
            }
        } else {
            carrier = c.is_alphanumeric();
        }
    }
    false
}

/// White space in the sense of keys and one-line fields: Unicode's, and the
/// zero-width space that PDF readers and web pages leave behind.
#[inline]
pub(crate) fn is_space(c: char) -> bool {
    c == '\u{200B}' || c.is_whitespace()
}

/// A character that NFC and cleaning leave alone whatever stands beside it.
#[inline]
pub(crate) fn is_settled(c: char) -> bool {
    match c {
        '\n' | '\t' | ' '..='~' => true,
        '\u{AD}' | 'Ð' | 'ð' => false,
        // Precomposed letters and general punctuation; a test holds these
        // ranges against the tables of Unicode.
        '\u{A0}'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2010}'..='\u{2027}' => true,
        _ => is_settled_by_unicode(c),
    }
}

#[cold]
fn is_settled_by_unicode(c: char) -> bool {
    clean(c) == Some(c) && canonical_combining_class(c) == 0 && is_nfc_quick(once(c)) == IsNormalized::Yes
}

/// The character as it is stored, `None` if it is not stored.
#[inline]
pub(crate) fn clean(c: char) -> Option<char> {
    match c {
        'Ð' => Some('Đ'),
        'ð' => Some('đ'),
        '\n' | '\t' => Some(c),
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' => Some('\n'),
        _ if c.is_control() || is_invisible(c) => None,
        _ => Some(c),
    }
}

/// Characters that show nothing and only mislead: soft hyphen, grapheme and
/// zero-width joiners, direction marks and overrides, word joiner, byte order
/// mark, tags. The zero-width space is not among them, it parts words.
#[inline]
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}'
        | '\u{200C}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_way_agrees_with_unicode() {
        for c in '\0'..='\u{3000}' {
            assert_eq!(is_settled(c), is_settled_by_unicode(c), "{c:?}");
        }
    }

    #[test]
    fn every_spelling_of_a_letter_is_stored_as_one_code_point() {
        for spelling in ["o\u{323}\u{302}", "o\u{302}\u{323}", "ô\u{323}", "ọ\u{302}", "ộ"] {
            assert_eq!(nfc(spelling), "\u{1ED9}");
        }
        assert_eq!(nfc("ê\u{301}"), "ế");
        assert_eq!(nfc("Tru\u{31B}o\u{31B}\u{300}ng"), "Trường");
    }

    #[test]
    fn icelandic_eth_is_taken_for_the_vietnamese_letter() {
        assert_eq!(nfc("Ðảng uỷ, ðoàn thể"), "Đảng uỷ, đoàn thể");
    }

    #[test]
    fn tone_placement_is_never_rewritten() {
        assert_eq!(nfc("hòa hoà ủy uỷ"), "hòa hoà ủy uỷ");
    }

    #[test]
    fn spaces_of_the_text_stay_in_the_text() {
        assert_eq!(nfc("số\u{A0}07\u{200B}/QĐ\t"), "số\u{A0}07\u{200B}/QĐ\t");
    }

    #[test]
    fn a_one_line_field_has_single_spaces_only() {
        assert_eq!(
            line(" \u{A0}Về\u{200B}việc\r\n\t khen  thưởng\n"),
            "Về việc khen thưởng"
        );
        assert_eq!(line("\u{FEFF} \u{3000}\n"), "");
    }

    #[test]
    fn controls_and_invisible_marks_are_not_stored() {
        assert_eq!(nfc("Ban\u{0} \u{202E}Thường\u{202C} \u{7}vụ\u{FEFF}"), "Ban Thường vụ");
        assert_eq!(nfc("Nguy\u{AD}e\u{200D}\u{302}\u{303}n"), "Nguyễn");
    }

    #[test]
    fn line_ends_of_every_system_part_words() {
        assert_eq!(nfc("a\r\nb\rc\u{C}d\u{85}e"), "a\nb\nc\nd\ne");
    }

    #[test]
    fn a_mark_without_a_letter_is_noticed() {
        assert!(has_lone_mark("\u{301}QĐ"));
        assert!(has_lone_mark("07/\u{323}QĐ"));
        assert!(!has_lone_mark("07/QĐ-Đảng uỷ"));
        assert!(!has_lone_mark("e\u{302}\u{301}"));
    }
}
