//! Subjects of the city government, its departments, the wards, police and courts.

use super::Topic as T;
use super::{Pattern, ask, p};
use crate::demo::types::DocType::{
    Decision, Directive, ForwardingSlip, Guideline, Introduction, Invitation, Letter, Minutes, Notice, Plan, Programme,
    Report, Telegram,
};

/// Uỷ ban nhân dân Thành phố and its office.
#[rustfmt::skip]
pub const GOVERNMENT: &[Pattern] = &[
    p(&[Directive], T::Records, "về tăng cường công tác văn thư, lưu trữ trong quá trình sắp xếp tổ chức bộ máy"),
    p(&[Decision], T::Records, "ban hành Đề án quản lý công tác văn thư, lưu trữ trên địa bàn Thành phố"),
    p(&[Decision, Letter], T::Business, "về giao chỉ tiêu kế hoạch và đánh giá doanh nghiệp nhà nước năm {nam}"),
    p(&[Letter], T::Investment, "về chủ trương thực hiện dự án {duan}"),
    p(&[Notice], T::Investment, "kết luận của Phó Chủ tịch Uỷ ban nhân dân Thành phố về tháo gỡ vướng mắc dự án {duan}"),
    ask(&[Letter], T::Investment, 7, "về báo cáo tiến độ sắp xếp, xử lý nhà, đất là tài sản công của {tct}"),
    p(&[Decision], T::Cadres, "về bổ nhiệm lại Kiểm soát viên {tct}"),
    p(&[Decision], T::Investment, "về thu hồi và giao khu đất tại {diadiem}"),
    p(&[Plan], T::Charity, "thực hiện chương trình bình ổn thị trường các mặt hàng lương thực, thực phẩm thiết yếu năm {nam}"),
    p(&[Telegram], T::Safety, "về chủ động ứng phó mưa lớn, triều cường và áp thấp nhiệt đới"),
    p(&[Telegram], T::Safety, "về tăng cường công tác phòng cháy, chữa cháy trong cao điểm mùa khô năm {nam}"),
    p(&[Plan], T::Digital, "chuyển đổi số Thành phố năm {nam}"),
    ask(&[Letter], T::Leadership, 10, "về góp ý dự thảo Nghị quyết của Hội đồng nhân dân Thành phố về {cs}"),
    p(&[Letter], T::Petition, "về giải quyết đơn của {ongba} liên quan đến {ct}"),
    p(&[Programme], T::Business, "hành động thực hiện {vbnn}"),
    p(&[Letter], T::Business, "về triển khai {vbnn}"),
    p(&[Invitation], T::Meeting, "dự họp nghe báo cáo về dự án {duan}"),
    p(&[ForwardingSlip], T::Petition, "chuyển đơn của công dân liên quan {ct}"),
];

/// Văn phòng Uỷ ban nhân dân Thành phố, which passes on what its leaders decide.
#[rustfmt::skip]
pub const GOVERNMENT_OFFICE: &[Pattern] = &[
    p(&[Notice], T::Investment, "nội dung kết luận của Phó Chủ tịch Uỷ ban nhân dân Thành phố tại cuộc họp về dự án {duan}"),
    p(&[Notice], T::Business, "kết luận của Chủ tịch Uỷ ban nhân dân Thành phố tại buổi làm việc với {tct}"),
    p(&[Letter], T::Leadership, "về truyền đạt ý kiến chỉ đạo của Thường trực Uỷ ban nhân dân Thành phố về {cs}"),
    ask(&[Letter], T::Investment, 5, "về đôn đốc thực hiện nhiệm vụ được giao liên quan khu đất tại {diadiem}"),
    p(&[Invitation], T::Meeting, "dự họp do Phó Chủ tịch Uỷ ban nhân dân Thành phố chủ trì về {cs}"),
    p(&[Invitation], T::Meeting, "dự Hội nghị trực tuyến về tình hình kinh tế - xã hội {thang}"),
    ask(&[Letter], T::Petition, 10, "về chuyển phản ánh của tổ chức, công dân qua Cổng thông tin 1022"),
    p(&[ForwardingSlip], T::Petition, "chuyển đơn của {ongba} đến cơ quan có thẩm quyền giải quyết"),
];

