//! The office's structure over its pages and its JSON interface.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

pub mod house;

use axum::http::StatusCode;

use super::{OfficeSettings, Regime};
use crate::access::Role;
use house::{Installation, PASSWORD, body_of};

const SET_UP: &str = "office_name=Văn phòng Đảng uỷ&office_short=VPĐU&office_slug=satra&office_place=Thành phố Hồ Chí Minh\
    &name=Đảng uỷ Tổng công ty&regime=party&symbol=ĐU&has_seal=1&collective=1&receives=1&issues=1\
    &admin_name=Lê Thị Ánh&login=quantri.satra&password=con trâu gặm cỏ bên sông&password_again=con trâu gặm cỏ bên sông";

#[tokio::test]
async fn the_first_office_is_made_with_the_printed_code_and_then_the_page_is_gone() {
    let house = Installation::empty().await;
    assert!(super::setup::needed(&house.app).await.unwrap());
    let guest = house.browser("").await;
    assert_eq!(guest.get("/set-up").await.status, StatusCode::OK);

    let wrong = guest.post("/set-up", &format!("code=WRONGCODE234&{SET_UP}")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("Mã không đúng") && wrong.text.contains("Văn phòng Đảng uỷ"));
    assert!(!wrong.text.contains(PASSWORD));

    let code = house.app.setup.current().unwrap();
    let faulty = guest
        .post("/set-up", &format!("code={code}&{}", SET_UP.replace("satra&", "&")))
        .await;
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = guest.post("/set-up", &format!("code={code}&{SET_UP}")).await;
    assert_eq!(
        (done.status, done.location.as_str()),
        (StatusCode::SEE_OTHER, "/login?made=1")
    );

    assert!(!super::setup::needed(&house.app).await.unwrap());
    assert!(house.app.setup.current().is_none());
    assert_eq!(guest.get("/set-up").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        guest.post("/set-up", &format!("code={code}&{SET_UP}")).await.status,
        StatusCode::NOT_FOUND
    );
    let admin = house.browser("quantri.satra").await;
    assert!(admin.get("/org").await.text.contains("Đảng uỷ Tổng công ty"));
}

