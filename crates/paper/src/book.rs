//! Sổ đăng ký văn bản: a register book, printed as the law wants it.
//!
//! When papers are registered in a system the register must be printed with
//! all columns of the form, signed, bound and kept (NĐ 30/2020 Điều 16.2.b,
//! 22.3.b; form: Phụ lục IV; R §2). Cover and first page carry: cơ quan chủ
//! quản, cơ quan, năm, từ ngày … đến ngày …, từ số … đến số …, quyển số; the
//! first page is signed and sealed before use.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::glyphs::{printable, printable_opt};
use crate::sheet::{Part, Sheet};
use crate::table::TableData;
use crate::words::{Lang, day_month_year, grouped, heading_date};
use crate::world::{Template, typeset};
use crate::{Cell, Column, PaperError, Regime};

/// What a printed register book shows.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
pub struct Book {
    /// Cơ quan chủ quản.
    pub superior: Option<String>,
    /// Cơ quan whose register it is.
    pub office: String,
    /// Whose rules of form it follows.
    pub regime: Regime,
    /// `SỔ ĐĂNG KÝ VĂN BẢN ĐẾN`.
    pub title: String,
    /// `Năm 2026`, or the term of a Party body.
    pub year_label: String,
    /// Từ ngày; absent leaves dots.
    pub from_on: Option<Date>,
    /// Đến ngày; absent leaves dots.
    pub to_on: Option<Date>,
    /// Từ số; absent leaves dots.
    pub from_number: Option<i64>,
    /// Đến số; absent leaves dots.
    pub to_number: Option<i64>,
    /// Quyển số.
    pub volume: u32,
    /// All columns of the form, with their numbers.
    pub columns: Vec<Column>,
    /// The entries.
    pub rows: Vec<Vec<Cell>>,
    /// The opening statement, printed on the first page.
    pub opening: String,
    /// The closing statement, with the count in figures and words; `None`
    /// while the book is open, then *Sổ chưa khoá* is printed.
    pub closing: Option<String>,
    /// Địa danh before the date of the closing.
    pub place: String,
    /// The day of printing or closing; the only date of the file.
    pub made_on: Date,
    /// The posts that sign, from left to right. The last one is the highest:
    /// it signs the first page too.
    pub signers: Vec<String>,
    /// What stands small at the foot of every page, for example the head of
    /// the audit chain.
    pub footer: String,
}

#[derive(Serialize)]
struct BookData {
    superior: Option<String>,
    office: String,
    regime: Regime,
    title: String,
    year_label: String,
    days: String,
    figures: String,
    volume: u32,
    table: TableData,
    opening: String,
    closing: String,
    opened_at: String,
    closed_at: String,
    signers: Vec<String>,
    footer: String,
}

/// Dots for the pen.
const BLANK: &str = "……………";

/// The book on A4 lying: cover, first page, register, closing. PDF/A-2a.
///
/// # Errors
/// [`PaperError::Shape`] when a row has too many cells; the others are faults
/// of the build.
pub fn book_pdf(book: &Book) -> Result<Vec<u8>, PaperError> {
    let data = BookData {
        superior: printable_opt(book.superior.as_ref())?,
        office: printable(&book.office)?,
        regime: book.regime,
        title: printable(&book.title)?,
        year_label: printable(&book.year_label)?,
        days: book.days(),
        figures: book.figures(),
        volume: book.volume,
        table: TableData::new(&book.columns, &book.rows, Lang::Vi.nothing())?,
        opening: printable(&book.opening)?,
        closing: printable(&book.closing_text())?,
        opened_at: printable(&format!("{}, ngày ….. tháng ….. năm ………", book.place))?,
        closed_at: printable(&format!("{}, {}", book.place, heading_date(book.made_on)))?,
        signers: book
            .signers
            .iter()
            .map(|post| printable(post))
            .collect::<Result<_, _>>()?,
        footer: printable(&book.footer)?,
    };
    typeset(Template::Book, &data, book.made_on)
}

/// The book as one sheet: its data lines, the register, the closing.
///
/// # Errors
/// [`PaperError::Shape`] when a row has too many cells, [`PaperError::Sheet`]
/// beyond what XLSX can hold.
pub fn book_xlsx(book: &Book) -> Result<Vec<u8>, PaperError> {
    let mut above = vec![];
    above.extend(book.superior.iter().map(|line| Part::Plain(line.clone())));
    above.push(Part::Strong(book.office.clone()));
    above.push(Part::Title(book.title.clone()));
    let scope = [&book.year_label, &book.days(), &book.figures()]
        .map(String::as_str)
        .join(" · ");
    above.push(Part::Plain(format!("{scope} · Quyển số {}", book.volume)));
    above.push(Part::Plain(book.opening.clone()));
    let below = vec![Part::Plain(book.closing_text()), Part::Plain(book.footer.clone())];
    Sheet {
        name: "Sổ đăng ký",
        title: &book.title,
        above,
        columns: &book.columns,
        rows: &book.rows,
        nothing: Lang::Vi.nothing(),
        below,
        landscape: true,
        made_on: book.made_on,
    }
    .to_xlsx()
}

impl Book {
    fn days(&self) -> String {
        let day = |on: Option<Date>| on.map_or(BLANK.to_owned(), day_month_year);
        format!("Từ ngày {} đến ngày {}", day(self.from_on), day(self.to_on))
    }

    fn figures(&self) -> String {
        let number = |n: Option<i64>| n.map_or(BLANK.to_owned(), |n| n.to_string());
        format!("Từ số {} đến số {}", number(self.from_number), number(self.to_number))
    }

    fn closing_text(&self) -> String {
        self.closing.clone().unwrap_or_else(|| {
            format!(
                "Sổ chưa khoá. Bản in đến ngày {}, gồm {} mục.",
                day_month_year(self.made_on),
                grouped(self.rows.len()),
            )
        })
    }
}
