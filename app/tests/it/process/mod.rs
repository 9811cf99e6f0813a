//! Faults that only a process of its own can have: killed, doubled, out of space (trust A02, A09, A18).

mod crash;
mod guard;
mod space;

use crate::support::{Office, Role};

/// A token of the clerk for programs, and the installation closed so that a process can open it.
async fn hand_over(office: &Office) -> String {
    office.be_now();
    let token = office.api(Role::Vtt).await.token.unwrap();
    office.app.db.close().await;
    token
}
