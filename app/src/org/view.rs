//! Page parts of this slice.
