//! Subjects of Thành uỷ and of its advisory bodies.

use super::Topic as T;
use super::{Pattern, ask, p};
use crate::demo::types::DocType::{
    Circular, Conclusion, Decision, Directive, Guideline, Invitation, Letter, Notice, Plan, Programme, Regulation,
    Report, Resolution, Rule, Scheme,
};

/// Thành uỷ and its standing committee.
#[rustfmt::skip]
pub const COMMITTEE: &[Pattern] = &[
    p(&[Resolution], T::Leadership, "về nhiệm vụ phát triển kinh tế - xã hội, xây dựng Đảng và hệ thống chính trị năm {namsau}"),
    p(&[Resolution, Conclusion], T::Business, "về nâng cao hiệu quả hoạt động của doanh nghiệp nhà nước trực thuộc Thành phố"),
    p(&[Directive], T::Records, "về tăng cường sự lãnh đạo của Đảng đối với công tác văn thư, lưu trữ trong tình hình mới"),
    p(&[Directive], T::Charity, "về lãnh đạo tổ chức Tết Nguyên đán năm {namsau} an toàn, tiết kiệm, nghĩa tình"),
    p(&[Directive, Letter], T::Integrity, "về tăng cường thực hành tiết kiệm, phòng, chống lãng phí"),
    p(&[Directive, Plan], T::Congress, "về lãnh đạo công tác bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp"),
    p(&[Conclusion, Notice], T::Leadership, "kết luận của Ban Thường vụ Thành uỷ về tình hình thực hiện nhiệm vụ {ky}"),
    p(&[Notice], T::Leadership, "kết luận của Thường trực Thành uỷ tại buổi làm việc với {du}"),
    p(&[Decision], T::Cadres, "về chỉ định đồng chí {nguoi} tham gia Ban Chấp hành, Ban Thường vụ {du}"),
    p(&[Decision], T::Cadres, "về chuẩn y kết quả bầu bổ sung Phó Bí thư {du}"),
    p(&[Decision], T::Emulation, "về tặng thưởng Huy hiệu Đảng {huyhieu} năm {nam}"),
    p(&[Decision], T::Emulation, "về công nhận tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ năm {namtruoc}"),
    p(&[Rule, Decision], T::Leadership, "về chức năng, nhiệm vụ, tổ chức bộ máy của đảng uỷ cấp trên trực tiếp cơ sở trong doanh nghiệp"),
    p(&[Regulation, Decision], T::Leadership, "làm việc của Ban Chấp hành Đảng bộ Thành phố nhiệm kỳ 2025 - 2030"),
    p(&[Plan], T::Propaganda, "thực hiện {vb}"),
    p(&[Plan, Programme], T::Digital, "hành động thực hiện Nghị quyết về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"),
    p(&[Plan], T::Inspection, "kiểm tra, giám sát của Ban Thường vụ Thành uỷ năm {nam}"),
    p(&[Programme], T::Leadership, "làm việc của Ban Chấp hành, Ban Thường vụ, Thường trực Thành uỷ năm {nam}"),
    p(&[Report], T::Leadership, "tình hình thực hiện nhiệm vụ {ky} của Đảng bộ Thành phố"),
    p(&[Scheme], T::Cadres, "sắp xếp, tinh gọn tổ chức bộ máy các cơ quan tham mưu, giúp việc cấp uỷ"),
    p(&[Letter], T::Members, "về tăng cường kết nạp đảng viên trong công nhân, người lao động trực tiếp"),
    ask(&[Letter], T::Leadership, 12, "về góp ý dự thảo Báo cáo chính trị trình Đại hội đại biểu Đảng bộ Thành phố"),
    p(&[Circular], T::Congress, "về đại hội đảng bộ các cấp tiến tới Đại hội đại biểu Đảng bộ Thành phố"),
    p(&[Letter], T::Safety, "về lãnh đạo công tác phòng cháy, chữa cháy và ứng phó thiên tai trên địa bàn"),
];

