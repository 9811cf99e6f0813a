//! Văn bản đến of an office, one after another.

use jiff::civil::{Date, DateTime};

use super::calendar::{add_days, busy_days, office_moment, workday_until};
use super::draft::{Desk, Draft};
use super::issuers::{Issuer, issuers};
use super::model::{Office, Paper};
use super::number::Numbers;
use super::rng::Rng;
use super::season;
use super::subjects::{self, Pattern};
use super::types::DocType;

/// When the papers come.
#[derive(Clone, Debug)]
enum When {
    /// Spread over working days: day, busyness before it, its own; and the sum.
    Over(Vec<(Date, f64, f64)>, f64),
    /// All at one moment.
    At(DateTime),
}

/// A stream of papers; see [`papers`] and [`papers_at`].
#[derive(Clone, Debug)]
pub struct Papers {
    office: Desk,
    issuers: Vec<Issuer>,
    /// Sums of the issuers' weights.
    weights: Vec<usize>,
    numbers: Numbers,
    when: When,
    next: usize,
    count: usize,
    seed: u64,
}

/// The `n` papers that an office receives between two days, in the order of
/// their arrival. The same arguments always give the same papers.
pub fn papers(office: &Office, n: usize, from: Date, until: Date, seed: u64) -> Papers {
    let mut sum = 0.0;
    let days = busy_days(from, until)
        .into_iter()
        .map(|(day, busy)| {
            sum += busy;
            (day, sum - busy, busy)
        })
        .collect();
    Papers::new(office, n, When::Over(days, sum), seed)
}

/// Papers without end, all received at one moment: for load.
pub fn papers_at(office: &Office, at: DateTime, seed: u64) -> Papers {
    Papers::new(office, usize::MAX, When::At(at), seed)
}

impl Papers {
    fn new(office: &Office, count: usize, when: When, seed: u64) -> Self {
        let issuers = issuers(office);
        let weights = issuers
            .iter()
            .scan(0, |sum, issuer| {
                *sum += issuer.row.weight as usize;
                Some(*sum)
            })
            .collect();
        let seed = Rng::named(seed, office.slug).next();
        Self {
            office: Desk::of(office),
            numbers: Numbers::new(issuers.len()),
            issuers,
            weights,
            when,
            next: 0,
            count,
            seed,
        }
    }

    /// The moment at which paper `nth` comes.
    fn moment(&self, nth: usize, rng: &mut Rng) -> DateTime {
        let place = (nth as f64 + rng.fraction()) / self.count.max(1) as f64;
        match &self.when {
            When::At(at) => *at,
            When::Over(days, sum) => {
                let at = place * sum;
                let after = days.partition_point(|(_, before, _)| *before <= at);
                let Some((day, before, busy)) = days.get(after.saturating_sub(1)) else {
                    return DateTime::MIN;
                };
                office_moment(*day, (at - before) / busy)
            }
        }
    }

    /// An issuer that exists on the day.
    fn issuer(&self, day: Date, rng: &mut Rng) -> usize {
        let sum = self.weights.last().copied().unwrap_or(1);
        let mut place = 0;
        for _ in 0..16 {
            let at = rng.below(sum);
            place = self.weights.partition_point(|weight| *weight <= at);
            let alive = |issuer: &Issuer| issuer.row.from <= day && day <= issuer.row.until;
            if self.issuers.get(place).is_some_and(alive) {
                break;
            }
        }
        place
    }
}

impl Iterator for Papers {
    type Item = Paper;

    fn next(&mut self) -> Option<Paper> {
        if self.next >= self.count {
            return None;
        }
        let nth = self.next;
        self.next += 1;
        let mut rng = Rng::new(self.seed ^ (nth as u64).wrapping_mul(0x2545_f491_4f6c_dd1d));
        let received_at = self.moment(nth, &mut rng);
        let urgency = urgency(&mut rng);
        let wanted = written_on(received_at.date(), urgency, &mut rng);
        let place = self.issuer(wanted, &mut rng);
        let issuer = self.issuers.get(place)?;
        let (pattern, doc_type) = subject(issuer, wanted, &mut rng);
        let (number, day) = self.numbers.next(place, issuer, doc_type, wanted);
        let draft = Draft {
            issuer,
            pattern,
            doc_type,
            number,
            day,
            received_at,
            urgency,
        };
        Some(draft.finish(&self.office, &mut rng))
    }
}

/// 92 of a hundred are ordinary (R §1.9).
fn urgency(rng: &mut Rng) -> u8 {
    match rng.below(1000) {
        0..=915 => 0,
        916..=962 => 1,
        963..=980 => 2,
        981..=993 => 3,
        _ => 4,
    }
}

/// The working day on which a paper that came today was written: up to six days ago.
fn written_on(received: Date, urgency: u8, rng: &mut Rng) -> Date {
    let most = if urgency >= 2 { 1 } else { 6 };
    let ago = rng.between(0, most).min(rng.between(0, 6));
    let day = workday_until(add_days(received, -ago));
    if add_days(day, 6) < received { received } else { day }
}

/// A subject of the issuer that fits the day, and one of its types.
fn subject(issuer: &Issuer, day: Date, rng: &mut Rng) -> (&'static Pattern, DocType) {
    const ANY: Pattern = Pattern {
        types: &[DocType::Letter],
        topic: subjects::Topic::Leadership,
        reply: 0,
        text: "về phối hợp công tác năm {nam}",
    };
    let (own, shared) = subjects::of(issuer.row.source);
    for _ in 0..12 {
        let list = if rng.chance(780) { own } else { shared };
        let Some(pattern) = rng.pick(list) else { break };
        if season::fits(pattern.text, day) {
            let doc_type = rng.pick(pattern.types).copied().unwrap_or(DocType::Letter);
            return (pattern, doc_type);
        }
    }
    (&ANY, DocType::Letter)
}
