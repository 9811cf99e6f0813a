//! TIFF: the pages of a scan or a fax.

use std::collections::HashSet;
use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageBuffer, RgbImage, RgbaImage};
use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult, Limits as TiffLimits};

use super::exif::{Directory, Tiff, tag};
use super::{Header, decode};
use crate::{Limits, ReadError};

/// Pages in order. Directories that call themselves previews are left out,
/// unless there is nothing else.
pub(super) fn headers(bytes: &[u8], limits: &Limits) -> Result<Vec<Header>, ReadError> {
    let tiff = Tiff::new(bytes).ok_or_else(|| ReadError::broken("no TIFF header"))?;
    let (mut pages, mut previews) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    let (mut at, mut index) = (tiff.first, 0);
    while at != 0 {
        if !seen.insert(at) {
            return Err(ReadError::broken("the TIFF's pages run in a circle"));
        }
        let directory = tiff
            .directory(at)
            .ok_or_else(|| ReadError::broken("the TIFF is cut off"))?;
        let header = header(&directory, index).ok_or_else(|| ReadError::broken("a TIFF page without a size"))?;
        limits.pixels(header.width, header.height)?;
        complete(&directory, bytes.len() as u64)?;
        let preview = directory.number(tag::SUBFILE).unwrap_or(0) & 1 == 1;
        if preview {
            previews.push(header)
        } else {
            pages.push(header)
        }
        index += 1;
        if index > limits.pages as usize {
            return Err(ReadError::TooManyPages(count(&tiff, at, index)));
        }
        at = directory.next.ok_or_else(|| ReadError::broken("the TIFF is cut off"))?;
    }
    Ok(if pages.is_empty() { previews } else { pages })
}

/// Counts on, to tell the user; stops at a million.
fn count(tiff: &Tiff<'_>, from: u64, known: usize) -> u32 {
    let mut pages = known as u32 - 1;
    let mut at = from;
    while at != 0 && pages < 1_000_000 {
        pages += 1;
        at = tiff.directory(at).and_then(|directory| directory.next).unwrap_or(0);
    }
    pages
}

fn header(directory: &Directory<'_>, index: usize) -> Option<Header> {
    Some(Header {
        width: u32::try_from(directory.number(tag::WIDTH)?).ok()?,
        height: u32::try_from(directory.number(tag::HEIGHT)?).ok()?,
        dpi: directory.dpi(),
        orientation: directory.orientation(),
        index,
    })
}

/// Whether all data of a page lies within the file.
fn complete(directory: &Directory<'_>, length: u64) -> Result<(), ReadError> {
    let cut_off = || ReadError::broken("the TIFF is cut off");
    if !directory.is_whole() {
        return Err(cut_off());
    }
    for (offsets, sizes) in [
        (tag::STRIP_OFFSETS, tag::STRIP_BYTES),
        (tag::TILE_OFFSETS, tag::TILE_BYTES),
    ] {
        let (Some(offsets), Some(sizes)) = (directory.numbers(offsets), directory.numbers(sizes)) else {
            continue;
        };
        for (offset, size) in offsets.zip(sizes) {
            let end = offset.zip(size).and_then(|(offset, size)| offset.checked_add(size));
            if end.is_none_or(|end| end > length) {
                return Err(cut_off());
            }
        }
    }
    Ok(())
}

/// Decodes one picture of the file.
pub(super) fn decode(bytes: &[u8], index: usize) -> Result<DynamicImage, ReadError> {
    let mut limits = TiffLimits::default();
    limits.decoding_buffer_size = decode::MOST_BYTES;
    limits.intermediate_buffer_size = decode::MOST_BYTES;
    limits.ifd_value_size = 16 << 20;
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(error)?.with_limits(limits);
    decoder.seek_to_image(index).map_err(error)?;
    let (width, height) = decoder.dimensions().map_err(error)?;
    let color = decoder.colortype().map_err(error)?;
    let mut samples = DecodingResult::U8(Vec::new());
    let layout = decoder.read_image_to_buffer(&mut samples).map_err(error)?;
    let planes = layout.planes;
    let samples = eight_bits(samples)?;
    let samples = if planes > 1 {
        interleave(&samples, planes)
    } else {
        samples
    };
    assemble(samples, color, (width, height))
}

