//! Taking files in, through the page and through the interface (requirements 2, 5, 14).

use axum::http::{Method, StatusCode};
use sha2::{Digest, Sha256};

use crate::support::files;
use crate::support::sheet::{Sheet, words};
use crate::support::{Client, Role, on_both};

/// Sends one file as the page's script does; the id of the item that waits.
pub async fn take(clerk: &mut Client, name: &str, bytes: &[u8]) -> String {
    let mut script = clerk.clone();
    script.headers.push(("accept", "application/json".to_owned()));
    let answer = script
        .upload("/intake", &[], &[("file", name, bytes)])
        .await
        .is(StatusCode::CREATED)
        .json();
    let href = answer["href"].as_str().unwrap().to_owned();
    href.strip_prefix("/incoming/new?intake=").unwrap().to_owned()
}

/// The files of an entry as the interface shows them.
async fn files_of(api: &mut Client, id: &str) -> Vec<serde_json::Value> {
    let entry = api
        .get(&format!("/api/v1/incoming/{id}"))
        .await
        .is(StatusCode::OK)
        .json();
    entry["files"].as_array().unwrap().clone()
}

on_both! {
    async fn each_kind_of_file_comes_back_byte_for_byte_and_only_as_a_download(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        let kinds: [(&str, Vec<u8>, &str, usize); 6] = [
            ("Công văn số 105.pdf", files::a_letter().to_vec(), "application/pdf", 1),
            ("ảnh chụp.jpg", files::jpeg(), "image/jpeg", 1),
            ("bản quét.png", files::png(60, 80), "image/png", 1),
            ("fax ba trang.tif", files::tiff(3), "image/tiff", 3),
            ("dự thảo.docx", files::docx("Kính gửi các đơn vị"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 0),
            ("biểu mẫu.xlsx", files::xlsx("Số liệu quý I"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 0),
        ];
        for (n, (name, bytes, kind, pages)) in kinds.iter().enumerate() {
            let intake = take(&mut clerk, name, bytes).await;
            let id = Sheet::of_intake(&intake, &format!("{n}/SNV-VP"), &format!("Tệp thứ {n}")).register(&mut clerk).await;
            let file = &files_of(&mut api, &id).await[0];
            assert_eq!(file["name"], *name);
            assert_eq!(file["sha256"], hex::encode(Sha256::digest(bytes)));
            assert_eq!(file["pages"], *pages, "{name}");
            let path = format!("/files/{}", file["id"].as_str().unwrap());
            let original = clerk.get(&format!("{path}/original")).await.is(StatusCode::OK);
            assert!(original.body == *bytes, "{name}");
            assert_eq!(original.header("content-type"), *kind);
            assert!(original.header("content-disposition").starts_with("attachment; "));
            assert_eq!(original.header("x-content-type-options"), "nosniff");
            assert_eq!(original.header("content-security-policy"), "sandbox; default-src 'none'; frame-ancestors 'none'");
            for page in 0..*pages {
                let picture = clerk.get(&format!("{path}/pages/{page}/picture?w=240")).await.is(StatusCode::OK);
                assert_eq!(picture.header("content-type"), "image/png");
                assert!(picture.body.starts_with(b"\x89PNG"));
            }
            let beyond = clerk.get(&format!("{path}/pages/{pages}/picture")).await.status;
            assert!(beyond.is_client_error(), "{name}: {beyond}");
        }
    }

    async fn the_words_of_a_letter_lie_over_its_picture_once_the_job_has_read_them(office) {
        let mut clerk = office.login(Role::Vt).await;
        let intake = take(&mut clerk, "cv.pdf", files::a_letter()).await;
        let id = Sheet::of_intake(&intake, "105/SNV-VTLT", "Báo cáo").register(&mut clerk).await;
        let file = files_of(&mut office.api(Role::Vt).await, &id).await[0]["id"].as_str().unwrap().to_owned();
        let path = format!("/files/{file}/pages/0/text");
        clerk.get(&path).await.is(StatusCode::NO_CONTENT);
        assert_eq!(office.work().await, 1);
        let svg = clerk.get(&path).await.is(StatusCode::OK);
        assert_eq!(svg.header("content-type"), "image/svg+xml");
        assert!(svg.text().contains("105/SNV-VTLT"), "{}", svg.text());
    }

    async fn what_the_letter_says_is_proposed_in_the_form(office) {
        let mut clerk = office.login(Role::Vt).await;
        let intake = take(&mut clerk, "cv.pdf", files::a_letter()).await;
        office.work().await;
        let page = clerk.get(&format!("/incoming/new?intake={intake}")).await.is(StatusCode::OK).text();
        assert!(page.contains("105/SNV-VTLT") && page.contains("02/03/2026"), "{}", words(&page));
    }

    async fn several_files_become_one_paper_with_a_main_document_and_attachments(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        let letter = take(&mut clerk, "cv.pdf", files::a_letter()).await;
        let sheet = take(&mut clerk, "phụ lục.xlsx", &files::xlsx("Phụ lục")).await;
        let scan = take(&mut clerk, "ảnh.png", &files::png(30, 40)).await;
        let joined = clerk.post("/intake/joined", &[("id", &letter), ("id", &sheet), ("id", &scan)]).await;
        assert_eq!(joined.is(StatusCode::SEE_OTHER).location(), format!("/incoming/new?intake={letter}"));
        let id = Sheet::of_intake(&letter, "105/SNV-VTLT", "Báo cáo").register(&mut clerk).await;
        let found: Vec<(String, String)> = files_of(&mut api, &id).await.iter()
            .map(|file| (file["name"].as_str().unwrap().into(), file["role"].as_str().unwrap().into())).collect();
        let wanted = [("cv.pdf", "main"), ("phụ lục.xlsx", "attachment"), ("ảnh.png", "attachment")];
        assert_eq!(found, wanted.map(|(name, role)| (name.to_owned(), role.to_owned())));
        let waiting = api.get("/api/v1/intake").await.json();
        assert_eq!(waiting["items"].as_array().unwrap().len(), 0);
    }

    async fn a_program_adds_a_file_to_an_item_that_waits(office) {
        let mut api = office.api(Role::Vt).await;
        let first = api.upload("/api/v1/intake", &[], &[("file", "cv.pdf", files::a_letter())]).await
            .is(StatusCode::CREATED).json();
        let intake = first["intake"].as_str().unwrap();
        let more = [("file", "phụ lục.png", files::png(20, 20))];
        let more: Vec<_> = more.iter().map(|(f, n, b)| (*f, *n, b.as_slice())).collect();
        let second = api.upload("/api/v1/intake", &[("into", intake)], &more).await.is(StatusCode::CREATED).json();
        assert_eq!(second["intake"], first["intake"]);
        let waiting = api.get("/api/v1/intake").await.is(StatusCode::OK).json();
        assert_eq!(waiting["items"][0]["files"], 2);
        let nowhere = [("into", "01890000-0000-7000-8000-000000000000")];
        let status = api.upload("/api/v1/intake", &nowhere, &more).await.status;
        assert!(status.is_client_error(), "{status}");
        assert_eq!(office.rows("file").await, 2);
    }

    async fn what_is_set_aside_with_a_reason_leaves_the_list_and_keeps_its_file(office) {
        let mut clerk = office.login(Role::Vt).await;
        let intake = take(&mut clerk, "tải nhầm.png", &files::png(20, 20)).await;
        clerk.post("/intake/aside", &[("id", &intake), ("reason", " ")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let aside = clerk.post("/intake/aside", &[("id", &intake), ("reason", "tải nhầm")]).await;
        aside.is(StatusCode::SEE_OTHER);
        assert!(!clerk.get("/intake").await.text().contains("tải nhầm.png"));
        assert_eq!(office.rows("file").await, 1);
        assert_eq!(office.events().await.last().unwrap(), "IntakeSetAside");
        let late = Sheet::of_intake(&intake, "1/SNV-VP", "Muộn").send(&mut clerk).await;
        assert!(words(&late.is(StatusCode::UNPROCESSABLE_ENTITY).text()).contains("không còn chờ vào sổ"));
        assert_eq!(office.numbers().await, [0_i64; 0]);
    }

    async fn one_bad_file_of_many_does_not_hold_up_the_others(office) {
        let mut clerk = office.login(Role::Vt).await;
        let (good, bad) = (files::png(20, 20), b"#!/bin/sh\necho".to_vec());
        let page = clerk.upload("/intake", &[], &[
            ("file", "một.png", &good), ("file", "hai.pdf", &bad), ("file", "ba.pdf", files::a_letter()),
        ]).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        let said = words(&page);
        assert!(said.contains("Đã nhận tệp một.png") && said.contains("Đã nhận tệp ba.pdf"), "{said}");
        assert!(said.contains("hai.pdf: Không nhận ra loại tệp"), "{said}");
        assert_eq!(office.rows("file").await, 2);
    }

    async fn the_same_item_is_registered_once_though_sent_twice(office) {
        let mut clerk = office.login(Role::Vt).await;
        let intake = take(&mut clerk, "cv.png", &files::png(20, 20)).await;
        Sheet::of_intake(&intake, "1/SNV-VP", "Một").register(&mut clerk).await;
        let again = Sheet::of_intake(&intake, "2/SNV-VP", "Hai").send(&mut clerk).await;
        again.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(office.numbers().await, [1]);
        Sheet::paper("3/SNV-VP", "Ba").register(&mut clerk).await;
        assert_eq!(office.numbers().await, [1, 2], "the refusal took no number");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_without_the_right_cannot_take_files_in() {
    let office = crate::support::Office::new(crate::support::Engine::Sqlite).await;
    for role in [Role::Cv, Role::Ld, Role::Qtht] {
        let mut api = office.api(role).await;
        let answer = api
            .upload("/api/v1/intake", &[], &[("file", "a.png", &files::png(9, 9))])
            .await;
        answer.is(StatusCode::FORBIDDEN);
        let answer = api.send(Method::GET, "/api/v1/intake", "", Vec::new()).await;
        answer.is(StatusCode::FORBIDDEN);
    }
    assert_eq!(office.rows("file").await, 0);
}
