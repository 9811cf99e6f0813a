//! The words of an Excel file: each cell with words is a line, each sheet a page.

use super::docx::paragraphs;
use super::package::Package;
use super::xml::{self, Node};
use crate::limits::Budget;
use crate::{Line, PageText, ReadError};

pub(super) fn text(package: &mut Package<'_>, budget: &mut Budget) -> Result<Vec<PageText>, ReadError> {
    let shared = match package.first_with("spreadsheetml.sharedStrings+xml") {
        Some(name) => package
            .read(&name)?
            .map(|xml| shared_strings(&xml))
            .transpose()?
            .unwrap_or_default(),
        None => Vec::new(),
    };
    let mut pages = Vec::new();
    for name in package.with_type("spreadsheetml.worksheet+xml") {
        if let Some(xml) = package.read(&name)? {
            pages.push(sheet(&xml, &shared, budget)?);
        }
    }
    // Boxes drawn over the sheets: which sheet is theirs matters to nobody.
    let mut boxes = PageText::default();
    for name in package.with_type("drawing+xml") {
        if let Some(xml) = package.read(&name)? {
            boxes.lines.extend(paragraphs(&xml, budget)?);
        }
    }
    if !boxes.lines.is_empty() {
        pages.push(boxes);
    }
    Ok(pages)
}

fn shared_strings(xml: &[u8]) -> Result<Vec<String>, ReadError> {
    let mut strings = Vec::new();
    let (mut text, mut in_text, mut in_reading_aid) = (String::new(), false, false);
    xml::walk(xml, &mut |node| {
        match node {
            Node::Start(element) => match element.name() {
                "si" => text.clear(),
                "t" => in_text = true,
                "rPh" => in_reading_aid = true,
                _ => {}
            },
            Node::Text(part) if in_text && !in_reading_aid => text.push_str(&part),
            Node::Text(_) => {}
            Node::End("si") => strings.push(std::mem::take(&mut text)),
            Node::End("t") => in_text = false,
            Node::End("rPh") => in_reading_aid = false,
            Node::End(_) => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

fn sheet(xml: &[u8], shared: &[String], budget: &mut Budget) -> Result<PageText, ReadError> {
    let mut reader = Sheet {
        heads: Vec::new(),
        cells: Vec::new(),
        form: String::new(),
        text: String::new(),
        shared,
        budget,
    };
    xml::walk(xml, &mut |node| {
        reader.visit(node);
        Ok(())
    })?;
    let mut lines = reader.heads;
    lines.extend(reader.cells);
    Ok(PageText { lines })
}

struct Sheet<'s, 'b> {
    heads: Vec<Line>,
    cells: Vec<Line>,
    /// The form of the open cell: `s` shared, `str` of a formula, `inlineStr`.
    form: String,
    text: String,
    shared: &'s [String],
    budget: &'b mut Budget,
}

impl Sheet<'_, '_> {
    fn visit(&mut self, node: Node<'_>) {
        match node {
            Node::Start(element) => match element.name() {
                "c" => {
                    self.form = element.attribute("t").unwrap_or_default();
                    self.text.clear();
                }
                // What a cell shows; a formula is not shown.
                "v" | "is" | "oddHeader" | "evenHeader" | "firstHeader" => self.text.clear(),
                _ => {}
            },
            Node::Text(part) => self.text.push_str(&part),
            Node::End("f") => self.text.clear(),
            Node::End("c") => self.cell(),
            Node::End("oddHeader" | "evenHeader" | "firstHeader") => self.head(),
            Node::End(_) => {}
        }
    }

    fn cell(&mut self) {
        let text = match self.form.as_str() {
            "s" => self
                .text
                .trim()
                .parse()
                .ok()
                .and_then(|at: usize| self.shared.get(at))
                .map_or("", String::as_str),
            "str" | "inlineStr" => self.text.as_str(),
            _ => "",
        };
        self.cells.extend(Line::unplaced(text, self.budget));
        self.text.clear();
    }

    /// `&L…&C…&R…`: left, middle, right; other codes are fonts and numbers.
    fn head(&mut self) {
        let text = std::mem::take(&mut self.text);
        let mut part = String::new();
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            match (c, rest.peek().copied()) {
                ('&', Some('L' | 'C' | 'R')) => {
                    rest.next();
                    self.heads
                        .extend(Line::unplaced(&std::mem::take(&mut part), self.budget));
                }
                ('&', Some('"')) => {
                    rest.next();
                    rest.by_ref().take_while(|c| *c != '"').for_each(drop);
                }
                ('&', Some(digit)) if digit.is_ascii_digit() => while rest.next_if(char::is_ascii_digit).is_some() {},
                ('&', Some('&')) => part.extend(rest.next()),
                ('&', _) => drop(rest.next()),
                (c, _) => part.push(c),
            }
        }
        self.heads.extend(Line::unplaced(&part, self.budget));
    }
}
