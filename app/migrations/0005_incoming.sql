-- The register of incoming documents. Entries are never edited or deleted.

create table register_book (
    id {uuid} primary key,
    office_id {uuid} not null,
    body_id {uuid} not null references body (id),
    year {int} not null,
    volume {int} not null,
    opened_on text not null,
    opened_by {uuid} not null,
    from_number {int} not null,
    until_number {int},
    closed_on text,
    closed_by {uuid},
    closed_by_name text,
    unique (body_id, year, volume)
) {strict};
create index register_book_by_office on register_book (office_id, year, id);

create table incoming (
    id {uuid} primary key references document (id),
    office_id {uuid} not null,
    body_id {uuid} not null references body (id),
    book_id {uuid} not null references register_book (id),
    year {int} not null,
    number {int} not null,
    arrived_on text not null,
    arrived_time text,
    registered_at {int} not null,
    registered_by {uuid} not null,
    medium text not null check (medium in ('paper', 'electronic', 'both')),
    channel text not null,
    envelope {bool} not null,
    paper_place text not null,
    type_key text not null,
    urgency {int} not null,
    urgent_by text,
    reply_due_on text,
    present_by text not null,
    state text not null check (state in ('registered', 'cancelled')),
    corrects {uuid},
    corrected_by {uuid},
    note text not null,
    unique (body_id, year, number)
) {strict};
create index incoming_by_number on incoming (office_id, year, number, body_id, id);
create index incoming_by_type on incoming (office_id, type_key, year, number, body_id, id);
create index incoming_by_body_type on incoming (office_id, body_id, type_key, year, number, id);
create index incoming_by_urgency on incoming (office_id, urgency, year, number, body_id, id);
create index incoming_cancelled on incoming (office_id, year, number, body_id, id) where state = 'cancelled';

-- Column 7 of the register: who it goes to, when it was handed over, who signed for it.
create table incoming_recipient (
    incoming_id {uuid} not null references incoming (id),
    position {int} not null,
    office_id {uuid} not null,
    unit_id {uuid},
    person_id {uuid},
    name text not null,
    forwarded_on text,
    received_at {int},
    received_by text,
    primary key (incoming_id, position)
) {strict};
create index incoming_recipient_by_person on incoming_recipient (person_id, incoming_id);
create index incoming_recipient_by_unit on incoming_recipient (unit_id, incoming_id);

-- Kept counts: every figure on the lists comes from here, never from a scan.
create table incoming_count (
    office_id {uuid} not null,
    year {int} not null,
    body_id {uuid} not null,
    type_key text not null,
    urgency {int} not null,
    state text not null,
    n {int} not null,
    primary key (office_id, year, body_id, type_key, urgency, state)
) {strict};
