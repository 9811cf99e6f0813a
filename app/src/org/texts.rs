//! The words of this slice.
