//! Thứ tự chữ cái: alphabetical order of words and of people (R §9.4).
//!
//! The Vietnamese alphabet has 29 letters; ă, â, đ, ê, ô, ơ, ư are letters of
//! their own, tones come after letters (ngang, huyền, hỏi, ngã, sắc, nặng),
//! case after tones. This is the collation `vi` of Unicode CLDR. Byte order
//! and the databases' own collations differ, therefore a sort key stands in a
//! column beside the text and is compared as bytes.
//!
//! Keys belong to one version of the collation data: make them again when
//! `icu_collator` is updated.

use crate::{fold, name};
use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::LazyLock;

/// The bytes of a sort key never contain zero, so zero ends a part of a key
/// and sorts before everything that could follow.
const PART_END: u8 = 0;

/// The collator; the data is compiled in. `None` would be a build without it,
/// which a test excludes; then the accented key orders, badly but steadily.
static VIETNAMESE: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let preferences = CollatorPreferences::from(locale!("vi"));
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
});

/// The sort key of a text: compared byte by byte, keys order like [`compare`].
///
/// Contains no zero byte. Costs more than a comparison; made once, when the
/// text is stored.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2 + 4);
    push_key(text, &mut key);
    key
}

/// Compares two texts in the order of the Vietnamese alphabet.
pub fn compare(a: &str, b: &str) -> Ordering {
    match &*VIETNAMESE {
        Some(collator) => collator.compare(a, b),
        None => fold::accented(a).cmp(&fold::accented(b)),
    }
}

/// The sort key of a person's full name: given name, then family name, then
/// middle name (R §9.4). Compared as bytes, keys order like [`compare_people`].
///
/// Case and tone placement do not part people (`HÒA` stands with `Hoà`); they
/// only decide between names that are otherwise the same.
pub fn person_sort_key(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(name.len() * 4 + 16);
    for part in person_parts(name) {
        push_key(&part, &mut key);
        key.push(PART_END);
    }
    key
}

/// Compares two full names as lists of people are ordered, see
/// [`person_sort_key`].
pub fn compare_people(a: &str, b: &str) -> Ordering {
    person_parts(a)
        .iter()
        .zip(person_parts(b).iter())
        .map(|(a, b)| compare(a, b))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// What is compared, in this order; the name as written decides last.
fn person_parts(name: &str) -> [String; 4] {
    let parts = name::split(name);
    [
        fold::accented(&parts.given),
        fold::accented(&parts.family),
        fold::accented(&parts.middle),
        parts.to_string(),
    ]
}

fn push_key(text: &str, key: &mut Vec<u8>) {
    match &*VIETNAMESE {
        Some(collator) => {
            // Writing to a vector cannot fail; the pattern is irrefutable.
            let Ok(()) = collator.write_sort_key_to(text, key);
        }
        None => key.extend(fold::accented(text).bytes().filter(|byte| *byte != PART_END)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALPHABET: &str = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z";
    const WORDS: &str = "an · áo · ăn · ân · ca · cá · cha · da · dà · dả · dã · dá · dạ · dan · \
                         dăn · dân · đa · nghệ · ngô · on · ôn · ơn · uy · ưu";

    fn assert_in_order(expected: &[&str]) {
        let mut sorted = expected.to_vec();
        sorted.reverse();
        sorted.sort_by(|a, b| compare(a, b));
        assert_eq!(sorted, expected);
        sorted.reverse();
        sorted.sort_by_key(|word| sort_key(word));
        assert_eq!(sorted, expected);
    }

    #[test]
    fn the_vietnamese_data_is_compiled_in() {
        assert!(VIETNAMESE.is_some());
    }

    #[test]
    fn the_alphabet_is_in_order() {
        assert_in_order(&ALPHABET.split(' ').collect::<Vec<_>>());
    }

    #[test]
    fn the_words_of_the_law_book_are_in_order() {
        assert_in_order(&WORDS.split(" · ").collect::<Vec<_>>());
    }

    #[test]
    fn tones_come_in_their_order_after_letters() {
        assert_in_order(&["ma", "mà", "mả", "mã", "má", "mạ", "man", "màn"]);
    }

    #[test]
    fn case_comes_last() {
        assert_in_order(&["đảng", "Đảng", "đáng"]);
    }

    #[test]
    fn tone_of_the_given_name_goes_before_the_family_name() {
        let mut people = ["Lê Thị Ánh", "Vũ Văn Anh", "An", "NGUYỄN VĂN AN", "Bùi An"];
        people.sort_by(|a, b| compare_people(a, b));
        assert_eq!(people, ["An", "Bùi An", "NGUYỄN VĂN AN", "Vũ Văn Anh", "Lê Thị Ánh"]);
    }

    #[test]
    fn capitals_and_tone_placement_do_not_part_people() {
        let mut people = ["Trần Hoà", "Lê Hòa", "ĐỖ HÒA", "Đỗ Hoà"];
        people.sort_by_key(|name| person_sort_key(name));
        let families: Vec<String> = people.iter().map(|p| name::split(p).family.to_lowercase()).collect();
        assert_eq!(families, ["đỗ", "đỗ", "lê", "trần"]);
    }
}
