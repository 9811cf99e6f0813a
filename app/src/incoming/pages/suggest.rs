//! Suggestions while registering, found without accents: issuers, signers, recipients.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};

use super::super::{RegisterIncoming, queries};
use crate::access::Allowed;
use crate::app::App;
use crate::document;
use crate::web::{Error, api};

/// Issuers that a chooser looks through: the ones used most.
const LOOKED_AT: i64 = 2000;
/// Suggestions shown.
const SHOWN: usize = 8;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    issuer: String,
}

/// A suggestion; `fill` proposes values for other fields that are still empty.
#[derive(Serialize)]
struct Suggestion {
    value: String,
    note: String,
    #[serde(skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    fill: std::collections::BTreeMap<&'static str, String>,
}

fn plain(value: String, note: String) -> Suggestion {
    Suggestion {
        value,
        note,
        fill: Default::default(),
    }
}

/// `GET /suggest/issuers?q=`: issuers met before, with what their last paper proposes.
pub(super) async fn issuers(
    State(app): State<App>,
    clerk: Allowed<RegisterIncoming>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let known = document::queries::correspondents(&mut conn, clerk.office(), LOOKED_AT).await?;
    let mut found = Vec::new();
    for row in known
        .into_iter()
        .filter(|row| viet::fold::matches(&asked.q, &row.name))
        .take(SHOWN)
    {
        let key = viet::fold::accented(&row.name);
        let mut suggestion = plain(row.name, row.uses.to_string());
        if let Some(last) = document::queries::last_of_issuer(&mut conn, clerk.office(), &key).await? {
            let fill = [
                ("signer", last.signer),
                ("signer_post", last.signer_post),
                ("type", last.type_key),
            ];
            suggestion.fill = fill.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        }
        found.push(suggestion);
    }
    api::json(StatusCode::OK, &found)
}

/// `GET /suggest/signers?q=&issuer=`: who signed earlier papers of the issuer.
pub(super) async fn signers(
    State(app): State<App>,
    clerk: Allowed<RegisterIncoming>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let key = viet::fold::accented(&asked.issuer);
    let rows = queries::signers_of(&mut conn, clerk.office(), &key, 200).await?;
    let fits = rows
        .into_iter()
        .filter(|row| viet::fold::matches(&asked.q, &row.signer))
        .take(SHOWN);
    let found: Vec<Suggestion> = fits
        .map(|row| Suggestion {
            fill: [("signer_post", row.signer_post.clone())]
                .into_iter()
                .filter(|(_, v)| !v.is_empty())
                .collect(),
            value: row.signer,
            note: row.signer_post,
        })
        .collect();
    api::json(StatusCode::OK, &found)
}

/// `GET /suggest/recipients?q=`: units and people; after a semicolon the next one is looked for.
pub(super) async fn recipients(
    State(app): State<App>,
    clerk: Allowed<RegisterIncoming>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let choices = super::choices(&mut conn, clerk.office()).await?;
    let (before, last) = match asked.q.rsplit_once(';') {
        Some((before, last)) => (format!("{}; ", before.trim()), last.trim().to_owned()),
        None => (String::new(), asked.q.trim().to_owned()),
    };
    let units = choices.units.into_iter().map(|unit| (unit.name, unit.code));
    let people = choices.people.into_iter().map(|person| (person.name, String::new()));
    let fits = units
        .chain(people)
        .filter(|(name, code)| viet::fold::matches(&last, name) || code.eq_ignore_ascii_case(&last));
    let found: Vec<Suggestion> = fits
        .take(SHOWN)
        .map(|(name, code)| plain(format!("{before}{name}"), code))
        .collect();
    api::json(StatusCode::OK, &found)
}