/// Văn phòng Thành uỷ.
#[rustfmt::skip]
pub const OFFICE: &[Pattern] = &[
    p(&[Plan, Letter], T::Records, "triển khai thực hiện Chỉ thị số 20-CT/TU về công tác văn thư, lưu trữ"),
    ask(&[Letter], T::Records, 15, "về báo cáo kết quả thực hiện công tác văn thư, lưu trữ {ky}"),
    p(&[Guideline], T::Records, "lập hồ sơ công việc và nộp lưu hồ sơ vào lưu trữ cơ quan"),
    p(&[Letter, Guideline], T::Records, "về chỉnh lý, giao nộp tài liệu của tổ chức đảng kết thúc hoạt động"),
    ask(&[Letter], T::Records, 20, "về thống kê khối lượng tài liệu tồn đọng chưa chỉnh lý đến hết năm {namtruoc}"),
    p(&[Guideline, Letter], T::Records, "thể thức và kỹ thuật trình bày văn bản của Đảng"),
    p(&[Notice], T::Records, "kết quả kiểm tra công tác văn thư, lưu trữ tại {du}"),
    p(&[Plan], T::Records, "kiểm tra công tác văn phòng, văn thư, lưu trữ các đảng uỷ trực thuộc năm {nam}"),
    p(&[Letter], T::Digital, "về vận hành Hệ thống thông tin điều hành tác nghiệp dùng chung của các cơ quan Đảng"),
    ask(&[Letter], T::Digital, 7, "về cập nhật danh sách người dùng và đăng ký chứng thư số chuyên dùng"),
    p(&[Plan], T::Digital, "số hoá tài liệu lưu trữ của cấp uỷ giai đoạn {nam} - {nam5}"),
    ask(&[Letter], T::Leadership, 8, "về đăng ký nội dung chương trình công tác quý tới của Ban Thường vụ"),
    ask(&[Letter], T::Leadership, 6, "về gửi báo cáo {ky} phục vụ hội nghị Ban Chấp hành Đảng bộ Thành phố"),
    p(&[Notice], T::Meeting, "lịch làm việc của Thường trực Thành uỷ tuần lễ từ ngày {ngay}"),
    p(&[Invitation], T::Meeting, "dự Hội nghị giao ban công tác văn phòng cấp uỷ {quy}"),
    p(&[Invitation], T::Meeting, "dự Hội nghị tổng kết công tác văn phòng cấp uỷ năm {namtruoc}"),
    p(&[Invitation], T::Training, "dự lớp bồi dưỡng nghiệp vụ {cd}"),
    p(&[Notice, Letter], T::Emulation, "phân chia cụm thi đua văn phòng đảng uỷ cấp trên cơ sở năm {nam}"),
    ask(&[Letter], T::Emulation, 14, "về tự chấm điểm thi đua {ky} của cụm thi đua văn phòng đảng uỷ khối doanh nghiệp"),
    ask(&[Letter], T::PartyFees, 15, "về báo cáo thu, nộp và sử dụng đảng phí {ky}"),
    p(&[Guideline], T::PartyFees, "lập dự toán, quyết toán kinh phí hoạt động công tác đảng năm {nam}"),
    p(&[Notice], T::PartyFees, "thẩm định quyết toán thu, chi ngân sách đảng năm {namtruoc} của {du}"),
    p(&[Letter], T::Housekeeping, "về thay đổi mẫu dấu và thông báo địa chỉ tiếp nhận văn bản"),
    p(&[Letter], T::Leadership, "về chuyển ý kiến chỉ đạo của Thường trực Thành uỷ về {duan}"),
    p(&[Decision], T::Records, "ban hành Danh mục hồ sơ mẫu của văn phòng cấp uỷ"),
];

