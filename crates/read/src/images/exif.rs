//! The directories of TIFF, which EXIF uses too.

use super::plausible;

/// What EXIF says that matters here.
pub(super) struct Exif {
    pub orientation: u8,
    pub dpi: Option<(f32, f32)>,
}

pub(super) fn read(bytes: &[u8]) -> Exif {
    let directory = Tiff::new(bytes).and_then(|tiff| tiff.directory(tiff.first));
    match directory {
        Some(directory) => Exif {
            orientation: directory.orientation(),
            dpi: directory.dpi(),
        },
        None => Exif {
            orientation: 1,
            dpi: None,
        },
    }
}

pub(super) mod tag {
    pub const SUBFILE: u16 = 254;
    pub const WIDTH: u16 = 256;
    pub const HEIGHT: u16 = 257;
    pub const STRIP_OFFSETS: u16 = 273;
    pub const ORIENTATION: u16 = 274;
    pub const STRIP_BYTES: u16 = 279;
    pub const X_RESOLUTION: u16 = 282;
    pub const Y_RESOLUTION: u16 = 283;
    pub const RESOLUTION_UNIT: u16 = 296;
    pub const TILE_OFFSETS: u16 = 324;
    pub const TILE_BYTES: u16 = 325;
}

/// The bytes of a TIFF and how to read them.
#[derive(Clone, Copy)]
pub(super) struct Tiff<'a> {
    pub bytes: &'a [u8],
    big_endian: bool,
    /// BigTIFF: offsets of eight bytes.
    wide: bool,
    /// Where the first directory is.
    pub first: u64,
}

/// One directory: tag, type, count, and the place of the value.
pub(super) struct Directory<'a> {
    tiff: Tiff<'a>,
    entries: Vec<(u16, u16, u64, u64)>,
    /// Where the next directory is, 0 after the last; `None` when it is cut off.
    pub next: Option<u64>,
}

impl<'a> Tiff<'a> {
    pub fn new(bytes: &'a [u8]) -> Option<Tiff<'a>> {
        let big_endian = match bytes.get(..2)? {
            b"II" => false,
            b"MM" => true,
            _ => return None,
        };
        let mut tiff = Tiff {
            bytes,
            big_endian,
            wide: false,
            first: 0,
        };
        tiff.wide = tiff.number(2, 2)? == 43;
        tiff.first = if tiff.wide {
            tiff.number(8, 8)?
        } else {
            tiff.number(4, 4)?
        };
        Some(tiff)
    }

    /// An unsigned number of `size` bytes.
    fn number(&self, at: u64, size: usize) -> Option<u64> {
        let at = usize::try_from(at).ok()?;
        let bytes = self.bytes.get(at..at.checked_add(size)?)?;
        let add = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
        Some(if self.big_endian {
            bytes.iter().fold(0, add)
        } else {
            bytes.iter().rev().fold(0, add)
        })
    }

    pub fn directory(&self, at: u64) -> Option<Directory<'a>> {
        let (count_size, entry_size, offset_size) = if self.wide { (8, 20, 8) } else { (2, 12, 4) };
        let count = self.number(at, count_size)?.min(4_096);
        let first = at.checked_add(count_size as u64)?;
        let entry = |n: u64| {
            let at = first.checked_add(n * entry_size)?;
            let (tag, form) = (self.number(at, 2)? as u16, self.number(at + 2, 2)? as u16);
            let values = self.number(at + 4, offset_size)?;
            let inline = at + 4 + offset_size as u64;
            let size = values.checked_mul(size_of_type(form) as u64)?;
            let place = if size <= offset_size as u64 {
                inline
            } else {
                self.number(inline, offset_size)?
            };
            Some((tag, form, values, place))
        };
        let entries = (0..count).map(entry).collect::<Option<Vec<_>>>()?;
        let next = self.number(first.checked_add(count * entry_size)?, offset_size);
        Some(Directory {
            tiff: *self,
            entries,
            next,
        })
    }
}

fn size_of_type(form: u16) -> usize {
    match form {
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 | 16..=18 => 8,
        _ => 1,
    }
}

impl Directory<'_> {
    /// Whether all values of all tags lie within the file.
    pub fn is_whole(&self) -> bool {
        let end = |(_, form, count, at): &(u16, u16, u64, u64)| {
            count
                .checked_mul(size_of_type(*form) as u64)
                .and_then(|size| size.checked_add(*at))
        };
        self.entries
            .iter()
            .all(|entry| end(entry).is_some_and(|end| end <= self.tiff.bytes.len() as u64))
    }

    /// The first value of a tag as a whole number.
    pub fn number(&self, tag: u16) -> Option<u64> {
        self.numbers(tag)?.next().flatten()
    }

    /// All values of a tag; `None` in between is a place outside the file.
    pub fn numbers(&self, tag: u16) -> Option<impl Iterator<Item = Option<u64>>> {
        let (_, form, count, at) = *self.entries.iter().find(|(known, ..)| *known == tag)?;
        let (tiff, size) = (self.tiff, size_of_type(form));
        Some((0..count).map(move |n| tiff.number(at.checked_add(n.checked_mul(size as u64)?)?, size)))
    }

    fn fraction(&self, tag: u16) -> Option<f32> {
        let (_, form, _, at) = *self.entries.iter().find(|(known, ..)| *known == tag)?;
        let (upper, lower) = (self.tiff.number(at, 4)?, self.tiff.number(at.checked_add(4)?, 4)?);
        (form == 5).then_some(upper as f32 / lower as f32)
    }

    pub fn orientation(&self) -> u8 {
        self.number(tag::ORIENTATION)
            .filter(|value| (1..=8).contains(value))
            .map_or(1, |value| value as u8)
    }

    pub fn dpi(&self) -> Option<(f32, f32)> {
        let per_inch = match self.number(tag::RESOLUTION_UNIT).unwrap_or(2) {
            2 => 1.0,
            3 => 2.54,
            _ => return None,
        };
        plausible((
            self.fraction(tag::X_RESOLUTION)? * per_inch,
            self.fraction(tag::Y_RESOLUTION)? * per_inch,
        ))
    }
}
