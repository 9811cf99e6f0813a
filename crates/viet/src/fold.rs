//! Khoá tìm kiếm: the two keys under which a text is found (R §9.2, §9.3).
//!
//! * the accented key (`khoa_dau`): lower case, with marks, one tone placement;
//! * the plain key (`khoa_khong_dau`): lower case, no marks, `đ` → `d`.
//!
//! A query with marks is looked up in the first, one without in the second.
//!
//! **Tone placement.** State texts write `hòa, thúy, ủy`, Party texts `hoà,
//! thuý, uỷ`. In the accented key an open syllable in `oa`, `oe`, `uy` carries
//! its tone on the second vowel, except after `q`, where `u` belongs to the
//! consonant. Closed syllables (`hoàn`, `huỳnh`) have one spelling only.

use crate::letters::{self, Letter, letter};
use crate::normal;
use std::iter::once;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The accented key: NFC, lower case, tone placement folded, white space
/// collapsed and trimmed. Applying it twice changes nothing.
pub fn accented(text: &str) -> String {
    accented_in_steps(text).unwrap_or_else(|| {
        let text = normal::nfc(text);
        accented_in_steps(&text).unwrap_or_else(|| accented_general(&text))
    })
}

/// The plain key: lower case, all marks stripped, `đ` → `d`, white space
/// collapsed and trimmed. Applying it twice changes nothing.
pub fn plain(text: &str) -> String {
    plain_in_steps(text).unwrap_or_else(|| {
        let text = normal::nfc(text);
        plain_in_steps(&text).unwrap_or_else(|| plain_general(&text))
    })
}

/// Whether the text has a letter with a Vietnamese (or any other) mark; `đ`
/// counts. Decides which key a query is looked up in.
pub fn has_marks(text: &str) -> bool {
    text.chars()
        .filter(|c| !c.is_ascii())
        .any(|c| letter(c).is_some() || is_combining_mark(c) || once(c).nfd().any(is_combining_mark))
}

/// Whether `text` answers `query`: every word of the query begins some word of
/// the text. Made for lists that narrow while the user types.
///
/// With marks in the query, words are compared with marks, and either tone
/// placement may be half typed: `hò` finds both `hòa` and `hoà`. Without marks
/// they are compared without. Words are runs of letters and digits, so that
/// `20 ct` finds `20-CT/TU`. A query without words matches everything.
pub fn matches(query: &str, text: &str) -> bool {
    let with_marks = has_marks(query);
    let key = if with_marks { accented } else { plain };
    let (query, text) = (key(query), key(text));
    words(&query).all(|wanted| {
        words(&text).any(|word| {
            word.starts_with(wanted)
                || (with_marks && first_vowel_spelling(word).is_some_and(|w| w.starts_with(wanted)))
        })
    })
}

/// Runs of letters and digits.
fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The other spelling of an open syllable, tone on the first vowel
/// (`hoà` → `hòa`); `None` if there is none.
fn first_vowel_spelling(word: &str) -> Option<String> {
    let mut back = word.chars().rev();
    let (second, first) = (back.next()?, back.next()?);
    if first == 'u' && back.next() == Some('q') {
        return None;
    }
    let (first, second) = letters::tone_to_first(first, second)?;
    let mut spelling: String = word.chars().collect();
    spelling.pop();
    spelling.pop();
    spelling.extend([first, second]);
    Some(spelling)
}

/// What one character asks for.
enum Step {
    /// In the table of letters: ASCII or Vietnamese.
    Letter(Letter),
    /// A sign that is the same in every key.
    Sign,
    /// Parts words.
    Space,
    /// Not stored (R §9.1), so not in keys either.
    Nothing,
    /// Folds by itself, whatever stands beside it.
    Alone,
    /// Folds together with its neighbours only.
    Joined,
}

#[inline]
fn step(c: char) -> Step {
    match (letter(c), c) {
        (Some(letter), _) => Step::Letter(letter),
        (None, ' ' | '\n' | '\t' | '\u{A0}') => Step::Space,
        (None, '«' | '»' | '–' | '—' | '“' | '”' | '‘' | '’' | '…') => Step::Sign,
        _ => rare_step(c),
    }
}

/// Signs, spaces and letters that office texts seldom have.
#[cold]
fn rare_step(c: char) -> Step {
    if normal::is_space(c) {
        Step::Space
    } else if normal::clean(c).is_none() {
        Step::Nothing
    } else if normal::is_settled(c) {
        Step::Alone
    } else {
        Step::Joined
    }
}

