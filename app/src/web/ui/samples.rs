//! Samples of every component, for the tests that read all markup.

use std::sync::Arc;

use maud::{Markup, html};

use super::*;
use crate::access::{Actor, Grant, Role, Via};
use crate::db::OfficeId;
use crate::web::Visitor;
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;

/// A clerk at a page.
pub fn clerk(lang: Lang, path: &str) -> Visitor {
    let mut actor = Actor::system(OfficeId(uuid::Uuid::nil()));
    actor.name = "Nguyễn Thị Bích Ngọc".into();
    actor.via = Via::Session(uuid::Uuid::nil());
    actor.grants = vec![Grant {
        role: Role::Vt,
        unit: None,
    }];
    Visitor {
        actor: Some(Arc::new(actor)),
        ..stranger(lang, path)
    }
}

/// Somebody who is not signed in.
pub fn stranger(lang: Lang, path: &str) -> Visitor {
    Visitor {
        actor: None,
        lang,
        theme: "auto",
        request: "0123456789abcdef".into(),
        path: path.into(),
        address: "127.0.0.1".into(),
        agent: String::new(),
        api: false,
    }
}

const SUBJECTS: [(&str, &str, &str, &str); 6] = [
    (
        "1287/UBND-KT",
        "UBND Thành phố Hồ Chí Minh",
        "Về việc triển khai kế hoạch bình ổn thị trường các mặt hàng thiết yếu dịp Tết Nguyên đán Bính Ngọ",
        "late",
    ),
    (
        "45-CV/ĐUK",
        "Đảng uỷ Khối Doanh nghiệp Thành phố",
        "Về việc báo cáo kết quả sinh hoạt chuyên đề quý I năm 2026",
        "wait",
    ),
    (
        "320/QĐ-BTC",
        "Bộ Tài chính",
        "Quyết định ban hành quy chế phối hợp trong công tác quản lý vốn nhà nước đầu tư vào doanh nghiệp",
        "done",
    ),
    (
        "07/GM-VP",
        "Văn phòng UBND Thành phố",
        "Giấy mời họp về tiến độ giải ngân vốn đầu tư công",
        "urgent",
    ),
    (
        "112/TB-SCT",
        "Sở Công Thương",
        "Thông báo kết luận của Giám đốc Sở tại cuộc họp ngày 03 tháng 3 năm 2026",
        "work",
    ),
    (
        "89/CV-CĐ",
        "Công đoàn Tổng Công ty",
        "Về việc tổ chức Tháng Công nhân năm 2026",
        "new",
    ),
];

/// A list with everything that a list can have.
pub fn list(visitor: &Visitor) -> Markup {
    let url = Url::parse(&visitor.path);
    let export = |label: &str| Export {
        href: format!("/incoming.{}", label.to_lowercase()),
        label: label.into(),
    };
    List {
        visitor,
        path: "/incoming",
        query: url.get("q"),
        query_hint: "Số, ký hiệu, trích yếu, cơ quan…".into(),
        filters: filters(&url),
        columns: columns(),
        rows: if url.get("q") == "không có" {
            Vec::new()
        } else {
            rows()
        },
        total: Total::Exactly(10_638),
        pages: Pages {
            next: Some("/incoming?after=x".into()),
            last: Some("/incoming?last=1".into()),
            ..Pages::default()
        },
        bulk: acts(),
        exports: vec![export("XLSX"), export("PDF")],
        empty: empty(
            "Chưa có văn bản nào trong sổ.",
            Some(("/incoming/intake", "Nhận văn bản đầu tiên")),
        ),
        views: vec![(
            "Công văn khẩn".into(),
            "/incoming?type=cv&urgency=k".into(),
            uuid::Uuid::nil(),
        )],
    }
    .show()
}

fn filters(url: &Url) -> Vec<Filter> {
    let filter = |name: &'static str, label: &str, values: &[(&str, &str, i64)]| {
        let option = |(value, label, count): &(&str, &str, i64)| FilterOption {
            value: (*value).into(),
            label: (*label).into(),
            count: Some(*count),
            chosen: url.all(name).contains(value),
        };
        Filter {
            name,
            label: label.into(),
            options: values.iter().map(option).collect(),
        }
    };
    vec![
        filter(
            "type",
            "Loại",
            &[
                ("cv", "Công văn", 8214),
                ("qd", "Quyết định", 912),
                ("gm", "Giấy mời", 431),
            ],
        ),
        filter("year", "Năm", &[("2026", "2026", 1287), ("2025", "2025", 9920)]),
        filter("urgency", "Độ khẩn", &[("ht", "Hoả tốc", 12), ("k", "Khẩn", 90)]),
        filter("state", "Tình trạng", &[("open", "Chưa xong", 77)]),
    ]
}

