//! Sessions: when they begin and end (trust E08, E09).

use axum::http::StatusCode;
use chauban::access;
use chauban::org::actions::end_person;

use crate::support::{Office, Role, on_both};

on_both! {
    async fn e08_each_log_in_has_a_session_of_its_own_and_a_planted_one_is_worth_nothing(office) {
        let mut client = office.stranger();
        client.set_cookie("s", "planted-by-somebody-else");
        client.log_in(&office.login_of(Role::Vt), crate::support::server::PASSWORD).await.is(StatusCode::SEE_OTHER);
        let first = client.cookie("s").unwrap().to_owned();
        assert_ne!(first, "planted-by-somebody-else");
        let second = office.login(Role::Vt).await;
        assert_ne!(second.cookie("s").unwrap(), first);
    }

    async fn e09_a_session_ends_after_thirty_idle_minutes(office) {
        let mut clerk = office.login(Role::Vt).await;
        office.advance(29 * 60);
        clerk.get("/").await.is(StatusCode::OK);
        office.advance(31 * 60);
        assert!(clerk.get("/").await.sends_to_login());
    }

    async fn e09_a_session_ends_after_twelve_hours_whatever_is_done(office) {
        let mut clerk = office.login(Role::Vt).await;
        for _ in 0..(12 * 60 / 20) {
            clerk.get("/").await.is(StatusCode::OK);
            seen(&office).await;
            office.advance(20 * 60);
        }
        assert!(clerk.get("/").await.sends_to_login());
    }

    async fn e09_whoever_leaves_the_office_is_out_at_once(office) {
        let mut officer = office.login(Role::Cv).await;
        officer.get("/").await.is(StatusCode::OK);
        let mut tx = office.app.db.begin_write().await.unwrap();
        let manager = access::permit(&office.actor(Role::Qtht)).unwrap();
        end_person(&mut tx, &manager, office.person(Role::Cv), office.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(officer.get("/").await.sends_to_login());
        let again = officer.log_in(&office.login_of(Role::Cv), crate::support::server::PASSWORD).await;
        assert_ne!(again.status, StatusCode::SEE_OTHER);
    }

    async fn a_wrong_password_ten_times_locks_the_account_for_a_quarter_of_an_hour(office) {
        let login = office.login_of(Role::Vt);
        let mut client = office.stranger();
        for _ in 0..10 {
            assert_ne!(client.log_in(&login, "không phải mật khẩu").await.status, StatusCode::SEE_OTHER);
        }
        let right = crate::support::server::PASSWORD;
        assert_ne!(client.log_in(&login, right).await.status, StatusCode::SEE_OTHER);
        office.advance(15 * 60 + 1);
        client.log_in(&login, right).await.is(StatusCode::SEE_OTHER);
    }
}

/// Being seen is written down by a task of its own; the clock must not move before it has read it.
async fn seen(office: &Office) {
    let now = office.now().micros();
    for _ in 0..1_000 {
        if office.scalar("select max(seen_at) from session").await == now {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the session was not marked as seen");
}
