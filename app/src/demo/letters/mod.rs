//! Nội dung văn bản: the text of a paper, made on demand from its own seed.
//!
//! A frame by type ([`frames`]) holds sentences by topic ([`matter`]): what is
//! so (`facts`) and what is to be done (`duties`).

mod basis;
mod frames;
mod matter;
mod matter_house;
mod matter_trade;

use super::model::Paper;
use super::rng::Rng;
use super::types::{DocType, Regime};
use super::{slots, tone};

/// Most paragraphs of a body.
const MOST: usize = 12;

/// The paragraphs of a paper, three to twelve; the same paper always gives the same.
pub fn body(paper: &Paper) -> Vec<String> {
    let mut writer = Writer::new(paper);
    match paper.doc_type {
        DocType::Invitation => frames::invitation(&mut writer),
        DocType::Decision => frames::decision(&mut writer),
        DocType::Resolution | DocType::Conclusion | DocType::Directive | DocType::Circular => {
            frames::resolution(&mut writer)
        }
        DocType::Report => frames::report(&mut writer),
        DocType::Plan | DocType::Programme | DocType::Scheme | DocType::Option => frames::plan(&mut writer),
        DocType::Regulation | DocType::Rule | DocType::Guideline => frames::rules(&mut writer),
        DocType::Submission => frames::submission(&mut writer),
        DocType::Minutes => frames::minutes(&mut writer),
        DocType::Petition => frames::petition(&mut writer),
        DocType::Contract | DocType::Agreement | DocType::Memorandum | DocType::PowerOfAttorney => {
            frames::contract(&mut writer)
        }
        DocType::Introduction | DocType::DispatchSlip | DocType::ForwardingSlip | DocType::NoticeSlip => {
            frames::slip(&mut writer)
        }
        DocType::Letter | DocType::Notice | DocType::Telegram => frames::letter(&mut writer),
    }
    writer.finish()
}

/// A body in the making.
struct Writer<'a> {
    paper: &'a Paper,
    rng: Rng,
    out: Vec<String>,
    /// Where in the topic's lists the next sentence is taken, so that none comes twice.
    next_fact: usize,
    next_duty: usize,
}

impl<'a> Writer<'a> {
    fn new(paper: &'a Paper) -> Self {
        let mut rng = Rng::new(paper.body_seed);
        let (next_fact, next_duty) = (rng.below(16), rng.below(16));
        Self {
            paper,
            rng,
            out: Vec::with_capacity(MOST),
            next_fact,
            next_duty,
        }
    }

    /// Adds a paragraph after filling its slots.
    fn say(&mut self, text: &str) {
        let filled = self.fill(text);
        self.out.push(filled);
    }

    fn fill(&mut self, text: &str) -> String {
        let paper = self.paper;
        let day = paper.date.unwrap_or(paper.received_at.date());
        let committee = paper.recipients.first().map_or("Đảng uỷ", String::as_str);
        slots::fill(text, day, committee, &paper.scene, &mut self.rng)
    }

    /// The next sentence on how things are.
    fn fact(&mut self) -> &'static str {
        self.next_fact += 1;
        nth(matter::of(self.paper.topic).facts, self.next_fact)
    }

    /// The next sentence on what is to be done.
    fn duty(&mut self) -> &'static str {
        self.next_duty += 1;
        nth(matter::of(self.paper.topic).duties, self.next_duty)
    }

    /// So many duties, numbered `1.`, `2.` …
    fn numbered_duties(&mut self, many: usize) {
        for number in 1..=many {
            let duty = self.duty();
            self.say(&format!("{number}. {duty}"));
        }
    }

    /// One of the words.
    fn one(&mut self, words: &[&'static str]) -> &'static str {
        self.rng.word(words)
    }

    /// The subject inside a sentence: without `V/v`, small at its head.
    fn subject(&self) -> String {
        let subject = self.paper.subject.as_str();
        let bare = ["V/v ", "Về việc ", "Về "]
            .iter()
            .find_map(|head| subject.strip_prefix(head))
            .unwrap_or(subject);
        let mut chars = bare.chars();
        let keep_capital = chars.nth(1).is_some_and(|second| second.is_uppercase());
        let mut chars = bare.chars();
        match chars.next() {
            Some(first) if !keep_capital => first.to_lowercase().chain(chars).collect(),
            _ => bare.to_owned(),
        }
    }

    /// How the issuer speaks of itself.
    fn issuer(&self) -> &'a str {
        &self.paper.issuer
    }

    /// To whom it writes.
    fn receiver(&self) -> &'a str {
        self.paper.recipients.first().map_or("Đảng uỷ", String::as_str)
    }

    /// Whether the issuer stands under the receiver.
    fn upward(&self) -> bool {
        let paper = self.paper;
        let own_house = paper.issuer.contains(paper.scene.corporation);
        let below = paper.issuer_superior.as_deref() == Some(self.receiver());
        own_house || below || (paper.receiving_body.ends_with("tu") && paper.issuer.starts_with("Đảng uỷ"))
    }

    fn party(&self) -> bool {
        self.paper.regime == Regime::Party
    }

    fn finish(mut self) -> Vec<String> {
        self.out.truncate(MOST);
        if self.party() {
            return self.out;
        }
        self.out
            .iter()
            .map(|paragraph| tone::state_spelling(paragraph))
            .collect()
    }
}

/// The sentence at a place, counted round; empty only for an empty list.
fn nth(list: &[&'static str], place: usize) -> &'static str {
    list.get(place % list.len().max(1)).copied().unwrap_or("")
}
