//! Sổ đăng ký: closing, opening, correcting, cancelling, printing (R §2.2, §11 A26; requirements 11, 13).

use axum::http::StatusCode;

use crate::support::papers::paper;
use crate::support::sheet::{Sheet, value_of, words};
use crate::support::{Client, Engine, Office, Role, judge, on_both, reading};

/// The addresses of the volumes, newest first as the page shows them.
async fn volumes(keeper: &mut Client) -> Vec<String> {
    let page = keeper.get("/books").await.is(StatusCode::OK).text();
    let mut found: Vec<String> = Vec::new();
    for rest in page.split("href=\"/books/").skip(1) {
        let id = rest.split(['"', '/']).next().unwrap();
        let path = format!("/books/{id}");
        if !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

on_both! {
    async fn a_closed_book_takes_no_more_keeps_what_was_typed_and_a_new_volume_goes_on(office) {
        let (mut clerk, mut keeper) = (office.login(Role::Vt).await, office.login(Role::Vtt).await);
        for n in 1..=3 {
            Sheet::paper(&format!("{n}/SNV-VP"), &format!("Một {n}")).register(&mut clerk).await;
        }
        let first = volumes(&mut keeper).await.remove(0);
        clerk.post(&format!("{first}/closure"), &[]).await.is(StatusCode::FORBIDDEN);
        keeper.post_and_follow(&format!("{first}/closure"), &[]).await;
        keeper.post(&format!("{first}/closure"), &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let late = Sheet::paper("4/SNV-VP", "Sau khi khoá sổ");
        let refused = late.send(&mut clerk).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(words(&refused).contains("Quyển 1 năm 2026 đã khoá sổ"), "{}", words(&refused));
        let kept = clerk.get("/incoming/new").await.text();
        assert_eq!(value_of(&kept, "subject").unwrap(), "Sau khi khoá sổ");
        assert_eq!(office.numbers().await, [1, 2, 3]);
        let body = office.party.to_string();
        clerk.post("/books", &[("body", &body)]).await.is(StatusCode::FORBIDDEN);
        let opened = keeper.post_and_follow("/books", &[("body", &body)]).await.text();
        assert!(words(&opened).contains("Quyển 2"), "{}", words(&opened));
        keeper.post("/books", &[("body", &body)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        late.register(&mut clerk).await;
        assert_eq!(office.numbers().await, [1, 2, 3, 4], "the refusal took no number");
        let second = volumes(&mut keeper).await.into_iter().find(|path| *path != first).unwrap();
        let shown = words(&keeper.get(&second).await.text());
        assert!(shown.contains("4/SNV-VP") && !shown.contains("3/SNV-VP"), "{shown}");
        let shown = words(&keeper.get(&first).await.text());
        assert!(shown.contains("3/SNV-VP") && !shown.contains("4/SNV-VP") && shown.contains("Khoá sổ ngày 05/03/2026"), "{shown}");
    }

    async fn a_correction_is_a_new_entry_that_names_the_old_one(office) {
        let (mut clerk, mut keeper) = (office.login(Role::Vt).await, office.login(Role::Vtt).await);
        let old = Sheet::paper("1/SNV-VP", "Trích yếu sai").register(&mut clerk).await;
        clerk.get(&format!("/incoming/{old}/correction")).await.is(StatusCode::FORBIDDEN);
        let form = keeper.get(&format!("/incoming/{old}/correction")).await.is(StatusCode::OK).text();
        assert_eq!(value_of(&form, "symbol").unwrap(), "1/SNV-VP");
        let corrected = Sheet::paper("1/SNV-VP", "Trích yếu đúng").with("corrects", &old);
        corrected.send(&mut clerk).await.is(StatusCode::FORBIDDEN);
        let new = corrected.register(&mut keeper).await;
        let page = words(&keeper.get(&format!("/incoming/{new}")).await.text());
        assert!(page.contains("Đính chính cho Số đến 01/2026") && page.contains("Trích yếu đúng"), "{page}");
        let page = words(&keeper.get(&format!("/incoming/{old}")).await.text());
        assert!(page.contains("Đã được đính chính bởi Số đến 02/2026") && page.contains("Trích yếu sai"), "{page}");
        corrected.with("subject", "Lần ba").send(&mut keeper).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let book = volumes(&mut keeper).await.remove(0);
        let book = words(&keeper.get(&book).await.text());
        assert!(book.contains("Đã được đính chính bởi 2") && book.contains("Đính chính cho 1"), "{book}");
        assert_eq!(office.numbers().await, [1, 2]);
    }

    async fn a_cancelled_entry_keeps_its_number_and_the_reason_stands_in_the_book(office) {
        let (mut clerk, mut keeper) = (office.login(Role::Vt).await, office.login(Role::Vtt).await);
        let id = Sheet::paper("1/SNV-VP", "Vào nhầm").with("note", "một bản").register(&mut clerk).await;
        let path = format!("/incoming/{id}/cancellation");
        clerk.post(&path, &[("reason", "nhầm")]).await.is(StatusCode::FORBIDDEN);
        keeper.post(&path, &[("reason", "  ")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        keeper.post_and_follow(&path, &[("reason", "gửi nhầm nơi nhận")]).await;
        keeper.post(&path, &[("reason", "lần hai")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let next = Sheet::paper("1/SNV-VP", "Vào nhầm").register(&mut clerk).await;
        assert_ne!(next, id, "a cancelled entry does not stand in the way of the right one");
        assert_eq!(office.numbers().await, [1, 2]);
        let book = volumes(&mut keeper).await.remove(0);
        let book = words(&keeper.get(&book).await.text());
        assert!(book.contains("một bản; huỷ số: gửi nhầm nơi nhận"), "{book}");
        assert!(office.audit().await.trouble.is_empty());
    }

    async fn a_number_that_no_paper_bears_stands_in_the_book_with_its_reason(office) {
        let (mut clerk, mut keeper) = (office.login(Role::Vt).await, office.login(Role::Vtt).await);
        Sheet::paper("1/SNV-VP", "Một").register(&mut clerk).await;
        let series = keeper.get("/numbers").await.is(StatusCode::OK).text();
        let path = series.split("href=\"/numbers/series/").skip(1)
            .map(|rest| rest.split('"').next().unwrap()).find(|id| *id != "new").unwrap();
        let held = [("count", "1"), ("reason", "giữ cho văn bản khẩn"), ("expires", "10/03/2026")];
        let page = keeper.post_and_follow(&format!("/numbers/series/{path}/reservations"), &held).await.text();
        assert!(words(&page).contains("Đã đặt trước các số từ 2 đến 2"), "{}", words(&page));
        Sheet::paper("2/SNV-VP", "Hai").register(&mut clerk).await;
        assert_eq!(office.numbers().await, [1, 3]);
        let book = volumes(&mut keeper).await.remove(0);
        let book = words(&keeper.get(&book).await.text());
        assert!(book.contains("Đặt trước: giữ cho văn bản khẩn"), "{book}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a26_the_printed_book_has_ten_columns_page_numbers_statements_and_lines_to_sign() {
    let office = Office::new(Engine::Sqlite).await;
    for n in 1..=60 {
        office
            .register(&paper(&office, &format!("{n}/SNV-VP"), &format!("Về việc thứ {n}")))
            .await
            .unwrap();
    }
    let mut keeper = office.login(Role::Vtt).await;
    let book = volumes(&mut keeper).await.remove(0);
    keeper.post_and_follow(&format!("{book}/closure"), &[]).await;
    let pdf = keeper.get(&format!("{book}/print.pdf")).await.is(StatusCode::OK);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let (pages, text) = (reading::pages(&pdf.body), reading::running_text(&pdf.body));
    assert!(pages.len() >= 3, "a cover and several pages");
    let columns = [
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu",
        "Ngày tháng",
        "Tên loại và trích yếu",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ];
    let body = reading::running_text(&pdf.body);
    for column in columns {
        let first = column.split(' ').next().unwrap();
        assert!(body.contains(column) || body.contains(first), "{column}: {body}");
    }
    for number in 1..=10 {
        assert!(text.contains(&format!("({number})")), "column number {number}");
    }
    for n in [1, 30, 60] {
        assert!(text.contains(&format!("{n}/SNV-VP")), "entry {n}");
    }
    for statement in [
        "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
        "quyển số 1, mở ngày 05 tháng 3 năm 2026 từ số 1",
        "Sổ này gồm 60 (sáu mươi) số, từ số 1 đến số 60",
        "Người lập sổ",
        "Trưởng bộ phận văn thư",
        "Chánh Văn phòng",
    ] {
        assert!(
            text.to_lowercase().contains(&statement.to_lowercase()),
            "{statement}: {text}"
        );
    }
    for page in 2..=pages.len() {
        assert!(
            pages[page - 1].contains(&page.to_string()),
            "page number {page}: {}",
            pages[page - 1]
        );
    }
    judge::is_pdfa(&pdf.body, "2a");
    let sheet = keeper.get(&format!("{book}/book.xlsx")).await.is(StatusCode::OK);
    let cells = reading::running_text(&sheet.body);
    assert!(columns.iter().all(|column| cells.contains(column)), "{cells}");
    let mut clerk = office.login(Role::Vt).await;
    clerk.get(&format!("{book}/print.pdf")).await.is(StatusCode::FORBIDDEN);
    clerk.get(&book).await.is(StatusCode::OK);
}
