//! The benchmark: drives a real server and prints its figures.
//!
//! Everything is measured from outside, over HTTP, on a server process that
//! this crate starts: its CPU time from `/proc/PID/stat` over hundreds of
//! requests, its memory from `/proc/PID/status`, the size of what it sends.
//! CPU comes first, because it does not depend on what else the machine does.
//! What needs the program's inside (dropping a transaction in the middle) is
//! in `chauban` itself.
// A benchmark starts processes and reads the clock: that is its work.
#![allow(clippy::disallowed_methods)]

mod disk;
mod error;
mod figure;
mod http;
mod list;
mod pages;
mod process;
mod register;
mod server;
mod start;
mod stats;

pub use disk::fsyncs_per_second;
pub use error::BenchError;
pub use figure::{Figure, Limit, print, rates};
pub use http::{Answer, Client};
pub use process::{cpu_seconds, rss_anon};
pub use server::{Account, Server, Site};
pub use stats::median;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// From the start of the program to the first answered request, and idle memory.
    Start,
    /// The register's list, first and last page.
    List,
    /// Looking a number up.
    Lookup,
    /// Registering with many clients, some of which go away in the middle.
    Register,
    /// Bytes of pages and of a first load.
    Pages,
}

/// Measures one thing.
///
/// # Errors
/// When the server cannot be started or answers otherwise than it should.
pub fn run(measure: Measure, site: &Site, sizes: &[usize]) -> Result<Vec<Figure>, BenchError> {
    match measure {
        Measure::Start => start::measure(site, sizes),
        Measure::List => list::measure(site, sizes),
        Measure::Lookup => list::measure_lookup(site, sizes),
        Measure::Register => register::measure(site),
        Measure::Pages => pages::measure(site, sizes),
    }
}
