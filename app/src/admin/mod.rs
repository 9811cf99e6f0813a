//! Quản trị: health, jobs, the audit viewer, settings.

pub mod texts;
pub const NAV: &str = "admin";
pub fn is_shown(_: &crate::access::Actor) -> bool { false }
pub fn permissions() -> Vec<crate::access::Rule> { vec![] }
pub fn routes() -> crate::web::routes::Routes { crate::web::routes::Routes::new() }
