//! Whole files through the three doors of the library.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;

use crate::secrecy::{self, Level, Place};
use crate::{Inspection, Kind, Limits, Line, PageText, ReadError, inspect, picture, samples, text};

fn limits() -> Limits {
    Limits::default()
}

fn line<'p>(page: &'p PageText, start: &str) -> &'p Line {
    page.lines
        .iter()
        .find(|line| line.text().starts_with(start))
        .unwrap_or_else(|| panic!("{start}: {}", page.text()))
}

#[test]
fn a_letter_is_read_word_by_word() {
    let pdf = samples::letter();
    let pages = text(&pdf, &limits()).unwrap();
    let all: String = pages
        .iter()
        .map(PageText::text)
        .collect::<Vec<_>>()
        .join("\n")
        .replace('\n', " ");
    for phrase in [
        "TỔNG CÔNG TY CẤP NƯỚC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 27/TCT-VP",
        "Hà Nội, ngày 05 tháng 3 năm 2026",
        "V/v chỉnh lý tài liệu tồn đọng",
        "Kính gửi: Sở Nội vụ",
        "Những bữa tiệc nhỏ ở quận Ngũ Hành Sơn được tổ chức kỹ lưỡng",
        "Nguyễn Thị Hồng Ánh",
        "- Lưu: VT, VP.",
    ] {
        assert!(all.contains(phrase), "{phrase} in {all}");
    }
}

#[test]
fn the_head_of_a_letter_stands_in_two_columns() {
    let page = &text(&samples::letter(), &limits()).unwrap()[0];
    let (number, date) = (line(page, "Số: 27/TCT-VP"), line(page, "Hà Nội, ngày"));
    assert_eq!(number.text(), "Số: 27/TCT-VP");
    assert_eq!(date.text(), "Hà Nội, ngày 05 tháng 3 năm 2026");
    assert!(number.x + number.w < date.x, "{number:?} {date:?}");
    assert!(
        (number.y - date.y).abs() < 20.0 && (60.0..200.0).contains(&number.y),
        "{number:?}"
    );
    assert!((10.0..16.0).contains(&number.h), "{number:?}");
    let motto = line(page, "CỘNG HÒA");
    let issuer = line(page, "TỔNG CÔNG TY");
    assert!(issuer.x < 297.0 && motto.x > 200.0 && (motto.y - issuer.y).abs() < 40.0);
    for word in page.lines.iter().flat_map(|line| &line.words) {
        assert!(
            word.x >= 0.0 && word.x + word.w <= 596.0 && word.y >= 0.0 && word.y + word.h <= 843.0,
            "{word:?}"
        );
    }
}

#[test]
fn a_letter_is_inspected() {
    let found = inspect(&samples::letter(), &limits()).unwrap();
    assert_eq!((found.kind, found.has_text), (Kind::Pdf, true));
    assert!((found.pages[0].width_pt - 595.0).abs() < 1.0 && (found.pages[0].height_pt - 842.0).abs() < 1.0);
    assert!(found.title.unwrap().contains("chỉnh lý tài liệu"));
}

#[test]
fn a_letter_with_a_stamp_is_secret_and_without_is_not() {
    let find = |pdf: &[u8]| {
        let inspection = inspect(pdf, &limits()).unwrap();
        secrecy::find(&inspection, &text(pdf, &limits()).unwrap(), "bao cao.pdf")
    };
    assert_eq!(find(&samples::letter()), None);
    // Words at the place of ô 10a, as a typesetter writes them.
    let stamped = samples::pdf_with_text(&[(60.0, 780.0, "So: 12/BC-UBND"), (90.0, 700.0, "TUYET MAT")]);
    let mark = find(&stamped).unwrap();
    assert_eq!((mark.place, mark.level), (Place::TopOfPage, Level::TuyetMat));
}

#[test]
fn a_page_is_drawn_at_the_asked_width() {
    let png = picture(&samples::letter(), 0, 240, &limits()).unwrap();
    let drawn = image::load_from_memory(&png).unwrap();
    assert_eq!((drawn.width(), drawn.height()), (240, 339));
    let gray = drawn.to_luma8();
    assert_eq!(gray.get_pixel(2, 2).0, [255]);
    assert!(gray.pixels().any(|pixel| pixel.0[0] < 128), "nothing was drawn");
    assert_eq!(
        picture(&samples::letter(), 99, 240, &limits()),
        Err(ReadError::NoSuchPage(99))
    );
}

