//! Office files and the archives that they are.

use super::files::crc32;

/// A ZIP with these members, stored; for DOCX, XLSX and what pretends to be one.
pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, content) in members {
        let (at, size) = (u32::try_from(out.len()).unwrap(), u32::try_from(content.len()).unwrap());
        let length = u16::try_from(name.len()).unwrap();
        // version, flags (UTF-8), stored, time, date, crc, sizes, name, extra
        let mut head = Vec::new();
        head.extend_from_slice(&[20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
        head.extend_from_slice(&crc32(content).to_le_bytes());
        head.extend_from_slice(&[size.to_le_bytes(), size.to_le_bytes()].concat());
        head.extend_from_slice(&length.to_le_bytes());
        head.extend_from_slice(&[0, 0]);
        out.extend_from_slice(&[b"PK\x03\x04", &head[..], name.as_bytes(), content].concat());
        let tail = [&[0_u8; 10][..], &at.to_le_bytes()].concat();
        list.extend_from_slice(&[b"PK\x01\x02\x14\0", &head[..], &tail, name.as_bytes()].concat());
    }
    let (start, size) = (u32::try_from(out.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let count = u16::try_from(members.len()).unwrap().to_le_bytes();
    out.extend_from_slice(&list);
    let counts = [&count[..], &count].concat();
    out.extend_from_slice(
        &[
            b"PK\x05\x06\0\0\0\0",
            &counts[..],
            &size.to_le_bytes(),
            &start.to_le_bytes(),
            &[0, 0],
        ]
        .concat(),
    );
    out
}

/// A Word document of one paragraph.
pub fn docx(text: &str) -> Vec<u8> {
    docx_with(text, &[])
}

/// As [`docx`], with more members in the archive.
pub fn docx_with(text: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let rels = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let body = format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"#
    );
    let rest: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", rels.as_bytes()),
        ("word/document.xml", body.as_bytes()),
    ];
    zip(&[&rest[..], more].concat())
}

/// A workbook of one column.
pub fn xlsx(text: &str) -> Vec<u8> {
    let list = paper::List {
        lang: paper::Lang::Vi,
        superior: None,
        office: "Văn phòng".to_owned(),
        title: "Danh mục".to_owned(),
        subtitle: Vec::new(),
        columns: vec![paper::Column {
            title: "Nội dung".to_owned(),
            width: 1.0,
            align: paper::Align::Left,
            number: None,
        }],
        rows: vec![vec![paper::Cell::Text(text.to_owned())]],
        landscape: false,
        made_on: jiff::civil::date(2026, 3, 5),
        made_by: String::new(),
        note: None,
    };
    paper::list_xlsx(&list).unwrap()
}
