//! Đọc ngày giờ: reads dates and times as people type them, with or without
//! marks (R §9.5 «Incoming parse»).

use super::DateError;
use super::tokens::{Cursor, Token, cut};
use crate::fold;
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};

/// A day and month without a year lie at most this far ahead; beyond it the
/// clerk means last year (a paper of December entered in January).
const DAYS_AHEAD: i32 = 60;

/// A year of two digits lies at most this far ahead; beyond it the century
/// before is meant: archives type `30-4-75`.
const YEARS_AHEAD: i16 = 20;

/// Reads a typed date.
///
/// * `5/3`, `ngày 5 tháng 3`: this year; if that is more than 60 days ahead of
///   `today`, last year;
/// * `05/03/2026`, `5-3-26`, `5.3.2026`, `ngày 6-2-2017`, ISO `2026-03-05`;
/// * `ngày 06 tháng 02 năm 2017`, numbers also in words: `mùng năm tháng hai`;
/// * `hôm nay`, `hôm qua`, `hôm kia`, `mai`, `mốt`, `ngày kia`;
/// * `thứ 6`, `thứ sáu`, `t6`, `chủ nhật`, `cn`: the next such day, today counts.
///
/// All also without marks. A year of two digits is the latest that is at most
/// 20 years ahead. Errors: [`DateError`].
pub fn parse(text: &str, today: Date) -> Result<Date, DateError> {
    let tokens = tokens(text)?;
    named_day(&tokens, today)
        .or_else(|| weekday(&tokens, today))
        .map(Ok)
        .or_else(|| in_words(&tokens, today))
        .or_else(|| in_digits(&tokens, today))
        .unwrap_or(Err(DateError::Unreadable))
}

/// Reads a typed time of the day: `14:30`, `14.30`, `14h30`, `14g30`, `14h`,
/// `14 giờ`, `14 giờ 30 phút`. Errors: [`DateError::Empty`],
/// [`DateError::Unreadable`].
pub fn parse_time(text: &str) -> Result<Time, DateError> {
    let tokens = tokens(text)?;
    time(&tokens).ok_or(DateError::Unreadable)
}

fn tokens(text: &str) -> Result<Vec<Token>, DateError> {
    let plain = fold::plain(text);
    if plain.is_empty() {
        return Err(DateError::Empty);
    }
    let mut tokens = cut(&plain).ok_or(DateError::Unreadable)?;
    // A date copied out of a sentence brings its full stop or comma along.
    if let Some(Token::Sign('.' | ',')) = tokens.last() {
        tokens.pop();
    }
    Ok(tokens)
}

/// Hôm nay, hôm qua, mai …
fn named_day(tokens: &[Token], today: Date) -> Option<Date> {
    let words: Option<Vec<&str>> = tokens
        .iter()
        .map(|token| match token {
            Token::Word(word) => Some(word.as_str()),
            _ => None,
        })
        .collect();
    let days = match words?.as_slice() {
        ["hom" | "bua", "nay"] | ["nay"] => 0,
        ["hom" | "bua", "qua"] | ["qua"] => -1,
        ["hom" | "bua", "kia"] => -2,
        ["ngay", "mai"] | ["mai"] => 1,
        ["ngay", "mot" | "kia"] | ["mot" | "kia"] => 2,
        _ => return None,
    };
    today.checked_add(days.days()).ok()
}

/// Thứ hai … thứ bảy, chủ nhật: the next such day, today counts.
fn weekday(tokens: &[Token], today: Date) -> Option<Date> {
    let mut cursor = Cursor(tokens);
    let sunday = cursor.word("cn") || (cursor.word("chu") && cursor.word("nhat"));
    let wanted = if sunday {
        Weekday::Sunday
    } else if cursor.any_word(&["thu", "t"]) {
        // Thứ hai, «the second», is Monday.
        Weekday::from_monday_one_offset(cursor.small()?.checked_sub(1)?).ok()?
    } else {
        return None;
    };
    if !cursor.at_end() || (!sunday && wanted == Weekday::Sunday) {
        return None;
    }
    let ahead = today.weekday().until(wanted);
    today.checked_add(i64::from(ahead).days()).ok()
}

/// [Ngày] 6 tháng 2 [năm 2017].
fn in_words(tokens: &[Token], today: Date) -> Option<Result<Date, DateError>> {
    let mut cursor = Cursor(tokens);
    cursor.word("ngay");
    cursor.any_word(&["mung", "mong"]);
    let day = cursor.small()?;
    cursor.sign(&[',']);
    if !cursor.word("thang") {
        return None;
    }
    let month = cursor.small()?;
    cursor.sign(&[',']);
    let announced = cursor.word("nam");
    let year = cursor.number(4);
    if !cursor.at_end() || (announced && year.is_none()) {
        return None;
    }
    complete(day, month, year, today)
}

