//! The register as a list: filters, search, keyset pages, and the kept counts behind the figures.

use super::model::{Entry, RecipientRow};
use super::queries::{self, CountRow};
use crate::access::{Allowed, Scope};
use crate::db::{self, Conn, Select, Value};
use crate::document::DocumentId;
use crate::org::BodyId;

use super::ReadIncoming;

/// How many entries one search for words looks through before it asks whether to go on.
pub const WINDOW: i64 = 10_000;
/// The most kept counts that an office can have (years × registers × types × urgency × state).
const MOST_COUNTS: i64 = 20_000;

/// Where a page begins: the key of the entry before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    pub year: i64,
    pub number: i64,
    pub body: uuid::Uuid,
    pub id: uuid::Uuid,
}

impl Key {
    pub fn of(entry: &Entry) -> Key {
        Key {
            year: entry.year,
            number: entry.number,
            body: entry.body_id.0,
            id: entry.id.0,
        }
    }

    pub fn text(&self) -> String {
        format!(
            "{}.{}.{}.{}",
            self.year,
            self.number,
            self.body.simple(),
            self.id.simple()
        )
    }

    pub fn parse(text: &str) -> Option<Key> {
        let mut parts = text.split('.');
        Some(Key {
            year: parts.next()?.parse().ok()?,
            number: parts.next()?.parse().ok()?,
            body: parts.next()?.parse().ok()?,
            id: parts.next()?.parse().ok()?,
        })
    }

    fn values(&self) -> [Value; 4] {
        [self.year.into(), self.number.into(), self.body.into(), self.id.into()]
    }
}

/// Which page of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Where {
    /// The newest entries.
    #[default]
    First,
    After(Key),
    Before(Key),
    /// The oldest entries.
    Last,
}

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Search {
    pub text: String,
    pub year: Option<i64>,
    pub body: Option<BodyId>,
    pub type_key: Option<String>,
    pub urgency: Option<i64>,
    pub state: Option<String>,
    pub place: Where,
    pub limit: i64,
}

/// A page of the register.
#[derive(Debug, Default)]
pub struct Found {
    pub entries: Vec<Entry>,
    /// There are more in the direction in which was read.
    pub more: bool,
    /// A search for words ended at its window without a full page: it goes on from here.
    pub go_on: Option<Key>,
}

/// What the text of a search is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Text {
    Nothing,
    /// A số đến, perhaps with its year: `123`, `123/2026`.
    Number(i64, Option<i64>),
    /// Letters and digits that may be a symbol, and the words.
    Words(Option<String>, Vec<String>),
}

fn read_text(text: &str) -> Text {
    let plain = viet::fold::plain(text);
    let plain = plain.trim();
    if plain.is_empty() {
        return Text::Nothing;
    }
    let (number, year) = match plain.split_once('/') {
        Some((number, year)) if year.len() == 4 => (number, year.parse().ok()),
        _ => (plain, None),
    };
    if let (Ok(n), true) = (number.parse::<i64>(), year.is_some() || !plain.contains('/')) {
        return Text::Number(n, year);
    }
    let key = viet::symbol::plain_key(text);
    let has = |test: fn(&char) -> bool| key.chars().any(|c| test(&c));
    let symbol = (has(char::is_ascii_digit) && has(|c| c.is_alphabetic()) && key.len() <= 40).then_some(key);
    Text::Words(symbol, plain.split_whitespace().take(20).map(str::to_owned).collect())
}

