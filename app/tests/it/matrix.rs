//! The authorisation matrix: every route for every role (trust E01, E02, E07).

use std::fmt::Write as _;

use axum::http::{Method, StatusCode};
use chauban::access::Rule;
use chauban::site;
use chauban::web::routes::{Entry, Needs};

use crate::support::{Client, Engine, Office, Role, snapshot};

#[test]
fn the_table_of_permissions_is_the_one_that_was_read() {
    let mut rules = site::permissions();
    rules.sort_by_key(|rule| rule.name);
    let mut text = String::new();
    for Rule { name, rule } in rules {
        let roles: Vec<String> = rule
            .iter()
            .map(|(role, scope)| format!("{}:{scope:?}", role.code()))
            .collect();
        let _ = writeln!(text, "{name}\t{}", roles.join(" "));
    }
    snapshot("permissions.txt", &text);
}

#[test]
fn the_table_of_routes_is_the_one_that_was_read() {
    let mut lines: Vec<String> = site::table()
        .iter()
        .map(|e| format!("{} {}\t{}", e.path, e.method, needs(&e.needs)))
        .collect();
    lines.sort();
    let unique = lines.len();
    lines.dedup();
    assert_eq!(lines.len(), unique, "no route twice");
    snapshot("routes.txt", &(lines.join("\n") + "\n"));
}

fn needs(needs: &Needs) -> String {
    match needs {
        Needs::Nothing => "-".into(),
        Needs::SignedIn => "signed in".into(),
        Needs::Permission(name) => (*name).into(),
    }
}

/// The path with ids that nothing has.
fn path(entry: &Entry) -> String {
    let id = "01890000-0000-7000-8000-000000000000";
    entry
        .path
        .split('/')
        .map(|part| match part {
            "{page}" => "0",
            part if part.starts_with('{') => id,
            part => part,
        })
        .collect::<Vec<_>>()
        .join("/")
}

fn is_api(entry: &Entry) -> bool {
    entry.path.starts_with("/api/")
}

async fn ask(client: &mut Client, entry: &Entry) -> StatusCode {
    let (kind, body) = match (entry.method == Method::GET, is_api(entry)) {
        (true, _) => ("", Vec::new()),
        (false, true) => ("application/json", b"{}".to_vec()),
        (false, false) => ("application/x-www-form-urlencoded", Vec::new()),
    };
    client.send(entry.method.clone(), &path(entry), kind, body).await.status
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e01_a_role_without_the_permission_is_refused_everywhere() {
    let office = Office::new(Engine::Sqlite).await;
    let rules = site::permissions();
    let mut wrong = Vec::new();
    for role in Role::ALL {
        let (mut page, mut api) = (office.login(role).await, office.api(role).await);
        for entry in site::table() {
            let Needs::Permission(name) = entry.needs else { continue };
            let rule = rules
                .iter()
                .find(|rule| rule.name == name)
                .expect("a permission that site::permissions lists");
            let may = rule.rule.iter().any(|(r, _)| *r == role);
            // What somebody may do is not done here: only what he may look at.
            if may && entry.method != Method::GET {
                continue;
            }
            let client = if is_api(&entry) { &mut api } else { &mut page };
            let status = ask(client, &entry).await;
            let refused = status == StatusCode::FORBIDDEN;
            if refused == may || status.is_server_error() {
                wrong.push(format!("{} {} {}: {status}", role.code(), entry.method, entry.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e01_a_stranger_is_sent_to_the_log_in_page() {
    let office = Office::new(Engine::Sqlite).await;
    let mut stranger = office.stranger();
    for entry in site::table().iter().filter(|entry| entry.needs != Needs::Nothing) {
        let status = ask(&mut stranger, entry).await;
        let wanted = if is_api(entry) {
            StatusCode::UNAUTHORIZED
        } else {
            StatusCode::SEE_OTHER
        };
        assert_eq!(status, wanted, "{} {}", entry.method, entry.path);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e02_an_id_that_nothing_has_is_not_found() {
    let office = Office::new(Engine::Sqlite).await;
    let rules = site::permissions();
    for entry in site::table()
        .iter()
        .filter(|e| e.method == Method::GET && e.path.contains('{'))
    {
        let Needs::Permission(name) = entry.needs else { continue };
        let rule = rules.iter().find(|rule| rule.name == name).unwrap();
        let role = rule.rule.first().map(|(role, _)| *role).unwrap();
        let mut client = if is_api(entry) {
            office.api(role).await
        } else {
            office.login(role).await
        };
        assert_eq!(ask(&mut client, entry).await, StatusCode::NOT_FOUND, "{}", entry.path);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e07_a_form_from_another_site_is_refused() {
    let office = Office::new(Engine::Sqlite).await;
    let mut admin = office.login(Role::Qtht).await;
    let before = office.audit().await.events;
    for site in [Some("cross-site"), Some("same-site"), Some("none"), None] {
        admin.site = site;
        for entry in site::table()
            .iter()
            .filter(|entry| entry.method != Method::GET && !is_api(entry))
        {
            assert_eq!(
                ask(&mut admin, entry).await,
                StatusCode::FORBIDDEN,
                "{site:?} {}",
                entry.path
            );
        }
    }
    assert_eq!(office.audit().await.events, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e07_looking_changes_nothing() {
    let office = Office::new(Engine::Sqlite).await;
    for role in [Role::Vt, Role::Qtht, Role::Cvp] {
        let mut client = office.login(role).await;
        let before = office.audit().await.events;
        // The stream of notices does not end.
        let pages = site::table();
        for entry in pages
            .iter()
            .filter(|e| e.method == Method::GET && !is_api(e) && !e.path.starts_with("/events"))
        {
            ask(&mut client, entry).await;
        }
        assert_eq!(office.audit().await.events, before, "{}", role.code());
    }
}
