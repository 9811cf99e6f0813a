//! Số và ký hiệu: the number and symbol of a document, `07/QĐ-TCT`, `20-CT/TU`.
//!
//! A symbol is stored as written, in one canonical form, and found under a key
//! without spaces and signs: clerks type `20 ct tu` and mean `20-CT/TU`
//! (R §9.1, §9.3). `QyĐ` (quy định) and `QĐ` (quyết định) are different
//! symbols and stay different in the keys.

use crate::{fold, normal};

/// The canonical form: storage form of one line, every hyphen and dash
/// (U+2010–2015, U+2212) the plain `-`, no spaces around `-` and `/`.
///
/// Case is kept: `QyĐ` is written so.
pub fn canonical(text: &str) -> String {
    let text = normal::line(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars().map(hyphen) {
        match c {
            '-' | '/' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push(c);
            }
            ' ' if out.is_empty() || out.ends_with(['-', '/']) => {}
            c => out.push(c),
        }
    }
    out
}

/// The search key with `Đ` kept: lower case letters and digits only (a dot between
/// two numbers that stand side by side), without a leading word «số» and leading zeros of the number.
///
/// `20-CT/TU`, `20 CT TU` and `so 20-ct/tu` give `20cttu`; `Số: 07/QĐ-TCT` and
/// `7/QĐ-TCT` give `7qđtct`.
pub fn key(text: &str) -> String {
    bare_number(&fold::accented(text))
}

/// The search key for a query without marks: [`key`] with `Đ` → `D` as well.
pub fn plain_key(text: &str) -> String {
    bare_number(&fold::plain(text))
}

/// A number as it is printed before its symbol: two digits at least, `07`,
/// `15`, `105` (R §1.3.3 Display; NĐ 30/2020 Phụ lục I).
pub fn padded(number: i64) -> String {
    format!("{number:02}")
}

fn hyphen(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c => c,
    }
}

/// Letters and digits; a dot keeps two numbers apart that a separator parted:
/// `1-11/X` and `11-1/X` are two symbols.
fn without_separators(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut parted = false;
    for c in folded.chars() {
        if !c.is_alphanumeric() {
            parted = true;
            continue;
        }
        if parted && c.is_ascii_digit() && out.ends_with(|last: char| last.is_ascii_digit()) {
            out.push('.');
        }
        parted = false;
        out.push(c);
    }
    out
}

/// Letters and digits of a folded text, from the number on.
fn bare_number(folded: &str) -> String {
    let signs = without_separators(folded);
    // «số» is a label only before digits: a symbol may begin with SO too.
    let number = ["số", "so"]
        .iter()
        .find_map(|label| signs.strip_prefix(label))
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(&signs);
    let significant = number.trim_start_matches('0');
    if significant.starts_with(|c: char| c.is_ascii_digit()) {
        significant.to_owned()
    } else {
        number.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_numbers_side_by_side_are_not_one() {
        assert_ne!(key("1-11/X"), key("11-1/X"));
        assert_eq!(key("30/2020/NĐ-CP"), key("30 2020 NĐ CP"));
    }

    #[test]
    fn hyphens_become_one_and_lose_their_spaces() {
        for dash in "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}".chars() {
            assert_eq!(canonical(&format!(" 20 {dash} CT / TU ")), "20-CT/TU");
        }
        assert_eq!(canonical("07/QĐ\u{2013}TCT"), "07/QĐ-TCT");
        assert_eq!(canonical("120 -CV/ VPTU"), "120-CV/VPTU");
        assert_eq!(canonical("Số 05-NQ/\u{D0}U"), "Số 05-NQ/ĐU");
    }

    #[test]
    fn a_symbol_is_found_however_it_is_typed() {
        for typed in [
            "20-CT/TU",
            "20 CT TU",
            "so 20-ct/tu",
            "Số: 20\u{2013}CT/TU",
            "20ct/tu",
            "Số20-CT/TU",
        ] {
            assert_eq!(key(typed), "20cttu", "{typed}");
            assert_eq!(plain_key(typed), "20cttu", "{typed}");
        }
    }

    #[test]
    fn the_letter_đ_is_d_in_the_plain_key_only() {
        assert_eq!(key("07/QĐ-TCT"), "7qđtct");
        assert_ne!(key("07/QĐ-TCT"), key("07/QD-TCT"));
        assert_eq!(plain_key("07/QĐ-TCT"), plain_key("7 qd tct"));
        assert_ne!(key("12-QyĐ/ĐU"), key("12-QĐ/ĐU"));
        assert_ne!(plain_key("12-QyĐ/ĐU"), plain_key("12-QĐ/ĐU"));
    }

    #[test]
    fn leading_zeros_do_not_matter_but_zero_stays() {
        assert_eq!(key("007-NQ/ĐU"), key("7-NQ/ĐU"));
        assert_eq!(key("0-NQ/ĐU"), "0nqđu");
        assert_eq!(key("0"), "0");
        assert_eq!(key("100/KH"), "100kh");
    }

    #[test]
    fn so_before_letters_is_part_of_the_symbol() {
        assert_eq!(key("SO-12"), "12");
        assert_eq!(key("SO-TNMT"), "sotnmt");
        assert_eq!(key(""), "");
    }

    #[test]
    fn a_number_is_printed_with_two_digits_at_least() {
        assert_eq!([7, 15, 105, 0].map(padded), ["07", "15", "105", "00"]);
        assert_eq!(format!("Số: {}/QĐ-TCT", padded(7)), "Số: 07/QĐ-TCT");
        assert_eq!(format!("Số {}-CV/VPTU", padded(120)), "Số 120-CV/VPTU");
    }
}