/// Sở Nội vụ, and what was Sở Lao động.
#[rustfmt::skip]
pub const HOME: &[Pattern] = &[
    ask(&[Letter], T::Records, 15, "về báo cáo thống kê công tác văn thư, lưu trữ năm {namtruoc}"),
    p(&[Guideline], T::Records, "xác định giá trị và huỷ tài liệu hết giá trị"),
    p(&[Letter], T::Records, "về tập huấn Luật Lưu trữ và các văn bản hướng dẫn thi hành"),
    p(&[Plan], T::Records, "kiểm tra công tác văn thư, lưu trữ năm {nam} tại các doanh nghiệp nhà nước"),
    p(&[Minutes], T::Records, "kiểm tra công tác văn thư, lưu trữ tại {tct}"),
    ask(&[Letter], T::Records, 20, "về thu thập tài liệu lưu trữ vĩnh viễn vào Lưu trữ lịch sử Thành phố {dot}"),
    ask(&[Letter], T::Emulation, 12, "về đăng ký danh hiệu thi đua và hình thức khen thưởng năm {nam}"),
    p(&[Decision], T::Emulation, "về tặng Bằng khen cho các tập thể, cá nhân có thành tích năm {namtruoc}"),
    p(&[Guideline], T::Emulation, "tổng kết công tác thi đua, khen thưởng năm {nam}"),
    ask(&[Letter], T::Labour, 15, "về báo cáo tình hình sử dụng lao động và tiền lương {ky}"),
    p(&[Letter], T::Labour, "về thẩm định quỹ tiền lương của người quản lý {tct}"),
    p(&[Letter], T::Labour, "về phòng ngừa tranh chấp lao động và tình hình thưởng Tết năm {namsau}"),
    p(&[Letter, Decision], T::Training, "về cử cán bộ tham gia khoá bồi dưỡng {cd}"),
    ask(&[Letter], T::Cadres, 10, "về rà soát vị trí việc làm và tinh giản biên chế"),
];

/// Sở Tài chính, and what was Sở Kế hoạch và Đầu tư.
#[rustfmt::skip]
pub const FINANCE: &[Pattern] = &[
    ask(&[Letter], T::Money, 15, "về báo cáo giám sát tài chính doanh nghiệp {ky}"),
    p(&[Letter], T::Money, "về thẩm định báo cáo tài chính năm {namtruoc} của {tct}"),
    p(&[Notice, Letter], T::Money, "về xếp loại doanh nghiệp năm {namtruoc}"),
    p(&[Letter], T::Investment, "về xác định giá đất cụ thể để tính tiền thuê đất khu đất tại {diadiem}"),
    ask(&[Letter], T::Investment, 10, "về hoàn thiện hồ sơ phương án sắp xếp lại nhà, đất"),
    p(&[Letter], T::Money, "về nộp lợi nhuận sau thuế còn lại năm {namtruoc} vào ngân sách Thành phố"),
    ask(&[Letter], T::Business, 15, "về xây dựng kế hoạch phát triển kinh tế - xã hội và kế hoạch đầu tư công năm {namsau}"),
    p(&[Letter], T::Investment, "về thẩm định điều chỉnh chủ trương đầu tư dự án {duan}"),
    p(&[Guideline], T::Money, "quản lý, sử dụng vốn nhà nước đầu tư tại doanh nghiệp theo {vbnn}"),
    p(&[Letter], T::Business, "về công bố thông tin của doanh nghiệp nhà nước {ky}"),
    p(&[Letter], T::Money, "về thoái vốn của {tct} tại {ct}"),
    p(&[Invitation], T::Meeting, "dự họp thẩm định phương án tài chính dự án {duan}"),
];

