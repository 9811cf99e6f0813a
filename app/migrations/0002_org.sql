-- Offices, the bodies that issue and receive, units, people, posts and terms.

create table office (
    id {uuid} primary key,
    slug text not null unique,
    name text not null,
    short_name text not null,
    place text not null,
    created_at {int} not null
) {strict};

create table body (
    id {uuid} primary key,
    office_id {uuid} not null references office (id),
    name text not null,
    sort_key {bytes} not null,
    regime text not null check (regime in ('state', 'party')),
    symbol text not null,
    superior text,
    place text not null,
    identifier text,
    has_seal {bool} not null,
    collective {bool} not null,
    receives {bool} not null,
    issues {bool} not null,
    from_on text,
    until_on text,
    successor_of {uuid}
) {strict};
create index body_by_office on body (office_id, sort_key, id);

create table unit (
    id {uuid} primary key,
    office_id {uuid} not null references office (id),
    name text not null,
    sort_key {bytes} not null,
    code text not null,
    parent_id {uuid},
    ended_on text
) {strict};
create index unit_by_office on unit (office_id, sort_key, id);

create table person (
    id {uuid} primary key,
    office_id {uuid} not null references office (id),
    name text not null,
    plain_key text not null,
    sort_key {bytes} not null,
    email text not null,
    ended_on text
) {strict};
create index person_by_office on person (office_id, sort_key, id);

create table post (
    id {uuid} primary key,
    office_id {uuid} not null references office (id),
    person_id {uuid} not null references person (id),
    unit_id {uuid} references unit (id),
    body_id {uuid} references body (id),
    title text not null,
    from_on text not null,
    until_on text
) {strict};
create index post_by_person on post (person_id, from_on, id);
create index post_by_office on post (office_id, person_id);

create table term (
    id {uuid} primary key,
    office_id {uuid} not null references office (id),
    body_id {uuid} not null references body (id),
    kind text not null check (kind in ('term', 'congress')),
    name text not null,
    from_on text not null,
    until_on text
) {strict};
create index term_by_body on term (body_id, from_on);
