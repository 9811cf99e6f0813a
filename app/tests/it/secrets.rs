//! Papers under state secrecy: refused, and nothing of them kept (R §1.10, §11 A13; trust H08).

use axum::http::{Method, StatusCode};
use std::sync::OnceLock;

use crate::support::sheet::{entry, words};
use crate::support::{Client, Office, Role, files, on_both};

const MARKED: &str = "PHUONGAN7731";

/// A born-digital letter with a mark at its head and a word that nothing else has.
fn marked_letter() -> &'static [u8] {
    static LETTER: OnceLock<Vec<u8>> = OnceLock::new();
    LETTER.get_or_init(|| files::secret_letter(MARKED))
}

/// The refusal and its event are all that is left.
async fn only_the_refusal_is_kept(office: &Office, refusals: i64, needles: &[&[u8]]) {
    for table in [
        "file",
        "intake",
        "job",
        "page_text",
        "document",
        "incoming",
        "form_draft",
        "idempotency",
    ] {
        assert_eq!(office.rows(table).await, 0, "{table}");
    }
    assert_eq!(office.rows("secret_refusal").await, refusals);
    let events = office.events().await;
    let refused = events.iter().filter(|verb| *verb == "SecretRefused").count();
    assert_eq!(refused as i64, refusals);
    assert_eq!(office.stored_files(), Vec::<std::path::PathBuf>::new());
    for needle in needles {
        assert_eq!(
            office.keeps(needle).await,
            [""; 0],
            "{}",
            String::from_utf8_lossy(needle)
        );
    }
}

async fn refused_by_page_and_program(office: &Office, name: &str, bytes: &[u8]) {
    let mut clerk = office.login(Role::Vt).await;
    let mut api = office.api(Role::Vt).await;
    let page = clerk
        .upload("/intake", &[], &[("file", name, bytes)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    says_so(&words(&page.text()));
    let problem = api.upload("/api/v1/intake", &[], &[("file", name, bytes)]).await;
    says_so(
        problem.is(StatusCode::UNPROCESSABLE_ENTITY).json()["detail"]
            .as_str()
            .unwrap(),
    );
}

#[track_caller]
fn says_so(text: &str) {
    assert!(
        text.contains("Văn bản có dấu chỉ độ mật nên bị từ chối; không lưu lại gì"),
        "{text}"
    );
}

on_both! {
    async fn a13_h08_a_letter_with_the_mark_at_its_head_is_refused_and_nothing_is_kept(office) {
        let letter = marked_letter();
        refused_by_page_and_program(&office, "CV7731.pdf", letter).await;
        let middle = letter.len() / 2;
        let needles: [&[u8]; 4] = [MARKED.as_bytes(), b"CV7731", &letter[..64], &letter[middle..middle + 64]];
        only_the_refusal_is_kept(&office, 2, &needles).await;
        let places = office.texts("select place from secret_refusal").await;
        assert_eq!(places, ["page", "page"]);
        assert!(office.audit().await.trouble.is_empty());
    }

    async fn a13_h08_a_mark_in_the_properties_or_in_the_name_is_enough(office) {
        let (titled, plain) = (files::titled_pdf("[TUYỆT MẬT] HOSO8842"), files::png(10, 10));
        refused_by_page_and_program(&office, "ke hoach.pdf", &titled).await;
        refused_by_page_and_program(&office, "[TUYỆT MẬT] KEHOACH9911.png", &plain).await;
        only_the_refusal_is_kept(&office, 4, &[b"HOSO8842", b"KEHOACH9911", &plain[..]]).await;
    }

    async fn h08_an_entry_that_says_it_is_secret_is_refused_and_nothing_is_kept(office) {
        let mut api = office.api(Role::Vt).await;
        for (n, level) in ["Mật", "MAT", "tối mật", "TUYET_MAT", "secret", "1"].into_iter().enumerate() {
            let mut new = entry("9/SNV-BM", "NOIDUNG5527");
            new["secrecy"] = level.into();
            api.headers = vec![("idempotency-key", format!("khoa-{n}"))];
            let problem = api.json(Method::POST, "/api/v1/incoming", &new).await.is(StatusCode::UNPROCESSABLE_ENTITY);
            says_so(problem.json()["detail"].as_str().unwrap());
        }
        only_the_refusal_is_kept(&office, 6, &[b"NOIDUNG5527", b"9/SNV-BM"]).await;
        let mut open = entry("10/SNV-VP", "Công khai");
        open["secrecy"] = "none".into();
        api.headers.clear();
        api.json(Method::POST, "/api/v1/incoming", &open).await.is(StatusCode::CREATED);
    }

    async fn h08_files_that_waited_for_a_secret_entry_go_with_it(office) {
        let mut api = office.api(Role::Vt).await;
        let png = files::png(77, 33);
        let taken = api.upload("/api/v1/intake", &[], &[("file", "SODO6613.png", &png)]).await.json();
        let picture = format!("/files/{}/pages/0/picture", taken["file"].as_str().unwrap());
        office.login(Role::Vt).await.get(&picture).await.is(StatusCode::OK);
        let mut new = entry("9/SNV-BM", "NOIDUNG5527");
        new["secrecy"] = "Mật".into();
        new["intake"] = taken["intake"].clone();
        says_so(api.json(Method::POST, "/api/v1/incoming", &new).await.json()["detail"].as_str().unwrap());
        assert_eq!(office.stored_files(), Vec::<std::path::PathBuf>::new());
        assert_eq!(office.rows("file").await, 0);
        assert_eq!(office.rows("intake").await, 0);
        let waiting = api.get("/api/v1/intake").await.json();
        assert_eq!(waiting["items"].as_array().unwrap().len(), 0);
    }

    async fn the_same_words_in_running_text_are_no_mark(office) {
        let mut clerk = office.login(Role::Vt).await;
        let docx = files::docx("Về việc phổ biến Luật Bảo vệ bí mật nhà nước, nội dung mật, tối mật, tuyệt mật");
        let bytes = [("file", "luat bao ve bi mat nha nuoc.docx", docx.as_slice())];
        clerk.upload("/intake", &[], &bytes).await.is(StatusCode::OK);
        assert_eq!(office.rows("secret_refusal").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_secrecy_officer_s_page_shows_when_and_from_where_but_not_what() {
    let office = crate::support::Office::new(crate::support::Engine::Sqlite).await;
    refused_by_page_and_program(&office, "[MẬT] TEN2299.png", &files::png(9, 9)).await;
    let mut shown = 0;
    for role in Role::ALL {
        let mut client: Client = office.login(role).await;
        let answer = client.get("/admin/refusals").await;
        if answer.status == StatusCode::OK {
            shown += 1;
            assert!(!answer.text().contains("TEN2299"), "{}", role.code());
        }
    }
    assert!(shown > 0);
}
