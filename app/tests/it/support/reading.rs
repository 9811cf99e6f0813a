//! Reading what the program made: the words of its PDFs, the parts of its workbooks.

use std::io::{Cursor, Read as _};

/// The text of each page, one line a line.
pub fn pages(bytes: &[u8]) -> Vec<String> {
    let pages = read::text(bytes, &read::Limits::default()).unwrap();
    let line = |line: &read::Line| {
        line.words
            .iter()
            .map(|word| word.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    pages
        .iter()
        .map(|page| page.lines.iter().map(line).collect::<Vec<_>>().join("\n"))
        .collect()
}

/// All pages as one text with single spaces: lines break where a column is narrow.
pub fn running_text(bytes: &[u8]) -> String {
    pages(bytes).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The XML of a workbook, all parts after each other.
pub fn xml_of(workbook: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut out = String::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).unwrap();
        if part.name().unwrap().ends_with(".xml") {
            part.read_to_string(&mut out).unwrap();
        }
    }
    out
}
