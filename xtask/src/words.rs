//! What no file may hold: paths of somebody's machine and hosts of registries.

use crate::Findings;
use crate::source::Tree;

/// Written in two parts, so that this file does not hold them itself.
const PATHS: [(&str, &str); 3] = [("/wo", "rk/"), ("/ro", "ot/"), ("/ho", "me/")];
const HOSTS: [(&str, &str); 5] = [
    ("crates", ".io"),
    ("pypi", ".org"),
    ("pythonhosted", ".org"),
    ("registry.npmjs", ".org"),
    ("deb.debian", ".org"),
];

pub fn check(tree: &Tree, found: &mut Findings) {
    for file in &tree.files {
        // Cargo's own lock names its registry.
        let lock = file.path.ends_with("Cargo.lock");
        for (number, line) in file.text.lines().enumerate() {
            for word in forbidden(line, lock) {
                found.fault(format!("{}:{}: {word}", file.path, number + 1));
            }
        }
        if file.path.ends_with("package-lock.json") && file.text.contains("\"resolved\"") {
            found.fault(format!("{}: strip the `resolved` fields", file.path));
        }
    }
}

fn forbidden(line: &str, lock: bool) -> Vec<String> {
    let mut out = Vec::new();
    for (a, b) in PATHS {
        let word = format!("{a}{b}");
        // A path, not a part of a longer one such as `app/work/x`.
        let path = line.match_indices(&word).any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().last());
            !before.is_some_and(|c| c.is_alphanumeric() || "._-~}$".contains(c))
        });
        if path {
            out.push(format!("a machine's path {word}"));
        }
    }
    if !lock {
        let hosts = HOSTS
            .iter()
            .map(|(a, b)| format!("{a}{b}"))
            .filter(|word| line.contains(word.as_str()));
        out.extend(hosts.map(|word| format!("a registry's host {word}")));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_a_machine_is_found_and_a_part_of_another_path_is_not() {
        let path = format!("cd {}{}main", "/wo", "rk/");
        assert_eq!(forbidden(&path, true).len(), 1);
        assert!(forbidden("app/work/x and $HOME/work/y", false).is_empty());
    }

    #[test]
    fn a_host_is_allowed_in_the_lock_only() {
        let line = format!("source = \"https://github.com/rust-lang/{}{}-index\"", "crates", ".io");
        assert!(forbidden(&line, true).is_empty());
        assert_eq!(forbidden(&line, false).len(), 1);
    }
}
