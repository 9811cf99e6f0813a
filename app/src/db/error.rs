//! What can go wrong in the database, in the few kinds that callers tell apart.

/// A database failure.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody else holds the lock, or every connection is in use. Try again shortly.
    #[error("database busy: {0}")]
    Busy(String),
    /// No space on the disk; nothing of the transaction was kept.
    #[error("disk full")]
    Full,
    /// The server cannot be reached.
    #[error("database unavailable: {0}")]
    Unavailable(String),
    /// A constraint refused the row.
    #[error("constraint {0}")]
    Constraint(String),
    /// The write was lost together with the group in which it was committed.
    #[error("commit failed: {0}")]
    Commit(String),
    /// The row that had to be there is not.
    #[error("no such row")]
    Missing,
    /// Anything else: a fault of ours or of the file.
    #[error("database failure: {0}")]
    Other(String),
}

impl Error {
    /// Whether a unique constraint refused the row.
    pub fn is_unique(&self) -> bool {
        matches!(self, Error::Constraint(text) if text.contains("unique") || text.contains("UNIQUE"))
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Error::Missing,
            sqlx::Error::PoolTimedOut => Error::Busy("no connection free".into()),
            sqlx::Error::Io(_) | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                Error::Unavailable(error.to_string())
            }
            sqlx::Error::Database(db) => from_code(db.as_ref()),
            _ => Error::Other(error.to_string()),
        }
    }
}

fn from_code(db: &dyn sqlx::error::DatabaseError) -> Error {
    let code = db.code().unwrap_or_default();
    let text = format!("{} ({code})", db.message());
    if db.kind() != sqlx::error::ErrorKind::Other {
        return Error::Constraint(format!("{} {text}", kind_word(&db.kind())));
    }
    match code.as_ref() {
        // SQLITE_BUSY and its extended codes, SQLITE_LOCKED
        "5" | "6" | "261" | "517" | "773" => Error::Busy(text),
        // SQLITE_FULL; PostgreSQL disk_full
        "13" | "53100" => Error::Full,
        // SQLITE_IOERR_WRITE and _FSYNC on a full or failing disk
        "778" | "1034" => Error::Full,
        // raise(abort) of the append-only triggers
        "1811" | "P0001" => Error::Constraint(text),
        // lock_not_available, query_canceled, serialization_failure, deadlock
        "55P03" | "57014" | "40001" | "40P01" => Error::Busy(text),
        // admin_shutdown, crash_shutdown, cannot_connect_now, connection failures, too many connections
        "57P01" | "57P02" | "57P03" | "08006" | "08001" | "08003" | "53300" => Error::Unavailable(text),
        _ => Error::Other(text),
    }
}

fn kind_word(kind: &sqlx::error::ErrorKind) -> &'static str {
    match kind {
        sqlx::error::ErrorKind::UniqueViolation => "unique",
        sqlx::error::ErrorKind::ForeignKeyViolation => "foreign key",
        sqlx::error::ErrorKind::NotNullViolation => "not null",
        _ => "check",
    }
}
