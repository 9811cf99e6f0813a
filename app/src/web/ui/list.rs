//! The list: a dense table with filters in the URL, keyset pages, bulk acts, saved views and exports.

use maud::{Markup, html};

use crate::web::Visitor;

/// A filter: one name in the URL, several values to choose from.
#[derive(Clone, Debug)]
pub struct Filter {
    pub name: &'static str,
    pub label: String,
    pub options: Vec<FilterOption>,
}

/// One value of a filter.
#[derive(Clone, Debug)]
pub struct FilterOption {
    pub value: String,
    pub label: String,
    /// Kept counts only; `None` shows no figure.
    pub count: Option<i64>,
    pub chosen: bool,
}

/// A column; `key` is what `cols=` in the URL names.
#[derive(Clone, Debug)]
pub struct Column {
    pub key: &'static str,
    pub label: String,
    /// `number`, `date`, `wide`, `narrow` or nothing.
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
    /// More inputs that the act needs.
    pub fields: Markup,
}

/// The list as a file.
pub struct Export {
    pub href: String,
    pub label: String,
}

/// Everything that a list shows.
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
        html! {
            form method="get" action=(self.path) class="filters" {
                input type="search" name="q" value=(self.query) placeholder=(self.query_hint) aria-label=(self.query_hint);
                @for filter in &self.filters {
                    select name=(filter.name) aria-label=(filter.label) {
                        option value="" { (filter.label) }
                        @for option in &filter.options {
                            option value=(option.value) selected[option.chosen] { (option.label) @if let Some(n) = option.count { " (" (n) ")" } }
                        }
                    }
                }
                button { "Lọc" }
            }
            @if self.rows.is_empty() { (self.empty) } @else {
                table class="list" {
                    thead { tr { @for column in &self.columns { th scope="col" class=(column.class) { (column.label) } } } }
                    tbody {
                        @for row in &self.rows {
                            tr class=(row.class) { @for cell in &row.cells { td { (cell) } } }
                        }
                    }
                }
            }
        }
    }
}
