//! The program over HTTP, on both engines, without a network: one binary.
//!
//! Files mirror the addresses; `support` holds the office in a box. A test is
//! a sentence about the office; tests of the trust list begin with its id.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

mod api;
mod audit;
mod bad_files;
mod books;
mod forwarding;
mod intake;
mod laws;
mod list;
mod locked;
mod matrix;
mod process;
mod register;
mod registering;
mod secrets;
mod sessions;
mod statements;
mod web;
