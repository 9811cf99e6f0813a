//! Every page of the kernel, rendered with samples.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::Arc;

use axum::http::StatusCode;

use super::*;
use crate::auth::queries::{OwnSession, OwnToken};
use crate::config::Limits;
use crate::notify::queries::NoticeRow;
use crate::web::drafts::DraftRow;
use crate::web::forms::{Faults, Typed};
use crate::web::page::error_page;
use crate::web::texts::Lang;
use crate::web::ui::samples;
use crate::web::ui::tests::assert_clean;
use crate::web::views::ViewRow;
use crate::web::{Visitor, ui};

fn an_account() -> account::Account {
    let id = uuid::Uuid::from_u128;
    let session = |n: u128| OwnSession {
        id: id(n),
        created_at: 0,
        seen_at: 60_000_000,
        agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36".into(),
        address: "10.0.0.7".into(),
    };
    let token = OwnToken {
        id: id(9),
        name: "máy quét".into(),
        scopes: "incoming.register".into(),
        created_at: 0,
        expires_at: 0,
    };
    account::Account {
        login: "vanthu.satra".into(),
        sessions: vec![session(0), session(1)],
        tokens: vec![token],
    }
}

fn pages(visitor: &Visitor) -> Vec<(&'static str, String)> {
    let limits = Limits::default();
    let (typed, mut faults) = (Typed::default(), Faults::default());
    let plain = account::page(visitor, &limits, &an_account(), None, (&typed, &faults)).unwrap();
    faults.add("name", "Hãy đặt tên.");
    let wrong = account::page(visitor, &limits, &an_account(), None, (&typed, &faults)).unwrap();
    let notice = |seen_at| NoticeRow {
        id: uuid::Uuid::nil(),
        at: 0,
        text: "Có văn bản mới <b>".into(),
        href: "//evil".into(),
        seen_at,
    };
    let view = ViewRow {
        id: uuid::Uuid::nil(),
        page: "/incoming".into(),
        name: "Khẩn".into(),
        query: "urgency=k".into(),
    };
    let draft = DraftRow {
        form: "a/b".into(),
        body: "_back=%2Fincoming%2Fnew&subject=x".into(),
        updated_at: 0,
    };
    vec![
        ("account", plain.0),
        ("account with faults", wrong.0),
        ("password", password::page(visitor, &faults).0),
        ("token", tokens::made(visitor, "máy quét", "cb_secret").0),
        ("notices", notices::page(visitor, &[notice(None), notice(Some(1))]).0),
        ("no notices", notices::page(visitor, &[]).0),
        ("views", views::page(visitor, &[view]).0),
        ("drafts", drafts::page(visitor, &[draft]).0),
    ]
}

#[test]
fn every_page_is_free_of_inline_code_and_has_one_heading() {
    for lang in [Lang::Vi, Lang::En] {
        let clerk = samples::clerk(lang, "/account");
        for (name, html) in pages(&clerk) {
            assert_clean(name, &html);
            assert!(!html.contains("href=\"//evil"), "{name} leads elsewhere");
        }
        let stranger = samples::stranger(lang, "/login?next=/incoming");
        assert_clean(
            "login",
            &login::page(&stranger, &Typed::default(), Some((ui::Tone::Fault, "Sai".into()))).0,
        );
        for status in [404u16, 403, 413, 422, 500, 503, 507] {
            let status = StatusCode::from_u16(status).unwrap();
            assert_clean("error", &error_page(&clerk, status, "Không tìm thấy.").0);
            assert_clean("error", &error_page(&stranger, status, "Không tìm thấy.").0);
        }
    }
}

#[test]
fn only_a_fault_shows_the_request_s_id() {
    let visitor = samples::stranger(Lang::Vi, "/x");
    let has_id = |status| error_page(&visitor, status, "").0.contains(&visitor.request);
    assert!(has_id(StatusCode::INTERNAL_SERVER_ERROR));
    assert!(!has_id(StatusCode::NOT_FOUND));
}

#[test]
fn before_the_first_password_change_there_is_nowhere_else_to_go() {
    let mut visitor = samples::clerk(Lang::Vi, "/password");
    let mut actor = (**visitor.actor.as_ref().unwrap()).clone();
    actor.must_change = true;
    visitor.actor = Some(Arc::new(actor));
    let html = password::page(&visitor, &Faults::default()).0;
    assert!(!html.contains("<nav"), "no navigation");
    assert!(!html.contains("href=\"/account\""), "no way around");
    assert!(html.contains("action=\"/logout\""), "but out");
}

#[test]
fn a_password_is_never_shown_again() {
    let typed = Typed::parse(b"login=vanthu&password=secret-secret&next=%2F");
    let html = login::page(&samples::stranger(Lang::Vi, "/login"), &typed, None).0;
    assert!(html.contains("value=\"vanthu\"") && !html.contains("secret-secret"));
}

#[test]
fn devices_are_named_as_people_name_them() {
    let agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit Chrome/130 Mobile Safari/537";
    assert_eq!(account::device(Lang::Vi, agent), "Chrome, Android");
    assert_eq!(account::device(Lang::Vi, "curl/8"), "Không rõ");
}

#[test]
fn the_style_sheets_and_scripts_are_small() {
    use rust_embed::RustEmbed;
    #[derive(RustEmbed)]
    #[folder = "assets/"]
    struct Files;
    let size: usize = Files::iter()
        .filter_map(|name| Files::get(&name))
        .map(|file| file.data.len())
        .sum();
    assert!(size < 90_000, "{size} bytes of assets");
    for name in Files::iter() {
        let file = Files::get(&name).unwrap();
        let text = String::from_utf8_lossy(&file.data).into_owned();
        assert!(text.lines().count() <= 150, "{name} is longer than 150 lines");
        if name.ends_with(".js") {
            for forbidden in [
                "innerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
                "setAttribute(\"style\"",
            ] {
                assert!(!text.contains(forbidden), "{name} uses {forbidden}");
            }
        }
        if name.ends_with(".css") {
            assert!(text.contains("@layer"), "{name} is outside the layers");
            assert!(!text.contains("url("), "{name} loads something");
        }
    }
}
