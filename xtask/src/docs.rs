//! The papers beside the code: glossary, one page a module, links that lead somewhere.

use crate::Findings;
use crate::edges::Plan;
use crate::source::Tree;

const GLOSSARY: &str = "docs/GLOSSARY.md";

pub fn check(tree: &Tree, found: &mut Findings) {
    glossary(tree, found);
    pages(tree, found);
    links(tree, found);
}

/// Each word of the code column is a word of the code.
fn glossary(tree: &Tree, found: &mut Findings) {
    let Some(file) = tree.get(GLOSSARY) else {
        found.fault(format!("{GLOSSARY} is missing"));
        return;
    };
    let code: String = tree
        .under("app/", ".rs")
        .chain(tree.under("crates/", ".rs"))
        .map(|file| file.code())
        .collect();
    let sql: String = tree
        .under("app/migrations/", ".sql")
        .map(|file| file.text.as_str())
        .collect();
    let terms = code_column(&file.text);
    for term in &terms {
        if !has_word(&code, term) && !has_word(&sql, term) {
            found.fault(format!("{GLOSSARY}: `{term}` is not in the code"));
        }
    }
    found.note(format!("{} words of the glossary are in the code", terms.len()));
}

/// What stands in back-quotes in the last column of the tables.
fn code_column(text: &str) -> Vec<String> {
    let rows = text.lines().filter(|line| line.starts_with('|'));
    let last = rows.filter_map(|row| row.trim_end().trim_end_matches('|').rsplit('|').next());
    last.flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .map(str::to_owned)
        .collect()
}

/// Whether a text has the term, not as a part of a longer word. `a::b` may be written with either part alone.
fn has_word(text: &str, term: &str) -> bool {
    let word = term.rsplit("::").next().unwrap_or(term);
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, found)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|t| t.chars().next());
        !part(before) && !part(after)
    })
}

/// A page for each module that is a folder.
fn pages(tree: &Tree, found: &mut Findings) {
    let Some(plan) = tree
        .get("docs/ARCHITECTURE.md")
        .and_then(|file| Plan::parse(&file.text))
    else {
        return;
    };
    for module in plan.kernel_names().chain(plan.slice_names()) {
        let is_folder = tree.under(&format!("app/src/{module}/"), ".rs").next().is_some();
        if is_folder && tree.get(&format!("docs/modules/{module}.md")).is_none() {
            found.fault(format!("docs/modules/{module}.md is missing"));
        }
    }
}

/// Relative links between papers.
fn links(tree: &Tree, found: &mut Findings) {
    for file in tree.files.iter().filter(|file| file.path.ends_with(".md")) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for target in targets(&file.text) {
            let path = join(folder, &target);
            let exists = tree
                .files
                .iter()
                .any(|f| f.path == path || f.path.starts_with(&format!("{path}/")));
            if !exists && !is_picture(&path) {
                found.fault(format!("{}: the link {target} leads nowhere", file.path));
            }
        }
    }
}

/// Pictures are not text, so the tree does not hold them.
fn is_picture(path: &str) -> bool {
    [".png", ".jpg", ".svg"].iter().any(|ending| path.ends_with(ending))
}

fn targets(text: &str) -> Vec<String> {
    let parts = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local = parts.filter(|target| !target.contains("://") && !target.starts_with('#') && !target.contains(' '));
    local
        .filter_map(|target| target.split('#').next())
        .filter(|t| !t.is_empty())
        .map(str::to_owned)
        .collect()
}

fn join(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::File;

    #[test]
    fn the_last_column_names_the_words_of_the_code() {
        let text =
            "| văn bản đến | incoming | `incoming`, `Incoming` |\n|---|---|---|\n| sổ | register | `register_book` |\n";
        assert_eq!(code_column(text), ["incoming", "Incoming", "register_book"]);
    }

    #[test]
    fn a_word_is_not_a_part_of_another() {
        assert!(has_word("struct Series;", "Series"));
        assert!(!has_word("struct SeriesOpened;", "Series"));
        assert!(has_word("Role::Vt => 1", "Role::Vt"));
    }

    #[test]
    fn a_link_is_followed_from_its_own_folder() {
        assert_eq!(join("docs/adr", "../ARCHITECTURE.md"), "docs/ARCHITECTURE.md");
        let file = |path: &str, text: &str| File {
            path: path.into(),
            text: text.into(),
        };
        let files = vec![
            file("README.md", "[a](docs/a.md) [b](docs/b.md) [c](https://x.y/z)"),
            file("docs/a.md", ""),
        ];
        let mut found = Findings::default();
        links(&Tree { files }, &mut found);
        assert_eq!(found.faults, ["README.md: the link docs/b.md leads nowhere"]);
    }
}
