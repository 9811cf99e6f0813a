//! Glyphs → words, in the order in which they are drawn.

use std::collections::HashSet;

use unicode_normalization::char::is_combining_mark;

use super::{Glyph, Run};
use crate::words::clean;

/// A gap of this part of the font's height ends a word.
const BLANK: f32 = 0.17;

/// Builds the words of upright glyphs.
pub(super) fn build(glyphs: impl Iterator<Item = Glyph>) -> Vec<Run> {
    let mut builder = Builder::default();
    for glyph in glyphs {
        builder.add(glyph);
    }
    builder.close();
    builder.done
}

#[derive(Default)]
struct Builder {
    done: Vec<Run>,
    open: Option<Run>,
    /// Blanks since the last word.
    blanks: u32,
    drawn: HashSet<(String, i64, i64)>,
}

impl Builder {
    fn add(&mut self, glyph: Glyph) {
        if glyph.text.chars().all(|c| c.is_whitespace() || c == '\0') {
            self.blanks = self.blanks.saturating_add(1);
            self.close();
            return;
        }
        let accent = glyph.text.chars().next().is_some_and(is_combining_mark) && self.accent(&glyph);
        if !accent && !self.drawn_before(&glyph) {
            self.letter(glyph);
        }
    }

    /// A tone mark drawn over the letter before it.
    fn accent(&mut self, glyph: &Glyph) -> bool {
        let Some(open) = &mut self.open else { return false };
        let near = glyph.x > open.left - open.size && glyph.x < open.right + open.size;
        if near && (glyph.y - open.baseline).abs() < open.size {
            open.text.push_str(&glyph.text);
            return true;
        }
        false
    }

    /// Bold is sometimes feigned by drawing a letter twice.
    fn drawn_before(&mut self, glyph: &Glyph) -> bool {
        let cell = (glyph.size * 0.12).max(0.05);
        let (column, row) = ((glyph.x / cell) as i64, (glyph.y / cell) as i64);
        let near = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy)));
        let seen = near
            .into_iter()
            .any(|(dx, dy)| self.drawn.contains(&(glyph.text.clone(), column + dx, row + dy)));
        if !seen {
            self.drawn.insert((glyph.text.clone(), column, row));
        }
        seen
    }

    fn letter(&mut self, glyph: Glyph) {
        let last = self.open.as_ref().or(self.done.last());
        let beside = last.map(|last| {
            let size = last.size.max(glyph.size);
            let level = (glyph.y - last.baseline).abs() <= 0.5 * size;
            (level, (glyph.x - last.right) / size.max(0.1))
        });
        let (level, gap) = beside.unwrap_or((false, 0.0));
        if level && (-0.5..BLANK).contains(&gap) && self.blanks == 0 && self.open.is_some() {
            if let Some(open) = &mut self.open {
                open.text.push_str(&glyph.text);
                open.right = open.right.max(glyph.end_x);
            }
            return;
        }
        self.close();
        // Many blanks in a row move the pen to another column.
        let joined = level && gap > -0.3 && matches!(self.blanks, 1 | 2);
        self.blanks = 0;
        let Glyph {
            text,
            x,
            y,
            end_x,
            size,
            ..
        } = glyph;
        self.open = Some(Run {
            text,
            left: x,
            right: end_x.max(x),
            baseline: y,
            size,
            joined,
        });
    }

    fn close(&mut self) {
        if let Some(mut run) = self.open.take() {
            run.text = clean(&run.text);
            if !run.text.is_empty() {
                self.done.push(run);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines_of, set};
    use super::*;

    #[test]
    fn words_end_at_blanks_and_gaps() {
        let mut glyphs = set("Công", 10.0, 50.0, 12.0);
        glyphs.extend(set("văn đến", 38.0, 50.0, 12.0));
        assert_eq!(lines_of(glyphs), ["Công văn đến"]);
    }

    #[test]
    fn marks_drawn_apart_are_put_on_their_letter() {
        let mut glyphs = set("hoa", 10.0, 50.0, 12.0);
        let mark = Glyph {
            text: "\u{300}".into(),
            x: 22.0,
            y: 50.0,
            end_x: 22.0,
            end_y: 50.0,
            size: 12.0,
        };
        glyphs.insert(3, mark);
        assert_eq!(lines_of(glyphs), ["hoà"]);
    }

    #[test]
    fn feigned_bold_is_read_once() {
        let mut glyphs = set("CỘNG HÒA", 10.0, 50.0, 12.0);
        glyphs.extend(set("CỘNG HÒA", 10.4, 50.0, 12.0));
        assert_eq!(lines_of(glyphs), ["CỘNG HÒA"]);
    }

    #[test]
    fn double_letters_stay() {
        let narrow = |(at, c): (usize, char)| {
            let x = 10.0 + at as f32 * 3.0;
            Glyph {
                text: c.to_string(),
                x,
                y: 50.0,
                end_x: x + 3.0,
                end_y: 50.0,
                size: 12.0,
            }
        };
        assert_eq!(lines_of("villi".chars().enumerate().map(narrow).collect()), ["villi"]);
    }
}
