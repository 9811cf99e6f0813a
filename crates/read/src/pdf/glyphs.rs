//! The glyphs of a page with their places: a device that draws nothing.

use hayro::hayro_interpret::font::Glyph as Drawn;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect};

use super::{InterpreterCache, InterpreterSettings, nesting, size};
use crate::layout::Glyph;
use crate::{PageSize, ReadError};

/// Fonts measure in thousandths of their height.
const EM: f64 = 1000.0;
/// More glyphs than this on one page are no text.
const MOST: usize = 400_000;

/// Reads pages one after the other; fonts are read once.
pub(super) struct Reader<'a> {
    pdf: &'a Pdf,
    cache: InterpreterCache<'a>,
}

impl<'a> Reader<'a> {
    pub fn new(pdf: &'a Pdf) -> Reader<'a> {
        Reader {
            pdf,
            cache: InterpreterCache::new(),
        }
    }

    pub fn page(&mut self, page: &Page<'a>) -> Result<Vec<Glyph>, ReadError> {
        nesting::content(page.page_stream().unwrap_or_default())?;
        let PageSize { width_pt, height_pt } = size(page);
        let bounds = Rect::new(0.0, 0.0, f64::from(width_pt), f64::from(height_pt));
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = Context::new(
            upright,
            bounds,
            &self.cache,
            self.pdf.xref(),
            InterpreterSettings::default(),
        );
        let mut collector = Collector {
            bounds,
            glyphs: Vec::new(),
        };
        interpret_page(page, &mut context, &mut collector);
        Ok(collector.glyphs)
    }
}

struct Collector {
    bounds: Rect,
    glyphs: Vec<Glyph>,
}

impl Collector {
    fn add(&mut self, text: String, to_page: Affine, advance: f64) {
        let start = to_page * Point::ORIGIN;
        let end = to_page * Point::new(advance, 0.0);
        let size = (to_page * Point::new(0.0, EM) - start).hypot();
        let sane = start.is_finite() && end.is_finite() && size > 0.5 && size < 5_000.0;
        let seen = self.bounds.inflate(size, size).contains(start);
        if sane && seen && self.glyphs.len() < MOST {
            let (x, y, end_x, end_y) = (start.x as f32, start.y as f32, end.x as f32, end.y as f32);
            self.glyphs.push(Glyph {
                text,
                x,
                y,
                end_x,
                end_y,
                size: size as f32,
            });
        }
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph(&mut self, glyph: &Drawn<'a>, page: Affine, own: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => return,
        };
        let advance = match glyph {
            Drawn::Outline(outline) => outline.advance_width().map_or(EM / 2.0, f64::from),
            Drawn::Type3(_) => EM / 2.0,
        };
        self.add(text, page * own, advance);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