/// [Ngày] 6/2[/2017], and 2017-02-06.
fn in_digits(tokens: &[Token], today: Date) -> Option<Result<Date, DateError>> {
    const SIGNS: &[char] = &['/', '-', '.'];
    let mut cursor = Cursor(tokens);
    cursor.word("ngay");
    let first = cursor.number(4)?;
    let sign = cursor.sign(SIGNS)?;
    let second = cursor.number(2)?.0;
    let third = match cursor.sign(&[sign]) {
        Some(_) => Some(cursor.number(4)?),
        None => None,
    };
    if !cursor.at_end() {
        return None;
    }
    let (day, year) = match (first, third) {
        ((year, 4), Some((day, 1 | 2))) => (day, Some((year, 4))),
        ((day, 1 | 2), year) => (day, year),
        _ => return None,
    };
    complete(i8::try_from(day).ok()?, i8::try_from(second).ok()?, year, today)
}

/// Fills in the year and looks the day up in the calendar. `None` if the year
/// has neither two nor four digits.
fn complete(day: i8, month: i8, year: Option<(i16, usize)>, today: Date) -> Option<Result<Date, DateError>> {
    match year {
        Some((year, 4)) => Some(calendar(day, month, year)),
        Some((year, 2)) => Some(calendar(day, month, full_year(year, today))),
        Some(_) => None,
        None => Some(nearest(day, month, today)),
    }
}

fn full_year(two_digits: i16, today: Date) -> i16 {
    let century = today.year() - today.year().rem_euclid(100);
    let year = century + two_digits;
    if year > today.year() + YEARS_AHEAD {
        year - 100
    } else {
        year
    }
}

fn nearest(day: i8, month: i8, today: Date) -> Result<Date, DateError> {
    let this_year = calendar(day, month, today.year())?;
    let far = (this_year - today).get_days() > DAYS_AHEAD;
    if far {
        calendar(day, month, today.year() - 1)
    } else {
        Ok(this_year)
    }
}

fn calendar(day: i8, month: i8, year: i16) -> Result<Date, DateError> {
    let no_such_day = DateError::NoSuchDay { day, month, year };
    if year < 1 {
        return Err(no_such_day);
    }
    Date::new(year, month, day).map_err(|_| no_such_day)
}

