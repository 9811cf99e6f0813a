//! The list of people: filtered without accents, sorted by given name, page by page (R §9.4, A22, A23).

use std::collections::HashMap;

use super::queries;
use crate::access::Role;
use crate::auth;
use crate::clock::Day;
use crate::db::{self, Conn, OfficeId, PersonId, Select, Value};

/// A person in the list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Listed {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub ended_on: Option<Day>,
    pub login: String,
    pub grants: String,
    /// Posts held now, each with its unit.
    #[sqlx(skip)]
    pub titles: Vec<String>,
}

impl Listed {
    /// The roles, each once.
    pub fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = auth::read_grants(&self.grants)
            .into_iter()
            .map(|grant| grant.role)
            .collect();
        roles.sort();
        roles.dedup();
        roles
    }
}

/// Which people.
#[derive(Clone, Debug, Default)]
pub struct PeopleFilter {
    /// Part of a name, marks not needed.
    pub text: String,
    /// `Some(false)` those who work here, `Some(true)` those who left.
    pub left: Option<bool>,
    pub role: Option<Role>,
}

/// A page of the list; `next` is the last person of it when more follow.
#[derive(Clone, Debug, Default)]
pub struct PeoplePage {
    pub rows: Vec<Listed>,
    pub next: Option<PersonId>,
}

/// The people after one of them, in their order.
pub async fn page(
    conn: &mut Conn,
    office: OfficeId,
    filter: &PeopleFilter,
    after: Option<PersonId>,
    limit: i64,
) -> Result<PeoplePage, db::Error> {
    let mut rows: Vec<Listed> = select(conn, office, filter, after, limit + 1).await?.many(conn).await?;
    let more = i64::try_from(rows.len()).unwrap_or(0) > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(0));
    let next = rows.last().filter(|_| more).map(|row| row.id);
    add_titles(conn, office, &mut rows).await?;
    Ok(PeoplePage { rows, next })
}

async fn select(
    conn: &mut Conn,
    office: OfficeId,
    filter: &PeopleFilter,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Select, db::Error> {
    let mut select = Select::new(
        "select p.id, p.name, p.email, p.ended_on, a.login, a.grants from person p join account a on a.id = p.id",
    );
    select.push("where p.office_id = ?", [office.0.into()]);
    let plain = viet::fold::plain(filter.text.trim());
    if !plain.is_empty() {
        select.push(
            "and p.plain_key like ? escape '\\'",
            [Value::Text(format!("%{}%", escaped(&plain)))],
        );
    }
    match filter.left {
        Some(true) => select.push("and p.ended_on is not null", []),
        Some(false) => select.push("and p.ended_on is null", []),
        None => &mut select,
    };
    if let Some(role) = filter.role {
        select.push(
            "and a.grants like ?",
            [Value::Text(format!("%\"role\":\"{}\"%", role.code()))],
        );
    }
    if let Some(after) = after {
        let key = queries::person_key(conn, office, after)
            .await?
            .ok_or(db::Error::Missing)?;
        select.push("and (p.sort_key, p.id) > (?, ?)", [Value::Bytes(key), after.0.into()]);
    }
    select.push("order by p.sort_key, p.id limit ?", [limit.into()]);
    Ok(select)
}

/// A text in which `%` and `_` stand for themselves.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

#[derive(sqlx::FromRow)]
struct HeldPost {
    person_id: PersonId,
    title: String,
    unit: Option<String>,
}

async fn add_titles(conn: &mut Conn, office: OfficeId, rows: &mut [Listed]) -> Result<(), db::Error> {
    let mut select =
        Select::new("select o.person_id, o.title, u.name as unit from post o left join unit u on u.id = o.unit_id");
    select.push("where o.office_id = ? and o.until_on is null and", [office.0.into()]);
    select.push_in("o.person_id in ", rows.iter().map(|row| row.id.0.into()).collect(), "");
    select.push("order by o.person_id, o.from_on, o.id limit ?", [1_000.into()]);
    let mut titles: HashMap<PersonId, Vec<String>> = HashMap::new();
    for post in select.many::<HeldPost>(conn).await? {
        let text = post
            .unit
            .map_or(post.title.clone(), |unit| format!("{}, {unit}", post.title));
        titles.entry(post.person_id).or_default().push(text);
    }
    for row in rows {
        row.titles = titles.remove(&row.id).unwrap_or_default();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_stands_for_itself() {
        assert_eq!(escaped("50% a_b\\"), "50\\% a\\_b\\\\");
    }
}
