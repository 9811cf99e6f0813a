//! Châu Bản: the office's documents, from the day they arrive to the archive.
//!
//! The kernel (`web`, `db`, `blob`, `audit`, `auth`, `access`, `jobs`,
//! `notify`, `convert`) knows no word of the office; the slices (`org`,
//! `numbering`, `document`, `incoming`, …) are one folder a concept.
//! `docs/ARCHITECTURE.md` walks through both.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod site;

pub mod access;
pub mod audit;
pub mod auth;
pub mod blob;
pub mod convert;
pub mod db;
pub mod jobs;
pub mod notify;
pub mod web;

pub mod admin;
pub mod demo;
pub mod document;
pub mod incoming;
pub mod numbering;
pub mod org;
