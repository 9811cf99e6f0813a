//! Realistic values for tests and for looking at the pages.
#![allow(dead_code)]

use jiff::civil::{Date, date};
use paper::{Align, Book, Cell, Column, Lang, Letter, List, Para, Regime, Stamp};

/// The day of all samples.
pub const DAY: Date = date(2026, 3, 5);

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

fn column(number: u8, title: &str, width: f32, align: Align) -> Column {
    Column {
        title: title.to_owned(),
        width,
        align,
        number: Some(number),
    }
}

/// The ten columns of Sổ đăng ký văn bản đến (R §2.2).
pub fn incoming_columns() -> Vec<Column> {
    use Align::{Center, Left};
    vec![
        column(1, "Ngày đến", 1.3, Center),
        column(2, "Số đến", 0.8, Center),
        column(3, "Tác giả", 2.2, Left),
        column(4, "Số, ký hiệu văn bản", 1.8, Center),
        column(5, "Ngày tháng văn bản", 1.3, Center),
        column(6, "Tên loại và trích yếu nội dung văn bản", 5.0, Left),
        column(7, "Đơn vị hoặc người nhận", 1.9, Left),
        column(8, "Ngày chuyển", 1.3, Center),
        column(9, "Ký nhận", 1.2, Center),
        column(10, "Ghi chú", 1.3, Left),
    ]
}

/// `count` entries of the incoming register.
pub fn incoming_rows(count: usize) -> Vec<Vec<Cell>> {
    let authors = [
        "Ủy ban nhân dân Thành phố Hồ Chí Minh",
        "Sở Nội vụ",
        "Bộ Tài chính",
        "Văn phòng Thành ủy",
        "Cục Văn thư và Lưu trữ nhà nước",
    ];
    let subjects = [
        "Công văn về việc báo cáo tình hình thực hiện công tác văn thư, lưu trữ 6 tháng đầu năm",
        "Quyết định ban hành Quy chế tiếp nhận, xử lý và quản lý văn bản điện tử tại các đơn vị trực thuộc",
        "Kế hoạch triển khai chỉnh lý tài liệu tồn đọng giai đoạn 2026 - 2028",
        "Giấy mời họp về phương án sắp xếp kho lưu trữ",
        "Thông báo kết luận của đồng chí Bí thư tại buổi làm việc với Ban Thường vụ Đảng ủy Tổng công ty",
    ];
    let row = |i: usize| {
        let day = DAY.saturating_add(jiff::Span::new().days(i64::try_from(i % 300).unwrap_or(0)));
        vec![
            Cell::Date(day),
            Cell::Number(i64::try_from(i + 1).unwrap_or(0)),
            text(authors[i % authors.len()]),
            Cell::Text(format!("{}/{}", 100 + i, ["UBND-VX", "QĐ-SNV", "BTC-QLCS"][i % 3])),
            Cell::Date(day),
            text(subjects[i % subjects.len()]),
            text(["Phòng Hành chính", "Ban Tổ chức", "Nguyễn Thị Hồng Ánh"][i % 3]),
            Cell::Date(day),
            Cell::Empty,
            if i % 7 == 3 {
                text("Hỏa tốc, đến 14.30")
            } else {
                Cell::Empty
            },
        ]
    };
    (0..count).map(row).collect()
}

/// A list of incoming papers.
pub fn list(rows: usize) -> List {
    List {
        lang: Lang::Vi,
        superior: Some("Thành ủy Thành phố Hồ Chí Minh".to_owned()),
        office: "Đảng ủy Tổng công ty Cấp nước Sài Gòn".to_owned(),
        title: "Danh sách văn bản đến chưa giải quyết".to_owned(),
        subtitle: vec![
            "Từ ngày 01/01/2026 đến ngày 05/3/2026".to_owned(),
            "Đơn vị: Văn phòng; độ khẩn: tất cả".to_owned(),
        ],
        columns: incoming_columns()
            .into_iter()
            .take(8)
            .map(|column| Column { number: None, ..column })
            .collect(),
        rows: incoming_rows(rows)
            .into_iter()
            .map(|row| row.into_iter().take(8).collect())
            .collect(),
        landscape: true,
        made_on: DAY,
        made_by: "Trần Văn Đức".to_owned(),
        note: Some("Văn bản quá hạn đã được đôn đốc ngày 02/3/2026.".to_owned()),
    }
}

