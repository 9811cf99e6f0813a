//! Language and theme: cookies for the browser, and on the account for the next one.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::auth;
use crate::web::forms::{Typed, local_path, see_other_with};
use crate::web::texts::Lang;
use crate::web::{Error, Visitor};

/// A year in seconds.
const AGE: u32 = 31_536_000;

/// The cookie of a taste (`lang`, `theme`): bound to this host under TLS, as the session's is.
pub fn cookie_name(name: &str, tls: bool) -> String {
    if tls { format!("__Host-{name}") } else { name.to_owned() }
}

fn cookie(name: &str, value: &str, tls: bool) -> String {
    let secure = if tls { "; Secure" } else { "" };
    format!(
        "{}={value}; Path=/; Max-Age={AGE}; HttpOnly; SameSite=Lax{secure}",
        cookie_name(name, tls)
    )
}

/// The cookies for a language and a theme.
pub(super) fn cookies(lang: &str, theme: &str, tls: bool) -> Vec<String> {
    vec![
        cookie("lang", Lang::from_tag(lang).tag(), tls),
        cookie("theme", known_theme(theme), tls),
    ]
}

fn known_theme(text: &str) -> &'static str {
    match text {
        "dark" => "dark",
        "light" => "light",
        _ => "auto",
    }
}

/// `POST /taste`: what is not sent stays as it is.
pub async fn set(State(app): State<App>, visitor: Visitor, typed: Typed) -> Result<Response, Error> {
    let lang = match typed.get("lang") {
        "" => visitor.lang,
        tag => Lang::from_tag(tag),
    };
    let theme = match typed.get("theme") {
        "" => visitor.theme,
        text => known_theme(text),
    };
    if let Some(actor) = visitor.actor.as_deref() {
        let mut tx = app.db.begin_write().await?;
        auth::queries::set_taste(&mut tx, actor.office, actor.person, lang.tag(), theme).await?;
        tx.commit().await?;
    }
    Ok(see_other_with(
        local_path(typed.get("back")),
        &cookies(lang.tag(), theme, app.tls()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_bound_to_the_host_under_tls_and_never_seen_by_scripts() {
        for cookie in cookies("en", "dark", true)
            .into_iter()
            .chain([auth::set_cookie("t", true)])
        {
            assert!(cookie.starts_with("__Host-"), "{cookie}");
            for flag in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
                assert!(cookie.contains(flag), "{cookie} lacks {flag}");
            }
            assert!(!cookie.contains("Domain"));
        }
        for cookie in cookies("vi", "auto", false)
            .into_iter()
            .chain([auth::set_cookie("t", false)])
        {
            assert!(!cookie.contains("Secure") && !cookie.starts_with("__"), "{cookie}");
            assert!(cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
        }
    }

    #[test]
    fn a_theme_that_nobody_knows_follows_the_computer() {
        let [lang, theme] = cookies("fr", "<script>", false).try_into().unwrap_or_default();
        assert!(lang.starts_with("lang=vi;"), "{lang}");
        assert!(theme.starts_with("theme=auto;"), "{theme}");
    }
}
