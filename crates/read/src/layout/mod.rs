//! From glyphs to words, lines and reading order.
//!
//! A page is a set of glyphs with places; what a reader sees as words and
//! lines is found from geometry. Text at an angle is turned upright first, so
//! that one method serves all.

mod lines;
mod order;
mod words;

use std::collections::BTreeMap;

use crate::limits::Budget;
use crate::{Line, PageText, Word};

/// A piece of text at a place; y grows downwards.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub text: String,
    /// Where it starts on the baseline.
    pub x: f32,
    pub y: f32,
    /// Where the next one would start without spacing.
    pub end_x: f32,
    pub end_y: f32,
    /// The height of the font.
    pub size: f32,
}

/// A word on an upright page: `left..right` on `baseline`.
#[derive(Clone, Debug)]
struct Run {
    text: String,
    left: f32,
    right: f32,
    baseline: f32,
    size: f32,
    /// Whether a blank led to it from the word before.
    joined: bool,
}

/// Builds the page's text; words beyond the budget are left off.
pub(crate) fn page(glyphs: Vec<Glyph>, budget: &mut Budget) -> PageText {
    let mut by_angle: BTreeMap<i32, Vec<Glyph>> = BTreeMap::new();
    for glyph in glyphs {
        by_angle.entry(angle(&glyph)).or_default().push(glyph);
    }
    let upright = by_angle.remove(&0);
    let groups = upright.map(|glyphs| (0, glyphs)).into_iter().chain(by_angle);
    let lines = groups
        .flat_map(|(angle, glyphs)| upright_lines(angle, glyphs, budget))
        .collect();
    PageText { lines }
}

/// The direction of writing in whole degrees; a slightly skewed scan is straight.
fn angle(glyph: &Glyph) -> i32 {
    let degrees = (glyph.end_y - glyph.y)
        .atan2(glyph.end_x - glyph.x)
        .to_degrees()
        .round();
    if degrees.abs() <= 2.0 || !degrees.is_finite() {
        0
    } else {
        degrees as i32
    }
}

fn upright_lines(angle: i32, glyphs: Vec<Glyph>, budget: &mut Budget) -> Vec<Line> {
    let turn = Turn::by(angle);
    let runs = words::build(glyphs.into_iter().map(|glyph| turn.upright(glyph)));
    let lines = order::reading(lines::build(runs));
    lines
        .into_iter()
        .filter_map(|line| placed(line, &turn, budget))
        .collect()
}

fn placed(runs: Vec<Run>, turn: &Turn, budget: &mut Budget) -> Option<Line> {
    let words: Vec<Word> = runs
        .into_iter()
        .filter(|run| budget.take(run.text.len() + 1))
        .map(|run| {
            let (x, y, w, h) = turn.back(
                run.left,
                run.baseline - 0.8 * run.size,
                run.right,
                run.baseline + 0.2 * run.size,
            );
            Word {
                text: run.text,
                x,
                y,
                w,
                h,
            }
        })
        .collect();
    let first = words.first()?;
    let mut bounds = (first.x, first.y, first.x + first.w, first.y + first.h);
    for word in &words {
        bounds.0 = bounds.0.min(word.x);
        bounds.1 = bounds.1.min(word.y);
        bounds.2 = bounds.2.max(word.x + word.w);
        bounds.3 = bounds.3.max(word.y + word.h);
    }
    let (x, y, w, h) = (
        bounds.0,
        bounds.1,
        round(bounds.2 - bounds.0),
        round(bounds.3 - bounds.1),
    );
    Some(Line { words, x, y, w, h })
}

/// A hundredth of a point is finer than any eye, and shorter to store.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// A turn of the page about its corner.
struct Turn {
    sin: f32,
    cos: f32,
}

impl Turn {
    fn by(degrees: i32) -> Turn {
        let (sin, cos) = (degrees as f32).to_radians().sin_cos();
        Turn { sin, cos }
    }

    fn upright(&self, glyph: Glyph) -> Glyph {
        let along = |x: f32, y: f32| x * self.cos + y * self.sin;
        let across = |x: f32, y: f32| y * self.cos - x * self.sin;
        Glyph {
            x: along(glyph.x, glyph.y),
            y: across(glyph.x, glyph.y),
            end_x: along(glyph.end_x, glyph.end_y),
            end_y: across(glyph.end_x, glyph.end_y),
            ..glyph
        }
    }

