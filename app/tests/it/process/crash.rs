//! `kill -9` while papers are registered and while files arrive (trust A02; requirement 12).

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::hand_over;
use crate::support::process::{Server, head, read_reply};
use crate::support::sheet::entry;
use crate::support::store::files_in;
use crate::support::{Engine, Office, files, on_both, pg};

/// Clients that register at the same time.
const CLIENTS: usize = 4;

on_both! {
    async fn numbers_that_were_told_survive_kill_9_without_gap_or_double(office) {
        registering(office, 3).await;
    }

    async fn a02_kill_9_during_an_upload_leaves_whole_files_or_none(office) {
        uploading(office, 4).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: ./run-tests --night"]
async fn night_numbers_survive_a_hundred_kills_on_both_engines() {
    registering(Office::new(Engine::Sqlite).await, 100).await;
    if pg::is_there() {
        registering(Office::new(Engine::Postgres).await, 100).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: ./run-tests --night"]
async fn a02_night_three_hundred_kills_during_uploads() {
    uploading(Office::new(Engine::Sqlite).await, 300).await;
}

/// Kills the program while clients register; then the register must hold what they were told.
async fn registering(office: Office, rounds: usize) {
    let token = hand_over(&office).await;
    let mut told: BTreeMap<i64, String> = BTreeMap::new();
    for round in 0..rounds {
        let server = Arc::new(office.serve());
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| tokio::spawn(register_until_killed(server.clone(), token.clone(), (round, client))))
            .collect();
        tokio::time::sleep(Duration::from_millis(250 + 97 * (round as u64 % 11))).await;
        server.kill();
        for client in clients {
            for (number, id) in client.await.unwrap() {
                assert!(told.insert(number, id).is_none(), "number {number} was told twice");
            }
        }
    }
    let office = office.restart().await;
    office.be_now();
    let count = office.rows("incoming").await;
    assert!(told.len() > rounds, "the clients got to work: {}", told.len());
    assert!(count >= told.len() as i64);
    let one = async |sql: &str| office.scalar(sql).await;
    assert_eq!(one("select min(number) from incoming").await, 1);
    assert_eq!(one("select max(number) from incoming").await, count, "no gap");
    assert_eq!(
        one("select count(distinct number) from incoming").await,
        count,
        "no double"
    );
    assert_eq!(one("select cast(sum(n) as bigint) from incoming_count").await, count);
    assert_eq!(
        one("select count(*) from event where verb = 'IncomingRegistered'").await,
        count
    );
    assert_eq!(office.rows("document").await, count);
    let kept = office
        .texts("select number || ' ' || symbol from incoming i join document d on d.id = i.id")
        .await;
    for (number, symbol) in told {
        assert!(
            kept.contains(&format!("{number} {symbol}")),
            "{number} was told to the clerk of {symbol} and is gone"
        );
    }
    assert!(office.audit().await.trouble.is_empty());
}

/// Numbers and symbols of the papers that the server said it has registered.
async fn register_until_killed(
    server: Arc<Server>,
    token: String,
    (round, client): (usize, usize),
) -> Vec<(i64, String)> {
    let mut told = Vec::new();
    for n in 0.. {
        let symbol = format!("{n}/C{client}R{round}-VP");
        match server
            .register(&token, &entry(&symbol, "Văn bản trong lúc mất điện"))
            .await
        {
            Ok(reply) => {
                assert_eq!(reply.status, 201, "{}", String::from_utf8_lossy(&reply.body));
                told.push((reply.json()["number"].as_i64().unwrap(), symbol));
            }
            Err(_) => break,
        }
    }
    told
}

/// Kills the program in the middle of uploads; afterwards each row has its whole file.
async fn uploading(office: Office, rounds: usize) {
    let token = hand_over(&office).await;
    let mut told = 0;
    for round in 0..rounds {
        let server = office.serve();
        assert_eq!(
            files_in(&office.path("blobs/partial")).len() + files_in(&office.path("blobs/spool")).len(),
            0
        );
        let png = files::png(900 + round as u32, 1_500);
        let (kind, body) = multipart(&format!("quet-{round}.png"), &png);
        let head = head("POST", "/api/v1/intake", (&token, &kind), body.len());
        // Some are cut off on their way, some just when they have arrived, some after the answer.
        let sent = body.len() * (round % 4 + 1) / 4;
        let socket = server.begin(&head, &body[..sent]).await.unwrap();
        if round % 8 == 7 {
            told += i64::from(read_reply(socket).await.is_ok_and(|reply| reply.status == 201));
        } else {
            tokio::time::sleep(Duration::from_millis(20 * (round as u64 % 7))).await;
        }
        server.kill();
    }
    let office = office.restart().await;
    assert_eq!(
        files_in(&office.path("blobs/partial")).len() + files_in(&office.path("blobs/spool")).len(),
        0
    );
    let rows = office.texts("select sha256 from file").await;
    assert!(rows.len() as i64 >= told);
    assert_eq!(office.rows("intake").await, rows.len() as i64);
    assert_eq!(
        office
            .scalar("select count(*) from event where verb = 'FileTaken'")
            .await,
        rows.len() as i64
    );
    let stored = files_in(&office.path("blobs/sha256"));
    let hashes: Vec<String> = stored
        .iter()
        .map(|path| hex::encode(Sha256::digest(std::fs::read(path).unwrap())))
        .collect();
    for (path, hash) in stored.iter().zip(&hashes) {
        assert!(path.ends_with(hash), "{} is not what its name says", path.display());
    }
    for row in &rows {
        assert!(hashes.contains(row), "a row without its file");
    }
    // At most the file under way at each kill can lie there without a row.
    assert!(stored.len() - rows.len() <= rounds);
    office.work().await;
    assert!(office.audit().await.trouble.is_empty());
}

fn multipart(name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    let head = format!("--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    let body = [head.as_bytes(), bytes, b"\r\n--ranh--\r\n"].concat();
    ("multipart/form-data; boundary=ranh".to_owned(), body)
}
