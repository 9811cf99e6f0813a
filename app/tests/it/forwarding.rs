//! Chuyển giao and who sees what: officers their own, unit leaders their unit's (R §10.5; trust E02, E05).

use axum::http::{Method, StatusCode};
use serde_json::json;

use crate::intake::take;
use crate::support::sheet::{Sheet, words};
use crate::support::{Client, Office, Role, files, on_both};

/// What somebody sees in his list.
async fn sees(client: &mut Client) -> Vec<i64> {
    let found = client.get("/api/v1/incoming").await.is(StatusCode::OK).json();
    found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["number"].as_i64().unwrap())
        .collect()
}

/// The answer without what differs with each request.
fn bare(answer: &crate::support::Answer, id: &str) -> (StatusCode, String, Vec<(String, String)>) {
    let headers = answer
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let mut text = answer.text().replace(id, "ID");
    if let Ok(mut problem) = serde_json::from_str::<serde_json::Value>(&text) {
        problem["instance"] = "".into();
        text = problem.to_string();
    } else {
        // The page shows the request's id: sixteen hexadecimal digits.
        text = words(&text)
            .split(' ')
            .filter(|word| !(word.len() == 16 && word.bytes().all(|b| b.is_ascii_hexdigit())))
            .collect::<Vec<_>>()
            .join(" ");
    }
    (
        answer.status,
        text,
        headers.filter(|(name, _)| name != "content-length").collect(),
    )
}

const NOTHING: &str = "01890000-0000-7000-8000-000000000000";

