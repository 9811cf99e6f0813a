//! Văn bản đến: documents received from outside the office.
//!
//! This slice owns the tables `register_book`, `incoming`,
//! `incoming_recipient` and `incoming_count`; nobody else writes them. It
//! takes numbers from [`crate::numbering`] and files from [`crate::document`].
//!
//! **Invariants:** a registered document is never edited or deleted: a mistake
//! is corrected by a new entry that names the old one, a false entry is
//! cancelled and its number stays taken (R §3.2, §11 A25). Number, entry,
//! counts and event commit together. The kept counts equal the rows.

pub mod actions;
pub mod api;
pub mod books;
pub mod deadline;
mod form;
mod guess;
pub mod list;
pub mod model;
pub mod pages;
pub mod queries;
mod stamp;
pub mod texts;
mod view;

#[cfg(test)]
mod tests;

pub use model::{Channel, Envelope, Medium, NewIncoming, Recipient, Registered};

use crate::document::{DocumentId, IntakeId};
use crate::web::NavItem;
use crate::web::routes::Routes;

crate::permissions! {
    /// Reading the register and its papers: officers their own, unit leaders their unit's (R §10.5).
    ReadIncoming = "incoming.read" { Cv: Own, Tk: Own, Tkh: Own, Lt: Own, Ldp: Unit, Vt: All, Vtt: All, Cvp: All, Pcvp: All, Ld: All };
    /// Taking files in, sorting what waits, registering (R §3.2: only the clerk registers).
    RegisterIncoming = "incoming.register" { Vt: All, Vtt: All };
    /// Handing papers over: columns 7 to 9 of the register.
    ForwardIncoming = "incoming.forward" { Vt: All, Vtt: All };
    /// Correction entries and cancellations (R §3.1 VTT).
    CorrectIncoming = "incoming.correct" { Vtt: All };
    /// Seeing the register books.
    ReadBooks = "book.read" { Vt: All, Vtt: All, Cvp: All, Pcvp: All, Ld: All };
    /// Opening, closing and printing register books (R §10.5).
    KeepBooks = "book.keep" { Vtt: All };
}

crate::id! {
    /// A volume of a register.
    BookId;
}

crate::events! {
    /// A paper was entered in the register and has its number.
    IncomingRegistered("incoming") { number: i64, year: i64, body: crate::org::BodyId, medium: Medium, intake: Option<IntakeId>, corrects: Option<DocumentId> }
    /// Paper and electronic form of one document were joined under one number (R §11 A10).
    MediumJoined("incoming") { number: i64, intake: Option<IntakeId>, note: String }
    /// An entry was cancelled; its number stays taken.
    IncomingCancelled("incoming") { number: i64, reason: String }
    /// A paper was handed over.
    IncomingForwarded("incoming") { number: i64, to: Vec<String> }
    /// A recipient signed for a paper.
    IncomingReceived("incoming") { number: i64, by: String }
    /// A register book was opened.
    BookOpened("register-book") { body: crate::org::BodyId, year: i64, volume: i64 }
    /// A register book was closed ("khoá sổ").
    BookClosed("register-book") { from: i64, until: i64, entries: i64 }
}

/// The pages and the interface of this slice.
pub fn routes() -> Routes {
    pages::routes().and(api::routes())
}

/// This slice's entries of the navigation.
pub fn navigation() -> Vec<NavItem> {
    vec![
        NavItem {
            key: "home",
            href: "/",
            label: texts::nav_home,
            shown: |_| true,
            hot_key: 'h',
        },
        NavItem {
            key: "intake",
            href: "/intake",
            label: texts::nav_intake,
            shown: |actor| actor.may::<RegisterIncoming>(),
            hot_key: 'i',
        },
        NavItem {
            key: "incoming",
            href: "/incoming",
            label: texts::nav_incoming,
            shown: |actor| actor.may::<ReadIncoming>(),
            hot_key: 'd',
        },
        NavItem {
            key: "books",
            href: "/books",
            label: texts::nav_books,
            shown: |actor| actor.may::<ReadBooks>(),
            hot_key: 's',
        },
    ]
}
