//! Sổ đăng ký văn bản đến: a volume as the law's form wants it (R §2.2, §11 A26).

use paper::{Align, Cell, Column};

use super::model::{Book, Entry, RecipientRow};
use super::{queries, texts, view};
use crate::clock::OfficeTime;
use crate::db::{Conn, Error, OfficeId};
use crate::numbering::{self, queries::HoldRow};
use crate::org::{Body, Regime};
use crate::web::texts::Lang;

/// The most entries of one printed volume.
pub const MOST: i64 = 20_000;

/// A volume with everything that its printed form shows.
pub struct Volume {
    pub book: Book,
    pub body: Body,
    /// The last number in it.
    pub until: i64,
    pub entries: Vec<Entry>,
    pub recipients: Vec<RecipientRow>,
    /// Numbers that no document bears, with the reason.
    pub holds: Vec<HoldRow>,
}

impl Volume {
    /// Reads a volume's entries after a number, at most `limit`.
    pub async fn read(
        conn: &mut Conn,
        office: OfficeId,
        (book, body): (Book, Body),
        (after, limit): (i64, i64),
    ) -> Result<Volume, Error> {
        let series = numbering::queries::series_of(conn, office, body.id, "incoming", "").await?;
        let period = book.year.to_string();
        let last = match &series {
            Some(series) => numbering::queries::counter(conn, series.id, &period)
                .await?
                .map_or(0, |c| c.last),
            None => 0,
        };
        let until = book.until_number.unwrap_or(last);
        let after = after.max(book.from_number - 1);
        let entries = queries::of_register(conn, office, body.id, book.year, after, until, limit).await?;
        let shown = entries.last().map_or(after, |entry| entry.number);
        let rows = queries::recipients_of_register(conn, office, body.id, book.year, after, shown, limit * 20).await?;
        let holds = match &series {
            Some(series) => {
                numbering::queries::holds_between(conn, office, series.id, &period, after + 1, until, limit).await?
            }
            None => Vec::new(),
        };
        Ok(Volume {
            book,
            body,
            until,
            entries,
            recipients: rows,
            holds,
        })
    }

    fn recipients_of<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a RecipientRow> {
        self.recipients.iter().filter(move |row| row.incoming_id == entry.id)
    }

    /// The ten columns of an entry, in the order of the form.
    fn row(&self, lang: Lang, entry: &Entry) -> Vec<Cell> {
        let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
        let names: Vec<&str> = self.recipients_of(entry).map(|row| row.name.as_str()).collect();
        let forwarded = self.recipients_of(entry).filter_map(|row| row.forwarded_on).max();
        let signed: Vec<String> = self
            .recipients_of(entry)
            .filter_map(|row| Some(format!("{} {}", row.received_by.as_ref()?, row.received_at?.short())))
            .collect();
        vec![
            text(arrived(entry)),
            Cell::Number(entry.number),
            text(entry.issuer.clone()),
            text(entry.symbol.clone()),
            entry.dated_on.map_or(Cell::Empty, |day| Cell::Date(day.0)),
            text(view::type_and_subject(lang, entry)),
            text(names.join("\n")),
            forwarded.map_or(Cell::Empty, |day| Cell::Date(day.0)),
            text(signed.join("\n")),
            text(self.note(lang, entry)),
        ]
    }

