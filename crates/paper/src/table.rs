//! Bảng: columns and cells, the same for print and for sheets.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PaperError;
use crate::glyphs::{printable, wrappable};
use crate::words::day_month_year;

/// One column of a table.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
pub struct Column {
    /// The words at its head.
    pub title: String,
    /// Its share of the width, relative to the other columns.
    pub width: f32,
    /// Where its cells stand.
    pub align: Align,
    /// The column number that the law's form prints under the head.
    pub number: Option<u8>,
}

/// Where the text of a column stands.
#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Numbers and dates of a register.
    Center,
    /// Quantities.
    Right,
}

/// One value of a table.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; `\n` starts a new line.
    Text(String),
    /// A whole number. Printed without thousands marks, because in registers
    /// it is most often a name (số đến 1234) and not a quantity.
    Number(i64),
    /// A day, printed `05/03/2026`, a real date in sheets.
    Date(Date),
    /// Nothing yet, for example *Ký nhận* of paper that is signed by hand.
    Empty,
}

/// A table as the templates want it.
#[derive(Serialize)]
pub(crate) struct TableData {
    heads: Vec<String>,
    numbers: Option<Vec<String>>,
    widths: Vec<f32>,
    aligns: Vec<Align>,
    rows: Vec<Vec<String>>,
    nothing: &'static str,
}

impl TableData {
    /// Makes all text printable and every row as long as the head.
    ///
    /// # Errors
    /// [`PaperError::Shape`] as [`check_shape`].
    pub(crate) fn new(columns: &[Column], rows: &[Vec<Cell>], nothing: &'static str) -> Result<Self, PaperError> {
        check_shape(columns, rows)?;
        let heads = columns.iter().map(|c| printable(&c.title)).collect::<Result<_, _>>()?;
        let rows = rows.iter().map(|row| row_text(row, columns.len()));
        Ok(Self {
            heads,
            numbers: numbers(columns),
            widths: columns.iter().map(|c| relative_width(c.width)).collect(),
            aligns: columns.iter().map(|c| c.align).collect(),
            rows: rows.collect::<Result<_, _>>()?,
            nothing,
        })
    }
}

/// Refuses a table without columns and rows longer than the head.
pub(crate) fn check_shape(columns: &[Column], rows: &[Vec<Cell>]) -> Result<(), PaperError> {
    let refuse = |row, cells| {
        Err(PaperError::Shape {
            row,
            cells,
            columns: columns.len(),
        })
    };
    if columns.is_empty() {
        return refuse(0, 0);
    }
    match rows.iter().position(|row| row.len() > columns.len()) {
        Some(at) => refuse(at + 1, rows.get(at).map_or(0, Vec::len)),
        None => Ok(()),
    }
}

/// A width that can be drawn: not zero, negative or infinite.
pub(crate) fn relative_width(width: f32) -> f32 {
    if width.is_finite() {
        width.clamp(0.1, 100.0)
    } else {
        1.0
    }
}

/// The line of column numbers, `(1)` … `(10)`; none when no column has one.
fn numbers(columns: &[Column]) -> Option<Vec<String>> {
    columns.iter().any(|c| c.number.is_some()).then(|| {
        columns
            .iter()
            .map(|c| c.number.map_or(String::new(), |n| format!("({n})")))
            .collect()
    })
}

fn row_text(row: &[Cell], columns: usize) -> Result<Vec<String>, PaperError> {
    let mut texts = row.iter().map(cell_text).collect::<Result<Vec<_>, _>>()?;
    texts.resize(columns, String::new());
    Ok(texts)
}

fn cell_text(cell: &Cell) -> Result<String, PaperError> {
    Ok(match cell {
        Cell::Text(text) => wrappable(text)?,
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => day_month_year(*date),
        Cell::Empty => String::new(),
    })
}
