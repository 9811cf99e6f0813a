//! Under the table: how many, the neighbouring pages, columns and files.

use maud::{Markup, html};

use super::{List, Url, texts};

impl List<'_> {
    pub(super) fn foot(&self, url: &Url) -> Markup {
        let lang = self.visitor.lang;
        let total = super::super::total(lang, self.total);
        html! {
            footer class="list-foot" {
                @if !total.is_empty() { p class="total" { (texts::items(lang, &total)) } }
                (self.pager())
                @if self.columns.len() > 3 { (self.columns_form(url)) }
                @if !self.exports.is_empty() && !self.rows.is_empty() {
                    p class="exports" { (texts::export(lang)) ": " @for export in &self.exports { a href=(export.href) download { (export.label) } " " } }
                }
            }
        }
    }

    fn pager(&self) -> Markup {
        let (lang, pages) = (self.visitor.lang, &self.pages);
        let links = [
            (&pages.first, texts::first(lang), "first"),
            (&pages.previous, texts::previous(lang), "prev"),
            (&pages.next, texts::next(lang), "next"),
            (&pages.last, texts::last(lang), "last"),
        ];
        html! {
            @if links.iter().any(|(href, ..)| href.is_some()) {
                nav class="pager" aria-label=(texts::pages(lang)) {
                    @for (href, label, rel) in links {
                        @match href {
                            Some(href) => a href=(href) rel=(rel) { (label) },
                            None => span aria-hidden="true" { (label) },
                        }
                    }
                }
            }
        }
    }

    fn columns_form(&self, url: &Url) -> Markup {
        let lang = self.visitor.lang;
        let shown = self.shown(url);
        html! {
            details class="pop up" {
                summary { (texts::columns(lang)) }
                form method="get" action=(self.path) class="panel" {
                    @for (name, value) in url.pairs() { @if name != "cols" { input type="hidden" name=(name) value=(value); } }
                    @for column in &self.columns {
                        label { input type="checkbox" name="cols" value=(column.key) checked[shown.iter().any(|(_, c)| c.key == column.key)]; " " (column.label) }
                    }
                    button { (texts::show_columns(lang)) }
                }
            }
        }
    }
}
