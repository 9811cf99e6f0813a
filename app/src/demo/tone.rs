//! Cách đặt dấu thanh: Party texts write `uỷ, hoà`, State texts `ủy, hòa` (R §9.2).
//!
//! The demo's texts are kept in the Party's way; what a State body issues is
//! turned here, so that search has both spellings to find.

/// The text with the tone on the first vowel of open `oa, oe, uy`.
///
/// `Uỷ ban` gives `Ủy ban`; closed syllables (`toàn`) and `qu-` (`quý`) stay.
pub fn state_spelling(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        let turned = chars.peek().and_then(|second| move_tone(first, *second));
        let Some((toned, plain)) = turned.filter(|_| !matches!(before, 'q' | 'Q')) else {
            out.push(first);
            before = first;
            continue;
        };
        let second = chars.next().unwrap_or(plain);
        if chars.peek().is_some_and(|next| next.is_alphabetic()) {
            out.extend([first, second]);
        } else {
            out.extend([toned, plain]);
        }
        before = second;
    }
    out
}

/// The pair with its tone moved forward, when it is one of the open pairs.
fn move_tone(first: char, second: char) -> Option<(char, char)> {
    const FROM: &str = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";
    const O: [char; 5] = ['ò', 'ó', 'ỏ', 'õ', 'ọ'];
    const U: [char; 5] = ['ù', 'ú', 'ủ', 'ũ', 'ụ'];
    const BASES: [char; 6] = ['a', 'e', 'y', 'A', 'E', 'Y'];
    let place = if matches!(first, 'o' | 'O' | 'u' | 'U') {
        FROM.chars().position(|c| c == second)?
    } else {
        return None;
    };
    let plain = *BASES.get(place / 5)?;
    let toned = match (first.to_ascii_lowercase(), plain.to_ascii_lowercase()) {
        ('o', 'a' | 'e') => *O.get(place % 5)?,
        ('u', 'y') => *U.get(place % 5)?,
        _ => return None,
    };
    let toned = if first.is_uppercase() {
        toned.to_uppercase().next()?
    } else {
        toned
    };
    Some((toned, plain))
}

#[cfg(test)]
mod tests {
    use super::state_spelling;

    #[test]
    fn only_open_syllables_change() {
        assert_eq!(
            state_spelling("Uỷ ban, HOÀ, khoá, xoá, thuý, toàn quý, hoài, Luỹ kế"),
            "Ủy ban, HÒA, khóa, xóa, thúy, toàn quý, hoài, Lũy kế"
        );
    }
}
