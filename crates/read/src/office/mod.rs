//! DOCX and XLSX: the words of an office file.
//!
//! Only the parts that hold words are read. Macros, links, embedded files and
//! entities are not looked at, but everything is unpacked once and counted.

mod docx;
mod package;
mod properties;
mod xlsx;
pub(crate) mod xml;

use crate::limits::Budget;
use crate::{Inspection, Kind, Limits, PageText, ReadError};
use package::Package;

/// What a ZIP file is: its content types say it.
pub(crate) fn kind(bytes: &[u8], limits: &Limits) -> Result<Kind, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    if package.first_with("wordprocessingml.document.main+xml").is_some() {
        return Ok(Kind::Docx);
    }
    if package.first_with("spreadsheetml.sheet.main+xml").is_some() {
        return Ok(Kind::Xlsx);
    }
    let others = [
        ("ms-word.document.macroEnabled", "docm"),
        ("ms-excel.sheet.macroEnabled", "xlsm"),
        ("wordprocessingml.template", "dotx"),
        ("spreadsheetml.template", "xltx"),
        ("ms-excel.sheet.binary", "xlsb"),
        ("presentationml", "pptx"),
    ];
    let known = others
        .iter()
        .find(|(part, _)| package.mentions(part))
        .map(|(_, name)| *name);
    Err(ReadError::Unsupported(known.unwrap_or(package.other_name()).into()))
}

pub(crate) fn inspect(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Inspection, ReadError> {
    package::unpack_all(bytes, limits)?;
    let mut package = Package::open(bytes, limits)?;
    let properties = properties::of(&mut package)?;
    let has_text = read(&mut package, kind, limits)?
        .iter()
        .any(|page| !page.lines.is_empty());
    Ok(Inspection {
        kind,
        pages: Vec::new(),
        title: properties.title,
        author: properties.author,
        keywords: properties.keywords,
        has_text,
    })
}

pub(crate) fn text(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Vec<PageText>, ReadError> {
    read(&mut Package::open(bytes, limits)?, kind, limits)
}

fn read(package: &mut Package<'_>, kind: Kind, limits: &Limits) -> Result<Vec<PageText>, ReadError> {
    let mut budget = Budget::new(limits);
    match kind {
        Kind::Xlsx => xlsx::text(package, &mut budget),
        _ => docx::text(package, &mut budget),
    }
}

#[cfg(test)]
mod tests;
