//! Changing one's password; forced where somebody else had set it.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};

use super::texts;
use crate::app::App;
use crate::auth::{self, PasswordError, Weak};
use crate::web::forms::{Faults, Typed, refused, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form, Tone, message};
use crate::web::{Error, Page, Visitor};

/// `GET /password`: also for somebody who may do nothing else yet.
pub async fn show(visitor: Visitor) -> Result<Markup, Error> {
    visitor.actor.as_deref().ok_or(Error::NotSignedIn)?;
    Ok(page(&visitor, &Faults::default()))
}

pub(super) fn page(visitor: &Visitor, faults: &Faults) -> Markup {
    let lang = visitor.lang;
    let typed = Typed::default();
    let form = Form::new(visitor, &typed, faults);
    let first = visitor.actor.as_deref().is_some_and(|actor| actor.must_change);
    let present = Field::new("password", texts::password_present(lang))
        .required()
        .autofocus();
    let new = Field::new("new_password", texts::password_new(lang)).required();
    let new = new.autocomplete("new-password").help(texts::password_rule(lang));
    let again = Field::new("new_password_again", texts::password_again(lang))
        .required()
        .autocomplete("new-password");
    let title = texts::password_title(lang);
    let cancel = texts::cancel(lang);
    let fields = html! {
        (form.password(&present)) (form.password(&new)) (form.password(&again))
        p class="help" { (texts::password_ends(lang)) }
        (form.buttons(&title, (!first).then_some(("/account", cancel.as_str()))))
    };
    Page::new(visitor, "account", title.clone()).narrow().show(html! {
        h1 { (title) }
        @if first {
            (message(Tone::Note, html! { (texts::password_first(lang)) }))
        }
        (form.post("/password", "", fields))
        @if first { form method="post" action="/logout" { button class="quiet" { (crate::web::ui::texts::log_out(lang)) } } }
    })
}

/// `POST /password`
pub async fn change(State(app): State<App>, visitor: Visitor, typed: Typed) -> Result<Response, Error> {
    let actor = visitor.actor.as_deref().ok_or(Error::NotSignedIn)?;
    let lang = visitor.lang;
    // Spaces at the ends belong to a password: the pairs are read as typed.
    let (present, new, again) = (
        typed.raw("password"),
        typed.raw("new_password"),
        typed.raw("new_password_again"),
    );
    let mut faults = Faults::default();
    if new != again {
        faults.add("new_password_again", texts::password_differs(lang));
    } else if new == present {
        faults.add("new_password", texts::password_same(lang));
    }
    if faults.is_empty() {
        match auth::change_password(&app.db, &app.hasher, actor, (present, new), app.clock.now()).await {
            Ok(()) => {
                return Ok(see_other(if actor.must_change {
                    "/"
                } else {
                    "/account?done=password"
                }));
            }
            Err(PasswordError::Db(error)) => return Err(error.into()),
            Err(PasswordError::Wrong) => faults.add("password", texts::password_wrong(lang)),
            Err(PasswordError::Weak(weak)) => faults.add("new_password", why_weak(lang, weak)),
        }
    }
    Ok(refused(page(&visitor, &faults)))
}

/// A weak password in words.
pub(super) fn why_weak(lang: Lang, weak: Weak) -> String {
    match weak {
        Weak::Short => texts::password_short(lang),
        Weak::Common => texts::password_common(lang),
    }
}
