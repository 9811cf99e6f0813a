//! Mùa vụ: which subjects make sense on a day. Nobody plans Tết in May or an
//! election that is over.

use jiff::civil::{Date, date};

/// Words that tie a subject to months of the year, first and last included.
const MONTHS: [(&str, i8, i8); 16] = [
    ("Nguyên đán", 10, 12),
    ("Tết năm", 10, 12),
    ("báo Xuân", 10, 12),
    ("chào đón năm mới", 11, 12),
    ("Trung thu", 8, 9),
    ("27/7", 6, 7),
    ("Tháng Thanh niên", 1, 3),
    ("Hè năm", 5, 7),
    ("Tháng Công nhân", 3, 5),
    ("mùa khô", 1, 4),
    ("Ngày Pháp luật", 9, 11),
    ("năm {namtruoc}", 1, 4),
    ("cuối năm", 11, 12),
    ("kê khai tài sản", 10, 12),
    ("đầu tư năm {namsau}", 7, 12),
    ("xếp loại chất lượng", 10, 12),
];

/// Words that tie a subject to a stretch of days.
const DAYS: [(&str, Date, Date); 10] = [
    ("bầu cử", date(2025, 10, 1), date(2026, 3, 31)),
    ("cử tri", date(2025, 11, 1), date(2026, 3, 15)),
    ("Đại hội đại biểu Đảng bộ", date(2024, 6, 1), date(2025, 10, 15)),
    ("văn kiện Đại hội", date(2025, 3, 1), date(2026, 1, 10)),
    ("nhân sự đại hội", date(2024, 9, 1), date(2025, 6, 30)),
    ("đại hội đảng bộ cơ sở", date(2024, 6, 1), date(2025, 5, 31)),
    ("đại hội chi bộ nhiệm kỳ", date(2025, 1, 10), date(2025, 4, 30)),
    ("nhiệm kỳ 2025 - 2030", date(2025, 4, 1), date(2030, 12, 31)),
    ("sau sắp xếp", date(2025, 3, 1), date(2026, 6, 30)),
    ("nhiệm kỳ 2020 - 2025", date(2025, 5, 1), date(2026, 6, 30)),
];

/// Whether a subject with these words can be written on the day.
pub fn fits(text: &str, day: Date) -> bool {
    let month = day.month();
    let in_months = MONTHS
        .iter()
        .all(|(words, from, until)| (*from <= month && month <= *until) || !text.contains(words));
    in_months
        && DAYS.iter().all(|(words, from, until)| {
            congress_invitation(words, text) || (*from <= day && day <= *until) || !text.contains(words)
        })
}

/// Papers of the congress speak of the new term before it begins.
fn congress_invitation(words: &str, text: &str) -> bool {
    words.starts_with("nhiệm kỳ 2025") && (text.contains("ại hội") || text.contains("quy hoạch"))
}