/// Sở Công Thương.
#[rustfmt::skip]
pub const TRADE: &[Pattern] = &[
    p(&[Letter], T::Business, "về tham gia Chương trình khuyến mại tập trung “Shopping Season” năm {nam}"),
    ask(&[Letter], T::Charity, 10, "về kế hoạch dự trữ hàng hoá phục vụ Tết Nguyên đán năm {namsau}"),
    p(&[Plan], T::Business, "kết nối cung - cầu hàng hoá giữa Thành phố và các tỉnh, thành năm {nam}"),
    ask(&[Letter], T::Business, 8, "về đăng ký tham gia hội chợ, triển lãm tại {diadiem}"),
    p(&[Letter], T::Safety, "về sử dụng điện an toàn, tiết kiệm trong mùa khô năm {nam}"),
    p(&[Notice], T::Business, "danh sách doanh nghiệp tham gia chương trình bình ổn thị trường năm {nam}"),
    ask(&[Letter], T::Business, 12, "về khảo sát nhu cầu vốn và tình hình sản xuất công nghiệp {ky}"),
    p(&[Letter], T::Integrity, "về tăng cường chống hàng giả, gian lận thương mại {ky}"),
];

/// Sở Xây dựng, Quy hoạch - Kiến trúc, Giao thông vận tải.
#[rustfmt::skip]
pub const CONSTRUCTION: &[Pattern] = &[
    p(&[Letter], T::Investment, "về ý kiến quy hoạch chi tiết tỷ lệ 1/500 dự án {duan}"),
    p(&[Letter], T::Investment, "về thẩm định báo cáo nghiên cứu khả thi dự án {duan}"),
    ask(&[Letter], T::Investment, 10, "về bổ sung hồ sơ cấp giấy phép xây dựng công trình tại {diadiem}"),
    p(&[Notice], T::Safety, "tổ chức lại giao thông khu vực {diadiem} phục vụ sự kiện"),
    p(&[Notice], T::Investment, "kết quả kiểm tra công tác nghiệm thu công trình thuộc dự án {duan}"),
    ask(&[Letter], T::Safety, 7, "về rà soát chung cư cũ, công trình nguy hiểm do {tct} quản lý"),
    p(&[Letter], T::Business, "về tăng cường phương tiện phục vụ hành khách dịp lễ, Tết"),
    p(&[Minutes], T::Investment, "kiểm tra hiện trạng công trình tại {diadiem}"),
];

/// Sở Khoa học và Công nghệ, Thông tin và Truyền thông, Trung tâm Chuyển đổi số.
#[rustfmt::skip]
pub const SCIENCE: &[Pattern] = &[
    p(&[Letter], T::Digital, "về kết nối, gửi nhận văn bản điện tử qua Trục liên thông văn bản quốc gia"),
    ask(&[Letter], T::Digital, 10, "về đánh giá mức độ chuyển đổi số doanh nghiệp nhà nước năm {nam}"),
    p(&[Letter], T::Digital, "về cảnh báo lỗ hổng an toàn thông tin và biện pháp khắc phục"),
    ask(&[Letter], T::Digital, 5, "về rà soát cấp độ an toàn hệ thống thông tin"),
    p(&[Plan], T::Digital, "diễn tập ứng cứu sự cố an toàn thông tin mạng năm {nam}"),
    p(&[Notice], T::Digital, "bảo trì hệ thống và tạm ngừng dịch vụ ngày {ngay}"),
    p(&[Guideline], T::Digital, "cấp, quản lý và sử dụng mã định danh điện tử của cơ quan, tổ chức"),
    ask(&[Letter], T::Digital, 15, "về đề xuất nhiệm vụ khoa học và công nghệ năm {namsau}"),
    p(&[Letter], T::Training, "về tập huấn kỹ năng số và sử dụng trí tuệ nhân tạo trong công việc văn phòng"),
];

