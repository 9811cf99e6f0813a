//! Set-up: the first office of an installation, made in the browser with a one-time code.

use std::sync::Mutex;

use crate::clock::Rng;
use crate::web::routes::Routes;

/// The one-time code that the program prints when it starts on an empty folder.
pub struct SetupCode(Mutex<Option<String>>);

impl SetupCode {
    /// A new code: 12 letters and digits that cannot be mistaken for one another.
    pub fn new(rng: &Rng) -> SetupCode {
        const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let letter = |byte: u8| LETTERS.get(usize::from(byte) % LETTERS.len()).map_or('A', |c| char::from(*c));
        SetupCode(Mutex::new(Some(rng.bytes::<12>().into_iter().map(letter).collect())))
    }

    /// The code, while it is good.
    pub fn current(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Uses the code up.
    pub fn spend(&self) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
    }
}

pub fn routes() -> Routes {
    Routes::new()
}
