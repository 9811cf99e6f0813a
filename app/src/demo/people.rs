//! Người dùng: invented names and the eighteen people of an office.

use super::model::Person;
use super::rng::Rng;

#[rustfmt::skip]
const FAMILY: [&str; 40] = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần", "Lê", "Lê", "Lê", "Phạm", "Phạm",
    "Phạm", "Huỳnh", "Huỳnh", "Phan", "Phan", "Vũ", "Võ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trương", "Lâm", "Mai",
    "Cao", "Tạ", "Châu", "Quách", "Tô",
];
const MIDDLE_MEN: [&str; 16] = [
    "Văn", "Văn", "Hữu", "Minh", "Quốc", "Thanh", "Đức", "Công", "Hoàng", "Anh", "Trọng", "Xuân", "Thành", "Ngọc",
    "Đình", "Tấn",
];
const MIDDLE_WOMEN: [&str; 12] = [
    "Thị",
    "Thị",
    "Thị Ngọc",
    "Thị Thanh",
    "Ngọc",
    "Thị Kim",
    "Thị Minh",
    "Thuỳ",
    "Thị Thu",
    "Hoàng",
    "Thị Mỹ",
    "Bảo",
];
#[rustfmt::skip]
const MEN: [&str; 36] = [
    "An", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Đức", "Hải", "Hiếu", "Hoà", "Hùng", "Huy", "Khang", "Khánh", "Khoa", "Kiên", "Lâm", "Long",
    "Minh", "Nam", "Nghĩa", "Nhân", "Phong", "Phúc", "Phước", "Quang", "Sơn", "Tâm", "Thắng", "Thành", "Thịnh", "Tiến", "Toàn", "Trí", "Tuấn",
    "Vinh",
];
#[rustfmt::skip]
const WOMEN: [&str; 34] = [
    "Anh", "Châu", "Chi", "Diễm", "Dung", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hồng", "Hương", "Lan", "Liên", "Linh", "Loan", "Mai", "Nga",
    "Ngân", "Nhung", "Oanh", "Phương", "Quyên", "Quỳnh", "Tâm", "Thảo", "Thu", "Thuý", "Thư", "Trang", "Trinh", "Tuyết", "Vân", "Yến",
];

/// A name that nobody was asked for.
pub fn invented_name(rng: &mut Rng) -> String {
    let family = rng.word(&FAMILY);
    let (middle, given) = if rng.chance(560) {
        (rng.word(&MIDDLE_MEN), rng.word(&MEN))
    } else {
        (rng.word(&MIDDLE_WOMEN), rng.word(&WOMEN))
    };
    let given = if middle.ends_with(given) { "Nhân" } else { given };
    format!("{family} {middle} {given}")
}

/// A seat of an office: login, unit and post, further post, roles.
type Seat = (
    &'static str,
    &'static str,
    &'static str,
    Option<(&'static str, &'static str)>,
    &'static [&'static str],
);

/// Văn phòng Đảng uỷ of a corporation. All roles of R §3.1 are there.
#[rustfmt::skip]
const CORPORATION: [Seat; 18] = [
    ("bithu", "tt", "Bí thư Đảng uỷ", Some(("lddn", "Chủ tịch Hội đồng thành viên")), &["LD"]),
    ("lanhdao", "tt", "Phó Bí thư Thường trực Đảng uỷ", Some(("lddn", "Thành viên Hội đồng thành viên")), &["LD"]),
    ("tonggiamdoc", "lddn", "Tổng Giám đốc", Some(("tt", "Phó Bí thư Đảng uỷ")), &["LD"]),
    ("chanhvp", "vp", "Chánh Văn phòng Đảng uỷ", Some(("tt", "Uỷ viên Ban Thường vụ Đảng uỷ")), &["CVP"]),
    ("phovp", "vp", "Phó Chánh Văn phòng Đảng uỷ", None, &["PCVP"]),
    ("thuky", "vp", "Thư ký Thường trực Đảng uỷ", None, &["TK", "TKH"]),
    ("truongvt", "vt", "Trưởng bộ phận Văn thư - Lưu trữ", Some(("vp", "Cán bộ bảo vệ bí mật nhà nước")), &["VTT", "VT", "BMNN"]),
    ("vanthu", "vt", "Nhân viên văn thư", None, &["VT"]),
    ("vanthu2", "vt", "Nhân viên văn thư", None, &["VT"]),
    ("luutru", "vt", "Lưu trữ viên", None, &["LT"]),
    ("tochuc", "tc", "Trưởng Ban Tổ chức Đảng uỷ", None, &["LDP"]),
    ("kiemtra", "kt", "Chủ nhiệm Uỷ ban Kiểm tra Đảng uỷ", Some(("tt", "Uỷ viên Ban Thường vụ Đảng uỷ")), &["LDP"]),
    ("tuyengiao", "tg", "Trưởng Ban Tuyên giáo - Dân vận Đảng uỷ", None, &["LDP"]),
    ("chuyenvien1", "vp", "Chuyên viên tổng hợp", None, &["CV", "TKH"]),
    ("chuyenvien2", "tc", "Chuyên viên tổ chức", None, &["CV"]),
    ("chuyenvien3", "kt", "Chuyên viên kiểm tra", None, &["CV"]),
    ("chuyenvien4", "tg", "Chuyên viên tuyên giáo", None, &["CV"]),
    ("quantri", "vp", "Chuyên viên công nghệ thông tin", None, &["QTHT"]),
];

