//! Chức vụ and thẩm quyền ký: who signs for which kind of body (R §3.4).

use super::issuers::Source;
use super::types::Regime;

/// Post and authority line; an empty line is none.
type Post = (&'static str, &'static str);

const COMMITTEE: &[Post] = &[
    ("Phó Bí thư Thường trực", "T/M BAN THƯỜNG VỤ"),
    ("Phó Bí thư", "T/M BAN THƯỜNG VỤ"),
];
const PARTY_OFFICE: &[Post] = &[("Chánh Văn phòng", ""), ("Phó Chánh Văn phòng", "K/T CHÁNH VĂN PHÒNG")];
const BOARD: &[Post] = &[("Trưởng Ban", ""), ("Phó Trưởng Ban Thường trực", "K/T TRƯỞNG BAN")];
const INSPECTION: &[Post] = &[
    ("Chủ nhiệm", "T/M UỶ BAN KIỂM TRA"),
    ("Phó Chủ nhiệm Thường trực", "T/M UỶ BAN KIỂM TRA"),
];
const CELL: &[Post] = &[("Bí thư", "T/M CHI BỘ"), ("Phó Bí thư", "T/M CHI BỘ")];
const GRASSROOTS: &[Post] = &[("Bí thư", "T/M ĐẢNG UỶ"), ("Phó Bí thư", "T/M ĐẢNG UỶ")];
const PEER: &[Post] = &[
    ("Bí thư", "T/M BAN THƯỜNG VỤ"),
    ("Phó Bí thư Thường trực", "T/M BAN THƯỜNG VỤ"),
];
const YOUTH: &[Post] = &[("Bí thư", "TM. BAN THƯỜNG VỤ"), ("Phó Bí thư", "TM. BAN THƯỜNG VỤ")];
const UNION: &[Post] = &[("Chủ tịch", "TM. BAN THƯỜNG VỤ"), ("Phó Chủ tịch", "TM. BAN THƯỜNG VỤ")];
const FRONT: &[Post] = &[
    ("Chủ tịch", "TM. BAN THƯỜNG TRỰC"),
    ("Phó Chủ tịch Thường trực", "TM. BAN THƯỜNG TRỰC\nKT. CHỦ TỊCH"),
];
const POLICE_UNIT: &[Post] = &[("Trưởng phòng", ""), ("Phó Trưởng phòng", "KT. TRƯỞNG PHÒNG")];
const GOVERNMENT: &[Post] = &[
    ("Chủ tịch", "TM. ỦY BAN NHÂN DÂN"),
    ("Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"),
];
const STATE_OFFICE: &[Post] = &[("Chánh Văn phòng", ""), ("Phó Chánh Văn phòng", "KT. CHÁNH VĂN PHÒNG")];
const DIRECTOR: &[Post] = &[("Giám đốc", ""), ("Phó Giám đốc", "KT. GIÁM ĐỐC")];
const CHIEF: &[Post] = &[("Trưởng Thuế", ""), ("Phó Trưởng Thuế", "KT. TRƯỞNG THUẾ")];
const TAX_BUREAU: &[Post] = &[("Cục trưởng", ""), ("Phó Cục trưởng", "KT. CỤC TRƯỞNG")];
const CHIEF_INSPECTOR: &[Post] = &[("Chánh Thanh tra", ""), ("Phó Chánh Thanh tra", "KT. CHÁNH THANH TRA")];
const AUDITOR: &[Post] = &[
    ("Kiểm toán trưởng", ""),
    ("Phó Kiểm toán trưởng", "KT. KIỂM TOÁN TRƯỞNG"),
];
const COURT: &[Post] = &[("Chánh án", ""), ("Phó Chánh án", "KT. CHÁNH ÁN")];
const BANK: &[Post] = &[("Giám đốc Chi nhánh", ""), ("Phó Giám đốc Chi nhánh", "KT. GIÁM ĐỐC")];
const RECTOR: &[Post] = &[("Hiệu trưởng", ""), ("Phó Hiệu trưởng", "KT. HIỆU TRƯỞNG")];
const ACADEMY: &[Post] = &[("Giám đốc Học viện", ""), ("Phó Giám đốc Học viện", "KT. GIÁM ĐỐC")];
const GENERAL: &[Post] = &[("Tổng Giám đốc", ""), ("Phó Tổng Giám đốc", "KT. TỔNG GIÁM ĐỐC")];
const EDITOR: &[Post] = &[("Tổng Biên tập", ""), ("Phó Tổng Biên tập", "KT. TỔNG BIÊN TẬP")];
const PETITIONER: &[Post] = &[("Người làm đơn", "")];

/// The posts that sign for a body of this kind, usual signer first.
pub fn of(source: Source, name: &str) -> &'static [Post] {
    match source {
        Source::CityCommittee => COMMITTEE,
        Source::CityOffice => PARTY_OFFICE,
        Source::CityOrganisation | Source::CityPropaganda | Source::CityInternal => BOARD,
        Source::CityInspection => INSPECTION,
        Source::Cell if name.starts_with("Chi bộ") => CELL,
        Source::Cell => GRASSROOTS,
        Source::PeerCommittee => PEER,
        Source::Youth => YOUTH,
        Source::Front if name.starts_with("Uỷ ban") => FRONT,
        Source::Union | Source::Front => UNION,
        Source::GovOffice => STATE_OFFICE,
        Source::CityGov | Source::Ward => GOVERNMENT,
        Source::Tax if name.starts_with("Cục") => TAX_BUREAU,
        Source::Tax => CHIEF,
        Source::Justice if name.starts_with("Thanh tra") => CHIEF_INSPECTOR,
        Source::Audit => AUDITOR,
        Source::Court => COURT,
        Source::Police if name.starts_with("Phòng") => POLICE_UNIT,
        Source::Bank => BANK,
        Source::School if name.starts_with("Học viện") => ACADEMY,
        Source::School => RECTOR,
        Source::Partner if name.starts_with("Báo") => EDITOR,
        Source::Partner if name.starts_with("Viễn thông") || name.starts_with("Bưu điện") => DIRECTOR,
        Source::Enterprise | Source::Partner => GENERAL,
        Source::Citizen => PETITIONER,
        _ => DIRECTOR,
    }
}

/// Whose rules a body of this kind follows. The Youth Union counts by terms
/// and writes `-` before `/` as the Party does; trade unions follow NĐ 30.
pub const fn regime(source: Source) -> Regime {
    match source {
        Source::CityCommittee
        | Source::CityOffice
        | Source::CityOrganisation
        | Source::CityInspection
        | Source::CityPropaganda
        | Source::CityInternal
        | Source::Cell
        | Source::PeerCommittee
        | Source::Youth => Regime::Party,
        _ => Regime::State,
    }
}
