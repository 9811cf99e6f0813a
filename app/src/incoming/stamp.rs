//! Where the stamp ĐẾN lies on the picture of a first page (R §2.4).
//!
//! The law wants it in the blank space under the number, the subject or the
//! date. Where the words of the page are known, the place that covers least of
//! them is taken; a scan without text gets the place under the number line.

/// A page of 210 × 297 mm, the stamp of 50 × 35.
const STAMP: (f32, f32) = (50.0, 35.0);
/// Under the number line of most papers.
const USUAL: (f32, f32) = (12.0, 38.0);
/// The stamp stays in the upper part of the page.
const LOWEST: f32 = 140.0;
/// Millimetres between the places that are tried.
const STEP: f32 = 5.0;

/// The upper left corner of the stamp in millimetres on an A4 page.
///
/// `lines` is the stored JSON of the page's words, `size` the page in points.
pub fn place(lines: Option<&str>, size: (f32, f32)) -> (f32, f32) {
    let words = lines.map(|lines| words(lines, size)).unwrap_or_default();
    if words.is_empty() {
        return USUAL;
    }
    let columns = (0..30)
        .map(|i| 8.0 + STEP * i as f32)
        .take_while(|x| x + STAMP.0 <= 204.0);
    let places = columns.flat_map(|x| {
        let rows = (0..30)
            .map(|i| 6.0 + STEP * i as f32)
            .take_while(|y| y + STAMP.1 <= LOWEST);
        rows.map(move |y| (x, y))
    });
    let cost = |at: &(f32, f32)| covered(&words, *at) * 10.0 + distance(*at, USUAL);
    places.min_by(|a, b| cost(a).total_cmp(&cost(b))).unwrap_or(USUAL)
}

/// The words as boxes in millimetres.
fn words(lines: &str, size: (f32, f32)) -> Vec<[f32; 4]> {
    let lines: Vec<read::Line> = serde_json::from_str(lines).unwrap_or_default();
    let (sx, sy) = (210.0 / size.0.max(1.0), 297.0 / size.1.max(1.0));
    let words = lines.iter().flat_map(|line| &line.words);
    words
        .map(|word| [word.x * sx, word.y * sy, word.w * sx, word.h * sy])
        .collect()
}

/// Square millimetres of words under a stamp.
fn covered(words: &[[f32; 4]], (x, y): (f32, f32)) -> f32 {
    let overlap = |from: f32, length: f32, start: f32, extent: f32| {
        ((from + length).min(start + extent) - from.max(start)).max(0.0)
    };
    words
        .iter()
        .map(|[wx, wy, w, h]| overlap(*wx, *w, x, STAMP.0) * overlap(*wy, *h, y, STAMP.1))
        .sum()
}

fn distance(a: (f32, f32), b: (f32, f32)) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(boxes: &[[f32; 4]]) -> String {
        let word = |b: &[f32; 4]| serde_json::json!({"text": "chữ", "x": b[0], "y": b[1], "w": b[2], "h": b[3]});
        let words: Vec<_> = boxes.iter().map(word).collect();
        serde_json::json!([{"words": words, "x": 0.0, "y": 0.0, "w": 1.0, "h": 1.0}]).to_string()
    }

    #[test]
    fn a_scan_gets_the_usual_place() {
        assert_eq!(place(None, (595.0, 842.0)), USUAL);
        assert_eq!(place(Some("[]"), (595.0, 842.0)), USUAL);
    }

    #[test]
    fn words_are_left_free_where_the_page_has_room() {
        // The left half of the head is written on: the stamp goes to the right of it.
        let lines = page(&[[30.0, 60.0, 270.0, 330.0]]);
        let (x, y) = place(Some(&lines), (595.0, 842.0));
        assert!(x >= 100.0 && y + STAMP.1 <= LOWEST, "{x} {y}");
    }
}
