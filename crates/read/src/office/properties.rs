//! Title, author and keywords of an office file.

use super::package::Package;
use super::xml::{self, Node};
use crate::ReadError;
use crate::words::property;

#[derive(Default)]
pub(super) struct Properties {
    pub title: Option<String>,
    pub author: Option<String>,
    pub keywords: Vec<String>,
}

/// Reads the core properties and the ones that the office defined itself.
pub(super) fn of(package: &mut Package<'_>) -> Result<Properties, ReadError> {
    let mut found = Properties::default();
    if let Some(name) = package.first_with("core-properties+xml")
        && let Some(xml) = package.read(&name)?
    {
        core(&xml, &mut found)?;
    }
    if let Some(name) = package.first_with("custom-properties+xml")
        && let Some(xml) = package.read(&name)?
    {
        custom(&xml, &mut found)?;
    }
    Ok(found)
}

fn core(xml: &[u8], found: &mut Properties) -> Result<(), ReadError> {
    let mut text = String::new();
    xml::walk(xml, &mut |node| {
        match node {
            Node::Start(_) => text.clear(),
            Node::Text(part) => text.push_str(&part),
            Node::End(name) => {
                let value = property(&text);
                match name {
                    "title" => found.title = value,
                    "creator" => found.author = value,
                    "keywords" | "subject" | "category" | "contentStatus" | "description" => {
                        found.keywords.extend(value)
                    }
                    _ => {}
                }
                text.clear();
            }
        }
        Ok(())
    })
}

/// A property of one's own is kept as `name: value`.
fn custom(xml: &[u8], found: &mut Properties) -> Result<(), ReadError> {
    const MOST: usize = 64;
    let (mut name, mut text) = (String::new(), String::new());
    xml::walk(xml, &mut |node| {
        match node {
            Node::Start(element) if element.name() == "property" => {
                name = element.attribute("name").unwrap_or_default();
                text.clear();
            }
            Node::Start(_) => {}
            Node::Text(part) => text.push_str(&part),
            Node::End("property") if found.keywords.len() < MOST => {
                found.keywords.extend(property(&format!("{name}: {text}")));
            }
            Node::End(_) => {}
        }
        Ok(())
    })
}
