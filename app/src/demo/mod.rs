//! Nội dung của bản trình diễn: what `chauban demo` and the load generator fill an installation with.
//!
//! Pure data and pure functions of a seed: no database, no HTTP, no clock; only
//! [`load`] knows the program and writes them into an installation.
//! Corporations and State bodies bear their real names; every person, every
//! number and every event is invented. Nothing in it is secret or marked so.
//!
//! - [`world`] gives the nine offices with bodies, units, people and terms.
//! - [`papers`] gives a known count of incoming papers over a period.
//! - [`papers_at`] gives papers without end that all arrive at one moment.

mod bodies;
mod calendar;
mod corps;
mod draft;
mod issuers;
mod issuers_party;
mod issuers_state;
mod letters;
pub mod load;
mod model;
mod number;
mod papers;
mod people;
mod posts;
mod rng;
mod season;
mod slots;
mod subjects;
#[cfg(test)]
mod tests;
mod tone;
mod types;
mod world;

pub use model::{Body, Channel, Medium, Office, Paper, Person, Term, Unit, World};
pub use papers::{Papers, papers, papers_at};
pub use subjects::Topic;
pub use types::{DocType, Regime};
pub use world::world;
