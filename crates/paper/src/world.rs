//! Bàn sắp chữ: typst with nothing but our templates, fonts and one value.
//!
//! The only module that knows typst. The world it shows to the typesetter has
//! no disk, no packages and no clock: the templates and rules compiled in, the
//! four faces of Liberation Serif, and the data of the one document.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::glyphs::Glyphs;
use crate::{PaperError, Regime};

/// Which template lays the value out.
#[derive(Clone, Copy)]
pub(crate) enum Template {
    /// `templates/list.typ`.
    List,
    /// `templates/book.typ`.
    Book,
    /// `templates/stamp.typ`.
    Stamp,
    /// `templates/letter.typ` with the rules of form of the regime.
    Letter(Regime),
}

/// Fonts, library and templates, loaded once a process.
pub(crate) struct Base {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: FileId,
    form: FileId,
    /// What the faces can show.
    pub(crate) glyphs: Glyphs,
}

/// The minutes that office time is ahead of UTC (Asia/Ho_Chi_Minh, no summer time).
const OFFICE_OFFSET: i32 = 7 * 60;

const FACES: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
];

const SOURCES: [(&str, &str); 5] = [
    ("/common.typ", include_str!("../templates/common.typ")),
    ("/list.typ", include_str!("../templates/list.typ")),
    ("/book.typ", include_str!("../templates/book.typ")),
    ("/stamp.typ", include_str!("../templates/stamp.typ")),
    ("/letter.typ", include_str!("../templates/letter.typ")),
];

const STATE_FORM: &str = include_str!("../rules/letter-state.toml");
const PARTY_FORM: &str = include_str!("../rules/letter-party.toml");

static BASE: LazyLock<Result<Base, String>> = LazyLock::new(load);

/// The loaded fonts and templates.
pub(crate) fn base() -> Result<&'static Base, PaperError> {
    BASE.as_ref().map_err(|fault| PaperError::Bundle(fault.clone()))
}

fn load() -> Result<Base, String> {
    let fonts: Vec<Font> = FACES
        .iter()
        .filter_map(|face| Font::new(Bytes::new(*face), 0))
        .collect();
    let mut coverage = fonts.iter().map(|font| Glyphs::new(font.info().coverage.iter()));
    let mut glyphs = coverage.next().ok_or("no font")?;
    coverage.for_each(|face| glyphs.retain(&face));
    let sources = SOURCES
        .iter()
        .map(|(path, text)| Ok(Source::new(id(path)?, (*text).to_owned())))
        .collect::<Result<_, String>>()?;
    Ok(Base {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources,
        data: id("/data.json")?,
        form: id("/form.toml")?,
        glyphs,
    })
}

fn id(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|fault| format!("{path}: {fault:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Everything one document is made of.
struct OneDocument {
    base: &'static Base,
    main: FileId,
    data: Bytes,
    form: Bytes,
}

impl World for OneDocument {
    fn library(&self) -> &LazyHash<Library> {
        &self.base.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.base.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.base.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.base.data {
            Ok(self.data.clone())
        } else if id == self.base.form {
            Ok(self.form.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.base.fonts.get(index).cloned()
    }

    /// No clock: the dates on a paper come in as values.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// How many documents a cached intermediate result may outlive. Papers of one
/// kind share little; the cache is cut so that memory stays flat.
const CACHE_AGE: usize = 2;

/// Lays `data` out with `template` and returns PDF/A-2a (tagged) bytes.
///
/// `made_on` becomes the creation date; no other date enters, so the same
/// value gives the same bytes.
///
/// # Errors
/// [`PaperError::Data`] when `data` is not JSON, [`PaperError::Typeset`] when
/// the template or PDF/A refuses it.
pub(crate) fn typeset(template: Template, data: &impl Serialize, made_on: Date) -> Result<Vec<u8>, PaperError> {
    let base = base()?;
    let (path, form) = match template {
        Template::List => ("/list.typ", ""),
        Template::Book => ("/book.typ", ""),
        Template::Stamp => ("/stamp.typ", ""),
        Template::Letter(Regime::State) => ("/letter.typ", STATE_FORM),
        Template::Letter(Regime::Party) => ("/letter.typ", PARTY_FORM),
    };
    let world = OneDocument {
        base,
        main: id(path).map_err(PaperError::Bundle)?,
        data: Bytes::new(serde_json::to_vec(data)?),
        form: Bytes::new(form.as_bytes()),
    };
    let pdf = export(&world, made_on);
    typst::comemo::evict(CACHE_AGE);
    pdf
}

fn export(world: &OneDocument, made_on: Date) -> Result<Vec<u8>, PaperError> {
    let document: PagedDocument = typst::compile(world).output.map_err(|faults| told(&faults))?;
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a]).map_err(|fault| PaperError::Typeset(fault.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Châu Bản".into())),
        timestamp: timestamp(made_on),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|faults| told(&faults))
}

/// Midnight of the given day, office time.
fn timestamp(on: Date) -> Option<Timestamp> {
    let month = u8::try_from(on.month()).ok()?;
    let day = u8::try_from(on.day()).ok()?;
    let midnight = Datetime::from_ymd_hms(on.year().into(), month, day, 0, 0, 0)?;
    Timestamp::new_local(midnight, OFFICE_OFFSET)
}

fn told(faults: &[SourceDiagnostic]) -> PaperError {
    let messages: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
    PaperError::Typeset(messages.join("; "))
}
