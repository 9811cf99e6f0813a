//! Writing the picture of a page.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder};

use crate::ReadError;

/// A picture on white.
pub(super) fn page(picture: DynamicImage) -> Result<Vec<u8>, ReadError> {
    if !picture.color().has_color() && !picture.color().has_alpha() {
        let gray = picture.into_luma8();
        return encode(gray.width(), gray.height(), gray.as_raw(), ExtendedColorType::L8);
    }
    if !picture.color().has_alpha() {
        let rgb = picture.into_rgb8();
        return encode_rgb(rgb.width(), rgb.height(), rgb.into_raw());
    }
    let rgba = picture.into_rgba8();
    let on_white = |part: u8, alpha: u8| {
        let (part, alpha) = (u16::from(part), u16::from(alpha));
        ((part * alpha + 255 * (255 - alpha)) / 255) as u8
    };
    let pixels = rgba.pixels().flat_map(|pixel| {
        let [r, g, b, a] = pixel.0;
        [on_white(r, a), on_white(g, a), on_white(b, a)]
    });
    encode_rgb(rgba.width(), rgba.height(), pixels.collect())
}

/// Writes a picture in colour, or in grey when there is no colour in it: most
/// pages have none, and are a third as long so.
pub(crate) fn encode_rgb(width: u32, height: u32, pixels: Vec<u8>) -> Result<Vec<u8>, ReadError> {
    let colourless = pixels
        .chunks_exact(3)
        .all(|pixel| matches!(pixel, [r, g, b] if r == g && g == b));
    if colourless {
        let gray: Vec<u8> = pixels.into_iter().step_by(3).collect();
        return encode(width, height, &gray, ExtendedColorType::L8);
    }
    encode(width, height, &pixels, ExtendedColorType::Rgb8)
}

fn encode(width: u32, height: u32, pixels: &[u8], color: ExtendedColorType) -> Result<Vec<u8>, ReadError> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Fast, FilterType::Adaptive);
    encoder
        .write_image(pixels, width, height, color)
        .map_err(ReadError::broken)?;
    Ok(out)
}
