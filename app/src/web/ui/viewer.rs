//! The page viewer: our pictures of the pages with selectable words over them.

use maud::{Markup, html};

use super::texts;
use crate::web::Visitor;

/// One page of a file.
#[derive(Clone, Debug)]
pub struct PagePicture {
    /// The picture, about 900 pixels wide.
    pub src: String,
    /// The same at twice the width, for zoom and dense screens.
    pub sharp: Option<String>,
    /// The small picture for the strip of pages.
    pub thumbnail: String,
    /// The SVG with the page's words in their places.
    pub text: Option<String>,
    /// The page's size in points; it keeps the place before the picture comes.
    pub size: (f32, f32),
    /// Words read by machine, as the picture's alternative text (a short piece).
    pub alt: String,
}

/// All pages of a file.
pub struct Viewer<'a> {
    pub visitor: &'a Visitor,
    pub pages: &'a [PagePicture],
    /// Buttons and links of the slice beside the viewer's own.
    pub tools: Markup,
    /// Drawn over the first page on screen and on print, never into the file: the stamp ĐẾN, the instruction.
    pub over_first: Markup,
}

impl Viewer<'_> {
    pub fn show(&self) -> Markup {
        let lang = self.visitor.lang;
        let count = self.pages.len();
        html! {
            page-viewer aria-label=(texts::viewer(lang)) {
                div class="viewer-tools" {
                    @if count > 1 {
                        details class="thumbnails" {
                            summary { (texts::thumbnails(lang)) }
                            ol { @for (page, number) in self.pages.iter().zip(1..) {
                                li { a href={ "#page-" (number) } {
                                    img src=(page.thumbnail) loading="lazy" alt=(texts::page_of(lang, number, count)) width="90" height=(scaled(page.size, 90.0));
                                    span { (number) }
                                } }
                            } }
                        }
                    }
                    span class="viewer-own only-scripts" {
                        label { span class="unseen" { (texts::page_number(lang)) }
                            input type="number" min="1" max=(count) value="1" data-page-number; }
                        span { (texts::page_of_pages(lang, count)) }
                        button type="button" class="quiet" data-zoom="out" title=(texts::zoom_out(lang)) aria-label=(texts::zoom_out(lang)) { "−" }
                        button type="button" class="quiet" data-zoom="in" title=(texts::zoom_in(lang)) aria-label=(texts::zoom_in(lang)) { "+" }
                        button type="button" class="quiet" data-zoom="fit" { (texts::fit_width(lang)) }
                    }
                    (self.tools)
                }
                div class="pages" tabindex="0" role="region" aria-label=(texts::viewer(lang)) {
                    @for (page, number) in self.pages.iter().zip(1usize..) { (self.page(page, number)) }
                }
            }
        }
    }

    fn page(&self, page: &PagePicture, number: usize) -> Markup {
        let srcset = page.sharp.as_ref().map(|sharp| format!("{} 1x, {sharp} 2x", page.src));
        html! {
            figure data-page=(number) id={ "page-" (number) } data-text=[page.text.as_deref()] {
                img src=(page.src) srcset=[srcset] data-sharp=[page.sharp.as_deref()]
                    loading=(if number == 1 { "eager" } else { "lazy" }) decoding="async"
                    width="900" height=(scaled(page.size, 900.0))
                    alt={ (texts::page_of(self.visitor.lang, number, self.pages.len())) @if !page.alt.is_empty() { ": " (page.alt) } };
                @if number == 1 { (self.over_first) }
            }
        }
    }
}

/// The height that keeps the page's shape at a width.
fn scaled(size: (f32, f32), width: f32) -> u32 {
    let (w, h) = (size.0.max(1.0), size.1.max(1.0));
    (h * width / w).round().clamp(1.0, 20_000.0) as u32
}
