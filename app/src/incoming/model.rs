//! Values of an incoming entry, and the rules of the register on them.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::BookId;
use crate::clock::{Day, OfficeTime};
use crate::db::{OfficeId, PersonId, UnitId};
use crate::document::{DocumentId, IntakeId, Urgency, types};
use crate::org::BodyId;

/// In what form a paper came (R §10.2 `hinh_thuc`). One series of numbers for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Medium {
    #[default]
    Paper,
    Electronic,
    Both,
}

impl Medium {
    pub const ALL: [Medium; 3] = [Medium::Paper, Medium::Electronic, Medium::Both];

    pub fn code(self) -> &'static str {
        match self {
            Medium::Paper => "paper",
            Medium::Electronic => "electronic",
            Medium::Both => "both",
        }
    }

    pub fn from_code(code: &str) -> Option<Medium> {
        Medium::ALL.into_iter().find(|medium| medium.code() == code)
    }

    /// What a known entry becomes when the same document comes in this form
    /// too; `None` when it has that form already (R §11 A10).
    pub fn joined_with(self, new: Medium) -> Option<Medium> {
        match (self, new) {
            (Medium::Paper, Medium::Electronic | Medium::Both) => Some(Medium::Both),
            (Medium::Electronic, Medium::Paper | Medium::Both) => Some(Medium::Both),
            _ => None,
        }
    }
}

/// By what way a paper came (R §10.2 `kenh`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    #[default]
    Direct,
    Post,
    /// Trục liên thông văn bản quốc gia.
    StateAxis,
    /// Mạng thông tin diện rộng của Đảng.
    PartyNetwork,
    Email,
    Fax,
}

impl Channel {
    pub const ALL: [Channel; 6] = [
        Channel::Direct,
        Channel::Post,
        Channel::StateAxis,
        Channel::PartyNetwork,
        Channel::Email,
        Channel::Fax,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Channel::Direct => "direct",
            Channel::Post => "post",
            Channel::StateAxis => "state-axis",
            Channel::PartyNetwork => "party-network",
            Channel::Email => "email",
            Channel::Fax => "fax",
        }
    }

    pub fn from_code(code: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// Whether the envelope was opened.
///
/// A letter addressed to a person or an association by name is passed on
/// unopened: only its envelope is entered (NĐ 30/2020 Điều 21.1.b).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Envelope {
    #[default]
    Opened,
    Personal,
}

/// Column 7: a unit or person that gets the paper; `name` is what the register shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Recipient {
    #[schema(value_type = Option<uuid::Uuid>)]
    #[serde(default)]
    pub unit: Option<UnitId>,
    #[schema(value_type = Option<uuid::Uuid>)]
    #[serde(default)]
    pub person: Option<PersonId>,
    pub name: String,
}

/// What the clerk enters for a paper (R §2.2, §10.2). Texts are in normal form.
#[derive(Clone, Debug, Serialize)]
pub struct NewIncoming {
    pub body: BodyId,
    pub arrived_on: Day,
    pub arrived_time: Option<Time>,
    pub medium: Medium,
    pub channel: Channel,
    pub envelope: Envelope,
    /// Where the paper lies when there is no file (requirement 7).
    pub paper_place: String,
    pub type_key: String,
    pub issuer: String,
    /// Number and symbol as printed: `20-CT/TU`.
    pub symbol: String,
    pub dated_on: Option<Day>,
    pub subject: String,
    pub signer: String,
    pub signer_post: String,
    pub urgency: Urgency,
    /// HỎA TỐC HẸN GIỜ: when it must be there.
    pub urgent_by: Option<OfficeTime>,
    pub reply_due_on: Option<Day>,
    pub pages: Option<i64>,
    pub copies: Option<i64>,
    /// LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI … (R §1.10 M9).
    pub circulation: String,
    pub note: String,
    pub recipients: Vec<Recipient>,
    /// The files that become this paper's.
    pub intake: Option<IntakeId>,
    /// The entry that this one corrects.
    pub corrects: Option<DocumentId>,
}

impl NewIncoming {
    /// The regime of the paper: that of its type.
    pub fn regime(&self) -> &'static str {
        types::find(&self.type_key).map_or("other", |kind| kind.regime.as_str())
    }

    /// What a search without accents looks through.
    pub fn find_key(&self) -> String {
        let parts = [&self.symbol, &self.subject, &self.issuer, &self.signer];
        let text: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        format!(" {} ", viet::fold::plain(&text.join(" ")))
    }
}

/// A paper that has its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Registered {
    #[schema(value_type = uuid::Uuid)]
    pub id: DocumentId,
    pub number: i64,
    pub year: i64,
}

/// A row of the register with what the document says.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Entry {
    pub id: DocumentId,
    pub office_id: OfficeId,
    pub body_id: BodyId,
    pub book_id: BookId,
    pub year: i64,
    pub number: i64,
    pub arrived_on: Day,
    /// `HH:MM`.
    pub arrived_time: Option<String>,
    pub registered_at: OfficeTime,
    pub registered_by: PersonId,
    pub medium: String,
    pub channel: String,
    pub envelope: bool,
    pub paper_place: String,
    pub type_key: String,
    pub urgency: i64,
    pub urgent_by: Option<String>,
    pub reply_due_on: Option<Day>,
    pub present_by: String,
    pub state: String,
    pub corrects: Option<DocumentId>,
    pub corrected_by: Option<DocumentId>,
    pub note: String,
    pub issuer: String,
    pub symbol: String,
    pub dated_on: Option<Day>,
    pub subject: String,
    pub signer: String,
    pub signer_post: String,
    pub pages: Option<i64>,
    pub copies: Option<i64>,
    pub circulation: String,
}

impl Entry {
    pub fn urgency(&self) -> Urgency {
        Urgency::from_level(self.urgency).unwrap_or_default()
    }

    pub fn is_cancelled(&self) -> bool {
        self.state == "cancelled"
    }

    /// `05/03/2026`, with the hour where it must be written down (R §2.2 column 1).
    pub fn arrived(&self) -> String {
        match &self.arrived_time {
            Some(time) => format!("{} {}", self.arrived_on.short(), time.replace(':', ".")),
            None => self.arrived_on.short(),
        }
    }

    /// The number as it is written: at least two digits.
    pub fn number_text(&self) -> String {
        viet::symbol::padded(self.number)
    }
}

/// A recipient as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RecipientRow {
    pub incoming_id: DocumentId,
    pub position: i64,
    pub unit_id: Option<UnitId>,
    pub person_id: Option<PersonId>,
    pub name: String,
    pub forwarded_on: Option<Day>,
    pub received_at: Option<OfficeTime>,
    pub received_by: Option<String>,
}

/// A volume of a register (R §2 `so_dang_ky`).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Book {
    pub id: BookId,
    pub body_id: BodyId,
    pub year: i64,
    pub volume: i64,
    pub opened_on: Day,
    pub from_number: i64,
    pub until_number: Option<i64>,
    pub closed_on: Option<Day>,
    pub closed_by_name: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_and_file_join_and_the_same_form_twice_does_not() {
        assert_eq!(Medium::Paper.joined_with(Medium::Electronic), Some(Medium::Both));
        assert_eq!(Medium::Electronic.joined_with(Medium::Paper), Some(Medium::Both));
        assert_eq!(Medium::Paper.joined_with(Medium::Paper), None);
        assert_eq!(Medium::Both.joined_with(Medium::Paper), None);
    }
}
