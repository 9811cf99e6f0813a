//! The decoders are other people's work and meet hostile bytes: a panic there
//! is a fault of the file, not ours.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::ReadError;

/// Runs `work`; a panic in it becomes [`ReadError::Broken`].
///
/// Unwind safety: what `work` borrows is read only, what it owns is dropped.
pub(crate) fn run<T>(work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(ReadError::broken("the decoder gave up")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_broken_file() {
        let outcome = run(|| -> Result<(), ReadError> { std::panic::resume_unwind(Box::new("quietly")) });
        assert!(matches!(outcome, Err(ReadError::Broken(_))));
    }
}
