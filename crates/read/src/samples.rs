//! Small files of each kind, made in memory.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::{Cursor, Write};
use std::sync::OnceLock;

use image::{DynamicImage, GrayImage, ImageFormat, Luma, RgbImage};
use paper::{Letter, Para, Regime};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A công văn with every vowel and tone.
pub(crate) fn letter() -> Vec<u8> {
    static LETTER: OnceLock<Vec<u8>> = OnceLock::new();
    LETTER.get_or_init(|| paper::letter_pdf(&content()).unwrap()).clone()
}

fn content() -> Letter {
    let text = |text: &str| Para::Text(text.to_owned());
    Letter {
        regime: Regime::State,
        superior: Some("Ủy ban nhân dân thành phố Hà Nội".into()),
        issuer: "Tổng công ty Cấp nước".into(),
        number_line: "Số: 27/TCT-VP".into(),
        place: "Hà Nội".into(),
        date: jiff::civil::date(2026, 3, 5),
        type_name: None,
        subject: "chỉnh lý tài liệu tồn đọng".into(),
        urgency_stamp: None,
        addressees: vec!["Sở Nội vụ".into()],
        body: vec![
            text("Những bữa tiệc nhỏ ở quận Ngũ Hành Sơn được tổ chức kỹ lưỡng, bảo đảm bí mật nhà nước."),
            text("Tổng công ty kính đề nghị Sở xem xét, hướng dẫn chỉnh lý khối tài liệu hình thành từ năm 1986."),
        ],
        authority: None,
        post: "Tổng giám đốc".into(),
        signer: "Nguyễn Thị Hồng Ánh".into(),
        recipients: vec!["Như trên".into(), "Lưu: VT, VP".into()],
    }
}

/// A PDF of these objects, the first being the catalogue.
pub(crate) fn pdf_of(objects: &[&str]) -> Vec<u8> {
    pdf_with_trailer(objects, "")
}

fn pdf_with_trailer(objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for offset in offsets {
        out.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    out.extend(format!("trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}

/// One page with `content` in Helvetica, which is not embedded.
pub(crate) fn pdf(page: &str, content: &str) -> Vec<u8> {
    let media = if page.contains("MediaBox") {
        ""
    } else {
        "/MediaBox[0 0 595 842]"
    };
    let font = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>";
    pdf_of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        &format!("<</Type/Page/Parent 2 0 R{media}{page}{font}/Contents 4 0 R>>"),
        &format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
    ])
}

pub(crate) fn show(words: &[(f32, f32, &str)]) -> String {
    words
        .iter()
        .map(|(x, y, text)| format!("BT /F 12 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n"))
        .collect()
}

pub(crate) fn pdf_with_text(words: &[(f32, f32, &str)]) -> Vec<u8> {
    pdf("", &show(words))
}

/// A PDF that nobody has the password of.
pub(crate) fn locked_pdf() -> Vec<u8> {
    let key = "<".to_owned() + &"5A".repeat(32) + ">";
    let lock = format!("/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O{key}/U{key}>>/ID[<00><00>]");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R>>",
    ];
    pdf_with_trailer(&objects, &lock)
}

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.into().write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// Dark above, light below, so that up can be told from down.
pub(crate) fn shaded(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |_, y| image::Rgb([(255 * y / height) as u8; 3]))
}

pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(shaded(width, height), ImageFormat::Png)
}

pub(crate) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(shaded(width, height), ImageFormat::Jpeg)
}

pub(crate) fn png_of(picture: impl Into<DynamicImage>) -> Vec<u8> {
    encoded(picture, ImageFormat::Png)
}

/// A page of grey for each size; page n is n × 40 dark.
pub(crate) fn tiff(pages: &[(u32, u32)]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut out).unwrap();
    for (at, (width, height)) in pages.iter().enumerate() {
        let gray = GrayImage::from_pixel(*width, *height, Luma([at as u8 * 40]));
        encoder
            .write_image::<tiff::encoder::colortype::Gray8>(*width, *height, gray.as_raw())
            .unwrap();
    }
    out.into_inner()
}

pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

pub(crate) fn types(parts: &[(&str, &str)]) -> String {
    let part = |(name, kind): &(&str, &str)| format!(r#"<Override PartName="{name}" ContentType="{kind}"/>"#);
    format!("<Types>{}</Types>", parts.iter().map(part).collect::<String>())
}

pub(crate) fn docx_of(document: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = types(&[
        ("/word/document.xml", DOCUMENT),
        (
            "/word/header1.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
        ),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        (
            "/docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        ),
    ]);
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("word/document.xml", document),
    ];
    parts.extend(more);
    archive(&parts)
}

pub(crate) fn docx(body: &str) -> Vec<u8> {
    docx_of(
        format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes(),
        &[],
    )
}

pub(crate) fn xlsx() -> Vec<u8> {
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let types = types(&[
        ("/xl/workbook.xml", &format!("{sheet}.sheet.main+xml")),
        ("/xl/worksheets/sheet1.xml", &format!("{sheet}.worksheet+xml")),
        ("/xl/sharedStrings.xml", &format!("{sheet}.sharedStrings+xml")),
    ]);
    let shared = "<sst><si><t>Số đến</t></si><si><r><t>Trích </t></r><r><t>yếu</t></r><rPh><t>x</t></rPh></si></sst>";
    let cells = r#"<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>42</v></c></row>
        <row><c t="inlineStr"><is><t>Công văn</t></is></c><c t="str"><f>A1&amp;B1</f><v>kết quả</v></c>
        <c t="s"><v>99</v></c></row></sheetData><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Sổ đến&amp;RTrang &amp;P</oddHeader></headerFooter></worksheet>"#;
    archive(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", cells.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ])
}
