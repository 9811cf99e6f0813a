//! The eight corporations of the cluster (O §A.1) as data. The corporations
//! are real; projects, people and papers are invented.

use jiff::civil::{Date, date};

/// What is particular to one corporation.
pub struct Corporation {
    pub slug: &'static str,
    pub short: &'static str,
    /// Full legal name.
    pub enterprise: &'static str,
    /// Name without the legal form, as the committee bears it.
    pub plain: &'static str,
    pub trade: &'static str,
    /// Day on which its congress of 2025 closed.
    pub congress: Date,
    pub members: &'static [&'static str],
    pub projects: &'static [&'static str],
}

impl Corporation {
    /// `Đảng uỷ Tổng Công ty Thương mại Sài Gòn`.
    pub fn committee(&self) -> String {
        format!("Đảng uỷ {}", self.plain)
    }
}

/// In the order of the cluster's list.
pub const CORPORATIONS: [Corporation; 8] = [
    Corporation {
        slug: "satra",
        short: "SATRA",
        enterprise: "Tổng Công ty Thương mại Sài Gòn - TNHH Một thành viên",
        plain: "Tổng Công ty Thương mại Sài Gòn",
        trade: "thương mại, bán lẻ và chế biến thực phẩm",
        congress: date(2025, 6, 20),
        members: &[
            "Công ty Cổ phần Việt Nam Kỹ nghệ Súc sản",
            "Công ty Quản lý và Kinh doanh Chợ Bình Điền",
            "Công ty Thực phẩm Cầu Tre",
            "Công ty Cổ phần Thương nghiệp Gia Định",
            "Trung tâm Điều hành Satrafoods",
            "Siêu thị Sài Gòn",
            "Trung tâm Thương mại Phạm Hùng",
            "Trung tâm Thương mại Củ Chi",
            "Công ty Kho vận Tân Hiệp",
            "Công ty Xuất nhập khẩu Bến Nghé",
        ],
        projects: &[
            "Trung tâm thương mại Võ Văn Kiệt",
            "mở rộng kho lạnh chợ đầu mối Bình Điền",
            "nhà máy chế biến thực phẩm Long An",
            "chuỗi 40 cửa hàng thực phẩm tiện lợi",
            "hệ thống quản lý bán hàng tập trung",
        ],
    },
    Corporation {
        slug: "hfic",
        short: "HFIC",
        enterprise: "Công ty Đầu tư Tài chính Nhà nước Thành phố Hồ Chí Minh",
        plain: "Công ty Đầu tư Tài chính Nhà nước Thành phố",
        trade: "đầu tư tài chính, cho vay kích cầu và quản lý vốn nhà nước",
        congress: date(2025, 6, 13),
        members: &[
            "Công ty Cho thuê Tài chính Đông Nam",
            "Công ty Đầu tư Hạ tầng Kỹ thuật",
            "Công ty Quản lý Quỹ Bến Nghé",
            "Công ty Dịch vụ Bất động sản Thảo Điền",
            "Trung tâm Xúc tiến Đầu tư và Cho vay",
            "Văn phòng Uỷ thác Vốn",
            "Công ty Nước sạch Kênh Đông",
            "Công ty Xử lý Chất thải Tây Bắc",
        ],
        projects: &[
            "cho vay kích cầu đầu tư bệnh viện cửa ngõ",
            "bãi đậu xe ngầm trung tâm Thành phố",
            "quỹ phát triển nhà ở xã hội",
            "nhà máy nước Kênh Đông giai đoạn 2",
            "sàn thông tin đầu tư trực tuyến",
        ],
    },
    Corporation {
        slug: "samco",
        short: "SAMCO",
        enterprise: "Tổng Công ty Cơ khí Giao thông Vận tải Sài Gòn - TNHH Một thành viên",
        plain: "Tổng Công ty Cơ khí Giao thông Vận tải Sài Gòn",
        trade: "cơ khí ô tô, vận tải hành khách và khai thác bến bãi",
        congress: date(2025, 6, 27),
        members: &[
            "Bến xe Miền Đông",
            "Bến xe Miền Tây",
            "Công ty Cổ phần Cảng Phú Định",
            "Nhà máy Ô tô Củ Chi",
            "Công ty Xe khách Sài Gòn",
            "Công ty Đăng kiểm và Dịch vụ Ô tô An Lạc",
            "Công ty Vận tải Tân Cảng",
            "Xí nghiệp Cơ khí Ô tô An Phú",
            "Công ty Taxi Sài Gòn",
        ],
        projects: &[
            "đóng mới 150 xe buýt điện",
            "nâng cấp Bến xe Miền Tây",
            "Cảng Phú Định giai đoạn 2",
            "trạm sạc xe buýt điện An Lạc",
            "hệ thống bán vé liên tuyến điện tử",
        ],
    },
    Corporation {
        slug: "resco",
        short: "RESCO",
        enterprise: "Tổng Công ty Địa ốc Sài Gòn - TNHH Một thành viên",
        plain: "Tổng Công ty Địa ốc Sài Gòn",
        trade: "địa ốc, nhà ở xã hội và dịch vụ công ích",
        congress: date(2025, 6, 18),
        members: &[
            "Công ty Cổ phần Địa ốc 9",
            "Công ty Cổ phần Xây dựng Gia Định",
            "Công ty Quản lý Nhà Thành phố",
            "Công ty Cổ phần Tư vấn Tây Thạnh",
            "Công ty Địa ốc Chợ Lớn",
            "Công ty Dịch vụ Đô thị Thủ Thiêm",
            "Xí nghiệp Quản lý Chung cư",
            "Công ty Xây lắp Bình Chánh",
        ],
        projects: &[
            "nhà ở xã hội An Phú Tây",
            "cải tạo chung cư 155 - 157 Bùi Viện",
            "khu tái định cư Vĩnh Lộc",
            "khu dân cư Tây Thạnh",
            "phần mềm quản lý vận hành chung cư",
        ],
    },
    Corporation {
        slug: "cns",
        short: "CNS",
        enterprise: "Tổng Công ty Công nghiệp Sài Gòn - TNHH Một thành viên",
        plain: "Tổng Công ty Công nghiệp Sài Gòn",
        trade: "công nghiệp, điện tử - viễn thông và thực phẩm",
        congress: date(2025, 6, 25),
        members: &[
            "Nhà máy Thuốc lá Bến Thành",
            "Công ty Điện tử Phú Thọ Hoà",
            "Công ty Cao su Công nghiệp Hóc Môn",
            "Công ty Cơ khí Công nghiệp Lữ Gia",
            "Công ty Nhựa Kỹ thuật Tân Thuận",
            "Trung tâm Ứng dụng Công nghệ cao",
            "Công ty Viễn thông Sài Gòn Số",
            "Công ty Dệt may Bình Hoà",
        ],
        projects: &[
            "di dời nhà máy ra khu công nghiệp Vĩnh Lộc",
            "nhà máy thiết bị điện tử trong Khu Công nghệ cao",
            "trung tâm dữ liệu Quang Trung",
            "dây chuyền cao su kỹ thuật",
            "nền tảng điều hành sản xuất thông minh",
        ],
    },
    Corporation {
        slug: "saigontourist",
        short: "Saigontourist",
        enterprise: "Tổng Công ty Du lịch Sài Gòn - TNHH Một thành viên",
        plain: "Tổng Công ty Du lịch Sài Gòn",
        trade: "khách sạn, lữ hành và vui chơi giải trí",
        congress: date(2025, 6, 30),
        members: &[
            "Khách sạn Bến Thành",
            "Khách sạn Cửu Long",
            "Khách sạn Hoàn Cầu",
            "Khách sạn Đệ Nhất",
            "Công ty Dịch vụ Lữ hành",
            "Khu du lịch Văn Thánh",
            "Khu du lịch Bình Quới",
            "Công ty Truyền hình Cáp",
            "Trường Trung cấp Du lịch và Khách sạn",
            "Công ty Công viên Nước Hồ Tây",
        ],
        projects: &[
            "cải tạo khách sạn ven sông",
            "khu du lịch sinh thái Cần Giờ",
            "tuyến du lịch đường thuỷ Bạch Đằng",
            "lễ hội văn hoá ẩm thực",
            "cổng đặt phòng và tour trực tuyến",
        ],
    },
    Corporation {
        slug: "benthanh",
        short: "Benthanh Group",
        enterprise: "Tổng Công ty Bến Thành - TNHH Một thành viên",
        plain: "Tổng Công ty Bến Thành",
        trade: "thương mại, dịch vụ, đầu tư và cho thuê mặt bằng",
        congress: date(2025, 6, 11),
        members: &[
            "Công ty Cổ phần Thương mại Dịch vụ Bến Thành",
            "Công ty Cổ phần Du lịch Bến Thành",
            "Công ty Vàng bạc Đá quý Bến Thành",
            "Công ty Cổ phần Sơn Sài Gòn",
            "Công ty Địa ốc Bến Thành",
            "Công ty Dịch vụ Ăn uống Quận Nhất",
            "Công ty May Bến Thành",
            "Công ty Phát triển Khu Phức hợp Thương mại Vinh Hội",
        ],
        projects: &[
            "toà nhà văn phòng Tôn Đức Thắng",
            "khu phức hợp Vĩnh Hội",
            "chỉnh trang mặt bằng đường Đồng Khởi",
            "cao ốc 58 Lê Thị Riêng",
            "hệ thống quản lý mặt bằng cho thuê",
        ],
    },
    Corporation {
        slug: "sapharco",
        short: "SAPHARCO",
        enterprise: "Công ty TNHH Một thành viên Dược Sài Gòn",
        plain: "Công ty Dược Sài Gòn",
        trade: "dược phẩm và trang thiết bị y tế",
        congress: date(2025, 6, 6),
        members: &[
            "Công ty Cổ phần Dược phẩm Hai Bà Trưng",
            "Công ty Cổ phần Dược phẩm Chợ Lớn",
            "Tổng kho Dược Lê Đại Hành",
            "Trung tâm Kinh doanh Dược phẩm 2",
            "Chuỗi Nhà thuốc Sài Gòn",
            "Công ty Trang thiết bị Y tế Gia Định",
            "Xí nghiệp Dược phẩm Bình Tân",
        ],
        projects: &[
            "tổng kho dược đạt chuẩn thực hành tốt bảo quản thuốc",
            "chuỗi nhà thuốc đạt chuẩn GPP",
            "trung tâm phân phối vắc xin",
            "phần mềm truy xuất nguồn gốc thuốc",
            "nhà máy dược phẩm Bình Tân",
        ],
    },
];
