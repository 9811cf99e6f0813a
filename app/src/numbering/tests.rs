//! Acceptance vectors A1–A5 and A25 of the law book, and what must hold under load.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use jiff::civil::{Date, date};

use super::actions::{self, DateOrder};
use super::model::{InCongress, Period, Plan, Scope, Series, number_line};
use super::plans::{PlanError, set_plan};
use super::{NumberError, SeriesId, incoming_series, next, outgoing_series, queries, take_external};
use crate::access::for_system;
use crate::clock::Day;
use crate::document::types::{self, DocumentType};
use crate::org::actions::{Founded, open_term};
use crate::org::tests::house::{Installation, body_of};
use crate::org::{self, Body, BodyId, Regime, TermKind};

fn kind(key: &str) -> &'static DocumentType {
    types::find(key).expect("a known type")
}

async fn body(house: &Installation, office: &Founded, regime: Regime) -> Body {
    let mut conn = house.app.db.begin_read().await.unwrap();
    org::queries::body(&mut conn, office.office, body_of(office, regime))
        .await
        .unwrap()
        .unwrap()
}

/// Issues a document of a type on a day; gives its number.
async fn issue(house: &Installation, body: &Body, key: &str, on: Date) -> Result<i64, NumberError> {
    issue_as(house, body, key, on, InCongress::No).await
}

async fn issue_as(
    house: &Installation,
    body: &Body,
    key: &str,
    on: Date,
    congress: InCongress,
) -> Result<i64, NumberError> {
    let now = house.app.clock.now();
    let mut tx = house.app.db.begin_write().await?;
    let series = outgoing_series(&mut tx, body, kind(key), (Day(on), congress), now).await?;
    let taken = next(&mut tx, body.office_id, &series, (Day(on), DateOrder::Required)).await?;
    tx.commit().await?;
    Ok(taken.number)
}

async fn term(house: &Installation, body: &Body, kind: TermKind, from: Date, until: Option<Date>) {
    let mut tx = house.app.db.begin_write().await.unwrap();
    let days = (Day(from), until.map(Day));
    let now = house.app.clock.now();
    open_term(
        &mut tx,
        &for_system(body.office_id),
        (body.id, kind, "Nhiệm kỳ"),
        days,
        now,
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a1_a_state_decision_takes_the_next_number_of_its_type_in_the_year() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::State).await;
    for day in 1..=6 {
        assert_eq!(
            issue(&house, &body, "state.quyet-dinh", date(2026, 2, day))
                .await
                .unwrap(),
            i64::from(day)
        );
    }
    let on = date(2026, 3, 5);
    let number = issue(&house, &body, "state.quyet-dinh", on).await.unwrap();
    assert_eq!(
        number_line(body.regime(), number, &kind("state.quyet-dinh").code, &body.symbol, ""),
        "Số: 07/QĐ-TCT"
    );
    let heading = format!("{}, {}", body.place, viet::date::heading(on));
    assert_eq!(heading, "Thành phố Hồ Chí Minh, ngày 05 tháng 3 năm 2026");
}

#[tokio::test]
async fn a2_the_first_letter_of_a_new_year_is_01() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::State).await;
    assert_eq!(
        issue(&house, &body, "state.cong-van", date(2026, 12, 31))
            .await
            .unwrap(),
        1
    );
    let number = issue(&house, &body, "state.cong-van", date(2027, 1, 2)).await.unwrap();
    assert_eq!(
        number_line(body.regime(), number, &kind("state.cong-van").code, &body.symbol, "VP"),
        "Số: 01/TCT-VP"
    );
}

#[tokio::test]
async fn a3_a_party_resolution_keeps_counting_over_new_year() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::Party).await;
    term(&house, &body, TermKind::Term, date(2025, 8, 16), None).await;
    for day in 1..=4 {
        issue(&house, &body, "party.nghi-quyet", date(2026, 12, day))
            .await
            .unwrap();
    }
    let number = issue(&house, &body, "party.nghi-quyet", date(2027, 1, 2))
        .await
        .unwrap();
    assert_eq!(
        number_line(body.regime(), number, &kind("party.nghi-quyet").code, &body.symbol, ""),
        "Số 05-NQ/ĐU"
    );
}

