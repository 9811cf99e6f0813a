//! How long files and functions are.

use crate::Findings;
use crate::source::{File, Tree};

/// Lines that no source file may pass.
const FILE_HARD: usize = 500;
/// Lines at the median and at nine tenths.
const FILE_MEDIAN: usize = 120;
const FILE_P90: usize = 300;
/// Lines of a function at nine tenths, and that it should never pass.
const FUNCTION_P90: usize = 40;
const FUNCTION_HARD: usize = 70;
/// Lines of a style sheet or script.
const ASSET: usize = 150;
/// Lines of a slice from which it is asked whether it is two concepts.
const SLICE: usize = 3_000;

pub fn check(tree: &Tree, found: &mut Findings) {
    let sources: Vec<&File> = tree.files.iter().filter(|file| is_source(file)).collect();
    let mut sizes = Vec::new();
    for file in &sources {
        let lines = file.without_tests().lines().count();
        if file.path.ends_with(".rs") {
            sizes.push(lines);
        }
        if lines > FILE_HARD {
            found.fault(format!("{} has {lines} lines (hard limit {FILE_HARD})", file.path));
        }
        if lines > ASSET && (file.path.ends_with(".css") || file.path.ends_with(".js")) {
            found.note(format!("{} has {lines} lines (budget {ASSET})", file.path));
        }
    }
    let (median, p90) = (rank(&mut sizes, 50), rank(&mut sizes, 90));
    found.note(format!(
        "{} Rust files: median {median} lines (≤ {FILE_MEDIAN}), p90 {p90} (≤ {FILE_P90})",
        sizes.len()
    ));
    functions(&sources, found);
    slices(tree, found);
}

fn is_source(file: &File) -> bool {
    let ending = file.path.rsplit('.').next().unwrap_or_default();
    ["rs", "css", "js", "mjs", "typ", "sql"].contains(&ending) && !file.is_test()
}

fn functions(sources: &[&File], found: &mut Findings) {
    let mut lengths = Vec::new();
    for file in sources.iter().filter(|file| file.path.ends_with(".rs")) {
        for (name, lines) in function_lines(file.without_tests()) {
            lengths.push(lines);
            if lines > FUNCTION_HARD {
                found.note(format!(
                    "{}: fn {name} has {lines} lines (limit {FUNCTION_HARD})",
                    file.path
                ));
            }
        }
    }
    let p90 = rank(&mut lengths, 90);
    found.note(format!(
        "{} functions: p90 {p90} lines (≤ {FUNCTION_P90})",
        lengths.len()
    ));
}

fn slices(tree: &Tree, found: &mut Findings) {
    let mut sums = std::collections::BTreeMap::<&str, usize>::new();
    for file in tree.under("app/src/", ".rs").filter(|file| !file.is_test()) {
        let inner = file.path.trim_start_matches("app/src/");
        if let Some((slice, _)) = inner.split_once('/') {
            *sums.entry(slice).or_default() += file.without_tests().lines().count();
        }
    }
    for (slice, lines) in sums.into_iter().filter(|(_, lines)| *lines > SLICE) {
        found.note(format!("app/src/{slice} has {lines} lines: is it two concepts?"));
    }
}

/// Each function of a formatted text with its lines: from `fn` to the `}` of the same indent.
fn function_lines(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else { continue };
        if line.trim_end().ends_with(['}', ';']) {
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let end = format!("{}}}", " ".repeat(indent));
        let body = lines.iter().skip(start).position(|line| line.trim_end() == end);
        if let Some(length) = body {
            out.push((name.to_owned(), length + 1));
        }
    }
    out
}

fn function_name(line: &str) -> Option<&str> {
    let mut rest = line.trim_start();
    for word in ["pub ", "pub(crate) ", "pub(super) ", "const ", "async "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let rest = rest.strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

/// The value below which so many hundredths lie.
fn rank(values: &mut [usize], hundredths: usize) -> usize {
    values.sort_unstable();
    let place = (values.len() * hundredths).div_ceil(100).saturating_sub(1);
    values.get(place).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_ends_at_the_brace_of_its_own_indent() {
        let text = "pub async fn one(\n    a: u8,\n) {\n    if a {\n    }\n}\nimpl X {\n    fn two() {\n        x;\n    }\n    fn three() -> u8 { 3 }\n}\n";
        assert_eq!(function_lines(text), [("one".to_owned(), 6), ("two".to_owned(), 3)]);
    }

    #[test]
    fn ranks_are_of_the_sorted_values() {
        let mut values = vec![5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
        assert_eq!((rank(&mut values, 50), rank(&mut values, 90)), (5, 9));
        assert_eq!(rank(&mut [], 50), 0);
    }

    #[test]
    fn a_file_over_the_limit_is_a_fault_and_a_test_is_not() {
        let long = "x\n".repeat(501);
        let file = |path: &str| File {
            path: path.into(),
            text: long.clone(),
        };
        let tree = Tree {
            files: vec![file("app/src/a.rs"), file("app/tests/it/b.rs")],
        };
        let mut found = Findings::default();
        check(&tree, &mut found);
        assert_eq!(found.faults, ["app/src/a.rs has 501 lines (hard limit 500)"]);
    }
}
