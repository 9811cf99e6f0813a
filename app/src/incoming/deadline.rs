//! By when a paper must be presented (R §2.6 T1, T2, T4; §3.2).

use jiff::civil::{Date, DateTime, Time, Weekday};

use crate::document::Urgency;

/// What the office's day is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeDay {
    /// What comes later counts as having come the next working day (R §2.6, default 16:30).
    pub cut_off: Time,
}

impl Default for OfficeDay {
    fn default() -> Self {
        OfficeDay {
            cut_off: Time::constant(16, 30, 0, 0),
        }
    }
}

/// Whether the office works on a day: not on Saturdays and Sundays.
pub fn is_working(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The next working day after a day.
pub fn next_working(day: Date) -> Date {
    let mut next = day;
    loop {
        match next.tomorrow() {
            Ok(tomorrow) => next = tomorrow,
            Err(_) => return next,
        }
        if is_working(next) {
            return next;
        }
    }
}

/// The moment until which the paper must be registered and presented.
///
/// Urgent papers at once, whatever the hour (T2 ignores the cut-off); others
/// on the day on which they count as received. The law's last limit is the
/// working day after that one (NĐ 30/2020 Điều 4.2.c, 23.1).
pub fn present_by(arrived: DateTime, urgency: Urgency, day: OfficeDay) -> DateTime {
    if urgency > Urgency::Normal {
        return arrived;
    }
    let in_time = is_working(arrived.date()) && arrived.time() <= day.cut_off;
    let counted = if in_time {
        arrived.date()
    } else {
        next_working(arrived.date())
    };
    counted.to_datetime(day.cut_off)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a11_an_express_paper_on_friday_evening_is_presented_at_once() {
        let arrived = date(2026, 3, 6).at(17, 20, 0, 0);
        assert_eq!(present_by(arrived, Urgency::Express, OfficeDay::default()), arrived);
    }

    #[test]
    fn a12_a_normal_paper_after_the_cut_off_on_friday_is_due_on_monday() {
        let arrived = date(2026, 3, 6).at(17, 20, 0, 0);
        let due = present_by(arrived, Urgency::Normal, OfficeDay::default());
        assert_eq!(due, date(2026, 3, 9).at(16, 30, 0, 0));
    }

    #[test]
    fn a_paper_of_the_morning_is_due_the_same_day_and_one_of_sunday_on_monday() {
        let day = OfficeDay::default();
        let morning = present_by(date(2026, 3, 6).at(9, 0, 0, 0), Urgency::Normal, day);
        assert_eq!(morning.date(), date(2026, 3, 6));
        let sunday = present_by(date(2026, 3, 8).at(9, 0, 0, 0), Urgency::Normal, day);
        assert_eq!(sunday.date(), date(2026, 3, 9));
    }
}
