//! Decoding JPEG and PNG, and the colours of print and video.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};

use crate::ReadError;

/// 100 megapixels in colour with room for the decoder's own work.
pub(super) const MOST_BYTES: usize = 450 << 20;

pub(super) fn jpeg(bytes: &[u8]) -> Result<DynamicImage, ReadError> {
    decode(JpegDecoder::new(Cursor::new(bytes)).map_err(error)?)
}

pub(super) fn png(bytes: &[u8]) -> Result<DynamicImage, ReadError> {
    decode(PngDecoder::with_limits(Cursor::new(bytes), limits()).map_err(error)?)
}

fn decode(mut decoder: impl ImageDecoder) -> Result<DynamicImage, ReadError> {
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > MOST_BYTES as u64 {
        return Err(ReadError::PixelFlood { width, height });
    }
    decoder.set_limits(limits()).map_err(error)?;
    match DynamicImage::from_decoder(decoder) {
        Err(ImageError::Limits(_)) => Err(ReadError::PixelFlood { width, height }),
        decoded => decoded.map_err(error),
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES as u64);
    limits
}

fn error(error: ImageError) -> ReadError {
    match error {
        ImageError::Unsupported(what) => ReadError::Unsupported(what.to_string()),
        other => ReadError::broken(other),
    }
}

/// Ink to light, without a profile: good enough to read a page.
pub(super) fn cmyk(pixel: &[u8]) -> [u8; 3] {
    let &[c, m, y, k, ..] = pixel else { return [255; 3] };
    let light = |ink: u8| (u16::from(255 - ink) * u16::from(255 - k) / 255) as u8;
    [light(c), light(m), light(y)]
}

/// ITU-R BT.601, full range, as JPEG has it.
pub(super) fn ycbcr(pixel: &[u8]) -> [u8; 3] {
    let &[y, cb, cr, ..] = pixel else { return [255; 3] };
    let (y, cb, cr) = (f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0);
    [y + 1.402 * cr, y - 0.344_14 * cb - 0.714_14 * cr, y + 1.772 * cb].map(|light| light.clamp(0.0, 255.0) as u8)
}
