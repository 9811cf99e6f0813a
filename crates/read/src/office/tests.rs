#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use crate::samples::{archive, docx, docx_of, types, xlsx};
use crate::secrecy::{self, Level, Place};
use crate::{Kind, Limits, ReadError, inspect, picture, text};

fn limits() -> Limits {
    Limits::default()
}

fn words(bytes: &[u8]) -> String {
    text(bytes, &limits())
        .unwrap()
        .iter()
        .map(crate::PageText::text)
        .collect::<Vec<_>>()
        .join("\n--\n")
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn paragraphs_cells_and_boxes_are_lines() {
    let body = [
        r#"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Số: 15/BC</w:t><w:tab/><w:t>Hà </w:t></w:r><w:r><w:t>Nội</w:t></w:r></w:p>"#,
        "<w:tbl><w:tr><w:tc>",
        &paragraph("Ô một"),
        "</w:tc><w:tc>",
        &paragraph("Ô hai &amp; ba"),
        "</w:tc></w:tr></w:tbl>",
        "<w:p><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>",
        &paragraph("Trong khung"),
        "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>",
        &paragraph("Trong khung"),
        "</mc:Fallback></mc:AlternateContent><w:r><w:t>Ngoài khung</w:t></w:r></w:p>",
        "<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del><w:r><w:t>dòng</w:t><w:br/><w:t>mới</w:t></w:r></w:p>",
        r#"<w:p><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:p>"#,
    ]
    .concat();
    let file = docx(&body);
    assert_eq!(
        words(&file),
        "Số: 15/BC Hà Nội\nÔ một\nÔ hai & ba\nTrong khung\nNgoài khung\ndòng\nmới\nDỰ THẢO"
    );
    let found = inspect(&file, &limits()).unwrap();
    assert_eq!((found.kind, found.has_text, found.pages.len()), (Kind::Docx, true, 0));
    assert_eq!(picture(&file, 0, 100, &limits()), Err(ReadError::NoPages));
}

#[test]
fn heads_come_first_and_properties_are_read() {
    let core = "<cp:coreProperties><dc:title>Kế hoạch</dc:title><dc:creator>Văn phòng</dc:creator><cp:keywords>Mật; 2026</cp:keywords></cp:coreProperties>";
    let custom = r#"<Properties><property name="Độ mật"><vt:lpwstr>Tối mật</vt:lpwstr></property></Properties>"#;
    let document = format!("<w:document><w:body>{}</w:body></w:document>", paragraph("Nội dung"));
    let head = format!("<w:hdr>{}</w:hdr>", paragraph("Đầu trang"));
    let parts: [(&str, &[u8]); 3] = [
        ("word/header1.xml", head.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
        ("docProps/custom.xml", custom.as_bytes()),
    ];
    let file = docx_of(document.as_bytes(), &parts);
    assert_eq!(words(&file), "Đầu trang\nNội dung");
    let found = inspect(&file, &limits()).unwrap();
    assert_eq!(
        (found.title.as_deref(), found.author.as_deref()),
        (Some("Kế hoạch"), Some("Văn phòng"))
    );
    assert_eq!(found.keywords, ["Mật; 2026", "Độ mật: Tối mật"]);
    let mark = secrecy::find(&found, &text(&file, &limits()).unwrap(), "ke hoach.docx").unwrap();
    assert_eq!((mark.place, mark.level), (Place::Metadata, Level::Mat));
}

#[test]
fn a_mark_in_a_box_of_a_letter_is_found() {
    let body = [
        paragraph("UBND TỈNH A"),
        paragraph("Số: 15/BC-UBND"),
        format!(
            "<w:p><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:p>",
            paragraph("TỐI MẬT")
        ),
    ];
    let file = docx(&body.concat());
    let found = inspect(&file, &limits()).unwrap();
    let mark = secrecy::find(&found, &text(&file, &limits()).unwrap(), "a.docx").unwrap();
    assert_eq!((mark.place, mark.level), (Place::TopOfPage, Level::ToiMat));
}

#[test]
fn the_words_of_a_sheet_are_read() {
    assert_eq!(words(&xlsx()), "Sổ đến\nTrang\nSố đến\nTrích yếu\nCông văn\nkết quả");
    assert_eq!(inspect(&xlsx(), &limits()).unwrap().kind, Kind::Xlsx);
}

#[test]
fn our_own_register_is_read() {
    let list = paper::List {
        lang: paper::Lang::Vi,
        superior: None,
        office: "Văn phòng".into(),
        title: "Danh sách văn bản đến".into(),
        subtitle: Vec::new(),
        columns: vec![paper::Column {
            title: "Trích yếu".into(),
            width: 1.0,
            align: paper::Align::Left,
            number: None,
        }],
        rows: vec![vec![paper::Cell::Text("Kế hoạch chỉnh lý".into())]],
        landscape: false,
        made_on: jiff::civil::date(2026, 3, 5),
        made_by: "Văn thư".into(),
        note: None,
    };
    let file = paper::list_xlsx(&list).unwrap();
    let words = words(&file);
    assert!(
        words.contains("Kế hoạch chỉnh lý") && words.to_lowercase().contains("danh sách văn bản đến"),
        "{words}"
    );
}

#[test]
fn macros_and_other_types_are_not_taken() {
    let kinds = [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "docm"),
        ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xlsm"),
        (
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "pptx",
        ),
    ];
    for (kind, name) in kinds {
        let file = archive(&[("[Content_Types].xml", types(&[("/a.xml", kind)]).as_bytes())]);
        assert_eq!(inspect(&file, &limits()), Err(ReadError::Unsupported(name.into())));
    }
    let zip = archive(&[("a.txt", b"x")]);
    assert_eq!(inspect(&zip, &limits()), Err(ReadError::Unsupported("zip".into())));
    let odt = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    assert_eq!(inspect(&odt, &limits()), Err(ReadError::Unsupported("odt, ods".into())));
}

#[test]
fn a_macro_in_a_plain_document_is_only_bytes() {
    let document = format!("<w:document><w:body>{}</w:body></w:document>", paragraph("Nội dung"));
    let file = docx_of(
        document.as_bytes(),
        &[("word/vbaProject.bin", b"\xD0\xCF\x11\xE0"), ("../../etc/passwd", b"x")],
    );
    assert_eq!(words(&file), "Nội dung");
}

#[test]
fn d05_bombs_are_refused() {
    let zeros = vec![b' '; 8 << 20];
    let flat = docx_of(&zeros, &[]);
    assert_eq!(inspect(&flat, &limits()), Err(ReadError::Bomb));
    assert_eq!(text(&flat, &limits()), Err(ReadError::Bomb));
    let beside = docx_of(b"<w:document/>", &[("word/media/image1.png", &zeros)]);
    assert_eq!(inspect(&beside, &limits()), Err(ReadError::Bomb));
    // A bomb in an embedded file in an embedded file.
    let nested = docx_of(b"<w:document/>", &[("word/embeddings/a.docx", &beside)]);
    assert_eq!(inspect(&nested, &limits()), Err(ReadError::Bomb));
    let mut deep = archive(&[("a", b"x")]);
    for _ in 0..5 {
        deep = archive(&[("a.zip", &deep)]);
    }
    assert_eq!(
        inspect(
            &docx_of(b"<w:document/>", &[("word/embeddings/a.zip", &deep)]),
            &limits()
        ),
        Err(ReadError::Bomb)
    );
    let small = Limits {
        unpacked: 1_000,
        ..limits()
    };
    assert_eq!(
        inspect(&docx(&paragraph(&"chữ ".repeat(400))), &small),
        Err(ReadError::Bomb)
    );
}

#[test]
fn an_embedded_sheet_is_no_bomb() {
    let document = format!("<w:document><w:body>{}</w:body></w:document>", paragraph("Nội dung"));
    let file = docx_of(document.as_bytes(), &[("word/embeddings/sheet1.xlsx", &xlsx())]);
    assert!(inspect(&file, &limits()).is_ok());
}

#[test]
fn d05_sizes_that_lie_are_found_out() {
    let spaces = vec![b' '; 8 << 20];
    let file = docx_of(b"<w:document/>", &[("word/media/image1.png", &spaces)]);
    // Both the local and the central header claim a thousand bytes.
    let (size, lie) = (spaces.len() as u32, 1_000_u32.to_le_bytes());
    let mut lying = file.clone();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size.to_le_bytes() {
            lying[at..at + 4].copy_from_slice(&lie);
        }
    }
    assert_ne!(lying, file);
    assert!(matches!(
        inspect(&lying, &limits()),
        Err(ReadError::Bomb | ReadError::Broken(_))
    ));
}

