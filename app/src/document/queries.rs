//! Statements on documents, files and what is known of issuers.

use super::model::File;
use super::{DocumentId, FileId, IntakeId};
use crate::clock::Day;
use crate::db::{Conn, Error, OfficeId, PersonId, Select, Value};

/// An item that waits for registration.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IntakeRow {
    pub id: IntakeId,
    pub name: String,
    pub channel: String,
    pub state: String,
    pub taken_by: PersonId,
    pub taken_at: i64,
    pub files: i64,
}

/// An issuer met before.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CorrespondentRow {
    pub name: String,
    pub plain_key: String,
    pub uses: i64,
}

/// The last paper of an issuer, for proposals.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LastOfIssuer {
    pub name: String,
    pub type_key: String,
    pub regime: String,
    pub symbol: String,
    pub signer: String,
    pub signer_post: String,
}

/// The text of one page.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PageTextRow {
    pub page: i64,
    pub lines: String,
}

crate::queries! {
    pub write fn insert_document(id: DocumentId, office: OfficeId, kind: &str, regime: &str, type_key: &str,
        issuer: &str, issuer_key: &str, symbol: &str, symbol_key: &str, symbol_plain: &str, dated_on: Option<Day>,
        subject: &str, find_key: &str, signer: &str, signer_post: &str, urgency: i64, pages: Option<i64>,
        copies: Option<i64>, circulation: &str, at: i64) -> execute =
        "insert into document (id, office_id, kind, regime, type_key, issuer, issuer_key, symbol, symbol_key,
            symbol_plain, dated_on, subject, find_key, signer, signer_post, urgency, pages, copies, circulation, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";

    pub write fn insert_intake(id: IntakeId, office: OfficeId, name: &str, channel: &str, by: PersonId, at: i64) -> execute =
        "insert into intake (id, office_id, name, channel, state, taken_by, taken_at)
         values ($1, $2, $3, $4, 'waiting', $5, $6)";
    pub read fn intake(office: OfficeId, id: IntakeId) -> optional<IntakeRow> =
        "select i.id, i.name, i.channel, i.state, i.taken_by, i.taken_at,
            (select count(*) from file f where f.intake_id = i.id) as files
         from intake i where i.office_id = $1 and i.id = $2";
    /// The paper that an item became.
    pub read fn document_of_intake(office: OfficeId, id: IntakeId) -> optional_scalar<DocumentId> =
        "select document_id from intake where office_id = $1 and id = $2 and document_id is not null";
    pub read fn waiting(office: OfficeId, after: IntakeId, limit: i64) -> many<IntakeRow> =
        "select i.id, i.name, i.channel, i.state, i.taken_by, i.taken_at,
            (select count(*) from file f where f.intake_id = i.id) as files
         from intake i where i.office_id = $1 and i.state = 'waiting' and i.id > $2 order by i.id limit $3";
    pub read fn waiting_count(office: OfficeId, cap: i64) -> scalar<i64> =
        "select count(*) from (select 1 from intake where office_id = $1 and state = 'waiting' limit $2) w";
    pub write fn set_intake_state(office: OfficeId, id: IntakeId, state: &str, document: Option<DocumentId>) -> execute =
        "update intake set state = $3, document_id = $4 where office_id = $1 and id = $2 and state = 'waiting'";
    /// An item whose files were all erased: its name may tell what they were.
    pub write fn remove_empty_intake(office: OfficeId, id: IntakeId) -> execute =
        "delete from intake where office_id = $1 and id = $2 and state = 'waiting'
            and not exists (select 1 from file f where f.intake_id = intake.id)";

    pub write fn insert_file(id: FileId, office: OfficeId, intake: Option<IntakeId>, document: Option<DocumentId>,
        position: i64, role: &str, name: &str, kind: &str, bytes: i64, sha256: &str, page_sizes: &str,
        text_state: &str, at: i64) -> execute =
        "insert into file (id, office_id, intake_id, document_id, position, role, name, kind, bytes, sha256, page_sizes,
            text_state, taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    pub read fn file(office: OfficeId, id: FileId) -> optional<File> =
        "select id, office_id, intake_id, document_id, position, role, name, kind, bytes, sha256, page_sizes, text_state,
            taken_at from file where office_id = $1 and id = $2";
    pub read fn files_of_intake(office: OfficeId, intake: IntakeId, limit: i64) -> many<File> =
        "select id, office_id, intake_id, document_id, position, role, name, kind, bytes, sha256, page_sizes, text_state,
            taken_at from file where office_id = $1 and intake_id = $2 order by position, id limit $3";
    pub read fn files_of(office: OfficeId, document: DocumentId, limit: i64) -> many<File> =
        "select id, office_id, intake_id, document_id, position, role, name, kind, bytes, sha256, page_sizes, text_state,
            taken_at from file where office_id = $1 and document_id = $2 order by position, id limit $3";
    pub write fn claim_files(office: OfficeId, intake: IntakeId, document: DocumentId) -> execute =
        "update file set document_id = $3 where office_id = $1 and intake_id = $2 and document_id is null";
    pub write fn move_files(office: OfficeId, from: IntakeId, to: IntakeId, shift: i64) -> execute =
        "update file set intake_id = $3, position = position + $4, role = 'attachment'
         where office_id = $1 and intake_id = $2";
    pub write fn set_text_state(office: OfficeId, id: FileId, state: &str) -> execute =
        "update file set text_state = $3 where office_id = $1 and id = $2";
    pub write fn remove_file(office: OfficeId, id: FileId) -> execute = "delete from file where office_id = $1 and id = $2";
    pub read fn uses_of_blob(sha256: &str, cap: i64) -> scalar<i64> =
        "select count(*) from (select 1 from file where sha256 = $1 limit $2) f";

    pub write fn put_page_text(file: FileId, page: i64, lines: &str) -> execute =
        "insert into page_text (file_id, page, lines) values ($1, $2, $3)
         on conflict (file_id, page) do update set lines = $3";
    pub read fn page_text(file: FileId, page: i64) -> optional<PageTextRow> =
        "select page, lines from page_text where file_id = $1 and page = $2";
    pub read fn first_page_texts(file: FileId, limit: i64) -> many<PageTextRow> =
        "select page, lines from page_text where file_id = $1 order by page limit $2";
    pub write fn remove_page_text(file: FileId) -> execute = "delete from page_text where file_id = $1";

    pub write fn count_correspondent(office: OfficeId, key: &str, name: &str, plain: &str, document: DocumentId) -> execute =
        "insert into correspondent (office_id, issuer_key, name, plain_key, uses, last_document)
         values ($1, $2, $3, $4, 1, $5)
         on conflict (office_id, issuer_key) do update set uses = correspondent.uses + 1, last_document = $5";
    /// The issuers used most; a chooser filters them without accents.
    pub read fn correspondents(office: OfficeId, limit: i64) -> many<CorrespondentRow> =
        "select name, plain_key, uses from correspondent where office_id = $1 order by uses desc limit $2";
    pub read fn last_of_issuer(office: OfficeId, key: &str) -> optional<LastOfIssuer> =
        "select c.name, d.type_key, d.regime, d.symbol, d.signer, d.signer_post
         from correspondent c join document d on d.id = c.last_document
         where c.office_id = $1 and c.issuer_key = $2";

    pub write fn insert_refusal(id: uuid::Uuid, office: OfficeId, at: i64, channel: &str, sender: &str, place: &str) -> execute =
        "insert into secret_refusal (id, office_id, at, channel, sender, place) values ($1, $2, $3, $4, $5, $6)";
    pub read fn refusals(office: OfficeId, limit: i64) -> many<RefusalRow> =
        "select at, channel, sender, place from secret_refusal where office_id = $1 order by id desc limit $2";
}