/// Looking at a page needs no more than eight bits a colour.
fn eight_bits(samples: DecodingResult) -> Result<Vec<u8>, ReadError> {
    match samples {
        DecodingResult::U8(samples) => Ok(samples),
        DecodingResult::U16(samples) => Ok(samples.into_iter().map(|sample| (sample >> 8) as u8).collect()),
        DecodingResult::F32(samples) => Ok(samples
            .into_iter()
            .map(|sample| (sample.clamp(0.0, 1.0) * 255.0) as u8)
            .collect()),
        _ => Err(unsupported("sample type")),
    }
}

fn interleave(samples: &[u8], planes: usize) -> Vec<u8> {
    let size = samples.len() / planes.max(1);
    let pixel = |at: usize| (0..planes).filter_map(move |plane| samples.get(plane * size + at));
    (0..size).flat_map(pixel).copied().collect()
}

fn assemble(samples: Vec<u8>, color: ColorType, (width, height): (u32, u32)) -> Result<DynamicImage, ReadError> {
    let by_pixel = |size: usize, convert: fn(&[u8]) -> [u8; 3]| {
        let pixels: Vec<u8> = samples.chunks_exact(size).flat_map(convert).collect();
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::from)
    };
    let picture = match color {
        ColorType::Gray(bits @ (1 | 2 | 4)) => {
            GrayImage::from_raw(width, height, unpack(&samples, width, bits)).map(DynamicImage::from)
        }
        ColorType::Gray(_) => GrayImage::from_raw(width, height, samples).map(DynamicImage::from),
        ColorType::GrayA(_) => ImageBuffer::from_raw(width, height, samples).map(DynamicImage::ImageLumaA8),
        ColorType::RGB(_) => RgbImage::from_raw(width, height, samples).map(DynamicImage::from),
        ColorType::RGBA(_) => RgbaImage::from_raw(width, height, samples).map(DynamicImage::from),
        ColorType::CMYK(_) => by_pixel(4, decode::cmyk),
        ColorType::CMYKA(_) => by_pixel(5, decode::cmyk),
        ColorType::YCbCr(_) => by_pixel(3, decode::ycbcr),
        ColorType::Multiband {
            num_samples: samples_each,
            ..
        } if samples_each > 0 => by_pixel(usize::from(samples_each), |pixel| {
            [pixel.first().copied().unwrap_or(255); 3]
        }),
        other => return Err(unsupported(&format!("{other:?}"))),
    };
    picture.ok_or_else(|| ReadError::broken("the TIFF has too few samples"))
}

/// Samples of 1, 2 or 4 bits, rows filled up to whole bytes.
fn unpack(samples: &[u8], width: u32, bits: u8) -> Vec<u8> {
    let (width, bits) = (width as usize, usize::from(bits));
    let (most, per_byte) = ((1_u8 << bits) - 1, 8 / bits);
    let sample = |row: &[u8], at: usize| {
        let byte = row.get(at / per_byte).copied().unwrap_or(0xFF);
        let value = byte >> (8 - bits - (at % per_byte) * bits) & most;
        value * (255 / most)
    };
    let rows = samples.chunks_exact(width.div_ceil(per_byte).max(1));
    rows.flat_map(|row| (0..width).map(move |at| sample(row, at))).collect()
}

fn unsupported(what: &str) -> ReadError {
    ReadError::Unsupported(format!("tiff: {what}"))
}

fn error(error: tiff::TiffError) -> ReadError {
    match error {
        tiff::TiffError::UnsupportedError(what) => unsupported(&what.to_string()),
        other => ReadError::broken(other),
    }
}
