//! Title, author and keywords, from the information dictionary and from XMP.

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Dict, Stream};

use crate::office::xml::{self, Node};
use crate::words::property;

#[derive(Default)]
pub(super) struct Properties {
    pub title: Option<String>,
    pub author: Option<String>,
    pub keywords: Vec<String>,
}

pub(super) fn of(pdf: &Pdf) -> Properties {
    let known = pdf.metadata();
    let text = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(decode).and_then(|text| property(&text));
    let mut found = Properties {
        title: text(&known.title),
        author: text(&known.author),
        keywords: Vec::new(),
    };
    found
        .keywords
        .extend([&known.subject, &known.keywords].into_iter().filter_map(text));
    if let Some(packet) = packet(pdf) {
        // A damaged packet is no reason to refuse the file.
        let _ = add_xmp(&packet, &mut found);
    }
    found
}

/// Text strings are UTF-16 or UTF-8 with a mark, else PDFDocEncoding, which is
/// Latin-1 for nearly all of it; many programs write bare UTF-8 nevertheless.
fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes
        .chunks_exact(2)
        .filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect()
}

fn packet(pdf: &Pdf) -> Option<Vec<u8>> {
    const MOST: usize = 1 << 20;
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id())?;
    let stream: Stream<'_> = catalog.get("Metadata")?;
    let packet = stream.decoded().ok()?;
    (packet.len() <= MOST).then(|| packet.into_owned())
}

/// Adds what XMP says: `dc:title`, `dc:creator`, `dc:subject`, `dc:description`, `pdf:Keywords`.
fn add_xmp(packet: &[u8], found: &mut Properties) -> Result<(), crate::ReadError> {
    let mut inside: Option<&'static str> = None;
    let mut text = String::new();
    xml::walk(packet, &mut |node| {
        match node {
            Node::Start(element) => {
                let name = ["title", "creator", "subject", "description", "Keywords"];
                if let Some(name) = name.into_iter().find(|name| *name == element.name()) {
                    inside = Some(name);
                }
                if let Some(words) = element.attribute("Keywords").and_then(|words| property(&words)) {
                    found.add("Keywords", words);
                }
                text.clear();
            }
            Node::Text(part) if inside.is_some() => text.push_str(&part),
            Node::Text(_) => {}
            Node::End(name) => {
                if let (Some(place), Some(value)) = (inside, property(&text)) {
                    found.add(place, value);
                }
                text.clear();
                if inside.is_some_and(|inside| inside == name) {
                    inside = None;
                }
            }
        }
        Ok(())
    })
}

impl Properties {
    fn add(&mut self, place: &str, value: String) {
        match place {
            "title" if self.title.is_none() => self.title = Some(value),
            "creator" if self.author.is_none() => self.author = Some(value),
            "creator" => {}
            _ if self.title.as_ref() == Some(&value) || self.keywords.contains(&value) => {}
            _ if self.keywords.len() < 64 => self.keywords.push(value),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_decoded() {
        let utf16: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain("Mật độ".encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        assert_eq!(decode(&utf16), "Mật độ");
        assert_eq!(decode("Báo cáo".as_bytes()), "Báo cáo");
        assert_eq!(decode(b"caf\xE9"), "café");
    }

    #[test]
    fn xmp_is_read() {
        let packet = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:dc="d">
            <dc:title><rdf:Alt><rdf:li xml:lang="vi">Kế hoạch &amp; dự toán</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>Văn phòng</rdf:li></rdf:Seq></dc:creator>
            <dc:subject><rdf:Bag><rdf:li>độ mật: mật</rdf:li><rdf:li>2026</rdf:li></rdf:Bag></dc:subject>
            </rdf:Description></rdf:RDF></x:xmpmeta>"#;
        let mut found = Properties::default();
        add_xmp(packet.as_bytes(), &mut found).unwrap();
        assert_eq!(found.title.as_deref(), Some("Kế hoạch & dự toán"));
        assert_eq!(found.author.as_deref(), Some("Văn phòng"));
        assert_eq!(found.keywords, ["độ mật: mật", "2026"]);
    }
}
