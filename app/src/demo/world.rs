//! The installation of the demo: eight committee offices of city corporations
//! and Văn phòng Thành uỷ, which guides them.

use jiff::civil::date;

use super::bodies;
use super::corps::{CORPORATIONS, Corporation};
use super::model::{Office, World};
use super::people::staff;

/// The committees that report to the upper office.
const COMMITTEES: [&str; 8] = [
    "Đảng uỷ Tổng Công ty Thương mại Sài Gòn",
    "Đảng uỷ Công ty Đầu tư Tài chính Nhà nước Thành phố",
    "Đảng uỷ Tổng Công ty Cơ khí Giao thông Vận tải Sài Gòn",
    "Đảng uỷ Tổng Công ty Địa ốc Sài Gòn",
    "Đảng uỷ Tổng Công ty Công nghiệp Sài Gòn",
    "Đảng uỷ Tổng Công ty Du lịch Sài Gòn",
    "Đảng uỷ Tổng Công ty Bến Thành",
    "Đảng uỷ Công ty Dược Sài Gòn",
];

/// The whole world, always the same: eight offices, then the upper one.
pub fn world() -> World {
    let mut offices: Vec<Office> = CORPORATIONS.iter().map(corporation_office).collect();
    offices.push(upper_office());
    World { offices }
}

fn corporation_office(corp: &Corporation) -> Office {
    let bodies = bodies::of_corporation(corp);
    let terms = bodies::terms(&bodies, corp.congress);
    Office {
        slug: corp.slug,
        name: format!("Văn phòng {}", corp.committee()),
        short: corp.short,
        place: bodies::PLACE,
        trade: corp.trade,
        committee: corp.committee(),
        enterprise: corp.enterprise.to_owned(),
        members: corp.members,
        projects: corp.projects,
        units: bodies::corporation_units(corp),
        people: staff(corp.slug, false),
        bodies,
        terms,
    }
}

fn upper_office() -> Office {
    let bodies = bodies::of_city();
    let terms = bodies::terms(&bodies, date(2025, 10, 15));
    Office {
        slug: "vptu",
        name: "Văn phòng Thành uỷ".to_owned(),
        short: "VPTU",
        place: bodies::PLACE,
        trade: "tham mưu tổng hợp và phục vụ Thành uỷ",
        committee: "Thành uỷ Thành phố Hồ Chí Minh".to_owned(),
        enterprise: "Thành uỷ Thành phố Hồ Chí Minh".to_owned(),
        members: &COMMITTEES,
        projects: &[
            "kho lưu trữ Thành uỷ",
            "số hoá phông lưu trữ Thành uỷ",
            "nâng cấp hội trường Thành uỷ",
            "hệ thống điều hành tác nghiệp dùng chung",
        ],
        units: bodies::city_units(),
        people: staff("vptu", true),
        bodies,
        terms,
    }
}
