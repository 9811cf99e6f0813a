//! Values that every paper has.

use serde::{Deserialize, Serialize};

use super::{DocumentId, FileId, IntakeId};
use crate::db::OfficeId;

/// Mức độ khẩn (R §1.9). The order is the order of haste.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    #[default]
    Normal,
    /// KHẨN
    Urgent,
    /// THƯỢNG KHẨN: the hour of receipt is recorded.
    VeryUrgent,
    /// HỎA TỐC: hour and minute of receipt are recorded.
    Express,
    /// HỎA TỐC HẸN GIỜ: must reach the addressee by a stated time.
    TimedExpress,
}

impl Urgency {
    pub const ALL: [Urgency; 5] = [
        Urgency::Normal,
        Urgency::Urgent,
        Urgency::VeryUrgent,
        Urgency::Express,
        Urgency::TimedExpress,
    ];

    /// The number that is stored: 0 to 4, R §1.9 `do_khan`.
    pub fn level(self) -> i64 {
        self as i64
    }

    pub fn from_level(level: i64) -> Option<Urgency> {
        Urgency::ALL.into_iter().find(|urgency| urgency.level() == level)
    }

    /// Whether the hour of arrival must be written down (R §1.9, §2.2 column 1).
    pub fn needs_hour(self) -> bool {
        self >= Urgency::VeryUrgent
    }

    /// The stamp's words; empty for a normal paper.
    pub fn stamp(self) -> &'static str {
        match self {
            Urgency::Normal => "",
            Urgency::Urgent => "KHẨN",
            Urgency::VeryUrgent => "THƯỢNG KHẨN",
            Urgency::Express => "HỎA TỐC",
            Urgency::TimedExpress => "HỎA TỐC HẸN GIỜ",
        }
    }
}

/// A kept file.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct File {
    pub id: FileId,
    pub office_id: OfficeId,
    pub intake_id: Option<IntakeId>,
    pub document_id: Option<DocumentId>,
    pub position: i64,
    /// `main` or `attachment`: told apart on each entry (requirement 14).
    pub role: String,
    /// As the sender named it, cleaned.
    pub name: String,
    /// `pdf`, `jpeg`, `png`, `tiff`, `docx`, `xlsx`.
    pub kind: String,
    pub bytes: i64,
    pub sha256: String,
    /// JSON `[[width, height], …]` in points; empty for files without pages.
    pub page_sizes: String,
    /// `waiting`, `ready`, `none` or `failed`.
    pub text_state: String,
    pub taken_at: i64,
}

impl File {
    /// Width and height of each page in points.
    pub fn pages(&self) -> Vec<(f32, f32)> {
        serde_json::from_str(&self.page_sizes).unwrap_or_default()
    }

    pub fn media_type(&self) -> &'static str {
        match self.kind.as_str() {
            "pdf" => "application/pdf",
            "jpeg" => "image/jpeg",
            "png" => "image/png",
            "tiff" => "image/tiff",
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "application/octet-stream",
        }
    }
}

/// The word under which a kind of file is stored.
pub fn kind_word(kind: read::Kind) -> &'static str {
    match kind {
        read::Kind::Pdf => "pdf",
        read::Kind::Jpeg => "jpeg",
        read::Kind::Png => "png",
        read::Kind::Tiff => "tiff",
        read::Kind::Docx => "docx",
        read::Kind::Xlsx => "xlsx",
    }
}

/// Makes a file's name harmless to show and to save: one line in normal form,
/// without path parts, control and direction marks or characters that some
/// system reserves, at most 200 bytes, never empty (trust D12, T10).
pub fn clean_name(name: &str) -> String {
    let name = viet::normal::line(name);
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let bad = |c: char| c.is_control() || "<>:\"|?*".contains(c) || is_direction_mark(c);
    let mut clean: String = last.chars().map(|c| if bad(c) { '_' } else { c }).collect();
    clean = clean.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned();
    let stem = clean.split('.').next().unwrap_or_default().to_uppercase();
    let reserved = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
    if reserved {
        clean.insert(0, '_');
    }
    shorten(clean)
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Keeps the ending when a name is too long.
fn shorten(name: String) -> String {
    const MOST: usize = 200;
    if name.is_empty() {
        return "tep".into();
    }
    if name.len() <= MOST {
        return name;
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, e)| format!(".{e}"))
        .filter(|e| e.len() <= 10)
        .unwrap_or_default();
    let mut out = String::new();
    for c in name.chars() {
        if out.len() + c.len_utf8() + ending.len() > MOST {
            break;
        }
        out.push(c);
    }
    out + &ending
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_hostile_name_becomes_a_plain_one() {
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("C:\\x\\công văn.pdf"), "công văn.pdf");
        assert_eq!(clean_name("a\u{202E}fdp.exe"), "afdp.exe");
        assert_eq!(clean_name("nul.pdf"), "_nul.pdf");
        assert_eq!(clean_name(" .. "), "tep");
        assert!(!clean_name("a\0b\n.pdf").contains(['\0', '\n']));
        assert!(clean_name(&"ộ".repeat(255)).len() <= 200);
        assert!(clean_name(&format!("{}.pdf", "x".repeat(300))).ends_with(".pdf"));
    }

    proptest! {
        #[test]
        fn d12_no_name_escapes(name in "\\PC{0,300}") {
            let clean = clean_name(&name);
            prop_assert!(!clean.is_empty() && clean.len() <= 201);
            prop_assert!(!clean.contains(['/', '\\', '\0', '\n', '\r', '"']));
            prop_assert_ne!(clean, "..");
        }
    }
}
