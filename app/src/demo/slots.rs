//! Slots: the words in braces of subjects and bodies, filled by date and chance.
//!
//! Time: `{nam} {namsau} {namtruoc} {nam5} {thang} {quy} {ky} {ngay} {ngaytruoc} {gio}`.
//! World: `{ct} {dv} {tct} {duan} {nganh} {diadiem} {nguoi}`, and the receiving
//! committee `{du}`. Law: `{vb} {vbnn}`. Other: `{cd} {cs} {dot} {huyhieu} {so} {tien} {pt} {tg} {ongba}`.

use jiff::civil::{Date, date};

use super::calendar::{add_days, workday_from, workday_until};
use super::model::Scene;
use super::people::invented_name;
use super::rng::Rng;

/// Subjects of special courses, meetings, drafts.
const SPECIAL: [&str; 30] = [
    "lập hồ sơ công việc điện tử",
    "kỹ năng soạn thảo văn bản",
    "chỉnh lý tài liệu tồn đọng",
    "bảo quản tài liệu lưu trữ",
    "tham mưu tổng hợp",
    "soạn thảo biên bản hội nghị",
    "quản trị văn phòng cấp uỷ",
    "nâng cao chất lượng sinh hoạt chi bộ",
    "phát huy vai trò nêu gương của cán bộ, đảng viên",
    "phòng, chống lãng phí trong sử dụng tài sản công",
    "cải cách thủ tục hành chính trong Đảng",
    "chuyển đổi số trong công tác đảng",
    "an toàn thông tin",
    "quản lý vốn nhà nước tại doanh nghiệp",
    "văn hoá doanh nghiệp",
    "xây dựng không gian văn hoá Hồ Chí Minh",
    "đổi mới sáng tạo trong doanh nghiệp nhà nước",
    "quản lý, sử dụng đảng phí",
    "quy trình công tác kiểm tra, giám sát",
    "tiếp công dân và xử lý đơn, thư",
    "chăm lo đời sống người lao động",
    "phát triển thị trường trong nước",
    "giảm phát thải và tăng trưởng xanh",
    "quản trị rủi ro",
    "đấu thầu qua mạng",
    "ứng dụng trí tuệ nhân tạo trong công việc văn phòng",
    "sử dụng chữ ký số",
    "số hoá tài liệu",
    "công tác dân vận trong doanh nghiệp",
    "bảo vệ dữ liệu cá nhân",
];

/// Policies on which State bodies ask for views.
const POLICIES: [&str; 12] = [
    "phát triển nhà ở xã hội",
    "cho vay kích cầu đầu tư",
    "đấu giá quyền sử dụng đất",
    "thu hút nhân tài, chuyên gia",
    "giao thông xanh",
    "phát triển thương mại điện tử",
    "quản lý, khai thác tài sản công",
    "đô thị thông minh",
    "kinh tế ban đêm",
    "phân loại chất thải tại nguồn",
    "hỗ trợ doanh nghiệp đổi mới sáng tạo",
    "phát triển trung tâm tài chính quốc tế",
];

const PLACES: [&str; 18] = [
    "số 275B đường Phạm Ngũ Lão",
    "số 45 - 47 đường Bến Chương Dương",
    "đường Hai Bà Trưng",
    "đường Nguyễn Huệ",
    "đường Lê Lợi",
    "số 12 đường Võ Văn Tần",
    "đường Cách Mạng Tháng Tám",
    "đường Kinh Dương Vương",
    "số 86 đường Lê Thánh Tôn",
    "đường Xa lộ Hà Nội",
    "khu vực chợ Bến Thành",
    "đường Trường Chinh",
    "số 27 đường Đồng Khởi",
    "đường Nguyễn Văn Linh",
    "đường Rừng Sác",
    "đường Tôn Đức Thắng",
    "khu vực Công viên 23 tháng 9",
    "số 159 đường Điện Biên Phủ",
];

