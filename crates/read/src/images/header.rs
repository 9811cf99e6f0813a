//! The headers of JPEG and PNG: size, resolution, direction, and whether the end is there.

use super::{Header, exif, plausible};
use crate::kind::contains;
use crate::{Limits, ReadError};

const CENTIMETRES: f32 = 2.54;

/// Walks the segments up to the picture's data.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Header, ReadError> {
    let mut header = Header {
        width: 0,
        height: 0,
        dpi: None,
        orientation: 1,
        index: 0,
    };
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let Some((marker, segment, after)) = jpeg_segment(rest) {
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                header.height = big_u16(segment, 1).unwrap_or(0).into();
                header.width = big_u16(segment, 3).unwrap_or(0).into();
            }
            0xE0 if segment.starts_with(b"JFIF\0") && header.dpi.is_none() => header.dpi = jfif_dpi(segment),
            0xE1 if segment.starts_with(b"Exif\0\0") => {
                let known = exif::read(segment.get(6..).unwrap_or_default());
                header.orientation = known.orientation;
                header.dpi = header.dpi.or(known.dpi);
            }
            // Start of scan. Coded data never holds the end mark by chance.
            0xDA => {
                let whole = header.width > 0 && contains(after, &[0xFF, 0xD9]);
                return if whole {
                    Ok(header)
                } else {
                    Err(ReadError::broken("the JPEG is cut off"))
                };
            }
            _ => {}
        }
        rest = after;
    }
    Err(ReadError::broken("the JPEG has no picture"))
}

/// Marker, content and what follows.
fn jpeg_segment(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (0xFF, mut rest) = bytes.split_first().map(|(byte, rest)| (*byte, rest))? else {
        return None;
    };
    let marker = loop {
        let (byte, after) = rest.split_first()?;
        rest = after;
        if *byte != 0xFF {
            break *byte;
        }
    };
    if matches!(marker, 0x01 | 0xD0..=0xD8) {
        return Some((marker, &[], rest));
    }
    let length = usize::from(big_u16(rest, 0)?);
    Some((marker, rest.get(2..length)?, rest.get(length..)?))
}

fn jfif_dpi(segment: &[u8]) -> Option<(f32, f32)> {
    let per_inch = match segment.get(7)? {
        1 => 1.0,
        2 => CENTIMETRES,
        _ => return None,
    };
    plausible((
        f32::from(big_u16(segment, 8)?) * per_inch,
        f32::from(big_u16(segment, 10)?) * per_inch,
    ))
}

/// Walks the chunks to the end.
pub(super) fn png(bytes: &[u8], limits: &Limits) -> Result<Header, ReadError> {
    let mut header = Header {
        width: 0,
        height: 0,
        dpi: None,
        orientation: 1,
        index: 0,
    };
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((name, chunk, after)) = png_chunk(rest) {
        match name {
            b"IHDR" => {
                header.width = big_u32(chunk, 0).unwrap_or(0);
                header.height = big_u32(chunk, 4).unwrap_or(0);
                limits.pixels(header.width, header.height)?;
            }
            b"pHYs" if chunk.get(8) == Some(&1) => {
                let per_inch = |at| big_u32(chunk, at).map(|per_metre| per_metre as f32 * CENTIMETRES / 100.0);
                header.dpi = per_inch(0).zip(per_inch(4)).and_then(plausible);
            }
            b"eXIf" => header.orientation = exif::read(chunk).orientation,
            b"IEND" if header.width > 0 => return Ok(header),
            _ => {}
        }
        rest = after;
    }
    // A flood is called a flood also when its data is missing.
    Err(ReadError::broken("the PNG is cut off"))
}

/// Name, content and what follows the checksum.
fn png_chunk(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let length = big_u32(bytes, 0)? as usize;
    let end = length.checked_add(8)?;
    Some((bytes.get(4..8)?, bytes.get(8..end)?, bytes.get(end.checked_add(4)?..)?))
}

fn big_u16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..at + 2)
        .and_then(|pair| pair.try_into().ok())
        .map(u16::from_be_bytes)
}

fn big_u32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..at + 4)
        .and_then(|four| four.try_into().ok())
        .map(u32::from_be_bytes)
}