#[tokio::test]
async fn the_code_can_be_guessed_wrong_only_a_few_times() {
    let house = Installation::empty().await;
    let guest = house.browser("").await;
    for _ in 0..house.app.config.limits.account_failures {
        assert_eq!(
            guest.post("/set-up", "code=X").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
    let code = house.app.setup.current().unwrap();
    let late = guest.post("/set-up", &format!("code={code}&{SET_UP}")).await;
    assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_body_is_entered_and_changed_but_keeps_its_regime() {
    let house = Installation::empty().await;
    house.found("satra").await;
    let admin = house.browser("quantri.satra").await;
    let form = "name=Văn phòng Đảng uỷ&regime=party&symbol=VPĐU&place=Thành phố Hồ Chí Minh&receives=1&has_seal=1";
    let made = admin.post("/org/bodies", form).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let changed = admin
        .post(&made.location, &form.replace("party", "state").replace("VPĐU", "VP"))
        .await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    let page = admin.get(&made.location).await.text;
    assert!(page.contains("<dd>VP</dd>") && page.contains("<dd>Đảng</dd>"), "{page}");

    let refused = admin
        .post("/org/bodies", &form.replace("symbol=VPĐU", "symbol=V P"))
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Văn phòng Đảng uỷ"), "what was typed is lost");
    assert!(
        admin.get("/org/bodies/new").await.text.contains("V P"),
        "the draft is lost"
    );
}

#[tokio::test]
async fn terms_of_one_body_do_not_overlap() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let admin = house.browser("quantri.satra").await;
    let party = body_of(&office, Regime::Party);
    let path = format!("/org/bodies/{party}/terms");
    let first = admin
        .post(&path, "kind=term&term_name=Nhiệm kỳ 2025–2030&from_on=16/8/2025")
        .await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let second = admin
        .post(&path, "kind=term&term_name=Nhiệm kỳ 2030–2035&from_on=1/9/2030")
        .await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.text.contains("Trùng ngày"));
    let page = admin.get(&format!("/org/bodies/{party}")).await.text;
    let id = page
        .split("/org/terms/")
        .nth(1)
        .unwrap()
        .split('/')
        .next()
        .unwrap()
        .to_owned();
    let early = admin
        .post(&format!("/org/terms/{id}/closure"), "closed_on=1/8/2025")
        .await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let closed = admin
        .post(&format!("/org/terms/{id}/closure"), "closed_on=15/8/2030")
        .await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    let second = admin
        .post(&path, "kind=term&term_name=Nhiệm kỳ 2030–2035&from_on=16/8/2030")
        .await;
    assert_eq!(second.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a22_a23_people_are_sorted_by_given_name_and_found_without_marks() {
    let house = Installation::empty().await;
    let office = house.found("satra").await.office;
    for (name, login) in [
        ("Vũ Văn Anh", "anh.v"),
        ("Trần Thị Bình", "binh"),
        ("Nguyễn Văn An", "an.nv"),
        ("Đỗ Dũng", "dung"),
    ] {
        house.person(office, name, login, &[Role::Cv]).await;
    }
    let admin = house.browser("quantri.satra").await;
    let whole = admin.get("/org/people").await.text;
    let page = whole.split("<main").nth(1).unwrap();
    let places: Vec<usize> = ["Nguyễn Văn An", "Vũ Văn Anh", "Lê Thị Ánh", "Trần Thị Bình", "Đỗ Dũng"]
        .map(|name| page.find(name).unwrap())
        .to_vec();
    assert!(places.is_sorted(), "{places:?}");
    let found = admin.get("/org/people?q=do+dung").await.text;
    assert!(found.contains("Đỗ Dũng") && !found.contains("Trần Thị Bình"));
}

#[tokio::test]
async fn a_temporary_password_is_shown_once_and_must_be_changed() {
    let house = Installation::empty().await;
    house.found("satra").await;
    let admin = house.browser("quantri.satra").await;
    let made = admin
        .post(
            "/org/people",
            "name=Trần Thị Bình&login=vanthu.satra&roles=VT&title=Văn thư",
        )
        .await;
    assert_eq!(made.status, StatusCode::OK);
    let id = made
        .text
        .split("/org/people/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let password = made
        .text
        .split("<code>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(password.len(), 19);
    let page = admin.get(&format!("/org/people/{id}")).await.text;
    assert!(!page.contains(&password) && page.contains("chưa đổi mật khẩu tạm"));
    let again = admin
        .post("/org/people", "name=Người khác&login=vanthu.satra&roles=VT")
        .await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.text.contains("đã có người dùng"));
}

#[tokio::test]
async fn roles_posts_and_departure() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let id = house
        .person(office.office, "Trần Thị Bình", "vanthu.satra", &[Role::Vt])
        .await;
    let admin = house.browser("quantri.satra").await;
    let path = format!("/org/people/{id}");
    let unit = office.units[0];
    assert_eq!(
        admin
            .post(
                &format!("{path}/posts"),
                &format!("title=Văn thư&unit={unit}&from_on=1/3/2026")
            )
            .await
            .status,
        303
    );
    assert_eq!(
        admin
            .post(&format!("{path}/posts"), "title=Thủ quỹ&unit=&from_on=hôm nay")
            .await
            .status,
        303
    );
    assert_eq!(
        admin
            .post(
                &format!("{path}/roles"),
                &format!("roles=VTT&roles=LDP&unit_LDP={unit}")
            )
            .await
            .status,
        303
    );
    let page = admin.get(&path).await.text;
    assert!(page.contains("Thủ quỹ") && page.contains("05/03/2026"));
    assert_eq!(admin.post(&format!("{path}/roles"), "x=y").await.status, 422);

    let clerk = house.browser("vanthu.satra").await;
    assert_eq!(clerk.get("/org").await.status, StatusCode::OK);
    assert_eq!(clerk.get("/org/people/new").await.status, StatusCode::FORBIDDEN);
    assert_eq!(admin.post(&format!("{path}/departure"), "x=y").await.status, 422);
    assert_eq!(
        admin.post(&format!("{path}/departure"), "handed_over=1").await.status,
        303
    );
    assert_eq!(
        clerk.get("/org").await.status,
        StatusCode::SEE_OTHER,
        "the session lives on"
    );
    assert!(admin.get(&path).await.text.contains("đã nghỉ từ 05/03/2026"));
}

#[tokio::test]
async fn an_administrator_does_not_shut_himself_out() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let admin = house.browser("quantri.satra").await;
    let path = format!("/org/people/{}", office.administrator);
    assert_eq!(admin.post(&format!("{path}/roles"), "roles=VT").await.status, 422);
    assert_eq!(
        admin.post(&format!("{path}/departure"), "handed_over=1").await.status,
        422
    );
    assert_eq!(admin.post(&format!("{path}/password"), "").await.status, 422);
}

#[tokio::test]
async fn offices_do_not_see_each_other() {
    let house = Installation::empty().await;
    let other = house.found("resco").await;
    house.found("satra").await;
    let admin = house.browser("quantri.satra").await;
    let body = other.bodies[0];
    assert_eq!(
        admin.get(&format!("/org/bodies/{body}")).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        admin.get(&format!("/org/people/{}", other.administrator)).await.status,
        StatusCode::NOT_FOUND
    );
    let post = admin
        .post(&format!("/org/people/{}/password", other.administrator), "")
        .await;
    assert_eq!(post.status, StatusCode::NOT_FOUND);
    let terms = admin
        .post(
            &format!("/org/bodies/{body}/terms"),
            "kind=term&term_name=X&from_on=1/1/2026",
        )
        .await;
    assert_eq!(terms.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn settings_are_the_laws_until_the_office_sets_its_own() {
    let house = Installation::empty().await;
    let office = house.found("satra").await.office;
    let admin = house.browser("quantri.satra").await;
    assert!(admin.get("/org/settings").await.text.contains("16:30"));
    assert_eq!(
        admin.post("/org/settings", "stamp=30x50&cut_off=17h").await.status,
        StatusCode::OK
    );
    let mut conn = house.app.db.begin_read().await.unwrap();
    let settings = OfficeSettings::read(&mut conn, office).await.unwrap();
    assert_eq!((settings.stamp.millimetres(), settings.cut_off.hour()), ((30, 50), 17));
    drop(conn);
    assert_eq!(
        admin.post("/org/settings", "stamp=30x50&cut_off=chiều").await.status,
        422
    );
}

#[tokio::test]
async fn the_interface_pages_by_cursor_and_creates_once_a_key() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    let client = house
        .client(office.administrator, office.office, &["org.read", "org.manage"])
        .await;
    let me = client.get("/api/v1/me").await.json();
    assert_eq!(
        (me["office"]["slug"].as_str(), me["roles"][0]["role"].as_str()),
        (Some("satra"), Some("QTHT"))
    );

    let unit = serde_json::json!({ "name": "Ban Tổ chức", "code": "BTC" });
    let made = client.post_json("/api/v1/units", "k1", &unit).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    assert_eq!(client.post_json("/api/v1/units", "k1", &unit).await.text, made.text);
    let other = serde_json::json!({ "name": "Ban khác", "code": "BK" });
    assert_eq!(
        client.post_json("/api/v1/units", "k1", &other).await.status,
        StatusCode::CONFLICT
    );

    let first = client.get("/api/v1/units?limit=2").await.json();
    let cursor = first["next"].as_str().unwrap();
    let second = client
        .get(&format!("/api/v1/units?limit=2&cursor={cursor}"))
        .await
        .json();
    let names: Vec<_> = [&first, &second]
        .iter()
        .flat_map(|page| page["items"].as_array().unwrap().iter())
        .map(|u| u["name"].clone())
        .collect();
    assert_eq!(names, ["Ban Tổ chức", "Tổ Tổng hợp", "Văn phòng"]);
    assert!(second["next"].is_null());

    let bad = client
        .post_json(
            "/api/v1/bodies",
            "",
            &serde_json::json!({ "name": "", "regime": "party", "symbol": "Đ U",
        "place": "Huế", "has_seal": true, "collective": true, "receives": true, "issues": true }),
        )
        .await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bad.json()["detail"].as_str().unwrap().contains("symbol"));
    let person = serde_json::json!({ "name": "A", "login": "abc", "roles": ["VT"] });
    assert_eq!(
        client.post_json("/api/v1/people", "", &person).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        client.get("/api/v1/people?q=anh").await.json()["items"][0]["name"],
        "Lê Thị Ánh"
    );
}

/// What every page must keep to: one heading, no id twice, small enough for a slow line.
fn assert_well_made(path: &str, html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "{path}");
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{path} has an id twice");
    assert!(!html.contains(" style=") && !html.contains("<style"), "{path}");
    assert!(html.len() <= 60_000, "{path} is {} bytes", html.len());
}

#[tokio::test]
async fn every_page_of_the_office_is_well_made() {
    let house = Installation::empty().await;
    let office = house.found("satra").await;
    house
        .person(office.office, "Trần Thị Bình", "vanthu.satra", &[Role::Vtt, Role::Qtht])
        .await;
    let clerk = house.browser("vanthu.satra").await;
    let (state, party) = (body_of(&office, Regime::State), body_of(&office, Regime::Party));
    for (kind, from) in [("term", "16/8/2025"), ("congress", "1/3/2026")] {
        let form = format!("kind={kind}&term_name=Nhiệm kỳ&from_on={from}");
        assert_eq!(
            clerk.post(&format!("/org/bodies/{party}/terms"), &form).await.status,
            303
        );
    }
    let opened = clerk
        .post(
            "/numbers/series",
            &format!("body={state}&scope=type&type=state.quyet-dinh"),
        )
        .await;
    assert_eq!(
        clerk
            .post(
                &format!("{}/reservations", opened.location),
                "count=2&reason=Kế hoạch&expires=mai"
            )
            .await
            .status,
        303
    );
    let paths = [
        "/org",
        "/org/bodies/new",
        "/org/units",
        "/org/units/new",
        "/org/people",
        "/org/people/new",
        "/org/settings",
        "/numbers",
        "/numbers/series/new",
        "/admin/health",
        "/admin/jobs",
        "/admin/audit",
        "/admin/refusals",
        "/admin/refusals/report",
    ];
    let of_one = [
        format!("/org/bodies/{party}"),
        format!("/org/bodies/{party}/edit"),
        format!("/org/people/{}", office.administrator),
        format!("/numbers/bodies/{state}/plan"),
        format!("/numbers/bodies/{party}/plan"),
        opened.location,
    ];
    for path in paths.map(str::to_owned).into_iter().chain(of_one) {
        let answer = clerk.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_well_made(&path, &answer.text);
    }
}
