#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::Cursor;

use ::tiff::encoder::{TiffEncoder, colortype};
use ::tiff::tags::Tag;
use image::{GrayImage, ImageBuffer, Luma, LumaA, Rgba};

use super::*;
use crate::{inspect, picture, samples, text};

fn limits() -> Limits {
    Limits::default()
}

fn sizes(bytes: &[u8]) -> Vec<(f32, f32)> {
    inspect(bytes, &limits())
        .unwrap()
        .pages
        .iter()
        .map(|p| (p.width_pt.round(), p.height_pt.round()))
        .collect()
}

fn drawn(bytes: &[u8], page: u32, width: u32) -> GrayImage {
    image::load_from_memory(&picture(bytes, page, width, &limits()).unwrap())
        .unwrap()
        .to_luma8()
}

/// Puts a chunk behind the header of a PNG.
fn with_chunk(png: &[u8], name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut chunk = name.to_vec();
    chunk.extend(content);
    let mut crc = !0_u32;
    for byte in &chunk {
        crc = (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 }
        });
    }
    let (head, rest) = png.split_at(33);
    [
        head,
        &(content.len() as u32).to_be_bytes(),
        &chunk,
        &(!crc).to_be_bytes(),
        rest,
    ]
    .concat()
}

/// EXIF with an orientation and 300 dpi.
fn exif(orientation: u8) -> Vec<u8> {
    let entry = |tag: u16, form: u16, value: u32| {
        [
            tag.to_le_bytes().as_slice(),
            &form.to_le_bytes(),
            &1_u32.to_le_bytes(),
            &value.to_le_bytes(),
        ]
        .concat()
    };
    let mut out = b"II*\0\x08\0\0\0\x04\0".to_vec();
    for part in [
        entry(274, 3, orientation.into()),
        entry(282, 5, 62),
        entry(283, 5, 62),
        entry(296, 3, 2),
    ] {
        out.extend(part);
    }
    out.extend([0; 4]);
    out.extend([300_u32.to_le_bytes(), 1_u32.to_le_bytes()].concat());
    out
}

fn jpeg_with_exif(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let jpeg = samples::jpeg(width, height);
    let content = [b"Exif\0\0".as_slice(), &exif(orientation)].concat();
    let length = (content.len() as u16 + 2).to_be_bytes();
    // Before JFIF's own segment, as cameras write it.
    [&[0xFF, 0xD8, 0xFF, 0xE1], length.as_slice(), &content, &jpeg[2..]].concat()
}

#[test]
fn a_picture_without_resolution_was_scanned_at_200_dpi() {
    assert_eq!(sizes(&samples::png(1654, 2339)), [(595.0, 842.0)]);
    assert_eq!(sizes(&samples::jpeg(200, 100)), [(72.0, 36.0)]);
    assert_eq!(text(&samples::png(9, 9), &limits()).unwrap(), [PageText::default()]);
}

#[test]
fn the_resolution_of_a_scan_is_respected() {
    let per_metre = |dpi: f32| ((dpi / 0.0254).round() as u32).to_be_bytes();
    let physical = [per_metre(300.0).as_slice(), &per_metre(300.0), &[1]].concat();
    assert_eq!(
        sizes(&with_chunk(&samples::png(300, 600), b"pHYs", &physical)),
        [(72.0, 144.0)]
    );
    assert_eq!(sizes(&jpeg_with_exif(300, 600, 1)), [(72.0, 144.0)]);
    let screen = [per_metre(72.0).as_slice(), &per_metre(72.0), &[1]].concat();
    assert_eq!(
        sizes(&with_chunk(&samples::png(200, 200), b"pHYs", &screen)),
        [(72.0, 72.0)]
    );
}