/// Ban Tổ chức Thành uỷ.
#[rustfmt::skip]
pub const ORGANISATION: &[Pattern] = &[
    p(&[Guideline], T::Members, "nghiệp vụ công tác đảng viên và cơ sở dữ liệu đảng viên"),
    ask(&[Letter], T::Members, 15, "về báo cáo kết quả kết nạp đảng viên {ky}"),
    p(&[Notice, Letter], T::Members, "kết quả thẩm tra hồ sơ kết nạp đảng viên của {dv}"),
    p(&[Letter], T::Members, "về chuyển sinh hoạt đảng chính thức đối với đồng chí {nguoi}"),
    p(&[Letter, Guideline], T::Members, "cấp, đổi thẻ đảng viên {dot} năm {nam}"),
    ask(&[Letter], T::Cadres, 10, "về rà soát, bổ sung quy hoạch cấp uỷ và các chức danh lãnh đạo nhiệm kỳ 2025 - 2030"),
    p(&[Letter, Notice], T::Cadres, "về thẩm định nhân sự bổ sung Uỷ ban Kiểm tra {du}"),
    ask(&[Letter], T::Cadres, 12, "về kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên và cán bộ lãnh đạo năm {nam}"),
    ask(&[Letter], T::Cadres, 20, "về kê khai tài sản, thu nhập của cán bộ diện Ban Thường vụ Thành uỷ quản lý năm {nam}"),
    p(&[Guideline], T::Congress, "một số nội dung về nhân sự cấp uỷ và quy trình tổ chức đại hội đảng bộ cơ sở"),
    p(&[Notice], T::Training, "chiêu sinh lớp Trung cấp lý luận chính trị hệ không tập trung khoá {so}"),
    ask(&[Letter], T::Training, 9, "về cử cán bộ tham dự lớp bồi dưỡng cấp uỷ viên, bí thư chi bộ năm {nam}"),
    p(&[Decision], T::Training, "về cử đồng chí {nguoi} tham gia lớp Cao cấp lý luận chính trị"),
    p(&[Plan], T::Cadres, "luân chuyển, điều động cán bộ lãnh đạo doanh nghiệp nhà nước giai đoạn {nam} - {nam5}"),
    p(&[Guideline, Letter], T::Cadres, "sắp xếp tổ chức đảng theo mô hình mới trong doanh nghiệp nhà nước"),
    p(&[Report], T::Members, "tình hình tổ chức cơ sở đảng và đội ngũ đảng viên {ky}"),
];

/// Uỷ ban Kiểm tra Thành uỷ.
#[rustfmt::skip]
pub const INSPECTION: &[Pattern] = &[
    p(&[Decision], T::Inspection, "về thành lập Đoàn kiểm tra việc lãnh đạo, chỉ đạo thực hiện {vb} tại {du}"),
    p(&[Notice], T::Inspection, "kết luận giám sát chuyên đề đối với Ban Thường vụ {du}"),
    ask(&[Letter], T::Inspection, 15, "về báo cáo công tác kiểm tra, giám sát và thi hành kỷ luật đảng {ky}"),
    p(&[Plan], T::Inspection, "kiểm tra tài chính đảng năm {nam} đối với các đảng uỷ trực thuộc"),
    ask(&[Letter], T::Inspection, 10, "về cung cấp hồ sơ, tài liệu phục vụ Đoàn kiểm tra"),
    p(&[Guideline], T::Inspection, "quy trình kiểm tra tổ chức đảng, đảng viên khi có dấu hiệu vi phạm"),
    p(&[Letter], T::Petition, "về chuyển đơn của {ongba} để xem xét, giải quyết theo thẩm quyền"),
    p(&[Notice], T::Inspection, "kết quả kỳ họp thứ {so} của Uỷ ban Kiểm tra Thành uỷ"),
    ask(&[Letter], T::Integrity, 10, "về xác minh tài sản, thu nhập năm {nam} theo kết quả lựa chọn ngẫu nhiên"),
    p(&[Report], T::Inspection, "tổng kết công tác kiểm tra, giám sát, kỷ luật đảng năm {namtruoc}"),
    p(&[Letter], T::Training, "về mở lớp bồi dưỡng nghiệp vụ kiểm tra, giám sát {dot} năm {nam}"),
    ask(&[Letter], T::Inspection, 7, "về rà soát việc thực hiện kết luận kiểm tra tại {dv}"),
];

