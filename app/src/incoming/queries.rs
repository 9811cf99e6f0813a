//! Statements on the register.

use super::BookId;
use super::model::{Book, Entry, RecipientRow};
use crate::clock::{Day, OfficeTime};
use crate::db::{OfficeId, PersonId, UnitId};
use crate::document::DocumentId;
use crate::org::BodyId;

/// An entry met at registration: the same paper, known before.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct KnownRow {
    pub id: DocumentId,
    pub number: i64,
    pub year: i64,
    pub medium: String,
}

/// One cell of the kept counts.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CountRow {
    pub year: i64,
    pub body_id: BodyId,
    pub type_key: String,
    pub urgency: i64,
    pub state: String,
    pub n: i64,
}

crate::queries! {
    pub write fn insert(id: DocumentId, office: OfficeId, body: BodyId, book: BookId, year: i64, number: i64,
        arrived_on: Day, arrived_time: Option<&str>, registered_at: OfficeTime, registered_by: PersonId, medium: &str,
        channel: &str, envelope: bool, paper_place: &str, type_key: &str, urgency: i64, urgent_by: Option<&str>,
        reply_due_on: Option<Day>, present_by: &str, corrects: Option<DocumentId>, note: &str) -> execute =
        "insert into incoming (id, office_id, body_id, book_id, year, number, arrived_on, arrived_time, registered_at,
            registered_by, medium, channel, envelope, paper_place, type_key, urgency, urgent_by, reply_due_on,
            present_by, state, corrects, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'registered',
            $20, $21)";
    /// The same paper in the same register: issuer, symbol and date; without a symbol the subject decides.
    pub read fn find_same(office: OfficeId, body: BodyId, issuer: &str, symbol: &str, dated_on: &str, subject: &str) -> optional<KnownRow> =
        "select i.id, i.number, i.year, i.medium from document d join incoming i on i.id = d.id
         where d.office_id = $1 and i.body_id = $2 and d.issuer_key = $3 and d.symbol_key = $4
            and coalesce(d.dated_on, '') = $5 and (d.symbol_key <> '' or d.find_key = $6)
            and i.state = 'registered' and i.corrected_by is null and not i.envelope
         order by i.id desc limit 1";
    pub read fn entry(office: OfficeId, id: DocumentId) -> optional<Entry> =
        "select i.id, i.office_id, i.body_id, i.book_id, i.year, i.number, i.arrived_on, i.arrived_time,
            i.registered_at, i.registered_by, i.medium, i.channel, i.envelope, i.paper_place, i.type_key, i.urgency,
            i.urgent_by, i.reply_due_on, i.present_by, i.state, i.corrects, i.corrected_by, i.note, d.issuer, d.symbol,
            d.dated_on, d.subject, d.signer, d.signer_post, d.pages, d.copies, d.circulation
         from incoming i join document d on d.id = i.id where i.office_id = $1 and i.id = $2";
    /// The entries of one register between two numbers, in their order, for the printed book.
    pub read fn of_register(office: OfficeId, body: BodyId, year: i64, after: i64, until: i64, limit: i64) -> many<Entry> =
        "select i.id, i.office_id, i.body_id, i.book_id, i.year, i.number, i.arrived_on, i.arrived_time,
            i.registered_at, i.registered_by, i.medium, i.channel, i.envelope, i.paper_place, i.type_key, i.urgency,
            i.urgent_by, i.reply_due_on, i.present_by, i.state, i.corrects, i.corrected_by, i.note, d.issuer, d.symbol,
            d.dated_on, d.subject, d.signer, d.signer_post, d.pages, d.copies, d.circulation
         from incoming i join document d on d.id = i.id
         where i.office_id = $1 and i.body_id = $2 and i.year = $3 and i.number > $4 and i.number <= $5
         order by i.number limit $6";
    pub write fn set_corrected_by(office: OfficeId, id: DocumentId, by: DocumentId) -> execute =
        "update incoming set corrected_by = $3 where office_id = $1 and id = $2 and corrected_by is null
            and state = 'registered'";
    pub write fn set_medium(office: OfficeId, id: DocumentId, medium: &str) -> execute =
        "update incoming set medium = $3 where office_id = $1 and id = $2 and state = 'registered'";
    pub write fn cancel(office: OfficeId, id: DocumentId) -> execute =
        "update incoming set state = 'cancelled' where office_id = $1 and id = $2 and state = 'registered'";
    pub write fn set_note(office: OfficeId, id: DocumentId, note: &str) -> execute =
        "update incoming set note = $3 where office_id = $1 and id = $2";

    pub write fn insert_recipient(incoming: DocumentId, position: i64, office: OfficeId, unit: Option<UnitId>,
        person: Option<PersonId>, name: &str, forwarded_on: Option<Day>) -> execute =
        "insert into incoming_recipient (incoming_id, position, office_id, unit_id, person_id, name, forwarded_on)
         values ($1, $2, $3, $4, $5, $6, $7)";
    pub read fn recipients(office: OfficeId, incoming: DocumentId, limit: i64) -> many<RecipientRow> =
        "select incoming_id, position, unit_id, person_id, name, forwarded_on, received_at, received_by
         from incoming_recipient where office_id = $1 and incoming_id = $2 order by position limit $3";
    /// Those of a span of the register, for the printed book.
    pub read fn recipients_of_register(office: OfficeId, body: BodyId, year: i64, after: i64, until: i64, limit: i64) -> many<RecipientRow> =
        "select r.incoming_id, r.position, r.unit_id, r.person_id, r.name, r.forwarded_on, r.received_at, r.received_by
         from incoming i join incoming_recipient r on r.incoming_id = i.id
         where i.office_id = $1 and i.body_id = $2 and i.year = $3 and i.number > $4 and i.number <= $5
         order by i.number, r.position limit $6";
    /// Papers handed to a person who has not signed yet, newest first.
    pub read fn unsigned_of(office: OfficeId, person: PersonId, limit: i64) -> scalars<DocumentId> =
        "select incoming_id from incoming_recipient where office_id = $1 and person_id = $2
            and forwarded_on is not null and received_at is null order by incoming_id desc limit $3";
    pub write fn mark_forwarded(office: OfficeId, incoming: DocumentId, on: Day) -> execute =
        "update incoming_recipient set forwarded_on = $3
         where office_id = $1 and incoming_id = $2 and forwarded_on is null";
    pub write fn mark_received(office: OfficeId, incoming: DocumentId, position: i64, at: OfficeTime, by: &str) -> execute =
        "update incoming_recipient set received_at = $4, received_by = $5
         where office_id = $1 and incoming_id = $2 and position = $3 and forwarded_on is not null and received_at is null";

    pub write fn add_count(office: OfficeId, year: i64, body: BodyId, type_key: &str, urgency: i64, state: &str, n: i64) -> execute =
        "insert into incoming_count (office_id, year, body_id, type_key, urgency, state, n)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (office_id, year, body_id, type_key, urgency, state) do update set n = incoming_count.n + $7";
    pub read fn counts(office: OfficeId, limit: i64) -> many<CountRow> =
        "select year, body_id, type_key, urgency, state, n from incoming_count where office_id = $1
         order by year desc, body_id, type_key, urgency, state limit $2";
    pub read fn years(office: OfficeId, limit: i64) -> scalars<i64> =
        "select distinct year from incoming_count where office_id = $1 order by year desc limit $2";
    /// The true counts, for `chauban check`; scans.
    pub read fn counts_recomputed(office: OfficeId, limit: i64) -> many<CountRow> =
        "select year, body_id, type_key, urgency, state, count(*) as n from incoming where office_id = $1
         group by year, body_id, type_key, urgency, state
         order by year desc, body_id, type_key, urgency, state limit $2";
    pub write fn forget_counts(office: OfficeId) -> execute = "delete from incoming_count where office_id = $1";

    pub read fn last_book(office: OfficeId, body: BodyId, year: i64) -> optional<Book> =
        "select id, body_id, year, volume, opened_on, from_number, until_number, closed_on, closed_by_name
         from register_book where office_id = $1 and body_id = $2 and year = $3 order by volume desc limit 1";
    pub read fn book(office: OfficeId, id: BookId) -> optional<Book> =
        "select id, body_id, year, volume, opened_on, from_number, until_number, closed_on, closed_by_name
         from register_book where office_id = $1 and id = $2";
    pub read fn books(office: OfficeId, limit: i64) -> many<Book> =
        "select id, body_id, year, volume, opened_on, from_number, until_number, closed_on, closed_by_name
         from register_book where office_id = $1 order by year desc, id desc limit $2";
    pub write fn insert_book(id: BookId, office: OfficeId, body: BodyId, year: i64, volume: i64, on: Day, by: PersonId,
        from_number: i64) -> execute =
        "insert into register_book (id, office_id, body_id, year, volume, opened_on, opened_by, from_number)
         values ($1, $2, $3, $4, $5, $6, $7, $8)";
    pub write fn close_book(office: OfficeId, id: BookId, until: i64, on: Day, by: PersonId, by_name: &str) -> execute =
        "update register_book set until_number = $3, closed_on = $4, closed_by = $5, closed_by_name = $6
         where office_id = $1 and id = $2 and closed_on is null";
    /// Signers of an issuer's earlier papers, newest first.
    pub read fn signers_of(office: OfficeId, issuer_key: &str, limit: i64) -> many<SignerRow> =
        "select distinct signer, signer_post from (
            select signer, signer_post from document where office_id = $1 and issuer_key = $2 and signer <> ''
            order by symbol_key desc, dated_on desc limit $3) d order by signer, signer_post";
    pub write fn claim_more_files(office: OfficeId, intake: crate::document::IntakeId, document: DocumentId, shift: i64) -> execute =
        "update file set document_id = $3, position = position + $4 where office_id = $1 and intake_id = $2
            and document_id is null";
    pub read fn file_count(office: OfficeId, document: DocumentId) -> scalar<i64> =
        "select count(*) from file where office_id = $1 and document_id = $2";
}

/// A signer met before.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SignerRow {
    pub signer: String,
    pub signer_post: String,
}
