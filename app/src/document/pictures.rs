//! Page pictures and the text over them.
//!
//! A picture is drawn when somebody first looks, by a child process, and kept
//! beside the original. The browser never gets the hostile file itself as a
//! page: it gets our picture, and our SVG with the words in their places.

use std::fmt::Write as _;

use super::model::File;
use crate::app::App;
use crate::convert::Task;
use crate::web::Error;

/// The widths in pixels that are drawn; a request gets the next one up.
const WIDTHS: [u32; 4] = [240, 900, 1400, 2000];

/// One page of a file as PNG.
pub async fn page(app: &App, file: &File, page: u32, width: u32) -> Result<Vec<u8>, Error> {
    let width = WIDTHS.into_iter().find(|w| *w >= width).unwrap_or(2000);
    let name = format!("{page}-{width}.png");
    if page as usize >= file.pages().len() {
        return Err(Error::NotFound);
    }
    let (blobs, sha256, wanted) = (app.blobs.clone(), file.sha256.clone(), name.clone());
    let kept = tokio::task::spawn_blocking(move || match blobs.derived(&sha256, &wanted) {
        Some(picture) => Ok((Some(picture), Vec::new())),
        None => blobs.get(&sha256).map(|bytes| (None, bytes)),
    });
    let (picture, bytes) = kept.await.map_err(|e| Error::Fault(e.to_string()))??;
    if let Some(picture) = picture {
        return Ok(picture);
    }
    let picture = app.converter.run(&Task::Picture { page, width }, &bytes).await?;
    let (blobs, sha256, copy) = (app.blobs.clone(), file.sha256.clone(), picture.clone());
    tokio::task::spawn_blocking(move || blobs.put_derived(&sha256, &name, &copy));
    Ok(picture)
}

/// The words of a page as an SVG of invisible, selectable text in the page's own points.
///
/// `lines` is the stored JSON of `read::Line`s; `size` the page in points.
pub fn text_svg(lines: &str, size: (f32, f32)) -> String {
    let lines: Vec<read::Line> = serde_json::from_str(lines).unwrap_or_default();
    let (width, height) = size;
    let mut svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" class=\"page-text\">");
    for word in lines.iter().flat_map(|line| &line.words) {
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{:.1}\" textLength=\"{:.1}\" lengthAdjust=\"spacingAndGlyphs\">{} </text>",
            word.x,
            word.y + word.h * 0.8,
            word.h.max(1.0),
            word.w.max(1.0),
            escape(&word.text),
        );
    }
    svg.push_str("</svg>");
    svg
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_a_file_is_never_markup() {
        let lines =
            r#"[{"words":[{"text":"<script>alert(1)</script>","x":1,"y":2,"w":3,"h":4}],"x":1,"y":2,"w":3,"h":4}]"#;
        let svg = text_svg(lines, (595.0, 842.0));
        assert!(svg.contains("&lt;script&gt;"));
        assert!(!svg.contains("<script"));
    }
}