    /// The box around an upright box on the page as it is: x, y, width, height.
    fn back(&self, left: f32, top: f32, right: f32, bottom: f32) -> (f32, f32, f32, f32) {
        let corners = [(left, top), (right, top), (left, bottom), (right, bottom)]
            .map(|(u, v)| (u * self.cos - v * self.sin, u * self.sin + v * self.cos));
        let start = (f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY);
        let bounds = corners
            .iter()
            .fold(start, |b, (x, y)| (b.0.min(*x), b.1.min(*y), b.2.max(*x), b.3.max(*y)));
        (
            round(bounds.0),
            round(bounds.1),
            round(bounds.2 - bounds.0),
            round(bounds.3 - bounds.1),
        )
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Limits;

    /// Glyphs of a string in a font whose letters are half as wide as high.
    pub fn set(text: &str, x: f32, y: f32, size: f32) -> Vec<Glyph> {
        let step = size / 2.0;
        let place = |(at, c): (usize, char)| {
            let x = x + at as f32 * step;
            Glyph {
                text: c.to_string(),
                x,
                y,
                end_x: x + step,
                end_y: y,
                size,
            }
        };
        text.chars().enumerate().map(place).collect()
    }

    pub fn lines_of(glyphs: Vec<Glyph>) -> Vec<String> {
        page(glyphs, &mut Budget::new(&Limits::default()))
            .lines
            .iter()
            .map(Line::text)
            .collect()
    }

    #[test]
    fn columns_are_not_mixed() {
        let mut glyphs = Vec::new();
        // Row by row, as many programs write a table.
        for (row, (left, right)) in [
            ("UBND TỈNH A", "CỘNG HÒA XÃ HỘI"),
            ("SỞ NỘI VỤ", "Độc lập - Tự do"),
            ("Số: 12/BC", "Hà Nội, ngày 5"),
        ]
        .into_iter()
        .enumerate()
        {
            glyphs.extend(set(left, 60.0, 60.0 + 15.0 * row as f32, 12.0));
            glyphs.extend(set(right, 320.0, 62.0 + 15.0 * row as f32, 12.0));
        }
        glyphs.extend(set(
            "Thực hiện chỉ đạo của cấp trên, đơn vị báo cáo kết quả như sau đây",
            60.0,
            160.0,
            12.0,
        ));
        let expected = [
            "UBND TỈNH A",
            "SỞ NỘI VỤ",
            "Số: 12/BC",
            "CỘNG HÒA XÃ HỘI",
            "Độc lập - Tự do",
            "Hà Nội, ngày 5",
            "Thực hiện chỉ đạo của cấp trên, đơn vị báo cáo kết quả như sau đây",
        ];
        assert_eq!(lines_of(glyphs), expected);
    }

    #[test]
    fn a_table_is_read_by_rows() {
        let mut glyphs = Vec::new();
        for row in 0..4 {
            for column in 0..4 {
                glyphs.extend(set(
                    &format!("{row}{column}"),
                    60.0 + 90.0 * column as f32,
                    60.0 + 15.0 * row as f32,
                    12.0,
                ));
            }
        }
        assert_eq!(lines_of(glyphs).concat(), "00010203101112132021222330313233");
    }

    #[test]
    fn text_along_the_margin_is_read_too() {
        let upright = set("Ký bởi văn thư", 50.0, 100.0, 10.0);
        let up = |g: &Glyph| Glyph {
            x: g.y,
            y: 500.0 - g.x,
            end_x: g.end_y,
            end_y: 500.0 - g.end_x,
            ..g.clone()
        };
        let text = page(upright.iter().map(up).collect(), &mut Budget::new(&Limits::default()));
        let line = text.lines.first().unwrap();
        assert_eq!(line.text(), "Ký bởi văn thư");
        assert!(line.h > line.w && (91.0..93.0).contains(&line.x), "{line:?}");
    }

    #[test]
    fn the_budget_of_words_holds() {
        let limits = Limits {
            words: 2,
            ..Limits::default()
        };
        let text = page(set("một hai ba bốn", 0.0, 10.0, 10.0), &mut Budget::new(&limits));
        assert_eq!(text.text(), "một hai");
    }
}
