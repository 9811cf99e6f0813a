//! Giấy tờ: official papers, registers and lists as PDF/A and XLSX.
//!
//! Values in, bytes out. This library knows no database, no HTTP, no clock
//! and no disk; the same value gives the same bytes on every run, so that
//! fixity and golden-file tests hold.
//!
//! | what | Vietnamese | functions |
//! |---|---|---|
//! | a table as shown on the screen | danh sách | [`list_pdf`], [`list_xlsx`] |
//! | a register book of the law | sổ đăng ký văn bản | [`book_pdf`], [`book_xlsx`] |
//! | the incoming stamp | dấu «ĐẾN» | [`stamp_pdf`] |
//! | an official letter, both regimes | văn bản hành chính, văn bản của Đảng | [`letter_pdf`] |
//!
//! Text never becomes markup (PDF) or a formula (XLSX): it travels as JSON
//! data into the templates and as typed strings into the sheets.
//!
//! **Cost.** Rendering is CPU work of milliseconds for a letter and of many
//! seconds for a book of thousands of rows. Call it from a blocking task.

mod book;
mod error;
mod glyphs;
mod letter;
mod list;
mod sheet;
mod stamp;
mod table;
mod words;
mod world;

pub use book::{Book, book_pdf, book_xlsx};
pub use error::PaperError;
pub use letter::{Letter, Para, letter_pdf};
pub use list::{List, list_pdf, list_xlsx};
pub use stamp::{Stamp, stamp_pdf};
pub use table::{Align, Cell, Column};
pub use words::{Lang, Regime};
