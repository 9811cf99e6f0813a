//! Files that must not come in: a message that says what to do, and nothing kept (trust D05–D07, D12).

use axum::http::StatusCode;

use crate::intake::take;
use crate::support::sheet::{Sheet, words};
use crate::support::{Client, Engine, Office, Role, files, on_both};

/// Nothing of a refused file is left: no row, no event, no byte.
async fn nothing_kept(office: &Office, before: usize) {
    for table in ["file", "intake", "job", "page_text"] {
        assert_eq!(office.rows(table).await, 0, "{table}");
    }
    assert_eq!(office.stored_files(), Vec::<std::path::PathBuf>::new());
    assert_eq!(office.events().await.len(), before, "no event");
}

/// Refused through the page and through the interface; what the user reads.
async fn refused(clients: &mut [Client; 3], name: &str, bytes: &[u8], says: &str) {
    let [page, script, api] = clients;
    let upload = [("file", name, bytes)];
    let shown = page
        .upload("/intake", &[], &upload)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(words(&shown.text()).contains(says), "{name}: {}", words(&shown.text()));
    let answer = script
        .upload("/intake", &[], &upload)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .json();
    assert!(answer["error"].as_str().unwrap().contains(says), "{name}: {answer}");
    assert!(answer.get("href").is_none());
    let problem = api
        .upload("/api/v1/intake", &[], &upload)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem.header("content-type"), "application/problem+json");
    assert!(
        problem.json()["detail"].as_str().unwrap().contains(says),
        "{name}: {}",
        problem.text()
    );
}

async fn clients(office: &Office) -> [Client; 3] {
    let page = office.login(Role::Vt).await;
    let mut script = page.clone();
    script.headers.push(("accept", "application/json".to_owned()));
    let mut api = office.api(Role::Vt).await;
    api.headers.push(("accept-language", "vi".to_owned()));
    [page, script, api]
}

