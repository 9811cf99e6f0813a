//! Dấu «ĐẾN»: the incoming stamp, printed onto the received paper.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PaperError;
use crate::glyphs::printable;
use crate::words::padded;
use crate::world::{Template, typeset};

/// What the incoming stamp says and where it stands (NĐ 30/2020 Phụ lục IV;
/// R §2.4). The law wants 35 mm × 50 mm; many offices still use 30 × 50.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
pub struct Stamp {
    /// The receiving body.
    pub office: String,
    /// Số đến.
    pub number: i64,
    /// Ngày đến, as it shall be printed; with the hour for urgent papers.
    pub date_text: String,
    /// Chuyển: who shall deal with it; empty leaves a dotted line for the pen.
    pub forward: String,
    /// Số và ký hiệu hồ sơ; empty leaves a dotted line.
    pub dossier: String,
    /// Width in millimetres; 50 by the law.
    pub width_mm: f32,
    /// Height in millimetres; 35 by the law.
    pub height_mm: f32,
    /// From the left edge of the sheet to the stamp, in millimetres.
    pub x_mm: f32,
    /// From the upper edge of the sheet to the stamp, in millimetres.
    pub y_mm: f32,
    /// The day it is printed; the creation date of the file.
    pub made_on: Date,
}

#[derive(Serialize)]
struct StampData {
    office: String,
    number: String,
    date_text: String,
    forward: String,
    dossier: String,
    width: f32,
    height: f32,
    x: f32,
    y: f32,
}

/// An A4 sheet (PDF/A-2a) that carries only the stamp, so that the clerk lays
/// the received paper into the printer and overprints it. The original file of
/// an electronic paper is never touched (R §2.4).
///
/// A place or size off the sheet is moved onto it.
///
/// # Errors
/// Only faults of the build.
pub fn stamp_pdf(stamp: &Stamp) -> Result<Vec<u8>, PaperError> {
    let width = within(stamp.width_mm, 30.0, 100.0);
    let height = within(stamp.height_mm, 20.0, 80.0);
    let data = StampData {
        office: printable(&stamp.office.to_uppercase())?,
        number: padded(stamp.number),
        date_text: printable(&stamp.date_text)?,
        forward: printable(&stamp.forward)?,
        dossier: printable(&stamp.dossier)?,
        width,
        height,
        x: within(stamp.x_mm, 5.0, 205.0 - width),
        y: within(stamp.y_mm, 5.0, 292.0 - height),
    };
    typeset(Template::Stamp, &data, stamp.made_on)
}

/// `value` between the bounds; the lower bound when it is not a number.
fn within(value: f32, low: f32, high: f32) -> f32 {
    if value.is_nan() { low } else { value.clamp(low, high) }
}