#[tokio::test]
async fn a4_a_congress_has_one_series_for_all_types_and_the_new_term_begins_at_01() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::Party).await;
    term(
        &house,
        &body,
        TermKind::Term,
        date(2020, 8, 20),
        Some(date(2025, 8, 15)),
    )
    .await;
    issue(&house, &body, "party.thong-bao", date(2025, 7, 1)).await.unwrap();
    term(
        &house,
        &body,
        TermKind::Congress,
        date(2025, 8, 13),
        Some(date(2025, 8, 15)),
    )
    .await;
    term(&house, &body, TermKind::Term, date(2025, 8, 16), None).await;
    let in_congress = |key| issue_as(&house, &body, key, date(2025, 8, 15), InCongress::Yes);
    assert_eq!(in_congress("party.bao-cao").await.unwrap(), 1);
    assert_eq!(in_congress("party.nghi-quyet").await.unwrap(), 2);
    assert_eq!(
        issue(&house, &body, "party.thong-bao", date(2025, 8, 16))
            .await
            .unwrap(),
        1
    );
    let late = issue_as(&house, &body, "party.nghi-quyet", date(2025, 8, 16), InCongress::Yes).await;
    assert!(matches!(late, Err(NumberError::NoPeriod(_))));
}

#[tokio::test]
async fn a5_decisions_and_regulations_of_the_party_share_a_series() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::Party).await;
    term(&house, &body, TermKind::Term, date(2025, 8, 16), None).await;
    for day in 1..=11 {
        issue(&house, &body, "party.quyet-dinh", date(2026, 2, day))
            .await
            .unwrap();
    }
    let number = issue(&house, &body, "party.quy-dinh", date(2026, 2, 12)).await.unwrap();
    assert_eq!(
        number_line(body.regime(), number, &kind("party.quy-dinh").code, &body.symbol, ""),
        "Số 12-QĐ/ĐU"
    );
}

#[test]
fn a25_no_statement_deletes_what_was_registered() {
    let kept = [
        "incoming",
        "document",
        "register_book",
        "event",
        "audit_head",
        "audit_checkpoint",
        "counter",
        "number_hold",
        "series",
        "office",
        "body",
        "unit",
        "person",
        "post",
        "term",
        "account",
        "incoming_recipient",
        "secret_refusal",
    ];
    for (module, catalogue) in crate::site::catalogues() {
        for statement in catalogue {
            let sql = statement.sql.to_lowercase();
            let deleted = sql
                .split("delete from ")
                .nth(1)
                .map(|rest| rest.split([' ', ';']).next().unwrap_or_default());
            let truncates = sql.contains("truncate") || sql.contains("drop table");
            assert!(!truncates, "{module}.{}", statement.name);
            assert!(
                !deleted.is_some_and(|table| kept.contains(&table)),
                "{module}.{} deletes",
                statement.name
            );
        }
    }
}

async fn incoming(house: &Installation, office: &Founded, body: BodyId) -> Series {
    let mut tx = house.app.db.begin_write().await.unwrap();
    let series = incoming_series(&mut tx, office.office, body, house.app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    series
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixteen_clerks_take_numbers_without_gap_or_duplicate_though_some_fail() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let series = incoming(&house, &office, body_of(&office, Regime::State)).await;
    let on = Day(date(2026, 3, 5));
    let clerks: Vec<_> = (0..16_usize)
        .map(|clerk| {
            let (db, series, office) = (house.app.db.clone(), series.clone(), office.office);
            tokio::spawn(async move {
                let mut kept = Vec::new();
                for turn in 0..50_usize {
                    let mut tx = db.begin_write().await.unwrap();
                    let taken = next(&mut tx, office, &series, (on, DateOrder::Free)).await.unwrap();
                    if (clerk * 50 + turn) % 20 == 7 {
                        drop(tx);
                    } else {
                        tx.commit().await.unwrap();
                        kept.push(taken.number);
                    }
                }
                kept
            })
        })
        .collect();
    let mut numbers = Vec::new();
    for clerk in clerks {
        let kept = clerk.await.unwrap();
        assert!(kept.is_sorted(), "numbers come in the order of commit");
        numbers.extend(kept);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=760).collect::<Vec<i64>>());
}

#[tokio::test]
async fn the_year_switches_at_midnight_of_the_office() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let series = incoming(&house, &office, body_of(&office, Regime::State)).await;
    // 31 December 2026, 17:30 in UTC, is half past midnight on 01 January here.
    house.set_clock(date(2026, 12, 31).at(23, 59, 0, 0));
    for (minutes, expected) in [(0, ("2026", 1)), (31, ("2027", 1))] {
        let now = house.app.clock.now().plus_seconds(minutes * 60);
        let mut tx = house.app.db.begin_write().await.unwrap();
        let taken = next(&mut tx, office.office, &series, (Day(now.date()), DateOrder::Free))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!((taken.period.as_str(), taken.number), expected);
    }
}