/// The incoming register, closed.
pub fn book(rows: usize) -> Book {
    Book {
        superior: Some("Ủy ban nhân dân Thành phố Hồ Chí Minh".to_owned()),
        office: "Tổng công ty Cấp nước Sài Gòn".to_owned(),
        regime: Regime::State,
        title: "Sổ đăng ký văn bản đến".to_owned(),
        year_label: "Năm 2026".to_owned(),
        from_on: Some(date(2026, 1, 2)),
        to_on: Some(date(2026, 12, 31)),
        from_number: Some(1),
        to_number: i64::try_from(rows).ok(),
        volume: 1,
        columns: incoming_columns(),
        rows: incoming_rows(rows),
        opening: "Sổ này dùng để đăng ký văn bản đến của Tổng công ty Cấp nước Sài Gòn năm 2026, bắt đầu từ số 01 ngày 02 tháng 01 năm 2026.".to_owned(),
        closing: Some(format!(
            "Sổ khoá ngày 31 tháng 12 năm 2026, gồm {rows} văn bản (bằng chữ: ba mươi văn bản), từ số 01 đến số {rows}."
        )),
        place: "Thành phố Hồ Chí Minh".to_owned(),
        made_on: DAY,
        signers: vec!["Văn thư".to_owned(), "Chánh Văn phòng".to_owned()],
        footer: "Chuỗi nhật ký: 9f2c4b7a1d3e5f60 · mục 18.204".to_owned(),
    }
}

/// The incoming stamp at the place for a named document.
pub fn stamp() -> Stamp {
    Stamp {
        office: "Tổng công ty Cấp nước Sài Gòn".to_owned(),
        number: 7,
        date_text: "05/3/2026, 14.30".to_owned(),
        forward: "Phòng Hành chính".to_owned(),
        dossier: String::new(),
        width_mm: 50.0,
        height_mm: 35.0,
        x_mm: 35.0,
        y_mm: 55.0,
        made_on: DAY,
    }
}

/// A công văn of a state enterprise.
pub fn state_letter() -> Letter {
    Letter {
        regime: Regime::State,
        superior: Some("Ủy ban nhân dân Thành phố Hồ Chí Minh".to_owned()),
        issuer: "Tổng công ty Cấp nước Sài Gòn".to_owned(),
        number_line: "Số: 105/TCT-VP".to_owned(),
        place: "Thành phố Hồ Chí Minh".to_owned(),
        date: DAY,
        type_name: None,
        subject: "báo cáo kết quả chỉnh lý tài liệu tồn đọng năm 2025".to_owned(),
        urgency_stamp: Some("Khẩn".to_owned()),
        addressees: vec!["Sở Nội vụ Thành phố Hồ Chí Minh".to_owned(), "Trung tâm Lưu trữ lịch sử".to_owned()],
        body: vec![
            Para::Text("Thực hiện Công văn số 2083/SNV-VTLT ngày 12 tháng 02 năm 2026 của Sở Nội vụ về việc báo cáo kết quả chỉnh lý tài liệu tồn đọng, Tổng công ty Cấp nước Sài Gòn báo cáo như sau:".to_owned()),
            Para::Heading("1. Kết quả thực hiện".to_owned()),
            Para::Text("Trong năm 2025, Tổng công ty đã chỉnh lý hoàn chỉnh 128,5 mét giá tài liệu, lập 3.412 hồ sơ, trong đó có 1.206 hồ sơ bảo quản vĩnh viễn.".to_owned()),
            Para::Item("Khối tài liệu kỹ thuật: 74,0 mét giá".to_owned()),
            Para::Item("Khối tài liệu hành chính: 54,5 mét giá".to_owned()),
            Para::Heading("2. Khó khăn, vướng mắc".to_owned()),
            Para::Text("Kho lưu trữ tại trụ sở đã sử dụng hết 92% diện tích; hệ thống điều hòa nhiệt độ vận hành từ năm 2012 cần được thay thế.".to_owned()),
            Para::Text("Tổng công ty kính báo cáo Sở Nội vụ xem xét, hướng dẫn./.".to_owned()),
        ],
        authority: Some("KT. Tổng giám đốc".to_owned()),
        post: "Phó Tổng giám đốc".to_owned(),
        signer: "Nguyễn Thị Thanh Hằng".to_owned(),
        recipients: vec!["Như trên".to_owned(), "Hội đồng thành viên (để b/c)".to_owned(), "Lưu: VT, VP".to_owned()],
    }
}

