//! One paper: its fields from an issuer, a subject, a number and chance.

use jiff::civil::{Date, DateTime};

use super::calendar::{add_days, workday_from};
use super::issuers::{Issuer, Source};
use super::model::{Channel, Medium, Office, Paper, Scene};
use super::people::invented_name;
use super::rng::Rng;
use super::subjects::Pattern;
use super::types::{DocType, Regime};
use super::{slots, tone};

/// What the stream keeps of the office.
#[derive(Clone, Debug)]
pub struct Desk {
    upper: bool,
    place: &'static str,
    committee: String,
    scene: Scene,
    /// Keys and names of the Party's receiving body and of the other one.
    receivers: [(&'static str, String); 2],
}

/// A paper in the making.
pub struct Draft<'a> {
    pub issuer: &'a Issuer,
    pub pattern: &'static Pattern,
    pub doc_type: DocType,
    pub number: i64,
    pub day: Date,
    pub received_at: DateTime,
    pub urgency: u8,
}

impl Draft<'_> {
    /// The whole paper.
    pub fn finish(self, desk: &Desk, rng: &mut Rng) -> Paper {
        let citizen = self.doc_type == DocType::Petition;
        let regime = self.issuer.regime;
        let received = self.received_at.date();
        let unit = if self.issuer.row.units.is_empty() {
            "VP"
        } else {
            rng.word(self.issuer.row.units)
        };
        let (signer, signer_post, authority) = self.signer(rng);
        let urgency = self.urgency(rng);
        let receiver = desk.receiver(self.issuer, citizen, rng);
        let (medium, channel) = delivery(self.issuer, urgency, rng);
        let undated = rng.chance(if citizen { 300 } else { 14 });
        let unnumbered = citizen || rng.chance(20);
        let reply = self.pattern.reply;
        Paper {
            received_at: self.received_at,
            receiving_body: receiver.0,
            issuer: if citizen {
                signer.clone()
            } else {
                self.issuer.name.clone()
            },
            issuer_superior: self.issuer.superior.clone(),
            number: (!unnumbered).then_some(self.number),
            symbol: self.symbol(unit),
            date: (!undated).then_some(self.day),
            doc_type: self.doc_type,
            type_name: self.doc_type.name(),
            type_code: self.doc_type.code(regime),
            subject: self.subject(desk, rng),
            signer,
            signer_post: signer_post.to_owned(),
            authority: authority.map(str::to_owned),
            urgency,
            deadline_at: (urgency == 4).then(|| appointed(received, rng)),
            medium,
            channel,
            pages: self.pages(rng),
            copies: if medium == Medium::Electronic {
                1
            } else {
                rng.between(1, 3) as u16
            },
            place: desk.place,
            recipients: self.recipients(&receiver.1, unit, rng),
            reply_due: (reply > 0)
                .then(|| workday_from(add_days(received.max(self.day), (reply - rng.between(0, 3)).max(2)))),
            regime,
            topic: self.pattern.topic,
            lead_unit: self.pattern.topic.lead_unit(desk.upper),
            body_seed: rng.next(),
            scene: desk.scene,
        }
    }

    /// Name, post and authority. A petitioner is one of sixty, so that some write again.
    fn signer(&self, rng: &mut Rng) -> (String, &'static str, Option<&'static str>) {
        if self.doc_type == DocType::Petition {
            let mut one = Rng::new(0xd0e0 + rng.below(60) as u64);
            return (invented_name(&mut one), "Người làm đơn", None);
        }
        let usual = usize::from(rng.chance(380));
        let signer = self.issuer.signers.get(usual).or(self.issuer.signers.first());
        signer.map_or_else(
            || (invented_name(rng), "Giám đốc", None),
            |s| (s.name.clone(), s.post, s.authority),
        )
    }

    /// Contracts and petitions are never urgent, a telegram always is, and only
    /// letters and the like are more than KHẨN.
    fn urgency(&self, rng: &mut Rng) -> u8 {
        match self.doc_type {
            DocType::Telegram => self.urgency.max(1 + rng.below(3) as u8),
            DocType::Petition | DocType::Contract | DocType::Memorandum | DocType::Agreement | DocType::Minutes => 0,
            DocType::Letter | DocType::Invitation | DocType::Notice => self.urgency,
            _ => self.urgency.min(1),
        }
    }

    /// The number line after the number (R §0.3).
    fn symbol(&self, unit: &str) -> String {
        let body = self.issuer.row.symbol;
        match (self.issuer.regime, self.doc_type.letters(self.issuer.regime)) {
            (_, None) => String::new(),
            (Regime::Party, Some(letters)) => format!("{letters}/{body}"),
            (Regime::State, Some("")) => format!("{body}-{unit}"),
            (Regime::State, Some(letters)) => format!("{letters}-{body}"),
        }
    }

