//! Subjects of the office's own cells, companies, unions, and of its peers.

use super::Topic as T;
use super::{Pattern, ask, p};
use crate::demo::types::DocType::{
    Conclusion, Decision, DispatchSlip, Invitation, Letter, Minutes, Notice, Option, Plan, Programme, Regulation,
    Report, Resolution, Scheme, Submission,
};

/// Subordinate Party organisations. A cell issues no Quy định, Hướng dẫn, Chỉ thị (R §1.2.2).
#[rustfmt::skip]
pub const CELL: &[Pattern] = &[
    p(&[Report], T::Leadership, "tình hình thực hiện nhiệm vụ {ky}"),
    p(&[Report], T::Leadership, "công tác xây dựng Đảng {ky} và phương hướng, nhiệm vụ thời gian tới"),
    p(&[Report], T::Propaganda, "kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh {ky}"),
    p(&[Report], T::Propaganda, "kết quả tổ chức quán triệt, triển khai {vb}"),
    p(&[Report], T::Inspection, "công tác kiểm tra, giám sát và thi hành kỷ luật trong Đảng {ky}"),
    p(&[Report], T::Records, "kết quả thực hiện công tác văn thư, lưu trữ {ky}"),
    p(&[Report], T::PartyFees, "thu, nộp đảng phí {ky}"),
    p(&[Report], T::Integrity, "công tác phòng, chống tham nhũng, lãng phí, tiêu cực {ky}"),
    p(&[Report], T::Members, "kết quả công tác phát triển đảng viên {ky}"),
    p(&[Report], T::Inspection, "tự giám sát việc thực hiện nhiệm vụ cấp uỷ viên năm {nam}"),
    p(&[Report], T::Business, "lãnh đạo thực hiện nhiệm vụ sản xuất, kinh doanh {ky}"),
    p(&[Submission], T::Members, "về việc đề nghị xét kết nạp đảng viên đối với quần chúng {nguoi}"),
    p(&[Submission], T::Members, "về việc đề nghị công nhận đảng viên chính thức đối với đồng chí {nguoi}"),
    p(&[Submission, Letter], T::Members, "về việc đề nghị tặng Huy hiệu Đảng {huyhieu} năm {nam}"),
    p(&[Letter], T::Members, "về việc chuyển sinh hoạt đảng cho đồng chí {nguoi}"),
    p(&[Submission], T::Cadres, "về việc bổ sung cấp uỷ viên nhiệm kỳ 2025 - 2030"),
    p(&[Submission], T::Cadres, "về việc phê duyệt quy hoạch cấp uỷ, các chức danh lãnh đạo, quản lý"),
    p(&[Submission], T::Congress, "về việc xin ý kiến thời gian, nội dung và nhân sự đại hội nhiệm kỳ 2025 - 2030"),
    p(&[Minutes], T::Congress, "đại hội chi bộ nhiệm kỳ 2025 - 2027"),
    p(&[Minutes], T::Leadership, "họp cấp uỷ {thang}"),
    p(&[Resolution], T::Leadership, "lãnh đạo thực hiện nhiệm vụ {thang}"),
    p(&[Resolution], T::Leadership, "về nhiệm vụ {quy} và công tác xây dựng Đảng"),
    p(&[Plan], T::Propaganda, "sinh hoạt chuyên đề {cd}"),
    p(&[Plan], T::Inspection, "kiểm tra, giám sát năm {nam}"),
    p(&[Plan], T::Propaganda, "thực hiện {vb}"),
    p(&[Programme], T::Leadership, "công tác năm {nam} của cấp uỷ"),
    p(&[Decision], T::Cadres, "phân công nhiệm vụ cấp uỷ viên nhiệm kỳ 2025 - 2030"),
    p(&[Regulation], T::Leadership, "làm việc của cấp uỷ nhiệm kỳ 2025 - 2030"),
    p(&[Letter], T::PartyFees, "về việc đề nghị cấp kinh phí hoạt động công tác đảng {ky}"),
    p(&[Letter], T::Emulation, "về việc đăng ký danh hiệu thi đua năm {nam}"),
    p(&[Letter], T::Records, "về việc nộp lưu hồ sơ, tài liệu nhiệm kỳ 2020 - 2025"),
    p(&[Notice], T::Inspection, "kết quả kiểm tra việc chấp hành Điều lệ Đảng của đảng viên {ky}"),
    p(&[Letter], T::Members, "về việc miễn sinh hoạt đảng đối với đồng chí {nguoi}"),
];

