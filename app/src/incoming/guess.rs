//! What a born-digital paper says of itself: proposals for the form, which the clerk confirms.
//!
//! Reads the heading only: the number line, the line of place and date, the
//! subject of a letter, an issuer that the register knows. Scans get theirs
//! from OCR through the same job later.

use jiff::civil::Date;

use crate::document::types;

/// Lines of the heading that are looked at.
const HEADING: usize = 30;
/// A line longer than this is running text, not part of a title.
const LONGEST_TITLE_LINE: usize = 80;

/// Field names of the form with what was read for them; absent where nothing was sure.
///
/// `lines` is the stored JSON of the first page, `issuers` the names that the
/// register knows, the most used first.
pub fn read(lines: &str, issuers: &[String], today: Date) -> Vec<(&'static str, String)> {
    let lines: Vec<read::Line> = serde_json::from_str(lines).unwrap_or_default();
    let text = |line: &read::Line| {
        let words: Vec<&str> = line.words.iter().map(|word| word.text.as_str()).collect();
        viet::normal::line(&words.join(" "))
    };
    let lines: Vec<String> = lines.iter().take(HEADING).map(text).collect();
    let mut found = Vec::new();
    if let Some(symbol) = lines.iter().find_map(|line| symbol(line)) {
        if let Some(kind) = types::of_symbol(&symbol) {
            found.push(("type", kind.key.clone()));
        }
        found.push(("symbol", symbol));
    }
    if let Some(date) = lines.iter().find_map(|line| dated(line, today)) {
        found.push(("dated_on", viet::date::short(date)));
    }
    if let Some(subject) = subject(&lines).or_else(|| titled_subject(&lines)) {
        found.push(("subject", subject));
    }
    if let Some(issuer) = issuer(&lines, issuers) {
        found.push(("issuer", issuer));
    }
    found
}

/// `Số: 07/QĐ-TCT`, `Số 05-NQ/ĐU`.
fn symbol(line: &str) -> Option<String> {
    let rest = line.strip_prefix("Số")?.trim_start_matches([':', ' ']);
    let symbol = viet::symbol::canonical(rest);
    let first = symbol.split(' ').next().unwrap_or_default().to_owned();
    let looks_right = first.starts_with(|c: char| c.is_ascii_digit()) && first.contains('/') && first.len() <= 60;
    looks_right.then_some(first)
}

/// `Thành phố Hồ Chí Minh, ngày 05 tháng 3 năm 2026`.
fn dated(line: &str, today: Date) -> Option<Date> {
    let (_, date) = line.split_once("ngày ")?;
    if !date.contains("tháng") || !date.contains("năm") {
        return None;
    }
    viet::date::parse(date, today).ok()
}

/// The subject of a letter: `V/v …`, `về việc …`, up to the next address or heading.
fn subject(lines: &[String]) -> Option<String> {
    let starts = |line: &String| {
        let plain = viet::fold::plain(line);
        plain.starts_with("v/v ") || plain.starts_with("ve viec ")
    };
    let at = lines.iter().position(starts)?;
    let mut parts = Vec::new();
    for line in lines.iter().skip(at).take(4) {
        let plain = viet::fold::plain(line);
        // The other column's lines may come between: the Party's and the State's title.
        let title = ["dang cong san", "cong hoa xa hoi", "doc lap"]
            .iter()
            .any(|start| plain.starts_with(start));
        let ends = title
            || plain.starts_with("kinh gui")
            || plain.contains("ngay ")
            || line.chars().all(|c| !c.is_alphabetic());
        if !parts.is_empty() && ends {
            break;
        }
        parts.push(line.clone());
    }
    let text = parts.join(" ");
    let text = text
        .strip_prefix("V/v")
        .map(|rest| format!("Về việc{rest}"))
        .unwrap_or(text);
    let mut letters = text.chars();
    let first = letters.next()?.to_uppercase().to_string();
    Some(format!("{first}{}", letters.as_str()))
}

