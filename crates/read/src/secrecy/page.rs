//! A mark on a page: alone on its line, in a mark's place.

use super::words::{Writing, bare_of_frame, exact, labelled};
use super::{Level, PageText};
use crate::{Line, PageSize};

/// The stamp stands in ô 10a of NĐ 30/2020 Phụ lục I: at the left, under number and subject.
const ZONE_DOWN: f32 = 0.35;
/// On a later page only an annex' own head bears it.
const ZONE_DOWN_LATER: f32 = 0.25;
/// Its middle is left of the page's middle, where centred headings have theirs.
const ZONE_RIGHT: f32 = 0.45;
/// A running head, over everything else.
const RUNNING_HEAD: f32 = 0.08;
/// Text without places: so many first lines are the head of a paper.
const FIRST_LINES: usize = 15;
/// A line ending so runs on in the next: "bảo vệ bí / mật".
const RUNS_ON: [&str; 12] = [
    "bảo", "bí", "cơ", "giữ", "độ", "dấu", "về", "và", "hoặc", "là", "tin", "liệu",
];

struct Candidate {
    at: usize,
    level: Level,
    writing: Writing,
    labelled: bool,
}

pub(super) fn mark(page: &PageText, number: usize, size: Option<&PageSize>) -> Option<Level> {
    let placed = page.lines.iter().any(|line| line.h > 0.0);
    let found = candidates(page, if placed { usize::MAX } else { FIRST_LINES });
    let marks = found.iter().filter(|candidate| !is_listed(page, candidate, &found));
    if placed {
        let size = size.copied().unwrap_or_else(|| guess(page));
        marks
            .filter(|candidate| stands_in_place(page, candidate, number, size))
            .map(|c| lifted(page, c))
            .max()
    } else {
        marks
            .filter(|candidate| stands_in_head(page, candidate))
            .map(|candidate| candidate.level)
            .max()
    }
}

fn candidates(page: &PageText, within: usize) -> Vec<Candidate> {
    let lines = page.lines.iter().take(within).enumerate();
    let candidate = |(at, line): (usize, &Line)| {
        // A mark is short; long lines are not even looked at.
        if line.words.len() > 14 {
            return None;
        }
        let text = line.text();
        let alone = exact(&text).map(|(level, writing)| Candidate {
            at,
            level,
            writing,
            labelled: false,
        });
        alone
            .or_else(|| {
                labelled(&text).map(|level| Candidate {
                    at,
                    level,
                    writing: Writing::Capitals,
                    labelled: true,
                })
            })
            .or_else(|| {
                beside_number(&text).map(|level| Candidate {
                    at,
                    level,
                    writing: Writing::Capitals,
                    labelled: true,
                })
            })
    };
    lines.filter_map(candidate).collect()
}

/// `Số: 12/BC-UBND MẬT`: a stamp close to the number.
fn beside_number(text: &str) -> Option<Level> {
    let text = bare_of_frame(text);
    let is_number = |c: &str| c.contains('/') && c.chars().any(|c| c.is_ascii_digit());
    let (number, rest) = text
        .strip_prefix("Số")?
        .trim_start_matches([':', ' '])
        .split_once(' ')?;
    let (level, writing) = exact(rest)?;
    (is_number(number) && writing == Writing::Capitals).then_some(level)
}

/// Several levels side by side or one below the other are a list of levels:
/// the head of a table, a choice on a form.
fn is_listed(page: &PageText, one: &Candidate, all: &[Candidate]) -> bool {
    let line = |candidate: &Candidate| page.lines.get(candidate.at);
    all.iter()
        .filter(|other| other.level != one.level)
        .any(|other| match (line(one), line(other)) {
            (Some(a), Some(b)) if a.h > 0.0 => {
                let side_by_side = (a.y - b.y).abs() < a.h;
                let stacked = (a.y - b.y).abs() < 2.5 * a.h && (a.x - b.x).abs() < 2.0 * a.h;
                side_by_side || stacked
            }
            _ => one.at.abs_diff(other.at) == 1,
        })
}

fn stands_in_place(page: &PageText, candidate: &Candidate, number: usize, size: PageSize) -> bool {
    let Some(line) = page.lines.get(candidate.at) else {
        return false;
    };
    let middle = (line.x + line.w / 2.0) / size.width_pt.max(1.0);
    let down = (line.y + line.h / 2.0) / size.height_pt.max(1.0);
    if runs_on(page, candidate) {
        return false;
    }
    let capitals = candidate.writing == Writing::Capitals;
    if number > 0 {
        return capitals && down <= ZONE_DOWN_LATER && middle <= ZONE_RIGHT;
    }
    let zone = down <= ZONE_DOWN && (middle <= ZONE_RIGHT || candidate.labelled);
    let head = down <= RUNNING_HEAD && capitals;
    head || (zone && candidate.writing != Writing::Small)
}

/// The line closest above, in the same column.
fn above<'p>(page: &'p PageText, line: &Line) -> Option<&'p Line> {
    let over = |other: &&Line| {
        let gap = line.y - other.y;
        let overlap = other.x < line.x + line.w && line.x < other.x + other.w;
        overlap && gap > 0.5 * line.h && gap < 1.9 * line.h.max(other.h)
    };
    page.lines.iter().filter(over).max_by(|a, b| a.y.total_cmp(&b.y))
}

fn last_word(line: &Line) -> Option<String> {
    line.words.last().map(|word| bare_of_frame(&word.text).to_lowercase())
}

/// Whether the words are the rest of a sentence that was broken off above.
fn runs_on(page: &PageText, candidate: &Candidate) -> bool {
    let Some(last) = page
        .lines
        .get(candidate.at)
        .and_then(|line| above(page, line))
        .and_then(last_word)
    else {
        return false;
    };
    !candidate.labelled && RUNS_ON.contains(&last.as_str())
}

/// A stamp in two lines: TỐI over MẬT.
fn lifted(page: &PageText, candidate: &Candidate) -> Level {
    let over = page
        .lines
        .get(candidate.at)
        .and_then(|line| above(page, line))
        .map(Line::text);
    match over.map(|text| bare_of_frame(&text).to_uppercase()).as_deref() {
        Some("TỐI") => Level::ToiMat,
        Some("TUYỆT") => Level::TuyetMat,
        _ => candidate.level,
    }
}

/// Without places: capitals in the first lines, or a title right after the number.
fn stands_in_head(page: &PageText, candidate: &Candidate) -> bool {
    let before = |back: usize| candidate.at.checked_sub(back).and_then(|at| page.lines.get(at));
    if before(1)
        .and_then(last_word)
        .is_some_and(|last| !candidate.labelled && RUNS_ON.contains(&last.as_str()))
    {
        return false;
    }
    let after_number = || (1..=3).filter_map(before).any(|line| is_number_line(&line.text()));
    match candidate.writing {
        Writing::Capitals => true,
        Writing::Title => after_number(),
        Writing::Small => false,
    }
}

fn is_number_line(text: &str) -> bool {
    text.starts_with("Số") && text.contains('/')
}

/// The size of a page of which only the text is known.
fn guess(page: &PageText) -> PageSize {
    let right = page.lines.iter().map(|line| line.x + line.w).fold(0.0, f32::max);
    let bottom = page.lines.iter().map(|line| line.y + line.h).fold(0.0, f32::max);
    let (short, long) = (595.0, 842.0);
    let (width_pt, height_pt) = if right > short && right > bottom {
        (long, short)
    } else {
        (short, long)
    };
    PageSize {
        width_pt: width_pt.max(right * 1.08),
        height_pt: height_pt.max(bottom * 1.05),
    }
}