#[test]
fn standard_fonts_need_no_file_system() {
    let pdf = samples::pdf_with_text(&[(72.0, 700.0, "Cong van den")]);
    assert_eq!(text(&pdf, &limits()).unwrap()[0].text(), "Cong van den");
    let drawn = image::load_from_memory(&picture(&pdf, 0, 400, &limits()).unwrap()).unwrap();
    assert!(drawn.to_luma8().pixels().any(|pixel| pixel.0[0] < 128));
}

#[test]
fn a_turned_page_is_read_as_it_is_looked_at() {
    let pdf = samples::pdf("/Rotate 90", &samples::show(&[(72.0, 700.0, "Cong van")]));
    let found = inspect(&pdf, &limits()).unwrap();
    assert!((found.pages[0].width_pt - 842.0).abs() < 1.0);
    let page = &text(&pdf, &limits()).unwrap()[0];
    assert_eq!(page.text(), "Cong van");
    let line = &page.lines[0];
    assert!(line.h > line.w && line.x > 600.0 && line.y < 120.0, "{line:?}");
}

#[test]
fn nothing_and_unknown_bytes_are_named() {
    for read in [
        |b: &[u8]| inspect(b, &limits()).err(),
        |b: &[u8]| text(b, &limits()).err(),
        |b: &[u8]| picture(b, 0, 9, &limits()).err(),
    ] {
        assert_eq!(read(b""), Some(ReadError::Empty));
        assert_eq!(read(b"Kinh gui"), Some(ReadError::UnknownType));
    }
    let small = Limits { bytes: 10, ..limits() };
    assert_eq!(
        inspect(&samples::letter(), &small)
            .err()
            .map(|e| matches!(e, ReadError::TooLarge { most: 10, .. })),
        Some(true)
    );
}

#[test]
fn a_pdf_that_was_cut_off_is_broken() {
    let pdf = samples::letter();
    for part in [10, 200, pdf.len() / 2, pdf.len() - 100] {
        assert!(
            matches!(inspect(&pdf[..part], &limits()), Err(ReadError::Broken(_))),
            "{part} of {}",
            pdf.len()
        );
        assert!(matches!(text(&pdf[..part], &limits()), Err(ReadError::Broken(_))));
    }
    assert!(matches!(
        inspect(b"%PDF-1.7\n%%EOF", &limits()),
        Err(ReadError::Broken(_) | ReadError::NoPages)
    ));
}

#[test]
fn a_locked_pdf_is_said_to_be_locked() {
    assert_eq!(inspect(&samples::locked_pdf(), &limits()), Err(ReadError::Encrypted));
}

#[test]
fn d02_a_page_tree_without_end_ends() {
    let circle = samples::pdf_of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1>>",
    ]);
    assert!(inspect(&circle, &limits()).is_err());
    let two = samples::pdf_of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Pages/Kids[2 0 R]/Count 1>>",
    ]);
    assert!(inspect(&two, &limits()).is_err());
}

#[test]
fn d02_bottomless_nesting_is_refused() {
    let deep = "[".repeat(200_000) + &"]".repeat(200_000);
    let broken = |error: Option<ReadError>| matches!(error, Some(ReadError::Broken(_)));
    assert!(broken(
        inspect(&samples::pdf(&format!("/X {deep}"), ""), &limits()).err()
    ));
    assert!(broken(text(&samples::pdf("", &deep), &limits()).err()));
    assert!(broken(picture(&samples::pdf("", &deep), 0, 100, &limits()).err()));
    let mut tree = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
    tree.extend((0..10_000).map(|n| format!("<</Type/Pages/Kids[{} 0 R]/Count 1>>", n + 3)));
    let tree: Vec<&str> = tree.iter().map(String::as_str).collect();
    assert!(broken(inspect(&samples::pdf_of(&tree), &limits()).err()));
    // Saving the state over and over is no nesting.
    assert!(text(&samples::pdf("", &"q ".repeat(5_000)), &limits()).is_ok());
}

#[test]
fn d02_a_form_that_draws_itself_ends() {
    let pdf = samples::pdf_of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        "<</Length 5>>stream\n/X Do\nendstream",
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5/Resources<</XObject<</X 5 0 R>>>>>>stream\n/X Do\nendstream",
    ]);
    assert_eq!(text(&pdf, &limits()).unwrap().len(), 1);
}

