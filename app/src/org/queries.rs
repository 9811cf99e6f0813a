//! Statements on the office's structure.

use super::model::{Body, Office, Person, Post, Term, Unit};
use super::{BodyId, TermId};
use crate::clock::Day;
use crate::db::{OfficeId, PersonId, UnitId};

/// A person found in a chooser.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FoundPerson {
    pub id: PersonId,
    pub name: String,
    pub plain_key: String,
}

crate::queries! {
    pub read fn any_office() -> optional_scalar<OfficeId> = "select id from office order by id limit 1";
    pub read fn office(id: OfficeId) -> optional<Office> =
        "select id, slug, name, short_name, place from office where id = $1";
    pub read fn office_by_slug(slug: &str) -> optional<Office> =
        "select id, slug, name, short_name, place from office where slug = $1";
    pub read fn offices(after: OfficeId, limit: i64) -> many<Office> =
        "select id, slug, name, short_name, place from office where id > $1 order by id limit $2";
    pub write fn insert_office(id: OfficeId, slug: &str, name: &str, short_name: &str, place: &str, at: i64) -> execute =
        "insert into office (id, slug, name, short_name, place, created_at) values ($1, $2, $3, $4, $5, $6)";

    pub read fn bodies(office: OfficeId, limit: i64) -> many<Body> =
        "select id, office_id, name, regime, symbol, superior, place, identifier, has_seal, collective, receives, issues,
            from_on, until_on from body where office_id = $1 order by sort_key, id limit $2";
    pub read fn body(office: OfficeId, id: BodyId) -> optional<Body> =
        "select id, office_id, name, regime, symbol, superior, place, identifier, has_seal, collective, receives, issues,
            from_on, until_on from body where office_id = $1 and id = $2";
    pub write fn insert_body(id: BodyId, office: OfficeId, name: &str, sort_key: &[u8], regime: &str, symbol: &str,
        superior: Option<&str>, place: &str, identifier: Option<&str>, has_seal: bool, collective: bool,
        receives: bool, issues: bool) -> execute =
        "insert into body (id, office_id, name, sort_key, regime, symbol, superior, place, identifier, has_seal,
            collective, receives, issues) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// Changes nothing and holds the row until the transaction ends.
    pub write fn lock_body(office: OfficeId, id: BodyId) -> execute =
        "update body set symbol = symbol where office_id = $1 and id = $2";
    pub write fn update_body(office: OfficeId, id: BodyId, name: &str, sort_key: &[u8], symbol: &str,
        superior: Option<&str>, place: &str, identifier: Option<&str>, has_seal: bool, collective: bool,
        receives: bool, issues: bool) -> execute =
        "update body set name = $3, sort_key = $4, symbol = $5, superior = $6, place = $7, identifier = $8,
            has_seal = $9, collective = $10, receives = $11, issues = $12 where office_id = $1 and id = $2";

    pub read fn body_key(office: OfficeId, id: BodyId) -> optional_scalar<Vec<u8>> =
        "select sort_key from body where office_id = $1 and id = $2";
    pub read fn bodies_after(office: OfficeId, after: &[u8], after_id: BodyId, limit: i64) -> many<Body> =
        "select id, office_id, name, regime, symbol, superior, place, identifier, has_seal, collective, receives, issues,
            from_on, until_on from body where office_id = $1 and (sort_key, id) > ($2, $3) order by sort_key, id limit $4";

    pub read fn unit_key(office: OfficeId, id: UnitId) -> optional_scalar<Vec<u8>> =
        "select sort_key from unit where office_id = $1 and id = $2";
    pub read fn units_after(office: OfficeId, after: &[u8], after_id: UnitId, limit: i64) -> many<Unit> =
        "select id, name, code, parent_id from unit where office_id = $1 and ended_on is null
         and (sort_key, id) > ($2, $3) order by sort_key, id limit $4";
    pub read fn units(office: OfficeId, limit: i64) -> many<Unit> =
        "select id, name, code, parent_id from unit where office_id = $1 and ended_on is null
         order by sort_key, id limit $2";
    pub read fn unit(office: OfficeId, id: UnitId) -> optional<Unit> =
        "select id, name, code, parent_id from unit where office_id = $1 and id = $2";
    pub write fn insert_unit(id: UnitId, office: OfficeId, name: &str, sort_key: &[u8], code: &str,
        parent: Option<UnitId>) -> execute =
        "insert into unit (id, office_id, name, sort_key, code, parent_id) values ($1, $2, $3, $4, $5, $6)";

    pub read fn person_key(office: OfficeId, id: PersonId) -> optional_scalar<Vec<u8>> =
        "select sort_key from person where office_id = $1 and id = $2";
    pub read fn people(office: OfficeId, after: &[u8], after_id: PersonId, limit: i64) -> many<Person> =
        "select id, name, email, ended_on from person where office_id = $1 and (sort_key, id) > ($2, $3)
         order by sort_key, id limit $4";
    pub read fn active_people(office: OfficeId, limit: i64) -> many<FoundPerson> =
        "select id, name, plain_key from person where office_id = $1 and ended_on is null
         order by sort_key, id limit $2";
    pub read fn person(office: OfficeId, id: PersonId) -> optional<Person> =
        "select id, name, email, ended_on from person where office_id = $1 and id = $2";
    pub write fn insert_person(id: PersonId, office: OfficeId, name: &str, plain_key: &str, sort_key: &[u8],
        email: &str) -> execute =
        "insert into person (id, office_id, name, plain_key, sort_key, email) values ($1, $2, $3, $4, $5, $6)";
    pub write fn end_person(office: OfficeId, id: PersonId, on: Day) -> execute =
        "update person set ended_on = $3 where office_id = $1 and id = $2 and ended_on is null";

    pub read fn posts_of_office(office: OfficeId, limit: i64) -> many<Post> =
        "select id, person_id, unit_id, title, from_on, until_on from post where office_id = $1
         order by person_id, from_on limit $2";
    pub read fn posts_of(office: OfficeId, person: PersonId, limit: i64) -> many<Post> =
        "select id, person_id, unit_id, title, from_on, until_on from post where office_id = $1 and person_id = $2
         order by from_on, id limit $3";
    pub read fn post(office: OfficeId, id: uuid::Uuid) -> optional<Post> =
        "select id, person_id, unit_id, title, from_on, until_on from post where office_id = $1 and id = $2";
    pub write fn end_post(office: OfficeId, id: uuid::Uuid, on: Day) -> execute =
        "update post set until_on = $3 where office_id = $1 and id = $2 and until_on is null and from_on <= $3";
    pub write fn insert_post(id: uuid::Uuid, office: OfficeId, person: PersonId, unit: Option<UnitId>,
        body: Option<BodyId>, title: &str, from_on: Day) -> execute =
        "insert into post (id, office_id, person_id, unit_id, body_id, title, from_on)
         values ($1, $2, $3, $4, $5, $6, $7)";
    pub write fn end_posts(office: OfficeId, person: PersonId, on: Day) -> execute =
        "update post set until_on = $3 where office_id = $1 and person_id = $2 and until_on is null";

    pub read fn terms(office: OfficeId, limit: i64) -> many<Term> =
        "select id, body_id, kind, name, from_on, until_on from term where office_id = $1
         order by body_id, from_on, id limit $2";
    pub read fn terms_of(office: OfficeId, body: BodyId, limit: i64) -> many<Term> =
        "select id, body_id, kind, name, from_on, until_on from term where office_id = $1 and body_id = $2
         order by from_on, id limit $3";
    pub write fn insert_term(id: TermId, office: OfficeId, body: BodyId, kind: &str, name: &str, from_on: Day,
        until_on: Option<Day>) -> execute =
        "insert into term (id, office_id, body_id, kind, name, from_on, until_on) values ($1, $2, $3, $4, $5, $6, $7)";
    pub read fn term(office: OfficeId, id: TermId) -> optional<Term> =
        "select id, body_id, kind, name, from_on, until_on from term where office_id = $1 and id = $2";
    pub write fn close_term(office: OfficeId, id: TermId, until_on: Day) -> execute =
        "update term set until_on = $3 where office_id = $1 and id = $2 and until_on is null and from_on <= $3";
    pub read fn setting(office: OfficeId, name: &str) -> optional_scalar<String> =
        "select value from setting where office_id = $1 and name = $2";
    pub write fn set_setting(office: OfficeId, name: &str, value: &str) -> execute =
        "insert into setting (office_id, name, value) values ($1, $2, $3)
         on conflict (office_id, name) do update set value = $3";
}
