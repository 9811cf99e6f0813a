//! Sending files: a plain form that becomes a zone to drop many files on.

use maud::{Markup, html};

use super::texts;
use crate::web::Visitor;

/// Where files go and which may come.
pub struct Upload<'a> {
    /// Takes `multipart/form-data` with the files as `file`. Asked with
    /// `accept: application/json`, one file at a time, it answers
    /// `{"name", "href", "error"?}`; asked by a plain form it answers a page.
    pub action: &'a str,
    /// For the file dialog: `.pdf,.docx,image/*`.
    pub accept: &'a str,
    /// Kinds and limits in words.
    pub hint: &'a str,
    /// More inputs that go along with each file.
    pub fields: Markup,
}

/// The zone; without scripts it is a form with a file field.
pub fn upload(visitor: &Visitor, upload: &Upload<'_>) -> Markup {
    let lang = visitor.lang;
    html! {
        upload-zone {
            form method="post" action=(upload.action) enctype="multipart/form-data" {
                (upload.fields)
                label class="drop" {
                    strong { (texts::drop_here(lang)) }
                    span class="help" { (upload.hint) }
                    input type="file" name="file" multiple accept=(upload.accept) aria-label=(texts::choose_files(lang));
                }
                button class="main" { (texts::send(lang)) }
            }
            ul class="uploads" aria-live="polite" {}
        }
    }
}
