//! Signing in, keeping what was typed, and one's own things, over the whole stack of layers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::access::{Actor, Grant, Role};
use crate::app::App;
use crate::auth::{AccountNew, create_account};
use crate::clock::{Clock, Rng};
use crate::config::{Config, Limits, Tls};
use crate::db::{OfficeId, Place};
use crate::web;

const PASSWORD: &str = "con trâu gặm cỏ";

struct Site {
    router: Router,
    app: App,
    clock: Arc<AtomicI64>,
    _data: tempfile::TempDir,
}

async fn site() -> Site {
    let data = tempfile::tempdir().unwrap();
    let config = Config {
        data: data.path().to_owned(),
        database: Place::File(data.path().join("db")),
        listen: "127.0.0.1:0".parse().unwrap(),
        tls: Tls::Off,
        program: "/bin/false".into(),
        limits: Limits {
            argon_kib: 64,
            argon_passes: 1,
            ..Limits::default()
        },
    };
    let clock = Arc::new(AtomicI64::new(1_772_700_000_000_000));
    let app = App::open(config, Clock::manual(clock.clone()), Rng::seeded(7))
        .await
        .unwrap();
    for (login, must_change) in [("vanthu.satra", false), ("nguoi.moi", true)] {
        let hash = app.hasher.hash(PASSWORD).await.unwrap();
        let mut tx = app.db.begin_write().await.unwrap();
        let now = app.clock.now();
        let office = OfficeId(uuid::Uuid::from_u128(1));
        let grants = [Grant {
            role: Role::Vt,
            unit: None,
        }];
        let new = AccountNew {
            id: tx.new_id(now),
            office,
            login,
            name: "Ngọc",
            password_hash: &hash,
            must_change,
            grants: &grants,
        };
        create_account(&mut tx, &Actor::system(office), &new, now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    Site {
        router: web::wrap(web::routes().router, app.clone()),
        app,
        clock,
        _data: data,
    }
}

impl Site {
    async fn send(&self, method: Method, path: &str, cookie: &str, form: &str) -> Response<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("sec-fetch-site", "same-origin");
        if !cookie.is_empty() {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.router
            .clone()
            .oneshot(request.body(Body::from(form.to_owned())).unwrap())
            .await
            .unwrap()
    }

    async fn get(&self, path: &str, cookie: &str) -> Response<Body> {
        self.send(Method::GET, path, cookie, "").await
    }

    async fn post(&self, path: &str, cookie: &str, form: &str) -> Response<Body> {
        self.send(Method::POST, path, cookie, form).await
    }

    /// Signs in and gives the session's cookie.
    async fn log_in(&self, login: &str, password: &str) -> String {
        let form =
            serde_urlencoded::to_string([("login", login), ("password", password), ("next", "/account")]).unwrap();
        let response = self.post("/login", "", &form).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        cookies(&response).into_iter().find(|c| c.starts_with("s=")).unwrap()
    }
}

fn cookies(response: &Response<Body>) -> Vec<String> {
    let all = response.headers().get_all(header::SET_COOKIE).iter();
    all.map(|v| v.to_str().unwrap().split(';').next().unwrap().to_owned())
        .collect()
}

fn location(response: &Response<Body>) -> &str {
    response.headers()[header::LOCATION].to_str().unwrap()
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

#[tokio::test]
async fn a_page_asks_who_comes_and_leads_back_after_signing_in() {
    let site = site().await;
    let response = site.get("/account", "").await;
    assert_eq!(location(&response), "/login?next=%2Faccount");
    let form = "login=VanThu.SATRA&password=con+tr%C3%A2u+g%E1%BA%B7m+c%E1%BB%8F&next=%2Faccount";
    let response = site.post("/login", "", form).await;
    assert_eq!(location(&response), "/account");
    let set = cookies(&response);
    assert!(
        set.contains(&"lang=vi".to_owned()) && set.contains(&"theme=auto".to_owned()),
        "{set:?}"
    );
    let page = text(site.get("/account", set.last().unwrap()).await).await;
    assert!(page.contains("vanthu.satra"));
}

#[tokio::test]
async fn signing_in_leads_nowhere_outside_this_site() {
    let site = site().await;
    let form = "login=vanthu.satra&password=con+tr%C3%A2u+g%E1%BA%B7m+c%E1%BB%8F&next=%2F%2Fevil.example";
    assert_eq!(location(&site.post("/login", "", form).await), "/");
}

#[tokio::test]
async fn an_unknown_login_and_a_wrong_password_read_the_same_and_then_lock() {
    let site = site().await;
    let wrong = site.post("/login", "", "login=vanthu.satra&password=x").await;
    let unknown = site.post("/login", "", "login=ai.do&password=x").await;
    assert_eq!(
        (wrong.status(), unknown.status()),
        (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY)
    );
    let (wrong, unknown) = (text(wrong).await, text(unknown).await);
    assert_eq!(wrong.replace("vanthu.satra", "-"), unknown.replace("ai.do", "-"));
    for _ in 0..10 {
        site.post("/login", "", "login=vanthu.satra&password=x").await;
    }
    let response = site
        .post(
            "/login",
            "",
            "login=vanthu.satra&password=con+tr%C3%A2u+g%E1%BA%B7m+c%E1%BB%8F",
        )
        .await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(text(response).await.contains("15 phút"));
}

#[tokio::test]
async fn signing_in_again_and_signing_out_end_the_session() {
    let site = site().await;
    let first = site.log_in("vanthu.satra", PASSWORD).await;
    let form = serde_urlencoded::to_string([("login", "vanthu.satra"), ("password", PASSWORD)]).unwrap();
    let second = cookies(&site.post("/login", &first, &form).await).pop().unwrap();
    assert_ne!(first, second);
    assert_eq!(site.get("/account", &first).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(site.get("/account", &second).await.status(), StatusCode::OK);
    site.post("/logout", &second, "").await;
    assert_eq!(site.get("/account", &second).await.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_given_password_must_be_changed_before_anything_else() {
    let site = site().await;
    let cookie = site.log_in("nguoi.moi", PASSWORD).await;
    for path in [
        "/account",
        "/notices",
        "/views",
        "/drafts",
        "/palette",
        "/dates?q=mai",
        "/events",
    ] {
        assert_eq!(location(&site.get(path, &cookie).await), "/password", "{path}");
    }
    let change = |new: &str| {
        serde_urlencoded::to_string([
            ("password", PASSWORD),
            ("new_password", new),
            ("new_password_again", new),
        ])
        .unwrap()
    };
    let weak = site.post("/password", &cookie, &change("ngắn")).await;
    assert_eq!(weak.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(weak).await.contains("f-new_password-fault"));
    let same = site.post("/password", &cookie, &change(PASSWORD)).await;
    assert_eq!(same.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        location(&site.post("/password", &cookie, &change("một câu dài của tôi")).await),
        "/"
    );
    assert_eq!(site.get("/account", &cookie).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn what_was_typed_survives_the_end_of_the_session() {
    let site = site().await;
    let cookie = site.log_in("vanthu.satra", PASSWORD).await;
    site.clock.fetch_add(31 * 60 * 1_000_000, Ordering::SeqCst);
    let response = site
        .post(
            "/incoming",
            &cookie,
            "_form=incoming.register&_back=%2Fincoming%2Fnew&subject=V%E1%BB%81+vi%E1%BB%87c",
        )
        .await;
    assert_eq!(location(&response), "/login?next=%2Fincoming%2Fnew&kept=1");
    assert!(
        text(site.get(location(&response), &cookie).await)
            .await
            .contains("đã được giữ lại")
    );
    let cookie = site.log_in("vanthu.satra", PASSWORD).await;
    let drafts = text(site.get("/drafts", &cookie).await).await;
    assert!(drafts.contains("/incoming/new"), "{drafts}");
    site.post("/drafts/incoming.register/removal", &cookie, "back=%2Fdrafts")
        .await;
    assert!(!text(site.get("/drafts", &cookie).await).await.contains("/incoming/new"));
}

#[tokio::test]
async fn a_draft_is_kept_while_typing_but_never_a_password() {
    let site = site().await;
    let cookie = site.log_in("vanthu.satra", PASSWORD).await;
    let form = "_back=%2Fincoming%2Fnew&subject=x&password=bi-mat";
    let response = site
        .send(Method::PUT, "/drafts/incoming.register%2F7", &cookie, form)
        .await;
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    let page = text(site.get("/drafts", &cookie).await).await;
    assert!(page.contains("/drafts/incoming.register%2F7/removal") && !page.contains("bi-mat"));
}

#[tokio::test]
async fn language_and_theme_hold_for_the_browser_and_the_account() {
    let site = site().await;
    let response = site.post("/taste", "", "lang=en&back=%2Flogin").await;
    assert_eq!(
        (location(&response), cookies(&response)[0].as_str()),
        ("/login", "lang=en")
    );
    assert!(
        text(site.get("/login", "lang=en; theme=dark").await)
            .await
            .contains("data-theme=\"dark\"")
    );
    let cookie = site.log_in("vanthu.satra", PASSWORD).await;
    site.post("/taste", &format!("{cookie}; lang=vi"), "lang=en&theme=dark&back=%2F")
        .await;
    let form = serde_urlencoded::to_string([("login", "vanthu.satra"), ("password", PASSWORD)]).unwrap();
    let set = cookies(&site.post("/login", "", &form).await);
    assert_eq!(&set[..2], ["lang=en", "theme=dark"]);
}

#[tokio::test]
async fn a_view_is_saved_under_its_name_and_only_its_owner_removes_it() {
    let site = site().await;
    let cookie = site.log_in("vanthu.satra", PASSWORD).await;
    let save = "page=%2Fincoming&name=Kh%E1%BA%A9n&query=urgency%3Dk%26after%3D9";
    assert_eq!(
        location(&site.post("/views", &cookie, save).await),
        "/incoming?urgency=k"
    );
    site.post("/views", &cookie, save).await;
    let page = text(site.get("/views", &cookie).await).await;
    assert_eq!(page.matches("/removal\"").count(), 1, "the same name is one view");
    let outside = site.post("/views", &cookie, "page=%2F%2Fevil&name=x&query=").await;
    assert_eq!(outside.status(), StatusCode::NOT_FOUND);
    let nobody = format!("/views/{}/removal", uuid::Uuid::nil());
    assert_eq!(site.post(&nobody, &cookie, "").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_palette_finds_pages_without_marks() {
    let site = site().await;
    let cookie = site.log_in("vanthu.satra", PASSWORD).await;
    let found = text(site.get("/palette?q=tai+khoan", &cookie).await).await;
    assert_eq!(found, r#"[{"label":"Tài khoản","href":"/account","note":""}]"#);
}

#[tokio::test]
async fn listening_hears_a_notice_and_ends_with_the_session() {
    let site = site().await;
    let cookie = site.log_in("vanthu.satra", PASSWORD).await;
    let mut body = site.get("/events", &cookie).await.into_body();
    let mut next = async || {
        let frame = tokio::time::timeout(std::time::Duration::from_secs(5), body.frame())
            .await
            .unwrap();
        frame.map(|frame| String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap())
    };
    assert_eq!(next().await.unwrap(), "event: count\ndata: 0\n\n");
    let mut tx = site.app.db.begin_write().await.unwrap();
    let account = crate::auth::queries::account_by_login(&mut tx, "vanthu.satra")
        .await
        .unwrap()
        .unwrap();
    let now = site.app.clock.now();
    crate::notify::tell(
        &mut tx,
        account.office_id,
        account.id,
        ("Có văn bản", "/incoming/1"),
        now,
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let heard = next().await.unwrap();
    assert!(
        heard.contains("event: notice") && heard.contains("Có văn bản"),
        "{heard}"
    );
    assert_eq!(next().await.unwrap(), "event: count\ndata: 1\n\n");
    site.post("/logout", &cookie, "").await;
    assert_eq!(next().await.unwrap(), "event: end\ndata: {}\n\n");
    assert!(next().await.is_none());
}

#[tokio::test]
async fn health_says_nothing_but_that_it_is_well() {
    let site = site().await;
    for path in ["/healthz", "/readyz"] {
        let response = site.get(path, "").await;
        assert_eq!(
            (response.status(), text(response).await.as_str()),
            (StatusCode::OK, "ok"),
            "{path}"
        );
    }
}
