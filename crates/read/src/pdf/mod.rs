//! PDF: pages, text with places, pictures.

mod glyphs;
mod nesting;
mod properties;

use std::sync::Arc;

use hayro::hayro_interpret::{InterpreterCache, InterpreterSettings};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};

use crate::images::png;
use crate::limits::Budget;
use crate::{Inspection, Kind, Limits, PageSize, PageText, ReadError, guard, layout};

/// So many first pages are looked at for text.
const LOOKED_AT: usize = 10;
/// `%%EOF` stands within so many bytes of the end, also when a program added some of its own.
const TAIL: usize = 4096;
/// The widest page that is drawn, and the most pixels.
const MOST_WIDE: u32 = 4_000;
const MOST_PIXELS: f32 = 16_000_000.0;

pub(crate) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Inspection, ReadError> {
    let pdf = open(bytes, limits)?;
    let pages = pdf.pages().iter().map(size).collect();
    let properties = properties::of(&pdf);
    let mut reader = glyphs::Reader::new(&pdf);
    let has_text = pdf.pages().iter().take(LOOKED_AT).any(|page| {
        let found = guard::run(|| reader.page(page));
        found.is_ok_and(|glyphs| glyphs.iter().any(|glyph| glyph.text.chars().any(char::is_alphanumeric)))
    });
    Ok(Inspection {
        kind: Kind::Pdf,
        pages,
        title: properties.title,
        author: properties.author,
        keywords: properties.keywords,
        has_text,
    })
}

/// A first page that the interpreter cannot read makes the file broken: that
/// is where a secrecy mark stands. A later one only has no text.
pub(crate) fn text(bytes: &[u8], limits: &Limits) -> Result<Vec<PageText>, ReadError> {
    let pdf = open(bytes, limits)?;
    let mut budget = Budget::new(limits);
    let mut reader = glyphs::Reader::new(&pdf);
    let mut out = Vec::with_capacity(pdf.pages().len());
    for (at, page) in pdf.pages().iter().enumerate() {
        if budget.is_empty() {
            out.push(PageText::default());
            continue;
        }
        match guard::run(|| reader.page(page)) {
            Ok(glyphs) => out.push(layout::page(glyphs, &mut budget)),
            Err(error) if at == 0 => return Err(error),
            Err(_) => {
                reader = glyphs::Reader::new(&pdf);
                out.push(PageText::default());
            }
        }
    }
    Ok(out)
}

pub(crate) fn picture(bytes: &[u8], page: u32, width: u32, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let pdf = open(bytes, limits)?;
    let page = pdf.pages().get(page as usize).ok_or(ReadError::NoSuchPage(page))?;
    nesting::content(page.page_stream().unwrap_or_default())?;
    let PageSize { width_pt, height_pt } = size(page);
    let shape = height_pt / width_pt;
    let widest = (MOST_PIXELS / shape).sqrt().min(f32::from(u16::MAX) / shape);
    let width = (width.clamp(1, MOST_WIDE) as f32).min(widest).floor().max(1.0);
    let height = (width * shape).round().clamp(1.0, f32::from(u16::MAX));
    let settings = hayro::RenderSettings {
        x_scale: width / width_pt,
        y_scale: height / height_pt,
        width: Some(width as u16),
        height: Some(height as u16),
        bg_color: hayro::vello_cpu::color::palette::css::WHITE,
    };
    let pixmap = hayro::render(
        page,
        &hayro::RenderCache::new(),
        &InterpreterSettings::default(),
        &settings,
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let pixels: Vec<u8> = pixmap
        .data_as_u8_slice()
        .chunks_exact(4)
        .flat_map(|p| p.get(..3).unwrap_or_default())
        .copied()
        .collect();
    png::encode_rgb(width, height, pixels)
}

fn open(bytes: &[u8], limits: &Limits) -> Result<Pdf, ReadError> {
    nesting::file(bytes)?;
    let pdf = match Pdf::new(Arc::new(bytes.to_vec())) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(_)) => return Err(ReadError::Encrypted),
        Err(LoadPdfError::Invalid) => return Err(ReadError::broken("no PDF structure")),
    };
    // The reader mends what it can; what was cut off must not pass for whole.
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or(bytes);
    if !crate::kind::contains(tail, b"%%EOF") {
        return Err(ReadError::broken("the end is missing"));
    }
    let pages = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    match pages {
        0 => Err(ReadError::NoPages),
        pages if pages > limits.pages => Err(ReadError::TooManyPages(pages)),
        _ => Ok(pdf),
    }
}

/// The page's size as it is looked at. PDF allows sides of 3 to 14,400 units.
fn size(page: &Page<'_>) -> PageSize {
    let (width, height) = page.render_dimensions();
    let side = |side: f32| {
        if side.is_finite() {
            side.clamp(3.0, 14_400.0)
        } else {
            595.0
        }
    };
    PageSize {
        width_pt: side(width),
        height_pt: side(height),
    }
}
