//! The words of a Word file: heads, text, notes, feet.

use super::package::Package;
use super::xml::{self, Element, Node};
use crate::limits::Budget;
use crate::{Line, PageText, ReadError};

/// Each paragraph, also of a table's cell or of a box, is a line.
pub(super) fn text(package: &mut Package<'_>, budget: &mut Budget) -> Result<Vec<PageText>, ReadError> {
    const PARTS: [&str; 5] = [
        "wordprocessingml.header+xml",
        "wordprocessingml.document.main+xml",
        "wordprocessingml.footnotes+xml",
        "wordprocessingml.endnotes+xml",
        "wordprocessingml.footer+xml",
    ];
    let mut page = PageText::default();
    let parts: Vec<String> = PARTS.iter().flat_map(|part| package.with_type(part)).collect();
    for part in parts {
        match package.read(&part)? {
            Some(xml) => page.lines.extend(paragraphs(&xml, budget)?),
            None if part.ends_with("document.xml") => return Err(ReadError::broken("the text is missing")),
            None => {}
        }
    }
    Ok(vec![page])
}

/// The paragraphs of a part, a box before the paragraph to which it is tied.
pub(super) fn paragraphs(xml: &[u8], budget: &mut Budget) -> Result<Vec<Line>, ReadError> {
    let mut walker = Walker {
        lines: Vec::new(),
        open: Vec::new(),
        passed_over: 0,
        in_text: false,
        budget,
    };
    xml::walk(xml, &mut |node| {
        walker.visit(node);
        Ok(())
    })?;
    Ok(walker.lines)
}

struct Walker<'b> {
    lines: Vec<Line>,
    /// Paragraphs that are not closed yet: a box stands inside a paragraph.
    open: Vec<String>,
    /// How deep inside something that is passed over.
    passed_over: usize,
    in_text: bool,
    budget: &'b mut Budget,
}

impl Walker<'_> {
    fn visit(&mut self, node: Node<'_>) {
        match node {
            Node::Start(_) if self.passed_over > 0 => self.passed_over += 1,
            Node::End(_) if self.passed_over > 0 => self.passed_over -= 1,
            Node::Text(_) if self.passed_over > 0 => {}
            Node::Start(element) => self.start(&element),
            Node::Text(text) if self.in_text => self.append(&text),
            Node::Text(_) => {}
            Node::End("t") => self.in_text = false,
            Node::End("p") => {
                if let Some(text) = self.open.pop() {
                    self.line(&text);
                }
            }
            Node::End(_) => {}
        }
    }

    fn start(&mut self, element: &Element<'_>) {
        match element.name() {
            // Forms, deleted words, codes of fields, and the second copy of a box for old programs.
            "pPr" | "rPr" | "sectPr" | "delText" | "instrText" | "Fallback" => self.passed_over = 1,
            "p" => self.open.push(String::new()),
            "t" => self.in_text = true,
            "tab" => self.append("\t"),
            "noBreakHyphen" => self.append("-"),
            "br" | "cr" => {
                if let Some(text) = self.open.last_mut().map(std::mem::take) {
                    self.line(&text);
                }
            }
            // Words drawn as a picture, such as a watermark.
            "textpath" => {
                if let Some(text) = element.attribute("string") {
                    self.line(&text);
                }
            }
            _ => {}
        }
    }

    fn append(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut()
            && !self.budget.is_empty()
        {
            open.push_str(text);
        }
    }

    fn line(&mut self, text: &str) {
        self.lines.extend(Line::unplaced(text, self.budget));
    }
}
