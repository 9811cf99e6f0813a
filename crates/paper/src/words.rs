//! Từ ngữ: the fixed words around a paper, in Vietnamese and English.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The language of the fixed words of a list. Official papers and register
/// books are always Vietnamese (NĐ 30/2020 binds them).
#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// Chế độ: whose rules of form a paper follows (R §0.3). It belongs to the
/// issuing body, never to the user.
#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[serde(rename_all = "lowercase")]
pub enum Regime {
    /// Nhà nước: NĐ 30/2020.
    State,
    /// Đảng: HD 36 and HD 05.
    Party,
}

impl Lang {
    /// The sentence that stands in an empty table.
    pub(crate) fn nothing(self) -> &'static str {
        match self {
            Self::Vi => "Không có văn bản nào",
            Self::En => "No documents",
        }
    }

    /// How many rows there are, as a sentence under the table.
    pub(crate) fn total(self, rows: usize) -> String {
        let count = grouped(rows);
        match self {
            Self::Vi => format!("Tổng số: {count}."),
            Self::En => format!("Total: {count}."),
        }
    }

    /// Who made the list and when.
    pub(crate) fn made(self, by: &str, on: Date) -> String {
        match self {
            Self::Vi => format!("Người lập: {by}, ngày {}.", day_month_year(on)),
            Self::En => format!("Made by {by} on {}.", day_month_year(on)),
        }
    }

    /// The name of the sheet in the workbook.
    pub(crate) fn sheet(self) -> &'static str {
        match self {
            Self::Vi => "Danh sách",
            Self::En => "List",
        }
    }
}

/// A date as tables show it: `05/03/2026` (R §2.1: dd/mm/yyyy in software).
pub(crate) fn day_month_year(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// A date as headings and closing lines show it: `ngày 05 tháng 3 năm 2026`.
///
/// Days below ten and the months 1 and 2 are padded, other months are not
/// (NĐ 30/2020 Phụ lục I; R §9.5).
pub(crate) fn heading_date(date: Date) -> String {
    let month = date.month();
    let month = if month < 3 {
        format!("0{month}")
    } else {
        month.to_string()
    };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// A number as the stamp shows it: below ten with a leading zero (R §1.3.3).
pub(crate) fn padded(number: i64) -> String {
    format!("{number:02}")
}

/// A count with the Vietnamese thousands mark: `1.234` (R §9.5).
pub(crate) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}
