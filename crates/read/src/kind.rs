//! What a file is, by its content.

use crate::{Kind, Limits, ReadError, office};

/// Readers accept a PDF whose header stands within the first kilobyte.
const PDF_HEADER_WITHIN: usize = 1024;

pub(crate) fn of(bytes: &[u8], limits: &Limits) -> Result<Kind, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Ok(Kind::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
        return Ok(Kind::Png);
    }
    if [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"]
        .iter()
        .any(|mark| bytes.starts_with(*mark))
    {
        return Ok(Kind::Tiff);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return office::kind(bytes, limits);
    }
    if contains(bytes.get(..PDF_HEADER_WITHIN).unwrap_or(bytes), b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    Err(other(bytes))
}

/// Names the usual types that are not taken, so that the log says what people try.
fn other(bytes: &[u8]) -> ReadError {
    const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.starts_with(OLE) {
        // A locked DOCX or XLSX is an OLE file with a stream of this name in UTF-16.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = contains(bytes, &name);
        return if locked {
            ReadError::Encrypted
        } else {
            ReadError::Unsupported("doc, xls, ppt".into())
        };
    }
    let known: &[(&[u8], &str)] = &[
        (b"PK\x05\x06", "zip"),
        (b"{\\rtf", "rtf"),
        (b"GIF8", "gif"),
        (b"BM", "bmp"),
        (b"RIFF", "webp"),
        (b"\0\0\0\x0CjP  ", "jpeg 2000"),
        (b"Rar!", "rar"),
        (b"7z\xBC\xAF\x27\x1C", "7z"),
        (b"\x1F\x8B", "gzip"),
        (b"AT&TFORM", "djvu"),
        (b"<?xml", "xml"),
        (b"<!DOCTYPE", "html"),
        (b"<html", "html"),
        (b"MZ", "exe"),
        (b"\x7FELF", "elf"),
    ];
    let name = known
        .iter()
        .find(|(mark, _)| bytes.starts_with(mark))
        .map(|(_, name)| *name);
    let heic = bytes.get(4..8) == Some(b"ftyp".as_slice());
    match name.or(heic.then_some("heic, mp4")) {
        Some(name) => ReadError::Unsupported(name.into()),
        None => ReadError::UnknownType,
    }
}

/// Whether `part` occurs in `whole`.
pub(crate) fn contains(whole: &[u8], part: &[u8]) -> bool {
    let Some((first, _)) = part.split_first() else {
        return true;
    };
    let mut rest = whole;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with(part) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8]) -> Result<Kind, ReadError> {
        of(bytes, &Limits::default())
    }

    #[test]
    fn the_first_bytes_decide() {
        assert_eq!(kind(b""), Err(ReadError::Empty));
        assert_eq!(kind(b"xin chao"), Err(ReadError::UnknownType));
        assert_eq!(kind(b"\n%PDF-1.7"), Ok(Kind::Pdf));
        assert_eq!(kind(b"MM\0*...."), Ok(Kind::Tiff));
        assert_eq!(kind(b"GIF89a"), Err(ReadError::Unsupported("gif".into())));
        assert_eq!(kind(b"{\\rtf1"), Err(ReadError::Unsupported("rtf".into())));
    }

    #[test]
    fn a_locked_word_file_is_told_from_an_old_one() {
        let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        file.resize(600, 0);
        assert_eq!(kind(&file), Err(ReadError::Unsupported("doc, xls, ppt".into())));
        file.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(kind(&file), Err(ReadError::Encrypted));
    }
}
