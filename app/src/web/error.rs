//! What a request can end in, shown as a page or as an RFC 9457 problem.
//!
//! A refusal tells the user what to do; a fault shows the request's id and
//! nothing else, and is logged once, here.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::texts::Lang;
use super::visitor::Visitor;
use crate::access::Denied;
use crate::{blob, convert, db};

/// How a handler refuses or fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in.
    #[error("not signed in")]
    NotSignedIn,
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Missing, or another office's: the answer is the same (trust E02).
    #[error("not found")]
    NotFound,
    /// The request cannot be done; the text says why and what to do.
    #[error("{1}")]
    Refused(StatusCode, String),
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Blob(#[from] blob::Error),
    #[error(transparent)]
    Convert(#[from] convert::Error),
    /// A fault of ours.
    #[error("{0}")]
    Fault(String),
}

impl Error {
    /// A refusal with status 422.
    pub fn refused(text: impl Into<String>) -> Error {
        Error::Refused(StatusCode::UNPROCESSABLE_ENTITY, text.into())
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotSignedIn => StatusCode::UNAUTHORIZED,
            Error::Denied(_) => StatusCode::FORBIDDEN,
            Error::NotFound | Error::Db(db::Error::Missing) | Error::Blob(blob::Error::Missing(_)) => {
                StatusCode::NOT_FOUND
            }
            Error::Refused(status, _) => *status,
            Error::Db(db::Error::Busy(_) | db::Error::Unavailable(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Db(db::Error::Full) | Error::Blob(blob::Error::Full) => StatusCode::INSUFFICIENT_STORAGE,
            Error::Convert(convert::Error::File(_) | convert::Error::TooHeavy) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What the user reads.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Error::NotSignedIn => texts::not_signed_in(lang),
            Error::Denied(Denied::MustChangePassword) => texts::must_change(lang),
            Error::Denied(_) => texts::denied(lang),
            Error::Refused(_, text) => text.clone(),
            Error::Convert(convert::Error::File(error)) => crate::document::file_error(lang, error),
            Error::Convert(convert::Error::TooHeavy) => texts::too_heavy(lang),
            other => match other.status() {
                StatusCode::NOT_FOUND => texts::not_found(lang),
                StatusCode::SERVICE_UNAVAILABLE => texts::busy(lang),
                StatusCode::INSUFFICIENT_STORAGE => texts::full(lang),
                _ => texts::fault(lang),
            },
        }
    }

    /// Whether the same request may succeed later: the database is busy, or the disk is full.
    pub fn will_pass(&self) -> bool {
        let status = self.status();
        status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::INSUFFICIENT_STORAGE
    }

    /// This error on a page of the handler's own, so that what was typed stays before the user.
    pub fn on_page(&self, page: maud::Markup) -> Response {
        let mut response = (self.status(), page).into_response();
        retry_after(&mut response);
        response
    }

    /// A stable word for programs.
    fn code(&self) -> &'static str {
        match self.status() {
            StatusCode::UNAUTHORIZED => "not-signed-in",
            StatusCode::FORBIDDEN => "forbidden",
            StatusCode::NOT_FOUND => "not-found",
            StatusCode::CONFLICT => "conflict",
            StatusCode::SERVICE_UNAVAILABLE => "busy",
            StatusCode::INSUFFICIENT_STORAGE => "storage-full",
            StatusCode::UNPROCESSABLE_ENTITY => "refused",
            StatusCode::PAYLOAD_TOO_LARGE => "too-large",
            status if status.is_client_error() => "bad-request",
            _ => "fault",
        }
    }
}

/// The error rides on the response; [`render`] turns it into words for this visitor.
#[derive(Clone)]
pub struct Carried(std::sync::Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Carried(std::sync::Arc::new(self)));
        response
    }
}

