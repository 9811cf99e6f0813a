//! The acts on the register: one function a verb, in the caller's transaction.

mod books;
mod correct;
mod forward;
mod register;
mod rules;

pub use books::{BookError, close_book, open_book};
pub use correct::{CorrectError, cancel, join_medium};
pub use forward::{ForwardError, forward, receive};
pub use register::{RegisterError, register};
pub use rules::{Problem, check};
