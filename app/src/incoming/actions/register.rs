//! Vào sổ: entering a paper in the register.

use jiff::civil::DateTime;

use super::super::deadline::{OfficeDay, present_by};
use super::super::model::{Envelope, Medium, NewIncoming, Registered};
use super::super::{BookId, BookOpened, IncomingRegistered, RegisterIncoming, queries};
use super::rules::{Problem, check};
use crate::access::Allowed;
use crate::audit;
use crate::clock::{Day, OfficeTime};
use crate::db::{self, OfficeId, WriteTx};
use crate::document::{self, DocumentId};
use crate::numbering::{self, NumberError};
use crate::org::settings::OfficeSettings;
use crate::org::{self, BodyId};

/// Why a paper was not entered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// Fields are missing or wrong.
    #[error("fields are wrong: {0:?}")]
    Invalid(Vec<(&'static str, Problem)>),
    /// The same paper came before: refuse, or join paper and electronic under one number (R §11 A10).
    #[error("already registered under number {number} of {year}")]
    Known {
        id: DocumentId,
        number: i64,
        year: i64,
        medium: Medium,
    },
    /// The body is not of this office, or keeps no register.
    #[error("the body keeps no register here")]
    NoRegister,
    /// The year's book is closed; a new volume must be opened first.
    #[error("volume {volume} of {year} is closed")]
    BookClosed { year: i64, volume: i64 },
    /// The files were registered or set aside meanwhile.
    #[error("the files are not waiting any more")]
    IntakeGone,
    /// The entry to be corrected is not there, is cancelled or has been corrected.
    #[error("the entry cannot be corrected")]
    NotCorrectable,
    #[error(transparent)]
    Number(#[from] NumberError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Enters a document in the register and gives it the next number of the year.
///
/// Number, record, counts and event commit together or not at all. The number
/// comes first: its row lock makes the search for an earlier entry safe.
/// Source: NĐ 30/2020 Điều 22; R §2.2, §3.2 `dang_ky`.
pub async fn register(
    tx: &mut WriteTx,
    clerk: &Allowed<RegisterIncoming>,
    new: &NewIncoming,
    now: OfficeTime,
) -> Result<Registered, RegisterError> {
    let problems = check(new, now);
    if !problems.is_empty() {
        return Err(RegisterError::Invalid(problems));
    }
    let office = clerk.office();
    let body = org::queries::body(tx, office, new.body)
        .await?
        .filter(|body| body.receives);
    let body = body.ok_or(RegisterError::NoRegister)?.id;
    let series = numbering::incoming_series(tx, office, body, now).await?;
    let order = numbering::actions::DateOrder::Free;
    let taken = numbering::next(tx, office, &series, (Day(now.date()), order)).await?;
    refuse_known(tx, office, new).await?;
    let book = open_book_of(tx, clerk, body, (now.year(), taken.number), now).await?;
    let id: DocumentId = tx.new_id(now);
    insert_document(tx, office, id, new, now).await?;
    insert_entry(tx, clerk, id, new, (book, taken.number), now).await?;
    insert_recipients(tx, office, id, new).await?;
    if let Some(old) = new.corrects
        && queries::set_corrected_by(tx, office, old, id).await? == 0
    {
        return Err(RegisterError::NotCorrectable);
    }
    claim_files(tx, office, id, new).await?;
    queries::add_count(
        tx,
        office,
        now.year(),
        body,
        &new.type_key,
        new.urgency.level(),
        "registered",
        1,
    )
    .await?;
    let event = IncomingRegistered {
        id: id.0,
        number: taken.number,
        year: now.year(),
        body,
        medium: new.medium,
        intake: new.intake,
        corrects: new.corrects,
    };
    audit::record(tx, clerk.actor(), &event, now).await?;
    Ok(Registered {
        id,
        number: taken.number,
        year: now.year(),
    })
}

/// Looks for the same paper in the same register (author + symbol + date, R §3.2).
async fn refuse_known(tx: &mut WriteTx, office: OfficeId, new: &NewIncoming) -> Result<(), RegisterError> {
    if new.envelope == Envelope::Personal {
        return Ok(());
    }
    let issuer = viet::fold::accented(&new.issuer);
    let symbol = viet::symbol::key(&new.symbol);
    let dated = new.dated_on.map(|day| day.0.to_string()).unwrap_or_default();
    let found = queries::find_same(tx, office, new.body, &issuer, &symbol, &dated, &new.find_key()).await?;
    match found.filter(|known| Some(known.id) != new.corrects) {
        None => Ok(()),
        Some(known) => Err(RegisterError::Known {
            id: known.id,
            number: known.number,
            year: known.year,
            medium: Medium::from_code(&known.medium).unwrap_or_default(),
        }),
    }
}

/// The year's open volume; the first paper of a year opens volume 1.
async fn open_book_of(
    tx: &mut WriteTx,
    clerk: &Allowed<RegisterIncoming>,
    body: BodyId,
    (year, number): (i64, i64),
    now: OfficeTime,
) -> Result<BookId, RegisterError> {
    match queries::last_book(tx, clerk.office(), body, year).await? {
        Some(book) if book.closed_on.is_none() => Ok(book.id),
        Some(book) => Err(RegisterError::BookClosed {
            year,
            volume: book.volume,
        }),
        None => {
            let id: BookId = tx.new_id(now);
            let (on, by) = (Day(now.date()), clerk.actor().person);
            queries::insert_book(tx, id, clerk.office(), body, year, 1, on, by, number).await?;
            audit::record(
                tx,
                clerk.actor(),
                &BookOpened {
                    id: id.0,
                    body,
                    year,
                    volume: 1,
                },
                now,
            )
            .await?;
            Ok(id)
        }
    }
}

async fn insert_document(
    tx: &mut WriteTx,
    office: OfficeId,
    id: DocumentId,
    new: &NewIncoming,
    now: OfficeTime,
) -> Result<(), db::Error> {
    let issuer_key = viet::fold::accented(&new.issuer);
    document::queries::insert_document(
        tx,
        id,
        office,
        "incoming",
        new.regime(),
        &new.type_key,
        &new.issuer,
        &issuer_key,
        &new.symbol,
        &viet::symbol::key(&new.symbol),
        &viet::symbol::plain_key(&new.symbol),
        new.dated_on,
        &new.subject,
        &new.find_key(),
        &new.signer,
        &new.signer_post,
        new.urgency.level(),
        new.pages,
        new.copies,
        &new.circulation,
        now.micros(),
    )
    .await?;
    if new.envelope == Envelope::Opened {
        let plain = viet::fold::plain(&new.issuer);
        document::queries::count_correspondent(tx, office, &issuer_key, &new.issuer, &plain, id).await?;
    }
    Ok(())
}

async fn insert_entry(
    tx: &mut WriteTx,
    clerk: &Allowed<RegisterIncoming>,
    id: DocumentId,
    new: &NewIncoming,
    (book, number): (BookId, i64),
    now: OfficeTime,
) -> Result<(), db::Error> {
    let office = clerk.office();
    let settings = OfficeSettings::read(tx, office).await?;
    let day = OfficeDay {
        cut_off: settings.cut_off,
    };
    let due = present_by(arrival(new, now), new.urgency, day)
        .strftime("%Y-%m-%dT%H:%M")
        .to_string();
    let time = new.arrived_time.map(|time| time.strftime("%H:%M").to_string());
    let urgent_by = new
        .urgent_by
        .map(|at| at.local().strftime("%Y-%m-%dT%H:%M").to_string());
    queries::insert(
        tx,
        id,
        office,
        new.body,
        book,
        now.year(),
        number,
        new.arrived_on,
        time.as_deref(),
        now,
        clerk.actor().person,
        new.medium.code(),
        new.channel.code(),
        new.envelope == Envelope::Personal,
        &new.paper_place,
        &new.type_key,
        new.urgency.level(),
        urgent_by.as_deref(),
        new.reply_due_on,
        &due,
        new.corrects,
        &new.note,
    )
    .await
    .map(drop)
}

/// When it came: its hour if it was written down, else now for a paper of today and noon for an earlier one.
fn arrival(new: &NewIncoming, now: OfficeTime) -> DateTime {
    match new.arrived_time {
        Some(time) => new.arrived_on.0.to_datetime(time),
        None if new.arrived_on.0 == now.date() => now.local(),
        None => new.arrived_on.0.at(12, 0, 0, 0),
    }
}

async fn insert_recipients(
    tx: &mut WriteTx,
    office: OfficeId,
    id: DocumentId,
    new: &NewIncoming,
) -> Result<(), db::Error> {
    for (position, recipient) in (0..).zip(&new.recipients) {
        let (unit, person) = (recipient.unit, recipient.person);
        queries::insert_recipient(tx, id, position, office, unit, person, &recipient.name, None).await?;
    }
    Ok(())
}

async fn claim_files(
    tx: &mut WriteTx,
    office: OfficeId,
    id: DocumentId,
    new: &NewIncoming,
) -> Result<(), RegisterError> {
    let Some(intake) = new.intake else { return Ok(()) };
    if document::queries::set_intake_state(tx, office, intake, "registered", Some(id)).await? == 0 {
        return Err(RegisterError::IntakeGone);
    }
    document::queries::claim_files(tx, office, intake, id).await?;
    Ok(())
}