/// Sở Văn hoá và Thể thao, Sở Du lịch.
#[rustfmt::skip]
pub const CULTURE: &[Pattern] = &[
    p(&[Letter], T::Propaganda, "về treo cờ Tổ quốc và trang trí, tuyên truyền trực quan dịp lễ năm {nam}"),
    p(&[Plan], T::Propaganda, "tổ chức Đường hoa, Lễ hội chào đón năm mới {namsau}"),
    p(&[Letter], T::Masses, "về vận động người lao động tham gia Ngày chạy Olympic vì sức khoẻ toàn dân"),
    p(&[Letter], T::Business, "về phối hợp tổ chức Tuần lễ Du lịch Thành phố năm {nam}"),
    ask(&[Letter], T::Business, 8, "về báo cáo lượng khách và doanh thu du lịch {ky}"),
    p(&[Decision], T::Business, "về công nhận tài nguyên, sản phẩm du lịch đặc trưng tại {diadiem}"),
];

/// Sở Nông nghiệp và Môi trường.
#[rustfmt::skip]
pub const ENVIRONMENT: &[Pattern] = &[
    p(&[Letter], T::Investment, "về cấp giấy chứng nhận quyền sử dụng đất khu đất tại {diadiem}"),
    ask(&[Letter], T::Investment, 15, "về thống kê, kiểm kê đất đai năm {nam}"),
    p(&[Notice], T::Safety, "kết quả kiểm tra công tác bảo vệ môi trường tại {ct}"),
    p(&[Decision], T::Safety, "phê duyệt báo cáo đánh giá tác động môi trường dự án {duan}"),
    ask(&[Letter], T::Safety, 12, "về báo cáo kiểm kê khí nhà kính và phân loại rác tại nguồn"),
    p(&[Letter], T::Business, "về truy xuất nguồn gốc nông sản, thực phẩm qua chợ đầu mối"),
];

/// Sở Y tế, Sở An toàn thực phẩm.
#[rustfmt::skip]
pub const HEALTH: &[Pattern] = &[
    p(&[Letter], T::Safety, "về tăng cường phòng, chống dịch sốt xuất huyết và tay chân miệng"),
    p(&[Plan], T::Safety, "kiểm tra an toàn thực phẩm dịp Tết Trung thu năm {nam}"),
    p(&[Letter], T::Business, "về cung ứng thuốc, vật tư y tế cho các cơ sở khám, chữa bệnh {quy}"),
    p(&[Letter], T::Safety, "về khám sức khoẻ định kỳ cho cán bộ diện quản lý năm {nam}"),
    p(&[Notice], T::Business, "đình chỉ lưu hành, thu hồi lô sản phẩm không đạt chất lượng"),
    p(&[Letter], T::Charity, "về vận động hiến máu tình nguyện {dot} năm {nam}"),
];

/// Sở Tư pháp, Thanh tra.
#[rustfmt::skip]
pub const JUSTICE: &[Pattern] = &[
    p(&[Decision], T::Integrity, "về thanh tra việc quản lý, sử dụng vốn và tài sản tại {ct}"),
    p(&[Notice], T::Integrity, "kết luận thanh tra việc quản lý, sử dụng nhà, đất tại {tct}"),
    ask(&[Letter], T::Integrity, 15, "về báo cáo công tác thanh tra, tiếp công dân, giải quyết khiếu nại, tố cáo {ky}"),
    p(&[Plan], T::Propaganda, "hưởng ứng Ngày Pháp luật nước Cộng hoà xã hội chủ nghĩa Việt Nam năm {nam}"),
    ask(&[Letter], T::Leadership, 10, "về góp ý dự thảo văn bản quy phạm pháp luật về {cs}"),
    p(&[Introduction], T::Integrity, "giới thiệu đoàn công tác đến làm việc tại {tct}"),
];

/// Kiểm toán nhà nước.
#[rustfmt::skip]
pub const AUDIT: &[Pattern] = &[
    ask(&[Letter], T::Money, 10, "về báo cáo tình hình thực hiện kết luận, kiến nghị kiểm toán năm {namtruoc2}"),
    p(&[Decision], T::Money, "về kiểm toán báo cáo tài chính và hoạt động quản lý vốn tại {tct}"),
    p(&[Notice], T::Money, "kết quả kiểm toán chuyên đề quản lý, sử dụng đất tại {ct}"),
    ask(&[Letter], T::Money, 7, "về cung cấp hồ sơ, tài liệu phục vụ khảo sát lập kế hoạch kiểm toán"),
];

