//! The list: a dense table with filters in the URL, keyset pages, bulk acts, saved views and exports.

use maud::{Markup, html};

use super::texts;
use super::url::Url;
use crate::web::Visitor;

mod bar;
mod foot;
mod table;

/// A filter: one name in the URL, several values to choose from.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub name: &'static str,
    pub label: String,
    pub options: Vec<FilterOption>,
}

/// One value of a filter.
#[derive(Clone, Debug, Default)]
pub struct FilterOption {
    pub value: String,
    pub label: String,
    /// Kept counts only; `None` shows no figure.
    pub count: Option<i64>,
    pub chosen: bool,
}

/// A column; `key` is what `cols=` in the URL names.
#[derive(Clone, Debug, Default)]
pub struct Column {
    pub key: &'static str,
    pub label: String,
    /// `number`, `date`, `wide`, `narrow` or nothing; `extra` is shown only when chosen.
    pub class: &'static str,
}

/// A row; one cell for each column, in their order.
pub struct Row {
    pub id: String,
    pub href: String,
    pub class: &'static str,
    pub cells: Vec<Markup>,
    /// The picture of the first page, for the preview beside the list.
    pub preview: Option<String>,
}

/// How many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    Exactly(i64),
    AtLeast(i64),
    Unknown,
}

/// Where the neighbouring pages are; `None` where there is none.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    pub first: Option<String>,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub last: Option<String>,
}

/// An act on the chosen rows: a form that is posted with `id` for each.
pub struct Bulk {
    pub action: String,
    pub label: String,
    /// More inputs that the act needs; they must be named apart from those of other acts.
    pub fields: Markup,
}

/// The list as a file.
pub struct Export {
    pub href: String,
    pub label: String,
}

/// Everything that a list shows.
///
/// The state of the list is in the URL and is read from [`Visitor::path`]:
/// what links and forms here make of it keeps every parameter but the place
/// in the list (`after`, `before`, `cursor`, `last`, `end` …).
pub struct List<'a> {
    pub visitor: &'a Visitor,
    /// `/incoming`: where the filters are sent.
    pub path: &'static str,
    /// What is searched for.
    pub query: &'a str,
    /// Says what can be searched for.
    pub query_hint: String,
    pub filters: Vec<Filter>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub total: Total,
    pub pages: Pages,
    pub bulk: Vec<Bulk>,
    pub exports: Vec<Export>,
    /// What an empty list says.
    pub empty: Markup,
    /// Saved views: name, address, and the id to remove it by.
    pub views: Vec<(String, String, uuid::Uuid)>,
}

impl List<'_> {
    pub fn show(&self) -> Markup {
        let url = self.url();
        let bulk = !self.bulk.is_empty() && !self.rows.is_empty();
        html! {
            section class="list" data-list aria-label=(texts::items(self.visitor.lang, &super::total(self.visitor.lang, self.total))) {
                (self.views_bar(&url))
                div class="bars" {
                    (self.bar(&url))
                    @if bulk { (self.bulk_bar()) }
                }
                @if self.rows.is_empty() { (self.nothing(&url)) } @else {
                    div class="list-body" {
                        (self.table(&url))
                        @if self.rows.iter().any(|row| row.preview.is_some()) { (self.preview()) }
                    }
                }
                (self.foot(&url))
            }
        }
    }

    /// Where we are, from the start of the list.
    fn url(&self) -> Url {
        let mut url = Url::parse(&self.visitor.path).start();
        url.path = self.path.to_owned();
        url
    }

    /// Whether something narrows the list.
    fn is_narrowed(&self) -> bool {
        !self.query.is_empty() || self.filters.iter().any(|f| f.options.iter().any(|o| o.chosen))
    }

    /// A narrowed list that is empty says so and offers the way back.
    fn nothing(&self, url: &Url) -> Markup {
        let lang = self.visitor.lang;
        html! {
            @if self.is_narrowed() {
                (super::empty(&texts::nothing_found(lang), Some((&self.reset(url), &texts::reset(lang)))))
            } @else { (self.empty) }
        }
    }

    /// The list without search and filters; columns stay.
    fn reset(&self, url: &Url) -> String {
        Url::parse(&url.path)
            .with("cols", &url.all("cols").join(","))
            .to_string()
    }

    fn preview(&self) -> Markup {
        let lang = self.visitor.lang;
        html! {
            aside class="preview" data-preview-pane data-none=(texts::no_preview(lang)) aria-label=(texts::preview(lang)) {}
        }
    }
}
