//! The law book's vectors on the register (R §11: A10, A11, A12, A22, A25).

use axum::http::{Method, StatusCode};
use chauban::site;

use crate::intake::take;
use crate::support::sheet::{Sheet, entry, words};
use crate::support::{Engine, Office, Role, files, on_both};

on_both! {
    async fn a10_the_electronic_copy_of_a_paper_joins_its_number(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        let id = Sheet::paper("105/SNV-VTLT", "Báo cáo công tác văn thư").register(&mut clerk).await;
        let intake = take(&mut clerk, "cv.pdf", files::a_letter()).await;
        let electronic = Sheet::of_intake(&intake, "105 / SNV-VTLT", "Báo cáo công tác văn thư");
        let refused = electronic.send(&mut clerk).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(words(&refused).contains("đã vào sổ: số đến 1 năm 2026"), "{}", words(&refused));
        assert!(refused.contains(&format!("action=\"/incoming/{id}/medium\"")), "the way to join is offered");
        let joined = [("medium", "electronic"), ("intake", intake.as_str())];
        let page = clerk.post_and_follow(&format!("/incoming/{id}/medium"), &joined).await.text();
        assert!(words(&page).contains("Đã gộp vào số đến 1"), "{}", words(&page));
        let item = api.get(&format!("/api/v1/incoming/{id}")).await.json();
        assert_eq!((item["medium"].as_str(), item["number"].as_i64()), (Some("both"), Some(1)));
        assert_eq!(item["files"].as_array().unwrap().len(), 1);
        assert_eq!(office.numbers().await, [1], "one document, one number");
        let twice = clerk.post(&format!("/incoming/{id}/medium"), &[("medium", "paper")]).await;
        twice.is(StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a10_the_same_form_again_is_refused_and_a_new_paper_of_the_sender_is_not(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        Sheet::paper("105/SNV-VTLT", "Báo cáo").register(&mut clerk).await;
        let again = Sheet::paper("105/SNV-VTLT", "Báo cáo").send(&mut clerk).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!again.text().contains("/medium\""), "paper and paper are not joined");
        let conflict = api.json(Method::POST, "/api/v1/incoming", &entry("105/SNV-VTLT", "Báo cáo")).await;
        conflict.is(StatusCode::CONFLICT);
        Sheet::paper("106/SNV-VTLT", "Báo cáo").register(&mut clerk).await;
        Sheet::paper("105/SNV-VTLT", "Báo cáo").with("dated_on", "02/02/2026").register(&mut clerk).await;
        Sheet::paper("105/SNV-VTLT", "Báo cáo").with("issuer", "Sở Tài chính").register(&mut clerk).await;
        assert_eq!(office.numbers().await, [1, 2, 3, 4]);
    }

    async fn a11_an_express_paper_on_friday_evening_is_to_be_presented_at_once(office) {
        office.set_clock("2026-03-06T17:20:00");
        let mut clerk = office.login(Role::Vt).await;
        let express = Sheet::paper("1/UBND-VP", "Phòng chống bão").with("urgency", "3").with("arrived_on", "06/03/2026");
        express.clone().send(&mut clerk).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let id = express.with("arrived_time", "17:20").register(&mut clerk).await;
        let item = office.api(Role::Vt).await.get(&format!("/api/v1/incoming/{id}")).await.json();
        assert_eq!(item["arrived_time"], "17:20");
        assert_eq!(item["present_by"], "2026-03-06T17:20");
        assert_eq!(item["urgency"], "express");
        let page = words(&clerk.get(&format!("/incoming/{id}")).await.text());
        assert!(page.contains("Hỏa tốc") && page.contains("Trình trước ngay"), "{page}");
    }

    async fn a12_a_normal_paper_after_the_cut_off_on_friday_is_due_on_monday(office) {
        office.set_clock("2026-03-06T17:20:00");
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        for (arrived, hour, due) in [
            ("06/03/2026", "17:20", "2026-03-09T16:30"), ("06/03/2026", "16:30", "2026-03-06T16:30"),
            ("06/03/2026", "16:31", "2026-03-09T16:30"), ("01/03/2026", "", "2026-03-02T16:30"),
            ("06/03/2026", "", "2026-03-09T16:30"),
        ] {
            let sheet = Sheet::paper(&format!("{due}{hour}/SNV-VP"), "Thường").with("arrived_on", arrived).with("arrived_time", hour);
            let id = sheet.register(&mut clerk).await;
            let item = api.get(&format!("/api/v1/incoming/{id}")).await.json();
            assert_eq!(item["present_by"], due, "{arrived} {hour}");
        }
    }

    async fn the_year_of_a_number_turns_by_the_office_s_clock(office) {
        // 23:59 in the office is 16:59 in UTC.
        office.set_clock("2026-12-31T23:59:50");
        let mut clerk = office.login(Role::Vt).await;
        let last = Sheet::paper("1/SNV-VP", "Cuối năm").with("arrived_on", "31/12/2026").register(&mut clerk).await;
        office.advance(20);
        let first = Sheet::paper("2/SNV-VP", "Đầu năm").with("arrived_on", "31/12/2026").register(&mut clerk).await;
        let mut api = office.api(Role::Vt).await;
        let mut number = async |id: &str| {
            let item = api.get(&format!("/api/v1/incoming/{id}")).await.json();
            (item["number"].as_i64().unwrap(), item["year"].as_i64().unwrap())
        };
        assert_eq!(number(&last).await, (1, 2026));
        assert_eq!(number(&first).await, (1, 2027));
        assert_eq!(office.rows("register_book").await, 2, "each year has its book");
    }

    async fn a22_a_search_finds_every_spelling_of_the_same_words(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        let issuers = ["Đảng ủy Tổng Công ty", "Đảng uỷ Khối Doanh nghiệp", "Đa\u{309}ng u\u{309}y phường", "Sở Nội vụ"];
        for (n, issuer) in issuers.into_iter().enumerate() {
            Sheet::paper(&format!("{n}-CT/TU"), "Nội dung").with("issuer", issuer).register(&mut clerk).await;
        }
        for words in ["dang uy", "Đảng ủy", "Đảng uỷ", "ĐẢNG UỶ", "Đa\u{309}ng u\u{309}y"] {
            let query = serde_urlencoded::to_string([("q", words)]).unwrap();
            let found = api.get(&format!("/api/v1/incoming?{query}")).await.is(StatusCode::OK).json();
            let found: Vec<_> = found["items"].as_array().unwrap().iter().map(|i| i["number"].as_i64().unwrap()).collect();
            assert_eq!(found, [3, 2, 1], "{words}");
            let page = clerk.get(&format!("/incoming?{query}")).await.is(StatusCode::OK).text();
            assert!(page.contains("1-CT/TU") && !page.contains("3-CT/TU"), "{words}");
        }
    }

    async fn a22_a_symbol_is_found_however_it_is_typed_and_choosers_need_no_accents(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        Sheet::paper("20-CT/TU", "Công tác văn thư").with("issuer", "Thành uỷ Thành phố Hồ Chí Minh").register(&mut clerk).await;
        Sheet::paper("21-CT/TU", "Khác").with("issuer", "Thành ủy Cần Thơ").with("signer", "Lê Văn Ất").register(&mut clerk).await;
        for typed in ["20-CT/TU", "20-ct/tu", "20 CT TU", "so 20-ct/tu", "số 20-CT/TU", "Số: 20-CT/TU"] {
            let query = serde_urlencoded::to_string([("q", typed)]).unwrap();
            let found = api.get(&format!("/api/v1/incoming?{query}")).await.json();
            let found: Vec<_> = found["items"].as_array().unwrap().iter().map(|i| i["symbol"].as_str().unwrap().to_owned()).collect();
            assert_eq!(found, ["20-CT/TU"], "{typed}");
        }
        for typed in ["thanh uy", "Thành ủy", "Thành uỷ", "THANH UY"] {
            let query = serde_urlencoded::to_string([("q", typed)]).unwrap();
            let found = clerk.get(&format!("/suggest/issuers?{query}")).await.is(StatusCode::OK).json();
            assert_eq!(found.as_array().unwrap().len(), 2, "{typed}: {found}");
        }
        let signers = clerk.get("/suggest/signers?q=le+van&issuer=Th%C3%A0nh+u%E1%BB%B7+C%E1%BA%A7n+Th%C6%A1").await.json();
        assert_eq!(signers[0]["value"], "Lê Văn Ất", "the issuer in either spelling has one set of signers");
        assert_eq!(signers[0]["fill"]["signer_post"], "Giám đốc");
        let recipients = clerk.get("/suggest/recipients?q=phong+tong").await.json();
        assert_eq!(recipients[0]["value"], "Phòng Tổng hợp");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a25_nothing_deletes_a_registered_document() {
    let office = Office::new(Engine::Sqlite).await;
    let mut keeper = office.login(Role::Vtt).await;
    let id = Sheet::paper("1/SNV-VP", "Không xoá được").register(&mut keeper).await;
    assert!(site::table().iter().all(|route| route.method != Method::DELETE));
    let mut api = office.api(Role::Vtt).await;
    for path in [
        format!("/incoming/{id}"),
        format!("/api/v1/incoming/{id}"),
        format!("/api/v1/incoming/{id}/cancellation"),
    ] {
        for client in [&mut keeper, &mut api] {
            let status = client.send(Method::DELETE, &path, "", Vec::new()).await.status;
            assert!([404, 405].contains(&status.as_u16()), "{path}: {status}");
        }
    }
    for verb in ["delete", "deletion", "removal", "destroy"] {
        let status = keeper.post(&format!("/incoming/{id}/{verb}"), &[]).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{verb}");
    }
    assert_eq!(office.numbers().await, [1]);
}
