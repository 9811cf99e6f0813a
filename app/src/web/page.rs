//! The shell of every page: head, top bar, navigation by role, the place for content.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{OnceLock, PoisonError, RwLock};

use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::texts::Lang;
use super::ui::texts;
use super::visitor::Visitor;
use crate::access::Actor;
use crate::app::App;
use crate::db::OfficeId;

mod error;
mod top;

pub use error::error_page;
pub use top::taste_form;

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
static SEARCH: OnceLock<&'static str> = OnceLock::new();
static OFFICES: RwLock<Option<HashMap<OfficeId, String>>> = RwLock::new(None);

/// Where the search box of the top bar leads when no other place is installed.
const SEARCH_PAGE: &str = "/incoming";

/// Sets the navigation, once, when the site is put together.
pub fn install_navigation(items: Vec<NavItem>) {
    let _ = NAVIGATION.set(items);
}

/// Sets the list that the search box of the top bar asks, with `?q=`. The box
/// is shown to whoever has that list in the navigation.
pub fn install_search(href: &'static str) {
    let _ = SEARCH.set(href);
}

/// Reads an office's name; [`crate::site`] gives it, for the shell knows no offices.
pub type OfficeNames = fn(App, OfficeId) -> Pin<Box<dyn Future<Output = Option<String>> + Send>>;

static OFFICE_NAMES: OnceLock<OfficeNames> = OnceLock::new();

/// Sets where the names of offices are read, once an office.
pub fn install_office_names(names: OfficeNames) {
    let _ = OFFICE_NAMES.set(names);
}

/// Reads the name of an office that the shell has not shown yet.
pub(super) async fn learn_office(app: &App, office: OfficeId) {
    let known = OFFICES
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .as_ref()
        .is_some_and(|names| names.contains_key(&office));
    if let (false, Some(names)) = (known, OFFICE_NAMES.get())
        && let Some(name) = names(app.clone(), office).await
    {
        name_office(office, name);
    }
}

/// Tells the shell an office's name, for the top bar: call it when a name changes.
pub fn name_office(office: OfficeId, name: impl Into<String>) {
    let mut names = OFFICES.write().unwrap_or_else(PoisonError::into_inner);
    names.get_or_insert_default().insert(office, name.into());
}

/// The name that [`name_office`] gave; empty when nobody did.
pub fn office_name(office: OfficeId) -> String {
    let names = OFFICES.read().unwrap_or_else(PoisonError::into_inner);
    names
        .as_ref()
        .and_then(|names| names.get(&office).cloned())
        .unwrap_or_default()
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
    class: &'static str,
}

impl<'a> Page<'a> {
    pub fn new(visitor: &'a Visitor, nav: Nav, title: impl Into<String>) -> Page<'a> {
        Page {
            visitor,
            nav,
            title: title.into(),
            class: "",
        }
    }

    /// Content over the whole width: lists and a paper with its sides.
    pub fn wide(mut self) -> Page<'a> {
        self.class = "wide";
        self
    }

    /// One narrow column in the middle: signing in, set-up.
    pub fn narrow(mut self) -> Page<'a> {
        self.class = "narrow";
        self
    }

    /// The whole page around its content. The content brings its own `h1`.
    pub fn show(self, content: Markup) -> Markup {
        let visitor = self.visitor;
        let lang = visitor.lang;
        // Before the password is the person's own there is nowhere to go.
        let actor = visitor.actor.as_deref().filter(|actor| !actor.must_change);
        html! {
            (DOCTYPE)
            html lang=(lang.tag()) data-theme=(visitor.theme) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content=(match visitor.theme { "dark" => "dark", "light" => "light", _ => "light dark" });
                    title { (self.title) " · Châu Bản" }
                    link rel="icon" href=(assets::href("icon.svg")) type="image/svg+xml";
                    @for href in assets::styles() { link rel="stylesheet" href=(href); }
                    script type="module" src=(assets::href("js/main.js")) {}
                }
                body data-signed-in[actor.is_some()] {
                    a class="skip" href="#main" { (texts::skip(lang)) }
                    (top::bar(visitor, actor))
                    div class="shell" {
                        @if let Some(actor) = actor { (self.side(actor)) }
                        main id="main" tabindex="-1" class=(self.class) { (content) }
                    }
                }
            }
        }
    }

    /// The navigation: a column on wide screens, a sheet that opens on narrow ones.
    fn side(&self, actor: &Actor) -> Markup {
        let lang = self.visitor.lang;
        html! {
            nav id="nav" class="side" popover aria-label=(texts::main_navigation(lang)) {
                ul {
                    @for item in navigation(actor) {
                        li { a href=(item.href) data-go=(item.hot_key) aria-current=[(item.key == self.nav).then_some("page")] { ((item.label)(lang)) } }
                    }
                }
            }
        }
    }
}

fn search_page() -> &'static str {
    SEARCH.get().copied().unwrap_or(SEARCH_PAGE)
}

/// Where the search box leads for this person, if anywhere.
fn search_for(actor: &Actor) -> Option<&'static str> {
    let page = search_page();
    navigation(actor).iter().any(|item| item.href == page).then_some(page)
}
