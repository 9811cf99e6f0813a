//! What goes over the wire for an entry, both ways.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::model::{Channel, Entry, Envelope, Medium, NewIncoming, Recipient, RecipientRow};
use crate::clock::{Day, OfficeTime};
use crate::document::{DocumentId, File, IntakeId, Urgency};
use crate::org::{Body, BodyId};
use crate::web::texts::Lang;

/// What a program enters for a paper. Unknown fields are refused, so that nothing is dropped silently.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// Whose register; the first one of the office when absent.
    #[serde(default)]
    pub body: Option<Uuid>,
    /// `YYYY-MM-DD`; today when absent.
    #[serde(default)]
    pub arrived_on: Option<String>,
    /// `HH:MM`; needed from `very-urgent` on.
    #[serde(default)]
    pub arrived_time: Option<String>,
    #[serde(default)]
    pub medium: Medium,
    #[serde(default)]
    pub channel: Channel,
    #[serde(default)]
    pub envelope: Envelope,
    /// Where the paper lies; needed without `intake`.
    #[serde(default)]
    pub paper_place: String,
    /// The key of the type: `party.cong-van`.
    #[serde(rename = "type")]
    pub type_key: String,
    pub issuer: String,
    /// Number and symbol as printed: `20-CT/TU`.
    #[serde(default)]
    pub symbol: String,
    #[serde(default)]
    pub dated_on: Option<String>,
    #[serde(default)]
    pub subject: String,
    #[serde(default)]
    pub signer: String,
    #[serde(default)]
    pub signer_post: String,
    #[serde(default)]
    pub urgency: Urgency,
    /// `YYYY-MM-DDTHH:MM`, office time; needed for `timed-express`.
    #[serde(default)]
    pub urgent_by: Option<String>,
    #[serde(default)]
    pub reply_due_on: Option<String>,
    #[serde(default)]
    pub pages: Option<i64>,
    #[serde(default)]
    pub copies: Option<i64>,
    #[serde(default)]
    pub circulation: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    /// The waiting item whose files become the paper's.
    #[serde(default)]
    pub intake: Option<Uuid>,
    /// The entry that this one corrects.
    #[serde(default)]
    pub corrects: Option<Uuid>,
    /// The sender's secrecy mark. Anything but `none` is refused and nothing of it is kept (R §1.10 M2).
    #[serde(default)]
    pub secrecy: Option<String>,
}

impl NewEntry {
    /// Whether the metadata themselves say that the paper is secret.
    pub fn is_secret(&self) -> bool {
        let word = self.secrecy.as_deref().map(viet::fold::plain).unwrap_or_default();
        !matches!(word.as_str(), "" | "none" | "thuong" | "khong" | "0")
    }

    /// Reads dates and texts into the entry; names the first field that cannot be read.
    pub fn read(&self, first_body: Option<BodyId>, now: OfficeTime) -> Result<NewIncoming, &'static str> {
        let text = |text: &str| viet::normal::line(text);
        let recipients = self
            .recipients
            .iter()
            .map(|to| Recipient {
                name: text(&to.name),
                ..to.clone()
            })
            .collect();
        Ok(NewIncoming {
            body: self.body.map(BodyId).or(first_body).ok_or("body")?,
            arrived_on: day(&self.arrived_on, "arrived_on")?.unwrap_or(Day(now.date())),
            arrived_time: parsed(&self.arrived_time, "arrived_time")?,
            medium: self.medium,
            channel: self.channel,
            envelope: self.envelope,
            paper_place: text(&self.paper_place),
            type_key: self.type_key.clone(),
            issuer: text(&self.issuer),
            symbol: viet::symbol::canonical(&self.symbol),
            dated_on: day(&self.dated_on, "dated_on")?,
            subject: text(&self.subject),
            signer: text(&self.signer),
            signer_post: text(&self.signer_post),
            urgency: self.urgency,
            urgent_by: parsed(&self.urgent_by, "urgent_by")?.map(OfficeTime::from_local),
            reply_due_on: day(&self.reply_due_on, "reply_due_on")?,
            pages: self.pages,
            copies: self.copies,
            circulation: text(&self.circulation),
            note: text(&self.note),
            recipients,
            intake: self.intake.map(IntakeId),
            corrects: self.corrects.map(DocumentId),
        })
    }
}

