//! The order in which lines are read.
//!
//! The page is cut at empty bands across it, each part at an empty band down
//! it, and so on. Two columns (a letter's head, its signature block) are read
//! one after the other; three and more are a table and are read by rows.

use super::Run;

/// An empty band across the page is at least so many heights of a line high.
const BAND: f32 = 0.6;
/// An empty band down the page is at least so many points wide.
const GUTTER: f32 = 6.0;
const DEEPEST: usize = 12;

struct Placed {
    runs: Vec<Run>,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

pub(super) fn reading(lines: Vec<Vec<Run>>) -> Vec<Vec<Run>> {
    let placed = lines.into_iter().filter_map(placed).collect();
    let mut out = Vec::new();
    cut_across(placed, 0, &mut out);
    out
}

fn placed(runs: Vec<Run>) -> Option<Placed> {
    let left = runs.iter().map(|run| run.left).reduce(f32::min)?;
    let right = runs.iter().map(|run| run.right).reduce(f32::max)?;
    let top = runs.iter().map(|run| run.baseline - 0.8 * run.size).reduce(f32::min)?;
    let bottom = runs.iter().map(|run| run.baseline + 0.2 * run.size).reduce(f32::max)?;
    Some(Placed {
        runs,
        left,
        right,
        top,
        bottom,
    })
}

fn cut_across(mut lines: Vec<Placed>, depth: usize, out: &mut Vec<Vec<Run>>) {
    lines.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
    let bands = split(
        lines,
        |line, end: f32| line.top - end > BAND * (line.bottom - line.top),
        |line| line.bottom,
    );
    for band in bands {
        cut_down(band, depth + 1, out);
    }
}

fn cut_down(mut lines: Vec<Placed>, depth: usize, out: &mut Vec<Vec<Run>>) {
    lines.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut columns = split(lines, |line, end| line.left - end > GUTTER, |line| line.right);
    if columns.len() == 2 && depth < DEEPEST {
        for column in columns {
            cut_across(column, depth + 1, out);
        }
    } else {
        let mut rows: Vec<Placed> = columns.drain(..).flatten().collect();
        by_rows(&mut rows);
        out.extend(rows.into_iter().map(|line| line.runs));
    }
}

/// Splits sorted lines wherever `apart` says that the next one starts behind all before.
fn split(
    lines: Vec<Placed>,
    apart: impl Fn(&Placed, f32) -> bool,
    end_of: impl Fn(&Placed) -> f32,
) -> Vec<Vec<Placed>> {
    let mut parts: Vec<Vec<Placed>> = Vec::new();
    let mut end = f32::NEG_INFINITY;
    for line in lines {
        let new_part = parts.is_empty() || apart(&line, end);
        end = end.max(end_of(&line));
        match parts.last_mut() {
            Some(part) if !new_part => part.push(line),
            _ => parts.push(vec![line]),
        }
    }
    parts
}

/// Rows from top to bottom, each from left to right.
fn by_rows(lines: &mut Vec<Placed>) {
    lines.sort_by(|a, b| a.bottom.total_cmp(&b.bottom));
    let (mut row, mut row_end) = (0_usize, f32::NEG_INFINITY);
    let mut numbered: Vec<(usize, Placed)> = Vec::with_capacity(lines.len());
    for line in lines.drain(..) {
        if line.bottom - row_end > 0.4 * (line.bottom - line.top) {
            row += 1;
            row_end = line.bottom;
        }
        numbered.push((row, line));
    }
    numbered.sort_by(|(r, a), (s, b)| r.cmp(s).then(a.left.total_cmp(&b.left)));
    lines.extend(numbered.into_iter().map(|(_, line)| line));
}
