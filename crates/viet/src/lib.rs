//! Chữ Việt: Vietnamese text as a records office needs it.
//!
//! A library of pure functions: text, dates and numbers in, text and keys out.
//! It knows nothing of offices, databases or the web, reads no clock and no
//! file, and never fails on any text (dates and times that cannot be read are
//! errors, not panics).
//!
//! | Module | What for | Rule |
//! |---|---|---|
//! | [`normal`] | the form in which text is stored | R §9.1, TCVN 6909:2001 |
//! | [`fold`] | the two search keys, with and without marks | R §9.2, §9.3 |
//! | [`symbol`] | number and symbol of a document: `07/QĐ-TCT` | R §1.3.3, §9.1, §9.3 |
//! | [`collate`] | alphabetical order, of words and of people | R §9.4, CLDR `vi` |
//! | [`name`] | parts of a person's name | R §9.4 |
//! | [`date`] | dates and times as offices write and type them | R §9.5, NĐ 30/2020 Phụ lục I |
//! | [`number`] | numbers in words, digit groups | R §9.5 |
//!
//! «R §…» is the project's law book. Two rules govern the rest:
//!
//! 1. **What a user wrote is never rewritten** beyond the normal form. `hòa`
//!    and `hoà` both stay as they are; only search keys make them equal.
//! 2. **Keys are for machines.** Store them beside the text, compare them,
//!    never show them, and make them again when this crate or the collation
//!    data changes.

pub mod collate;
pub mod date;
pub mod fold;
mod letters;
pub mod name;
pub mod normal;
pub mod number;
pub mod symbol;
