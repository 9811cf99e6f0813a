//! Bảng tính: a table as an XLSX sheet that Excel and LibreOffice print well.
//!
//! Values are written with their type, text always as text: a subject that
//! begins with `=` is a subject, never a formula (trust.md T09, D11).

use jiff::civil::Date;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::table::{check_shape, relative_width};
use crate::words::day_month_year;
use crate::{Align, Cell, Column, PaperError};

/// XLSX holds at most 32,767 characters in a cell.
const LONGEST_TEXT: usize = 32_000;

/// Excel keeps numbers as doubles; beyond this they lose digits.
const LARGEST_EXACT: i64 = 1 << 53;

/// Widths of all columns together, in characters, on A4 lying and upright.
const CHARACTERS: (f32, f32) = (150.0, 95.0);

/// The code of A4 in XLSX files.
const A4: u8 = 9;

/// A line of text above or below the table.
pub(crate) enum Part {
    /// Bold, large.
    Title(String),
    /// Bold.
    Strong(String),
    /// As it is.
    Plain(String),
}

/// One table with the lines around it.
pub(crate) struct Sheet<'a> {
    /// The name on the tab.
    pub(crate) name: &'a str,
    /// The title in the file's properties.
    pub(crate) title: &'a str,
    /// Lines above the table.
    pub(crate) above: Vec<Part>,
    /// The columns.
    pub(crate) columns: &'a [Column],
    /// The rows.
    pub(crate) rows: &'a [Vec<Cell>],
    /// What stands in an empty table.
    pub(crate) nothing: &'a str,
    /// Lines below the table.
    pub(crate) below: Vec<Part>,
    /// Whether the printed page lies on its long side.
    pub(crate) landscape: bool,
    /// The creation date in the file's properties.
    pub(crate) made_on: Date,
}

/// The formats of a sheet. One for each alignment, indexed by [`Look::of`].
struct Looks {
    head: Format,
    text: [Format; 3],
    date: [Format; 3],
    number: [Format; 3],
}

impl Sheet<'_> {
    /// The bytes of the workbook.
    ///
    /// # Errors
    /// [`PaperError::Shape`] and [`PaperError::Sheet`].
    pub(crate) fn to_xlsx(&self) -> Result<Vec<u8>, PaperError> {
        check_shape(self.columns, self.rows)?;
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(self.title, self.made_on)?);
        self.fill(workbook.add_worksheet())?;
        Ok(workbook.save_to_buffer()?)
    }

    fn fill(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(self.name)?;
        let head = lines(sheet, 0, &self.above)? + 1;
        self.table(sheet, head)?;
        let used = u32::try_from(self.rows.len().max(1)).unwrap_or(u32::MAX);
        let below = head.saturating_add(used).saturating_add(2);
        lines(sheet, below, &self.below)?;
        self.print_setup(sheet, head)
    }

    fn table(&self, sheet: &mut Worksheet, head: u32) -> Result<(), XlsxError> {
        let looks = Looks::new();
        for (column, at) in self.columns.iter().zip(0u16..) {
            write_text(sheet, head, at, &head_text(column), &looks.head)?;
        }
        for (row, at) in self.rows.iter().zip(head.saturating_add(1)..) {
            for (column, cell, place) in cells(self.columns, row) {
                write_cell(sheet, at, place, cell, column.align, &looks)?;
            }
        }
        if self.rows.is_empty() {
            write_text(sheet, head + 1, 0, self.nothing, &face().set_italic())?;
        }
        Ok(())
    }

    /// A4, all columns on one page's width, heads on every page, page numbers.
    fn print_setup(&self, sheet: &mut Worksheet, head: u32) -> Result<(), XlsxError> {
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let (lying, upright) = CHARACTERS;
        let room = if self.landscape { lying } else { upright };
        let whole: f32 = self.columns.iter().map(|c| relative_width(c.width)).sum();
        for (column, at) in self.columns.iter().zip(0u16..) {
            let share = relative_width(column.width) / whole * room;
            sheet.set_column_width(at, f64::from(share.clamp(6.0, 90.0)))?;
        }
        sheet.set_freeze_panes(head.saturating_add(1), 0)?;
        sheet.autofilter(head, 0, head.saturating_add(rows), last)?;
        sheet.set_repeat_rows(head, head)?;
        sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.8, 0.6, 0.6, 0.7, 0.3, 0.3).set_footer("&C&P/&N");
        if self.landscape {
            sheet.set_landscape();
        }
        Ok(())
    }
}

