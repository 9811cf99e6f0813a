//! The text files that git knows or would add, and how their code is read.

use std::io;
use std::path::Path;
use std::process::Command;

/// One text file.
#[derive(Debug)]
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
}

/// All text files.
#[derive(Debug)]
pub struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    /// Reads what `git` tracks and what it would track; binary files are left out.
    pub fn read() -> io::Result<Tree> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
        let mut files = Vec::new();
        for path in listed(root)? {
            match std::fs::read(root.join(&path)) {
                Ok(bytes) => {
                    if let Ok(text) = String::from_utf8(bytes) {
                        files.push(File { path, text });
                    }
                }
                // Listed and deleted, not yet committed.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Tree { files })
    }

    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Files of a folder with an ending.
    pub fn under<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = &'a File> {
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(folder) && file.path.ends_with(ending))
    }
}

#[allow(clippy::disallowed_methods)] // a tool for developers, not the product
fn listed(root: &Path) -> io::Result<Vec<String>> {
    let out = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root)
        .output()?;
    if !out.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&out.stderr).into_owned()));
    }
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    let mut paths: Vec<String> = text
        .split('\0')
        .filter(|path| !path.is_empty())
        .map(str::to_owned)
        .collect();
    paths.sort();
    paths.dedup();
    Ok(paths)
}

impl File {
    /// Whether the whole file is a test.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs") || self.path.contains("/examples/")
    }

    /// The text without the tests at its end.
    pub fn without_tests(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
    }

    /// The code alone: no tests, no comments.
    pub fn code(&self) -> String {
        let mut code = String::with_capacity(self.text.len());
        for line in self.without_tests().lines() {
            code.push_str(line.split("//").next().unwrap_or_default());
            code.push('\n');
        }
        code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_tests_are_not_code() {
        let text = "//! crate::a\nuse crate::b; // crate::c\n#[cfg(test)]\nmod tests {\nuse crate::d;\n}\n".to_owned();
        let code = File {
            path: "app/src/x.rs".into(),
            text,
        }
        .code();
        assert_eq!(code, "\nuse crate::b; \n");
    }

    #[test]
    fn a_test_is_known_by_its_place() {
        let at = |path: &str| {
            File {
                path: path.into(),
                text: String::new(),
            }
            .is_test()
        };
        assert!(at("app/tests/it/main.rs") && at("app/src/org/tests.rs"));
        assert!(!at("app/src/org/model.rs"));
    }
}
