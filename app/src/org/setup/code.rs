//! The one-time code.

use std::sync::{Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use crate::clock::Rng;

/// The one-time code that the program prints when it starts on an empty folder.
pub struct SetupCode(Mutex<Option<String>>);

/// The code while one request uses it; given back unless it was spent.
pub struct Claim<'a> {
    code: &'a SetupCode,
    text: Option<String>,
}

impl SetupCode {
    /// A new code: 12 letters and digits that cannot be mistaken for one another.
    pub fn new(rng: &Rng) -> SetupCode {
        const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let letter = |byte: u8| {
            LETTERS
                .get(usize::from(byte) % LETTERS.len())
                .map_or('A', |c| char::from(*c))
        };
        SetupCode(Mutex::new(Some(rng.bytes::<12>().into_iter().map(letter).collect())))
    }

    fn lock(&self) -> MutexGuard<'_, Option<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The code, while it is good.
    pub fn current(&self) -> Option<String> {
        self.lock().clone()
    }

    /// Uses the code up.
    pub fn spend(&self) {
        *self.lock() = None;
    }

    /// Takes the code for one request when `typed` is it; two requests cannot both have it.
    pub fn claim(&self, typed: &str) -> Option<Claim<'_>> {
        let typed: String = typed
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .collect();
        let mut code = self.lock();
        let right = code.as_deref().is_some_and(|code| same(code, &typed));
        let text = if right { code.take() } else { None };
        drop(code);
        text.map(|text| Claim {
            code: self,
            text: Some(text),
        })
    }
}

impl Claim<'_> {
    /// The office exists: the code is used up.
    pub fn spend(mut self) {
        self.text = None;
    }
}

impl Drop for Claim<'_> {
    fn drop(&mut self) {
        if let Some(text) = self.text.take() {
            *self.code.lock() = Some(text);
        }
    }
}

/// Compares the digests bit by bit, so that time tells nothing of the code.
fn same(a: &str, b: &str) -> bool {
    let (a, b) = (Sha256::digest(a.as_bytes()), Sha256::digest(b.as_bytes()));
    a.iter().zip(b.iter()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_good_for_one_request_at_a_time_and_gone_when_spent() {
        let code = SetupCode::new(&Rng::seeded(1));
        let text = code.current().unwrap_or_default();
        assert_eq!(text.len(), 12);
        assert!(code.claim("ABCDEFGHJKLM").is_none());
        let typed = format!(" {}-{} ", &text[..6].to_lowercase(), &text[6..]);
        let claim = code.claim(&typed);
        assert!(claim.is_some() && code.claim(&text).is_none());
        drop(claim);
        if let Some(claim) = code.claim(&text) {
            claim.spend();
        }
        assert!(code.current().is_none() && code.claim(&text).is_none());
    }
}
