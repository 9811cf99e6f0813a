//! Số, ký hiệu of the papers that others issue: gaps, but never back and never twice.
//!
//! State numbers begin again every year, Party numbers with the term and by
//! type (R §1.3). An office sees only some of an issuer's papers, so a number
//! follows the calendar at the issuer's pace and passes the last one seen.

use jiff::civil::{Date, date};

use super::calendar::days_between;
use super::issuers::Issuer;
use super::types::{DocType, Regime};

/// Beginning of the terms that ended in 2025.
const OLD_TERM: Date = date(2020, 9, 1);
/// Above this a State body keeps a series for each type (R §1.3.1 N3).
const COMMON_SERIES_UP_TO: u32 = 2000;

/// The last paper seen of one series.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// First day of the year or term that it counts in.
    period: Date,
    number: i64,
    day: Date,
}

/// All series of all issuers of an office.
#[derive(Clone, Debug)]
pub struct Numbers(Vec<Seen>);

impl Numbers {
    /// Empty series for so many issuers.
    pub fn new(issuers: usize) -> Self {
        Self(vec![Seen::default(); issuers * DocType::ALL.len()])
    }

    /// Number and day of an issuer's next paper of the type: the wanted day,
    /// or the last one of the series when that is later.
    pub fn next(&mut self, nth: usize, issuer: &Issuer, doc_type: DocType, wanted: Date) -> (i64, Date) {
        let series = series_type(issuer, doc_type);
        let place = nth * DocType::ALL.len() + series.map_or(0, DocType::index);
        let Some(seen) = self.0.get_mut(place) else {
            return (1, wanted);
        };
        let day = wanted.max(seen.day);
        let period = period_start(issuer, day);
        let last = if seen.period == period { seen.number } else { 0 };
        let pace = f64::from(issuer.row.per_year) * series.map_or(1.6, share);
        let elapsed = days_between(period, day) as f64 / 365.0;
        let number = ((pace * elapsed) as i64 + 1).max(last + 1);
        *seen = Seen { period, number, day };
        (number, day)
    }
}

/// The type whose series the paper counts in; none is the common series of a State body.
fn series_type(issuer: &Issuer, doc_type: DocType) -> Option<DocType> {
    match (issuer.regime, doc_type) {
        // Quyết định and Quy định share letters and series (R §1.3.2 P5).
        (Regime::Party, DocType::Rule) => Some(DocType::Decision),
        (Regime::State, _) if issuer.row.per_year <= COMMON_SERIES_UP_TO => None,
        _ => Some(doc_type),
    }
}

/// First day of the year or term that counts on this day.
fn period_start(issuer: &Issuer, day: Date) -> Date {
    match issuer.regime {
        Regime::State => date(day.year(), 1, 1),
        Regime::Party if day >= issuer.term_from => issuer.term_from,
        Regime::Party => OLD_TERM,
    }
}

/// How many papers of a type a body issues for each letter.
const fn share(doc_type: DocType) -> f64 {
    match doc_type {
        DocType::Letter => 1.0,
        DocType::Decision | DocType::Rule => 0.32,
        DocType::Notice => 0.2,
        DocType::Report => 0.14,
        DocType::Invitation => 0.16,
        DocType::Plan => 0.09,
        DocType::Submission => 0.07,
        DocType::Conclusion => 0.05,
        DocType::Guideline | DocType::Programme => 0.02,
        DocType::Resolution => 0.015,
        DocType::Directive => 0.01,
        _ => 0.03,
    }
}
