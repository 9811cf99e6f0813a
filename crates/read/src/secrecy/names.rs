//! Marks in a file's name and properties: only words that are set apart.

use unicode_normalization::UnicodeNormalization;

use super::Level;
use super::words::{Writing, exact, labelled};

/// A title or keyword: a mark as one of its parts, or after a label.
pub(super) fn property(value: &str) -> Option<Level> {
    let value: String = value.nfc().collect();
    let listed: Vec<&str> = value.split([',', ';', '|', '\n']).map(str::trim).collect();
    // Keywords are short; a sentence with commas is no list of keywords.
    let keywords = listed.iter().all(|part| part.split_whitespace().count() <= 4);
    let alone = |part: &str| match exact(part)? {
        (level, Writing::Capitals) => Some(level),
        (level, Writing::Title) if keywords => Some(level),
        (level, Writing::Small) if listed.len() == 1 => Some(level),
        _ => None,
    };
    // "Độ mật - Mật" falls into two parts.
    labelled(&value)
        .or_else(|| listed.iter().find_map(|part| labelled(part).or_else(|| alone(part))))
        .or_else(|| value.split(" - ").find_map(set_off))
        .or_else(|| bracketed(&value))
}

/// A file's name: a mark between brackets or strong separators, at its start
/// when it has no blanks, or after a label.
pub(super) fn file_name(name: &str) -> Option<Level> {
    let name: String = name.nfc().collect();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = without_endings(name);
    let spoken = stem.replace('_', " ");
    labelled_part(&spoken).or_else(|| bracketed(stem)).or_else(|| {
        let set_apart = if stem.contains(' ') {
            between_strokes(stem)
        } else {
            at_an_end(stem)
        };
        set_apart.or_else(|| whole(stem))
    })
}

/// Takes off what programs put behind a name: `.pdf`, `.signed`, ` (1)` stays.
fn without_endings(name: &str) -> &str {
    let mut stem = name;
    while let Some((rest, ending)) = stem.rsplit_once('.') {
        let usual = (1..=6).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !usual || rest.is_empty() {
            break;
        }
        stem = rest;
    }
    stem
}

/// `Báo cáo do mat - tuyet mat`: a label, a stroke and a level that ends its part.
fn labelled_part(name: &str) -> Option<Level> {
    let parts = name.split([',', ';', '[', ']', '(', ')']);
    parts
        .flat_map(|part| part.char_indices().map(move |(at, _)| part.split_at(at)))
        .find_map(|(before, part)| {
            let starts_word = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            if starts_word { labelled(part) } else { None }
        })
}

/// `[MẬT] Báo cáo`, `Báo cáo (Tối mật)`.
fn bracketed(text: &str) -> Option<Level> {
    let pairs = [('[', ']'), ('(', ')'), ('{', '}')];
    pairs.iter().find_map(|(open, close)| {
        text.split(*open)
            .skip(1)
            .filter_map(|rest| rest.split_once(*close))
            .find_map(|(inside, _)| standing_out(inside))
    })
}

/// `TỐI MẬT - Báo cáo`, `Báo cáo_MẬT_2026` in a name with blanks.
fn between_strokes(stem: &str) -> Option<Level> {
    let parts = || {
        stem.split(['_', '+', '~', '–', '—', '.'])
            .flat_map(|part| part.split(" - "))
    };
    // A comma may be the comma of a sentence.
    let in_capitals = |part| {
        exact(part)
            .filter(|(_, writing)| *writing == Writing::Capitals)
            .map(|(level, _)| level)
    };
    parts()
        .find_map(set_off)
        .or_else(|| parts().flat_map(|part| part.split([',', ';'])).find_map(in_capitals))
}

/// Without blanks, strokes may be blanks: `Bao_ve_bi_mat`. Only two clear
/// words at the very start, or one in capitals among small letters.
fn at_an_end(stem: &str) -> Option<Level> {
    let parts: Vec<&str> = stem
        .split(['_', '-', '.', '+'])
        .filter(|part| !part.is_empty())
        .collect();
    if let [first, second, ..] = parts.as_slice()
        && let Some((level, Writing::Capitals)) = exact(&format!("{first} {second}"))
    {
        return Some(level);
    }
    let (first, rest) = parts.split_first()?;
    let (last, before) = parts.split_last()?;
    let small_letters = |parts: &[&str]| parts.iter().any(|part| part.chars().any(char::is_lowercase));
    let ends_in_number = before
        .last()
        .is_some_and(|part| part.chars().any(|c| c.is_ascii_digit()));
    let capitals = |part: &str| {
        exact(part)
            .filter(|(_, writing)| *writing == Writing::Capitals)
            .map(|(level, _)| level)
    };
    let at_start = capitals(first).filter(|_| small_letters(rest) || parts.len() == 1);
    let tail = parts
        .get(parts.len().saturating_sub(2)..)
        .filter(|tail| tail.len() == 2)
        .map(|tail| tail.join(" "));
    let number_before_tail = parts.len() > 2
        && parts
            .get(parts.len() - 3)
            .is_some_and(|part| part.chars().any(|c| c.is_ascii_digit()));
    let two_at_end = tail.filter(|_| number_before_tail).and_then(|tail| capitals(&tail));
    at_start
        .or_else(|| capitals(last).filter(|_| ends_in_number))
        .or(two_at_end)
}

fn whole(stem: &str) -> Option<Level> {
    exact(stem)
        .filter(|(level, writing)| *writing != Writing::Small || *level != Level::Mat)
        .map(|(level, _)| level)
}

/// Between strokes, where a single Mật may be an ordinary word (Gan - Mật - Tụy).
fn set_off(text: &str) -> Option<Level> {
    let (level, writing) = exact(text)?;
    let clear = writing == Writing::Capitals || (writing == Writing::Title && level != Level::Mat);
    clear.then_some(level)
}

/// Between brackets: capitals or a title; two words however they are written.
fn standing_out(text: &str) -> Option<Level> {
    let (level, writing) = exact(text)?;
    (writing != Writing::Small || level != Level::Mat).then_some(level)
}
