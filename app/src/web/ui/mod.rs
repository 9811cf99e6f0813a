//! Components: functions from values to markup. They know no word of the office.
//!
//! No component writes an inline style or script (the policy of the page
//! forbids both); each works without scripts first, and `assets/js` adds to it.

mod chart;
pub mod field;
mod files;
pub mod list;
mod pieces;
pub(in crate::web) mod texts;
mod url;
mod viewer;

pub use chart::{Bar, bars};
pub use field::{Field, Form};
pub use files::{Upload, upload};
pub use list::{Bulk, Column, Export, Filter, FilterOption, List, Pages, Row, Total};
pub use pieces::{Step, StepState, Tone, empty, facts, key, law, message, money, restored, steps, tag, total};
pub use url::{Url, segment};
pub use viewer::{PagePicture, Viewer};

#[cfg(test)]
pub(in crate::web) mod samples;
#[cfg(test)]
pub(in crate::web) mod tests;
