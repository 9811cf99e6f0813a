//! Why a figure could not be taken.

/// A failure of the benchmark, not of the figure.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The server answered with another status than expected.
    #[error("{path} answered {status}: {body}")]
    Status {
        /// What was asked for.
        path: String,
        /// The status.
        status: u16,
        /// The beginning of the answer.
        body: String,
    },
    #[error("{0}")]
    Other(String),
}