/// Hour, then minutes after a sign (two digits) or after the word «giờ».
fn time(tokens: &[Token]) -> Option<Time> {
    let mut cursor = Cursor(tokens);
    let (hour, _) = cursor.number(2)?;
    let minute = if cursor.sign(&[':', '.']).is_some() {
        match cursor.number(2)? {
            (minute, 2) => minute,
            _ => return None,
        }
    } else if cursor.any_word(&["gio", "h", "g"]) {
        minutes_in_words(&mut cursor)
    } else {
        return None;
    };
    if !cursor.at_end() {
        return None;
    }
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// The minutes after «giờ»; none is the full hour.
fn minutes_in_words(cursor: &mut Cursor<'_>) -> i16 {
    let Some((minute, _)) = cursor.number(2) else {
        return 0;
    };
    if !cursor.any_word(&["phut", "ph", "p"]) {
        cursor.sign(&['\'']);
    }
    minute
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time as at};

    /// A Thursday.
    const TODAY: Date = date(2026, 3, 5);

    fn read(text: &str) -> Result<Date, DateError> {
        parse(text, TODAY)
    }

    #[test]
    fn the_dates_of_the_law_book() {
        for text in [
            "ngày 6-2-2017",
            "06/02/2017",
            "ngày 06 tháng 02 năm 2017",
            "6 tháng hai năm 2017",
            "Ngày 06 tháng 02 năm 2017.",
            "ngay 6 thang hai 2017",
            "6.2.17",
            "2017-02-06",
            "06-02-2017",
            "mùng sáu tháng hai năm 2017",
            "NGÀY 06 THÁNG 02 NĂM 2017",
            "6 / 2 / 2017",
            "6\u{A0}tháng 2, 2017",
        ] {
            assert_eq!(read(text), Ok(date(2017, 2, 6)), "{text}");
        }
        assert_eq!(read("29-12-2022"), Ok(date(2022, 12, 29)));
        assert_eq!(read("29/12/2022"), Ok(date(2022, 12, 29)));
    }

    #[test]
    fn a_decomposed_date_is_read_too() {
        assert_eq!(
            read("nga\u{300}y 6 tha\u{301}ng 2 na\u{306}m 2017"),
            Ok(date(2017, 2, 6))
        );
    }

    #[test]
    fn months_have_names() {
        let names = [
            "một",
            "hai",
            "ba",
            "tư",
            "năm",
            "sáu",
            "bảy",
            "tám",
            "chín",
            "mười",
            "mười một",
            "mười hai",
        ];
        for (month, name) in (1..).zip(names) {
            assert_eq!(
                read(&format!("ngày 5 tháng {name} năm 2017")),
                Ok(date(2017, month, 5)),
                "{name}"
            );
            assert_eq!(
                read(&format!("5 thang {} 2017", fold::plain(name))),
                Ok(date(2017, month, 5)),
                "{name}"
            );
        }
        assert_eq!(read("hai mươi lăm tháng chạp 2017"), Ok(date(2017, 12, 25)));
        assert_eq!(read("ngày ba mươi mốt tháng giêng 2017"), Ok(date(2017, 1, 31)));
        assert_eq!(read("ngày năm tháng năm năm 2017"), Ok(date(2017, 5, 5)));
    }

    #[test]
    fn without_a_year_it_is_this_year_or_the_last() {
        assert_eq!(read("5/3"), Ok(date(2026, 3, 5)));
        assert_eq!(read("ngày 1 tháng 1"), Ok(date(2026, 1, 1)));
        assert_eq!(read("4/5"), Ok(date(2026, 5, 4)), "60 days ahead");
        assert_eq!(read("5/5"), Ok(date(2025, 5, 5)), "61 days ahead");
        assert_eq!(read("31.12"), Ok(date(2025, 12, 31)));
    }

    #[test]
    fn two_digits_of_a_year_reach_back_into_the_archive() {
        assert_eq!(read("5-3-26"), Ok(date(2026, 3, 5)));
        assert_eq!(read("30-4-75"), Ok(date(1975, 4, 30)));
        assert_eq!(read("1/1/46"), Ok(date(2046, 1, 1)));
        assert_eq!(read("1/1/47"), Ok(date(1947, 1, 1)));
    }

    #[test]
    fn days_have_names() {
        for (text, day) in [
            ("hôm nay", 5),
            ("hom nay", 5),
            ("Hôm qua", 4),
            ("hôm kia", 3),
            ("mai", 6),
            ("ngày mai", 6),
            ("mốt", 7),
            ("ngay kia", 7),
            ("thứ 5", 5),
            ("thứ sáu", 6),
            ("t7", 7),
            ("thu bay", 7),
            ("Chủ nhật", 8),
            ("CN", 8),
            ("thứ hai", 9),
            ("thứ tư", 11),
            ("thu 4", 11),
        ] {
            assert_eq!(read(text), Ok(date(2026, 3, day)), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_named() {
        assert_eq!(
            read("30/2/2026"),
            Err(DateError::NoSuchDay {
                day: 30,
                month: 2,
                year: 2026
            })
        );
        assert_eq!(
            read("29/2"),
            Err(DateError::NoSuchDay {
                day: 29,
                month: 2,
                year: 2026
            })
        );
        assert_eq!(
            read("ngày 31 tháng tư năm 2025"),
            Err(DateError::NoSuchDay {
                day: 31,
                month: 4,
                year: 2025
            })
        );
        assert_eq!(
            read("1/13/2025"),
            Err(DateError::NoSuchDay {
                day: 1,
                month: 13,
                year: 2025
            })
        );
        assert_eq!(
            read("0000-01-01"),
            Err(DateError::NoSuchDay {
                day: 1,
                month: 1,
                year: 0
            })
        );
        assert_eq!(read("29/2/2024"), Ok(date(2024, 2, 29)));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "20-CT/TU",
            "5",
            "thứ 8",
            "thứ 1",
            "thứ",
            "tháng 2 năm 2017",
            "5/3/202",
            "5/3-2026",
            "05/03/2026 x",
            "1.234.567",
            "ngày",
            "mai mốt",
            "5 tháng 3 năm",
            "5//3//2026x",
            "-",
            "२/३",
        ] {
            assert_eq!(read(text), Err(DateError::Unreadable), "{text}");
        }
        assert_eq!(read(&"5/".repeat(10_000)), Err(DateError::Unreadable));
        assert_eq!(read(" \u{A0}\n"), Err(DateError::Empty));
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        assert_eq!(parse("mai", Date::MAX), Err(DateError::Unreadable));
        assert_eq!(parse("hôm qua", Date::MIN), Err(DateError::Unreadable));
        assert!(parse("5/5", Date::MIN).is_err());
        assert!(parse("1/1/99", Date::MIN).is_err());
        assert!(parse("1/1/99", Date::MAX).is_ok());
    }

    #[test]
    fn times_are_read() {
        for text in [
            "14:30",
            "14.30",
            "14h30",
            "14 giờ 30 phút",
            "14 gio 30",
            "14g30",
            "14h30p",
            "14h30'",
            "14 H 30",
        ] {
            assert_eq!(parse_time(text), Ok(at(14, 30, 0, 0)), "{text}");
        }
        for text in ["14h", "14 giờ", "14:00", "14 giờ 0 phút"] {
            assert_eq!(parse_time(text), Ok(at(14, 0, 0, 0)), "{text}");
        }
        assert_eq!(parse_time("8 giờ 5 phút"), Ok(at(8, 5, 0, 0)));
        assert_eq!(parse_time("00.05"), Ok(at(0, 5, 0, 0)));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "25:00",
            "24:00",
            "14:60",
            "14",
            "14.3",
            "14:30:15",
            "giờ",
            "14 giờ 30 phút sáng",
            "h30",
            "140:30",
        ] {
            assert_eq!(parse_time(text), Err(DateError::Unreadable), "{text}");
        }
        assert_eq!(parse_time(""), Err(DateError::Empty));
    }
}
