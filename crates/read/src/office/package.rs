//! The ZIP archive of an office file, unpacked within limits.
//!
//! What the archive says of its sizes is checked first, because that is cheap;
//! what comes out is counted, because it may lie.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{self, Node};
use crate::{Limits, ReadError};

/// Parts smaller than this may have any ratio: short repetitive XML packs well.
const SMALL: u64 = 1 << 20;
/// The largest part that is read as text.
const MOST_XML: u64 = 96 << 20;
/// The largest archive inside an archive that is looked into.
const MOST_NESTED: u64 = 64 << 20;

pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    ratio: u64,
    /// How much more may be unpacked.
    left: u64,
    /// Part name and content type, in order.
    types: Vec<(String, String)>,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Package<'a>, ReadError> {
        let zip = archive(bytes, limits)?;
        let mut package = Package {
            zip,
            ratio: limits.ratio,
            left: limits.unpacked,
            types: Vec::new(),
        };
        if let Some(xml) = package.read("[Content_Types].xml")? {
            package.types = content_types(&xml)?;
        }
        Ok(package)
    }

    /// Names of the parts whose content type ends so, in the order of the list.
    pub fn with_type(&self, end: &str) -> Vec<String> {
        self.types
            .iter()
            .filter(|(_, kind)| kind.ends_with(end))
            .map(|(name, _)| name.clone())
            .collect()
    }

    pub fn first_with(&self, end: &str) -> Option<String> {
        self.with_type(end).into_iter().next()
    }

    pub fn mentions(&self, part_of_type: &str) -> bool {
        self.types.iter().any(|(_, kind)| kind.contains(part_of_type))
    }

    /// OpenDocument names itself in its first part.
    pub fn other_name(&mut self) -> &'static str {
        match self.read("mimetype") {
            Ok(Some(name)) if name.starts_with(b"application/vnd.oasis.opendocument") => "odt, ods",
            Ok(Some(name)) if name.starts_with(b"application/epub") => "epub",
            _ => "zip",
        }
    }

    /// Unpacks one part; `None` when there is none of this name.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let mut part = match self.zip.by_name(name.trim_start_matches('/')) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(broken(error)),
        };
        let most = bound(part.compressed_size(), self.ratio).min(self.left).min(MOST_XML);
        let mut content = Vec::new();
        (&mut part)
            .take(most + 1)
            .read_to_end(&mut content)
            .map_err(ReadError::broken)?;
        if content.len() as u64 > most {
            return Err(ReadError::Bomb);
        }
        self.left -= content.len() as u64;
        Ok(Some(content))
    }
}

/// How large a part may become.
fn bound(packed: u64, ratio: u64) -> u64 {
    packed.saturating_mul(ratio).max(SMALL)
}

fn archive<'a>(bytes: &'a [u8], limits: &Limits) -> Result<ZipArchive<Cursor<&'a [u8]>>, ReadError> {
    if central_entries(bytes) > limits.entries {
        return Err(ReadError::Bomb);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if zip.len() > limits.entries {
        return Err(ReadError::Bomb);
    }
    let mut declared = 0_u64;
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(broken)?;
        if entry.encrypted() {
            return Err(ReadError::Encrypted);
        }
        declared = declared.saturating_add(entry.size());
        if declared > limits.unpacked || entry.size() > bound(entry.compressed_size(), limits.ratio) {
            return Err(ReadError::Bomb);
        }
    }
    Ok(zip)
}

/// Counts the marks of directory entries, before a table of them is made.
fn central_entries(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    let mut found = 0;
    while let Some(at) = rest.iter().position(|byte| *byte == b'P') {
        rest = rest.get(at..).unwrap_or_default();
        found += usize::from(rest.starts_with(b"PK\x01\x02"));
        rest = rest.get(1..).unwrap_or_default();
    }
    found
}

fn broken(error: ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(what) => ReadError::Unsupported(format!("zip: {what}")),
        other => ReadError::broken(other),
    }
}

fn content_types(xml: &[u8]) -> Result<Vec<(String, String)>, ReadError> {
    let mut types = Vec::new();
    xml::walk(xml, &mut |node| {
        if let Node::Start(element) = node
            && element.name() == "Override"
            && let (Some(part), Some(kind)) = (element.attribute("PartName"), element.attribute("ContentType"))
        {
            types.push((part, kind));
        }
        Ok(())
    })?;
    Ok(types)
}

/// Unpacks everything once, counting: sizes that lie, checksums that fail and
/// archives inside archives come to light here (trust D05).
pub(super) fn unpack_all(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let mut left = limits.unpacked;
    unpack(bytes, limits, (limits.depth, &mut left))
}

fn unpack(bytes: &[u8], limits: &Limits, (depth, left): (u32, &mut u64)) -> Result<(), ReadError> {
    let mut zip = archive(bytes, limits)?;
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).map_err(broken)?;
        let most = bound(part.compressed_size(), limits.ratio).min(*left);
        let mut start = [0; 4];
        let mut counted = Counted {
            inner: (&mut part).take(most + 1),
            count: 0,
        };
        let read = fill(&mut counted, &mut start)?;
        if read == 4 && &start == b"PK\x03\x04" {
            let mut nested = start.to_vec();
            (&mut counted)
                .take(MOST_NESTED)
                .read_to_end(&mut nested)
                .map_err(ReadError::broken)?;
            *left = left.checked_sub(counted.count).ok_or(ReadError::Bomb)?;
            let depth = depth.checked_sub(1).filter(|depth| *depth > 0).ok_or(ReadError::Bomb)?;
            within(unpack(&nested, limits, (depth, &mut *left)))?;
        } else {
            std::io::copy(&mut counted, &mut std::io::sink()).map_err(ReadError::broken)?;
            *left = left.checked_sub(counted.count).ok_or(ReadError::Bomb)?;
        }
        if counted.count > most {
            return Err(ReadError::Bomb);
        }
    }
    Ok(())
}

/// What is embedded may be locked or damaged; it must only not be a bomb.
fn within(nested: Result<(), ReadError>) -> Result<(), ReadError> {
    match nested {
        Err(ReadError::Bomb) => Err(ReadError::Bomb),
        _ => Ok(()),
    }
}

struct Counted<R> {
    inner: R,
    count: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count += read as u64;
        Ok(read)
    }
}

fn fill(reader: &mut impl Read, buffer: &mut [u8]) -> Result<usize, ReadError> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match reader.read(rest).map_err(ReadError::broken)? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}