fn parsed<T: std::str::FromStr>(text: &Option<String>, field: &'static str) -> Result<Option<T>, &'static str> {
    match text.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| field),
    }
}

fn day(text: &Option<String>, field: &'static str) -> Result<Option<Day>, &'static str> {
    Ok(parsed(text, field)?.map(Day))
}

/// An entry of the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntryItem {
    pub id: Uuid,
    pub body: Uuid,
    pub year: i64,
    pub number: i64,
    /// `YYYY-MM-DD`
    pub arrived_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrived_time: Option<String>,
    /// Set by the system; ISO 8601 with the office's offset.
    pub registered_at: String,
    pub medium: String,
    pub channel: String,
    /// Only the envelope was entered.
    pub personal: bool,
    pub paper_place: String,
    #[serde(rename = "type")]
    pub type_key: String,
    pub type_name: String,
    pub issuer: String,
    pub symbol: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dated_on: Option<String>,
    pub subject: String,
    pub signer: String,
    pub signer_post: String,
    pub urgency: Urgency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgent_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_due_on: Option<String>,
    /// Until when it is to be presented; office time.
    pub present_by: String,
    /// `registered` or `cancelled`
    pub state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrects: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected_by: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies: Option<i64>,
    pub circulation: String,
    pub note: String,
    pub recipients: Vec<RecipientItem>,
    /// Absent in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<FileItem>>,
}

/// Columns 7 to 9 of the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecipientItem {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forwarded_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_at: Option<String>,
}

/// A file of a paper.
#[derive(Debug, Serialize, ToSchema)]
pub struct FileItem {
    pub id: Uuid,
    pub name: String,
    /// `main` or `attachment`
    pub role: String,
    pub media_type: String,
    pub bytes: i64,
    pub sha256: String,
    pub pages: usize,
    /// `waiting`, `ready`, `none` or `failed`
    pub text: String,
}

impl From<&File> for FileItem {
    fn from(file: &File) -> Self {
        FileItem {
            id: file.id.0,
            name: file.name.clone(),
            role: file.role.clone(),
            media_type: file.media_type().to_owned(),
            bytes: file.bytes,
            sha256: file.sha256.clone(),
            pages: file.pages().len(),
            text: file.text_state.clone(),
        }
    }
}

impl EntryItem {
    /// An entry with those of the recipients that are its own.
    pub fn of(lang: Lang, entry: Entry, recipients: &[RecipientRow], files: Option<Vec<FileItem>>) -> EntryItem {
        let iso = |day: Option<Day>| day.map(|day| day.0.to_string());
        let own = recipients.iter().filter(|row| row.incoming_id == entry.id);
        let recipients = own.map(|row| RecipientItem {
            name: row.name.clone(),
            forwarded_on: iso(row.forwarded_on),
            received_by: row.received_by.clone(),
            received_at: row.received_at.map(OfficeTime::iso),
        });
        EntryItem {
            id: entry.id.0,
            body: entry.body_id.0,
            year: entry.year,
            number: entry.number,
            arrived_on: entry.arrived_on.0.to_string(),
            registered_at: entry.registered_at.iso(),
            personal: entry.envelope,
            type_name: crate::document::types::name(lang, &entry.type_key),
            urgency: entry.urgency(),
            dated_on: iso(entry.dated_on),
            reply_due_on: iso(entry.reply_due_on),
            corrects: entry.corrects.map(|id| id.0),
            corrected_by: entry.corrected_by.map(|id| id.0),
            recipients: recipients.collect(),
            files,
            arrived_time: entry.arrived_time,
            medium: entry.medium,
            channel: entry.channel,
            paper_place: entry.paper_place,
            type_key: entry.type_key,
            issuer: entry.issuer,
            symbol: entry.symbol,
            subject: entry.subject,
            signer: entry.signer,
            signer_post: entry.signer_post,
            urgent_by: entry.urgent_by,
            present_by: entry.present_by,
            state: entry.state,
            pages: entry.pages,
            copies: entry.copies,
            circulation: entry.circulation,
            note: entry.note,
        }
    }
}

/// The body that a program means when it names none: the first register of the office.
pub fn first_register(bodies: &[Body]) -> Option<BodyId> {
    bodies.iter().find(|body| body.receives).map(|body| body.id)
}
