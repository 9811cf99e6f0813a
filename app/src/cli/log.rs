//! The log: to standard error, as text or JSON lines (docs/LOGGING.md).

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;

/// What is logged unless `CHAUBAN_LOG` says otherwise.
const USUAL: &str = "info,sqlx=warn,hyper=warn,rustls=warn";

/// How a line of the log looks.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// Begins to log.
pub fn install(format: Format) {
    let filter = EnvFilter::try_from_env("CHAUBAN_LOG").unwrap_or_else(|_| EnvFilter::new(USUAL));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second installation (tests) keeps the first.
    let _ = match format {
        Format::Text => lines.with_ansi(false).try_init(),
        Format::Json => lines.json().try_init(),
    };
}