fn columns() -> Vec<Column> {
    let all = [
        ("number", "Số đến", "number"),
        ("date", "Ngày đến", "date"),
        ("symbol", "Số, ký hiệu", ""),
        ("issuer", "Cơ quan ban hành", "narrow"),
        ("subject", "Trích yếu", "wide"),
        ("state", "Tình trạng", ""),
        ("signer", "Người ký", "extra"),
    ];
    all.map(|(key, label, class)| Column {
        key,
        label: label.into(),
        class,
    })
    .into()
}

fn acts() -> Vec<Bulk> {
    let act = |action: &str, label: &str, fields| Bulk {
        action: action.into(),
        label: label.into(),
        fields,
    };
    vec![
        act("/incoming/seen", "Đánh dấu đã xem", html! {}),
        act(
            "/incoming/due",
            "Đặt hạn",
            html! { label { "Hạn " input name="due" autocomplete="off"; } },
        ),
    ]
}

fn rows() -> Vec<Row> {
    let word = |class: &str| match class {
        "late" => "Quá hạn 2 ngày",
        "wait" => "Chờ xử lý",
        "done" => "Đã xong",
        "urgent" => "Hoả tốc",
        "work" => "Đang xử lý",
        _ => "Mới đến",
    };
    let row = |(n, (symbol, issuer, subject, class)): (usize, &(&str, &str, &str, &str))| Row {
        id: n.to_string(),
        href: format!("/incoming/{n}"),
        class: if *class == "new" { "unread" } else { "" },
        cells: vec![
            html! { (1287 - n) },
            html! { "05/03/2026" },
            html! { (symbol) },
            html! { (issuer) },
            html! { (subject) },
            tag(class, word(class)),
            html! { "Trần Văn Minh" },
        ],
        preview: (n % 5 != 4).then(|| "/sample-page".to_owned()),
    };
    (0..24).zip(SUBJECTS.iter().cycle()).map(row).collect()
}

