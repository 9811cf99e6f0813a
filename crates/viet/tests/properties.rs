//! Tính chất: what holds for every text, date and number, tried on random ones.

use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::HashMap;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use viet::number::{Region, words};
use viet::{collate, date, fold, name, normal, symbol};

/// Vietnamese letters in all forms, signs, spaces, marks alone, other scripts.
fn text() -> impl Strategy<Value = String> {
    let office = "[a-yA-YàảãáạăằắâầấđĐÐêềếôồộơờợưừựòóọùủúỳỷýỦÒ0-9 \\-/.,\u{A0}\u{200B}\u{300}\u{301}\u{302}\u{323}\u{31B}qoeuy]{0,24}";
    prop_oneof![3 => office, 1 => any::<String>()]
}

/// Texts in which open syllables with a tone are frequent.
fn syllables() -> impl Strategy<Value = String> {
    "[hqtl]?[oòóọuùúụ][aàeèyỳýn][nt ,.a]?[hq]?[oòuủ]?[aey]?"
}

fn day() -> impl Strategy<Value = Date> {
    (1i16..=9999, 1i8..=12, 1i8..=28, 0i64..4).prop_map(|(year, month, day, more)| {
        let date = Date::constant(year, month, day);
        date.checked_add(jiff::Span::new().days(more)).unwrap_or(date)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn the_storage_form_is_nfc_and_final(text in text()) {
        let stored = normal::nfc(&text);
        prop_assert!(is_nfc(&stored));
        prop_assert_eq!(normal::nfc(&stored), stored.clone());
        prop_assert!(!stored.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        let line = normal::line(&text);
        prop_assert!(is_nfc(&line));
        prop_assert_eq!(normal::line(&line), line.clone());
        prop_assert!(!line.contains("  ") && line.trim() == line);
    }

    #[test]
    fn the_accented_key_is_nfc_and_final(text in prop_oneof![text(), syllables()]) {
        let key = fold::accented(&text);
        prop_assert!(is_nfc(&key));
        prop_assert_eq!(fold::accented(&key), key.clone());
        prop_assert!(!key.contains("  ") && key.trim() == key);
    }

    #[test]
    fn the_plain_key_has_no_marks_and_is_final(text in text()) {
        let key = fold::plain(&text);
        prop_assert!(!fold::has_marks(&key), "{:?}", key);
        prop_assert_eq!(fold::plain(&key), key.clone());
        prop_assert!(!key.contains("  ") && key.trim() == key);
    }

    #[test]
    fn keys_do_not_depend_on_the_form_of_the_text(text in prop_oneof![text(), syllables()]) {
        let apart: String = normal::nfc(&text).nfd().collect();
        prop_assert_eq!(fold::accented(&apart), fold::accented(&text));
        prop_assert_eq!(fold::plain(&apart), fold::plain(&text));
    }

    #[test]
    fn the_plain_key_of_the_accented_key_is_the_plain_key(text in prop_oneof![text(), syllables()]) {
        prop_assert_eq!(fold::plain(&fold::accented(&text)), fold::plain(&text));
    }

    #[test]
    fn a_text_matches_itself_and_its_keys(text in text()) {
        prop_assert!(fold::matches(&text, &text));
        prop_assert!(fold::matches(&fold::plain(&text), &text));
        prop_assert!(fold::matches(&fold::accented(&text), &text));
    }

    #[test]
    fn a_symbol_keeps_its_key_in_every_spelling(text in "[0-9]{1,4}[-/][QCTNKBĐ]{1,3}[-/][A-YĐ]{1,6}") {
        let spaced = text.replace(['-', '/'], " ");
        prop_assert_eq!(symbol::key(&spaced), symbol::key(&text));
        prop_assert_eq!(symbol::key(&format!("Số: {}", text.to_lowercase())), symbol::key(&text));
        prop_assert_eq!(symbol::canonical(&text), text.clone());
        prop_assert_eq!(symbol::canonical(&text.replace('-', " – ").replace('/', " / ")), text.clone());
    }

    #[test]
    fn canonical_symbols_are_final(text in text()) {
        let once = symbol::canonical(&text);
        prop_assert_eq!(symbol::canonical(&once), once);
    }

    #[test]
    fn sort_keys_order_like_the_collation(a in text(), b in text()) {
        prop_assert_eq!(collate::sort_key(&a).cmp(&collate::sort_key(&b)), collate::compare(&a, &b));
        prop_assert!(!collate::sort_key(&a).contains(&0));
        prop_assert_eq!(
            collate::person_sort_key(&a).cmp(&collate::person_sort_key(&b)),
            collate::compare_people(&a, &b)
        );
    }

    #[test]
    fn a_split_name_is_whole(text in text()) {
        prop_assert_eq!(name::split(&text).to_string(), normal::line(&text));
    }

    #[test]
    fn written_dates_are_read_back(day in day(), today in day()) {
        prop_assert_eq!(date::parse(&date::short(day), today), Ok(day));
        if day.year() >= 1000 {
            prop_assert_eq!(date::parse(&date::heading(day), today), Ok(day));
            prop_assert_eq!(date::parse(&fold::plain(&date::heading(day)), today), Ok(day));
        }
        prop_assert_eq!(date::parse(&day.to_string(), today), Ok(day));
    }

    #[test]
    fn written_times_are_read_back(hour in 0i8..24, minute in 0i8..60) {
        let time = jiff::civil::time(hour, minute, 0, 0);
        prop_assert_eq!(date::parse_time(&date::stamp_time(time)), Ok(time));
        prop_assert_eq!(date::parse_time(&date::long_time(time)), Ok(time));
    }

    #[test]
    fn no_text_breaks_the_readers(text in text(), today in day()) {
        let _ = date::parse(&text, today);
        let _ = date::parse_time(&text);
        let _ = normal::has_lone_mark(&text);
    }
}

#[test]
fn different_numbers_have_different_words() {
    for region in [Region::North, Region::South] {
        let mut seen = HashMap::new();
        for number in (0..20_000).chain((20_000..1_000_000).step_by(7)) {
            if let Some(other) = seen.insert(words(number, region), number) {
                assert_eq!(other, number, "two numbers with the same words");
            }
        }
    }
}