/// Ban Tuyên giáo và Dân vận Thành uỷ.
#[rustfmt::skip]
pub const PROPAGANDA: &[Pattern] = &[
    p(&[Plan, Guideline], T::Propaganda, "tổ chức học tập, quán triệt và tuyên truyền {vb}"),
    ask(&[Letter], T::Propaganda, 10, "về báo cáo kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh {ky}"),
    p(&[Guideline], T::Propaganda, "tuyên truyền kỷ niệm các ngày lễ lớn trong năm {nam}"),
    p(&[Letter], T::Propaganda, "về định hướng sinh hoạt chi bộ tháng và cấp phát tài liệu thông tin nội bộ"),
    p(&[Invitation], T::Propaganda, "dự Hội nghị báo cáo viên Thành uỷ {thang}"),
    ask(&[Letter], T::Propaganda, 12, "về giới thiệu gương điển hình tiên tiến tham gia không gian văn hoá Hồ Chí Minh"),
    p(&[Plan], T::Masses, "thực hiện phong trào thi đua “Dân vận khéo” năm {nam}"),
    ask(&[Letter], T::Masses, 14, "về đăng ký mô hình “Dân vận khéo” năm {nam} của {du}"),
    p(&[Letter], T::Integrity, "về nắm tình hình tư tưởng công nhân, người lao động {ky}"),
    p(&[Guideline], T::Masses, "thực hiện Quy chế dân chủ ở cơ sở trong doanh nghiệp nhà nước"),
    p(&[Letter, Plan], T::Propaganda, "tổ chức cuộc thi trực tuyến tìm hiểu {vb}"),
    p(&[Report], T::Propaganda, "công tác tuyên giáo, dân vận {ky} và phương hướng thời gian tới"),
    p(&[Letter], T::Propaganda, "về bảo vệ nền tảng tư tưởng của Đảng trên không gian mạng"),
];

/// Ban Nội chính Thành uỷ and the steering committee.
#[rustfmt::skip]
pub const INTERNAL: &[Pattern] = &[
    ask(&[Letter], T::Integrity, 15, "về báo cáo công tác phòng, chống tham nhũng, lãng phí, tiêu cực {ky}"),
    p(&[Plan], T::Integrity, "kiểm tra việc thực hiện công tác nội chính, tiếp công dân tại {du}"),
    p(&[Notice], T::Integrity, "kết luận phiên họp Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực Thành phố"),
    ask(&[Letter], T::Integrity, 10, "về rà soát các dự án chậm tiến độ, có nguy cơ lãng phí: {duan}"),
    p(&[Letter], T::Petition, "về theo dõi việc giải quyết khiếu nại kéo dài của công dân liên quan {ct}"),
    p(&[Guideline], T::Integrity, "theo dõi, đôn đốc thu hồi tài sản trong các vụ việc tham nhũng, kinh tế"),
    ask(&[Letter], T::Integrity, 8, "về tình hình an ninh chính trị, an ninh kinh tế tại doanh nghiệp {ky}"),
    p(&[Report], T::Integrity, "kết quả công tác nội chính và cải cách tư pháp {ky}"),
];

/// What every advisory body of Thành uỷ sends now and then.
#[rustfmt::skip]
pub const SHARED: &[Pattern] = &[
    p(&[Invitation], T::Meeting, "dự Hội nghị sơ kết công tác {ky} và triển khai nhiệm vụ trọng tâm"),
    p(&[Invitation], T::Meeting, "dự buổi làm việc về {cd}"),
    p(&[Letter], T::Meeting, "về việc cử thành viên tham gia Tổ biên soạn tài liệu {cd}"),
    ask(&[Letter], T::Leadership, 8, "về góp ý dự thảo tài liệu chuyên đề {cd}"),
    p(&[Notice], T::Housekeeping, "phân công nhiệm vụ lãnh đạo cơ quan và đầu mối liên hệ công tác"),
    p(&[Notice], T::Cadres, "chữ ký và chức danh của đồng chí {nguoi}"),
    p(&[Plan], T::Training, "tập huấn chuyên đề {cd} năm {nam}"),
    ask(&[Letter], T::Digital, 9, "về khảo sát nhu cầu tập huấn {cd}"),
];