/// The subject of a named type: the lines under the type's name (`THÔNG BÁO`), up to the rule or the text.
fn titled_subject(lines: &[String]) -> Option<String> {
    let is_type = |line: &String| {
        let plain = viet::fold::plain(line);
        line.chars().all(|c| !c.is_lowercase())
            && types::all()
                .iter()
                .any(|kind| kind.titled && viet::fold::plain(&kind.name) == plain)
    };
    let at = lines.iter().position(is_type)?;
    let stops = |line: &&String| {
        let plain = viet::fold::plain(line);
        let text_begins = ["kinh gui", "can cu", "thuc hien", "-"]
            .iter()
            .any(|start| plain.starts_with(start));
        !text_begins && line.chars().any(char::is_alphabetic) && line.chars().count() <= LONGEST_TITLE_LINE
    };
    let parts: Vec<&str> = lines
        .iter()
        .skip(at + 1)
        .take_while(stops)
        .take(4)
        .map(String::as_str)
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A known issuer whose whole name stands in the heading; the longest wins.
fn issuer(lines: &[String], issuers: &[String]) -> Option<String> {
    let heading = viet::fold::accented(&lines.join(" "));
    let fits = issuers
        .iter()
        .filter(|name| name.chars().count() > 5 && heading.contains(&viet::fold::accented(name)));
    fits.max_by_key(|name| name.len()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> String {
        let line = |text: &&str| {
            let words = text
                .split(' ')
                .map(|word| serde_json::json!({"text": word, "x": 0.0, "y": 0.0, "w": 1.0, "h": 1.0}));
            serde_json::json!({"words": words.collect::<Vec<_>>(), "x": 0.0, "y": 0.0, "w": 1.0, "h": 1.0})
        };
        serde_json::Value::Array(texts.iter().map(line).collect()).to_string()
    }

    #[test]
    fn the_heading_of_a_letter_proposes_its_fields() {
        let page = lines(&[
            "THÀNH UỶ THÀNH PHỐ HỒ CHÍ MINH",
            "VĂN PHÒNG",
            "Số 120-CV/VPTU",
            "Thành phố Hồ Chí Minh, ngày 05 tháng 3 năm 2026",
            "về việc lập hồ sơ công việc",
            "năm 2026",
            "Kính gửi: các đảng uỷ",
        ]);
        let known = ["Thành uỷ Thành phố Hồ Chí Minh".to_owned(), "Sở Nội vụ".to_owned()];
        let today = jiff::civil::date(2026, 3, 6);
        let found: std::collections::BTreeMap<_, _> = read(&page, &known, today).into_iter().collect();
        let get = |name: &str| found.get(name).map(String::as_str);
        assert_eq!(get("symbol"), Some("120-CV/VPTU"));
        assert_eq!(get("dated_on"), Some("05/03/2026"));
        assert_eq!(get("type"), Some("party.cong-van"));
        assert_eq!(get("subject"), Some("Về việc lập hồ sơ công việc năm 2026"));
        assert_eq!(get("issuer"), Some("Thành uỷ Thành phố Hồ Chí Minh"));
    }

    #[test]
    fn the_subject_of_a_named_type_stands_under_its_name() {
        let page = lines(&[
            "Số: 15/QĐ-TCT",
            "QUYẾT ĐỊNH",
            "Về việc ban hành Quy chế văn thư",
            "của Tổng Công ty",
            "_____",
            "Căn cứ",
        ]);
        let found = read(&page, &[], jiff::civil::date(2026, 3, 6));
        assert!(found.contains(&(
            "subject",
            "Về việc ban hành Quy chế văn thư của Tổng Công ty".to_owned()
        )));
    }

    #[test]
    fn running_text_proposes_nothing() {
        let page = lines(&["Số lượng hồ sơ tăng 12/2026", "ngày mai họp"]);
        assert_eq!(read(&page, &[], jiff::civil::date(2026, 3, 6)), vec![]);
    }
}
