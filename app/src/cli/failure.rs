//! Why a command could not do its work, for the person at the terminal.

use super::texts;
use crate::app::StartError;
use crate::db;
use crate::web::texts::Lang;

/// A command's failure.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Another program has the data folder.
    #[error("another chauban is running on {0}")]
    Locked(String),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error("database: {0}")]
    Db(#[from] db::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Said already in the user's language.
    #[error("{0}")]
    Told(String),
}

impl Failure {
    /// What is wrong and what to do, in the language of the user.
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Failure::Locked(data) => texts::locked(lang, data),
            Failure::Start(StartError::Db(error)) | Failure::Db(error) => texts::database(lang, &error.to_string()),
            other => other.to_string(),
        }
    }
}
