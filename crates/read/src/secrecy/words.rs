//! The words of a mark and nothing else.

use unicode_normalization::UnicodeNormalization;

use super::Level;

/// How a mark is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// MẬT
    Capitals,
    /// Mật, Tối mật
    Title,
    /// mật
    Small,
}

/// In capitals and without blanks. The old encodings TCVN3 and VNI show
/// through where a font's tables are missing.
const MARKS: [(&str, Level); 3] = [
    ("MẬT", Level::Mat),
    ("TỐIMẬT", Level::ToiMat),
    ("TUYỆTMẬT", Level::TuyetMat),
];
const OLD_ENCODINGS: [(&str, Level); 9] = [
    ("mËt", Level::Mat),
    ("MËT", Level::Mat),
    ("tèimËt", Level::ToiMat),
    ("TèIMËT", Level::ToiMat),
    ("tuyÖtmËt", Level::TuyetMat),
    ("TUYÖTMËT", Level::TuyetMat),
    ("MAÄT", Level::Mat),
    ("TOÁIMAÄT", Level::ToiMat),
    ("TUYEÄTMAÄT", Level::TuyetMat),
];
/// Without diacritics; MAT alone could be MẶT, MẤT or MẮT.
const BARE: [(&str, Level); 2] = [("TOIMAT", Level::ToiMat), ("TUYETMAT", Level::TuyetMat)];
/// After these words a level is a level however it is written.
const LABELS: [&str; 6] = [
    "mức độ mật",
    "cấp độ mật",
    "độ mật",
    "độ bảo mật nhà nước",
    "muc do mat",
    "do mat",
];

/// The level, when the text is a mark and nothing else. Letters may be spaced
/// out, composed or not, in a frame of brackets or strokes.
pub(super) fn exact(text: &str) -> Option<(Level, Writing)> {
    let joined: String = bare_of_frame(text).chars().filter(|c| !c.is_whitespace()).collect();
    // No mark is longer; sparing long lines the work.
    if joined.chars().count() > 12 {
        return None;
    }
    if let Some((_, level)) = OLD_ENCODINGS.iter().find(|(mark, _)| *mark == joined) {
        return Some((*level, Writing::Capitals));
    }
    let upper = joined.to_uppercase();
    let known = MARKS.iter().find(|(mark, _)| *mark == upper);
    let bare = BARE.iter().find(|(mark, _)| *mark == upper && joined == upper);
    let (_, level) = known.or(bare)?;
    Some((*level, writing(&joined)))
}

/// The level after a label: `Độ mật: Tối mật`.
pub(super) fn labelled(text: &str) -> Option<Level> {
    let lower = bare_of_frame(text).to_lowercase();
    let (label, rest) = LABELS
        .iter()
        .find_map(|label| Some((label, lower.strip_prefix(label)?)))?;
    let value = rest.trim_start_matches(|c: char| c.is_whitespace() || ":=-–_.".contains(c));
    // Without any separator it is another word.
    if value.len() == rest.len() {
        return None;
    }
    if label.is_ascii() {
        let joined: String = value.chars().filter(|c| c.is_alphanumeric()).collect();
        match joined.as_str() {
            "mat" => return Some(Level::Mat),
            "toimat" => return Some(Level::ToiMat),
            "tuyetmat" => return Some(Level::TuyetMat),
            _ => {}
        }
    }
    exact(value).map(|(level, _)| level)
}

/// One line in normal form C, without the frame around a stamp.
pub(super) fn bare_of_frame(text: &str) -> String {
    let text: String = text.nfc().collect();
    let frame = |c: char| c.is_whitespace() || "[](){}«»\"'“”‘’|*_-–—=.:;,!/\\<>~•■□▪".contains(c);
    text.trim_matches(frame).to_owned()
}

fn writing(joined: &str) -> Writing {
    if !joined.chars().any(char::is_lowercase) {
        Writing::Capitals
    } else if joined.chars().next().is_some_and(char::is_uppercase) {
        Writing::Title
    } else {
        Writing::Small
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_known_in_every_writing() {
        let known = [
            ("MẬT", Level::Mat, Writing::Capitals),
            (" [ MẬT ] ", Level::Mat, Writing::Capitals),
            ("M Ậ T", Level::Mat, Writing::Capitals),
            ("MA\u{302}\u{323}T", Level::Mat, Writing::Capitals),
            ("MA\u{323}\u{302}T", Level::Mat, Writing::Capitals),
            ("T Ố I  M Ậ T", Level::ToiMat, Writing::Capitals),
            ("TỐI MẬT", Level::ToiMat, Writing::Capitals),
            ("TOI MAT", Level::ToiMat, Writing::Capitals),
            ("|TUYỆT MẬT|", Level::TuyetMat, Writing::Capitals),
            ("Tuyệt mật", Level::TuyetMat, Writing::Title),
            ("Mật", Level::Mat, Writing::Title),
            ("mật", Level::Mat, Writing::Small),
            ("tuyÖt mËt", Level::TuyetMat, Writing::Capitals),
            ("TOÁI MAÄT", Level::ToiMat, Writing::Capitals),
        ];
        for (text, level, writing) in known {
            assert_eq!(exact(text), Some((level, writing)), "{text}");
        }
        for text in [
            "",
            "MAT",
            "MẶT",
            "MẤT",
            "MẬT ONG",
            "BẢO MẬT",
            "BÍ MẬT",
            "MẬT ĐỘ",
            "GIẢI MẬT",
            "toi mat",
            "T",
            "-",
        ] {
            assert_eq!(exact(text), None, "{text}");
        }
    }

    #[test]
    fn a_label_makes_any_writing_a_mark() {
        assert_eq!(labelled("ĐỘ MẬT: MẬT"), Some(Level::Mat));
        assert_eq!(labelled("Độ mật: tối mật"), Some(Level::ToiMat));
        assert_eq!(labelled("Mức độ mật - Tuyệt mật"), Some(Level::TuyetMat));
        assert_eq!(labelled("do mat - tuyet mat"), Some(Level::TuyetMat));
        assert_eq!(labelled("do mat: mat"), Some(Level::Mat));
        for text in [
            "Độ mật: thường",
            "Độ mật: không",
            "Độ mật:",
            "Độ mật",
            "Độ mật: mật, tối mật hoặc tuyệt mật",
            "đô mật: mật ong",
        ] {
            assert_eq!(labelled(text), None, "{text}");
        }
    }
}