#[tokio::test]
async fn a_number_is_not_given_for_a_day_before_the_last_one() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::State).await;
    issue(&house, &body, "state.quyet-dinh", date(2026, 3, 5))
        .await
        .unwrap();
    let refused = issue(&house, &body, "state.quyet-dinh", date(2026, 3, 4)).await;
    assert!(matches!(refused, Err(NumberError::BackDated(day)) if day == "05/03/2026"));
    assert_eq!(
        issue(&house, &body, "state.quyet-dinh", date(2026, 3, 5))
            .await
            .unwrap(),
        2
    );
}

#[tokio::test]
async fn a_reserved_number_that_nobody_used_is_burnt_and_stays_visible() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let series = incoming(&house, &office, body_of(&office, Regime::State)).await;
    let now = house.app.clock.now();
    let clerk = for_system(office.office);
    let mut tx = house.app.db.begin_write().await.unwrap();
    let expires = now.plus_seconds(86_400);
    let range = actions::reserve(&mut tx, &clerk, series.id, (3, "Kế hoạch quý"), expires, now)
        .await
        .unwrap();
    assert_eq!(range, (1, 3));
    actions::use_reserved(&mut tx, office.office, &series, ("2026", 1))
        .await
        .unwrap();
    let again = actions::use_reserved(&mut tx, office.office, &series, ("2026", 1)).await;
    assert!(matches!(again, Err(NumberError::Taken(1))));
    tx.commit().await.unwrap();

    super::jobs::burn_expired(&house.app).await.unwrap();
    assert_eq!(
        states(&house, &office, series.id).await,
        [(3, "reserved"), (2, "reserved"), (1, "used")].map(own)
    );
    house.set_clock(date(2026, 3, 6).at(9, 1, 0, 0));
    super::jobs::burn_expired(&house.app).await.unwrap();
    assert_eq!(
        states(&house, &office, series.id).await,
        [(3, "burnt"), (2, "burnt"), (1, "used")].map(own)
    );

    let mut tx = house.app.db.begin_write().await.unwrap();
    let taken = next(
        &mut tx,
        office.office,
        &series,
        (Day(date(2026, 3, 6)), DateOrder::Free),
    )
    .await
    .unwrap();
    assert_eq!(taken.number, 4, "a burnt number is never given again");
    let many = actions::reserve(&mut tx, &clerk, series.id, (51, "x"), expires, now).await;
    assert!(matches!(many, Err(NumberError::TooMany)));
}

fn own((number, state): (i64, &str)) -> (i64, String) {
    (number, state.to_owned())
}

async fn states(house: &Installation, office: &Founded, series: SeriesId) -> Vec<(i64, String)> {
    let mut conn = house.app.db.begin_read().await.unwrap();
    let holds = queries::holds(&mut conn, office.office, series, 10).await.unwrap();
    holds.into_iter().map(|hold| (hold.number, hold.state)).collect()
}

#[tokio::test]
async fn an_external_series_refuses_duplicates_and_reports_gaps() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let now = house.app.clock.now();
    let (manager, body) = (for_system(office.office), body_of(&office, Regime::State));
    let mut tx = house.app.db.begin_write().await.unwrap();
    let id = actions::open_series(
        &mut tx,
        &manager,
        (body, "Hệ thống dùng chung"),
        (Scope::Incoming, "", Period::Year),
        true,
        now,
    )
    .await
    .unwrap();
    let again = actions::open_series(
        &mut tx,
        &manager,
        (body, "x"),
        (Scope::Incoming, "", Period::Year),
        true,
        now,
    )
    .await;
    assert!(matches!(again, Err(NumberError::Exists)));
    let series = queries::series(&mut tx, office.office, id).await.unwrap().unwrap();
    let on = Day(date(2026, 3, 5));
    let given = next(&mut tx, office.office, &series, (on, DateOrder::Free)).await;
    assert!(matches!(given, Err(NumberError::External)));
    assert_eq!(
        take_external(&mut tx, office.office, &series, (1, on), false)
            .await
            .unwrap()
            .missing,
        0
    );
    let jump = take_external(&mut tx, office.office, &series, (5, on), false)
        .await
        .unwrap();
    assert_eq!((jump.taken.number, jump.missing), (5, 3));
    let twice = take_external(&mut tx, office.office, &series, (5, on), true).await;
    assert!(matches!(twice, Err(NumberError::Taken(5))));
    // A number that was missing may still arrive; it reports no new gap and does not move the counter back.
    assert_eq!(
        take_external(&mut tx, office.office, &series, (3, on), false)
            .await
            .unwrap()
            .missing,
        0
    );
    assert_eq!(
        take_external(&mut tx, office.office, &series, (6, on), false)
            .await
            .unwrap()
            .missing,
        0
    );
}

