//! Pictures: JPEG, PNG and TIFF with many pages.
//!
//! Sizes, resolution and direction come from our own reading of the headers,
//! so that a flood of pixels is refused before anything is decoded.

mod decode;
mod exif;
mod header;
pub(crate) mod png;
mod tiff;

use image::DynamicImage;
use image::metadata::Orientation;

use crate::{Inspection, Kind, Limits, PageSize, PageText, ReadError};

/// A picture without a resolution was scanned as offices scan.
const USUAL_DPI: f32 = 200.0;

/// What a header says of one page.
#[derive(Clone, Debug, PartialEq)]
struct Header {
    width: u32,
    height: u32,
    dpi: Option<(f32, f32)>,
    /// 1 to 8, as in TIFF and EXIF.
    orientation: u8,
    /// The picture's number in the file: previews are not pages.
    index: usize,
}

pub(crate) fn inspect(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Inspection, ReadError> {
    let pages = headers(bytes, kind, limits)?.iter().map(Header::size).collect();
    Ok(Inspection {
        kind,
        pages,
        title: None,
        author: None,
        keywords: Vec::new(),
        has_text: false,
    })
}

pub(crate) fn text(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Vec<PageText>, ReadError> {
    Ok(headers(bytes, kind, limits)?
        .iter()
        .map(|_| PageText::default())
        .collect())
}

pub(crate) fn picture(
    bytes: &[u8],
    kind: Kind,
    (page, width): (u32, u32),
    limits: &Limits,
) -> Result<Vec<u8>, ReadError> {
    let headers = headers(bytes, kind, limits)?;
    let header = headers.get(page as usize).ok_or(ReadError::NoSuchPage(page))?;
    let decoded = match kind {
        Kind::Jpeg => decode::jpeg(bytes)?,
        Kind::Png => decode::png(bytes)?,
        _ => tiff::decode(bytes, header.index)?,
    };
    png::page(upright(decoded, header, width)?)
}

fn headers(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Vec<Header>, ReadError> {
    let headers = match kind {
        Kind::Jpeg => vec![header::jpeg(bytes)?],
        Kind::Png => vec![header::png(bytes, limits)?],
        _ => tiff::headers(bytes, limits)?,
    };
    for header in &headers {
        limits.pixels(header.width, header.height)?;
    }
    if headers.is_empty() {
        Err(ReadError::NoPages)
    } else {
        Ok(headers)
    }
}

impl Header {
    fn lies_on_its_side(&self) -> bool {
        (5..=8).contains(&self.orientation)
    }

    fn size(&self) -> PageSize {
        let (x_dpi, y_dpi) = self.dpi.unwrap_or((USUAL_DPI, USUAL_DPI));
        let (width, height) = (self.width as f32 * 72.0 / x_dpi, self.height as f32 * 72.0 / y_dpi);
        let (width_pt, height_pt) = if self.lies_on_its_side() {
            (height, width)
        } else {
            (width, height)
        };
        PageSize { width_pt, height_pt }
    }
}

/// A resolution that can be true. Cameras write 72 for "unknown", which would
/// make a photographed letter a poster; so does 96 of screens and 1 of others.
fn plausible(dpi: (f32, f32)) -> Option<(f32, f32)> {
    let true_to_paper = |dpi: f32| dpi.is_finite() && (97.0..=4_800.0).contains(&dpi);
    (true_to_paper(dpi.0) && true_to_paper(dpi.1)).then_some(dpi)
}

/// Brings a picture to the asked width (as it is looked at) and upright.
/// It is made smaller before it is turned: that is less to turn.
fn upright(decoded: DynamicImage, header: &Header, width: u32) -> Result<DynamicImage, ReadError> {
    let PageSize { width_pt, height_pt } = header.size();
    let shape = f64::from(height_pt) / f64::from(width_pt);
    let (width, height) = bounded(width, shape);
    let (raw_width, raw_height) = if header.lies_on_its_side() {
        (height, width)
    } else {
        (width, height)
    };
    let smaller = raw_width <= decoded.width() && raw_height <= decoded.height();
    let mut scaled = if smaller {
        decoded.thumbnail_exact(raw_width, raw_height)
    } else {
        decoded.resize_exact(raw_width, raw_height, image::imageops::FilterType::Triangle)
    };
    let turn = Orientation::from_exif(header.orientation).unwrap_or(Orientation::NoTransforms);
    scaled.apply_orientation(turn);
    Ok(scaled)
}

fn bounded(width: u32, shape: f64) -> (u32, u32) {
    const MOST_WIDE: u32 = 2_000;
    const MOST_PIXELS: f64 = 16_000_000.0;
    const MOST_HIGH: f64 = 20_000.0;
    let widest = (MOST_PIXELS / shape).sqrt().min(MOST_HIGH / shape).max(1.0);
    let width = f64::from(width.clamp(1, MOST_WIDE)).min(widest).floor();
    (width as u32, (width * shape).round().clamp(1.0, MOST_HIGH) as u32)
}

#[cfg(test)]
mod tests;