/// A decision of two pages.
pub fn state_decision() -> Letter {
    let article = |n: usize| {
        Para::Text(format!(
            "Điều {n}. Các đơn vị trực thuộc có trách nhiệm lập hồ sơ công việc, giao nộp hồ sơ, tài liệu vào Lưu trữ hiện hành đúng thời hạn; định kỳ hằng quý báo cáo kết quả về Văn phòng để tổng hợp, trình Tổng giám đốc xem xét, chỉ đạo."
        ))
    };
    let mut body = vec![
        Para::Text("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;".to_owned()),
        Para::Text(
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;".to_owned(),
        ),
        Para::Text("Theo đề nghị của Chánh Văn phòng Tổng công ty.".to_owned()),
        Para::Heading("QUYẾT ĐỊNH:".to_owned()),
    ];
    body.extend((1..=9).map(article));
    Letter {
        number_line: "Số: 07/QĐ-TCT".to_owned(),
        type_name: Some("Quyết định".to_owned()),
        subject: "Về việc ban hành Quy chế công tác văn thư, lưu trữ của Tổng công ty Cấp nước Sài Gòn".to_owned(),
        urgency_stamp: None,
        addressees: vec![],
        body,
        authority: None,
        post: "Tổng giám đốc".to_owned(),
        signer: "Bùi Thanh Giang".to_owned(),
        recipients: vec![
            "Như Điều 9".to_owned(),
            "Hội đồng thành viên".to_owned(),
            "Lưu: VT, VP".to_owned(),
        ],
        ..state_letter()
    }
}

/// A công văn of a Party committee.
pub fn party_letter() -> Letter {
    Letter {
        regime: Regime::Party,
        superior: Some("Thành ủy Thành phố Hồ Chí Minh".to_owned()),
        issuer: "Đảng ủy Tổng công ty".to_owned(),
        number_line: "Số 120-CV/ĐU".to_owned(),
        subject: "chuẩn bị nội dung Hội nghị Ban Chấp hành lần thứ 5".to_owned(),
        urgency_stamp: None,
        addressees: vec!["Các chi bộ trực thuộc".to_owned()],
        body: vec![
            Para::Text("Thực hiện Chương trình công tác năm 2026, Ban Thường vụ Đảng ủy đề nghị các chi bộ trực thuộc chuẩn bị nội dung sau:".to_owned()),
            Para::Heading("I- TÌNH HÌNH THỰC HIỆN NGHỊ QUYẾT".to_owned()),
            Para::Text("1. Kết quả lãnh đạo thực hiện nhiệm vụ chính trị quý I năm 2026; công tác kiểm tra, giám sát và thi hành kỷ luật trong Đảng.".to_owned()),
            Para::Item("Báo cáo gửi về Văn phòng Đảng ủy trước ngày 20/3/2026.".to_owned()),
            Para::Text("Đề nghị các chi bộ nghiêm túc thực hiện.".to_owned()),
        ],
        authority: Some("T/M Đảng ủy".to_owned()),
        post: "Phó Bí thư".to_owned(),
        signer: "Lê Hoàng Phương".to_owned(),
        recipients: vec!["Như trên".to_owned(), "Thường trực Đảng ủy (để báo cáo)".to_owned(), "Lưu Văn phòng Đảng ủy".to_owned()],
        ..state_letter()
    }
}

/// A resolution of a Party committee.
pub fn party_resolution() -> Letter {
    Letter {
        number_line: "Số 05-NQ/ĐU".to_owned(),
        type_name: Some("Nghị quyết".to_owned()),
        subject: "về nâng cao chất lượng công tác văn thư, lưu trữ trong Đảng bộ giai đoạn 2026 - 2030".to_owned(),
        addressees: vec![],
        ..party_letter()
    }
}
