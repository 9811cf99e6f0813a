//! Bảng chữ cái: the Vietnamese letters as one table made at compile time.
//!
//! Folding runs over every text of an archive, so it must not decompose each
//! letter. All 134 accented letters have a code point of their own, in two
//! blocks; a table over these blocks answers in one look-up what a character
//! becomes in each key. What the table does not know is left to the slower,
//! general normalisation.

/// The five tones after the level one (ngang), in the order of R §9.4:
/// huyền, hỏi, ngã, sắc, nặng. Column 0 is the level tone.
pub(crate) const TONES: usize = 6;

const ROWS: usize = 12;

/// Twelve vowels by six tones.
const LOWER: [[char; TONES]; ROWS] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

const UPPER: [[char; TONES]; ROWS] = [
    ['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'],
    ['Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ'],
    ['Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ'],
    ['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'],
    ['Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ'],
    ['I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị'],
    ['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'],
    ['Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ'],
    ['Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ'],
    ['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'],
    ['Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự'],
    ['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'],
];

/// What each row becomes without its marks.
const BASE: [u8; ROWS] = *b"aaaeeiooouuy";

const ROW_A: u8 = 0;
const ROW_E: u8 = 3;
const ROW_O: u8 = 6;
const ROW_U: u8 = 9;
const ROW_Y: u8 = 11;

/// What a character becomes in the search keys.
#[derive(Clone, Copy)]
pub(crate) struct Letter {
    /// Lower case, marks kept. Fits 16 bits for every letter of the table.
    lower: u16,
    /// Lower case without marks; 0 where the table knows no answer.
    pub(crate) plain: u8,
    /// `row * 6 + tone` of a vowel, [`Letter::NO_VOWEL`] otherwise.
    vowel: u8,
}

impl Letter {
    const NO_VOWEL: u8 = u8::MAX;
    const UNKNOWN: Letter = Letter {
        lower: 0,
        plain: 0,
        vowel: Letter::NO_VOWEL,
    };

    /// The lower-case letter with its marks.
    pub(crate) fn lower(self) -> char {
        char::from_u32(u32::from(self.lower)).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// First block: ASCII, Latin-1 and Latin Extended A and B (ă â đ ê ô ơ ư).
const LATIN: usize = 0x250;
/// Second block: Latin Extended Additional (ạ ấ ợ …).
const EXTENDED: usize = 0x1E00;
const SIZE: usize = LATIN + 0x100;

static TABLE: [Letter; SIZE] = table();

/// The entry of a printable ASCII character or Vietnamese letter.
///
/// `None` for controls, spaces and everything else: other modules decide.
#[inline]
pub(crate) fn letter(c: char) -> Option<Letter> {
    let code = c as usize;
    let index = if code < LATIN {
        code
    } else {
        code.checked_sub(EXTENDED - LATIN)?
    };
    // Code points between the blocks would land in the first block.
    if code >= LATIN && index < LATIN {
        return None;
    }
    TABLE.get(index).copied().filter(|entry| entry.plain != 0)
}

/// Moves the tone of `oa`, `oe`, `uy` from the first vowel to the second
/// (`ò`, `a` → `o`, `à`); `None` where the pair is no such pair (R §9.2).
pub(crate) fn tone_to_second(first: char, second: char) -> Option<(char, char)> {
    let (row, tone) = vowel(first)?;
    if tone == 0 {
        return None;
    }
    let target = match (row, second) {
        (ROW_O, 'a') => ROW_A,
        (ROW_O, 'e') => ROW_E,
        (ROW_U, 'y') => ROW_Y,
        _ => return None,
    };
    Some((vowel_at(row, 0)?, vowel_at(target, tone)?))
}

/// The reverse of [`tone_to_second`]: `o`, `à` → `ò`, `a`.
pub(crate) fn tone_to_first(first: char, second: char) -> Option<(char, char)> {
    let (row, tone) = vowel(second)?;
    if tone == 0 {
        return None;
    }
    let target = match (first, row) {
        ('o', ROW_A | ROW_E) => ROW_O,
        ('u', ROW_Y) => ROW_U,
        _ => return None,
    };
    Some((vowel_at(target, tone)?, vowel_at(row, 0)?))
}

/// Row and tone of a lower-case or upper-case vowel.
fn vowel(c: char) -> Option<(u8, u8)> {
    let code = letter(c)?.vowel;
    (code != Letter::NO_VOWEL).then_some((code / TONES as u8, code % TONES as u8))
}

fn vowel_at(row: u8, tone: u8) -> Option<char> {
    LOWER.get(usize::from(row))?.get(usize::from(tone)).copied()
}

/// Builds the table. Runs in the compiler: a wrong index is a build error.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn table() -> [Letter; SIZE] {
    let mut table = [Letter::UNKNOWN; SIZE];
    let mut code = 0x21u8;
    while code < 0x7F {
        let lower = code.to_ascii_lowercase();
        table[code as usize] = Letter {
            lower: lower as u16,
            plain: lower,
            vowel: Letter::NO_VOWEL,
        };
        code += 1;
    }
    let mut row = 0;
    while row < ROWS {
        let mut tone = 0;
        while tone < TONES {
            let lower = LOWER[row][tone];
            let entry = Letter {
                lower: lower as u16,
                plain: BASE[row],
                vowel: (row * TONES + tone) as u8,
            };
            table[index(lower)] = entry;
            table[index(UPPER[row][tone])] = entry;
            tone += 1;
        }
        row += 1;
    }
    // Đ and đ do not decompose; the Icelandic eth looks the same and is
    // taken for them (R §9.1).
    let d = Letter {
        lower: 'đ' as u16,
        plain: b'd',
        vowel: Letter::NO_VOWEL,
    };
    table[index('Đ')] = d;
    table[index('đ')] = d;
    table[index('Ð')] = d;
    table[index('ð')] = d;
    table
}

const fn index(c: char) -> usize {
    let code = c as usize;
    if code < LATIN { code } else { code - EXTENDED + LATIN }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn the_table_agrees_with_unicode_on_every_vowel() {
        for row in 0..ROWS {
            for tone in 0..TONES {
                let (lower, upper) = (LOWER[row][tone], UPPER[row][tone]);
                assert!(upper.to_lowercase().eq([lower]), "{upper}");
                assert_eq!([lower].into_iter().nfd().next(), Some(BASE[row] as char));
                for c in [lower, upper] {
                    assert_eq!(letter(c).unwrap().lower(), lower);
                    assert_eq!(letter(c).unwrap().plain, BASE[row]);
                }
            }
        }
    }

    #[test]
    fn the_tone_columns_hold_one_mark_each() {
        let marks = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
        for row in LOWER {
            for (tone, mark) in marks.iter().enumerate() {
                assert!([row[tone + 1]].into_iter().nfd().any(|c| c == *mark));
                assert!(![row[0]].into_iter().nfd().any(|c| c == *mark));
            }
        }
    }

    #[test]
    fn characters_between_and_outside_the_blocks_are_unknown() {
        for c in [
            '\u{250}', '\u{300}', 'я', '漢', '\u{1F00}', '\u{1DFF}', ' ', '\u{A0}', '\n', 'ß',
        ] {
            assert!(letter(c).is_none(), "{c:?}");
        }
    }
}