/// Committees of other corporations, and the cluster under the upper office.
#[rustfmt::skip]
pub const PEER: &[Pattern] = &[
    p(&[Letter], T::Emulation, "về việc trao đổi kinh nghiệm công tác văn phòng trong cụm thi đua"),
    p(&[Invitation], T::Emulation, "dự Hội nghị sơ kết hoạt động cụm thi đua {ky}"),
    p(&[Report], T::Emulation, "tự chấm điểm thi đua {ky}"),
    p(&[Invitation], T::Congress, "dự Đại hội đại biểu Đảng bộ nhiệm kỳ 2025 - 2030"),
    p(&[Report], T::Leadership, "kết quả lãnh đạo thực hiện nhiệm vụ chính trị {ky}"),
    p(&[Report], T::Records, "kết quả thực hiện Chỉ thị số 20-CT/TU {ky}"),
    p(&[Plan, Letter], T::Masses, "phối hợp tổ chức về nguồn và hoạt động an sinh xã hội tại {diadiem}"),
    ask(&[Letter], T::Members, 10, "về việc xác nhận quá trình công tác, sinh hoạt đảng của đồng chí {nguoi}"),
    p(&[Letter], T::Members, "về việc giới thiệu sinh hoạt đảng đối với đồng chí {nguoi}"),
    ask(&[Letter], T::Cadres, 10, "về việc nhận xét cán bộ trong thời gian công tác"),
    p(&[Notice], T::Housekeeping, "thay đổi địa chỉ trụ sở, số điện thoại và hộp thư điện tử"),
    p(&[Report], T::PartyFees, "quyết toán kinh phí công tác đảng {ky}"),
    p(&[Report], T::Inspection, "kết quả kiểm tra, giám sát chuyên đề {cd}"),
    p(&[Report], T::Digital, "kết quả ứng dụng Hệ thống thông tin điều hành tác nghiệp {ky}"),
    p(&[Conclusion], T::Leadership, "của Ban Thường vụ về lãnh đạo thực hiện {vb}"),
];

/// Đoàn Thanh niên.
#[rustfmt::skip]
pub const YOUTH: &[Pattern] = &[
    p(&[Plan], T::Masses, "tổ chức Tháng Thanh niên năm {nam}"),
    p(&[Plan], T::Masses, "triển khai chiến dịch Thanh niên tình nguyện Hè năm {nam}"),
    p(&[Report], T::Masses, "công tác Đoàn và phong trào thanh thiếu nhi {ky}"),
    p(&[Letter, Submission], T::Members, "về việc giới thiệu đoàn viên ưu tú {nguoi} để xem xét kết nạp Đảng"),
    p(&[Submission], T::Cadres, "về việc kiện toàn nhân sự Ban Chấp hành Đoàn khoá {so}"),
    p(&[Letter], T::Digital, "về việc ra quân Đội hình thanh niên hỗ trợ “Bình dân học vụ số”"),
    p(&[Plan], T::Masses, "giải thưởng Người thợ trẻ giỏi Thành phố năm {nam}"),
];

/// Công đoàn.
#[rustfmt::skip]
pub const UNION: &[Pattern] = &[
    p(&[Plan], T::Charity, "chăm lo Tết cho đoàn viên, người lao động năm {namsau}"),
    p(&[Plan], T::Masses, "tổ chức Tháng Công nhân và Tháng hành động về an toàn, vệ sinh lao động năm {nam}"),
    p(&[Report], T::Labour, "tình hình đời sống, việc làm, quan hệ lao động {ky}"),
    p(&[Letter], T::Labour, "về việc lấy ý kiến dự thảo Thoả ước lao động tập thể năm {nam}"),
    p(&[Notice], T::Labour, "kết quả Hội nghị người lao động năm {nam}"),
    p(&[Submission], T::Emulation, "về việc khen thưởng phong trào lao động sáng tạo năm {nam}"),
    ask(&[Letter], T::Labour, 12, "về việc trích nộp kinh phí và đoàn phí công đoàn {quy}"),
    p(&[Decision], T::Charity, "về việc hỗ trợ đoàn viên có hoàn cảnh khó khăn {dot} năm {nam}"),
];

/// Mặt trận, Hội Cựu chiến binh, Hội Phụ nữ.
#[rustfmt::skip]
pub const FRONT: &[Pattern] = &[
    p(&[Letter], T::Charity, "về việc vận động ủng hộ Quỹ “Vì người nghèo” năm {nam}"),
    p(&[Letter], T::Charity, "về việc vận động ủng hộ đồng bào bị thiệt hại do bão, lũ"),
    p(&[Plan], T::Charity, "thăm, tặng quà gia đình chính sách nhân kỷ niệm Ngày Thương binh - Liệt sĩ 27/7"),
    p(&[Letter], T::Charity, "về việc vận động Quỹ “Vì biển, đảo quê hương - Vì tuyến đầu Tổ quốc”"),
    p(&[Report], T::Masses, "kết quả giám sát, phản biện xã hội {ky}"),
    p(&[Plan], T::Masses, "tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm {nam}"),
    ask(&[Letter], T::Masses, 12, "về việc góp ý dự thảo văn kiện Đại hội"),
    p(&[Notice], T::Charity, "tiếp nhận và phân bổ nguồn ủng hộ {dot} năm {nam}"),
];

