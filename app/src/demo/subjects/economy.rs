//! Subjects of tax, insurance, treasury, banks, schools and partners.

use super::Topic as T;
use super::{Pattern, ask, p};
use crate::demo::types::DocType::{
    Agreement, Contract, Decision, DispatchSlip, Introduction, Invitation, Letter, Memorandum, Notice, NoticeSlip,
    Plan, PowerOfAttorney,
};

/// Cơ quan thuế.
#[rustfmt::skip]
pub const TAX: &[Pattern] = &[
    ask(&[Notice], T::Money, 10, "về việc giải trình, bổ sung thông tin hồ sơ khai thuế {quy}"),
    p(&[Decision], T::Money, "về việc kiểm tra thuế tại trụ sở người nộp thuế: {ct}"),
    p(&[Notice], T::Money, "tiền thuê đất, thuế sử dụng đất phi nông nghiệp năm {nam}"),
    p(&[Letter], T::Money, "về việc hướng dẫn chính sách thuế đối với hoạt động cho thuê mặt bằng"),
    p(&[Letter], T::Money, "về triển khai hoá đơn điện tử khởi tạo từ máy tính tiền"),
    p(&[Notice], T::Money, "xác nhận hoàn thành nghĩa vụ nộp thuế năm {namtruoc}"),
    ask(&[Letter], T::Money, 7, "về đối chiếu số thuế còn phải nộp đến ngày {ngaytruoc}"),
    p(&[Letter], T::Money, "về quyết toán thuế thu nhập cá nhân năm {namtruoc}"),
];

/// Bảo hiểm xã hội.
#[rustfmt::skip]
pub const INSURANCE: &[Pattern] = &[
    p(&[Notice], T::Labour, "kết quả đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp {thang}"),
    ask(&[Letter], T::Labour, 10, "về rà soát, cập nhật thông tin định danh người tham gia bảo hiểm"),
    p(&[Letter], T::Labour, "về triển khai Luật Bảo hiểm xã hội sửa đổi"),
    p(&[Decision], T::Labour, "về việc hưởng chế độ hưu trí hằng tháng đối với {ongba}"),
    p(&[Letter], T::Labour, "về điều chỉnh mức đóng theo mức tham chiếu mới"),
    ask(&[Letter], T::Labour, 5, "về đôn đốc nộp số tiền chậm đóng của {ct}"),
    p(&[Letter], T::Labour, "về cấp thẻ bảo hiểm y tế năm {namsau} trên ứng dụng VssID"),
];

/// Kho bạc.
#[rustfmt::skip]
pub const TREASURY: &[Pattern] = &[
    ask(&[Letter], T::Money, 7, "về đối chiếu số dư tài khoản đến cuối {quy}"),
    p(&[Letter], T::Money, "về khoá sổ và xử lý ngân sách cuối năm {nam}"),
    p(&[Notice], T::Money, "tình hình giải ngân vốn dự án {duan}"),
    p(&[Letter], T::Money, "về thay đổi mã đơn vị quan hệ ngân sách sau sắp xếp"),
    p(&[Notice], T::Money, "tạm ngừng giao dịch để bảo trì hệ thống ngày {ngay}"),
];

/// Ngân hàng.
#[rustfmt::skip]
pub const BANK: &[Pattern] = &[
    p(&[Letter], T::Money, "về xác nhận số dư tài khoản tiền gửi đến ngày {ngaytruoc}"),
    p(&[Notice], T::Money, "điều chỉnh lãi suất cho vay hợp đồng tín dụng số {so}"),
    ask(&[Letter], T::Money, 10, "về bổ sung hồ sơ cấp hạn mức tín dụng {tien} năm {nam}"),
    p(&[Letter], T::Money, "về giải ngân khoản vay dự án {duan}"),
    p(&[NoticeSlip], T::Money, "báo có khoản tiền {tien}"),
    p(&[Invitation], T::Meeting, "dự Hội nghị khách hàng doanh nghiệp năm {nam}"),
    p(&[Contract], T::Money, "cấp tín dụng hạn mức {tien} đối với {ct}"),
];

/// Trường, học viện.
#[rustfmt::skip]
pub const SCHOOL: &[Pattern] = &[
    p(&[Notice], T::Training, "chiêu sinh lớp bồi dưỡng {cd} khoá {so}"),
    p(&[Notice], T::Training, "kết quả học tập lớp Trung cấp lý luận chính trị khoá {so}"),
    p(&[Letter], T::Training, "về việc tiếp nhận sinh viên ngành Lưu trữ - Quản trị văn phòng thực tập"),
    p(&[Introduction], T::Training, "giới thiệu sinh viên {nguoi} đến liên hệ thực tập"),
    p(&[Memorandum], T::Training, "hợp tác đào tạo nguồn nhân lực ngành {nganh}"),
    p(&[Invitation], T::Training, "dự Hội thảo khoa học về {cd}"),
    ask(&[Letter], T::Training, 14, "về khảo sát nhu cầu đào tạo năm {namsau}"),
    p(&[Decision], T::Training, "về việc công nhận học viên tốt nghiệp lớp {cd}"),
];

/// Các đơn vị đối tác.
#[rustfmt::skip]
pub const PARTNER: &[Pattern] = &[
    p(&[Notice], T::Housekeeping, "lịch ngừng cung cấp dịch vụ để bảo trì ngày {ngay}"),
    p(&[Letter], T::Business, "về đề nghị hợp tác cung cấp dịch vụ giai đoạn {nam} - {nam5}"),
    p(&[Contract], T::Digital, "cung cấp đường truyền số liệu và dịch vụ điện toán đám mây năm {nam}"),
    p(&[Letter], T::Housekeeping, "về giá dịch vụ áp dụng từ ngày {ngay}"),
    p(&[Agreement], T::Business, "phối hợp thực hiện dự án {duan}"),
    p(&[DispatchSlip], T::Propaganda, "gửi ấn phẩm, báo Xuân năm {namsau}"),
    p(&[Letter], T::Propaganda, "về đăng ký mua báo, tạp chí Đảng {quy}"),
    p(&[PowerOfAttorney], T::Business, "uỷ quyền ký kết và thực hiện hợp đồng dịch vụ năm {nam}"),
    p(&[Plan], T::Safety, "phối hợp bảo đảm cung cấp dịch vụ dịp Tết Nguyên đán năm {namsau}"),
    p(&[Letter], T::Money, "về xác nhận công nợ đến ngày {ngaytruoc}"),
];