/// Writes the carried error for the visitor; other responses pass.
pub fn render(visitor: &Visitor, mut response: Response) -> Response {
    let Some(Carried(error)) = response.extensions_mut().remove::<Carried>() else {
        return bare(visitor, response);
    };
    if response.status().is_server_error() && response.status() != StatusCode::SERVICE_UNAVAILABLE {
        tracing::error!(request = visitor.request, path = visitor.path, error = %error, "request failed");
    }
    if !visitor.api {
        if matches!(*error, Error::NotSignedIn) {
            let next: String = serde_urlencoded::to_string([("next", &visitor.path)]).unwrap_or_default();
            return super::forms::see_other(&format!("/login?{next}"));
        }
        if matches!(*error, Error::Denied(Denied::MustChangePassword)) {
            return super::forms::see_other("/password");
        }
    }
    write(visitor, response.status(), error.code(), &error.message(visitor.lang))
}

/// Gives words to an empty error response of the router or a layer (404, 405, 413 …).
fn bare(visitor: &Visitor, response: Response) -> Response {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || response.headers().contains_key("x-done") {
        return response;
    }
    let typed = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    if typed.starts_with("text/html") || typed.starts_with("application/") {
        return response;
    }
    let lang = visitor.lang;
    let (code, text) = match status {
        StatusCode::NOT_FOUND => ("not-found", texts::not_found(lang)),
        StatusCode::METHOD_NOT_ALLOWED => ("method-not-allowed", texts::not_found(lang)),
        StatusCode::PAYLOAD_TOO_LARGE => ("too-large", texts::too_large(lang)),
        StatusCode::FORBIDDEN => ("forbidden", texts::cross_site(lang)),
        StatusCode::SERVICE_UNAVAILABLE => ("busy", texts::busy(lang)),
        status if status.is_client_error() => ("bad-request", texts::bad_request(lang)),
        _ => ("fault", texts::fault(lang)),
    };
    write(visitor, status, code, &text)
}

fn write(visitor: &Visitor, status: StatusCode, code: &str, text: &str) -> Response {
    let mut response = if visitor.api {
        let body = serde_json::json!({
            "type": format!("urn:chauban:problem:{code}"),
            "title": code,
            "status": status.as_u16(),
            "detail": text,
            "instance": visitor.request,
        });
        let mut response = (status, body.to_string()).into_response();
        let problem = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, problem);
        response
    } else {
        let page = super::page::error_page(visitor, status, text);
        (status, page).into_response()
    };
    retry_after(&mut response);
    response
}

fn retry_after(response: &mut Response) {
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        let seconds = HeaderValue::from_static("5");
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
}

mod texts {
    crate::texts! {
        not_signed_in { vi: "Cần đăng nhập.", en: "Please sign in." }
        must_change { vi: "Cần đổi mật khẩu trước.", en: "The password must be changed first." }
        denied { vi: "Bạn không có quyền làm việc này. Nếu cần, hãy hỏi người quản trị của văn phòng.", en: "You may not do this. Ask your office's administrator if you need to." }
        not_found { vi: "Không tìm thấy. Có thể đường dẫn sai, hoặc bạn không được xem.", en: "Not found. The address may be wrong, or you may not see it." }
        busy { vi: "Máy chủ đang bận ghi dữ liệu. Nội dung bạn gõ vẫn còn; hãy thử lại sau vài giây.", en: "The server is busy writing. What you typed is kept; try again in a few seconds." }
        full { vi: "Ổ đĩa của máy chủ đã đầy, chưa ghi được gì. Hãy báo người quản trị giải phóng chỗ rồi thử lại; nội dung bạn gõ vẫn còn.", en: "The server's disk is full and nothing was saved. Ask the administrator to free space, then try again; what you typed is kept." }
        fault { vi: "Có lỗi của chương trình, chưa ghi được gì. Hãy báo người quản trị mã yêu cầu bên dưới.", en: "The program failed and nothing was saved. Tell the administrator the request id below." }
        too_large { vi: "Nội dung gửi lên quá lớn.", en: "What was sent is too large." }
        too_heavy { vi: "Tệp quá nặng để đọc trong giới hạn cho phép. Hãy tách tệp hoặc quét lại với độ phân giải thấp hơn.", en: "The file is too heavy to read within the limits. Split it, or scan it again at a lower resolution." }
        cross_site { vi: "Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở lại trang và thử lại.", en: "The request came from another site and was refused. Open the page again and retry." }
        bad_request { vi: "Yêu cầu không đọc được. Hãy tải lại trang và thử lại.", en: "The request could not be read. Reload the page and try again." }
    }
}