on_both! {
    async fn a_file_that_cannot_be_read_is_refused_with_advice_and_leaves_nothing(office) {
        let mut clients = clients(&office).await;
        let before = office.events().await.len();
        let program: &[u8] = b"MZ\x90\0\x03\0\0\0This program cannot be run in DOS mode";
        let html: &[u8] = b"<!doctype html><script>alert(1)</script>";
        let svg: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        let cases: [(&str, &[u8], &str); 9] = [
            ("rỗng.pdf", b"", "Tệp rỗng"),
            ("chương trình.pdf", program, "Không nhận ra loại tệp theo nội dung"),
            ("trang.pdf", html, "Không nhận ra loại tệp theo nội dung"),
            ("hình.png", svg, "Không nhận ra loại tệp theo nội dung"),
            ("tệp nén.docx", &files::zip(&[("thư.txt", b"xin chao")]), "Không nhận ra loại tệp theo nội dung"),
            ("mật khẩu.pdf", &files::encrypted_pdf(), "Tệp có mật khẩu"),
            ("cắt ngang.pdf", &files::broken_pdf(), "Tệp bị hỏng hoặc tải chưa hết"),
            ("cắt ngang.png", &files::png(60, 60)[..200], "Tệp bị hỏng hoặc tải chưa hết"),
            ("không trang.pdf", &files::pages(0), "Tệp"),
        ];
        for (name, bytes, says) in cases {
            refused(&mut clients, name, bytes, says).await;
        }
        nothing_kept(&office, before).await;
    }

    async fn d05_d06_d07_bombs_and_floods_are_refused_by_what_they_claim(office) {
        let mut clients = clients(&office).await;
        let before = office.events().await.len();
        refused(&mut clients, "ảnh.png", &files::pixel_flood(), "Ảnh quá lớn (50000 × 50000 điểm ảnh)").await;
        refused(&mut clients, "nhiều trang.pdf", &files::pages(5_001), "Tệp có 5001 trang").await;
        let parts: Vec<String> = (0..10_001).map(|n| format!("word/media/{n}.png")).collect();
        let mut members: Vec<(&str, &[u8])> = parts.iter().map(|name| (name.as_str(), &b""[..])).collect();
        members.insert(0, ("[Content_Types].xml", b"<Types/>"));
        members.push(("word/document.xml", b"<w:document/>"));
        refused(&mut clients, "vạn phần.docx", &files::zip(&members), "Tệp nén bất thường").await;
        nothing_kept(&office, before).await;
    }

    async fn d06_names_inside_an_office_file_write_nothing_anywhere(office) {
        let mut clerk = office.login(Role::Vt).await;
        let parts: [(&str, &[u8]); 3] = [
            ("../../zip-slip-one.txt", b"x"),
            ("/tmp/zip-slip-two.txt", b"x"),
            ("C:\\zip-slip-three.txt", b"x"),
        ];
        let mut script = clerk.clone();
        script.headers.push(("accept", "application/json".to_owned()));
        let status = script.upload("/intake", &[], &[("file", "trèo.docx", &files::docx_with("Kính gửi", &parts))]).await.status;
        office.work().await;
        // It may be read or refused; it may not be unpacked.
        assert!(status == StatusCode::CREATED || status == StatusCode::UNPROCESSABLE_ENTITY, "{status}");
        let beside = crate::support::store::files_in(office.path("").parent().unwrap());
        assert!(!beside.iter().any(|path| path.to_string_lossy().contains("zip-slip")));
        clerk.get("/intake").await.is(StatusCode::OK);
    }

    async fn d12_a_hostile_name_is_shown_and_saved_harmless(office) {
        let (mut clerk, mut api) = (office.login(Role::Vt).await, office.api(Role::Vt).await);
        let long = "ộ".repeat(300) + ".png";
        let names = [
            ("../../etc/passwd.png", "passwd.png"),
            ("C:\\Windows\\nul.png", "_nul.png"),
            ("hóa đơn\u{202E}fdp.exe.png", "hóa đơnfdp.exe.png"),
            ("<img src=x onerror=alert(1)>.png", "_img src=x onerror=alert(1)_.png"),
            ("co\u{302}ng va\u{306}n.png", "công văn.png"),
            (long.as_str(), ""),
        ];
        for (n, (name, clean)) in names.into_iter().enumerate() {
            let intake = take(&mut clerk, name, &files::png(8, 8)).await;
            let list = clerk.get("/intake").await.is(StatusCode::OK).text();
            assert!(!list.contains("<img src=x") && !list.contains('\u{202E}'));
            let id = Sheet::of_intake(&intake, &format!("{n}/SNV-VP"), &format!("Tên thứ {n}")).register(&mut clerk).await;
            let entry = api.get(&format!("/api/v1/incoming/{id}")).await.json();
            let kept = entry["files"][0]["name"].as_str().unwrap().to_owned();
            assert!(kept == clean || (clean.is_empty() && kept.len() <= 200 && kept.ends_with(".png")), "{kept}");
            let file = entry["files"][0]["id"].as_str().unwrap();
            let answer = clerk.get(&format!("/files/{file}/original")).await.is(StatusCode::OK);
            let header = answer.header("content-disposition");
            assert!(header.is_ascii() && !header.contains(['\\', '/', '<', '>']), "{header}");
            let encoded = header.split_once("filename*=UTF-8''").unwrap().1;
            assert_eq!(percent_decoded(encoded), kept);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_over_the_limit_is_refused_while_it_arrives() {
    let limits = chauban::config::Limits {
        file_bytes: 100_000,
        ..crate::support::server::limits()
    };
    let office = Office::with_limits(Engine::Sqlite, limits).await;
    let mut clients = clients(&office).await;
    let before = office.events().await.len();
    refused(
        &mut clients,
        "lớn.png",
        &files::png(400, 400),
        "Tệp lớn hơn giới hạn cho phép",
    )
    .await;
    nothing_kept(&office, before).await;
    take(&mut clients[0], "vừa.png", &files::png(200, 200)).await;
}

fn percent_decoded(text: &str) -> String {
    let (bytes, mut at, mut out) = (text.as_bytes(), 0, Vec::new());
    while at < bytes.len() {
        if bytes[at] == b'%' {
            out.push(u8::from_str_radix(&text[at + 1..at + 3], 16).unwrap());
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(out).unwrap()
}