#[tokio::test]
async fn a_new_way_of_counting_begins_with_a_period_so_that_no_number_comes_twice() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::State).await;
    let (manager, now) = (for_system(office.office), house.app.clock.now());
    let all = Plan {
        scope: Scope::All,
        ..Plan::default()
    };
    let set = async |plan: &Plan| {
        let mut tx = house.app.db.begin_write().await.unwrap();
        let from = set_plan(&mut tx, &manager, body.id, plan, now).await;
        tx.commit().await.unwrap();
        from
    };
    assert_eq!(set(&all).await.unwrap(), Day(date(2026, 3, 5)));
    assert_eq!(
        issue(&house, &body, "state.quyet-dinh", date(2026, 3, 5))
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        issue(&house, &body, "state.cong-van", date(2026, 3, 5)).await.unwrap(),
        2
    );
    assert_eq!(set(&Plan::default()).await.unwrap(), Day(date(2027, 1, 1)));
    assert_eq!(
        issue(&house, &body, "state.cong-van", date(2026, 12, 31))
            .await
            .unwrap(),
        3
    );
    assert_eq!(
        issue(&house, &body, "state.cong-van", date(2027, 1, 4)).await.unwrap(),
        1
    );
    assert_eq!(
        issue(&house, &body, "state.quyet-dinh", date(2027, 1, 4))
            .await
            .unwrap(),
        1
    );
}

#[tokio::test]
async fn a_party_body_keeps_its_way_of_counting_through_a_term() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let body = body(&house, &office, Regime::Party).await;
    term(&house, &body, TermKind::Term, date(2025, 8, 16), None).await;
    issue(&house, &body, "party.quyet-dinh", date(2026, 3, 5))
        .await
        .unwrap();
    let mut tx = house.app.db.begin_write().await.unwrap();
    let apart = Plan {
        merge_decisions: false,
        ..Plan::default()
    };
    let refused = set_plan(
        &mut tx,
        &for_system(office.office),
        body.id,
        &apart,
        house.app.clock.now(),
    )
    .await;
    assert!(matches!(refused, Err(PlanError::InUse)));
}

#[tokio::test]
async fn numbers_are_reserved_and_burnt_on_the_page_and_over_the_interface() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let clerk = house
        .person(
            office.office,
            "Trần Thị Bình",
            "vanthu.satra",
            &[crate::access::Role::Vtt],
        )
        .await;
    let series = incoming(&house, &office, body_of(&office, Regime::State)).await;
    let browser = house.browser("vanthu.satra").await;
    let path = format!("/numbers/series/{}", series.id);
    let done = browser
        .post(
            &format!("{path}/reservations"),
            "count=2&reason=Quyết định nhân sự&expires=10/3",
        )
        .await;
    assert_eq!(done.status, 303);
    let told = browser.get(&format!("{path}?from=1&until=2")).await.text;
    assert!(told.contains("từ 1 đến 2"), "{told}");
    let burnt = browser
        .post(&format!("{path}/burnt"), "period=2026&number=1&reason=Không ban hành")
        .await;
    assert_eq!(burnt.status, 303);
    let page = browser.get(&path).await.text;
    assert!(page.contains("số bỏ") && page.contains("Không ban hành") && page.contains("10/03/2026"));
    assert!(browser.get("/numbers").await.text.contains("Tổng công ty Thương mại"));
    assert_eq!(browser.get("/numbers/series/new").await.status, 200);
    let opened = format!(
        "body={}&scope=type&type=state.quyet-dinh",
        body_of(&office, Regime::State)
    );
    assert_eq!(browser.post("/numbers/series", &opened).await.status, 303);
    assert_eq!(browser.post("/numbers/series", &opened).await.status, 422);
    let plan = format!("/numbers/bodies/{}/plan", body_of(&office, Regime::State));
    assert_eq!(browser.get(&plan).await.status, 200);
    assert_eq!(
        browser
            .post(&plan, "scope=group&groups=Hành chính: công văn, thông báo")
            .await
            .status,
        200
    );

    let client = house
        .client(clerk, office.office, &["number.read", "number.reserve"])
        .await;
    let wanted = serde_json::json!({ "count": 1, "reason": "Báo cáo", "days": 5 });
    let api = format!("/api/v1/series/{}/reservations", series.id);
    let made = client.post_json(&api, "once", &wanted).await;
    assert_eq!((made.status.as_u16(), made.json()["from"].as_i64()), (201, Some(3)));
    assert_eq!(client.post_json(&api, "once", &wanted).await.json()["from"], 3);
    let item = client.get(&format!("/api/v1/series/{}", series.id)).await.json();
    assert_eq!(
        (
            item["counters"][0]["period"].as_str(),
            item["counters"][0]["last"].as_i64()
        ),
        (Some("2026"), Some(3))
    );
    assert_eq!(
        client.get("/api/v1/series").await.json()["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}
