//! What the program refuses to do when it starts.

use std::process::Stdio;
use std::time::Duration;

use super::hand_over;
use crate::support::process::end_of;
use crate::support::sheet::entry;
use crate::support::{Engine, Office, on_both};

on_both! {
    async fn a18_a_second_server_on_the_same_folder_refuses_and_the_first_goes_on(office) {
        let token = hand_over(&office).await;
        let first = office.serve();
        assert_eq!(first.register(&token, &entry("1/SNV-VP", "Một")).await.unwrap().status, 201);
        let mut second = office.command(&office.path(""), "127.0.0.1:0");
        let (ended, after) = end_of(&mut second, Duration::from_secs(10));
        assert!(ended.is_some_and(|status| !status.success()), "the second server runs");
        assert!(after < Duration::from_secs(4), "it took {after:?}");
        assert_eq!(first.get("/healthz", &token).await.unwrap().status, 200);
        assert_eq!(first.register(&token, &entry("2/SNV-VP", "Hai")).await.unwrap().json()["number"], 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn plain_http_beyond_this_computer_is_refused_with_advice() {
    let office = Office::new(Engine::Sqlite).await;
    hand_over(&office).await;
    for listen in ["0.0.0.0:0", "[::]:0"] {
        let mut command = office.command(&office.path(""), listen);
        let said = command.stderr(Stdio::piped()).output().unwrap();
        assert!(!said.status.success(), "{listen}");
        let text = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(text.contains("--tls local") && text.contains("phải có TLS"), "{text}");
    }
}