impl Looks {
    fn new() -> Self {
        let cell = || face().set_border(FormatBorder::Thin).set_text_wrap();
        let top = || cell().set_align(FormatAlign::Top);
        let aligned = |format: fn(Format) -> Format| {
            [FormatAlign::Left, FormatAlign::Center, FormatAlign::Right].map(|align| format(top().set_align(align)))
        };
        Self {
            head: cell()
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter),
            // "@" keeps text text when a person edits the cell later.
            text: aligned(|format| format.set_num_format("@")),
            date: aligned(|format| format.set_num_format("dd/mm/yyyy")),
            number: aligned(|format| format.set_num_format("0")),
        }
    }
}

/// The format of the three that stands as the column wants it.
fn standing(formats: &[Format; 3], align: Align) -> &Format {
    let [left, center, right] = formats;
    match align {
        Align::Left => left,
        Align::Center => center,
        Align::Right => right,
    }
}

fn face() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(11)
}

/// Every column with its cell and its place; short rows are filled up.
fn cells<'a>(columns: &'a [Column], row: &'a [Cell]) -> impl Iterator<Item = (&'a Column, &'a Cell, u16)> {
    let row = row.iter().chain(std::iter::repeat(&Cell::Empty));
    columns
        .iter()
        .zip(row)
        .zip(0u16..)
        .map(|((column, cell), place)| (column, cell, place))
}

/// Title and, under it, the law's column number: one head row, so that the
/// filter begins with the data.
fn head_text(column: &Column) -> String {
    match column.number {
        Some(number) => format!("{}\n({number})", column.title),
        None => column.title.clone(),
    }
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    align: Align,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let text = standing(&looks.text, align);
    match cell {
        Cell::Text(words) => write_text(sheet, row, column, words, text)?,
        Cell::Number(number) if number.unsigned_abs() <= LARGEST_EXACT.unsigned_abs() => {
            // Exact: the guard keeps it within a double's whole numbers.
            let exact = *number as f64;
            sheet.write_number_with_format(row, column, exact, standing(&looks.number, align))?;
        }
        Cell::Number(number) => write_text(sheet, row, column, &number.to_string(), text)?,
        Cell::Date(date) => match excel_date(*date) {
            Some(day) => {
                let look = standing(&looks.date, align);
                sheet.write_datetime_with_format(row, column, &day, look)?;
            }
            None => write_text(sheet, row, column, &day_month_year(*date), text)?,
        },
        Cell::Empty => {
            sheet.write_blank(row, column, text)?;
        }
    }
    Ok(())
}

/// Writes text as text, whatever it begins with.
///
/// The writer takes a string `<r>…</r>` for finished XML of a rich string and
/// would copy it into the file unescaped; such text goes the rich way, which
/// escapes it.
fn write_text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
    let text = shortened(text);
    if text.starts_with("<r>") && text.ends_with("</r>") {
        let plain = Format::new();
        let pieces = [(&plain, text.as_str())];
        sheet.write_rich_string_with_format(row, column, &pieces, format)?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    match text.chars().nth(LONGEST_TEXT) {
        Some(_) => text.chars().take(LONGEST_TEXT).chain(['…']).collect(),
        None => text.to_owned(),
    }
}

/// Writes the lines from `row` on and returns the next free row.
fn lines(sheet: &mut Worksheet, row: u32, parts: &[Part]) -> Result<u32, XlsxError> {
    let mut at = row;
    for part in parts {
        let (text, format) = match part {
            Part::Title(text) => (text, face().set_bold().set_font_size(14)),
            Part::Strong(text) => (text, face().set_bold()),
            Part::Plain(text) => (text, face()),
        };
        write_text(sheet, at, 0, text, &format)?;
        at = at.saturating_add(1);
    }
    Ok(at)
}

/// A day as the sheet keeps it; `None` outside of what Excel knows (1900–9999).
fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// Title and the given day, so that the bytes do not depend on the clock.
fn properties(title: &str, made_on: Date) -> Result<DocProperties, XlsxError> {
    let properties = DocProperties::new().set_title(shortened_title(title));
    Ok(match excel_date(made_on) {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties.set_creation_datetime(&ExcelDateTime::from_ymd(1900, 1, 1)?),
    })
}

/// Properties are limited to 255 characters.
fn shortened_title(title: &str) -> String {
    title.chars().filter(|c| !c.is_control()).take(255).collect()
}
