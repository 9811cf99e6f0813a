-- What every paper has: parties, symbol, subject, files and their text.

create table document (
    id {uuid} primary key,
    office_id {uuid} not null,
    kind text not null check (kind in ('incoming')),
    regime text not null,
    type_key text not null,
    issuer text not null,
    issuer_key text not null,
    symbol text not null,
    symbol_key text not null,
    symbol_plain {key} not null,
    dated_on text,
    subject text not null,
    find_key text not null,
    signer text not null,
    signer_post text not null,
    urgency {int} not null,
    pages {int},
    copies {int},
    circulation text not null,
    created_at {int} not null
) {strict};
create index document_by_symbol on document (office_id, symbol_plain, id);
-- The same paper met before: issuer, symbol, date (R §3.2 duplicate check).
create index document_same on document (office_id, issuer_key, symbol_key, dated_on);

-- Files lie here from the moment they are taken in; a paper claims them when it is registered.
create table intake (
    id {uuid} primary key,
    office_id {uuid} not null,
    name text not null,
    channel text not null,
    state text not null check (state in ('waiting', 'registered', 'set_aside')),
    document_id {uuid},
    taken_by {uuid} not null,
    taken_at {int} not null
) {strict};
create index intake_waiting on intake (office_id, id) where state = 'waiting';

create table file (
    id {uuid} primary key,
    office_id {uuid} not null,
    intake_id {uuid},
    document_id {uuid},
    position {int} not null,
    role text not null check (role in ('main', 'attachment')),
    name text not null,
    kind text not null,
    bytes {int} not null,
    sha256 text not null,
    page_sizes text not null,
    text_state text not null check (text_state in ('waiting', 'ready', 'none', 'failed')),
    taken_at {int} not null
) {strict};
create index file_by_document on file (document_id, position);
create index file_by_intake on file (intake_id, position);

create table page_text (
    file_id {uuid} not null references file (id),
    page {int} not null,
    lines text not null,
    primary key (file_id, page)
) {strict};

-- Issuers met before, for suggestions.
create table correspondent (
    office_id {uuid} not null,
    issuer_key text not null,
    name text not null,
    plain_key text not null,
    uses {int} not null,
    last_document {uuid} not null,
    primary key (office_id, issuer_key)
) {strict};
create index correspondent_by_use on correspondent (office_id, uses desc);
create index file_by_blob on file (sha256);

-- A refused secret paper: the fact and nothing of its content (R §1.10 M2).
create table secret_refusal (
    id {uuid} primary key,
    office_id {uuid} not null,
    at {int} not null,
    channel text not null,
    sender text not null,
    place text not null
) {strict};
create index secret_refusal_by_office on secret_refusal (office_id, id);