/// Party texts and the day from which they can be cited.
const PARTY_TEXTS: [(Date, &str); 10] = [
    (
        date(2021, 5, 18),
        "Kết luận số 01-KL/TW của Bộ Chính trị về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    ),
    (
        date(2021, 10, 25),
        "Quy định số 37-QĐ/TW về những điều đảng viên không được làm",
    ),
    (
        date(2022, 6, 16),
        "Nghị quyết số 21-NQ/TW về tăng cường củng cố, xây dựng tổ chức cơ sở đảng và nâng cao chất lượng đội ngũ đảng viên",
    ),
    (
        date(2022, 12, 29),
        "Chỉ thị số 20-CT/TU của Ban Thường vụ Thành uỷ về công tác văn thư, lưu trữ",
    ),
    (
        date(2024, 5, 9),
        "Quy định số 144-QĐ/TW về chuẩn mực đạo đức cách mạng của cán bộ, đảng viên giai đoạn mới",
    ),
    (
        date(2024, 12, 22),
        "Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
    ),
    (
        date(2025, 4, 30),
        "Nghị quyết số 66-NQ/TW về đổi mới công tác xây dựng và thi hành pháp luật",
    ),
    (date(2025, 5, 4), "Nghị quyết số 68-NQ/TW về phát triển kinh tế tư nhân"),
    (
        date(2025, 10, 20),
        "Nghị quyết Đại hội đại biểu Đảng bộ Thành phố nhiệm kỳ 2025 - 2030",
    ),
    (
        date(2026, 1, 26),
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
    ),
];

/// State texts and the day from which they can be cited.
const STATE_TEXTS: [(Date, &str); 6] = [
    (date(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP về công tác văn thư"),
    (date(2020, 6, 17), "Luật Doanh nghiệp năm 2020"),
    (
        date(2023, 6, 24),
        "Nghị quyết số 98/2023/QH15 về thí điểm một số cơ chế, chính sách đặc thù phát triển Thành phố Hồ Chí Minh",
    ),
    (date(2024, 6, 21), "Luật Lưu trữ năm 2024"),
    (
        date(2025, 6, 14),
        "Luật Quản lý và đầu tư vốn nhà nước tại doanh nghiệp năm 2025",
    ),
    (
        date(2025, 6, 3),
        "Nghị định số 113/2025/NĐ-CP quy định chi tiết một số điều của Luật Lưu trữ",
    ),
];

/// Fills the slots of a text. An unknown slot stays as it is, so that a test finds it.
pub fn fill(text: &str, day: Date, committee: &str, scene: &Scene, rng: &mut Rng) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            rest = after;
            break;
        };
        if slot == "du" {
            out.push_str(committee);
        } else if !time_slot(slot, day, rng, &mut out) && !world_slot(slot, day, scene, rng, &mut out) {
            out.extend(["{", slot, "}"]);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The next of the four yearly days on which Huy hiệu Đảng is given.
fn badge_round(day: Date) -> &'static str {
    match day.month() {
        1 | 2 => "đợt 03/02",
        3..=5 => "đợt 19/5",
        6..=9 => "đợt 02/9",
        _ => "đợt 07/11",
    }
}

/// The last quarter that ended before the day, as number and year.
fn last_quarter(day: Date) -> (i8, i16) {
    let quarter = (day.month() - 1) / 3;
    if quarter == 0 {
        (4, day.year() - 1)
    } else {
        (quarter, day.year())
    }
}

fn last_month(day: Date) -> (i8, i16) {
    if day.month() == 1 {
        (12, day.year() - 1)
    } else {
        (day.month() - 1, day.year())
    }
}

fn quarter_name(day: Date) -> String {
    let (quarter, year) = last_quarter(day);
    let roman = match quarter {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    };
    format!("quý {roman} năm {year}")
}

/// The period that a report of this day would cover.
fn period(day: Date, rng: &mut Rng) -> String {
    let (month, year) = last_month(day);
    match (day.month(), rng.below(4)) {
        (6 | 7, 0 | 1) => format!("6 tháng đầu năm {}", day.year()),
        (9 | 10, 0 | 1) => format!("9 tháng năm {}", day.year()),
        (11 | 12, 0 | 1) => format!("năm {}", day.year()),
        (1, 0 | 1) => format!("năm {}", day.year() - 1),
        (_, 2) => quarter_name(day),
        _ => format!("tháng {month} năm {year}"),
    }
}

fn slashed(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

fn time_slot(slot: &str, day: Date, rng: &mut Rng, out: &mut String) -> bool {
    let year = day.year();
    let word = match slot {
        "nam" => year.to_string(),
        "namsau" => (year + 1).to_string(),
        "namtruoc" => (year - 1).to_string(),
        "namtruoc2" => (year - 2).to_string(),
        "nam5" => (year + 5).to_string(),
        "thang" => format!("tháng {} năm {year}", day.month()),
        "quy" => quarter_name(day),
        "ky" => period(day, rng),
        "ngay" => slashed(workday_from(add_days(day, rng.between(5, 24)))),
        "ngaytruoc" => slashed(workday_until(add_days(day, -rng.between(2, 20)))),
        "gio" => rng
            .word(&[
                "08 giờ 00",
                "08 giờ 30",
                "09 giờ 00",
                "13 giờ 30",
                "14 giờ 00",
                "14 giờ 30",
            ])
            .to_owned(),
        _ => return false,
    };
    out.push_str(&word);
    true
}

/// What may be cited on the day.
fn cite(texts: &[(Date, &'static str)], day: Date, rng: &mut Rng) -> &'static str {
    let known = texts.iter().filter(|(from, _)| *from <= day).count();
    let nth = rng.below(known.max(1));
    texts
        .iter()
        .filter(|(from, _)| *from <= day)
        .nth(nth)
        .map_or("các quy định hiện hành", |(_, text)| text)
}

fn world_slot(slot: &str, day: Date, scene: &Scene, rng: &mut Rng, out: &mut String) -> bool {
    let member = |rng: &mut Rng| rng.word(scene.members);
    match slot {
        "ct" => {
            let name = member(rng);
            out.push_str(name.strip_prefix("Đảng uỷ ").unwrap_or(name));
        }
        "dv" => {
            let name = member(rng);
            if !name.starts_with("Đảng uỷ ") {
                out.push_str(super::issuers::cell_head(name));
                out.push(' ');
            }
            out.push_str(name);
        }
        "tct" => out.push_str(scene.corporation),
        "duan" => out.push_str(rng.word(scene.projects)),
        "nganh" => out.push_str(scene.trade),
        "diadiem" => out.push_str(rng.word(&PLACES)),
        "nguoi" => out.push_str(&invented_name(rng)),
        "ongba" => {
            let name = invented_name(rng);
            let woman = [" Thị ", " Thuỳ ", " Bảo "].iter().any(|middle| name.contains(middle));
            out.push_str(if woman { "bà " } else { "ông " });
            out.push_str(&name);
        }
        "vb" => out.push_str(cite(&PARTY_TEXTS, day, rng)),
        "vbnn" => out.push_str(cite(&STATE_TEXTS, day, rng)),
        "cd" => out.push_str(rng.word(&SPECIAL)),
        "cs" => out.push_str(rng.word(&POLICIES)),
        "dot" => out.push_str(rng.word(&["đợt 1", "đợt 2", "đợt 3"])),
        "huyhieu" => out.push_str(badge_round(day)),
        "so" => out.push_str(&rng.between(3, 96).to_string()),
        "tien" => {
            let tenths = rng.between(12, 890);
            out.push_str(&format!("{},{} tỷ đồng", tenths / 10, tenths % 10));
        }
        "pt" => {
            let tenths = rng.between(631, 999);
            out.push_str(&format!("{},{}%", tenths / 10, tenths % 10));
        }
        "tg" => {
            let tenths = rng.between(32, 389);
            out.push_str(&format!("{},{}%", tenths / 10, tenths % 10));
        }
        _ => return false,
    }
    true
}
