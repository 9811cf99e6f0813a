use serde::{Deserialize, Serialize};

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum ReadError {
    #[error("the file is empty")]
    Empty,
    #[error("the type of the file is not known")]
    UnknownType,
    /// A known type, or a variant of a type, that is not taken.
    #[error("{0} is not supported")]
    Unsupported(String),
    #[error("{bytes} bytes are more than {most}")]
    TooLarge { bytes: u64, most: u64 },
    #[error("the file is protected by a password")]
    Encrypted,
    #[error("{width} × {height} pixels are too many")]
    PixelFlood { width: u32, height: u32 },
    #[error("{0} pages are too many")]
    TooManyPages(u32),
    /// The file unpacks to an abnormal size or number of parts.
    #[error("the file unpacks to an abnormal size")]
    Bomb,
    #[error("the file has no pages")]
    NoPages,
    #[error("there is no page {0}")]
    NoSuchPage(u32),
    /// Damaged, incomplete, or against its format; the text is for the log.
    #[error("the file is broken: {0}")]
    Broken(String),
}

impl ReadError {
    pub(crate) fn broken(reason: impl std::fmt::Display) -> ReadError {
        ReadError::Broken(reason.to_string())
    }
}
