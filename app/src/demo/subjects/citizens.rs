//! Subjects of petitions. Every petitioner and every case is invented.

use super::Topic as T;
use super::{Pattern, p};
use crate::demo::types::DocType::Petition;

/// Đơn, thư.
#[rustfmt::skip]
pub const CITIZEN: &[Pattern] = &[
    p(&[Petition], T::Petition, "Đơn kiến nghị về việc giải quyết chế độ trợ cấp thôi việc tại {ct}"),
    p(&[Petition], T::Petition, "Đơn khiếu nại quyết định chấm dứt hợp đồng lao động của {ct}"),
    p(&[Petition], T::Petition, "Đơn phản ánh tiếng ồn, khói bụi từ hoạt động của {ct}"),
    p(&[Petition], T::Petition, "Đơn xin xác nhận thời gian công tác để hưởng bảo hiểm xã hội"),
    p(&[Petition], T::Petition, "Đơn đề nghị bố trí tái định cư tại dự án {duan}"),
    p(&[Petition], T::Petition, "Đơn kiến nghị việc bồi thường, hỗ trợ di dời tại {diadiem}"),
    p(&[Petition], T::Petition, "Đơn xin sao lục hồ sơ, quyết định nâng lương"),
    p(&[Petition], T::Petition, "Thư cảm ơn cán bộ, nhân viên {ct}"),
    p(&[Petition], T::Petition, "Đơn đề nghị công khai kết quả tuyển dụng tại {ct}"),
    p(&[Petition], T::Petition, "Đơn phản ánh thái độ phục vụ tại {ct}"),
    p(&[Petition], T::Members, "Đơn xin miễn công tác và sinh hoạt đảng"),
    p(&[Petition], T::Members, "Đơn xin chuyển sinh hoạt đảng về nơi cư trú"),
    p(&[Petition], T::Petition, "Đơn xin thuê mặt bằng kinh doanh tại {diadiem}"),
    p(&[Petition], T::Labour, "Đơn xin nghỉ hưu trước tuổi"),
];
