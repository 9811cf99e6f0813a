//! Tách từ: a typed date cut into numbers and words.

use crate::number::{Region, words};
use std::sync::LazyLock;

/// More than any date has; longer text is no date and not worth reading.
const MOST: usize = 12;

/// One piece of a typed date, taken from its plain key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Up to four digits; how many tells a day from a year.
    Number { value: i16, digits: usize },
    /// Letters without marks, lower case.
    Word(String),
    /// A sign between them. A space is none.
    Sign(char),
}

/// Cuts a plain key; `None` if a number is too long or there are too many
/// pieces. `14h30` comes apart where digits and letters meet.
pub(super) fn cut(plain: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = plain.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, after) = if first.is_ascii_digit() {
            let (digits, after) = split_run(rest, |c| c.is_ascii_digit());
            if digits.len() > 4 {
                return None;
            }
            (
                Token::Number {
                    value: digits.parse().ok()?,
                    digits: digits.len(),
                },
                after,
            )
        } else if first.is_alphabetic() {
            let (word, after) = split_run(rest, char::is_alphabetic);
            (Token::Word(word.to_owned()), after)
        } else {
            let (sign, after) = split_run(rest, |c| c == first);
            (Token::Sign(sign.chars().next()?), after)
        };
        tokens.push(token);
        if tokens.len() > MOST {
            return None;
        }
        rest = after.trim_start();
    }
    Some(tokens)
}

/// The longest start of `text` whose characters pass, and the rest.
fn split_run(text: &str, pass: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !pass(c)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Reads pieces from the left.
pub(super) struct Cursor<'a>(pub(super) &'a [Token]);

impl Cursor<'_> {
    /// Takes a word if it comes next.
    pub(super) fn word(&mut self, wanted: &str) -> bool {
        match self.0 {
            [Token::Word(word), rest @ ..] if word == wanted => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    /// Takes one of several words if it comes next.
    pub(super) fn any_word(&mut self, wanted: &[&str]) -> bool {
        wanted.iter().any(|word| self.word(word))
    }

    /// Takes a sign if it comes next.
    pub(super) fn sign(&mut self, wanted: &[char]) -> Option<char> {
        match self.0 {
            [Token::Sign(sign), rest @ ..] if wanted.contains(sign) => {
                self.0 = rest;
                Some(*sign)
            }
            _ => None,
        }
    }

    /// Takes a number with as many digits as allowed: value and digits.
    pub(super) fn number(&mut self, most_digits: usize) -> Option<(i16, usize)> {
        match self.0 {
            [Token::Number { value, digits }, rest @ ..] if *digits <= most_digits => {
                self.0 = rest;
                Some((*value, *digits))
            }
            _ => None,
        }
    }

    /// Takes a day or month, in one or two digits or in words.
    pub(super) fn small(&mut self) -> Option<i8> {
        match self.number(2) {
            Some((value, _)) => i8::try_from(value).ok(),
            None => self.small_in_words(),
        }
    }

    /// Takes the longest number word, so that `mười hai` is not read as ten.
    fn small_in_words(&mut self) -> Option<i8> {
        for length in (1..=3).rev() {
            let Some((start, rest)) = self.0.split_at_checked(length) else {
                continue;
            };
            let spoken: Option<Vec<&str>> = start.iter().map(as_word).collect();
            let Some(spoken) = spoken.map(|words| words.join(" ")) else {
                continue;
            };
            if let Some((_, value)) = NUMBER_WORDS.iter().find(|(name, _)| *name == spoken) {
                self.0 = rest;
                return Some(*value);
            }
        }
        None
    }

    pub(super) fn at_end(&self) -> bool {
        self.0.is_empty()
    }
}

fn as_word(token: &Token) -> Option<&str> {
    match token {
        Token::Word(word) => Some(word),
        _ => None,
    }
}

/// 1 to 31 in words without marks, and the other words for them.
///
/// `nam` is five and also «year»; the grammar decides, a month or day is taken
/// before the year is looked for.
static NUMBER_WORDS: LazyLock<Vec<(String, i8)>> = LazyLock::new(|| {
    let counted = (1i8..=31).map(|n| (crate::fold::plain(&words(n.unsigned_abs().into(), Region::North)), n));
    let others = [("gieng", 1), ("tu", 4), ("bay", 7), ("chap", 12)];
    counted.chain(others.map(|(name, n)| (name.to_owned(), n))).collect()
});
