-- Number series, their counters, and numbers that no document bears.

create table series (
    id {uuid} primary key,
    office_id {uuid} not null references office (id),
    body_id {uuid} not null references body (id),
    scope text not null check (scope in ('all', 'type', 'group', 'congress', 'copy', 'incoming')),
    scope_key text not null,
    period text not null check (period in ('year', 'term', 'congress')),
    external {bool} not null,
    name text not null,
    unique (body_id, scope, scope_key)
) {strict};
create index series_by_office on series (office_id, id);

create table counter (
    series_id {uuid} not null references series (id),
    period_key text not null,
    last {int} not null,
    last_on text,
    primary key (series_id, period_key)
) {strict};

-- Reserved and burnt numbers: taken from the counter, borne by no document.
create table number_hold (
    series_id {uuid} not null references series (id),
    period_key text not null,
    number {int} not null,
    office_id {uuid} not null,
    state text not null check (state in ('reserved', 'used', 'burnt')),
    reason text not null,
    held_by {uuid} not null,
    held_at {int} not null,
    expires_at {int},
    primary key (series_id, period_key, number)
) {strict};
create index number_hold_expiring on number_hold (expires_at) where state = 'reserved';
