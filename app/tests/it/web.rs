//! What holds for every page: headers, sessions, forms of other sites (trust E07–E09, G01).

use axum::http::{Method, StatusCode};
use chauban::site;

use crate::support::server::PASSWORD;
use crate::support::sheet::Sheet;
use crate::support::{Answer, Engine, Office, Role, on_both};

/// The table of trust §8.1, for one answer.
fn headers_missing(answer: &Answer, path: &str) -> Vec<String> {
    let csp = answer.header("content-security-policy");
    let wanted = [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        ),
    ];
    let wrong = wanted
        .iter()
        .filter(|(name, value)| answer.header(name) != *value)
        .map(|(name, _)| format!("{path}: {name}"));
    let mut wrong: Vec<String> = wrong.collect();
    let strict =
        csp.contains("default-src 'none'") && csp.contains("frame-ancestors 'none'") && !csp.contains("unsafe");
    if !strict {
        wrong.push(format!("{path}: {csp}"));
    }
    let html = answer.header("content-type").starts_with("text/html");
    if html && !(csp.contains("form-action 'self'") && csp.contains("base-uri 'none'")) {
        wrong.push(format!("{path}: page without form-action or base-uri"));
    }
    if answer.header("cache-control").is_empty() {
        wrong.push(format!("{path}: no cache-control"));
    }
    for name in ["server", "x-powered-by", "access-control-allow-origin"] {
        if !answer.header(name).is_empty() {
            wrong.push(format!("{path}: {name} is there"));
        }
    }
    wrong
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn g01_every_answer_has_the_headers_pages_errors_files_and_redirections_too() {
    let office = Office::new(Engine::Sqlite).await;
    let mut clerk = office.login(Role::Vtt).await;
    let intake = crate::intake::take(&mut clerk, "cv.pdf", crate::support::files::a_letter()).await;
    let id = Sheet::of_intake(&intake, "1/SNV-VP", "Một").register(&mut clerk).await;
    let file = office
        .api(Role::Vtt)
        .await
        .get(&format!("/api/v1/incoming/{id}"))
        .await
        .json();
    let file = file["files"][0]["id"].as_str().unwrap().to_owned();
    let (mut stranger, mut api) = (office.stranger(), office.api(Role::Vtt).await);
    let mut wrong = Vec::new();
    for route in site::table() {
        if route.path == "/events" {
            continue;
        }
        let of = if route.path.starts_with("/files") || route.path.contains("/files/") {
            &file
        } else {
            &id
        };
        let path = route.path.replace("{id}", of).replace("{page}", "0");
        for (who, client) in [
            ("clerk", &mut clerk),
            ("stranger", &mut stranger),
            ("program", &mut api),
        ] {
            if route.method == Method::GET || who == "stranger" {
                let answer = client.send(route.method.clone(), &path, "", Vec::new()).await;
                wrong.extend(headers_missing(
                    &answer,
                    &format!("{who} {} {path} {}", route.method, answer.status),
                ));
            }
        }
    }
    let page = clerk.get("/incoming").await.text();
    for rest in page.split("\"/assets/").skip(1) {
        let path = format!("/assets/{}", rest.split('"').next().unwrap());
        let answer = stranger.get(&path).await.is(StatusCode::OK);
        assert!(answer.header("cache-control").contains("immutable"), "{path}");
        wrong.extend(headers_missing(&answer, &path));
    }
    for path in [
        "/khong-co",
        "/assets/x/khong.css",
        "/api/khong-co",
        "/files/..%2f..%2fetc%2fpasswd/original",
        "/incoming/%00",
        "/assets/x/../../Cargo.toml",
    ] {
        let answer = clerk.get(path).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        wrong.extend(headers_missing(&answer, path));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_hold_no_script_and_no_style_of_their_own() {
    let office = Office::new(Engine::Sqlite).await;
    let mut clerk = office.login(Role::Vtt).await;
    Sheet::paper("1/SNV-VP", "Một").register(&mut clerk).await;
    for path in [
        "/",
        "/intake",
        "/incoming",
        "/incoming/new",
        "/books",
        "/account",
        "/numbers",
        "/org",
        "/login",
        "/khong-co",
    ] {
        let page = clerk.get(path).await.text();
        let lower = page.to_lowercase();
        for banned in [
            " style=\"",
            "<style",
            "javascript:",
            " onclick=",
            " onload=",
            " onsubmit=",
        ] {
            assert!(!lower.contains(banned), "{path} has {banned}");
        }
        let inline = lower
            .split("<script")
            .skip(1)
            .filter(|tag| !tag.split('>').next().unwrap().contains("src="));
        let data = inline.filter(|tag| !tag.split('>').next().unwrap().contains("type=\"application/json\""));
        assert_eq!(data.count(), 0, "{path} has a script of its own");
    }
}

on_both! {
    async fn e08_signing_in_again_ends_the_session_before_and_out_means_out(office) {
        let mut clerk = office.login(Role::Vt).await;
        let old = clerk.clone();
        clerk.log_in(&office.login_of(Role::Vt), PASSWORD).await.is(StatusCode::SEE_OTHER);
        assert!(old.clone().get("/").await.sends_to_login(), "the former session is dead");
        clerk.get("/").await.is(StatusCode::OK);
        let kept = clerk.clone();
        clerk.post("/logout", &[]).await.is(StatusCode::SEE_OTHER);
        assert!(clerk.cookie("s").is_none());
        assert!(kept.clone().get("/").await.sends_to_login());
    }

    async fn e09_a_new_password_ends_every_other_session_of_the_person(office) {
        let mut here = office.login(Role::Vt).await;
        let mut there = office.login(Role::Vt).await;
        let new = "một mật khẩu hoàn toàn khác 2026";
        let fields = [("password", PASSWORD), ("new_password", new), ("new_password_again", new)];
        here.post("/password", &fields).await.is(StatusCode::SEE_OTHER);
        assert!(there.get("/").await.sends_to_login());
        let mut fresh = office.stranger();
        assert_ne!(fresh.log_in(&office.login_of(Role::Vt), PASSWORD).await.status, StatusCode::SEE_OTHER);
        fresh.log_in(&office.login_of(Role::Vt), new).await.is(StatusCode::SEE_OTHER);
    }

    async fn a_stranger_sees_the_door_and_comes_back_to_where_he_wanted(office) {
        let mut stranger = office.stranger();
        for path in ["/", "/incoming?year=2026", "/intake"] {
            let answer = stranger.get(path).await;
            assert!(answer.sends_to_login(), "{path}: {}", answer.status);
        }
        for (next, to) in [("/incoming", "/incoming"), ("//xau.vn", "/"), ("https://xau.vn", "/"), ("/\\xau.vn", "/")] {
            let fields = [("login", office.login_of(Role::Vt)), ("password", PASSWORD.to_owned()), ("next", next.to_owned())];
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            assert_eq!(office.stranger().post("/login", &fields).await.is(StatusCode::SEE_OTHER).location(), to);
        }
    }

    async fn the_same_paper_sent_by_two_clerks_at_once_gets_one_number_and_no_hole(office) {
        let (mut one, mut two) = (office.login(Role::Vt).await, office.login(Role::Vtt).await);
        for n in 1..=4_i64 {
            let sheet = Sheet::paper(&format!("{n}/SNV-VP"), &format!("Cùng lúc {n}"));
            let (a, b) = tokio::join!(sheet.send(&mut one), sheet.send(&mut two));
            let mut both = [a.status, b.status];
            both.sort();
            assert_eq!(both, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY], "{}\n{}", a.text(), b.text());
            assert_eq!(office.numbers().await, (1..=n).collect::<Vec<_>>());
        }
    }
}
