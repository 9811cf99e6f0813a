//! What a user reads when a file cannot be taken.

use read::ReadError;

use crate::web::texts::Lang;

/// Says what is wrong with a file and what to do.
pub fn file_error(lang: Lang, error: &ReadError) -> String {
    match error {
        ReadError::Empty => texts::empty(lang),
        ReadError::UnknownType | ReadError::Unsupported(_) => texts::unknown_type(lang),
        ReadError::TooLarge { .. } => texts::too_large(lang),
        ReadError::Encrypted => texts::encrypted(lang),
        ReadError::PixelFlood { width, height } => texts::pixel_flood(lang, *width, *height),
        ReadError::TooManyPages(pages) => texts::too_many_pages(lang, *pages),
        ReadError::Bomb => texts::bomb(lang),
        ReadError::NoPages | ReadError::NoSuchPage(_) => texts::no_page(lang),
        ReadError::Broken(_) => texts::broken(lang),
    }
}

mod texts {
    crate::texts! {
        empty { vi: "Tệp rỗng (0 byte). Hãy quét hoặc tải lại tệp.", en: "The file is empty (0 bytes). Scan or download it again." }
        unknown_type { vi: "Không nhận ra loại tệp theo nội dung. Chỉ nhận PDF, ảnh JPEG, PNG, TIFF, Word (docx) và Excel (xlsx).", en: "The file's type is not recognised by its content. PDF, JPEG, PNG, TIFF, Word (docx) and Excel (xlsx) are accepted." }
        too_large { vi: "Tệp lớn hơn giới hạn cho phép. Hãy tách thành nhiều tệp hoặc quét với độ phân giải thấp hơn.", en: "The file is larger than allowed. Split it or scan at a lower resolution." }
        encrypted { vi: "Tệp có mật khẩu nên không đọc được. Hãy hỏi nơi gửi mật khẩu, mở tệp, lưu lại không mật khẩu rồi tải lên.", en: "The file is protected by a password. Ask the sender for it, save the file without a password and upload it again." }
        broken { vi: "Tệp bị hỏng hoặc tải chưa hết nên không đọc được. Hãy lấy lại tệp từ nơi gửi hoặc quét lại.", en: "The file is broken or incomplete. Get it from the sender again, or scan again." }
        pixel_flood(width: u32, height: u32) { vi: "Ảnh quá lớn ({width} × {height} điểm ảnh). Hãy quét lại ở 200–300 dpi.", en: "The picture is too large ({width} × {height} pixels). Scan again at 200–300 dpi." }
        too_many_pages(pages: u32) { vi: "Tệp có {pages} trang, quá giới hạn. Hãy tách thành nhiều tệp.", en: "The file has {pages} pages, more than allowed. Split it into several files." }
        bomb { vi: "Tệp nén bất thường (giải nén ra quá lớn) nên bị từ chối.", en: "The file unpacks to an abnormal size and was refused." }
        no_page { vi: "Tệp không có trang này.", en: "The file has no such page." }
    }
}
