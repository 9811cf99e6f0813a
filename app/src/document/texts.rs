//! The words for what every paper has.

use super::Urgency;
use crate::web::texts::Lang;

/// The name of a degree of urgency.
pub fn urgency(lang: Lang, urgency: Urgency) -> &'static str {
    match (lang, urgency) {
        (Lang::Vi, Urgency::Normal) => "Thường",
        (Lang::Vi, Urgency::Urgent) => "Khẩn",
        (Lang::Vi, Urgency::VeryUrgent) => "Thượng khẩn",
        (Lang::Vi, Urgency::Express) => "Hỏa tốc",
        (Lang::Vi, Urgency::TimedExpress) => "Hỏa tốc hẹn giờ",
        (Lang::En, Urgency::Normal) => "Normal",
        (Lang::En, Urgency::Urgent) => "Urgent",
        (Lang::En, Urgency::VeryUrgent) => "Very urgent",
        (Lang::En, Urgency::Express) => "Express",
        (Lang::En, Urgency::TimedExpress) => "Express, timed",
    }
}

crate::texts! {
    /// Shown when a paper with a secrecy mark was refused (R §1.10 M2).
    secret_refused { vi: "Văn bản có dấu chỉ độ mật nên bị từ chối; không lưu lại gì. Hãy chuyển bản giấy cho cán bộ bảo vệ bí mật nhà nước và không gửi lại qua mạng.", en: "The paper bears a secrecy mark and was refused; nothing was kept. Hand it to the secrecy officer and do not send it over the network again." }
    intake_gone { vi: "Mục này không còn chờ vào sổ (đã vào sổ hoặc đã bỏ ra). Hãy tải lại danh sách.", en: "This item is no longer waiting (registered or set aside). Reload the list." }
    /// The warning at every free-text field (R §1.10 M8).
    no_secrets { vi: "Không nhập nội dung bí mật nhà nước.", en: "Do not enter State secrets." }
}
