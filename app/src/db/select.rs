//! A list's statement, put together from fixed fragments and bound values.
//!
//! Filters, sort and keyset meet here. Fragments are `&'static str`, values
//! are always bound: nothing a user typed can become SQL.

use sqlx::{AssertSqlSafe, FromRow};

use super::{Conn, Error};

/// A bound value.
#[derive(Clone, Debug)]
pub enum Value {
    Int(i64),
    Text(String),
    Uuid(uuid::Uuid),
    Bool(bool),
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Int(value)
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Value::Text(value)
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value::Text(value.to_owned())
    }
}
impl From<uuid::Uuid> for Value {
    fn from(value: uuid::Uuid) -> Self {
        Value::Uuid(value)
    }
}

/// A growing statement. `?` in a fragment takes the next value.
#[derive(Clone, Debug, Default)]
pub struct Select {
    sql: String,
    values: Vec<Value>,
}

impl Select {
    /// Starts with `select … from … where …`.
    pub fn new(head: &'static str) -> Select {
        Select {
            sql: head.to_owned(),
            values: Vec::new(),
        }
    }

    /// Adds a fragment; each `?` in it is bound to the next of `values`.
    pub fn push(&mut self, fragment: &'static str, values: impl IntoIterator<Item = Value>) -> &mut Self {
        let mut values = values.into_iter();
        self.sql.push(' ');
        for part in fragment.split_inclusive('?') {
            match part.strip_suffix('?') {
                Some(text) => {
                    self.sql.push_str(text);
                    if let Some(value) = values.next() {
                        self.values.push(value);
                    }
                    self.sql.push('$');
                    self.sql.push_str(&self.values.len().to_string());
                }
                None => self.sql.push_str(part),
            }
        }
        self
    }

    /// Adds `column in ($n, …)`; an empty list matches nothing.
    pub fn push_in(&mut self, before: &'static str, values: Vec<Value>, after: &'static str) -> &mut Self {
        self.sql.push(' ');
        self.sql.push_str(before);
        self.sql.push('(');
        if values.is_empty() {
            self.sql.push_str("null");
        }
        for (i, value) in values.into_iter().enumerate() {
            self.values.push(value);
            let comma = if i == 0 { "" } else { ", " };
            self.sql.push_str(&format!("{comma}${}", self.values.len()));
        }
        self.sql.push(')');
        self.sql.push_str(after);
        self
    }

    /// The text so far, for the test that prepares every combination.
    pub fn sql(&self) -> &str {
        &self.sql
    }

    /// Runs it and decodes all rows. The fragments must have set a limit.
    pub async fn many<T>(self, conn: &mut Conn) -> Result<Vec<T>, Error>
    where
        T: for<'r> FromRow<'r, sqlx::sqlite::SqliteRow> + for<'r> FromRow<'r, sqlx::postgres::PgRow> + Send + Unpin,
    {
        let sql = AssertSqlSafe(self.sql);
        match conn {
            Conn::Sqlite(c) => {
                let mut query = sqlx::query_as::<sqlx::Sqlite, T>(sql);
                for value in self.values {
                    query = match value {
                        Value::Int(v) => query.bind(v),
                        Value::Text(v) => query.bind(v),
                        Value::Uuid(v) => query.bind(v),
                        Value::Bool(v) => query.bind(v),
                        Value::Bytes(v) => query.bind(v),
                    };
                }
                Ok(query.fetch_all(&mut **c).await?)
            }
            Conn::Postgres(c) => {
                let mut query = sqlx::query_as::<sqlx::Postgres, T>(sql);
                for value in self.values {
                    query = match value {
                        Value::Int(v) => query.bind(v),
                        Value::Text(v) => query.bind(v),
                        Value::Uuid(v) => query.bind(v),
                        Value::Bool(v) => query.bind(v),
                        Value::Bytes(v) => query.bind(v),
                    };
                }
                Ok(query.fetch_all(&mut **c).await?)
            }
            Conn::Gone => Err(Error::Other("transaction is over".into())),
        }
    }
}
