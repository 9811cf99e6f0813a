//! Passwords: Argon2id, bounded in how many are computed at a time.

use std::sync::Arc;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::clock::Rng;
use crate::config::Limits;

/// Computes and checks password hashes, one a core at a time (trust §5.2).
#[derive(Clone)]
pub struct Hasher {
    argon: Argon2<'static>,
    places: Arc<Semaphore>,
    rng: Rng,
}

impl Hasher {
    pub fn new(limits: &Limits, rng: Rng) -> Hasher {
        let params = Params::new(limits.argon_kib, limits.argon_passes, 1, None).unwrap_or_default();
        Hasher {
            argon: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            places: Arc::new(Semaphore::new(2)),
            rng,
        }
    }

    /// The PHC string of a password.
    pub async fn hash(&self, password: &str) -> Option<String> {
        let _place = self.places.acquire().await.ok()?;
        let (argon, password, salt) = (self.argon.clone(), password.to_owned(), self.rng.bytes::<16>());
        tokio::task::spawn_blocking(move || {
            let salt = SaltString::encode_b64(&salt).ok()?;
            argon
                .hash_password(password.as_bytes(), &salt)
                .ok()
                .map(|hash| hash.to_string())
        })
        .await
        .ok()?
    }

    /// Whether the password fits. Without a hash it computes as long and says no,
    /// so that an unknown account cannot be told from a wrong password.
    pub async fn verify(&self, password: &str, hash: Option<&str>) -> bool {
        let Ok(_place) = self.places.acquire().await else {
            return false;
        };
        let Some(hash) = hash.map(str::to_owned) else {
            drop(_place);
            let _ = self.hash(password).await;
            return false;
        };
        let (argon, password) = (self.argon.clone(), password.to_owned());
        let verify = move || {
            PasswordHash::new(&hash).is_ok_and(|hash| argon.verify_password(password.as_bytes(), &hash).is_ok())
        };
        tokio::task::spawn_blocking(verify).await.unwrap_or(false)
    }
}

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than ten characters.
    Short,
    /// Among the passwords that everybody tries first, or it contains the login.
    Common,
}

/// Ten characters, not a usual one, without the login in it. No rules of composition (ASVS 6.2.5).
pub fn check_strength(password: &str, login: &str) -> Result<(), Weak> {
    if password.chars().count() < 10 {
        return Err(Weak::Short);
    }
    let lower = password.to_lowercase();
    let name = login.split(['.', '@']).next().unwrap_or(login).to_lowercase();
    let one_letter = lower.chars().collect::<std::collections::HashSet<_>>().len() < 4;
    const COMMON: [&str; 12] = [
        "password",
        "matkhau",
        "mật khẩu",
        "1234567890",
        "0123456789",
        "qwertyuiop",
        "11111111",
        "abc123",
        "iloveyou",
        "vietnam",
        "admin",
        "chauban",
    ];
    let common = COMMON
        .iter()
        .any(|word| lower.starts_with(word) && lower.chars().count() < word.chars().count() + 5);
    if one_letter || common || (name.chars().count() > 3 && lower.contains(&name)) {
        return Err(Weak::Common);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_is_a_good_password_and_a_usual_word_is_not() {
        assert_eq!(check_strength("con trâu gặm cỏ bên sông", "vanthu.satra"), Ok(()));
        assert_eq!(check_strength("ngắn quá", "vanthu.satra"), Err(Weak::Short));
        assert_eq!(check_strength("matkhau12345", "vanthu.satra"), Ok(()));
        assert_eq!(check_strength("matkhau123", "vanthu.satra"), Err(Weak::Common));
        assert_eq!(check_strength("aaaaaaaaaaaa", "vanthu.satra"), Err(Weak::Common));
        assert_eq!(check_strength("vanthu 2026!!", "vanthu.satra"), Err(Weak::Common));
    }
}