/// What all mass organisations send.
#[rustfmt::skip]
pub const MASSES: &[Pattern] = &[
    p(&[Invitation], T::Meeting, "dự Lễ tuyên dương điển hình tiên tiến năm {nam}"),
    p(&[Invitation], T::Meeting, "dự Hội nghị tổng kết phong trào năm {namtruoc}"),
    p(&[Letter], T::Masses, "về việc phối hợp tổ chức hội thao, hội diễn chào mừng ngày lễ lớn năm {nam}"),
    p(&[Report], T::Masses, "kết quả hoạt động {ky}"),
    p(&[Programme], T::Masses, "phối hợp công tác năm {nam}"),
    p(&[Letter], T::Masses, "về việc đề nghị hỗ trợ kinh phí tổ chức tập huấn {cd}"),
];

/// The enterprise to its committee.
#[rustfmt::skip]
pub const ENTERPRISE: &[Pattern] = &[
    p(&[Submission], T::Business, "về kế hoạch sản xuất, kinh doanh và đầu tư năm {namsau}"),
    p(&[Report], T::Business, "tình hình sản xuất, kinh doanh {ky}"),
    p(&[Report], T::Money, "giám sát tài chính và đánh giá hiệu quả hoạt động {ky}"),
    p(&[Submission], T::Investment, "về chủ trương đầu tư dự án {duan}"),
    p(&[Report], T::Investment, "tiến độ thực hiện dự án {duan} {ky}"),
    p(&[Submission], T::Cadres, "về việc bổ nhiệm Phó Giám đốc {ct}"),
    p(&[Submission], T::Cadres, "về việc cử người đại diện phần vốn tại {ct}"),
    p(&[Scheme, Submission], T::Business, "cơ cấu lại {tct} giai đoạn {nam} - {nam5}"),
    p(&[Option, Report], T::Investment, "sắp xếp lại, xử lý nhà, đất do {tct} quản lý"),
    p(&[Report], T::Labour, "quỹ tiền lương thực hiện năm {namtruoc} và kế hoạch năm {nam}"),
    p(&[Letter], T::Integrity, "về việc cung cấp thông tin phục vụ công tác phòng, chống tham nhũng"),
    p(&[Notice], T::Housekeeping, "lịch nghỉ lễ và phân công trực cơ quan"),
    p(&[Plan], T::Safety, "phòng, chống thiên tai và tìm kiếm cứu nạn năm {nam}"),
    p(&[Letter], T::Digital, "về việc triển khai chữ ký số cá nhân và hồ sơ điện tử tại các phòng, ban"),
    p(&[Regulation, Decision], T::Records, "công tác văn thư, lưu trữ của {tct}"),
    p(&[Notice], T::Meeting, "kết luận của Tổng Giám đốc tại cuộc họp giao ban {thang}"),
    p(&[Report], T::Charity, "kết quả thực hiện chương trình bình ổn và an sinh xã hội {ky}"),
];

/// Member companies to the enterprise.
#[rustfmt::skip]
pub const MEMBER: &[Pattern] = &[
    p(&[Report], T::Business, "kết quả hoạt động sản xuất, kinh doanh {ky}"),
    p(&[Report], T::Money, "tình hình công nợ và dòng tiền đến hết {thang}"),
    p(&[Submission], T::Business, "về việc phê duyệt kế hoạch kinh doanh năm {namsau}"),
    p(&[Submission], T::Investment, "về việc phê duyệt kế hoạch lựa chọn nhà thầu gói thầu số {so} dự án {duan}"),
    p(&[Letter], T::Investment, "về việc gia hạn hợp đồng thuê mặt bằng tại {diadiem}"),
    p(&[Letter], T::Labour, "về việc xin ý kiến phương án trả lương, thưởng Tết năm {namsau}"),
    p(&[Letter, Submission], T::Cadres, "về việc kiện toàn nhân sự Kế toán trưởng"),
    p(&[Minutes], T::Business, "họp Hội đồng thành viên {quy}"),
    p(&[Letter], T::Money, "về việc đề nghị bảo lãnh vay vốn lưu động {tien}"),
    p(&[Report], T::Safety, "tự kiểm tra an toàn phòng cháy, chữa cháy {quy}"),
    p(&[Letter], T::Business, "về việc đăng ký tham gia chương trình khuyến mại tập trung năm {nam}"),
    p(&[DispatchSlip], T::Money, "gửi báo cáo tài chính năm {namtruoc} đã kiểm toán"),
    p(&[Submission], T::Money, "về việc phân phối lợi nhuận và trích lập các quỹ năm {namtruoc}"),
    p(&[Letter], T::Petition, "về việc giải trình nội dung phản ánh của khách hàng tại {diadiem}"),
];
