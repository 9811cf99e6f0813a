//! The table itself.

use maud::{Markup, html};

use super::{Column, List, Row, Url, texts};

impl List<'_> {
    pub(super) fn table(&self, url: &Url) -> Markup {
        let shown = self.shown(url);
        let choosing = !self.bulk.is_empty();
        html! {
            table class="list-table" {
                thead { tr {
                    @if choosing { th class="choose" { span class="unseen" { (texts::chosen(self.visitor.lang)) } } }
                    @for (_, column) in &shown { th scope="col" class=[named(column.class)] { (column.label) } }
                } }
                tbody { @for row in &self.rows { (self.row(row, &shown)) } }
            }
        }
    }

    fn row(&self, row: &Row, shown: &[(usize, &Column)]) -> Markup {
        // The slice may have put its own link in a cell; otherwise the first cell becomes the link.
        let linked = row.cells.iter().any(|cell| cell.0.contains("<a "));
        html! {
            tr class=[named(row.class)] data-href=(row.href) data-preview=[row.preview.as_deref()] {
                @if !self.bulk.is_empty() {
                    td class="choose" { input type="checkbox" name="id" value=(row.id) form="bulk" aria-label=(texts::choose_row(self.visitor.lang)); }
                }
                @for (place, (index, column)) in shown.iter().enumerate() {
                    @let cell = row.cells.get(*index);
                    td class=[named(column.class)] data-label=(column.label) {
                        @if let Some(cell) = cell {
                            @if place == 0 && !linked { a href=(row.href) { (cell) } } @else { (cell) }
                        }
                    }
                }
            }
        }
    }

    /// The columns on the screen: those that `cols=` names, or all but the extra ones.
    pub(super) fn shown(&self, url: &Url) -> Vec<(usize, &Column)> {
        let asked = url.all("cols");
        let columns = self.columns.iter().enumerate();
        let some: Vec<_> = columns
            .clone()
            .filter(|(_, column)| asked.contains(&column.key))
            .collect();
        match some.is_empty() {
            false => some,
            true => columns.filter(|(_, column)| !column.class.contains("extra")).collect(),
        }
    }
}

/// No attribute for no class: fifty rows have hundreds of cells.
fn named(class: &str) -> Option<&str> {
    Some(class).filter(|class| !class.is_empty())
}