#[test]
fn d05_absurd_numbers_of_parts_are_refused() {
    let names: Vec<String> = (0..200).map(|n| format!("word/{n}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let few = Limits {
        entries: 100,
        ..limits()
    };
    assert_eq!(inspect(&docx_of(b"<w:document/>", &parts), &few), Err(ReadError::Bomb));
}

#[test]
fn d18_entities_of_a_document_are_not_expanded() {
    let hostile =
        r#"<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:p><w:t>&a;</w:t></w:p></w:document>"#;
    for read in [
        inspect(&docx_of(hostile.as_bytes(), &[]), &limits()).err(),
        text(&docx_of(hostile.as_bytes(), &[]), &limits()).err(),
    ] {
        assert!(matches!(read, Some(ReadError::Broken(_))));
    }
}

#[test]
fn a_damaged_part_is_found_by_its_checksum() {
    let file = docx(&paragraph(
        &(0..900).map(|n| format!("{} ", n * 7919)).collect::<String>(),
    ));
    let mut damaged = file.clone();
    let middle = file.len() / 2;
    damaged[middle] ^= 0xFF;
    assert!(inspect(&damaged, &limits()).is_err());
    assert!(matches!(
        inspect(&file[..file.len() - 30], &limits()),
        Err(ReadError::Broken(_))
    ));
}

#[test]
fn the_text_that_is_kept_is_bounded() {
    let few = Limits { words: 10, ..limits() };
    let pages = text(&docx(&paragraph(&"chữ ".repeat(500)).repeat(3)), &few).unwrap();
    assert_eq!(pages[0].lines.iter().map(|line| line.words.len()).sum::<usize>(), 10);
}
