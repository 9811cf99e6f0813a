//! Forms: a label, an input, a help line, and the fault at the field.

use maud::{Markup, html};

use super::texts;
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
    /// An address that answers `?q=` with `[{"value", "note", "fill": {field: value}}]`.
    pub suggest: Option<&'static str>,
    pub autocomplete: Option<&'static str>,
    pub class: &'static str,
    /// Where a value that nobody typed comes from; the field is marked until somebody changes it.
    pub proposed: String,
    /// `numeric`, `email`: which keys a phone shows.
    pub inputmode: Option<&'static str>,
    pub maxlength: Option<u32>,
    /// Lines of a text area; three when 0. Up to two hold one line that wraps: Enter sends the form.
    pub rows: u8,
}

impl Field {
    pub fn new(name: &'static str, label: impl Into<String>) -> Field {
        Field {
            name,
            label: label.into(),
            ..Field::default()
        }
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
    /// Says where the value comes from: «theo văn bản trước».
    pub fn proposed(mut self, source: impl Into<String>) -> Field {
        self.proposed = source.into();
        self
    }
    /// Digits only: phones show the number keys.
    pub fn numeric(mut self) -> Field {
        self.inputmode = Some("numeric");
        self
    }
    pub fn maxlength(mut self, length: u32) -> Field {
        self.maxlength = Some(length);
        self
    }
    pub fn rows(mut self, rows: u8) -> Field {
        self.rows = rows;
        self
    }

    fn id(&self) -> String {
        format!("f-{}", self.name)
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
    ///
    /// The browser's own checks are off: ours speak the office's language and
    /// lose nothing of what was typed.
    pub fn post(&self, action: &str, draft: &str, content: Markup) -> Markup {
        html! {
            form method="post" action=(action) novalidate class="form" data-draft=[(!draft.is_empty()).then_some(draft)] {
                @if !draft.is_empty() {
                    input type="hidden" name="_form" value=(draft);
                    input type="hidden" name="_back" value=(self.visitor.path);
                }
                (self.summary())
                (content)
                @if !draft.is_empty() { p class="draft-state" role="status" {} }
            }
        }
    }

    /// All faults in one list, each a link to its field.
    pub fn summary(&self) -> Markup {
        html! {
            @if !self.faults.is_empty() {
                div class="message fault" role="alert" tabindex="-1" autofocus id="faults" {
                    p { strong { (texts::faults(self.visitor.lang, self.faults.0.len())) } }
                    ul { @for (name, text) in &self.faults.0 {
                        li { @if name.is_empty() { (text) } @else { a href={ "#f-" (name) } { (text) } } }
                    } }
                }
            }
        }
    }

    /// The row of buttons under a form: the one filled button, and the way out.
    pub fn buttons(&self, main: &str, cancel: Option<(&str, &str)>) -> Markup {
        html! {
            div class="buttons" {
                button class="main" { (main) }
                @if let Some((href, label)) = cancel { a class="button quiet" href=(href) { (label) } }
            }
        }
    }

    fn label(&self, field: &Field) -> Markup {
        html! {
            label for=(field.id()) {
                (field.label)
                @if field.required { span class="must" title=(texts::must(self.visitor.lang)) { " *" } }
            }
        }
    }

    fn notes(&self, field: &Field) -> Markup {
        let id = field.id();
        html! {
            @if let Some(text) = self.faults.at(field.name) { p class="fault" id={ (id) "-fault" } { (text) } }
            @if !field.proposed.is_empty() { p class="proposal" id={ (id) "-source" } { (field.proposed) } }
            @if !field.help.is_empty() { p class="help" id={ (id) "-help" } { (field.help) } }
        }
    }

    fn around(&self, field: &Field, input: Markup) -> Markup {
        html! {
            div class={ "field " (field.class) @if self.wrong(field) { " wrong" } @if !field.proposed.is_empty() { " proposed" } } {
                (self.label(field))
                (input)
                (self.notes(field))
            }
        }
    }

    fn wrong(&self, field: &Field) -> bool {
        self.faults.at(field.name).is_some()
    }

    fn input(&self, field: &Field, kind: &str) -> Markup {
        let value = if kind == "password" {
            ""
        } else {
            self.typed.get(field.name)
        };
        html! {
            input id=(field.id()) type=(kind) name=(field.name) value=(value) required[field.required]
                autofocus[self.takes_focus(field)] data-suggest=[field.suggest]
                autocomplete=(field.autocomplete.unwrap_or("off")) inputmode=[field.inputmode] maxlength=[field.maxlength]
                aria-invalid=[self.wrong(field).then_some("true")] aria-describedby=[self.described(field)];
        }
    }

    /// With faults the summary takes the focus, so that it is read first.
    fn takes_focus(&self, field: &Field) -> bool {
        field.autofocus && self.faults.is_empty()
    }

    fn described(&self, field: &Field) -> Option<String> {
        let id = field.id();
        let parts = [
            (self.wrong(field), "fault"),
            (!field.proposed.is_empty(), "source"),
            (!field.help.is_empty(), "help"),
        ];
        let ids: Vec<String> = parts
            .iter()
            .filter(|(there, _)| *there)
            .map(|(_, part)| format!("{id}-{part}"))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// A line of text; with `suggest` a chooser that also takes free text.
    pub fn text(&self, field: &Field) -> Markup {
        self.around(field, self.input(field, "text"))
    }

    /// A password; what was typed is never shown again.
    pub fn password(&self, field: &Field) -> Markup {
        let field = Field {
            autocomplete: field.autocomplete.or(Some("current-password")),
            ..field.clone()
        };
        self.around(&field, self.input(&field, "password"))
    }

    /// A date as people type it: `5/3`, `mai`, `thứ 6`. The page shows beside it
    /// how it will be read; the server reads it again.
    pub fn date(&self, field: &Field) -> Markup {
        let mut field = field.clone();
        if field.help.is_empty() {
            field.help = texts::date_help(self.visitor.lang);
        }
        let input = html! {
            span class="date-field" data-date { (self.input(&field, "text")) output for=(field.id()) {} }
        };
        self.around(&field, input)
    }

    /// Several lines of text.
    pub fn area(&self, field: &Field) -> Markup {
        let rows = if field.rows == 0 { 3 } else { field.rows };
        let input = html! {
            textarea id=(field.id()) name=(field.name) rows=(rows) data-line[rows <= 2] required[field.required] maxlength=[field.maxlength]
                autofocus[self.takes_focus(field)] aria-invalid=[self.wrong(field).then_some("true")]
                aria-describedby=[self.described(field)] { "\n" (self.typed.get(field.name)) }
        };
        self.around(field, input)
    }

    /// One of several; `options` are value and label.
    pub fn select(&self, field: &Field, options: &[(String, String)]) -> Markup {
        let chosen = self.typed.get(field.name);
        let input = html! {
            select id=(field.id()) name=(field.name) required[field.required] autofocus[self.takes_focus(field)]
                aria-invalid=[self.wrong(field).then_some("true")] aria-describedby=[self.described(field)] {
                @for (value, label) in options { option value=(value) selected[value == chosen] { (label) } }
            }
        };
        self.around(field, input)
    }

    /// A box to tick.
    pub fn check(&self, field: &Field) -> Markup {
        html! {
            div class={ "field check " (field.class) @if self.wrong(field) { " wrong" } } {
                input id=(field.id()) type="checkbox" name=(field.name) value="1" checked[self.typed.ticked(field.name)]
                    aria-invalid=[self.wrong(field).then_some("true")] aria-describedby=[self.described(field)];
                (self.label(field))
                (self.notes(field))
            }
        }
    }

    /// Any of several boxes under one name.
    pub fn checks(&self, field: &Field, options: &[(String, String)]) -> Markup {
        let chosen = self.typed.all(field.name);
        self.group(field, options, ("checkbox", &chosen))
    }

    /// One of few, all in sight; for more than five take [`Form::select`].
    pub fn radios(&self, field: &Field, options: &[(String, String)]) -> Markup {
        let chosen = [self.typed.get(field.name)];
        self.group(field, options, ("radio", &chosen))
    }

    fn group(&self, field: &Field, options: &[(String, String)], (kind, chosen): (&str, &[&str])) -> Markup {
        html! {
            fieldset class={ "field checks " (field.class) @if self.wrong(field) { " wrong" } } id=(field.id())
                tabindex="-1" aria-describedby=[self.described(field)] {
                legend { (field.label) @if field.required { span class="must" { " *" } } }
                @for (value, label) in options {
                    label { input type=(kind) name=(field.name) value=(value) checked[chosen.contains(&value.as_str())]; " " (label) }
                }
                (self.notes(field))
            }
        }
    }

    pub fn hidden(&self, name: &str, value: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(value); }
    }
}
