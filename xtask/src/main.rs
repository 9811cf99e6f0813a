//! House-keeping of the source tree: `cargo run -p xtask -- tidy` and `… night`.
//!
//! Tidy knows the budgets and the edges of the house (docs/ARCHITECTURE.md),
//! the glossary and the words that no file may hold. It reports budgets, which
//! a person judges, and fails on what is plainly against the rules.

mod budget;
mod docs;
mod edges;
mod night;
mod source;
mod words;

use std::process::ExitCode;

use source::Tree;

/// What tidy found: `notes` are for a person to judge, `faults` fail the run.
#[derive(Debug, Default)]
pub struct Findings {
    pub notes: Vec<String>,
    pub faults: Vec<String>,
}

impl Findings {
    pub fn note(&mut self, text: impl Into<String>) {
        self.notes.push(text.into());
    }
    pub fn fault(&mut self, text: impl Into<String>) {
        self.faults.push(text.into());
    }
}

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("tidy") => tidy(),
        Some("night") => night::run(),
        _ => {
            eprintln!("usage: cargo run -p xtask -- tidy | night");
            ExitCode::from(2)
        }
    }
}

fn tidy() -> ExitCode {
    let tree = match Tree::read() {
        Ok(tree) => tree,
        Err(error) => {
            eprintln!("tidy: the source tree cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut found = Findings::default();
    budget::check(&tree, &mut found);
    edges::check(&tree, &mut found);
    words::check(&tree, &mut found);
    docs::check(&tree, &mut found);
    for note in &found.notes {
        println!("tidy: {note}");
    }
    for fault in &found.faults {
        println!("tidy: FAULT {fault}");
    }
    println!("tidy: {} files, {} faults", tree.files.len(), found.faults.len());
    if found.faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
