//! Refusing nesting that would exhaust the interpreter's stack.
//!
//! The interpreter descends by recursion, and no panic but the end of the
//! process follows when the stack is used up. What is written plainly is
//! checked here; what is hidden in packed streams ends the child process, and
//! only that.

use std::collections::HashMap;

use crate::ReadError;

/// Real files nest a dozen deep.
const DEEPEST: usize = 400;
/// Trees of pages (and of form fields) branch; they are not chains.
const HIGHEST: usize = 100;

/// Checks a file before it is opened.
pub(super) fn file(bytes: &[u8]) -> Result<(), ReadError> {
    brackets(bytes, Streams::PassedOver)?;
    let above = knots(bytes);
    let too_high = |knot: &u32| {
        std::iter::successors(Some(knot), |knot| above.get(knot))
            .nth(HIGHEST)
            .is_some()
    };
    if above.keys().any(too_high) {
        Err(ReadError::broken("the tree of pages is a chain"))
    } else {
        Ok(())
    }
}

/// For each object that stands in another's `/Kids`: that other.
fn knots(bytes: &[u8]) -> HashMap<u32, u32> {
    let mut above = HashMap::new();
    let (mut at, mut object) = (0, 0);
    while let Some(next) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| matches!(byte, b'o' | b'/')))
    {
        at += next;
        let rest = bytes.get(at..).unwrap_or_default();
        if rest.starts_with(b"obj") {
            object = number_before(bytes.get(..at).unwrap_or_default()).unwrap_or(object);
        } else if let Some(kids) = rest.strip_prefix(b"/Kids") {
            let list = kids.split(|byte| *byte == b']').next().unwrap_or_default();
            above.extend(references(list).map(|kid| (kid, object)));
        }
        at += 1;
    }
    above
}

/// The number of an object from what stands before its `obj`: `12 0 `.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let tail = bytes.get(bytes.len().saturating_sub(24)..)?;
    let mut words = tail.rsplit(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let (_generation, number) = (words.next()?, words.next()?);
    std::str::from_utf8(number).ok()?.parse().ok()
}

/// `3 0 R 4 0 R`: 3, 4.
fn references(list: &[u8]) -> impl Iterator<Item = u32> {
    let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'[';
    let words = list.split(blank).filter(|word| !word.is_empty());
    words
        .step_by(3)
        .filter_map(|word| std::str::from_utf8(word).ok()?.parse().ok())
}

/// Checks the drawing of a page before it is run.
pub(super) fn content(bytes: &[u8]) -> Result<(), ReadError> {
    brackets(bytes, Streams::Read)
}

#[derive(PartialEq)]
enum Streams {
    PassedOver,
    Read,
}

fn brackets(bytes: &[u8], streams: Streams) -> Result<(), ReadError> {
    let (mut rest, mut depth) = (bytes, 0_usize);
    while let Some((byte, after)) = rest.split_first() {
        let doubled = after.first() == Some(byte);
        let mut passed = 1;
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b'<' if doubled => (depth, passed) = (depth + 1, 2),
            b'>' if doubled => (depth, passed) = (depth.saturating_sub(1), 2),
            b'e' if after.starts_with(b"ndobj") => depth = 0,
            b's' if streams == Streams::PassedOver && after.starts_with(b"tream") => {
                depth = 0;
                passed = end_of_stream(rest).unwrap_or(rest.len());
            }
            _ => {}
        }
        if depth > DEEPEST {
            return Err(ReadError::broken("nested too deeply"));
        }
        rest = rest.get(passed..).unwrap_or_default();
    }
    Ok(())
}

/// How far the word `endstream` is, that word included.
fn end_of_stream(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"endstream";
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let at = rest.iter().position(|byte| *byte == b'e')?;
        if rest.get(at..)?.starts_with(END) {
            return Some(from + at + END.len());
        }
        from += at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_brackets_are_refused_and_streams_passed_over() {
        let deep = "[".repeat(500);
        assert!(file(format!("1 0 obj {deep} endobj").as_bytes()).is_err());
        assert!(content(format!("{deep} TJ").as_bytes()).is_err());
        assert!(file("<<".repeat(500).as_bytes()).is_err());
        assert!(file(format!("1 0 obj <<>> stream {deep} endstream endobj").as_bytes()).is_ok());
        assert!(file("1 0 obj [[[ endobj ".repeat(300).as_bytes()).is_ok());
    }

    #[test]
    fn a_chain_of_knots_is_refused_and_a_tree_is_not() {
        let chain: String = (1..300)
            .map(|n| format!("{n} 0 obj<</Kids[{} 0 R]>>endobj\n", n + 1))
            .collect();
        assert!(file(chain.as_bytes()).is_err());
        let tree: String = (1..3_000)
            .map(|n| format!("{n} 0 obj <</Kids [{} 0 R {} 0 R]>>\n", 2 * n, 2 * n + 1))
            .collect();
        assert!(file(tree.as_bytes()).is_ok());
    }
}