/// The accented key, character by character; `None` if some must be looked at
/// together, as in decomposed text.
fn accented_in_steps(text: &str) -> Option<String> {
    let mut key = AccentedKey::new(text.len());
    for c in text.chars() {
        match step(c) {
            Step::Letter(letter) => key.push(letter.lower()),
            Step::Sign => key.push(c),
            Step::Space => key.space(),
            Step::Nothing => {}
            Step::Alone => c.to_lowercase().for_each(|lower| key.push(lower)),
            Step::Joined => return None,
        }
    }
    Some(key.finish())
}

/// The plain key, character by character; `None` as in [`accented_in_steps`].
fn plain_in_steps(text: &str) -> Option<String> {
    let mut key = Spaced::new(text.len());
    for c in text.chars() {
        match step(c) {
            Step::Letter(letter) => key.push(char::from(letter.plain)),
            Step::Sign => key.push(c),
            Step::Space => key.space(),
            Step::Nothing => {}
            Step::Alone => bare(once(c)).for_each(|bare| key.push(bare)),
            Step::Joined => return None,
        }
    }
    Some(key.out)
}

/// The accented key of a text in storage form that still has loose marks.
fn accented_general(text: &str) -> String {
    let mut key = AccentedKey::new(text.len());
    for c in text.chars() {
        if normal::is_space(c) {
            key.space();
        } else {
            c.to_lowercase().for_each(|lower| key.push(lower));
        }
    }
    let key = key.finish();
    if is_nfc(&key) { key } else { key.nfc().collect() }
}

/// The plain key of a text in storage form that still has loose marks.
fn plain_general(text: &str) -> String {
    let mut key = Spaced::new(text.len());
    for c in bare(text.chars()) {
        if normal::is_space(c) {
            key.space();
        } else {
            key.push(c);
        }
    }
    key.out
}

/// Decomposes, drops the marks, composes the rest (Korean syllables come apart
/// and together again), lower case.
fn bare(chars: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    chars
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .nfc()
}

/// A key under construction: runs of spaces become one, none at the ends.
struct Spaced {
    out: String,
    gap: bool,
}

impl Spaced {
    fn new(capacity: usize) -> Self {
        Spaced {
            out: String::with_capacity(capacity),
            gap: false,
        }
    }

    #[inline]
    fn space(&mut self) {
        self.gap = !self.out.is_empty();
    }

    #[inline]
    fn push(&mut self, c: char) {
        if self.gap {
            self.gap = false;
            self.out.push(' ');
        }
        self.out.push(c);
    }
}

/// An accented key under construction: looks two characters back to move tones.
struct AccentedKey {
    key: Spaced,
    /// The last three characters pushed, a space where there was one.
    before: char,
    first: char,
    second: char,
    /// `first` and `second` are a pair whose tone moves if the syllable ends here.
    pending: bool,
}

impl AccentedKey {
    fn new(capacity: usize) -> Self {
        let key = Spaced::new(capacity);
        AccentedKey {
            key,
            before: ' ',
            first: ' ',
            second: ' ',
            pending: false,
        }
    }

    #[inline]
    fn space(&mut self) {
        self.end_syllable();
        (self.before, self.first, self.second) = (self.first, self.second, ' ');
        self.key.space();
    }

    #[inline]
    fn push(&mut self, c: char) {
        if self.pending {
            if c.is_alphabetic() {
                self.pending = false;
            } else {
                self.end_syllable();
            }
        }
        self.key.push(c);
        (self.before, self.first, self.second) = (self.first, self.second, c);
        // Only a letter outside ASCII can carry a tone: keeps the look-up rare.
        if matches!(c, 'a' | 'e' | 'y') && !self.first.is_ascii() {
            self.pending = !(c == 'y' && self.before == 'q') && letters::tone_to_second(self.first, c).is_some();
        }
    }

    fn end_syllable(&mut self) {
        if !self.pending {
            return;
        }
        self.pending = false;
        if let Some((first, second)) = letters::tone_to_second(self.first, self.second) {
            self.key.out.pop();
            self.key.out.pop();
            self.key.out.extend([first, second]);
            (self.first, self.second) = (first, second);
        }
    }

