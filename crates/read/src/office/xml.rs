//! Walking XML without what makes XML dangerous: a document type is refused,
//! so there are no entities but the five of XML itself (trust D18).

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::ReadError;

/// Office files nest some thirty deep.
const DEEPEST: usize = 512;

/// One thing in an XML file. Names are without their prefix.
pub(crate) enum Node<'a> {
    Start(Element<'a>),
    Text(String),
    End(&'a str),
}

pub(crate) struct Element<'a>(&'a BytesStart<'a>);

impl Element<'_> {
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// An attribute by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let found = self
            .0
            .attributes()
            .flatten()
            .find(|attribute| local(attribute.key.into_inner()) == name)?;
        let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Calls `visit` for everything in the file, in order.
pub(crate) fn walk(bytes: &[u8], visit: &mut dyn FnMut(Node<'_>) -> Result<(), ReadError>) -> Result<(), ReadError> {
    let text = decode(bytes)?;
    let mut reader = Reader::from_str(&text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(ReadError::broken)? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(ReadError::broken("XML is nested too deeply"));
                }
                visit(Node::Start(Element(&start)))?;
            }
            Event::Empty(start) => {
                visit(Node::Start(Element(&start)))?;
                visit(Node::End(local(start.name().into_inner())))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visit(Node::End(local(end.name().into_inner())))?;
            }
            Event::Text(part) => visit(Node::Text(
                part.xml_content(quick_xml::XmlVersion::Implicit1_0).into_owned(),
            ))?,
            Event::CData(part) => visit(Node::Text(
                part.xml_content(quick_xml::XmlVersion::Implicit1_0).into_owned(),
            ))?,
            Event::GeneralRef(reference) => visit(Node::Text(character(&reference)?))?,
            Event::DocType(_) => return Err(ReadError::broken("XML with a document type")),
            Event::Eof if depth > 0 => return Err(ReadError::broken("XML is cut off")),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn character(reference: &quick_xml::events::BytesRef<'_>) -> Result<String, ReadError> {
    if let Some(c) = reference.resolve_char_ref().map_err(ReadError::broken)? {
        return Ok(c.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(reference);
    known
        .map(str::to_owned)
        .ok_or_else(|| ReadError::broken("XML with an unknown entity"))
}

fn decode(bytes: &[u8]) -> Result<std::borrow::Cow<'_, str>, ReadError> {
    let units = |unit: fn([u8; 2]) -> u16| -> Vec<u16> {
        bytes
            .chunks_exact(2)
            .skip(1)
            .filter_map(|pair| Some(unit(pair.try_into().ok()?)))
            .collect()
    };
    match bytes {
        [0xFF, 0xFE, ..] => String::from_utf16(&units(u16::from_le_bytes))
            .map(Into::into)
            .map_err(ReadError::broken),
        [0xFE, 0xFF, ..] => String::from_utf16(&units(u16::from_be_bytes))
            .map(Into::into)
            .map_err(ReadError::broken),
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).map(Into::into).map_err(ReadError::broken),
        bytes => std::str::from_utf8(bytes).map(Into::into).map_err(ReadError::broken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(xml: &[u8]) -> Result<String, ReadError> {
        let mut out = String::new();
        walk(xml, &mut |node| {
            if let Node::Text(text) = node {
                out.push_str(&text);
            }
            Ok(())
        })?;
        Ok(out)
    }

    #[test]
    fn characters_are_resolved() {
        assert_eq!(
            texts("<a>M&#7852;T &amp; <![CDATA[<b>]]></a>".as_bytes()),
            Ok("MẬT & <b>".into())
        );
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("<a>ộ</a>".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(texts(&utf16), Ok("ộ".into()));
    }

    #[test]
    fn d18_entities_are_refused() {
        let laughs = r#"<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>"#;
        let outside = r#"<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"#;
        for hostile in [laughs, outside, "<a>&b;</a>"] {
            assert!(
                matches!(texts(hostile.as_bytes()), Err(ReadError::Broken(_))),
                "{hostile}"
            );
        }
    }

    #[test]
    fn deep_nesting_and_a_missing_end_are_refused() {
        assert!(texts("<a>".repeat(100_000).as_bytes()).is_err());
        assert!(texts(b"<a><b>").is_err());
    }
}