/// Finds a page of the register for this reader.
///
/// The number of rows looked at is bounded: by the page where an index serves
/// the filter, by [`WINDOW`] where words are searched.
pub async fn find(conn: &mut Conn, reader: &Allowed<ReadIncoming>, search: &Search) -> Result<Found, db::Error> {
    let text = read_text(&search.text);
    if let Text::Words(Some(symbol), _) = &text {
        let ids = of_symbol(conn, reader, symbol).await?;
        if !ids.is_empty() {
            let mut select = start(reader, search);
            select.push_in("and i.id in ", ids, "");
            return finish(conn, select, search).await;
        }
    }
    let mut select = start(reader, search);
    let mut floor = None;
    match &text {
        Text::Nothing => {}
        Text::Number(number, year) => {
            let years = match year {
                Some(year) => vec![*year],
                None => years(conn, reader).await?,
            };
            select.push_in("and i.year in ", years.into_iter().map(Value::Int).collect(), "");
            select.push("and i.number = ?", [(*number).into()]);
        }
        Text::Words(_, words) => {
            for word in words {
                select.push("and d.find_key like ? escape '\\'", [like(word).into()]);
            }
            floor = window_end(conn, reader, search).await?;
            if let Some(key) = &floor {
                select.push("and (i.year, i.number, i.body_id, i.id) >= (?, ?, ?, ?)", key.values());
            }
        }
    }
    let mut found = finish(conn, select, search).await?;
    if let Text::Number(number, None) = &text
        && found.entries.is_empty()
    {
        // No such số đến: the number of a sender's symbol, `123-CV/TU`, is meant. A letter follows it.
        let ids = symbols_between(conn, reader, (format!("{number}:"), format!("{number}\u{10FFFF}"))).await?;
        let mut select = start(reader, search);
        select.push_in("and i.id in ", ids, "");
        return finish(conn, select, search).await;
    }
    if !found.more && found.entries.len() < usize::try_from(search.limit).unwrap_or(0) {
        found.go_on = floor;
    }
    Ok(found)
}

/// A pattern that finds the word anywhere.
fn like(word: &str) -> String {
    let safe = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{safe}%")
}

const COLUMNS: &str = "select i.id, i.office_id, i.body_id, i.book_id, i.year, i.number, i.arrived_on, i.arrived_time,
    i.registered_at, i.registered_by, i.medium, i.channel, i.envelope, i.paper_place, i.type_key, i.urgency,
    i.urgent_by, i.reply_due_on, i.present_by, i.state, i.corrects, i.corrected_by, i.note, d.issuer, d.symbol,
    d.dated_on, d.subject, d.signer, d.signer_post, d.pages, d.copies, d.circulation
    from incoming i join document d on d.id = i.id where";

fn start(reader: &Allowed<ReadIncoming>, search: &Search) -> Select {
    let mut select = Select::new(COLUMNS);
    restrict(&mut select, reader, search);
    select
}

/// The office, the reader's scope and the filters.
fn restrict(select: &mut Select, reader: &Allowed<ReadIncoming>, search: &Search) {
    select.push("i.office_id = ?", [reader.office().0.into()]);
    scope(select, reader);
    if let Some(year) = search.year {
        select.push("and i.year = ?", [year.into()]);
    }
    if let Some(body) = search.body {
        select.push("and i.body_id = ?", [body.0.into()]);
    }
    if let Some(key) = &search.type_key {
        select.push("and i.type_key = ?", [key.clone().into()]);
    }
    if let Some(level) = search.urgency {
        select.push("and i.urgency = ?", [level.into()]);
    }
    match search.state.as_deref() {
        // The word itself: a partial index serves it.
        Some("cancelled") => {
            select.push("and i.state = 'cancelled'", []);
        }
        Some(state) => {
            select.push("and i.state = ?", [state.into()]);
        }
        None => {}
    }
}

/// R §10.5 in SQL: all, the unit's, or one's own papers.
fn scope(select: &mut Select, reader: &Allowed<ReadIncoming>) {
    let (person, office) = (reader.actor().person.0, reader.office().0);
    match reader.scope() {
        Scope::All => {}
        Scope::Own => {
            select.push(
                "and i.id in (select r.incoming_id from incoming_recipient r where r.office_id = ? and r.person_id = ?)",
                [office.into(), person.into()],
            );
        }
        Scope::Unit => {
            let units = reader.actor().units().into_iter().map(|unit| unit.0.into()).collect();
            select.push(
                "and i.id in (select r.incoming_id from incoming_recipient r where r.office_id = ? and r.person_id = ? union all",
                [office.into(), person.into()],
            );
            select.push(
                "select r.incoming_id from incoming_recipient r where r.office_id = ?",
                [office.into()],
            );
            select.push_in("and r.unit_id in ", units, ")");
        }
    }
}