/// A form with every kind of field, some with faults.
pub fn form(visitor: &Visitor) -> Markup {
    let typed = Typed::from_pairs(
        [
            ("symbol", "1287/UBND-KT"),
            ("issued", "30/2"),
            ("subject", "Về việc \"bình ổn\" <thị trường>"),
            ("type", "cv"),
            ("copies", "2"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec(),
    );
    let mut faults = Faults::default();
    faults.add("issued", "Không có ngày 30/02/2026 trong lịch.");
    faults.add("channel", "Hãy chọn văn bản đến bằng đường nào.");
    faults.add("", "Văn bản này đã vào sổ số 1.201.");
    let form = Form::new(visitor, &typed, &faults);
    let choices = |all: &[(&str, &str)]| {
        all.iter()
            .map(|(v, l)| ((*v).to_owned(), (*l).to_owned()))
            .collect::<Vec<_>>()
    };
    let content = html! {
        (form.text(&Field::new("symbol", "Số, ký hiệu").required().autofocus().class("half")))
        (form.date(&Field::new("issued", "Ngày văn bản").required().class("half")))
        (form.text(&Field::new("issuer", "Cơ quan ban hành").suggest("/suggest").required().help("Gõ không dấu cũng tìm thấy.")))
        (form.area(&Field::new("subject", "Trích yếu").required().proposed("Đọc từ trang 1 của tệp")))
        (form.select(&Field::new("type", "Tên loại").class("half"), &choices(&[("cv", "Công văn"), ("qd", "Quyết định")])))
        (form.text(&Field::new("copies", "Số bản").numeric().class("short").maxlength(3)))
        (form.checks(&Field::new("mark", "Dấu hiệu"), &choices(&[("hold", "Giữ phong bì"), ("seal", "Có niêm phong")])))
        (form.radios(&Field::new("channel", "Đến bằng").required(), &choices(&[("post", "Bưu điện"), ("hand", "Trực tiếp"), ("net", "Trục liên thông")])))
        (form.check(&Field::new("reply", "Văn bản này cần trả lời").help("Văn bản sẽ nằm trong danh sách việc đến khi có trả lời.")))
        (form.hidden("file", "1"))
        (form.password(&Field::new("pin", "Mã PIN").class("short")))
        (form.buttons("Vào sổ", Some(("/incoming", "Thôi"))))
    };
    form.post("/incoming", "incoming.register", content)
}

/// A paper of two pages.
pub fn viewer(visitor: &Visitor) -> Markup {
    let page = |text: Option<&str>| PagePicture {
        src: "/sample-page".into(),
        sharp: Some("/sample-page?sharp".into()),
        thumbnail: "/sample-page?small".into(),
        text: text.map(str::to_owned),
        size: (595.0, 842.0),
        alt: "UBND Thành phố Hồ Chí Minh".into(),
    };
    let stamp =
        html! { div class="stamp" { span { "TỔNG CÔNG TY" } span { "ĐẾN Số: 1287" } span { "Ngày: 05/3/2026" } } };
    Viewer {
        visitor,
        pages: &[page(Some("/sample-text")), page(None)],
        tools: html! { a href="/file" download { "Tải tệp" } },
        over_first: stamp,
    }
    .show()
}

/// The small components.
pub fn pieces(visitor: &Visitor) -> Markup {
    let lang = visitor.lang;
    let step = |state, label: &str, note: &str| Step {
        state,
        label: label.into(),
        note: note.into(),
    };
    let bar = |label: &str, value| Bar {
        label: label.into(),
        value,
        href: Some("/incoming?year=2026".into()),
    };
    html! {
        (message(Tone::Done, html! { "Đã vào sổ số " strong { "1.287" } "." }))
        (message(Tone::Note, html! { "Văn bản này có bản giấy và bản điện tử." }))
        (message(Tone::Warn, html! { "Còn 2 ngày đến hạn." }))
        (message(Tone::Fault, html! { "Chưa ghi được. Hãy thử lại." }))
        (restored(lang, "incoming.register/1", "/incoming/new"))
        p { @for (class, word) in [("new", "Mới đến"), ("wait", "Chờ xử lý"), ("work", "Đang xử lý"), ("late", "Quá hạn"), ("urgent", "Hoả tốc"), ("done", "Đã xong"), ("void", "Số huỷ"), ("son", "Đã duyệt")] { (tag(class, word)) " " } }
        (steps(&[step(StepState::Done, "Nhận tệp", "09:12"), step(StepState::Now, "Đọc chữ", "trang 3/8"), step(StepState::Later, "Vào sổ", ""), step(StepState::Failed, "Gửi bản sao", "hết chỗ")]))
        (facts(&[("Người ký".into(), html! { "Trần Văn Minh" }), ("Giá trị".into(), money(1_234_567_000)), ("Phím".into(), key("Enter"))]))
        (bars(lang, "Văn bản đến theo tên loại, 2026", &[bar("Công văn", 8214), bar("Quyết định", 912), bar("Thông báo kết luận của Giám đốc Sở", 431), bar("Giấy mời", 0)]))
        p class="number-large" { "1287" }
        (upload(visitor, &Upload { action: "/incoming/intake", accept: ".pdf,.docx,image/*", hint: "PDF, ảnh quét, Word; mỗi tệp đến 200 MB", fields: html! {} }))
        (empty("Chưa có văn bản nào.", Some(("/incoming/intake", "Nhận văn bản"))))
    }
}

/// Every sample, each as the content of a page with its own heading.
pub fn all(visitor: &Visitor) -> Vec<(&'static str, Markup)> {
    vec![
        (
            "Văn bản đến",
            html! { h1 { "Văn bản đến" } (law("NĐ 30/2020 Điều 22: văn bản đến được đăng ký trong ngày, chậm nhất là ngày làm việc tiếp theo.")) (list(visitor)) },
        ),
        ("Vào sổ", html! { h1 { "Vào sổ văn bản đến" } (form(visitor)) }),
        ("Văn bản", html! { h1 { "Công văn 1287/UBND-KT" } (viewer(visitor)) }),
        ("Thành phần", html! { h1 { "Thành phần" } (pieces(visitor)) }),
    ]
}