on_both! {
    async fn an_officer_sees_his_own_papers_and_a_unit_leader_those_of_the_unit(office) {
        let mut clerk = office.login(Role::Vt).await;
        let to_officer = Sheet::paper("1/SNV-VP", "Cho chuyên viên").register(&mut clerk).await;
        let to_unit = Sheet::paper("2/SNV-VP", "Cho đơn vị").register(&mut clerk).await;
        let to_leader = Sheet::paper("3/SNV-VP", "Cho lãnh đạo").register(&mut clerk).await;
        for (id, to) in [(&to_officer, "nguyen thi cv"), (&to_unit, "TH"), (&to_leader, "Nguyễn Thị LD")] {
            clerk.post_and_follow(&format!("/incoming/{id}/recipients"), &[("recipients", to)]).await;
        }
        let mut officer = office.api(Role::Cv).await;
        assert_eq!(sees(&mut officer).await, [1]);
        assert_eq!(sees(&mut office.api(Role::Ldp).await).await, [2]);
        assert_eq!(sees(&mut office.api(Role::Tk).await).await, [0_i64; 0]);
        assert_eq!(sees(&mut office.api(Role::Ld).await).await, [3, 2, 1]);
        let mut page = office.login(Role::Cv).await;
        page.get(&format!("/incoming/{to_officer}")).await.is(StatusCode::OK);
        let hidden = page.get(&format!("/incoming/{to_leader}")).await;
        let missing = page.get(&format!("/incoming/{NOTHING}")).await;
        assert_eq!(bare(&hidden, &to_leader), bare(&missing, NOTHING));
        let list = words(&page.get("/incoming").await.text());
        assert!(!list.contains("Cho lãnh đạo") && list.contains("Cho chuyên viên"), "{list}");
        for ending in ["xlsx", "pdf"] {
            let file = page.get(&format!("/incoming/list.{ending}")).await.is(StatusCode::OK);
            let text = crate::support::reading::running_text(&file.body);
            assert!(!text.contains("Cho lãnh đạo") && text.contains("Cho chuyên viên"), "{ending}: {text}");
        }
    }

    async fn e02_everything_of_another_office_is_answered_like_what_is_not_there(office) {
        let neighbour = office.neighbour("hfic").await;
        let (mut clerk, mut api) = (neighbour.login(Role::Vtt).await, neighbour.api(Role::Vtt).await);
        let intake = take(&mut clerk, "cv.pdf", files::a_letter()).await;
        let waiting = take(&mut clerk, "khac.png", &files::png(20, 20)).await;
        let id = Sheet::of_intake(&intake, "1/SNV-VP", "Của cơ quan khác").register(&mut clerk).await;
        let item = api.get(&format!("/api/v1/incoming/{id}")).await.json();
        let file = item["files"][0]["id"].as_str().unwrap().to_owned();
        let book = api.get("/api/v1/books").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
        let unit = neighbour.unit.to_string();
        let pages = [
            ("/incoming/{}", &id), ("/incoming/{}/stamp.pdf", &id), ("/incoming/{}/correction", &id),
            ("/files/{}/original", &file), ("/files/{}/pages/0/picture?w=240", &file), ("/files/{}/pages/0/text", &file),
            ("/incoming/new?intake={}", &waiting), ("/books/{}", &book), ("/books/{}/print.pdf", &book),
        ];
        let mut stranger = office.login(Role::Vtt).await;
        for (path, id) in pages {
            let foreign = stranger.get(&path.replace("{}", id)).await;
            let missing = stranger.get(&path.replace("{}", NOTHING)).await;
            assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(bare(&foreign, id), bare(&missing, NOTHING), "{path}");
        }
        let mut program = office.api(Role::Vtt).await;
        for (path, id) in [("/api/v1/incoming/{}", &id), ("/api/v1/files/{}/original", &file), ("/api/v1/books/{}", &book), ("/api/v1/units/{}", &unit)] {
            let foreign = program.get(&path.replace("{}", id)).await;
            let missing = program.get(&path.replace("{}", NOTHING)).await;
            assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(bare(&foreign, id), bare(&missing, NOTHING), "{path}");
        }
        let acts: [(&str, &str, &[(&str, &str)]); 6] = [
            ("/incoming/{}/cancellation", &id, &[("reason", "phá")]), ("/incoming/{}/recipients", &id, &[("recipients", "TH")]),
            ("/incoming/{}/medium", &id, &[("medium", "paper")]), ("/incoming/{}/receipt", &id, &[("position", "0")]),
            ("/books/{}/closure", &book, &[]), ("/intake/aside?{}", &waiting, &[("reason", "phá")]),
        ];
        for (path, id, fields) in acts {
            let with = |id: &str| [fields, &[("id", id)]].concat().iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect::<Vec<_>>();
            let mut answers = Vec::new();
            for id in [id, NOTHING] {
                let fields = with(id);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
                answers.push(bare(&stranger.post(&path.replace("{}", id), &fields).await, id));
            }
            assert!(answers[0].0.is_client_error(), "{path}");
            assert_eq!(answers[0], answers[1], "{path}");
        }
        let untouched = api.get(&format!("/api/v1/incoming/{id}")).await.json();
        assert_eq!(untouched, item);
    }

    async fn e05_handing_over_many_is_all_or_nothing(office) {
        let neighbour = office.neighbour("hfic").await;
        let foreign = Sheet::paper("9/SNV-VP", "Của cơ quan khác").register(&mut neighbour.login(Role::Vt).await).await;
        let mut clerk = office.login(Role::Vtt).await;
        let mut ids = Vec::new();
        for n in 1..=3 {
            ids.push(Sheet::paper(&format!("{n}/SNV-VP"), &format!("Văn bản {n}")).register(&mut clerk).await);
        }
        let handed = async || office.rows("incoming_recipient").await;
        for bad in [foreign.as_str(), NOTHING] {
            let fields = [("id", ids[0].as_str()), ("id", bad), ("id", ids[1].as_str()), ("recipients", "TH")];
            let answer = clerk.post("/incoming/forwarded", &fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            assert!(!answer.text().contains("Của cơ quan khác"));
            assert_eq!(handed().await, 0, "nothing was handed over");
        }
        clerk.post_and_follow(&format!("/incoming/{}/cancellation", ids[2]), &[("reason", "nhầm")]).await;
        let fields = [("id", ids[0].as_str()), ("id", ids[2].as_str()), ("recipients", "TH")];
        clerk.post("/incoming/forwarded", &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("id", ids[0].as_str()), ("recipients", "TH; Không Có Ai")];
        clerk.post("/incoming/forwarded", &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(handed().await, 0);
        let fields = [("id", ids[0].as_str()), ("id", ids[1].as_str()), ("recipients", "TH; Nguyễn Thị CV")];
        let page = clerk.post_and_follow("/incoming/forwarded", &fields).await.text();
        assert!(words(&page).contains("Đã chuyển giao 2 văn bản"), "{}", words(&page));
        assert_eq!(handed().await, 4);
        let mixed = json!({ "recipients": [{ "unit": neighbour.unit.to_string(), "name": "Đơn vị lạ" }] });
        let mut program = office.api(Role::Vt).await;
        let answer = program.json(Method::POST, &format!("/api/v1/incoming/{}/recipients", ids[0]), &mixed).await;
        answer.is(StatusCode::NOT_FOUND);
        assert_eq!(handed().await, 4);
    }

    async fn a_recipient_signs_for_his_paper_once_and_nobody_else_can(office) {
        let mut clerk = office.login(Role::Vt).await;
        let id = Sheet::paper("1/SNV-VP", "Ký nhận").with("recipients", "Nguyễn Thị CV; Phòng Tổng hợp").register(&mut clerk).await;
        let path = format!("/incoming/{id}/receipt");
        let mut officer = office.login(Role::Cv).await;
        officer.post(&path, &[("position", "0")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        clerk.post_and_follow(&format!("/incoming/{id}/recipients"), &[("recipients", "")]).await;
        for role in [Role::Tk, Role::Lt] {
            office.login(role).await.post(&path, &[("position", "0")]).await.is(StatusCode::NOT_FOUND);
        }
        for role in [Role::Ldp, Role::Ld, Role::Cvp] {
            let answer = office.login(role).await.post(&path, &[("position", "0")]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{} signs for somebody else", role.code());
        }
        let home = words(&officer.get("/").await.is(StatusCode::OK).text());
        assert!(home.contains("Ký nhận"), "{home}");
        let page = officer.post_and_follow(&path, &[("position", "0")]).await.text();
        assert!(words(&page).contains("Nguyễn Thị CV 05/03/2026"), "{}", words(&page));
        officer.post(&path, &[("position", "0")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        office.login(Role::Ldp).await.post_and_follow(&path, &[("position", "1")]).await;
        let events = office.events().await;
        assert_eq!(events.iter().filter(|verb| *verb == "IncomingReceived").count(), 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_administrator_of_the_machine_sees_no_paper_anywhere() {
    let office = Office::new(crate::support::Engine::Sqlite).await;
    let mut clerk = office.login(Role::Vt).await;
    let intake = take(&mut clerk, "THUMAT4471.png", &files::png(20, 20)).await;
    let id = Sheet::of_intake(&intake, "1/SNV-VP", "Trích yếu TRICHYEU3391")
        .register(&mut clerk)
        .await;
    take(&mut clerk, "CHO8812.png", &files::png(30, 20)).await;
    let mut admin = office.login(Role::Qtht).await;
    for route in chauban::site::table() {
        if route.method != Method::GET || route.path == "/events" {
            continue;
        }
        let path = route.path.replace("{id}", &id).replace("{page}", "0");
        let text = admin.get(&path).await.text();
        for secret in ["TRICHYEU3391", "THUMAT4471", "CHO8812"] {
            assert!(!text.contains(secret), "{path} shows {secret}");
        }
    }
}