    /// Column 10: the note, and what became of the entry.
    fn note(&self, lang: Lang, entry: &Entry) -> String {
        let number = |id| {
            self.entries
                .iter()
                .find(|other| Some(other.id) == id)
                .map(|other| other.number.to_string())
        };
        let link = |label: String, id: Option<crate::document::DocumentId>| {
            id.map(|_| format!("{label} {}", number(id).unwrap_or_default()).trim().to_owned())
        };
        let parts = [
            Some(entry.note.clone()),
            link(texts::d_corrects(lang), entry.corrects),
            link(texts::d_corrected_by(lang), entry.corrected_by),
        ];
        parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// A number that no document bears, as a row of its own: no hole in the register is unexplained.
    fn hold_row(lang: Lang, hold: &HoldRow) -> Vec<Cell> {
        let reason = match hold.state.as_str() {
            "reserved" => texts::number_reserved(lang, &hold.reason),
            _ => texts::number_burnt(lang, &hold.reason),
        };
        let mut row = vec![Cell::Empty; 10];
        if let [_, number, _, _, _, subject, ..] = row.as_mut_slice() {
            *number = Cell::Number(hold.number);
            *subject = Cell::Text(reason);
        }
        row
    }

    /// All rows in the order of their numbers.
    pub fn rows(&self, lang: Lang) -> Vec<Vec<Cell>> {
        let entries = self.entries.iter().map(|entry| (entry.number, self.row(lang, entry)));
        let unused = self.holds.iter().filter(|hold| hold.state != "used");
        let holds = unused.map(|hold| (hold.number, Volume::hold_row(lang, hold)));
        let mut rows: Vec<(i64, Vec<Cell>)> = entries.chain(holds).collect();
        rows.sort_by_key(|(number, _)| *number);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// The whole book for the printer. `foot` is the head of the audit chain.
    pub fn book(&self, now: OfficeTime, foot: String) -> paper::Book {
        let rows = self.rows(Lang::Vi);
        let count = u64::try_from(rows.len()).unwrap_or(0);
        let words = viet::number::words(count, viet::number::Region::North);
        let closing = self.book.closed_on.map(|day| {
            format!(
                "Sổ này gồm {count} ({words}) số, từ số {} đến số {}; khoá sổ {}.",
                self.book.from_number,
                self.until,
                viet::date::heading(day.0),
            )
        });
        let opening = format!(
            "Sổ đăng ký văn bản đến năm {}, quyển số {}, mở {} từ số {}.",
            self.book.year,
            self.book.volume,
            viet::date::heading(self.book.opened_on.0),
            self.book.from_number,
        );
        let regime = match self.body.regime() {
            Regime::Party => paper::Regime::Party,
            Regime::State => paper::Regime::State,
        };
        paper::Book {
            superior: self.body.superior.clone(),
            office: self.body.name.clone(),
            regime,
            title: "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN".into(),
            year_label: format!("Năm {}", self.book.year),
            from_on: Some(self.book.opened_on.0),
            to_on: self.book.closed_on.map(|day| day.0),
            from_number: Some(self.book.from_number),
            to_number: (self.until >= self.book.from_number).then_some(self.until),
            volume: u32::try_from(self.book.volume).unwrap_or(1),
            columns: columns(),
            rows,
            opening,
            closing,
            place: self.body.place.clone(),
            made_on: self.book.closed_on.map_or(now.date(), |day| day.0),
            signers: vec![
                "Người lập sổ".into(),
                "Trưởng bộ phận văn thư".into(),
                "Chánh Văn phòng".into(),
            ],
            footer: foot,
        }
    }
}

/// Column 1: the day, with the hour for very urgent papers (R §2.2).
fn arrived(entry: &Entry) -> String {
    view::stamp_date(entry)
}

/// The ten columns of NĐ 30/2020 Phụ lục IV, none left out, in their order.
pub fn columns() -> Vec<Column> {
    let column = |number, title: &str, width, align| Column {
        title: title.into(),
        width,
        align,
        number: Some(number),
    };
    vec![
        column(1, "Ngày đến", 1.3, Align::Center),
        column(2, "Số đến", 0.9, Align::Center),
        column(3, "Tác giả", 2.2, Align::Left),
        column(4, "Số, ký hiệu văn bản", 1.7, Align::Left),
        column(5, "Ngày tháng văn bản", 1.3, Align::Center),
        column(6, "Tên loại và trích yếu nội dung văn bản", 4.2, Align::Left),
        column(7, "Đơn vị hoặc người nhận", 1.8, Align::Left),
        column(8, "Ngày chuyển", 1.3, Align::Center),
        column(9, "Ký nhận", 1.3, Align::Left),
        column(10, "Ghi chú", 1.4, Align::Left),
    ]
}
