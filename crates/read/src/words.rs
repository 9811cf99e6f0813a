//! Making the text of a file harmless and comparable (trust §8.5 step 8).

use unicode_normalization::UnicodeNormalization;

/// Normal form C, without controls, direction and zero-width marks; ligatures
/// of type setters are spelled out.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '\u{FB00}'..='\u{FB06}' => out.extend([c].into_iter().nfkc()),
            c if is_noise(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// The text of a property on one line, `None` when nothing is left.
pub(crate) fn property(text: &str) -> Option<String> {
    const MOST: usize = 2_000;
    let words: Vec<String> = text
        .split_whitespace()
        .map(clean)
        .filter(|word| !word.is_empty())
        .collect();
    let line: String = words.join(" ").chars().take(MOST).collect();
    (!line.is_empty()).then_some(line)
}

fn is_noise(c: char) -> bool {
    let direction = matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}');
    direction || c.is_control() || matches!(c, '\u{00AD}' | '\u{FEFF}' | '\u{FFFD}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_composed_and_clean() {
        assert_eq!(clean("Tie\u{302}\u{301}ng"), "Tiếng");
        assert_eq!(clean("a\u{202E}b\0c\u{AD}"), "abc");
        assert_eq!(clean("\u{FB01}le"), "file");
        assert_eq!(property("  Công\n văn\u{0}  "), Some("Công văn".into()));
        assert_eq!(property(" \u{200B} "), None);
    }
}