/// Toà án.
#[rustfmt::skip]
pub const COURT: &[Pattern] = &[
    ask(&[Letter], T::Integrity, 10, "về cung cấp tài liệu, chứng cứ vụ việc tranh chấp hợp đồng thuê mặt bằng"),
    p(&[Notice], T::Integrity, "thụ lý vụ án kinh doanh thương mại giữa {ct} và {ongba}"),
    p(&[Invitation], T::Integrity, "tham gia phiên họp kiểm tra việc giao nộp, tiếp cận chứng cứ và hoà giải"),
    p(&[Letter], T::Integrity, "về xem xét, thẩm định tại chỗ tài sản tranh chấp tại {diadiem}"),
];

/// Công an, Cảnh sát phòng cháy.
#[rustfmt::skip]
pub const POLICE: &[Pattern] = &[
    p(&[Letter], T::Safety, "về tự kiểm tra, khắc phục tồn tại về phòng cháy, chữa cháy tại {ct}"),
    p(&[Minutes], T::Safety, "kiểm tra an toàn phòng cháy, chữa cháy tại {diadiem}"),
    p(&[Plan], T::Safety, "thực tập phương án chữa cháy và cứu nạn, cứu hộ tại {ct}"),
    ask(&[Letter], T::Safety, 10, "về rà soát, cập nhật dữ liệu phòng cháy trên hệ thống"),
    p(&[Letter], T::Safety, "về bảo đảm an ninh, trật tự các hoạt động lễ, Tết năm {nam}"),
    p(&[Notice], T::Housekeeping, "kết quả đăng ký mẫu con dấu mới và thu hồi con dấu cũ"),
    p(&[Letter], T::Integrity, "về cảnh báo thủ đoạn giả danh cơ quan nhà nước lừa đảo qua điện thoại"),
    p(&[Letter], T::Digital, "về đẩy mạnh cấp tài khoản định danh điện tử cho tổ chức"),
];

/// Uỷ ban nhân dân quận, phường.
#[rustfmt::skip]
pub const WARD: &[Pattern] = &[
    p(&[Letter], T::Investment, "về phối hợp xác minh ranh đất, hiện trạng nhà tại {diadiem}"),
    p(&[Invitation], T::Meeting, "dự Hội nghị đối thoại giữa chính quyền và doanh nghiệp trên địa bàn năm {nam}"),
    p(&[Letter], T::Charity, "về vận động đóng góp chăm lo hộ nghèo, gia đình chính sách"),
    p(&[Letter], T::Safety, "về chỉnh trang đô thị, lập lại trật tự lòng đường, vỉa hè {diadiem}"),
    p(&[Notice], T::Housekeeping, "địa điểm làm việc và tiếp nhận hồ sơ sau sắp xếp đơn vị hành chính"),
    p(&[Letter], T::Petition, "về phản ánh của cư dân đối với mặt bằng do {ct} quản lý"),
    p(&[Letter], T::Congress, "về lập danh sách cử tri phục vụ bầu cử"),
    p(&[Letter], T::Safety, "về tuyển chọn, gọi công dân nhập ngũ năm {namsau}"),
];

/// What every State body sends now and then.
#[rustfmt::skip]
pub const SHARED: &[Pattern] = &[
    p(&[Invitation], T::Meeting, "dự họp góp ý dự thảo Kế hoạch về {cs}"),
    p(&[Invitation], T::Meeting, "dự Hội nghị tổng kết năm {namtruoc} và triển khai nhiệm vụ năm {nam}"),
    ask(&[Letter], T::Leadership, 7, "về cử nhân sự tham gia Tổ công tác {cs}"),
    p(&[Notice], T::Housekeeping, "mẫu chữ ký và con dấu của cơ quan sau sắp xếp"),
    p(&[Report], T::Business, "kết quả phối hợp công tác {ky} với {tct}"),
    p(&[Letter], T::Meeting, "về thay đổi thời gian tổ chức hội nghị ngày {ngay}"),
];
