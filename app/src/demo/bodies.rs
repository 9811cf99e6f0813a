//! Cơ quan ban hành, đơn vị và nhiệm kỳ of an office.

use jiff::civil::{Date, date};

use super::calendar::add_days;
use super::corps::Corporation;
use super::model::{Body, Term, Unit};
use super::types::Regime;

/// The printed place of all.
pub const PLACE: &str = "Thành phố Hồ Chí Minh";
const CITY_BASE: &str = "Đảng bộ Thành phố Hồ Chí Minh";

fn party(key: &'static str, name: String, symbol: &'static str, superior: &str, collective: bool) -> Body {
    let superior = (!superior.is_empty()).then(|| superior.to_owned());
    Body {
        key,
        name,
        symbol,
        regime: Regime::Party,
        superior,
        place: PLACE,
        has_seal: true,
        collective,
        receives: false,
        issues: true,
    }
}

/// The bodies of a corporation's office. The standing committee is none of
/// its own: its documents carry the committee's name and symbol (R §1.5).
pub fn of_corporation(corp: &Corporation) -> Vec<Body> {
    let committee = corp.committee();
    let state = |key, name: String, symbol, superior: &str, collective, receives| Body {
        key,
        name,
        symbol,
        regime: Regime::State,
        superior: Some(superior.to_owned()),
        place: PLACE,
        has_seal: true,
        collective,
        receives,
        issues: true,
    };
    let cell = party("cb", format!("Chi bộ Văn phòng {committee}"), "CB", &committee, true);
    vec![
        Body {
            receives: true,
            ..party("du", committee.clone(), "ĐU", CITY_BASE, true)
        },
        party("vpdu", format!("Văn phòng {committee}"), "VPĐU", &committee, false),
        party(
            "ubkt",
            format!("Uỷ ban Kiểm tra {committee}"),
            "UBKTĐU",
            &committee,
            true,
        ),
        party("btc", format!("Ban Tổ chức {committee}"), "BTCĐU", &committee, false),
        party(
            "btg",
            format!("Ban Tuyên giáo - Dân vận {committee}"),
            "BTGDVĐU",
            &committee,
            false,
        ),
        Body {
            has_seal: false,
            ..cell
        },
        state(
            "tct",
            corp.enterprise.to_owned(),
            "TCT",
            "Ủy ban nhân dân Thành phố Hồ Chí Minh",
            false,
            true,
        ),
        state(
            "hdtv",
            format!("Hội đồng thành viên {}", corp.enterprise),
            "HĐTV",
            corp.enterprise,
            true,
            false,
        ),
    ]
}

/// The bodies of the upper office.
pub fn of_city() -> Vec<Body> {
    const CITY: &str = "Thành uỷ Thành phố Hồ Chí Minh";
    let cell = party(
        "cb",
        "Chi bộ Phòng Tổng hợp Văn phòng Thành uỷ".to_owned(),
        "CB",
        "Đảng uỷ Văn phòng Thành uỷ",
        true,
    );
    vec![
        Body {
            receives: true,
            ..party("tu", CITY.to_owned(), "TU", "", true)
        },
        Body {
            receives: true,
            ..party("vptu", "Văn phòng Thành uỷ".to_owned(), "VPTU", CITY, false)
        },
        Body {
            has_seal: false,
            ..cell
        },
    ]
}

/// The units of a corporation's office, on both sides of the house.
pub fn corporation_units(corp: &Corporation) -> Vec<Unit> {
    let unit = |key, name: &str, code| Unit {
        key,
        name: name.to_owned(),
        code,
    };
    vec![
        unit("tt", "Thường trực Đảng uỷ", "TTr"),
        unit("vp", "Văn phòng Đảng uỷ", "VP"),
        unit("vt", "Bộ phận Văn thư - Lưu trữ", "VTLT"),
        unit("tc", "Ban Tổ chức Đảng uỷ", "TC"),
        unit("kt", "Cơ quan Uỷ ban Kiểm tra Đảng uỷ", "KT"),
        unit("tg", "Ban Tuyên giáo - Dân vận Đảng uỷ", "TG"),
        Unit {
            key: "lddn",
            name: format!("Hội đồng thành viên, Ban Tổng Giám đốc {}", corp.short),
            code: "LĐ",
        },
        unit("tchc", "Phòng Tổ chức - Hành chính", "TCHC"),
        unit("khdt", "Phòng Kế hoạch - Đầu tư", "KHĐT"),
        unit("tckt", "Phòng Tài chính - Kế toán", "TCKT"),
        unit("pc", "Phòng Pháp chế - Kiểm soát nội bộ", "PC"),
    ]
}

/// The units of the upper office.
pub fn city_units() -> Vec<Unit> {
    let unit = |key, name: &str, code| Unit {
        key,
        name: name.to_owned(),
        code,
    };
    vec![
        unit("tt", "Thường trực Thành uỷ", "TTr"),
        unit("vp", "Lãnh đạo Văn phòng Thành uỷ", "VP"),
        unit("th", "Phòng Tổng hợp", "TH"),
        unit("vt", "Phòng Hành chính - Lưu trữ", "HCLT"),
        unit("qt", "Phòng Quản trị - Tài chính", "QTTC"),
        unit("cy", "Phòng Công nghệ thông tin", "CNTT"),
    ]
}

/// The old and the running term of each Party body of an office; the new one
/// begins the day after the congress closed (R §1.3.2 P3).
pub fn terms(bodies: &[Body], closed: Date) -> Vec<Term> {
    let old = |body_key| Term {
        body_key,
        name: "Nhiệm kỳ 2020–2025",
        from: date(2020, 8, 1),
        until: Some(closed),
    };
    let new = |body_key| Term {
        body_key,
        name: "Nhiệm kỳ 2025–2030",
        from: add_days(closed, 1),
        until: None,
    };
    bodies
        .iter()
        .filter(|body| body.regime == Regime::Party)
        .flat_map(|body| [old(body.key), new(body.key)])
        .collect()
}
