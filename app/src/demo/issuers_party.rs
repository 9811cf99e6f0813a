//! Party bodies and the Youth Union above and beside the offices. Names are
//! real, every person who signs for them is invented.

use super::issuers::{Row, Source as S, row};

const CITY: &str = "Thành uỷ Thành phố Hồ Chí Minh";
const BASE: &str = "Đảng bộ Thành phố Hồ Chí Minh";

/// City Party bodies and committees of other corporations.
#[rustfmt::skip] // one body a line reads as the table that it is
pub const ROWS: &[Row] = &[
    row(CITY, "", "TU", S::CityCommittee, 46, 1400, &[]),
    row("Văn phòng Thành uỷ", CITY, "VPTU", S::CityOffice, 62, 2900, &[]),
    row("Ban Tổ chức Thành uỷ", CITY, "BTCTU", S::CityOrganisation, 44, 1900, &[]),
    row("Uỷ ban Kiểm tra Thành uỷ", CITY, "UBKTTU", S::CityInspection, 32, 900, &[]),
    row("Ban Tuyên giáo Thành uỷ", CITY, "BTGTU", S::CityPropaganda, 34, 1300, &[]).until(2025, 2, 10),
    row("Ban Dân vận Thành uỷ", CITY, "BDVTU", S::CityPropaganda, 12, 700, &[]).until(2025, 2, 10),
    row("Ban Tuyên giáo và Dân vận Thành uỷ", CITY, "BTGDVTU", S::CityPropaganda, 40, 1600, &[]).from(2025, 2, 11),
    row("Ban Nội chính Thành uỷ", CITY, "BNCTU", S::CityInternal, 20, 700, &[]),
    row("Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực Thành phố Hồ Chí Minh", CITY, "BCĐ", S::CityInternal, 5, 60, &[]),
    row("Đảng uỷ Uỷ ban nhân dân Thành phố Hồ Chí Minh", BASE, "ĐU", S::PeerCommittee, 5, 700, &[]).from(2025, 3, 1),
    row("Đảng uỷ Khối Dân - Chính - Đảng Thành phố Hồ Chí Minh", BASE, "ĐUK", S::PeerCommittee, 5, 400, &[]).until(2025, 2, 10),
    row("Đảng uỷ Các cơ quan Đảng Thành phố Hồ Chí Minh", BASE, "ĐU", S::PeerCommittee, 6, 400, &[]).from(2025, 2, 11),
    row("Đảng uỷ Tổng Công ty Cấp nước Sài Gòn", BASE, "ĐU", S::PeerCommittee, 5, 220, &[]),
    row("Đảng uỷ Tổng Công ty Xây dựng Sài Gòn", BASE, "ĐU", S::PeerCommittee, 4, 180, &[]),
    row("Đảng uỷ Tổng Công ty Công nghiệp - In - Bao bì Liksin", BASE, "ĐU", S::PeerCommittee, 4, 170, &[]),
    row("Đảng uỷ Tổng Công ty Văn hoá Sài Gòn", BASE, "ĐU", S::PeerCommittee, 4, 170, &[]),
    row("Đảng uỷ Tổng Công ty Nông nghiệp Sài Gòn", BASE, "ĐU", S::PeerCommittee, 3, 160, &[]),
    row("Đảng uỷ Tổng Công ty Điện lực Thành phố Hồ Chí Minh", BASE, "ĐU", S::PeerCommittee, 3, 260, &[]),
    row("Đoàn Thanh niên Cộng sản Hồ Chí Minh Thành phố Hồ Chí Minh", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "ĐTN-VP", S::Youth, 9, 900, &[]),
];
