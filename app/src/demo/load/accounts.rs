//! Tài khoản trình diễn: one account and one API token a role, of every office.

use serde::{Deserialize, Serialize};

use super::LoadError;
use super::offices::Settled;
use crate::access::Role;
use crate::app::App;
use crate::auth;
use crate::clock::OfficeTime;

/// Days that a demo token lasts.
const TOKEN_DAYS: i64 = 365;

/// An account of the demo. Its password is no secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DemoAccount {
    pub office: String,
    /// The law book's code of the role, `VT`.
    pub role: String,
    pub login: String,
    pub password: String,
    pub token: String,
    pub name: String,
}

/// Gives one person of each role a token.
pub async fn of_office(
    app: &App,
    place: &Settled<'_>,
    password: &str,
    now: OfficeTime,
) -> Result<Vec<DemoAccount>, LoadError> {
    let mut accounts = Vec::new();
    let everything = ["*".to_owned()];
    let mut tx = app.db.begin_write().await?;
    for role in Role::ALL {
        // Of several, the one who has the fewest other roles: a clerk who is only a clerk.
        let with_role = place.people.iter().filter(|member| member.has(role));
        let Some(member) = with_role.min_by_key(|member| member.grants.len()) else {
            continue;
        };
        let name = format!("Bản trình diễn: {}", role.code());
        let actor = member.actor(place.id);
        let token = auth::create_token(&mut tx, &app.rng, &actor, (&name, &everything, TOKEN_DAYS), now).await?;
        accounts.push(DemoAccount {
            office: place.office.slug.to_owned(),
            role: role.code().to_owned(),
            login: member.login.clone(),
            password: password.to_owned(),
            token: token.secret,
            name: member.name.clone(),
        });
    }
    tx.commit().await?;
    Ok(accounts)
}
