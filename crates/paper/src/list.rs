//! Danh sách: a table as the screen shows it, on paper and as a sheet.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::glyphs::{printable, printable_opt};
use crate::sheet::{Part, Sheet};
use crate::table::TableData;
use crate::world::{Template, typeset};
use crate::{Cell, Column, Lang, PaperError};

/// One table, two outputs: the same value gives the PDF and the XLSX, so both
/// always show the same.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
pub struct List {
    /// The language of the fixed words.
    pub lang: Lang,
    /// Cơ quan chủ quản.
    pub superior: Option<String>,
    /// Cơ quan, đơn vị whose list it is.
    pub office: String,
    /// What the list shows.
    pub title: String,
    /// The filters in words, one line each.
    pub subtitle: Vec<String>,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The rows; a short row is filled up with empty cells.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the page lies on its long side.
    pub landscape: bool,
    /// The day it was made; the only date in the file.
    pub made_on: Date,
    /// Who made it.
    pub made_by: String,
    /// A remark under the table.
    pub note: Option<String>,
}

#[derive(Serialize)]
struct ListData {
    lang: Lang,
    superior: Option<String>,
    office: String,
    title: String,
    subtitle: Vec<String>,
    landscape: bool,
    table: TableData,
    total: String,
    made: String,
    note: Option<String>,
}

/// The list on A4 as PDF/A-2a; heads repeat on every page.
///
/// # Errors
/// [`PaperError::Shape`] when a row has too many cells; the others are faults
/// of the build.
pub fn list_pdf(list: &List) -> Result<Vec<u8>, PaperError> {
    let data = ListData {
        lang: list.lang,
        superior: printable_opt(list.superior.as_ref())?,
        office: printable(&list.office)?,
        title: printable(&list.title)?,
        subtitle: list
            .subtitle
            .iter()
            .map(|line| printable(line))
            .collect::<Result<_, _>>()?,
        landscape: list.landscape,
        table: TableData::new(&list.columns, &list.rows, list.lang.nothing())?,
        total: list.lang.total(list.rows.len()),
        made: printable(&list.lang.made(&list.made_by, list.made_on))?,
        note: printable_opt(list.note.as_ref())?,
    };
    typeset(Template::List, &data, list.made_on)
}

/// The list as a sheet: strings stay strings, dates are dates, heads are
/// frozen and filtered.
///
/// # Errors
/// [`PaperError::Shape`] when a row has too many cells, [`PaperError::Sheet`]
/// beyond what XLSX can hold (1,048,576 rows).
pub fn list_xlsx(list: &List) -> Result<Vec<u8>, PaperError> {
    let mut above = vec![];
    above.extend(list.superior.iter().map(|line| Part::Plain(line.clone())));
    above.push(Part::Strong(list.office.clone()));
    above.push(Part::Title(list.title.clone()));
    above.extend(list.subtitle.iter().map(|line| Part::Plain(line.clone())));
    let mut below = vec![Part::Plain(list.lang.total(list.rows.len()))];
    below.extend(list.note.iter().map(|line| Part::Plain(line.clone())));
    below.push(Part::Plain(list.lang.made(&list.made_by, list.made_on)));
    Sheet {
        name: list.lang.sheet(),
        title: &list.title,
        above,
        columns: &list.columns,
        rows: &list.rows,
        nothing: list.lang.nothing(),
        below,
        landscape: list.landscape,
        made_on: list.made_on,
    }
    .to_xlsx()
}