#[test]
fn a_photograph_is_turned_upright() {
    let jpeg = jpeg_with_exif(300, 600, 6);
    assert_eq!(sizes(&jpeg), [(144.0, 72.0)]);
    let upright = drawn(&jpeg, 0, 60);
    assert_eq!(upright.dimensions(), (60, 30));
    // What was dark above is dark at the right after a quarter turn.
    assert!(upright.get_pixel(57, 15).0[0] < 60 && upright.get_pixel(2, 15).0[0] > 200);
    let half = drawn(&jpeg_with_exif(30, 60, 3), 0, 30);
    assert!(half.get_pixel(15, 57).0[0] < 60 && half.get_pixel(15, 2).0[0] > 200);
}

#[test]
fn widths_are_as_asked_within_bounds() {
    assert_eq!(drawn(&samples::png(400, 200), 0, 100).dimensions(), (100, 50));
    assert_eq!(drawn(&samples::png(40, 20), 0, 100).dimensions(), (100, 50));
    assert_eq!(drawn(&samples::png(40, 20), 0, 90_000).dimensions(), (2000, 1000));
    assert_eq!(drawn(&samples::png(40, 20), 0, 0).dimensions(), (1, 1));
    assert!(drawn(&samples::png(2, 9_000), 0, 2_000).height() <= 20_000);
    assert_eq!(
        picture(&samples::png(4, 4), 1, 9, &limits()),
        Err(ReadError::NoSuchPage(1))
    );
}

#[test]
fn what_is_transparent_is_white() {
    let clear = ImageBuffer::from_pixel(8, 8, Rgba([0_u8, 0, 0, 0]));
    assert_eq!(drawn(&samples::png_of(clear), 0, 8).get_pixel(4, 4).0, [255]);
    let gray = ImageBuffer::from_pixel(8, 8, LumaA([10_u8, 255]));
    assert_eq!(drawn(&samples::png_of(gray), 0, 8).get_pixel(4, 4).0, [10]);
    let deep = ImageBuffer::from_pixel(8, 8, Luma([0x8000_u16]));
    assert_eq!(drawn(&samples::png_of(deep), 0, 8).get_pixel(4, 4).0, [128]);
}

#[test]
fn every_page_of_a_tiff_is_a_page() {
    let tiff = samples::tiff(&[(200, 100), (100, 200), (50, 50)]);
    assert_eq!(sizes(&tiff), [(72.0, 36.0), (36.0, 72.0), (18.0, 18.0)]);
    for page in 0..3_u32 {
        assert_eq!(
            drawn(&tiff, page, 10).get_pixel(5, 2).0,
            [page as u8 * 40],
            "page {page}"
        );
    }
    assert_eq!(picture(&tiff, 3, 10, &limits()), Err(ReadError::NoSuchPage(3)));
    assert_eq!(text(&tiff, &limits()).unwrap().len(), 3);
    let few = Limits { pages: 2, ..limits() };
    assert_eq!(inspect(&tiff, &few), Err(ReadError::TooManyPages(3)));
}

