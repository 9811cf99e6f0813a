//! Forms: a label, an input, a help line, and the fault at the field.

use maud::{Markup, html};

use crate::web::Visitor;
use crate::web::forms::{Faults, Typed};

/// One field as it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Field {
    pub name: &'static str,
    pub label: String,
    pub help: String,
    pub required: bool,
    pub autofocus: bool,
    /// An address that answers `?q=` with a JSON list of suggestions.
    pub suggest: Option<&'static str>,
    pub autocomplete: Option<&'static str>,
    pub class: &'static str,
}

impl Field {
    pub fn new(name: &'static str, label: impl Into<String>) -> Field {
        Field { name, label: label.into(), ..Field::default() }
    }
    pub fn help(mut self, text: impl Into<String>) -> Field {
        self.help = text.into();
        self
    }
    pub fn required(mut self) -> Field {
        self.required = true;
        self
    }
    pub fn autofocus(mut self) -> Field {
        self.autofocus = true;
        self
    }
    pub fn suggest(mut self, href: &'static str) -> Field {
        self.suggest = Some(href);
        self
    }
    pub fn autocomplete(mut self, word: &'static str) -> Field {
        self.autocomplete = Some(word);
        self
    }
    /// `short`, `long`, `half`: how wide it stands.
    pub fn class(mut self, class: &'static str) -> Field {
        self.class = class;
        self
    }
}

/// What was typed and what is wrong with it; makes the inputs.
pub struct Form<'a> {
    pub visitor: &'a Visitor,
    pub typed: &'a Typed,
    pub faults: &'a Faults,
}

impl<'a> Form<'a> {
    pub fn new(visitor: &'a Visitor, typed: &'a Typed, faults: &'a Faults) -> Form<'a> {
        Form { visitor, typed, faults }
    }

    /// The form around its fields. `draft` names what is kept of it on the
    /// server while somebody types; empty keeps nothing.
    pub fn post(&self, action: &str, draft: &str, content: Markup) -> Markup {
        html! {
            form method="post" action=(action) data-draft=[(!draft.is_empty()).then_some(draft)] {
                @if !draft.is_empty() {
                    input type="hidden" name="_form" value=(draft);
                    input type="hidden" name="_back" value=(self.visitor.path);
                }
                (self.summary())
                (content)
            }
        }
    }

    /// All faults in one list, each a link to its field.
    pub fn summary(&self) -> Markup {
        html! {
            @if !self.faults.is_empty() {
                div class="message fault" role="alert" {
                    ul { @for (name, text) in &self.faults.0 { li { a href={ "#f-" (name) } { (text) } } } }
                }
            }
        }
    }

    fn around(&self, field: &Field, input: Markup) -> Markup {
        let id = format!("f-{}", field.name);
        let fault = self.faults.at(field.name);
        html! {
            div class={ "field " (field.class) @if fault.is_some() { " wrong" } } {
                label for=(id) { (field.label) @if field.required { span class="must" aria-hidden="true" { " *" } } }
                (input)
                @if let Some(text) = fault { p class="fault" id={ (id) "-fault" } { (text) } }
                @if !field.help.is_empty() { p class="help" id={ (id) "-help" } { (field.help) } }
            }
        }
    }

    fn input(&self, field: &Field, kind: &str) -> Markup {
        html! {
            input id={ "f-" (field.name) } type=(kind) name=(field.name) value=(self.typed.get(field.name))
                required[field.required] autofocus[field.autofocus] data-suggest=[field.suggest]
                autocomplete=(field.autocomplete.unwrap_or("off"))
                aria-invalid=[self.faults.at(field.name).map(|_| "true")]
                aria-describedby=[self.described(field)];
        }
    }

    fn described(&self, field: &Field) -> Option<String> {
        let fault = self.faults.at(field.name).map(|_| format!("f-{}-fault", field.name));
        let help = (!field.help.is_empty()).then(|| format!("f-{}-help", field.name));
        let both: Vec<String> = fault.into_iter().chain(help).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// A line of text; with `suggest` a chooser that also takes free text.
    pub fn text(&self, field: &Field) -> Markup {
        self.around(field, self.input(field, "text"))
    }

    /// A password; what was typed is never shown again.
    pub fn password(&self, field: &Field) -> Markup {
        let input = html! {
            input id={ "f-" (field.name) } type="password" name=(field.name) required[field.required]
                autocomplete=(field.autocomplete.unwrap_or("current-password")) autofocus[field.autofocus]
                aria-invalid=[self.faults.at(field.name).map(|_| "true")] aria-describedby=[self.described(field)];
        };
        self.around(field, input)
    }

    /// A date as people type it: `5/3`, `mai`, `thứ 6`.
    pub fn date(&self, field: &Field) -> Markup {
        self.around(field, self.input(field, "text"))
    }

    /// Several lines of text.
    pub fn area(&self, field: &Field) -> Markup {
        let input = html! {
            textarea id={ "f-" (field.name) } name=(field.name) rows="3" required[field.required]
                autofocus[field.autofocus] aria-invalid=[self.faults.at(field.name).map(|_| "true")]
                aria-describedby=[self.described(field)] { (self.typed.get(field.name)) }
        };
        self.around(field, input)
    }

    /// One of several; `options` are value and label.
    pub fn select(&self, field: &Field, options: &[(String, String)]) -> Markup {
        let chosen = self.typed.get(field.name);
        let input = html! {
            select id={ "f-" (field.name) } name=(field.name) autofocus[field.autofocus]
                aria-invalid=[self.faults.at(field.name).map(|_| "true")] aria-describedby=[self.described(field)] {
                @for (value, label) in options { option value=(value) selected[value == chosen] { (label) } }
            }
        };
        self.around(field, input)
    }

    /// A box to tick.
    pub fn check(&self, field: &Field) -> Markup {
        let id = format!("f-{}", field.name);
        html! {
            div class={ "field check " (field.class) } {
                input id=(id) type="checkbox" name=(field.name) value="1" checked[self.typed.ticked(field.name)]
                    aria-describedby=[self.described(field)];
                label for=(id) { (field.label) }
                @if !field.help.is_empty() { p class="help" id={ (id) "-help" } { (field.help) } }
            }
        }
    }

    /// Any of several boxes under one name.
    pub fn checks(&self, field: &Field, options: &[(String, String)]) -> Markup {
        let chosen = self.typed.all(field.name);
        html! {
            fieldset class={ "field checks " (field.class) } id={ "f-" (field.name) } {
                legend { (field.label) }
                @for (value, label) in options {
                    label { input type="checkbox" name=(field.name) value=(value) checked[chosen.contains(&value.as_str())]; " " (label) }
                }
                @if let Some(text) = self.faults.at(field.name) { p class="fault" { (text) } }
                @if !field.help.is_empty() { p class="help" { (field.help) } }
            }
        }
    }

    pub fn hidden(&self, name: &str, value: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(value); }
    }
}
