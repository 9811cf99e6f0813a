//! Words → lines: words side by side on one baseline, split at wide gaps.

use std::collections::BTreeMap;

use super::Run;

/// A wider gap, in heights of the font, is the space between two columns.
const COLUMN_GAP: f32 = 0.9;
/// The same when a blank was written between the words: justified text.
const JOINED_GAP: f32 = 1.5;
/// How far apart two baselines of one line may be, in heights of the font.
const LEVEL: f32 = 0.35;
/// More words than this on one page are no text.
const MOST: usize = 100_000;

/// Joins words to lines; the words of a line go from left to right.
pub(super) fn build(mut runs: Vec<Run>) -> Vec<Vec<Run>> {
    runs.truncate(MOST);
    // The place in drawing order tells whether a blank led from one word to the next.
    let mut runs: Vec<(usize, Run)> = runs.into_iter().enumerate().collect();
    runs.sort_by(|(_, a), (_, b)| a.left.total_cmp(&b.left));
    let mut open = Open::default();
    for (at, run) in runs {
        open.put(at, run);
    }
    open.lines
}

#[derive(Default)]
struct Open {
    lines: Vec<Vec<Run>>,
    /// Where each line ends now: its last word's place in drawing order.
    last: Vec<usize>,
    /// Lines by the baseline of their last word.
    by_baseline: BTreeMap<i64, Vec<usize>>,
}

impl Open {
    fn put(&mut self, at: usize, run: Run) {
        let line = match self.left_neighbour(at, &run) {
            Some(line) => line,
            None => {
                self.lines.push(Vec::new());
                self.last.push(at);
                self.lines.len() - 1
            }
        };
        let old = self
            .lines
            .get(line)
            .and_then(|words| words.last())
            .map(|word| key(word.baseline));
        if let Some(lines) = old.and_then(|key| self.by_baseline.get_mut(&key)) {
            lines.retain(|other| *other != line);
        }
        self.by_baseline.entry(key(run.baseline)).or_default().push(line);
        if let Some(last) = self.last.get_mut(line) {
            *last = at;
        }
        if let Some(words) = self.lines.get_mut(line) {
            words.push(run);
        }
    }

    /// The line whose end is nearest to the left of `run`, if it is near enough.
    fn left_neighbour(&self, at: usize, run: &Run) -> Option<usize> {
        let reach = LEVEL * run.size;
        let range = key(run.baseline - reach)..=key(run.baseline + reach);
        let lines = self.by_baseline.range(range).flat_map(|(_, lines)| lines);
        let near = lines.filter_map(|line| {
            let end = self.lines.get(*line)?.last()?;
            let size = end.size.min(run.size).max(0.1);
            let gap = (run.left - end.right) / end.size.max(run.size).max(0.1);
            let written_next = run.joined && self.last.get(*line).is_some_and(|last| last + 1 == at);
            let most = if written_next { JOINED_GAP } else { COLUMN_GAP };
            let level = (run.baseline - end.baseline).abs() <= LEVEL * size;
            (level && gap > -0.3 && gap <= most).then_some((*line, gap))
        });
        near.min_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs()))
            .map(|(line, _)| line)
    }
}

/// Baselines in tenths of a point.
fn key(baseline: f32) -> i64 {
    (baseline * 10.0) as i64
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines_of, set};

    #[test]
    fn a_wide_gap_is_a_column() {
        let mut glyphs = set("Số: 12/BC-UBND", 10.0, 50.0, 12.0);
        glyphs.extend(set("Hà Nội, ngày 5 tháng 3", 120.0, 50.0, 12.0));
        assert_eq!(lines_of(glyphs), ["Số: 12/BC-UBND", "Hà Nội, ngày 5 tháng 3"]);
    }

    #[test]
    fn justified_words_stay_together() {
        let mut glyphs = set("dãn ", 10.0, 50.0, 12.0);
        glyphs.extend(set("rất ", 44.0, 50.0, 12.0));
        glyphs.extend(set("rộng", 78.0, 50.0, 12.0));
        assert_eq!(lines_of(glyphs), ["dãn rất rộng"]);
    }

    #[test]
    fn a_rising_baseline_of_a_skewed_scan_is_one_line() {
        let glyphs = (0..10).flat_map(|at| set("chữ", 10.0 + 24.0 * at as f32, 50.0 + 0.8 * at as f32, 12.0));
        assert_eq!(lines_of(glyphs.collect()).len(), 1);
    }
}
