//! Writes one file of each kind into a folder, to look at the pages:
//! `cargo run -p paper --example samples -- FOLDER`
#![allow(clippy::indexing_slicing)]

#[path = "../tests/it/samples.rs"]
mod samples;

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    let save = |name: &str, bytes: Vec<u8>| std::fs::write(folder.join(name), bytes);
    save("list.pdf", paper::list_pdf(&samples::list(40))?)?;
    save("list-empty.pdf", paper::list_pdf(&samples::list(0))?)?;
    save("list.xlsx", paper::list_xlsx(&samples::list(40))?)?;
    save("book.pdf", paper::book_pdf(&samples::book(30))?)?;
    save("book.xlsx", paper::book_xlsx(&samples::book(30))?)?;
    save("stamp.pdf", paper::stamp_pdf(&samples::stamp())?)?;
    save("state-letter.pdf", paper::letter_pdf(&samples::state_letter())?)?;
    save("state-decision.pdf", paper::letter_pdf(&samples::state_decision())?)?;
    save("party-letter.pdf", paper::letter_pdf(&samples::party_letter())?)?;
    save("party-resolution.pdf", paper::letter_pdf(&samples::party_resolution())?)?;
    Ok(())
}
