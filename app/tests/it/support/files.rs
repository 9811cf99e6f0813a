//! Files to take in: good ones, and those that must be refused.

use std::io::Write as _;
use std::sync::OnceLock;

pub use super::office_files::{docx, docx_with, xlsx, zip};
use paper::{Letter, Para, Regime};

/// A born-digital letter of a State body, as PDF/A.
pub fn letter(number: i64, subject: &str) -> Vec<u8> {
    letter_with(number, subject, None)
}

/// A letter that bears a secrecy mark at its head: it must be refused and nothing of it kept.
pub fn secret_letter(subject: &str) -> Vec<u8> {
    letter_with(9, subject, Some("TUYỆT MẬT"))
}

fn letter_with(number: i64, subject: &str, mark: Option<&str>) -> Vec<u8> {
    let letter = Letter {
        regime: Regime::State,
        superior: Some("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH".to_owned()),
        issuer: "SỞ NỘI VỤ".to_owned(),
        number_line: format!("Số: {number}/SNV-VTLT"),
        place: "Thành phố Hồ Chí Minh".to_owned(),
        date: jiff::civil::date(2026, 3, 2),
        type_name: None,
        subject: subject.to_owned(),
        urgency_stamp: mark.map(str::to_owned),
        addressees: vec!["Đảng uỷ Tổng Công ty".to_owned()],
        body: vec![Para::Text(
            "Đề nghị quý cơ quan báo cáo trước ngày 20 tháng 3 năm 2026.".to_owned(),
        )],
        authority: None,
        post: "GIÁM ĐỐC".to_owned(),
        signer: "Trần Văn Bình".to_owned(),
        recipients: vec!["Như trên".to_owned(), "Lưu: VT".to_owned()],
    };
    paper::letter_pdf(&letter).unwrap()
}

/// One letter for all tests that need any letter: laying one out takes long.
pub fn a_letter() -> &'static [u8] {
    static LETTER: OnceLock<Vec<u8>> = OnceLock::new();
    LETTER.get_or_init(|| letter(105, "báo cáo công tác văn thư, lưu trữ quý I"))
}

/// A PDF that ends in the middle.
pub fn broken_pdf() -> Vec<u8> {
    let whole = a_letter();
    whole[..whole.len() / 3].to_vec()
}

/// A PDF that says that it is encrypted.
pub fn encrypted_pdf() -> Vec<u8> {
    let mut pdf = Pdf::default();
    pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    let key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    pdf.object(&format!(
        "<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -44 >>"
    ));
    pdf.end("/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]")
}

/// A PDF with this title in its properties.
pub fn titled_pdf(title: &str) -> Vec<u8> {
    let utf16: String = title.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let mut pdf = Pdf::default();
    pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    pdf.object(&format!("<< /Title <FEFF{utf16}> >>"));
    pdf.end("/Info 4 0 R")
}

/// A PDF of so many empty pages.
pub fn pages(count: usize) -> Vec<u8> {
    let mut pdf = Pdf::default();
    pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
    let kids: Vec<String> = (0..count).map(|i| format!("{} 0 R", i + 3)).collect();
    pdf.object(&format!("<< /Type /Pages /Kids [{}] /Count {count} >>", kids.join(" ")));
    for _ in 0..count {
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    }
    pdf.end("")
}

#[derive(Default)]
struct Pdf {
    bytes: Vec<u8>,
    places: Vec<usize>,
}

impl Pdf {
    fn object(&mut self, content: &str) {
        if self.bytes.is_empty() {
            self.bytes.extend_from_slice(b"%PDF-1.4\n");
        }
        self.places.push(self.bytes.len());
        let number = self.places.len();
        let _ = write!(self.bytes, "{number} 0 obj\n{content}\nendobj\n");
    }

