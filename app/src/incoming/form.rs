//! From what was typed to an entry, with a fault at each field that cannot be read.

use jiff::civil::Time;

use super::actions::Problem;
use super::model::{Channel, Envelope, Medium, NewIncoming, Recipient};
use super::texts;
use crate::clock::{Day, OfficeTime};
use crate::document::{IntakeId, Urgency};
use crate::org::model::{Person, Unit};
use crate::org::{Body, BodyId};
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;

/// What the chooser of recipients knows: the office's units and people.
pub struct Choices {
    pub bodies: Vec<Body>,
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
}

/// Reads the registration form. Every text comes out in normal form.
pub fn read(lang: Lang, typed: &Typed, choices: &Choices, now: OfficeTime) -> (NewIncoming, Faults) {
    let mut faults = Faults::default();
    let today = now.date();
    let mut date = |name: &'static str| match viet::date::parse(typed.get(name), today) {
        Ok(day) => Some(Day(day)),
        Err(viet::date::DateError::Empty) => None,
        Err(error) => {
            faults.add(name, date_error(lang, &error));
            None
        }
    };
    let (arrived_on, dated_on, reply_due_on) = (date("arrived_on"), date("dated_on"), date("reply_due_on"));
    let urgent_day = date("urgent_on");
    let arrived_time = time(lang, typed, "arrived_time", &mut faults);
    let urgent_time = time(lang, typed, "urgent_time", &mut faults);
    let urgent_by = urgent_day
        .zip(urgent_time)
        .map(|(day, time)| OfficeTime::from_local(day.0.to_datetime(time)));
    if arrived_on.is_none() && faults.at("arrived_on").is_none() {
        faults.add("arrived_on", texts::missing(lang));
    }
    let new = NewIncoming {
        body: body(typed, choices),
        arrived_on: arrived_on.unwrap_or(Day(today)),
        arrived_time,
        medium: Medium::from_code(typed.get("medium")).unwrap_or_default(),
        channel: Channel::from_code(typed.get("channel")).unwrap_or_default(),
        envelope: if typed.ticked("personal") {
            Envelope::Personal
        } else {
            Envelope::Opened
        },
        paper_place: typed.line("paper_place"),
        type_key: type_key(typed),
        issuer: typed.line("issuer"),
        symbol: viet::symbol::canonical(typed.get("symbol")),
        dated_on,
        subject: typed.line("subject"),
        signer: typed.line("signer"),
        signer_post: typed.line("signer_post"),
        urgency: typed
            .get("urgency")
            .parse()
            .ok()
            .and_then(Urgency::from_level)
            .unwrap_or_default(),
        urgent_by,
        reply_due_on,
        pages: number(lang, typed, "pages", &mut faults),
        copies: number(lang, typed, "copies", &mut faults),
        circulation: typed.line("circulation"),
        note: typed.line("note"),
        recipients: recipients(lang, typed.get("recipients"), choices, &mut faults),
        intake: typed.get("intake").parse::<IntakeId>().ok(),
        corrects: typed.get("corrects").parse().ok(),
    };
    (new, faults)
}

/// Adds the faults that the rules of the register find.
pub fn add_problems(lang: Lang, problems: &[(&'static str, Problem)], faults: &mut Faults) {
    for (field, problem) in problems {
        let field = match *field {
            "urgent_by" => "urgent_on",
            "envelope" => "personal",
            other => other,
        };
        if faults.at(field).is_none() {
            faults.add(field, texts::problem(lang, *problem));
        }
    }
}

/// A date error in the reader's language.
pub fn date_error(lang: Lang, error: &viet::date::DateError) -> String {
    match lang {
        Lang::Vi => error.message_vi(),
        Lang::En => error.message_en(),
    }
}

fn time(lang: Lang, typed: &Typed, name: &'static str, faults: &mut Faults) -> Option<Time> {
    match viet::date::parse_time(typed.get(name)) {
        Ok(time) => Some(time),
        Err(viet::date::DateError::Empty) => None,
        Err(error) => {
            faults.add(name, date_error(lang, &error));
            None
        }
    }
}

fn number(lang: Lang, typed: &Typed, name: &'static str, faults: &mut Faults) -> Option<i64> {
    let text = typed.get(name);
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok();
    if number.is_none() {
        faults.add(name, texts::problem(lang, Problem::Unreadable));
    }
    number
}

fn body(typed: &Typed, choices: &Choices) -> BodyId {
    let named = typed.get("body").parse::<BodyId>().ok();
    let first = choices.bodies.iter().find(|body| body.receives).map(|body| body.id);
    named.or(first).unwrap_or(BodyId(uuid::Uuid::nil()))
}

/// The type; a personal envelope has its own.
fn type_key(typed: &Typed) -> String {
    if typed.ticked("personal") {
        "other.bi-dich-danh".to_owned()
    } else {
        typed.get("type").to_owned()
    }
}

/// Column 7 as it is typed: names of units and people, separated by semicolons, with or without accents.
pub fn recipients(lang: Lang, text: &str, choices: &Choices, faults: &mut Faults) -> Vec<Recipient> {
    let mut found = Vec::new();
    for part in text
        .split([';', '\n'])
        .map(viet::normal::line)
        .filter(|part| !part.is_empty())
    {
        match recipient(&part, choices) {
            Some(recipient) => {
                if !found.contains(&recipient) {
                    found.push(recipient);
                }
            }
            None => faults.add("recipients", texts::unknown_recipient(lang, &part)),
        }
    }
    found
}

/// One unit (by name or code) or one person (by name); the exact spelling wins over the plain one.
fn recipient(text: &str, choices: &Choices) -> Option<Recipient> {
    let plain = viet::fold::plain(text);
    let same = |name: &str| viet::fold::plain(name) == plain;
    let exact = |name: &str| viet::fold::accented(name) == viet::fold::accented(text);
    let unit = choices.units.iter().find(|unit| exact(&unit.name) || unit.code == text);
    let unit = unit.or_else(|| choices.units.iter().find(|unit| same(&unit.name) || same(&unit.code)));
    if let Some(unit) = unit {
        return Some(Recipient {
            unit: Some(unit.id),
            person: None,
            name: unit.name.clone(),
        });
    }
    let person = choices.people.iter().find(|person| exact(&person.name));
    let person = person.or_else(|| choices.people.iter().find(|person| same(&person.name)))?;
    Some(Recipient {
        unit: None,
        person: Some(person.id),
        name: person.name.clone(),
    })
}