    fn subject(&self, desk: &Desk, rng: &mut Rng) -> String {
        // Under the upper office the papers speak of one of its committees.
        let committee = if desk.upper {
            rng.word(desk.scene.members)
        } else {
            &desk.committee
        };
        let state = self.issuer.regime == Regime::State;
        let mut text = self.pattern.text;
        let mut head = "";
        if state && self.doc_type == DocType::Letter && rng.chance(300) {
            head = "V/v ";
            text = text
                .strip_prefix("về việc ")
                .or(text.strip_prefix("về "))
                .unwrap_or(text);
        }
        let filled = slots::fill(text, self.day, committee, &desk.scene, rng);
        let subject = if head.is_empty() {
            capital(&filled)
        } else {
            format!("{head}{filled}")
        };
        if state { tone::state_spelling(&subject) } else { subject }
    }

    fn pages(&self, rng: &mut Rng) -> u16 {
        let (low, high) = match self.doc_type {
            DocType::Invitation
            | DocType::Introduction
            | DocType::DispatchSlip
            | DocType::ForwardingSlip
            | DocType::NoticeSlip => (1, 1),
            DocType::Letter | DocType::Notice | DocType::Telegram | DocType::Petition | DocType::PowerOfAttorney => {
                (1, 3)
            }
            DocType::Decision | DocType::Submission | DocType::Minutes => (2, 5),
            DocType::Scheme | DocType::Regulation | DocType::Contract => (8, 28),
            _ => (3, 12),
        };
        rng.between(low, high) as u16
    }

    fn recipients(&self, receiver: &str, unit: &str, rng: &mut Rng) -> Vec<String> {
        if self.doc_type == DocType::Petition {
            return vec![receiver.to_owned()];
        }
        let mut list = Vec::with_capacity(4);
        list.push(receiver.to_owned());
        if let (Some(superior), true) = (&self.issuer.superior, rng.chance(550))
            && superior != receiver
        {
            list.push(format!("{superior} (để báo cáo)"));
        }
        match self.issuer.regime {
            Regime::Party => {
                list.extend(rng.chance(400).then(|| "Các đồng chí Uỷ viên Ban Thường vụ".to_owned()));
                let cell = self.issuer.name.starts_with("Chi bộ");
                list.push(if cell { "Lưu Chi bộ" } else { "Lưu Văn phòng" }.to_owned());
            }
            Regime::State => {
                list.extend(rng.chance(400).then(|| "Các đơn vị có liên quan".to_owned()));
                list.push(format!("Lưu: VT, {unit}"));
            }
        }
        list
    }
}

/// The full hour of the next working day by which a paper must be there.
fn appointed(received: Date, rng: &mut Rng) -> DateTime {
    let hour = [8, 9, 10, 11, 14, 15, 16].get(rng.below(7)).copied().unwrap_or(9);
    workday_from(add_days(received, 1)).at(hour, 0, 0, 0)
}

/// The text with a capital at its head.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

impl Desk {
    /// From the office.
    pub fn of(office: &Office) -> Self {
        let upper = office.slug == "vptu";
        let body = |key: &'static str| {
            let name = office
                .bodies
                .iter()
                .find(|body| body.key == key)
                .map(|body| body.name.clone());
            (key, name.unwrap_or_else(|| office.name.clone()))
        };
        let corporation = super::corps::CORPORATIONS.iter().find(|corp| corp.slug == office.slug);
        Self {
            upper,
            place: office.place,
            committee: office.committee.clone(),
            scene: Scene {
                members: office.members,
                projects: office.projects,
                trade: office.trade,
                corporation: corporation.map_or("Văn phòng Thành uỷ", |corp| corp.plain),
            },
            receivers: if upper {
                [body("tu"), body("vptu")]
            } else {
                [body("du"), body("tct")]
            },
        }
    }

    /// In whose register the paper goes: what Party bodies and the office's own
    /// house write goes to the committee, most of the rest to the enterprise.
    fn receiver(&self, issuer: &Issuer, citizen: bool, rng: &mut Rng) -> &(&'static str, String) {
        let [first, second] = &self.receivers;
        let to_first = match (issuer.regime, issuer.row.source) {
            _ if citizen => 500,
            (Regime::Party, _) if self.upper => 600,
            (Regime::Party, _) | (_, Source::Enterprise) => 1000,
            (_, Source::Union | Source::Front) => 800,
            (_, Source::Member) => 60,
            _ => 220,
        };
        if rng.chance(to_first) { first } else { second }
    }
}

/// In what form and by what way a paper comes.
fn delivery(issuer: &Issuer, urgency: u8, rng: &mut Rng) -> (Medium, Channel) {
    let network = match issuer.row.source {
        Source::Citizen | Source::Bank | Source::Partner | Source::School | Source::Member => None,
        _ if issuer.regime == Regime::Party => Some(Channel::PartyNetwork),
        Source::Enterprise | Source::Union | Source::Front => None,
        _ => Some(Channel::StateAxis),
    };
    let (medium, channel) = match (network, rng.below(100)) {
        (Some(way), 0..=67) => (Medium::Electronic, way),
        (Some(way), 68..=77) => (Medium::Both, way),
        (None, 0..=27) if issuer.row.source != Source::Citizen => (Medium::Electronic, Channel::Email),
        (_, n) if n % 2 == 0 => (Medium::Paper, Channel::Direct),
        _ => (Medium::Paper, Channel::Post),
    };
    if urgency > 0 && channel == Channel::Post {
        (medium, Channel::Fax)
    } else {
        (medium, channel)
    }
}