    fn end(mut self, trailer: &str) -> Vec<u8> {
        let (start, size) = (self.bytes.len(), self.places.len() + 1);
        let _ = write!(self.bytes, "xref\n0 {size}\n0000000000 65535 f \n");
        for place in &self.places {
            let _ = writeln!(self.bytes, "{place:010} 00000 n ");
        }
        let _ = write!(
            self.bytes,
            "trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
        );
        self.bytes
    }
}

/// A white PNG of this size.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let row = [&[0_u8][..], &vec![255_u8; width as usize]].concat();
    let raw: Vec<u8> = row.iter().copied().cycle().take(row.len() * height as usize).collect();
    png_of(width, height, &stored(&raw))
}

/// A PNG of a few bytes that claims a flood of pixels (trust D07).
pub fn pixel_flood() -> Vec<u8> {
    png_of(50_000, 50_000, &stored(&[0]))
}

fn png_of(width: u32, height: u32, data: &[u8]) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    // 8 bits, grey
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    for (kind, content) in [(b"IHDR", head.as_slice()), (b"IDAT", data), (b"IEND", &[])] {
        let checked = [&kind[..], content].concat();
        out.extend_from_slice(&u32::try_from(content.len()).unwrap().to_be_bytes());
        out.extend_from_slice(&checked);
        out.extend_from_slice(&crc32(&checked).to_be_bytes());
    }
    out
}

/// A zlib stream that stores without compressing.
fn stored(raw: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let mut parts = raw.chunks(0xffff).peekable();
    while let Some(part) = parts.next() {
        let length = u16::try_from(part.len()).unwrap();
        out.push(u8::from(parts.peek().is_none()));
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(&(!length).to_le_bytes());
        out.extend_from_slice(part);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in raw {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    out.extend_from_slice(&((b << 16) | a).to_be_bytes());
    out
}

/// A grey JPEG of 16 × 16 pixels: each block is its mean and the end of the block.
pub fn jpeg() -> Vec<u8> {
    let one_code = [&[1_u8][..], &[0; 15], &[0]].concat();
    let parts: [&[u8]; 10] = [
        &[0xff, 0xd8, 0xff, 0xdb, 0, 67, 0],
        &[1; 64],
        &[0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0],
        &[0xff, 0xc4, 0, 20, 0x00],
        &one_code,
        &[0xff, 0xc4, 0, 20, 0x10],
        &one_code,
        &[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
        // four blocks, two bits each
        &[0],
        &[0xff, 0xd9],
    ];
    parts.concat()
}

/// A one-bit TIFF of so many white pages.
pub fn tiff(count: u16) -> Vec<u8> {
    const WIDTH: u16 = 16;
    const HEIGHT: u16 = 16;
    let mut out = b"II\x2a\0\x08\0\0\0".to_vec();
    for page in 0..count {
        let here = u32::try_from(out.len()).unwrap();
        let tags: [(u16, u16, u32); 9] = [
            (256, 3, u32::from(WIDTH)),
            (257, 3, u32::from(HEIGHT)),
            (258, 3, 1),
            (259, 3, 1),
            (262, 3, 1),
            (273, 4, here + 2 + 9 * 12 + 4),
            (277, 3, 1),
            (278, 3, u32::from(HEIGHT)),
            (279, 4, u32::from(WIDTH / 8 * HEIGHT)),
        ];
        out.extend_from_slice(&9_u16.to_le_bytes());
        for (tag, kind, value) in tags {
            out.extend_from_slice(&tag.to_le_bytes());
            out.extend_from_slice(&kind.to_le_bytes());
            out.extend_from_slice(&1_u32.to_le_bytes());
            out.extend_from_slice(&value.to_le_bytes());
        }
        let pixels = usize::from(WIDTH / 8 * HEIGHT);
        let next = if page + 1 == count {
            0
        } else {
            here + 2 + 9 * 12 + 4 + u32::try_from(pixels).unwrap()
        };
        out.extend_from_slice(&next.to_le_bytes());
        out.extend(std::iter::repeat_n(0xff, pixels));
    }
    out
}

pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}
