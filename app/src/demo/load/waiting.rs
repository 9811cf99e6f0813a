//! Chờ vào sổ: what lies on the clerk's desk this morning.

use std::collections::HashSet;

use paper::{Align, Cell, Column, List};

use super::super::model::Paper;
use super::super::{papers, papers_at};
use super::files::{self, Kept};
use super::offices::Settled;
use super::{LoadError, SEED, Span, USUAL_PAPERS, clerk_of};
use crate::app::App;
use crate::blob::Blobs;
use crate::document::IntakeId;
use crate::incoming::RegisterIncoming;

/// Items that wait in each office.
const ITEMS: usize = 8;
/// Which of them came from a scanner as PNG, which from a telephone as JPEG, and which has a table with it.
const SCANNED: usize = 2;
const PHOTOGRAPHED: usize = 3;
const WITH_TABLE: usize = 4;
/// Pixels across a picture of a page.
const WIDTH: u32 = 1240;

/// Puts today's papers on the desk, taken in a few minutes apart.
pub async fn fill(app: &App, place: &Settled<'_>, span: Span) -> Result<(), LoadError> {
    let known: HashSet<(String, String)> = papers(place.office, USUAL_PAPERS, span.from, span.last_day(), SEED)
        .map(|paper| (paper.issuer.clone(), paper.number_symbol()))
        .collect();
    let fresh = |paper: &Paper| {
        paper.number.is_some()
            && paper.date.is_some()
            && !known.contains(&(paper.issuer.clone(), paper.number_symbol()))
    };
    let today = papers_at(place.office, span.now.local(), SEED + 1)
        .filter(fresh)
        .take(ITEMS);
    let clerk = clerk_of::<RegisterIncoming>(place, 0)?;
    for (nth, paper) in today.enumerate() {
        let blobs = app.blobs.clone();
        let made = tokio::task::spawn_blocking(move || item(&blobs, &paper, nth)).await;
        let kept = made.map_err(|gone| LoadError::Other(gone.to_string()))??;
        let at = span.now.plus_seconds((nth as i64 - ITEMS as i64) * 240);
        let mut tx = app.db.begin_write().await?;
        let intake: IntakeId = tx.new_id(at);
        for (position, mut file) in (0_i64..).zip(kept) {
            // The reader of the product reads them, as it would any file that comes in.
            file.text = None;
            files::enter(&mut tx, clerk.actor(), (intake, position), &file, at).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// The files of one item: a PDF, a picture of a page, or a PDF with a table beside it.
fn item(blobs: &Blobs, paper: &Paper, nth: usize) -> Result<Vec<Kept>, LoadError> {
    let file = |kind: &'static str, bytes: &[u8]| files::keep(blobs, bytes, (kind, files::file_name(paper, kind)));
    match nth {
        SCANNED => Ok(vec![file("png", &picture(paper)?)?]),
        PHOTOGRAPHED => Ok(vec![file("jpeg", &photograph(&picture(paper)?)?)?]),
        WITH_TABLE => {
            let table = paper::list_xlsx(&table(paper))?;
            let name = "Bieu mau kem theo.xlsx".to_owned();
            Ok(vec![
                files::make(blobs, paper)?,
                files::keep(blobs, &table, ("xlsx", name))?,
            ])
        }
        _ => Ok(vec![files::make(blobs, paper)?]),
    }
}

fn picture(paper: &Paper) -> Result<Vec<u8>, LoadError> {
    let pdf = super::letter::pdf(paper)?;
    read::picture(&pdf, 0, WIDTH, &read::Limits::default()).map_err(other)
}

/// The same page as a telephone would send it.
fn photograph(png: &[u8]) -> Result<Vec<u8>, LoadError> {
    let picture = image::load_from_memory_with_format(png, image::ImageFormat::Png).map_err(other)?;
    let mut jpeg = Vec::new();
    let page = image::DynamicImage::ImageRgb8(picture.to_rgb8());
    page.write_with_encoder(image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 82))
        .map_err(other)?;
    Ok(jpeg)
}

fn other(error: impl std::fmt::Display) -> LoadError {
    LoadError::Other(error.to_string())
}

/// A form to be filled in, as such letters bring one.
fn table(paper: &Paper) -> List {
    let column = |title: &str, width| Column {
        title: title.to_owned(),
        width,
        align: Align::Left,
        number: None,
    };
    let columns = vec![
        column("TT", 1.0),
        column("Nội dung", 6.0),
        column("Đơn vị thực hiện", 4.0),
        column("Thời hạn", 2.0),
    ];
    let row = |nth: usize| {
        let cells = [nth.to_string(), format!("Nội dung {nth}"), String::new(), String::new()];
        cells.into_iter().map(Cell::Text).collect()
    };
    List {
        lang: paper::Lang::Vi,
        superior: paper.issuer_superior.clone(),
        office: paper.issuer.clone(),
        title: "Biểu mẫu tổng hợp".to_owned(),
        subtitle: vec![format!("Kèm theo văn bản số {}", paper.number_symbol())],
        columns,
        rows: (1..=12).map(row).collect(),
        landscape: false,
        made_on: paper.date.unwrap_or(paper.received_at.date()),
        made_by: paper.signer.clone(),
        note: None,
    }
}