/// The first file of a waiting item or of a document, for its small picture.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FirstFile {
    pub id: FileId,
    pub intake_id: Option<IntakeId>,
    pub document_id: Option<DocumentId>,
    pub page_sizes: String,
}

impl FirstFile {
    /// Whether there is a page to draw.
    pub fn has_pages(&self) -> bool {
        self.page_sizes.len() > 2
    }
}

const FIRST_FILE: &str = "select id, intake_id, document_id, page_sizes from file where";

/// The first files of waiting items.
pub async fn first_files(conn: &mut Conn, office: OfficeId, intakes: &[IntakeId]) -> Result<Vec<FirstFile>, Error> {
    let ids = intakes.iter().map(|id| Value::Uuid(id.0)).collect();
    first(conn, office, ("and intake_id in ", ids)).await
}

/// The first files of documents.
pub async fn first_files_of(conn: &mut Conn, office: OfficeId, ids: &[DocumentId]) -> Result<Vec<FirstFile>, Error> {
    let ids = ids.iter().map(|id| Value::Uuid(id.0)).collect();
    first(conn, office, ("and document_id in ", ids)).await
}

async fn first(
    conn: &mut Conn,
    office: OfficeId,
    (column, ids): (&'static str, Vec<Value>),
) -> Result<Vec<FirstFile>, Error> {
    let mut select = Select::new(FIRST_FILE);
    select.push("office_id = ?", [office.0.into()]);
    select.push_in(column, ids, "");
    select.push("and position = 0 order by id limit 500", []);
    select.many(conn).await
}

/// The fact that a secret paper was refused.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RefusalRow {
    pub at: i64,
    pub channel: String,
    pub sender: String,
    pub place: String,
}