#[test]
fn too_many_pages_are_counted_and_refused() {
    let few = Limits { pages: 3, ..limits() };
    let kids = "3 0 R ".repeat(7);
    let pdf = samples::pdf_of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        &format!("<</Type/Pages/Kids[{kids}]/Count 7>>"),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ]);
    assert_eq!(inspect(&pdf, &few), Err(ReadError::TooManyPages(7)));
    assert_eq!(inspect(&pdf, &limits()).unwrap().pages.len(), 7);
}

#[test]
fn a_page_of_absurd_size_is_drawn_small() {
    for media in ["0 0 14400 3", "0 0 3 14400", "0 0 1e30 1", "0 0 0 0", "0 0 -5 -5"] {
        let pdf = samples::pdf(&format!("/MediaBox[{media}]"), "");
        let drawn = picture(&pdf, 0, 2_000, &limits());
        assert!(matches!(drawn, Ok(_) | Err(ReadError::NoPages)), "{media}: {drawn:?}");
    }
}

#[test]
fn answers_travel_as_json() {
    let inspection = inspect(&samples::letter(), &limits()).unwrap();
    let json = serde_json::to_string(&inspection).unwrap();
    assert_eq!(serde_json::from_str::<Inspection>(&json).unwrap(), inspection);
    let pages = text(&samples::letter(), &limits()).unwrap();
    let back: Vec<PageText> = serde_json::from_str(&serde_json::to_string(&pages).unwrap()).unwrap();
    assert_eq!(back, pages);
    let error = ReadError::PixelFlood { width: 1, height: 2 };
    assert_eq!(
        serde_json::from_str::<ReadError>(&serde_json::to_string(&error).unwrap()).unwrap(),
        error
    );
}

/// The three doors with limits for a test's time; whatever comes, no panic.
fn knock(bytes: &[u8]) {
    let limits = Limits {
        pixels: 1_000_000,
        unpacked: 4 << 20,
        ..limits()
    };
    if let Ok(found) = inspect(bytes, &limits) {
        assert!(
            found
                .pages
                .iter()
                .all(|page| page.width_pt > 0.0 && page.height_pt > 0.0)
        );
    }
    if let Ok(pages) = text(bytes, &limits) {
        let words = pages.iter().flat_map(|page| &page.lines).flat_map(|line| &line.words);
        assert!(
            words
                .into_iter()
                .all(|word| word.x.is_finite() && word.w >= 0.0 && !word.text.is_empty())
        );
    }
    let _ = picture(bytes, 0, 40, &limits);
}

fn mutated(mut bytes: Vec<u8>, flips: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    for (at, byte) in flips {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    bytes
}

fn flips() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn d01_mutants_of_a_pdf(flips in flips()) {
        knock(&mutated(samples::pdf_with_text(&[(72.0, 700.0, "Cong van den"), (72.0, 680.0, "So: 1/A")]), &flips));
    }

    #[test]
    fn d01_mutants_of_a_typeset_letter(flips in flips()) {
        knock(&mutated(samples::letter(), &flips));
    }

    #[test]
    fn d01_mutants_of_pictures(flips in flips()) {
        for bytes in [samples::png(24, 31), samples::jpeg(24, 31), samples::tiff(&[(24, 31), (16, 8)])] {
            knock(&mutated(bytes, &flips));
        }
    }

    #[test]
    fn d01_mutants_of_office_files(flips in flips()) {
        for bytes in [samples::docx("<w:p><w:r><w:t>Công văn</w:t></w:r></w:p>"), samples::xlsx()] {
            knock(&mutated(bytes, &flips));
        }
    }

    #[test]
    fn d01_cut_off_files(at in any::<prop::sample::Index>()) {
        for bytes in [samples::png(24, 31), samples::jpeg(24, 31), samples::tiff(&[(24, 31)]), samples::xlsx()] {
            let cut = &bytes[..at.index(bytes.len())];
            prop_assert!(inspect(cut, &limits()).is_err());
            knock(cut);
        }
    }

    #[test]
    fn noise_behind_a_magic_number(kind in 0_usize..6, noise in prop::collection::vec(any::<u8>(), 0..600)) {
        let marks: [&[u8]; 6] = [b"%PDF-1.7\n", b"\xFF\xD8\xFF\xE0", b"\x89PNG\r\n\x1A\n", b"II*\0", b"MM\0+", b"PK\x03\x04"];
        knock(&[marks[kind], &noise].concat());
    }
}