    fn finish(mut self) -> String {
        self.end_syllable();
        self.key.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tone_placements_give_one_key() {
        let pairs = "òa oà óa oá ỏa oả õa oã ọa oạ òe oè óe oé ỏe oẻ õe oẽ ọe oẹ \
                     ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ";
        let spellings: Vec<&str> = pairs.split(' ').filter(|s| !s.is_empty()).collect();
        for pair in spellings.chunks_exact(2) {
            let [old, new] = pair else { continue };
            assert_eq!(accented(&format!("Th{old}")), format!("th{new}"));
            assert_eq!(accented(&format!("Th{new}")), format!("th{new}"));
        }
        assert_eq!(accented("HÒA, THÚY. ỦY BAN (XÒE)"), "hoà, thuý. uỷ ban (xoè)");
    }

    #[test]
    fn the_u_after_q_keeps_its_tone() {
        assert_eq!(accented("Quý quỹ qúy"), "quý quỹ qúy");
    }

    #[test]
    fn closed_syllables_do_not_vary() {
        assert_eq!(accented("hoàn toàn Huỳnh ngoài khuỷu"), "hoàn toàn huỳnh ngoài khuỷu");
        assert_eq!(accented("hòan thúyt"), "hòan thúyt");
    }

    #[test]
    fn the_keys_of_a_title() {
        let title = "  Đảng ủy\u{A0}Tổng\u{200B}công ty\tcổ phần ";
        assert_eq!(accented(title), "đảng uỷ tổng công ty cổ phần");
        assert_eq!(plain(title), "dang uy tong cong ty co phan");
    }

    #[test]
    fn every_vietnamese_letter_has_a_plain_form() {
        let lower = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        let bare = "aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeiiiiiioooooooooooooooooouuuuuuuuuuuuyyyyyyd";
        assert_eq!(plain(lower), bare);
        assert_eq!(plain(&lower.to_uppercase()), bare);
        assert_eq!(plain(&lower.nfd().collect::<String>()), bare);
        assert_eq!(plain("Ðỗ ðạo"), "do dao");
    }

    #[test]
    fn decomposed_and_composed_text_have_one_key() {
        let text = "Nghị quyết Đại hội — Hòa, Ủy «Tỉnh ủy»";
        let apart: String = text.nfd().collect();
        assert_eq!(accented(&apart), accented(text));
        assert_eq!(plain(&apart), plain(text));
    }

    #[test]
    fn other_scripts_go_the_general_way() {
        assert_eq!(accented("Çà Ñ ÜBER Ω İ"), "çà ñ über ω i\u{307}");
        assert_eq!(plain("Çà Ñ ÜBER Ώ İ 한국"), "ca n uber ω i 한국");
        assert_eq!(accented("漢 HÒA"), "漢 hoà");
    }

    #[test]
    fn every_character_has_final_keys() {
        // The planes between hold ideographs that nothing decomposes.
        for c in ('\0'..'\u{20000}').chain('\u{2F800}'..'\u{2FA20}') {
            let text = c.to_string();
            let (with_marks, without) = (accented(&text), plain(&text));
            assert!(is_nfc(&with_marks) && is_nfc(&without), "{c:?}");
            assert_eq!(accented(&with_marks), with_marks, "{c:?}");
            assert_eq!(plain(&without), without, "{c:?}");
            assert_eq!(plain(&with_marks), without, "{c:?}");
            assert!(!has_marks(&without), "{c:?}");
        }
    }

    #[test]
    fn a_rare_character_changes_nothing_around_it() {
        for rare in ["→", "•", "\u{F0B7}", "🙂"] {
            assert_eq!(accented(&format!("HÒA{rare}Ủy")), format!("hoà{rare}uỷ"));
            assert_eq!(plain(&format!("HÒA{rare}Ủy")), format!("hoa{rare}uy"));
        }
        assert_eq!(accented("Hò\u{AD}a \u{200D}Bình"), "hoà bình");
        assert_eq!(plain("Ủy ban 한국 ñ e\u{301}"), "uy ban 한국 n e");
    }

    #[test]
    fn marks_are_seen_in_both_forms() {
        assert!(has_marks("Đang uy") && has_marks("uỷ") && has_marks("e\u{301}") && has_marks("ç"));
        assert!(!has_marks("dang uy 20-CT/TU — «漢»") && !has_marks(""));
    }

    #[test]
    fn a_list_narrows_while_the_user_types() {
        let text = "Văn phòng Tỉnh ủy Hòa Bình";
        for query in [
            "",
            "van",
            "phong van",
            "tinh uy",
            "Tỉnh ủ",
            "tỉnh uỷ",
            "hò",
            "hoà",
            "H B",
            "bì",
        ] {
            assert!(matches(query, text), "{query}");
        }
        for query in ["phòng ban", "uỵ", "hõa", "inh", "binh dinh"] {
            assert!(!matches(query, text), "{query}");
        }
    }

    #[test]
    fn symbols_are_found_by_their_words() {
        assert!(matches("20 ct", "Chỉ thị 20-CT/TU"));
        assert!(matches("20-CT/TU", "Chỉ thị 20-CT/TU"));
        assert!(!matches("QĐ", "07/QyĐ-TCT"));
    }
}