/// Adds keyset, order and limit, and reads.
async fn finish(conn: &mut Conn, mut select: Select, search: &Search) -> Result<Found, db::Error> {
    let backwards = matches!(search.place, Where::Before(_) | Where::Last);
    match &search.place {
        Where::After(key) => {
            select.push("and (i.year, i.number, i.body_id, i.id) < (?, ?, ?, ?)", key.values());
        }
        Where::Before(key) => {
            select.push("and (i.year, i.number, i.body_id, i.id) > (?, ?, ?, ?)", key.values());
        }
        Where::First | Where::Last => {}
    }
    let order = if backwards {
        "order by i.year, i.number, i.body_id, i.id limit ?"
    } else {
        "order by i.year desc, i.number desc, i.body_id desc, i.id desc limit ?"
    };
    select.push(order, [(search.limit + 1).into()]);
    let mut entries: Vec<Entry> = select.many(conn).await?;
    let limit = usize::try_from(search.limit).unwrap_or(0);
    let more = entries.len() > limit;
    entries.truncate(limit);
    if backwards {
        entries.reverse();
    }
    Ok(Found {
        entries,
        more,
        go_on: None,
    })
}

#[derive(sqlx::FromRow)]
struct Id {
    id: DocumentId,
}

/// Documents whose symbol begins with a key: `20cttu`.
async fn of_symbol(conn: &mut Conn, reader: &Allowed<ReadIncoming>, key: &str) -> Result<Vec<Value>, db::Error> {
    symbols_between(conn, reader, (key.to_owned(), format!("{key}\u{10FFFF}"))).await
}

/// Documents whose symbol key lies between two keys.
async fn symbols_between(
    conn: &mut Conn,
    reader: &Allowed<ReadIncoming>,
    (from, end): (String, String),
) -> Result<Vec<Value>, db::Error> {
    let mut select = Select::new("select d.id from document d where");
    select.push(
        "d.office_id = ? and d.symbol_plain >= ? and d.symbol_plain < ? order by d.symbol_plain, d.id limit 200",
        [reader.office().0.into(), from.into(), end.into()],
    );
    let ids: Vec<Id> = select.many(conn).await?;
    Ok(ids.into_iter().map(|row| Value::Uuid(row.id.0)).collect())
}

#[derive(sqlx::FromRow)]
struct KeyRow {
    year: i64,
    number: i64,
    body_id: BodyId,
    id: DocumentId,
}

/// The last entry of the window that a search for words looks through; `None` when all fit.
async fn window_end(
    conn: &mut Conn,
    reader: &Allowed<ReadIncoming>,
    search: &Search,
) -> Result<Option<Key>, db::Error> {
    if matches!(search.place, Where::Before(_) | Where::Last) {
        return Ok(None);
    }
    let mut select = Select::new("select i.year, i.number, i.body_id, i.id from incoming i where");
    restrict(&mut select, reader, search);
    if let Where::After(key) = &search.place {
        select.push("and (i.year, i.number, i.body_id, i.id) < (?, ?, ?, ?)", key.values());
    }
    select.push(
        "order by i.year desc, i.number desc, i.body_id desc, i.id desc limit 1 offset ?",
        [WINDOW.into()],
    );
    let rows: Vec<KeyRow> = select.many(conn).await?;
    let key = |row: KeyRow| Key {
        year: row.year,
        number: row.number,
        body: row.body_id.0,
        id: row.id.0,
    };
    Ok(rows.into_iter().next().map(key))
}

/// The years in which this office has entries; a number is looked for in each.
async fn years(conn: &mut Conn, reader: &Allowed<ReadIncoming>) -> Result<Vec<i64>, db::Error> {
    queries::years(conn, reader.office(), 100).await
}

