//! The top bar: name, search, notices, and what belongs to the person.

use maud::{Markup, html};

use super::{office_name, search_for};
use crate::access::Actor;
use crate::web::Visitor;
use crate::web::texts::Lang;
use crate::web::ui::texts;

/// The bar; somebody who is not signed in gets the name and the choice of language and theme.
pub(super) fn bar(visitor: &Visitor, actor: Option<&Actor>) -> Markup {
    let lang = visitor.lang;
    html! {
        header class="top" {
            @if actor.is_some() {
                button type="button" class="quiet open-nav" popovertarget="nav" { span aria-hidden="true" { "☰" } span class="unseen" { (texts::menu(lang)) } }
            }
            a class="brand" href="/" {
                b { "Châu Bản" }
                @if let Some(actor) = actor { span { (office_name(actor.office)) } }
            }
            @match actor {
                Some(actor) => { (search(lang, actor)) (bell(lang)) (person(visitor, actor)) },
                None => { div class="grow" {} (taste_form(visitor)) },
            }
        }
    }
}

fn search(lang: Lang, actor: &Actor) -> Markup {
    html! {
        @match search_for(actor) {
            Some(page) => form class="command" role="search" method="get" action=(page) aria-label=(texts::search_name(lang)) {
                input type="search" name="q" placeholder=(texts::search(lang)) aria-label=(texts::search(lang)) autocomplete="off" data-command;
                kbd class="only-scripts" aria-hidden="true" { "/" }
            },
            None => div class="grow" {},
        }
    }
}

fn bell(lang: Lang) -> Markup {
    html! {
        a class="bell" href="/notices" title=(texts::notices(lang)) data-bell {
            svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" {
                path d="M10 2.5a5 5 0 0 0-5 5v3.2L3.4 14h13.2L15 10.7V7.5a5 5 0 0 0-5-5zM8 16a2 2 0 0 0 4 0" {}
            }
            span class="unseen" { (texts::notices(lang)) }
            b data-count hidden {}
        }
    }
}

fn person(visitor: &Visitor, actor: &Actor) -> Markup {
    let lang = visitor.lang;
    let links = [
        ("/account", texts::account(lang)),
        ("/views", texts::saved_views(lang)),
        ("/drafts", texts::drafts(lang)),
    ];
    html! {
        button type="button" class="quiet me" popovertarget="me" aria-label=(texts::person_menu(lang, &actor.name)) {
            span { (actor.name) } span aria-hidden="true" { " ▾" }
        }
        div id="me" class="person" popover {
            p { strong { (actor.name) } small { (office_name(actor.office)) } }
            ul { @for (href, label) in links { li { a href=(href) { (label) } } } }
            (taste_form(visitor))
            p class="only-scripts" { button type="button" class="quiet" data-show-keys { (texts::keys(lang)) } }
            form method="post" action="/logout" { button { (texts::log_out(lang)) } }
        }
    }
}

/// Language and theme, as buttons that post; works for anybody.
pub fn taste_form(visitor: &Visitor) -> Markup {
    let lang = visitor.lang;
    let themes = [
        ("auto", texts::theme_auto(lang)),
        ("light", texts::theme_light(lang)),
        ("dark", texts::theme_dark(lang)),
    ];
    let langs = [(Lang::Vi, "Tiếng Việt"), (Lang::En, "English")];
    html! {
        form method="post" action="/taste" class="taste" {
            input type="hidden" name="back" value=(visitor.path);
            div role="group" aria-label=(texts::language(lang)) {
                @for (each, label) in langs {
                    button name="lang" value=(each.tag()) lang=(each.tag()) aria-pressed=(each == lang) { (label) }
                }
            }
            div role="group" aria-label=(texts::theme(lang)) {
                @for (value, label) in themes { button name="theme" value=(value) aria-pressed=(value == visitor.theme) { (label) } }
            }
        }
    }
}
