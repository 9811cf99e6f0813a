//! What an entry must have, the same for pages, interface and import (R §2.2, requirement 56).

use super::super::model::{Envelope, NewIncoming};
use crate::clock::OfficeTime;
use crate::document::{Urgency, types};

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The register may not leave it out.
    Missing,
    /// Longer than so many characters.
    TooLong(usize),
    /// A day that has not come yet.
    InFuture,
    /// Urgent papers need the hour of receipt (R §1.9).
    HourNeeded,
    /// HỎA TỐC HẸN GIỜ needs the stated time.
    TimeNeeded,
    /// The type is not in the lists.
    UnknownType,
    /// A personal envelope is entered unopened: no files of it are kept.
    NoFiles,
    /// Without a file the entry says where the paper lies.
    PlaceNeeded,
    /// A mark without a letter, or a number below one.
    Unreadable,
}

/// The fields that are wrong; empty when the entry can be made.
pub fn check(new: &NewIncoming, now: OfficeTime) -> Vec<(&'static str, Problem)> {
    let personal = new.envelope == Envelope::Personal;
    let rules = [
        ("issuer", new.issuer.is_empty(), Problem::Missing),
        ("subject", new.subject.is_empty() && !personal, Problem::Missing),
        ("type", types::find(&new.type_key).is_none(), Problem::UnknownType),
        ("arrived_on", new.arrived_on.0 > now.date(), Problem::InFuture),
        (
            "arrived_time",
            new.urgency.needs_hour() && new.arrived_time.is_none(),
            Problem::HourNeeded,
        ),
        (
            "urgent_by",
            new.urgency == Urgency::TimedExpress && new.urgent_by.is_none(),
            Problem::TimeNeeded,
        ),
        ("recipients", personal && new.recipients.is_empty(), Problem::Missing),
        ("envelope", personal && new.intake.is_some(), Problem::NoFiles),
        (
            "paper_place",
            new.intake.is_none() && new.paper_place.is_empty(),
            Problem::PlaceNeeded,
        ),
        ("symbol", viet::normal::has_lone_mark(&new.symbol), Problem::Unreadable),
        (
            "pages",
            new.pages.is_some_and(|n| !(1..=100_000).contains(&n)),
            Problem::Unreadable,
        ),
        (
            "copies",
            new.copies.is_some_and(|n| !(1..=100_000).contains(&n)),
            Problem::Unreadable,
        ),
    ];
    let lengths: [(&'static str, &str, usize); 8] = [
        ("issuer", &new.issuer, 200),
        ("symbol", &new.symbol, 60),
        ("subject", &new.subject, 2000),
        ("signer", &new.signer, 100),
        ("signer_post", &new.signer_post, 200),
        ("note", &new.note, 500),
        ("paper_place", &new.paper_place, 200),
        ("circulation", &new.circulation, 100),
    ];
    let broken = rules
        .into_iter()
        .filter(|(_, wrong, _)| *wrong)
        .map(|(field, _, problem)| (field, problem));
    let long = lengths
        .into_iter()
        .filter(|(_, text, most)| text.chars().count() > *most);
    broken
        .chain(long.map(|(field, _, most)| (field, Problem::TooLong(most))))
        .collect()
}
