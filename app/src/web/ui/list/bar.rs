//! Above the table: saved views, search, filters as chips, and the bulk bar that takes their place.

use maud::{Markup, html};

use super::{Filter, FilterOption, List, Url, texts};

impl List<'_> {
    /// The saved views as tabs, and the form that saves this one.
    pub(super) fn views_bar(&self, url: &Url) -> Markup {
        let lang = self.visitor.lang;
        let here = url.to_string();
        html! {
            @if !self.views.is_empty() || self.is_narrowed() {
                div class="views" {
                    @if !self.views.is_empty() {
                        nav aria-label=(texts::saved_views(lang)) {
                            a href=(self.path) aria-current=[(!self.is_narrowed()).then_some("page")] { (texts::any(lang)) }
                            @for (name, href, _) in &self.views { a href=(href) aria-current=[(*href == here).then_some("page")] { (name) } }
                        }
                    }
                    @if self.is_narrowed() && !self.views.iter().any(|(_, href, _)| *href == here) { (self.save_view(url)) }
                    @if !self.views.is_empty() { a class="faint" href="/views" { (texts::edit_views(lang)) } }
                }
            }
        }
    }

    fn save_view(&self, url: &Url) -> Markup {
        let lang = self.visitor.lang;
        html! {
            details class="pop" {
                summary { (texts::save_view(lang)) }
                form method="post" action="/views" class="panel line" {
                    input type="hidden" name="page" value=(self.path);
                    input type="hidden" name="query" value=(url.query());
                    input type="text" name="name" required maxlength="60" autocomplete="off" placeholder=(texts::view_name(lang)) aria-label=(texts::view_name(lang));
                    button { (texts::save(lang)) }
                }
            }
        }
    }

    /// Search, filters, and what is chosen of them.
    pub(super) fn bar(&self, url: &Url) -> Markup {
        let lang = self.visitor.lang;
        html! {
            div class="filters" {
                form method="get" action=(self.path) role="search" {
                    input type="search" name="q" value=(self.query) placeholder=(self.query_hint) aria-label=(self.query_hint) data-list-search autocomplete="off";
                    @for (name, value) in url.pairs() { @if name != "q" { input type="hidden" name=(name) value=(value); } }
                    button { (texts::find(lang)) }
                }
                @for filter in &self.filters { (facet(filter, url, &texts::any(lang))) }
                @if self.is_narrowed() { (self.chips(url)) }
            }
        }
    }

    fn chips(&self, url: &Url) -> Markup {
        let lang = self.visitor.lang;
        let chosen = self
            .filters
            .iter()
            .flat_map(|f| f.options.iter().filter(|o| o.chosen).map(move |o| (f, o)));
        html! {
            ul class="chips" {
                @for (filter, option) in chosen {
                    li { a class="chip" href=(url.clone().without_value(filter.name, &option.value)) {
                        (filter.label) ": " strong { (option.label) } span class="unseen" { ", " (texts::without(lang)) } span aria-hidden="true" { " ×" }
                    } }
                }
                li { a class="reset" href=(self.reset(url)) { (texts::reset(lang)) } }
            }
        }
    }

    /// Acts on the chosen rows. The boxes in the table belong to this form.
    pub(super) fn bulk_bar(&self) -> Markup {
        let lang = self.visitor.lang;
        html! {
            form method="post" id="bulk" class="bulk" action=[self.bulk.first().map(|act| act.action.as_str())] {
                input type="hidden" name="_back" value=(self.visitor.path);
                strong { span data-chosen-count {} " " (texts::chosen(lang)) }
                @for act in &self.bulk {
                    @if act.fields.0.is_empty() {
                        button formaction=(act.action) formnovalidate { (act.label) }
                    } @else {
                        details class="pop" name="bulk" {
                            summary { (act.label) }
                            div class="panel" { (act.fields) button class="main" formaction=(act.action) formnovalidate { (act.label) } }
                        }
                    }
                }
                button type="reset" class="quiet" { (texts::unchoose(lang)) }
            }
        }
    }
}

/// One filter: its values are links, each with its count.
fn facet(filter: &Filter, url: &Url, any: &str) -> Markup {
    let set = filter.options.iter().any(|option| option.chosen);
    html! {
        details class={ "pop facet" @if set { " set" } } name="facet" {
            summary { (filter.label) }
            ul class="panel" {
                @if set { li { a href=(url.clone().without(filter.name)) { span { (any) } } } }
                @for option in &filter.options { li { (value(filter, option, url)) } }
            }
        }
    }
}

fn value(filter: &Filter, option: &FilterOption, url: &Url) -> Markup {
    let to = match option.chosen {
        true => url.clone().without_value(filter.name, &option.value),
        false => url.clone().with(filter.name, &option.value),
    };
    html! {
        a href=(to) aria-current=[option.chosen.then_some("true")] {
            span { (option.label) }
            @if let Some(count) = option.count { data value=(count) { (viet::number::grouped(count)) } }
        }
    }
}
