//! Văn bản hành chính và văn bản của Đảng: an official letter on paper.
//!
//! The form follows the issuing body's regime (R §0.3): NĐ 30/2020 Phụ lục I
//! for the State (R §1.4), HD 36 and HD 05 for the Party (R §1.5). Sizes,
//! margins and marks are data, `rules/letter-state.toml` and
//! `rules/letter-party.toml`; what depends on the words of the text is here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::glyphs::{printable, printable_opt};
use crate::words::heading_date;
use crate::world::{Template, typeset};
use crate::{PaperError, Regime};

/// An official letter. Fields are named after R §1.4.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
pub struct Letter {
    /// Whose form it has.
    pub regime: Regime,
    /// Cơ quan chủ quản, cơ quan cấp trên.
    pub superior: Option<String>,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Số, ký hiệu, already composed: `Số: 07/QĐ-TCT`, `Số 05-NQ/ĐU`.
    pub number_line: String,
    /// Địa danh.
    pub place: String,
    /// Ngày ban hành; also the creation date of the file.
    pub date: Date,
    /// Tên loại; `None` for a công văn.
    pub type_name: Option<String>,
    /// Trích yếu. For a công văn without its opening words, which the regime
    /// decides (`V/v`, `về việc`).
    pub subject: String,
    /// Dấu chỉ mức độ khẩn: `KHẨN`, `THƯỢNG KHẨN`, `HỎA TỐC`.
    pub urgency_stamp: Option<String>,
    /// Kính gửi; none for decisions and resolutions.
    pub addressees: Vec<String>,
    /// The text.
    pub body: Vec<Para>,
    /// Quyền hạn: `TM. ỦY BAN NHÂN DÂN`, `KT. GIÁM ĐỐC`, `T/M ĐẢNG ỦY`.
    pub authority: Option<String>,
    /// Chức vụ of the signer.
    pub post: String,
    /// Họ và tên of the signer.
    pub signer: String,
    /// Nơi nhận, the archive line last.
    pub recipients: Vec<String>,
}

/// One paragraph of the text.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub enum Para {
    /// A paragraph. `Điều 1.` at its start becomes bold, *Căn cứ* italic in
    /// State papers.
    Text(String),
    /// A heading: Phần, Chương and lines such as `QUYẾT ĐỊNH:` stand in the
    /// middle, the others at the indent.
    Heading(String),
    /// One point of a list; gets a hyphen unless it has its own mark.
    Item(String),
}

/// How a paragraph stands.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Style {
    Text,
    Basis,
    Heading,
    Centered,
}

#[derive(Serialize)]
struct ParaData {
    style: Style,
    lead: String,
    text: String,
}

#[derive(Serialize)]
struct LetterData {
    title: String,
    superior: Option<String>,
    issuer: String,
    number_line: String,
    place_date: String,
    type_name: Option<String>,
    subject: String,
    urgency: Option<String>,
    addressees: Vec<String>,
    body: Vec<ParaData>,
    authority: Option<String>,
    post: String,
    signer: String,
    recipients: Vec<String>,
}

/// The letter on A4 as PDF/A-2a, laid out by the rules of its regime.
///
/// # Errors
/// Only faults of the build.
pub fn letter_pdf(letter: &Letter) -> Result<Vec<u8>, PaperError> {
    let upper = |text: &String| text.to_uppercase();
    let type_name = letter.type_name.as_ref().map(upper);
    let data = LetterData {
        title: printable(&title(letter))?,
        superior: printable_opt(letter.superior.as_ref().map(upper).as_ref())?,
        issuer: printable(&letter.issuer.to_uppercase())?,
        number_line: printable(&letter.number_line)?,
        place_date: printable(&format!("{}, {}", letter.place, heading_date(letter.date)))?,
        type_name: printable_opt(type_name.as_ref())?,
        subject: printable(&subject(letter))?,
        urgency: printable_opt(letter.urgency_stamp.as_ref().map(upper).as_ref())?,
        addressees: listed(&letter.addressees)?,
        body: letter
            .body
            .iter()
            .map(|p| para(p, letter.regime))
            .collect::<Result<_, _>>()?,
        authority: printable_opt(letter.authority.as_ref().map(upper).as_ref())?,
        post: printable(&letter.post.to_uppercase())?,
        signer: printable(&letter.signer)?,
        recipients: recipients(&letter.recipients)?,
    };
    typeset(Template::Letter(letter.regime), &data, letter.date)
}

/// The title in the file's properties: type and subject.
fn title(letter: &Letter) -> String {
    let kind = letter.type_name.as_deref().unwrap_or("Công văn");
    format!("{kind} {}", bare_subject(&letter.subject)).replace('\n', " ")
}

