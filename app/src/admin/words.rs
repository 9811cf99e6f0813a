//! "Ai đã làm gì": each event in plain words. A test sees to it that none is missing.

use crate::web::texts::Lang;

/// Verb, Vietnamese, English.
pub const VERBS: &[(&str, &str, &str)] = &[
    ("OfficeCreated", "lập văn phòng", "set up the office"),
    ("BodyCreated", "thêm cơ quan", "entered a body"),
    ("BodyChanged", "sửa thông tin cơ quan", "changed a body"),
    ("UnitCreated", "thêm đơn vị", "entered a unit"),
    ("PersonCreated", "thêm người dùng", "entered a person"),
    ("PostGiven", "giao chức vụ", "gave a post"),
    ("PostEnded", "kết thúc chức vụ", "ended a post"),
    ("RolesSet", "đặt vai trò", "set roles"),
    ("PersonLeft", "cho thôi làm việc", "ended a person's work here"),
    ("TermOpened", "mở nhiệm kỳ hoặc đại hội", "opened a term or congress"),
    ("TermClosed", "đóng nhiệm kỳ hoặc đại hội", "closed a term or congress"),
    ("SettingsChanged", "đổi thiết lập của văn phòng", "changed the settings"),
    ("SeriesOpened", "mở hệ thống số", "opened a series"),
    ("PlanChanged", "đổi cách đánh số", "changed the way of counting"),
    ("NumbersReserved", "đặt trước số", "reserved numbers"),
    ("NumberBurnt", "bỏ số", "burnt a number"),
    ("LoggedIn", "đăng nhập", "signed in"),
    ("SessionEnded", "kết thúc phiên đăng nhập", "ended a session"),
    ("AccountCreated", "tạo tài khoản", "made an account"),
    ("PasswordChanged", "đổi mật khẩu", "changed a password"),
    ("TokenCreated", "tạo mã truy cập API", "made an API token"),
    ("TokenEnded", "huỷ mã truy cập API", "ended an API token"),
    ("FileTaken", "nhận tệp", "took in a file"),
    (
        "IntakeSetAside",
        "bỏ ra khỏi danh sách chờ vào sổ",
        "set waiting files aside",
    ),
    ("IntakeJoined", "gộp các mục chờ vào sổ", "joined waiting items"),
    (
        "SecretRefused",
        "từ chối văn bản có dấu mật",
        "refused a paper with a secrecy mark",
    ),
    ("FileErased", "xoá tệp có dấu mật", "erased a file with a secrecy mark"),
    (
        "IncomingRegistered",
        "vào sổ văn bản đến",
        "registered an incoming document",
    ),
    (
        "MediumJoined",
        "ghép bản giấy và bản điện tử",
        "joined paper and electronic copies",
    ),
    ("IncomingCancelled", "huỷ số đến", "cancelled an incoming number"),
    (
        "IncomingCorrected",
        "đính chính mục trong sổ đến",
        "corrected an incoming entry",
    ),
    (
        "IncomingForwarded",
        "chuyển văn bản đến",
        "forwarded an incoming document",
    ),
    (
        "IncomingReceived",
        "ký nhận văn bản đến",
        "signed for an incoming document",
    ),
    ("BookOpened", "mở sổ đăng ký văn bản đến", "opened a register"),
    ("BookClosed", "khoá sổ đăng ký văn bản đến", "closed a register"),
    ("JobRetried", "chạy lại công việc bị lỗi", "tried a failed job again"),
    (
        "CheckpointMade",
        "lập điểm niêm phong nhật ký",
        "made an audit checkpoint",
    ),
    ("AuditVerified", "kiểm tra chuỗi nhật ký", "verified the audit chain"),
];

/// Kind, Vietnamese, English.
const KINDS: &[(&str, &str, &str)] = &[
    ("office", "văn phòng", "office"),
    ("body", "cơ quan", "body"),
    ("unit", "đơn vị", "unit"),
    ("person", "người dùng", "person"),
    ("account", "tài khoản", "account"),
    ("term", "nhiệm kỳ", "term"),
    ("series", "hệ thống số", "series"),
    ("intake", "mục chờ vào sổ", "waiting item"),
    ("file", "tệp", "file"),
    ("incoming", "văn bản đến", "incoming document"),
    ("register-book", "sổ đăng ký", "register"),
    ("secret-refusal", "lần từ chối", "refusal"),
    ("job", "công việc nền", "job"),
    ("audit", "nhật ký", "audit"),
];

fn word(lang: Lang, table: &[(&'static str, &'static str, &'static str)], key: &str) -> Option<&'static str> {
    let (_, vi, en) = table.iter().find(|(name, _, _)| *name == key)?;
    Some(if lang == Lang::Vi { vi } else { en })
}

/// What was done; an unknown verb as it is stored.
pub fn verb(lang: Lang, verb: &str) -> String {
    word(lang, VERBS, verb).map_or_else(|| verb.to_owned(), str::to_owned)
}

/// To what it was done.
pub fn kind(lang: Lang, kind: &str) -> String {
    word(lang, KINDS, kind).map_or_else(|| kind.to_owned(), str::to_owned)
}

/// Whether an event is about the administration itself, so that its body holds nothing of a document.
pub fn is_administrative(kind: &str) -> bool {
    [
        "office", "body", "unit", "person", "account", "term", "series", "job", "audit",
    ]
    .contains(&kind)
}
