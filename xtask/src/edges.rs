//! Which module may use which: the block `edges` of docs/ARCHITECTURE.md.
//!
//! In a line `a < b, c < d` each name may use those left of a `<` before it,
//! and never its neighbours between commas. A slice may use the whole kernel;
//! the kernel uses no slice but where an `except` line names the file.

use std::collections::BTreeSet;

use crate::Findings;
use crate::source::Tree;

const PLAN: &str = "docs/ARCHITECTURE.md";
const SOURCE: &str = "app/src/";

/// The block, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub kernel: Vec<Vec<String>>,
    pub slices: Vec<Vec<String>>,
    /// What puts everything together and may use everything.
    pub top: Vec<String>,
    /// `(file, module)`.
    pub except: Vec<(String, String)>,
}

impl Plan {
    /// Reads the fenced block.
    pub fn parse(text: &str) -> Option<Plan> {
        let block = text.split("```edges\n").nth(1)?.split("```").next()?;
        let mut plan = Plan::default();
        for line in block.lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else {
                continue;
            };
            match key.trim() {
                "kernel" => plan.kernel = levels(value),
                "slices" => plan.slices = levels(value),
                "top" => plan.top = names(value),
                "except" => {
                    let (file, module) = value.split_once("->")?;
                    plan.except.push((file.trim().to_owned(), module.trim().to_owned()));
                }
                _ => return None,
            }
        }
        Some(plan)
    }

    pub fn kernel_names(&self) -> impl Iterator<Item = &String> {
        self.kernel.iter().flatten()
    }
    pub fn slice_names(&self) -> impl Iterator<Item = &String> {
        self.slices.iter().flatten()
    }

    /// Why `from` may not use `to`, or nothing.
    fn against(&self, from: &str, to: &str) -> Option<&'static str> {
        let is_top = |name: &str| self.top.iter().any(|top| top == name);
        if from == to || is_top(from) {
            return None;
        }
        if is_top(to) {
            return Some("only the top puts things together");
        }
        let place =
            |name: &str, levels: &[Vec<String>]| levels.iter().position(|level| level.iter().any(|n| n == name));
        let (kernel, slices) = (&self.kernel, &self.slices);
        match (
            place(from, kernel),
            place(to, kernel),
            place(from, slices),
            place(to, slices),
        ) {
            (Some(from), Some(to), ..) if to < from => None,
            (Some(_), Some(_), ..) => Some("against the order of the kernel"),
            (Some(_), _, _, Some(_)) => Some("the kernel knows no slice"),
            (_, Some(_), Some(_), _) => None,
            (_, _, Some(from), Some(to)) if to < from => None,
            (_, _, Some(_), Some(_)) => Some("against the order of the slices"),
            _ => Some("not in the plan"),
        }
    }
}

fn levels(text: &str) -> Vec<Vec<String>> {
    text.split('<').map(names).collect()
}

fn names(text: &str) -> Vec<String> {
    text.split(',')
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

pub fn check(tree: &Tree, found: &mut Findings) {
    let Some(plan) = tree.get(PLAN).and_then(|file| Plan::parse(&file.text)) else {
        found.fault(format!("{PLAN} has no readable block `edges`"));
        return;
    };
    let known: BTreeSet<&str> = plan
        .kernel_names()
        .chain(plan.slice_names())
        .chain(&plan.top)
        .map(String::as_str)
        .collect();
    let mut edges = BTreeSet::new();
    for file in tree.under(SOURCE, ".rs").filter(|file| !file.is_test()) {
        let inner = file.path.trim_start_matches(SOURCE);
        let module = inner.split(['/', '.']).next().unwrap_or_default();
        if !known.contains(module) {
            found.fault(format!("{PLAN}: the block `edges` does not name app/src/{module}"));
            continue;
        }
        for used in uses(&file.code())
            .into_iter()
            .filter(|used| known.contains(used.as_str()))
        {
            let excepted = plan
                .except
                .iter()
                .any(|(file, module)| file == inner && *module == used);
            match plan.against(module, &used) {
                Some(why) if !excepted => found.fault(format!("{} uses crate::{used}: {why}", file.path)),
                _ => {
                    edges.insert((module.to_owned(), used));
                }
            }
        }
    }
    let between = |name: &String| plan.slice_names().any(|slice| slice == name);
    let text: Vec<String> = edges
        .iter()
        .filter(|(from, to)| from != to && between(from) && between(to))
        .map(|(from, to)| format!("{from}→{to}"))
        .collect();
    found.note(format!("edges between slices: {}", text.join(" ")));
}

/// The modules named as `crate::name::…`, `crate::name;` or within `crate::{…}`.
fn uses(code: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => out.extend(group_heads(group)),
            None => out.extend(head(rest)),
        }
    }
    out
}

/// The first name of a path; a macro's name is not a module.
fn head(text: &str) -> Option<String> {
    let end = text
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    (!name.is_empty() && !rest.starts_with('!')).then(|| name.to_owned())
}

/// The first names inside `{…}`, at its own depth.
fn group_heads(group: &str) -> Vec<String> {
    let mut out = Vec::new();
    let (mut depth, mut item) = (0_usize, String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => out.extend(head(std::mem::take(&mut item).trim())),
            c => item.push(c),
        }
    }
    out.extend(head(item.trim()));
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::source::File;

    const BLOCK: &str = "text\n```edges\nkernel: clock < db < blob, audit < web\nslices: org < document < incoming\n\
        top: site\nexcept: web/error.rs -> document # words\n```\n";

    #[test]
    fn names_are_found_in_paths_and_groups_and_macros_are_not_modules() {
        let code = "use crate::{blob, convert::{self, Task}, db};\ncrate::queries! {}\nlet x = crate::org::BodyId;";
        assert_eq!(
            uses(code).into_iter().collect::<Vec<_>>(),
            ["blob", "convert", "db", "org"]
        );
    }

    #[test]
    fn the_plan_lets_a_slice_use_what_lies_below_it_and_nothing_beside_it() {
        let plan = Plan::parse(BLOCK).unwrap();
        assert_eq!(plan.against("incoming", "org"), None);
        assert_eq!(plan.against("org", "web"), None);
        assert!(plan.against("org", "incoming").is_some());
        assert!(plan.against("blob", "audit").is_some());
        assert!(plan.against("db", "org").is_some());
        assert_eq!(plan.against("site", "incoming"), None);
        assert!(plan.against("incoming", "site").is_some());
    }

    #[test]
    fn an_edge_against_the_order_is_a_fault_but_where_it_is_excepted() {
        let file = |path: &str, text: &str| File {
            path: path.into(),
            text: text.into(),
        };
        let files = vec![
            file(PLAN, BLOCK),
            file("app/src/web/error.rs", "crate::document::file_error()"),
            file("app/src/org/actions.rs", "use crate::incoming::register;"),
            file("app/src/task/mod.rs", ""),
        ];
        let mut found = Findings::default();
        check(&Tree { files }, &mut found);
        assert_eq!(
            found.faults,
            [
                "app/src/org/actions.rs uses crate::incoming: against the order of the slices",
                "docs/ARCHITECTURE.md: the block `edges` does not name app/src/task",
            ]
        );
    }
}