/// The subject as it is printed: named types as given, a công văn with the
/// opening words of its regime (R §1.4 ô 5b, R §0.3).
fn subject(letter: &Letter) -> String {
    match (&letter.type_name, letter.regime) {
        (Some(_), _) => letter.subject.clone(),
        (None, Regime::State) => format!("V/v {}", bare_subject(&letter.subject)),
        (None, Regime::Party) => format!("về việc {}", bare_subject(&letter.subject)),
    }
}

/// The subject without `V/v` or `Về việc`.
fn bare_subject(subject: &str) -> &str {
    let subject = subject.trim();
    ["V/v ", "v/v ", "V/v: ", "Về việc ", "về việc "]
        .iter()
        .find_map(|opening| subject.strip_prefix(opening))
        .unwrap_or(subject)
}

/// One addressee as it is; several each as `- …;`, the last with a full stop.
fn listed(lines: &[String]) -> Result<Vec<String>, PaperError> {
    match lines {
        [one] => Ok(vec![printable(one.trim())?]),
        several => recipients(several),
    }
}

/// `- …;` for every line, `- … .` for the last one.
fn recipients(lines: &[String]) -> Result<Vec<String>, PaperError> {
    let last = lines.len().saturating_sub(1);
    let lines = lines.iter().enumerate().map(|(at, line)| {
        let bare = line.trim().trim_start_matches(['-', '–']).trim_start();
        let bare = bare.trim_end_matches([';', '.', ',']);
        let end = if at == last { '.' } else { ';' };
        printable(&format!("- {bare}{end}"))
    });
    lines.collect()
}

fn para(para: &Para, regime: Regime) -> Result<ParaData, PaperError> {
    let (style, lead, text) = match para {
        Para::Heading(text) if stands_in_the_middle(text) => (Style::Centered, "", text.clone()),
        Para::Heading(text) => (Style::Heading, "", text.clone()),
        Para::Item(text) => (Style::Text, "", marked(text)),
        Para::Text(text) if regime == Regime::State && text.starts_with("Căn cứ ") => {
            (Style::Basis, "", text.clone())
        }
        Para::Text(text) => {
            let (lead, rest) = text.split_at(article_mark(text));
            (Style::Text, lead, rest.to_owned())
        }
    };
    Ok(ParaData {
        style,
        lead: printable(lead)?,
        text: printable(&text)?,
    })
}

/// Whether a heading is a Phần, Chương, Mục or a line of capitals before a
/// colon (`QUYẾT ĐỊNH:`). Party sections (`I- TÌNH HÌNH`) are not.
fn stands_in_the_middle(heading: &str) -> bool {
    let opens = ["Phần ", "Chương ", "Mục ", "Tiểu mục "]
        .iter()
        .any(|w| heading.starts_with(w));
    let calls = heading.ends_with(':') && !heading.chars().any(char::is_lowercase);
    opens || calls
}

/// The length of `Điều 12.` at the start of a paragraph, 0 without one.
fn article_mark(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("Điều ") else {
        return 0;
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let dotted = rest.get(digits..).is_some_and(|after| after.starts_with('.'));
    if digits > 0 && dotted {
        text.len() - rest.len() + digits + 1
    } else {
        0
    }
}

/// An item with its mark: `- `, unless it begins with `-`, `+`, `1.` or `a)`.
fn marked(item: &str) -> String {
    let item = item.trim();
    let first = item.split(' ').next().unwrap_or_default();
    let has_mark = matches!(first, "-" | "+" | "–")
        || (first.chars().count() <= 4 && (first.ends_with(')') || first.ends_with('.')));
    if has_mark { item.to_owned() } else { format!("- {item}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_number_is_found() {
        assert_eq!(article_mark("Điều 12. Hiệu lực"), "Điều 12.".len());
        assert_eq!(article_mark("Điều này"), 0);
        assert_eq!(article_mark("Điều 3 của Quyết định"), 0);
    }

    #[test]
    fn items_get_a_hyphen_once() {
        assert_eq!(marked("Rà soát hồ sơ"), "- Rà soát hồ sơ");
        assert_eq!(marked("- Rà soát"), "- Rà soát");
        assert_eq!(marked("a) Rà soát"), "a) Rà soát");
        assert_eq!(marked("1.2. Rà soát"), "1.2. Rà soát");
    }

    #[test]
    fn opening_words_are_not_doubled() {
        assert_eq!(bare_subject("V/v cung cấp hồ sơ"), "cung cấp hồ sơ");
        assert_eq!(bare_subject("Về việc cung cấp hồ sơ"), "cung cấp hồ sơ");
    }

    #[test]
    fn calls_and_chapters_stand_in_the_middle() {
        assert!(stands_in_the_middle("QUYẾT ĐỊNH:"));
        assert!(stands_in_the_middle("Chương II"));
        assert!(!stands_in_the_middle("I- TÌNH HÌNH CHUNG"));
        assert!(!stands_in_the_middle("1. Kết quả"));
    }
}
