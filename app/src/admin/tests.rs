//! The administration's pages, and that every event has words.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::Path;

use super::words;
use crate::access::Role;
use crate::clock::OfficeTime;
use crate::org::tests::house::Installation;
use crate::web::texts::Lang;
use crate::{audit, document, jobs};

/// The names of events in a source text: `Name("kind") {` lines inside `events!`.
fn events_in(text: &str) -> Vec<String> {
    let blocks = text
        .split("crate::events! {")
        .skip(1)
        .map(|rest| rest.split("\n}").next().unwrap_or_default());
    let lines = blocks
        .flat_map(str::lines)
        .map(str::trim)
        .filter(|line| line.contains("(\"") && !line.starts_with("//"));
    lines
        .filter_map(|line| line.split('(').next())
        .map(str::to_owned)
        .collect()
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            found.extend(events_in(&std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_event_is_told_in_plain_words() {
    let mut events = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut events);
    assert!(events.contains(&"RolesSet".to_owned()) && events.contains(&"JobRetried".to_owned()));
    let silent: Vec<_> = events
        .iter()
        .filter(|event| words::verb(Lang::Vi, event) == **event)
        .collect();
    assert!(silent.is_empty(), "add words in admin/words.rs for {silent:?}");
}

#[tokio::test]
async fn the_trail_tells_who_did_what_and_shows_no_content() {
    let house = Installation::empty().await;
    let office = house.found("satra").await.office;
    let other = house.found("resco").await.office;
    let event = document::SecretRefused {
        id: uuid::Uuid::from_u128(5),
        channel: "Email".into(),
        place: "Góc trái".into(),
    };
    let mut tx = house.app.db.begin_write().await.unwrap();
    audit::record(
        &mut tx,
        &crate::access::Actor::system(office),
        &event,
        house.app.clock.now(),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let admin = house.browser("quantri.satra").await;
    let page = admin.get("/admin/audit").await.text;
    assert!(page.contains("từ chối văn bản có dấu mật") && page.contains("đăng nhập") && page.contains("Lê Thị Ánh"));
    assert!(
        !page.contains("Góc trái"),
        "the body of an event about a document is shown"
    );
    assert!(!page.contains(&other.to_string()), "another office shows");
    let filtered = admin.get("/admin/audit?verb=LoggedIn").await.text;
    assert_eq!(filtered.matches("<details>").count(), 1, "one log-in");
    let story = admin
        .get(&format!("/admin/audit?q={}", uuid::Uuid::from_u128(5)))
        .await
        .text;
    assert!(story.contains("lần từ chối"));
    let first = admin.get("/admin/audit?before=2").await.text;
    assert_eq!(first.matches("<details>").count(), 1, "the first event alone");
}

#[tokio::test]
async fn the_chain_is_verified_and_sealed_on_the_page() {
    let house = Installation::empty().await;
    let office = house.found("satra").await.office;
    let admin = house.browser("quantri.satra").await;
    assert!(
        admin
            .post("/admin/audit/checkpoints", "")
            .await
            .text
            .contains("Đã niêm phong")
    );
    let verified = admin.post("/admin/audit/verification", "").await.text;
    assert!(
        verified.contains("Chuỗi nhật ký nguyên vẹn") && verified.contains("1 điểm niêm phong"),
        "{verified}"
    );
    let taken: audit::Checkpoint = serde_json::from_str(&admin.get("/admin/audit/checkpoint.json").await.text).unwrap();
    let heads = taken.heads(&house.app.keys.public()).unwrap();
    assert_eq!(heads.iter().map(|head| head.office).collect::<Vec<_>>(), [office]);
    let report = audit::verify(&house.app.db, &house.app.keys.public(), &[taken])
        .await
        .unwrap();
    assert!(report.trouble.is_empty());
}

#[tokio::test]
async fn a_failed_job_is_tried_again_by_its_own_office_only() {
    let house = Installation::empty().await;
    let office = house.found("satra").await.office;
    house.found("resco").await;
    let now: OfficeTime = house.app.clock.now();
    let mut tx = house.app.db.begin_write().await.unwrap();
    let id: uuid::Uuid = tx.new_id(now);
    jobs::queries::insert(&mut tx, id, office, "document.read-text", "{}", now.micros())
        .await
        .unwrap();
    jobs::queries::put_off(&mut tx, id, "failed", 0, Some("tệp hỏng"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let stranger = house.browser("quantri.resco").await;
    assert_eq!(stranger.post(&format!("/admin/jobs/{id}/retry"), "").await.status, 404);
    assert!(!stranger.get("/admin/jobs").await.text.contains("tệp hỏng"));
    let admin = house.browser("quantri.satra").await;
    assert!(admin.get("/admin/jobs").await.text.contains("tệp hỏng"));
    assert!(admin.get("/admin/health").await.text.contains("bị lỗi 1"));
    assert_eq!(admin.post(&format!("/admin/jobs/{id}/retry"), "").await.status, 303);
    assert_eq!(admin.post(&format!("/admin/jobs/{id}/retry"), "").await.status, 404);
}

#[tokio::test]
async fn refusals_are_for_the_secrecy_officer_and_the_head_clerk() {
    let house = Installation::empty().await;
    let office = house.found("satra").await.office;
    house.person(office, "Đỗ Dũng", "baomat.satra", &[Role::Bmnn]).await;
    house.person(office, "Trần Thị Bình", "vanthu.satra", &[Role::Cv]).await;
    let now = house.app.clock.now();
    let mut tx = house.app.db.begin_write().await.unwrap();
    let id: uuid::Uuid = tx.new_id(now);
    document::queries::insert_refusal(&mut tx, id, office, now.micros(), "Bưu điện", "Sở Nội vụ", "dấu")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let officer = house.browser("baomat.satra").await;
    assert_eq!(officer.get("/admin").await.location, "/admin/refusals");
    let page = officer.get("/admin/refusals").await.text;
    assert!(page.contains("Sở Nội vụ") && page.contains("Bưu điện"));
    assert!(
        officer
            .get("/admin/refusals/report")
            .await
            .text
            .contains("Báo cáo sự cố")
    );
    assert_eq!(
        house.browser("quantri.satra").await.get("/admin/refusals").await.status,
        403
    );
    assert_eq!(house.browser("vanthu.satra").await.get("/admin").await.status, 403);
}
