//! The tests that take long: those marked `#[ignore]`, with the same services as the others.

use std::path::Path;
use std::process::{Command, ExitCode};

/// Runs `./run-tests --night`, which starts the services and runs the ignored tests alone.
#[allow(clippy::disallowed_methods)] // a tool for developers, not the product
pub fn run() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    match Command::new(root.join("run-tests"))
        .arg("--night")
        .current_dir(root)
        .status()
    {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(status) => {
            eprintln!("night: run-tests ended with {status}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("night: run-tests cannot be started: {error}");
            ExitCode::FAILURE
        }
    }
}
