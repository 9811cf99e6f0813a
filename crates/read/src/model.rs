use serde::{Deserialize, Serialize};

use crate::limits::Budget;
use crate::words;

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    Tiff,
    Docx,
    Xlsx,
}

/// What is known of a file without reading its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    pub kind: Kind,
    /// Empty for office files: their pages exist only in a typesetter.
    pub pages: Vec<PageSize>,
    pub title: Option<String>,
    pub author: Option<String>,
    /// Keywords, and the other short properties into which offices write:
    /// subject, category, status.
    pub keywords: Vec<String>,
    /// Whether words were found (in a PDF: on one of the first pages).
    pub has_text: bool,
}

/// The size of a page as it is looked at, in points (1/72 inch).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageSize {
    pub width_pt: f32,
    pub height_pt: f32,
}

/// The text of a page, lines in reading order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageText {
    pub lines: Vec<Line>,
}

/// A line, or the part of a line that stands in one column.
/// Places are in points from the top left of the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub words: Vec<Word>,
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

/// A word in normal form C; the baseline is at `y + 0.8 h`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Word {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

impl Line {
    /// The words with blanks between.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    /// A line without a place.
    pub(crate) fn unplaced(text: &str, budget: &mut Budget) -> Option<Line> {
        let kept = |word: &str| {
            let text = words::clean(word);
            (!text.is_empty() && budget.take(text.len() + 1)).then(|| Word {
                text,
                ..Word::default()
            })
        };
        let words: Vec<Word> = text.split_whitespace().filter_map(kept).collect();
        (!words.is_empty()).then(|| Line {
            words,
            ..Line::default()
        })
    }
}

impl PageText {
    /// The lines, one below the other.
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(Line::text).collect();
        lines.join("\n")
    }
}
