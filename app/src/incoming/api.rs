//! The JSON interface of the register.

use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new()
}
