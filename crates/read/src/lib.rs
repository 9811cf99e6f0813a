//! Text and page pictures out of files: PDF, JPEG, PNG, TIFF, DOCX, XLSX.
//!
//! Bytes in, values out. The library opens no file, no socket and no thread,
//! and its fonts are part of it, so that a child process may run it with
//! everything else taken away (trust §8.5).
//!
//! **Invariants:** the type of a file comes from its content, never from its
//! name. Limits are checked before the work that they bound. A fault of the
//! file is a [`ReadError`], never a panic. Nothing of a file is executed,
//! fetched or expanded: no scripts, macros, links, entities.

mod error;
mod guard;
mod images;
mod kind;
mod layout;
mod limits;
mod model;
mod office;
mod pdf;
pub mod secrecy;
mod words;

pub use error::ReadError;
pub use limits::Limits;
pub use model::{Inspection, Kind, Line, PageSize, PageText, Word};

/// Says what a file is: type, pages and their sizes, properties.
///
/// Looks at the whole file's frame (is its end there, do its parts fit its
/// declared sizes) but decodes no picture.
///
/// # Errors
/// The file is empty, of no known type, broken, locked or beyond a limit.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<Inspection, ReadError> {
    let kind = admit(bytes, limits)?;
    guard::run(|| match kind {
        Kind::Pdf => pdf::inspect(bytes, limits),
        Kind::Jpeg | Kind::Png | Kind::Tiff => images::inspect(bytes, kind, limits),
        Kind::Docx | Kind::Xlsx => office::inspect(bytes, kind, limits),
    })
}

/// The text of each page, in reading order.
///
/// Words of a PDF have their places; a DOCX is one page and an XLSX one page a
/// sheet, without places; a picture's pages have no lines. Text beyond
/// [`Limits::text`] or [`Limits::words`] is left off.
///
/// # Errors
/// As [`inspect`].
pub fn text(bytes: &[u8], limits: &Limits) -> Result<Vec<PageText>, ReadError> {
    let kind = admit(bytes, limits)?;
    guard::run(|| match kind {
        Kind::Pdf => pdf::text(bytes, limits),
        Kind::Jpeg | Kind::Png | Kind::Tiff => images::text(bytes, kind, limits),
        Kind::Docx | Kind::Xlsx => office::text(bytes, kind, limits),
    })
}

/// One page, counted from 0, as PNG on white, `width` pixels wide.
///
/// The width is bounded: pictures are enlarged to 2,000 pixels at most, and no
/// page gets more than 16 million pixels.
///
/// # Errors
/// As [`inspect`]; also when there is no such page, or the type has no pages.
pub fn picture(bytes: &[u8], page: u32, width: u32, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let kind = admit(bytes, limits)?;
    guard::run(|| match kind {
        Kind::Pdf => pdf::picture(bytes, page, width, limits),
        Kind::Jpeg | Kind::Png | Kind::Tiff => images::picture(bytes, kind, (page, width), limits),
        Kind::Docx | Kind::Xlsx => Err(ReadError::NoPages),
    })
}

fn admit(bytes: &[u8], limits: &Limits) -> Result<Kind, ReadError> {
    let size = bytes.len() as u64;
    if size > limits.bytes {
        return Err(ReadError::TooLarge {
            bytes: size,
            most: limits.bytes,
        });
    }
    guard::run(|| kind::of(bytes, limits))
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
