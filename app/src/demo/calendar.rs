//! Lịch làm việc: working days, holidays and office hours of the demo.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday, date};

/// Public holidays that fall on weekdays, 2023–2027, first and last day.
/// The lunar ones are data because no simple rule gives them.
const HOLIDAYS: [(Date, Date); 24] = [
    (date(2023, 1, 2), date(2023, 1, 2)),
    (date(2023, 1, 20), date(2023, 1, 26)),
    (date(2023, 4, 29), date(2023, 5, 3)),
    (date(2023, 9, 1), date(2023, 9, 4)),
    (date(2024, 1, 1), date(2024, 1, 1)),
    (date(2024, 2, 8), date(2024, 2, 14)),
    (date(2024, 4, 18), date(2024, 4, 18)),
    (date(2024, 4, 29), date(2024, 5, 1)),
    (date(2024, 9, 2), date(2024, 9, 3)),
    (date(2025, 1, 1), date(2025, 1, 1)),
    (date(2025, 1, 27), date(2025, 1, 31)),
    (date(2025, 4, 7), date(2025, 4, 7)),
    (date(2025, 4, 30), date(2025, 5, 2)),
    (date(2025, 9, 1), date(2025, 9, 2)),
    (date(2026, 1, 1), date(2026, 1, 2)),
    (date(2026, 2, 16), date(2026, 2, 20)),
    (date(2026, 4, 27), date(2026, 4, 27)),
    (date(2026, 4, 30), date(2026, 5, 1)),
    (date(2026, 9, 1), date(2026, 9, 2)),
    (date(2027, 1, 1), date(2027, 1, 1)),
    (date(2027, 2, 5), date(2027, 2, 10)),
    (date(2027, 4, 16), date(2027, 4, 16)),
    (date(2027, 4, 30), date(2027, 5, 3)),
    (date(2027, 9, 2), date(2027, 9, 3)),
];

/// Whether the office works on the day.
pub fn is_workday(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !HOLIDAYS.iter().any(|(first, last)| *first <= day && day <= *last)
}

/// The day itself or the first working day after it.
pub fn workday_from(day: Date) -> Date {
    (0..20)
        .map(|n| add_days(day, n))
        .find(|day| is_workday(*day))
        .unwrap_or(day)
}

/// The day itself or the last working day before it.
pub fn workday_until(day: Date) -> Date {
    (0..20)
        .map(|n| add_days(day, -n))
        .find(|day| is_workday(*day))
        .unwrap_or(day)
}

/// The day so many days later (earlier when negative).
pub fn add_days(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

/// Whole days from the first day to the second.
pub fn days_between(first: Date, second: Date) -> i64 {
    (second - first).get_days().into()
}

/// The working days of a period with how busy each is; more letters come on
/// Mondays and before the ends of quarters.
pub fn busy_days(from: Date, until: Date) -> Vec<(Date, f64)> {
    let mut days = Vec::new();
    let mut day = from;
    while day <= until {
        if is_workday(day) {
            let monday = if day.weekday() == Weekday::Monday { 0.35 } else { 0.0 };
            let quarter = if day.month() % 3 == 0 && day.day() >= 10 {
                0.45
            } else {
                0.0
            };
            let year = if day.month() == 12 { 0.3 } else { 0.0 };
            days.push((day, 1.0 + monday + quarter + year));
        }
        let next = add_days(day, 1);
        if next == day {
            break;
        }
        day = next;
    }
    if days.is_empty() {
        days.push((workday_from(from), 1.0));
    }
    days
}

/// The moment of a working day at a fraction of its hours
/// (7.30–11.30 and 13.00–16.45).
pub fn office_moment(day: Date, fraction: f64) -> DateTime {
    const MORNING: f64 = 4.0 * 3600.0;
    const WHOLE: f64 = 7.75 * 3600.0;
    let into = (fraction.clamp(0.0, 0.999_99) * WHOLE).floor();
    let second = if into < MORNING {
        7.5 * 3600.0 + into
    } else {
        13.0 * 3600.0 + (into - MORNING)
    } as i32;
    let time = Time::new((second / 3600) as i8, (second / 60 % 60) as i8, (second % 60) as i8, 0);
    day.to_datetime(time.unwrap_or(Time::midnight()))
}
