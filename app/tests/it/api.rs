//! The interface for programs: tokens, keys, problems, pages (issue 2 "The office" 10).

use axum::http::{Method, StatusCode};
use chauban::site;
use serde_json::{Value, json};

use crate::support::sheet::entry;
use crate::support::{Answer, Engine, Office, Role, on_both};

/// A refusal as RFC 9457 wants it.
#[track_caller]
fn problem(answer: Answer, status: StatusCode) -> Value {
    let answer = answer.is(status);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("cache-control"), "no-store");
    let problem = answer.json();
    assert_eq!(problem["status"], status.as_u16());
    for field in ["type", "title", "detail", "instance"] {
        assert!(
            problem[field].as_str().is_some_and(|text| !text.is_empty()),
            "{field}: {problem}"
        );
    }
    assert!(problem["type"].as_str().unwrap().starts_with("urn:chauban:problem:"));
    problem
}

on_both! {
    async fn a_token_opens_what_its_scopes_name_until_its_last_day(office) {
        let mut reader = office.api_with(Role::Vt, &["incoming.read"]).await;
        reader.get("/api/v1/incoming").await.is(StatusCode::OK);
        let refused = reader.json(Method::POST, "/api/v1/incoming", &entry("1/SNV-VP", "Một")).await;
        problem(refused, StatusCode::FORBIDDEN);
        problem(reader.get("/api/v1/books").await, StatusCode::FORBIDDEN);
        // A scope does not give what the person's role has not.
        let mut officer = office.api_with(Role::Cv, &["*"]).await;
        let refused = officer.json(Method::POST, "/api/v1/incoming", &entry("1/SNV-VP", "Một")).await;
        problem(refused, StatusCode::FORBIDDEN);
        office.advance(29 * 86_400);
        reader.get("/api/v1/incoming").await.is(StatusCode::OK);
        office.advance(2 * 86_400);
        problem(reader.get("/api/v1/incoming").await, StatusCode::UNAUTHORIZED);
        assert_eq!(office.numbers().await, [0; 0]);
    }

    async fn a_token_counts_in_its_header_alone_and_a_session_does_not_count_here(office) {
        let api = office.api(Role::Vt).await;
        let secret = api.token.clone().unwrap();
        let mut nobody = office.stranger();
        problem(nobody.get("/api/v1/incoming").await, StatusCode::UNAUTHORIZED);
        for name in ["token", "access_token", "bearer", "authorization"] {
            let path = format!("/api/v1/incoming?{name}={secret}");
            problem(nobody.get(&path).await, StatusCode::UNAUTHORIZED);
        }
        nobody.token = Some("x".repeat(5_000));
        problem(nobody.get("/api/v1/incoming").await, StatusCode::UNAUTHORIZED);
        let mut browser = office.login(Role::Vt).await;
        problem(browser.get("/api/v1/incoming").await, StatusCode::UNAUTHORIZED);
        browser.token = Some(secret);
        browser.get("/api/v1/incoming").await.is(StatusCode::OK);
        let mut page = office.stranger();
        page.token = browser.token.clone();
        assert!(page.get("/incoming").await.sends_to_login(), "a token opens no pages");
    }

    async fn a_token_made_on_the_page_works_until_it_is_ended_there(office) {
        let mut clerk = office.login(Role::Vt).await;
        let fields = [("name", "máy quét"), ("days", "30"), ("scope", "incoming.read"), ("scope", "person.manage")];
        let page = clerk.post("/account/tokens", &fields).await.is(StatusCode::OK).text();
        let secret = page.split("id=\"secret\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let mut program = office.stranger();
        program.token = Some(secret.clone());
        program.get("/api/v1/incoming").await.is(StatusCode::OK);
        program.json(Method::POST, "/api/v1/people", &json!({})).await.is(StatusCode::FORBIDDEN);
        let account = clerk.get("/account").await.text();
        assert!(!account.contains(&secret), "shown once");
        assert_eq!(office.keeps(secret.as_bytes()).await, [""; 0], "kept nowhere");
        let end = account.split("action=\"/account/tokens/").nth(1).unwrap().split('"').next().unwrap();
        clerk.post(&format!("/account/tokens/{end}"), &[]).await.is(StatusCode::SEE_OTHER);
        problem(program.get("/api/v1/incoming").await, StatusCode::UNAUTHORIZED);
    }

    async fn the_same_key_and_content_give_the_first_answer_again(office) {
        let mut api = office.api(Role::Vt).await;
        api.headers.push(("idempotency-key", "lan-1".to_owned()));
        let first = api.json(Method::POST, "/api/v1/incoming", &entry("1/SNV-VP", "Một")).await.is(StatusCode::CREATED);
        let again = api.json(Method::POST, "/api/v1/incoming", &entry("1/SNV-VP", "Một")).await.is(StatusCode::CREATED);
        assert_eq!(first.body, again.body);
        let other = api.json(Method::POST, "/api/v1/incoming", &entry("2/SNV-VP", "Hai")).await;
        problem(other, StatusCode::CONFLICT);
        let mut colleague = office.api(Role::Vtt).await;
        colleague.headers = api.headers.clone();
        let own = colleague.json(Method::POST, "/api/v1/incoming", &entry("3/SNV-VP", "Ba")).await.is(StatusCode::CREATED);
        assert_eq!(own.json()["number"], 2, "a key is the person's own");
        api.headers = vec![("idempotency-key", "lan-2".to_owned())];
        let mut wrong = entry("4/SNV-VP", "Bốn");
        wrong["paper_place"] = "".into();
        api.json(Method::POST, "/api/v1/incoming", &wrong).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        api.json(Method::POST, "/api/v1/incoming", &entry("4/SNV-VP", "Bốn")).await.is(StatusCode::CREATED);
        assert_eq!(office.numbers().await, [1, 2, 3]);
    }

    async fn one_request_sent_twice_at_the_same_moment_is_done_once(office) {
        let mut one = office.api(Role::Vt).await;
        one.headers.push(("idempotency-key", "cung-luc".to_owned()));
        let mut two = one.clone();
        let new = entry("1/SNV-VP", "Một");
        let (a, b) = tokio::join!(
            one.json(Method::POST, "/api/v1/incoming", &new),
            two.json(Method::POST, "/api/v1/incoming", &new),
        );
        for answer in [&a, &b] {
            let fine = [StatusCode::CREATED, StatusCode::CONFLICT, StatusCode::SERVICE_UNAVAILABLE].contains(&answer.status);
            assert!(fine, "{}: {}", answer.status, answer.text());
        }
        assert!(a.status == StatusCode::CREATED || b.status == StatusCode::CREATED);
        assert_eq!(office.numbers().await, [1]);
        let later = one.json(Method::POST, "/api/v1/incoming", &new).await.is(StatusCode::CREATED).json();
        assert_eq!(later["number"], 1);
    }

    async fn what_cannot_be_read_is_refused_and_says_why(office) {
        let mut api = office.api(Role::Vt).await;
        let path = "/api/v1/incoming";
        let mut unknown = entry("1/SNV-VP", "Một");
        unknown["trich_yeu"] = "thừa".into();
        let said = problem(api.json(Method::POST, path, &unknown).await, StatusCode::BAD_REQUEST);
        assert!(said["detail"].as_str().unwrap().contains("trich_yeu"), "{said}");
        for (field, bad) in [("dated_on", json!("2026-02-30")), ("arrived_on", json!("hôm nay")), ("arrived_time", json!("25:61")),
            ("urgent_by", json!("mai"))] {
            let mut wrong = entry("1/SNV-VP", "Một");
            wrong[field] = bad;
            let said = problem(api.json(Method::POST, path, &wrong).await, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(said["detail"].as_str().unwrap().contains(field), "{said}");
        }
        let mut express = entry("1/SNV-VP", "Một");
        express["urgency"] = "express".into();
        let said = problem(api.json(Method::POST, path, &express).await, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said["detail"].as_str().unwrap().contains("arrived_time"), "{said}");
        problem(api.send(Method::POST, path, "application/json", b"{".to_vec()).await, StatusCode::BAD_REQUEST);
        let text = entry("1/SNV-VP", "Một").to_string().into_bytes();
        problem(api.send(Method::POST, path, "text/plain", text).await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let mut huge = entry("1/SNV-VP", "Một");
        huge["note"] = "x".repeat(2 << 20).into();
        problem(api.json(Method::POST, path, &huge).await, StatusCode::PAYLOAD_TOO_LARGE);
        problem(api.get("/api/v1/khong-co").await, StatusCode::NOT_FOUND);
        problem(api.send(Method::DELETE, path, "", Vec::new()).await, StatusCode::METHOD_NOT_ALLOWED);
        problem(api.get("/api/v1/incoming/khong-phai-ma").await, StatusCode::BAD_REQUEST);
        assert_eq!(office.numbers().await, [0; 0]);
    }

    async fn odd_characters_are_stored_or_refused_and_never_a_fault(office) {
        let mut api = office.api(Role::Vt).await;
        let odd = ["không\u{0}có", "\u{FEFF}đầu", "🙂 biểu tượng", "a\u{202E}b", "\\u0000 %00 ' \" ; --", "dòng\nhai\ttab", "\u{FFFF}"];
        for (n, text) in odd.into_iter().enumerate() {
            let mut new = entry(&format!("{n}/SNV-VP"), text);
            for field in ["issuer", "note", "signer", "circulation"] {
                new[field] = text.into();
            }
            let answer = api.json(Method::POST, "/api/v1/incoming", &new).await;
            let fine = [StatusCode::CREATED, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::BAD_REQUEST].contains(&answer.status);
            assert!(fine, "{text:?}: {} {}", answer.status, answer.text());
            let query = serde_urlencoded::to_string([("q", text)]).unwrap();
            api.get(&format!("/api/v1/incoming?{query}")).await.is(StatusCode::OK);
        }
    }

    async fn the_system_sets_when_a_paper_was_registered_and_a_program_cannot(office) {
        let mut api = office.api(Role::Vt).await;
        for field in ["registered_at", "number", "year", "id", "present_by"] {
            let mut forged = entry("1/SNV-VP", "Một");
            forged[field] = json!("2020-01-01T00:00:00+07:00");
            problem(api.json(Method::POST, "/api/v1/incoming", &forged).await, StatusCode::BAD_REQUEST);
        }
        let id = api.json(Method::POST, "/api/v1/incoming", &entry("1/SNV-VP", "Một")).await.json()["id"].clone();
        let item = api.get(&format!("/api/v1/incoming/{}", id.as_str().unwrap())).await.json();
        assert_eq!(item["registered_at"].as_str().unwrap().get(..16), Some("2026-03-05T09:00"));
        assert!(item["registered_at"].as_str().unwrap().ends_with("+07:00"), "{item}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_description_names_every_route_of_the_interface() {
    let office = Office::new(Engine::Sqlite).await;
    let described = office
        .stranger()
        .get("/api/v1/openapi.json")
        .await
        .is(StatusCode::OK)
        .json();
    assert!(described["openapi"].as_str().unwrap().starts_with("3."));
    for route in site::table()
        .iter()
        .filter(|route| route.path.starts_with("/api/") && !route.path.ends_with("openapi.json"))
    {
        let verb = route.method.as_str().to_lowercase();
        assert!(
            described["paths"][&route.path][&verb].is_object(),
            "{verb} {}",
            route.path
        );
    }
}
