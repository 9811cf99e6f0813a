//! The shell of every page: head, navigation by role, the place for content.

use std::sync::OnceLock;

use axum::http::StatusCode;
use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::texts::Lang;
use super::visitor::Visitor;
use crate::access::Actor;

/// Which entry of the navigation a page belongs to: the entry's key.
pub type Nav = &'static str;

/// An entry of the navigation. Slices declare theirs; [`crate::site`] gives them to [`install_navigation`].
#[derive(Clone, Copy)]
pub struct NavItem {
    pub key: Nav,
    pub href: &'static str,
    pub label: fn(Lang) -> String,
    /// Whether this person has use for it.
    pub shown: fn(&Actor) -> bool,
    /// The key of `g …` that goes there.
    pub hot_key: char,
}

static NAVIGATION: OnceLock<Vec<NavItem>> = OnceLock::new();

/// Sets the navigation, once, when the site is put together.
pub fn install_navigation(items: Vec<NavItem>) {
    let _ = NAVIGATION.set(items);
}

/// The entries that an actor sees.
pub fn navigation(actor: &Actor) -> Vec<NavItem> {
    let all = NAVIGATION.get().map(Vec::as_slice).unwrap_or_default();
    all.iter().filter(|item| (item.shown)(actor)).copied().collect()
}

/// A page being put together.
pub struct Page<'a> {
    visitor: &'a Visitor,
    nav: Nav,
    title: String,
}

impl<'a> Page<'a> {
    pub fn new(visitor: &'a Visitor, nav: Nav, title: impl Into<String>) -> Page<'a> {
        Page { visitor, nav, title: title.into() }
    }

    /// The whole page around its content. The content brings its own `h1`.
    pub fn show(self, content: Markup) -> Markup {
        let visitor = self.visitor;
        html! {
            (DOCTYPE)
            html lang=(visitor.lang.tag()) data-theme=(visitor.theme) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " · Châu Bản" }
                    @for href in assets::styles() { link rel="stylesheet" href=(href); }
                }
                body {
                    @if let Some(actor) = visitor.actor.as_deref() {
                        nav {
                            @for item in navigation(actor) {
                                a href=(item.href) aria-current=[(item.key == self.nav).then_some("page")] { ((item.label)(visitor.lang)) }
                            }
                        }
                    }
                    main id="main" { (content) }
                }
            }
        }
    }
}

/// The page of a refusal or a fault.
pub fn error_page(visitor: &Visitor, status: StatusCode, text: &str) -> Markup {
    Page::new(visitor, "", status.as_str().to_owned()).show(html! {
        h1 { (status.as_u16()) }
        p { (text) }
        p { code { (visitor.request) } }
    })
}
