//! Mục vào sổ: what the clerk would type for a paper of the demo.

use std::collections::HashMap;

use super::super::model::{Channel as DemoChannel, Medium as DemoMedium, Paper};
use super::LoadError;
use super::offices::Settled;
use crate::access::Role;
use crate::clock::{Day, OfficeTime};
use crate::document::{IntakeId, Urgency};
use crate::incoming::{Channel, Envelope, Medium, NewIncoming, Recipient};

/// What came before and would be taken for the same paper (R §3.2: author, symbol, date).
#[derive(Default)]
pub struct Repeats(HashMap<String, usize>);

impl Repeats {
    /// The subject as the register has it: a petition that comes again says so.
    fn subject(&mut self, paper: &Paper) -> String {
        let subject = viet::normal::line(&paper.subject);
        if paper.number.is_some() {
            return subject;
        }
        match self.times(format!(
            "{}|{}|{subject}|{:?}",
            paper.receiving_body, paper.issuer, paper.date
        )) {
            1 => subject,
            times => format!("{subject} (gửi lần {times})"),
        }
    }

    /// The paper's date. Of undated papers with one symbol, as two years may bring, only the first stays undated.
    fn dated_on(&mut self, paper: &Paper) -> Option<Day> {
        let undated = paper.date.is_none() && paper.number.is_some();
        let key = || format!("{}|{}|{}", paper.receiving_body, paper.issuer, paper.number_symbol());
        if undated && self.times(key()) > 1 {
            return Some(Day(paper.received_at.date()));
        }
        paper.date.map(Day)
    }

    /// How often this has come, with this time.
    fn times(&mut self, key: String) -> usize {
        let times = self.0.entry(key).or_insert(0);
        *times += 1;
        *times
    }
}

/// The entry of a paper; its files, if there are any, wait under `intake`.
pub fn of_paper(
    place: &Settled<'_>,
    paper: &Paper,
    repeats: &mut Repeats,
    intake: Option<IntakeId>,
) -> Result<NewIncoming, LoadError> {
    let body = place.bodies.get(paper.receiving_body).copied();
    let body = body.ok_or_else(|| LoadError::Other(format!("no body {}", paper.receiving_body)))?;
    let urgency = Urgency::from_level(paper.urgency.into()).unwrap_or_default();
    let medium = medium(paper.medium);
    let number = paper.number.unwrap_or(0);
    let has_hour = urgency.needs_hour() || number % 4 == 0;
    Ok(NewIncoming {
        body,
        arrived_on: Day(paper.received_at.date()),
        arrived_time: has_hour.then(|| paper.received_at.time()),
        medium,
        channel: channel(paper.channel),
        envelope: Envelope::Opened,
        paper_place: if medium == Medium::Electronic {
            String::new()
        } else {
            shelf(number).to_owned()
        },
        type_key: paper.type_code.clone(),
        issuer: viet::normal::line(&paper.issuer),
        symbol: paper.number_symbol(),
        dated_on: repeats.dated_on(paper),
        subject: repeats.subject(paper),
        signer: paper.signer.clone(),
        signer_post: paper.signer_post.clone(),
        urgency,
        urgent_by: paper.deadline_at.map(OfficeTime::from_local),
        reply_due_on: paper.reply_due.map(Day),
        pages: Some(paper.pages.into()),
        copies: Some(paper.copies.into()),
        circulation: if number % 97 == 5 {
            "LƯU HÀNH NỘI BỘ".to_owned()
        } else {
            String::new()
        },
        note: String::new(),
        recipients: recipients(place, paper),
        intake,
        corrects: None,
    })
}

/// Where the clerk puts paper.
fn shelf(number: i64) -> &'static str {
    match number % 3 {
        0 => "Tủ văn thư, ngăn 1",
        1 => "Tủ văn thư, ngăn 2",
        _ => "Cặp chờ xử lý, bàn văn thư",
    }
}

/// Column 7: the unit that takes the lead; urgent papers and those of superiors go to a leader as well.
fn recipients(place: &Settled<'_>, paper: &Paper) -> Vec<Recipient> {
    let mut list = Vec::new();
    let to_leader = paper.urgency > 0 || paper.number.is_some_and(|number| number % 5 == 0);
    let leader = place.people.iter().find(|member| member.has(Role::Ld));
    if let Some(leader) = leader.filter(|_| to_leader) {
        list.push(Recipient {
            unit: None,
            person: Some(leader.id),
            name: leader.name.clone(),
        });
    }
    if let Some((unit, name)) = place.units.get(paper.lead_unit) {
        list.push(Recipient {
            unit: Some(*unit),
            person: None,
            name: name.clone(),
        });
    }
    list
}

pub fn medium(medium: DemoMedium) -> Medium {
    match medium {
        DemoMedium::Paper => Medium::Paper,
        DemoMedium::Electronic => Medium::Electronic,
        DemoMedium::Both => Medium::Both,
    }
}

fn channel(channel: DemoChannel) -> Channel {
    match channel {
        DemoChannel::Direct => Channel::Direct,
        DemoChannel::Post => Channel::Post,
        DemoChannel::StateAxis => Channel::StateAxis,
        DemoChannel::PartyNetwork => Channel::PartyNetwork,
        DemoChannel::Email => Channel::Email,
        DemoChannel::Fax => Channel::Fax,
    }
}