/// Entries by their ids, newest first, as far as this reader may see them.
pub async fn by_ids(
    conn: &mut Conn,
    reader: &Allowed<ReadIncoming>,
    ids: Vec<DocumentId>,
) -> Result<Vec<Entry>, db::Error> {
    let mut select = start(reader, &Search::default());
    let limit = i64::try_from(ids.len()).unwrap_or(0);
    select.push_in(
        "and i.id in ",
        ids.into_iter().map(|id| Value::Uuid(id.0)).collect(),
        "",
    );
    let search = Search {
        limit,
        ..Search::default()
    };
    Ok(finish(conn, select, &search).await?.entries)
}

/// Column 7 to 9 of the entries of one page.
pub async fn recipients_of(
    conn: &mut Conn,
    reader: &Allowed<ReadIncoming>,
    ids: &[DocumentId],
) -> Result<Vec<RecipientRow>, db::Error> {
    let mut select = Select::new(
        "select incoming_id, position, unit_id, person_id, name, forwarded_on, received_at, received_by
         from incoming_recipient where",
    );
    select.push("office_id = ?", [reader.office().0.into()]);
    select.push_in(
        "and incoming_id in ",
        ids.iter().map(|id| Value::Uuid(id.0)).collect(),
        "",
    );
    select.push("order by incoming_id, position limit 2000", []);
    select.many(conn).await
}

/// The kept counts of an office. Only a reader of everything may see them.
#[derive(Clone, Debug, Default)]
pub struct Counts(Vec<CountRow>);

impl Counts {
    /// Reads them; for a reader with less than all there are none.
    pub async fn read(conn: &mut Conn, reader: &Allowed<ReadIncoming>) -> Result<Option<Counts>, db::Error> {
        if reader.scope() != Scope::All {
            return Ok(None);
        }
        queries::counts(conn, reader.office(), MOST_COUNTS)
            .await
            .map(|rows| Some(Counts(rows)))
    }

    /// How many entries fit the filters of a search without words.
    pub fn total(&self, search: &Search) -> i64 {
        self.0.iter().filter(|row| fits(row, search, "")).map(|row| row.n).sum()
    }

    /// The counts of one dimension under the other filters, in order of the dimension.
    pub fn by<K: Ord>(&self, search: &Search, dimension: &str, key: impl Fn(&CountRow) -> K) -> Vec<(K, i64)> {
        let mut sums = std::collections::BTreeMap::new();
        for row in self.0.iter().filter(|row| fits(row, search, dimension)) {
            *sums.entry(key(row)).or_insert(0) += row.n;
        }
        sums.into_iter().filter(|(_, n)| *n > 0).collect()
    }
}

/// Whether a cell of the counts fits the filters, one dimension aside.
fn fits(row: &CountRow, search: &Search, aside: &str) -> bool {
    let year = aside == "year" || search.year.is_none_or(|year| row.year == year);
    let body = aside == "body" || search.body.is_none_or(|body| row.body_id == body);
    let kind = aside == "type" || search.type_key.as_ref().is_none_or(|key| row.type_key == *key);
    let urgency = aside == "urgency" || search.urgency.is_none_or(|level| row.urgency == level);
    let state = aside == "state" || search.state.as_ref().is_none_or(|state| row.state == *state);
    year && body && kind && urgency && state
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_a_symbol_and_words_are_told_apart() {
        assert_eq!(read_text(" 123 "), Text::Number(123, None));
        assert_eq!(read_text("123/2026"), Text::Number(123, Some(2026)));
        let symbol = |text: &str| match read_text(text) {
            Text::Words(symbol, _) => symbol,
            _ => None,
        };
        assert_eq!(symbol("20-CT/TU"), Some("20cttu".into()));
        assert_eq!(symbol("20 ct tu"), Some("20cttu".into()));
        assert_eq!(symbol("Đảng uỷ"), None);
        assert_eq!(read_text("Đảng ủy"), read_text("dang uy"));
        assert_eq!(read_text("…"), read_text("…"));
    }

    #[test]
    fn a_key_survives_the_address_bar_and_nonsense_is_refused() {
        let key = Key {
            year: 2026,
            number: 7,
            body: uuid::Uuid::from_u128(1),
            id: uuid::Uuid::from_u128(2),
        };
        assert_eq!(Key::parse(&key.text()), Some(key));
        assert_eq!(Key::parse("2026.x"), None);
    }
}