/// Văn phòng Thành uỷ, which guides the eight.
#[rustfmt::skip]
const UPPER: [Seat; 18] = [
    ("thuongtruc", "tt", "Phó Bí thư Thường trực Thành uỷ", None, &["LD"]),
    ("lanhdao", "tt", "Phó Bí thư Thành uỷ", None, &["LD"]),
    ("chanhvp", "vp", "Chánh Văn phòng Thành uỷ", Some(("tt", "Thành uỷ viên")), &["CVP"]),
    ("phovp", "vp", "Phó Chánh Văn phòng Thành uỷ", None, &["PCVP"]),
    ("phovp2", "vp", "Phó Chánh Văn phòng Thành uỷ", None, &["PCVP"]),
    ("thuky", "vp", "Thư ký Thường trực Thành uỷ", None, &["TK"]),
    ("thukyhn", "th", "Chuyên viên, Thư ký hội nghị", None, &["TKH", "CV"]),
    ("truongvt", "vt", "Trưởng phòng Hành chính - Lưu trữ", Some(("vp", "Cán bộ bảo vệ bí mật nhà nước")), &["VTT", "LDP", "BMNN"]),
    ("vanthu", "vt", "Văn thư viên", None, &["VT"]),
    ("vanthu2", "vt", "Văn thư viên", None, &["VT"]),
    ("luutru", "vt", "Lưu trữ viên chính", None, &["LT"]),
    ("tonghop", "th", "Trưởng phòng Tổng hợp", None, &["LDP"]),
    ("taichinh", "qt", "Trưởng phòng Quản trị - Tài chính", None, &["LDP"]),
    ("chuyenvien1", "th", "Chuyên viên chính tổng hợp", None, &["CV"]),
    ("chuyenvien2", "th", "Chuyên viên theo dõi khối doanh nghiệp", None, &["CV"]),
    ("chuyenvien3", "cy", "Chuyên viên công nghệ thông tin", None, &["CV"]),
    ("chuyenvien4", "qt", "Chuyên viên tài chính đảng", None, &["CV"]),
    ("quantri", "cy", "Trưởng phòng Công nghệ thông tin", None, &["QTHT"]),
];

/// The people of an office, always the same for the same slug; `upper` is the guiding office.
pub fn staff(slug: &str, upper: bool) -> Vec<Person> {
    let mut rng = Rng::named(0x7070, slug);
    let seats = if upper { &UPPER } else { &CORPORATION };
    let mut people: Vec<Person> = Vec::with_capacity(seats.len());
    for (login, unit, post, further, roles) in seats {
        let mut name = invented_name(&mut rng);
        while people.iter().any(|person| person.name == name) {
            name = invented_name(&mut rng);
        }
        let mut posts = vec![(*unit, (*post).to_owned())];
        posts.extend(further.map(|(unit, post)| (unit, post.to_owned())));
        people.push(Person {
            login: format!("{login}.{slug}"),
            name,
            posts,
            roles: roles.to_vec(),
            email: format!("{login}@{slug}.example"),
        });
    }
    people
}
