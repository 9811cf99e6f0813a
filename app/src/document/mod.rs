//! Văn bản: what every paper has, whatever its way: parties, symbol, subject, files and their text.
//!
//! This slice owns `document`, `intake`, `file`, `page_text`, `correspondent`
//! and `secret_refusal`. It lies under `incoming` and the slices that follow,
//! which decide who may see a document and its files.
//!
//! **Invariants:** original bytes are immutable; a file is screened before a
//! byte of it is kept; of a paper that bears a secrecy mark nothing is kept
//! but the fact (R §1.10 M2, M3).

pub mod actions;
mod file_errors;
pub mod jobs;
pub mod model;
pub mod pictures;
pub mod queries;
pub mod texts;
pub mod types;

pub use actions::{IntakeError, Upload, erase_file, take_in};
pub use file_errors::file_error;
pub use model::{File, Urgency};

crate::id! {
    /// A document (văn bản); an incoming entry has the id of its document.
    DocumentId;
    /// Files that were taken in together and wait for registration.
    IntakeId;
    /// A file of a document.
    FileId;
}

crate::events! {
    /// A file was taken in.
    FileTaken("intake") { file: FileId, name: String, sha256: String, bytes: i64, channel: String }
    /// Files waiting for registration were set aside.
    IntakeSetAside("intake") { reason: String }
    /// Several waiting items were joined into one.
    IntakeJoined("intake") { from: Vec<IntakeId> }
    /// A paper with a secrecy mark was refused; nothing of it was kept.
    SecretRefused("secret-refusal") { channel: String, place: String }
    /// A file was erased because a secrecy mark was found later.
    FileErased("file") { reason: String }
}
