//! Số bằng chữ và bằng số: numbers in words, and the digits' dots and commas
//! (R §9.5).
//!
//! Closing certificates and transfer inventories repeat each total «viết bằng
//! chữ»; thousands are parted by a dot, decimals by a comma.

/// Which words are used where North and South differ; a setting of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Region {
    /// Miền Bắc: `linh`, `nghìn`.
    #[default]
    North,
    /// Miền Nam: `lẻ`, `ngàn`.
    South,
}

impl Region {
    fn thousand(self) -> &'static str {
        match self {
            Region::North => "nghìn",
            Region::South => "ngàn",
        }
    }

    /// The word for an empty place of tens.
    fn no_tens(self) -> &'static str {
        match self {
            Region::North => "linh",
            Region::South => "lẻ",
        }
    }
}

const BILLION: u64 = 1_000_000_000;

/// A number in words, lower case: 21 → `hai mươi mốt`.
///
/// Above a thousand million the count of `tỷ` is itself read out
/// (`một nghìn tỷ`). Different numbers have different words.
pub fn words(number: u64, region: Region) -> String {
    if number == 0 {
        return "không".to_owned();
    }
    let mut out = Vec::new();
    read(number, region, &mut out);
    out.join(" ")
}

/// Reads `number` after what is already in `out`; zero adds nothing.
fn read(number: u64, region: Region, out: &mut Vec<&'static str>) {
    if number >= BILLION {
        read(number / BILLION, region, out);
        out.push("tỷ");
    }
    let groups = [
        (number / 1_000_000 % 1_000, Some("triệu")),
        (number / 1_000 % 1_000, Some(region.thousand())),
        (number % 1_000, None),
    ];
    for (group, name) in groups {
        if group > 0 {
            read_group(group, region, out);
            out.extend(name);
        }
    }
}

/// Reads 1 to 999. Only the leading group leaves out its empty hundreds.
fn read_group(group: u64, region: Region, out: &mut Vec<&'static str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let in_full = !out.is_empty();
    if hundreds > 0 || in_full {
        out.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if ones > 0 && (hundreds > 0 || in_full) => out.push(region.no_tens()),
        0 => {}
        1 => out.push("mười"),
        _ => out.extend([digit(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => out.push("mốt"),
        (2.., 4) => out.push("tư"),
        (1.., 5) => out.push("lăm"),
        _ => out.push(digit(ones)),
    }
}

fn digit(digit: u64) -> &'static str {
    match digit {
        0 => "không",
        1 => "một",
        2 => "hai",
        3 => "ba",
        4 => "bốn",
        5 => "năm",
        6 => "sáu",
        7 => "bảy",
        8 => "tám",
        _ => "chín",
    }
}

/// A whole number with dots between thousands: `1.234.567`.
pub fn grouped(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", dotted(&number.unsigned_abs().to_string()))
}

/// A decimal with dots between thousands and a comma before `places` decimals:
/// `1.234,50`. What is not a finite number is shown as a dash.
pub fn decimal(value: f64, places: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let digits = format!("{:.places$}", value.abs());
    // A small negative that rounds to zero has no sign.
    let sign = if value < 0.0 && digits.contains(|c: char| c.is_ascii_digit() && c != '0') {
        "-"
    } else {
        ""
    };
    match digits.split_once('.') {
        Some((whole, fraction)) => format!("{sign}{},{fraction}", dotted(whole)),
        None => format!("{sign}{}", dotted(&digits)),
    }
}

/// Puts a dot before every third digit from the end.
fn dotted(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_law_book() {
        let expected = [
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (101, "một trăm linh một"),
            (110, "một trăm mười"),
            (115, "một trăm mười lăm"),
            (121, "một trăm hai mươi mốt"),
            (1001, "một nghìn không trăm linh một"),
            (2024, "hai nghìn không trăm hai mươi tư"),
            (21021, "hai mươi mốt nghìn không trăm hai mươi mốt"),
            (1234567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"),
        ];
        for (number, text) in expected {
            assert_eq!(words(number, Region::North), text, "{number}");
        }
    }

    #[test]
    fn the_edges() {
        let expected = [
            (0, "không"),
            (1, "một"),
            (4, "bốn"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (20, "hai mươi"),
            (100, "một trăm"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (1_000, "một nghìn"),
            (10_005, "mười nghìn không trăm linh năm"),
            (1_000_000, "một triệu"),
            (1_000_010, "một triệu không trăm mười"),
            (1_005_000, "một triệu không trăm linh năm nghìn"),
            (1_000_000_001, "một tỷ không trăm linh một"),
            (1_000_000_000_000, "một nghìn tỷ"),
            (2_000_000_000_000_000_000, "hai tỷ tỷ"),
        ];
        for (number, text) in expected {
            assert_eq!(words(number, Region::North), text, "{number}");
        }
    }

    #[test]
    fn the_south_says_lẻ_and_ngàn() {
        assert_eq!(words(1001, Region::South), "một ngàn không trăm lẻ một");
        assert_eq!(words(24, Region::South), "hai mươi tư");
    }

    #[test]
    fn thousands_have_dots() {
        let numbers = [0, 999, 1_000, -1_234, 1_234_567].map(grouped);
        assert_eq!(numbers, ["0", "999", "1.000", "-1.234", "1.234.567"]);
        assert_eq!(grouped(i64::MIN), "-9.223.372.036.854.775.808");
    }

    #[test]
    fn decimals_have_a_comma() {
        assert_eq!(format!("{} mét giá", decimal(1234.5, 2)), "1.234,50 mét giá");
        assert_eq!(decimal(-0.001, 2), "0,00");
        assert_eq!(decimal(-1.5, 1), "-1,5");
        assert_eq!(decimal(1_000_000.4, 0), "1.000.000");
        assert_eq!(decimal(f64::NAN, 2), "–");
    }
}
