-- Accounts, sessions, the audit chain, jobs, notices and what a person keeps for himself.

create table account (
    id {uuid} primary key,
    office_id {uuid} not null,
    login text not null unique,
    name text not null,
    password_hash text not null,
    must_change {bool} not null,
    grants text not null,
    state text not null check (state in ('active', 'disabled')),
    lang text not null,
    theme text not null,
    created_at {int} not null
) {strict};
create index account_by_office on account (office_id, id);

create table login_failure (
    id {uuid} primary key,
    login text not null,
    address text not null,
    at {int} not null
) {strict};
create index login_failure_by_login on login_failure (login, at);
create index login_failure_by_address on login_failure (address, at);

create table session (
    token_hash {bytes} primary key,
    id {uuid} not null unique,
    account_id {uuid} not null references account (id),
    created_at {int} not null,
    seen_at {int} not null,
    expires_at {int} not null,
    ended_at {int},
    agent text not null,
    address text not null
) {strict};
create index session_by_account on session (account_id, created_at);

create table api_token (
    id {uuid} primary key,
    token_hash {bytes} not null unique,
    account_id {uuid} not null references account (id),
    office_id {uuid} not null,
    name text not null,
    scopes text not null,
    created_at {int} not null,
    expires_at {int} not null,
    ended_at {int}
) {strict};
create index api_token_by_account on api_token (account_id, created_at);

-- One chain an office; the installation's own events hang on the nil office.
create table event (
    office_id {uuid} not null,
    seq {int} not null,
    at {int} not null,
    actor_id {uuid},
    actor_name text not null,
    session_id {uuid},
    verb text not null,
    object_kind text not null,
    object_id {uuid},
    body text not null,
    request_id text not null,
    hash {bytes} not null,
    primary key (office_id, seq)
) {strict};
create index event_by_object on event (office_id, object_id, seq);

create table audit_head (
    office_id {uuid} primary key,
    seq {int} not null,
    hash {bytes} not null
) {strict};

create table audit_checkpoint (
    id {uuid} primary key,
    at {int} not null,
    body text not null,
    signature text not null
) {strict};

create table job (
    id {uuid} primary key,
    office_id {uuid} not null,
    topic text not null,
    payload text not null,
    state text not null check (state in ('waiting', 'done', 'failed')),
    run_at {int} not null,
    lease_until {int} not null,
    attempts {int} not null,
    error text,
    created_at {int} not null
) {strict};
create index job_waiting on job (topic, office_id, run_at, id) where state = 'waiting';
create index job_failed on job (office_id, id) where state = 'failed';

create table notice (
    id {uuid} primary key,
    office_id {uuid} not null,
    account_id {uuid} not null,
    at {int} not null,
    text text not null,
    href text not null,
    seen_at {int}
) {strict};
create index notice_by_account on notice (account_id, id);

create table form_draft (
    account_id {uuid} not null,
    form text not null,
    body text not null,
    updated_at {int} not null,
    primary key (account_id, form)
) {strict};

create table saved_view (
    id {uuid} primary key,
    office_id {uuid} not null,
    account_id {uuid} not null,
    page text not null,
    name text not null,
    query text not null,
    created_at {int} not null,
    unique (account_id, page, name)
) {strict};

create table idempotency (
    office_id {uuid} not null,
    account_id {uuid} not null,
    idempotency_key text not null,
    request_hash {bytes} not null,
    status {int} not null,
    body text not null,
    created_at {int} not null,
    primary key (office_id, account_id, idempotency_key)
) {strict};
create index idempotency_by_age on idempotency (created_at);

create table setting (
    office_id {uuid} not null,
    name text not null,
    value text not null,
    primary key (office_id, name)
) {strict};
