//! The pages of this slice.

use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new()
}