fn tiff_with(write: impl FnOnce(&mut TiffEncoder<&mut Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    write(&mut TiffEncoder::new(&mut out).unwrap());
    out.into_inner()
}

#[test]
fn colours_of_print_and_depth_are_drawn() {
    let cmyk = tiff_with(|tiff| {
        tiff.write_image::<colortype::CMYK8>(2, 2, &[0, 0, 0, 255].repeat(4))
            .unwrap()
    });
    assert_eq!(drawn(&cmyk, 0, 2).get_pixel(1, 1).0, [0]);
    let deep = tiff_with(|tiff| tiff.write_image::<colortype::Gray16>(2, 2, &[0x4000; 4]).unwrap());
    assert_eq!(drawn(&deep, 0, 2).get_pixel(1, 1).0, [0x40]);
    let rgb = tiff_with(|tiff| tiff.write_image::<colortype::RGB16>(2, 2, &[0xFFFF; 12]).unwrap());
    assert_eq!(drawn(&rgb, 0, 2).get_pixel(1, 1).0, [255]);
}

/// A fax: one bit a pixel, Group 4, white is zero. Eight white lines are eight "V0" codes.
fn fax() -> Vec<u8> {
    let entry = |tag: u16, form: u16, value: u32| {
        [
            tag.to_le_bytes().as_slice(),
            &form.to_le_bytes(),
            &1_u32.to_le_bytes(),
            &value.to_le_bytes(),
        ]
        .concat()
    };
    let data = [0xFF_u8, 0x00, 0x10, 0x01];
    let entries = [
        (256, 4, 16),
        (257, 4, 8),
        (258, 3, 1),
        (259, 3, 4),
        (262, 3, 0),
        (273, 4, 8),
        (277, 3, 1),
        (278, 4, 8),
        (279, 4, 4),
    ];
    let mut out = b"II*\0\x0C\0\0\0".to_vec();
    out.extend(data);
    out.extend((entries.len() as u16).to_le_bytes());
    for (tag, form, value) in entries {
        out.extend(entry(tag, form, value));
    }
    out.extend([0; 4]);
    out
}

#[test]
fn a_fax_is_drawn() {
    assert_eq!(inspect(&fax(), &limits()).unwrap().pages.len(), 1);
    assert_eq!(drawn(&fax(), 0, 16).get_pixel(8, 4).0, [255]);
}

#[test]
fn previews_are_not_pages() {
    let mut out = Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut out).unwrap();
    let mut preview = encoder.new_image::<colortype::Gray8>(2, 2).unwrap();
    preview.encoder().write_tag(Tag::NewSubfileType, 1_u32).unwrap();
    preview.write_data(&[0; 4]).unwrap();
    encoder.write_image::<colortype::Gray8>(20, 20, &[77; 400]).unwrap();
    let tiff = out.into_inner();
    assert_eq!(inspect(&tiff, &limits()).unwrap().pages.len(), 1);
    assert_eq!(drawn(&tiff, 0, 20).get_pixel(1, 1).0, [77]);
}

#[test]
fn d07_floods_are_refused_by_their_headers() {
    let mut png = samples::png(4, 4);
    png[16..24].copy_from_slice(&[0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]);
    let flood = Err(ReadError::PixelFlood {
        width: 50_000,
        height: 50_000,
    });
    assert_eq!(inspect(&png, &limits()), flood);
    assert_eq!(inspect(&png[..40], &limits()), flood);
    assert_eq!(text(&png, &limits()).map(drop), flood.clone().map(drop));
    assert_eq!(picture(&png, 0, 100, &limits()).map(drop), flood.map(drop));
    let mut jpeg = samples::jpeg(4, 4);
    let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    assert_eq!(
        inspect(&jpeg, &limits()),
        Err(ReadError::PixelFlood {
            width: 65_535,
            height: 65_535
        })
    );
    // 100 megapixels may not be a strip of 20,001.
    assert!(limits().pixels(20_001, 1).is_err() && limits().pixels(10_000, 10_000).is_ok());
    assert!(limits().pixels(10_001, 10_000).is_err() && limits().pixels(0, 1).is_err());
}

#[test]
fn d07_pages_in_a_circle_end() {
    let mut tiff = samples::tiff(&[(4, 4)]);
    let first = u32::from_le_bytes(tiff[4..8].try_into().unwrap());
    let last = tiff.len() - 4;
    let entries = u16::from_le_bytes(tiff[first as usize..first as usize + 2].try_into().unwrap());
    let next = first as usize + 2 + usize::from(entries) * 12;
    assert!(next <= last);
    tiff[next..next + 4].copy_from_slice(&first.to_le_bytes());
    assert!(matches!(inspect(&tiff, &limits()), Err(ReadError::Broken(_))));
}

#[test]
fn pictures_that_were_cut_off_are_broken() {
    for bytes in [samples::png(40, 40), samples::jpeg(40, 40), samples::tiff(&[(40, 40)])] {
        for part in [bytes.len() / 2, bytes.len() - 8] {
            assert!(
                matches!(inspect(&bytes[..part], &limits()), Err(ReadError::Broken(_))),
                "{part}"
            );
            assert!(
                matches!(picture(&bytes[..part], 0, 9, &limits()), Err(ReadError::Broken(_))),
                "{part}"
            );
        }
    }
}
