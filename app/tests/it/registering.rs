//! Vào sổ: the form, its rules, and what is typed staying typed (requirements 7–10, 13).

use axum::http::StatusCode;

use crate::support::server::PASSWORD;
use crate::support::sheet::{Sheet, value_of, words};
use crate::support::{Role, on_both};

on_both! {
    async fn a_full_form_fills_all_ten_columns_of_the_list_and_of_the_book(office) {
        let mut clerk = office.login(Role::Vtt).await;
        let id = Sheet::paper("105/SNV-VTLT", "V/v báo cáo công tác văn thư")
            .with("recipients", "Phòng Tổng hợp").with("note", "bản chính").with("pages", "2").with("copies", "1")
            .with("urgency", "2").with("arrived_time", "14.30").with("circulation", "Lưu hành nội bộ")
            .with("reply_due_on", "20/03/2026").register(&mut clerk).await;
        clerk.post_and_follow(&format!("/incoming/{id}/recipients"), &[("recipients", "")]).await;
        let all = "/incoming?cols=arrived,number,issuer,symbol,dated,subject,recipient,forwarded,received,note";
        let list = words(&clerk.get(all).await.is(StatusCode::OK).text());
        let books = clerk.get("/books").await.is(StatusCode::OK).text();
        let href = books.split("href=\"/books/").nth(1).unwrap().split('"').next().unwrap();
        let book = words(&clerk.get(&format!("/books/{href}")).await.is(StatusCode::OK).text());
        let columns = ["05/03/2026", "01", "Sở Nội vụ Thành phố Hồ Chí Minh", "105/SNV-VTLT", "02/03/2026", "Công văn",
            "báo cáo công tác văn thư", "Phòng Tổng hợp", "05/03/2026", "bản chính"];
        for (place, text) in [("list", &list), ("book", &book)] {
            for column in columns {
                assert!(text.contains(column), "{place} lacks {column}: {text}");
            }
        }
        assert!(book.contains("14"), "the hour of a very urgent paper: {book}");
        let page = words(&clerk.get(&format!("/incoming/{id}")).await.is(StatusCode::OK).text());
        for fact in ["Lưu hành nội bộ", "20/03/2026", "Trần Văn Bình · Giám đốc", "Kệ 2, ngăn 3", "Thượng khẩn"] {
            assert!(page.contains(fact), "{fact}: {page}");
        }
    }

    async fn the_number_stands_large_in_the_answer_and_numbers_follow_each_other(office) {
        let mut clerk = office.login(Role::Vt).await;
        for n in 1..=3 {
            let answer = Sheet::paper(&format!("{n}/SNV-VP"), &format!("Văn bản {n}")).send(&mut clerk).await;
            let page = clerk.get(&answer.is(StatusCode::SEE_OTHER).location()).await.is(StatusCode::OK).text();
            assert!(page.contains(&format!("<strong class=\"number\">{n:02}</strong>")), "{page}");
        }
        assert_eq!(office.numbers().await, [1, 2, 3]);
    }

    async fn a_refused_form_keeps_what_was_typed_over_a_reload_and_a_restart(office) {
        let mut clerk = office.login(Role::Vt).await;
        let typed = Sheet::paper("77/SNV-VP", "Nội dung gõ dở, dấu “ngoặc” & <thẻ>").with("dated_on", "31/02/2026");
        let again = typed.send(&mut clerk).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert_eq!(value_of(&again, "subject").unwrap(), "Nội dung gõ dở, dấu “ngoặc” & <thẻ>");
        assert_eq!(value_of(&again, "dated_on").unwrap(), "31/02/2026");
        assert!(again.contains("id=\"f-dated_on-"), "a fault at the field");
        let fresh = clerk.get("/incoming/new").await.is(StatusCode::OK).text();
        assert_eq!(value_of(&fresh, "symbol").unwrap(), "77/SNV-VP");
        assert!(fresh.contains("action=\"/drafts/register/removal\""));
        let office = office.restart().await;
        let mut later = office.login(Role::Vt).await;
        let fresh = later.get("/incoming/new").await.is(StatusCode::OK).text();
        assert_eq!(value_of(&fresh, "subject").unwrap(), "Nội dung gõ dở, dấu “ngoặc” & <thẻ>");
        typed.with("dated_on", "28/02/2026").register(&mut later).await;
        let fresh = later.get("/incoming/new").await.text();
        assert_eq!(value_of(&fresh, "symbol").unwrap_or_default(), "", "the draft went with the registration");
        assert_eq!(office.numbers().await, [1]);
    }

    async fn a_form_sent_after_the_session_ended_comes_back_after_signing_in(office) {
        let mut clerk = office.login(Role::Vt).await;
        office.advance(31 * 60);
        let typed = Sheet::paper("78/SNV-VP", "Gõ lúc hết phiên").with("_form", "register").with("_back", "/incoming/new");
        let sent = typed.send(&mut clerk).await;
        assert!(sent.sends_to_login(), "{}", sent.text());
        let door = sent.location();
        assert!(words(&clerk.get(&door).await.text()).contains("Nội dung bạn vừa gõ"), "{door}");
        let login = [("login", office.login_of(Role::Vt)), ("password", PASSWORD.into()), ("next", "/incoming/new".into())];
        let login: Vec<(&str, &str)> = login.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let page = clerk.post_and_follow("/login", &login).await.text();
        assert_eq!(value_of(&page, "subject").unwrap(), "Gõ lúc hết phiên");
        assert_eq!(office.numbers().await, [0; 0]);
    }

    async fn each_fault_is_told_at_its_field_and_takes_no_number(office) {
        let mut clerk = office.login(Role::Vt).await;
        let good = || Sheet::paper("5/SNV-VP", "Đúng");
        let long = "x".repeat(2001);
        let cases = [
            (good().with("issuer", " "), "issuer", "Cần điền ô này"),
            (good().with("subject", ""), "subject", "Cần điền ô này"),
            (good().with("type", "khong-co"), "type", "chọn tên loại"),
            (good().with("dated_on", "30/02/2026"), "dated_on", "30/02/2026"),
            (good().with("dated_on", "hôm nào đó"), "dated_on", ""),
            (good().with("arrived_on", "06/03/2026"), "arrived_on", "Ngày này chưa đến"),
            (good().with("arrived_on", ""), "arrived_on", "Cần điền ô này"),
            (good().with("urgency", "2"), "arrived_time", "phải ghi giờ đến"),
            (good().with("urgency", "3").with("arrived_time", "25:00"), "arrived_time", ""),
            (good().with("urgency", "4").with("arrived_time", "8:00"), "urgent_on", "phải ghi ngày và giờ hẹn"),
            (good().with("paper_place", ""), "paper_place", "phải ghi bản giấy để ở đâu"),
            (good().with("pages", "0"), "pages", "Không đọc được"),
            (good().with("copies", "nhiều"), "copies", "Không đọc được"),
            (good().with("recipients", "Phòng Không Có"), "recipients", "Không có đơn vị hoặc người tên “Phòng Không Có”"),
            (good().with("subject", long), "subject", "Dài quá 2000 ký tự"),
        ];
        for (sheet, field, says) in cases {
            let page = sheet.send(&mut clerk).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
            let at = page.split(&format!("id=\"f-{field}-")).nth(1).unwrap_or_else(|| panic!("no fault at {field}: {}", words(&page)));
            assert!(words(&at[..at.len().min(900)]).contains(says), "{field}: {}", words(&at[..at.len().min(900)]));
        }
        assert_eq!(office.numbers().await, [0; 0]);
        good().register(&mut clerk).await;
        assert_eq!(office.numbers().await, [1]);
    }

    async fn a_personal_envelope_is_entered_without_opening_it(office) {
        let mut clerk = office.login(Role::Vt).await;
        let envelope = Sheet::paper("", "").with("type", "").with("personal", "1").with("dated_on", "");
        envelope.clone().send(&mut clerk).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let envelope = envelope.with("recipients", "Nguyễn Thị LD");
        let id = envelope.register(&mut clerk).await;
        let page = words(&clerk.get(&format!("/incoming/{id}")).await.is(StatusCode::OK).text());
        assert!(page.contains("Bì gửi đích danh, không mở") && page.contains("Nguyễn Thị LD"), "{page}");
        envelope.register(&mut clerk).await;
        assert_eq!(office.numbers().await, [1, 2], "two envelopes of one sender are two entries");
        let intake = crate::intake::take(&mut clerk, "a.png", &crate::support::files::png(9, 9)).await;
        let with_file = envelope.with("intake", intake).send(&mut clerk).await;
        assert!(words(&with_file.is(StatusCode::UNPROCESSABLE_ENTITY).text()).contains("không mở nên không kèm tệp"));
    }

    async fn an_entry_without_a_file_says_where_the_paper_is(office) {
        let mut clerk = office.login(Role::Vt).await;
        let id = Sheet::paper("6/SNV-VP", "Giấy").register(&mut clerk).await;
        let page = words(&clerk.get(&format!("/incoming/{id}")).await.text());
        assert!(page.contains("Không có tệp. Bản giấy ở: Kệ 2, ngăn 3"), "{page}");
    }

    async fn only_the_clerks_may_register(office) {
        for role in [Role::Cv, Role::Ldp, Role::Ld, Role::Cvp, Role::Qtht, Role::Lt] {
            let mut client = office.login(role).await;
            Sheet::paper("7/SNV-VP", "Không được").send(&mut client).await.is(StatusCode::FORBIDDEN);
        }
        assert_eq!(office.numbers().await, [0; 0]);
    }
}
