//! Đăng nhập: accounts, passwords, sessions, API tokens.
//!
//! Only the SHA-256 of a session or API token is stored. A session ends after
//! 30 idle minutes or 12 hours; passwords are Argon2id; a password that
//! somebody else set must be changed before anything else.

mod actions;
mod password;
pub mod queries;
mod session;

pub use actions::{
    AccountNew, ApiToken, LoginError, PasswordError, change_password, create_account, create_token, end_all_sessions,
    end_session, end_token, log_in, set_password,
};
pub use password::{Hasher, Weak, check_strength};
pub use session::{SignedIn, cookie_name, identify, identify_token, last_known, set_cookie};

use crate::access::Grant;

/// Reads the grants that an account row keeps as JSON.
pub fn read_grants(text: &str) -> Vec<Grant> {
    serde_json::from_str(text).unwrap_or_default()
}

/// Writes grants for an account row.
pub fn write_grants(grants: &[Grant]) -> String {
    serde_json::to_string(grants).unwrap_or_else(|_| "[]".into())
}
