//! Dấu chỉ độ mật: recognising papers that must not be here (R §1.10 M2, M3).
//!
//! A networked system may not keep state secrets (Luật 117/2025 Điều 5.2), so
//! a paper that bears the mark is refused. What counts is a *mark in a mark's
//! place*: MẬT, TỐI MẬT or TUYỆT MẬT alone, at the top left of a page under the
//! number; in the file's properties; or set apart in its name. The same words
//! in running text ("bảo vệ bí mật nhà nước") are ordinary, and a false alarm
//! destroys an ordinary paper's way in; so whatever is not alone is no mark.
//!
//! Left out, because no law makes them marks: symbols of a unit's own secret
//! series, foreign classifications, LƯU HÀNH NỘI BỘ and the like (R §1.10 M9).

mod names;
mod page;
mod words;

use serde::{Deserialize, Serialize};

use crate::{Inspection, PageText};

/// A mark that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub place: Place,
    pub level: Level,
}

/// Where a mark was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    TopOfPage,
    Metadata,
    FileName,
}

/// Độ mật, only to recognise and refuse (R §1.10 M1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Mat,
    ToiMat,
    TuyetMat,
}

/// Looks for a mark on the pages, in the properties and in the name.
///
/// `inspection.pages` may be empty; sizes are then guessed from the text.
pub fn find(inspection: &Inspection, pages: &[PageText], file_name: &str) -> Option<Mark> {
    let at = |place| move |level| Mark { place, level };
    let sizes = inspection.pages.iter().map(Some).chain(std::iter::repeat(None));
    let on_page = pages
        .iter()
        .zip(sizes)
        .enumerate()
        .find_map(|(at, (page, size))| page::mark(page, at, size));
    let properties = inspection.title.iter().chain(&inspection.keywords);
    on_page
        .map(at(Place::TopOfPage))
        .or_else(|| {
            properties
                .into_iter()
                .find_map(|value| names::property(value))
                .map(at(Place::Metadata))
        })
        .or_else(|| names::file_name(file_name).map(at(Place::FileName)))
}

#[cfg(test)]
mod tests;
