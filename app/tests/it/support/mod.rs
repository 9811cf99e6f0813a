//! An office in a box: a whole installation in a folder of its own, a clock
//! that the test moves, people of every role, and clients that act for them.
#![allow(dead_code)] // not every test uses every tool

pub mod client;
pub mod files;
pub mod judge;
pub mod office_files;
pub mod papers;
pub mod pg;
pub mod process;
pub mod reading;
pub mod server;
pub mod sheet;
pub mod store;

use std::path::PathBuf;

pub use chauban::access::Role;
pub use chauban::db::Engine;
#[allow(unused_imports)]
pub use client::{Answer, Client};
pub use server::Office;

/// Writes each test twice: on SQLite and on PostgreSQL.
///
/// `on_both! { async fn a_sentence(office) { … } }` becomes the tests
/// `a_sentence::sqlite` and `a_sentence::postgres`.
macro_rules! on_both {
    ($( $(#[$meta:meta])* async fn $name:ident($office:ident) $body:block )*) => { $(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn run(#[allow(unused_mut)] mut $office: $crate::support::Office) $body

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run($crate::support::Office::new($crate::support::Engine::Sqlite).await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if $crate::support::pg::is_there() {
                    run($crate::support::Office::new($crate::support::Engine::Postgres).await).await;
                }
            }
        }
    )* };
}
pub(crate) use on_both;

/// Whether a test that lacks something must fail instead of reporting itself skipped.
pub fn in_ci() -> bool {
    std::env::var_os("CI").is_some()
}

/// Says that a test cannot run here; in CI that is a failure.
pub fn skip(why: &str) {
    assert!(!in_ci(), "in CI every test must run: {why}");
    println!("skipped: {why}");
}

/// The shared test data (`CHAUBAN_SHARED`, else `../shared` beside the checkout), or a skip.
pub fn shared(inside: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = std::env::var_os("CHAUBAN_SHARED")
        .map_or_else(beside, PathBuf::from)
        .join(inside);
    if folder.exists() {
        return Some(folder);
    }
    skip(&format!("{} is not there", folder.display()));
    None
}

/// Compares a text with its checked-in copy under `app/tests/snapshots`.
///
/// `CHAUBAN_BLESS=1 cargo test …` writes the copy anew; the change is then read in the diff.
pub fn snapshot(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots")
        .join(name);
    if std::env::var_os("CHAUBAN_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let first = kept.lines().zip(text.lines()).find(|(a, b)| a != b);
    assert!(
        kept == text,
        "{name} has changed (first: {first:?}); read it and run with CHAUBAN_BLESS=1"
    );
}
