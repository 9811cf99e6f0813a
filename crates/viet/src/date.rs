//! Ngày tháng: dates and times as offices write them and as clerks type them
//! (R §9.5; NĐ 30/2020 Phụ lục I).
//!
//! Nothing here reads a clock: today comes in as an argument, as the date in
//! the office's time zone.

mod read;
mod tokens;

pub use read::{parse, parse_time};

use jiff::civil::{Date, Time};

/// Why a typed date or time was not accepted. `Display` is the English message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing was typed.
    #[error("This field is empty.")]
    Empty,
    /// Not a date or time in any form that [`parse`] or [`parse_time`] knows.
    #[error("This cannot be read. Write a date like 05/03/2026, a time like 14:30.")]
    Unreadable,
    /// A date in form, but no such day in the calendar: 30/02/2026.
    #[error("There is no {day:02}/{month:02}/{year} in the calendar.")]
    NoSuchDay {
        /// Ngày, as typed.
        day: i8,
        /// Tháng, as typed.
        month: i8,
        /// Năm, as typed or completed.
        year: i16,
    },
}

impl DateError {
    /// The message shown to a user who reads Vietnamese.
    pub fn message_vi(&self) -> String {
        match self {
            DateError::Empty => "Ô này còn để trống.".to_owned(),
            DateError::Unreadable => "Không đọc được. Hãy viết ngày như 05/03/2026, giờ như 14:30.".to_owned(),
            DateError::NoSuchDay { day, month, year } => {
                format!("Không có ngày {day:02}/{month:02}/{year} trong lịch.")
            }
        }
    }

    /// The message shown to a user who reads English.
    pub fn message_en(&self) -> String {
        self.to_string()
    }
}

/// The date in the heading of a document: `ngày 05 tháng 3 năm 2026`.
///
/// Days below ten and the months 1 and 2 have a leading zero, other months
/// have none, so that nobody can turn 1 into 11 or 2 into 12.
/// Source: NĐ 30/2020 Phụ lục I; HD 05.
pub fn heading(date: Date) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let zero = if month <= 2 { "0" } else { "" };
    format!("ngày {day:02} tháng {zero}{month} năm {year}")
}

/// The short date of registers and metadata: `05/03/2026`.
pub fn short(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// The time in a reception stamp: `14.30`.
pub fn stamp_time(time: Time) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// The time in running text: `14 giờ 30 phút`.
pub fn long_time(time: Time) -> String {
    format!("{:02} giờ {:02} phút", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn the_heading_pads_days_and_the_first_two_months() {
        let expected = [
            (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
            (date(2026, 1, 31), "ngày 31 tháng 01 năm 2026"),
            (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
            (date(2022, 12, 29), "ngày 29 tháng 12 năm 2022"),
            (date(2026, 10, 1), "ngày 01 tháng 10 năm 2026"),
        ];
        for (date, text) in expected {
            assert_eq!(heading(date), text);
        }
    }

    #[test]
    fn short_dates_and_times() {
        assert_eq!(short(date(2026, 3, 5)), "05/03/2026");
        assert_eq!(stamp_time(time(14, 30, 0, 0)), "14.30");
        assert_eq!(stamp_time(time(8, 5, 0, 0)), "08.05");
        assert_eq!(long_time(time(14, 30, 59, 0)), "14 giờ 30 phút");
    }

    #[test]
    fn an_error_tells_the_clerk_what_to_do() {
        let no_day = DateError::NoSuchDay {
            day: 30,
            month: 2,
            year: 2026,
        };
        assert_eq!(no_day.message_vi(), "Không có ngày 30/02/2026 trong lịch.");
        assert_eq!(no_day.message_en(), "There is no 30/02/2026 in the calendar.");
        assert!(DateError::Unreadable.message_vi().contains("05/03/2026"));
        assert_eq!(DateError::Empty.message_en(), "This field is empty.");
    }
}
