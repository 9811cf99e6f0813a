//! The page of a refusal or a fault: what happened, and what to do now.

use axum::http::StatusCode;
use maud::{Markup, html};

use super::Page;
use crate::web::Visitor;
use crate::web::texts::Lang;

/// The page of a refusal or a fault.
pub fn error_page(visitor: &Visitor, status: StatusCode, text: &str) -> Markup {
    let lang = visitor.lang;
    let title = word(lang, status);
    let again = status.is_server_error();
    // A refused act: the page it came from still has what was chosen and typed.
    let back = status == StatusCode::UNPROCESSABLE_ENTITY;
    Page::new(visitor, "", title.clone()).narrow().show(html! {
        div class="error-page" {
            p class="code" { (status.as_u16()) }
            h1 { (title) }
            p { (text) }
            p class="buttons" {
                @if back { button type="button" class="main only-scripts" data-back { (texts::back(lang)) } }
                @if again { a class="button main" href=(visitor.path) { (texts::retry(lang)) } }
                a class={ "button" @if !again && !back { " main" } } href="/" { (texts::home(lang)) }
            }
            @if again { p class="help" { (texts::request(lang)) " " code { (visitor.request) } } }
        }
    })
}

/// A short word for a status.
pub(super) fn word(lang: Lang, status: StatusCode) -> String {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => texts::not_found(lang),
        StatusCode::FORBIDDEN => texts::forbidden(lang),
        StatusCode::SERVICE_UNAVAILABLE => texts::busy(lang),
        StatusCode::INSUFFICIENT_STORAGE => texts::full(lang),
        StatusCode::PAYLOAD_TOO_LARGE => texts::too_large(lang),
        status if status.is_client_error() => texts::refused(lang),
        _ => texts::fault(lang),
    }
}

mod texts {
    crate::texts! {
        not_found { vi: "Không tìm thấy", en: "Not found" }
        forbidden { vi: "Không được phép", en: "Not allowed" }
        busy { vi: "Máy chủ đang bận", en: "The server is busy" }
        full { vi: "Ổ đĩa đã đầy", en: "The disk is full" }
        too_large { vi: "Quá lớn", en: "Too large" }
        refused { vi: "Chưa làm được", en: "It could not be done" }
        fault { vi: "Chương trình gặp lỗi", en: "The program failed" }
        retry { vi: "Thử lại", en: "Try again" }
        back { vi: "Quay lại", en: "Back" }
        home { vi: "Về trang đầu", en: "To the first page" }
        request { vi: "Mã yêu cầu, để báo người quản trị:", en: "Request id, for the administrator:" }
    }
}
