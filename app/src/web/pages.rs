//! The kernel's own pages: log-in, account, notices, drafts, saved views, the command palette, health.

use super::routes::Routes;

pub fn routes() -> Routes {
    Routes::new().own_put("/drafts/{form}", super::drafts::put)
}
