//! Văn bản đến: documents received from outside the office.
