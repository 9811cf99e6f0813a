//! Registering with many clients over HTTP, some of which go away in the middle.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::{BenchError, Client, Figure, Limit, Server, Site, fsyncs_per_second, rates};

/// Papers that are there before.
const PAPERS: usize = 1_000;
/// How long each number of clients registers.
const TIME: Duration = Duration::from_secs(10);
/// How long the disk is asked before and after.
const PROBE: Duration = Duration::from_secs(2);
/// One request in so many is abandoned.
const KILLED: u64 = 20;

pub fn measure(site: &Site) -> Result<Vec<Figure>, BenchError> {
    let data = site.prepare(PAPERS)?;
    let mut figures = Vec::new();
    let server = site.serve(&data)?;
    let body = register_of(&server)?;
    let nth = AtomicU64::new(u64::from(std::process::id()) << 32);
    for clients in [8, 16] {
        let before = super::cpu_seconds(server.pid())?;
        let disk = fsyncs_per_second(&data, PROBE)?;
        let given = run(&server, clients, &body, &nth)?;
        let disk = (disk + fsyncs_per_second(&data, PROBE)?) / 2.0;
        let cpu = (super::cpu_seconds(server.pid())? - before) * 1e3 / given.len().max(1) as f64;
        let name = format!("registering over HTTP, {clients} clients, 5 % leave");
        figures.extend(rates(&name, given.len() as f64 / TIME.as_secs_f64(), disk));
        figures.push(Figure::new(format!("{name}, CPU each"), cpu, "ms CPU", Limit::None));
        let twice = given.len() - given.iter().collect::<HashSet<_>>().len();
        figures.push(Figure::new(
            format!("{name}, numbers given twice"),
            twice as f64,
            "",
            Limit::AtMost(0.0),
        ));
    }
    drop(server);
    figures.push(checked(site, &data)?);
    Ok(figures)
}

/// The body of the office that receives.
fn register_of(server: &Server) -> Result<String, BenchError> {
    let list = server.api("VT")?.get("/api/v1/incoming?limit=1")?.text();
    let (_, after) = list
        .split_once("\"body\":\"")
        .ok_or_else(|| BenchError::Other(format!("no body in {list}")))?;
    Ok(after.split('"').next().unwrap_or_default().to_owned())
}

/// The numbers that all clients were given, with year and body the same for all.
fn run(server: &Server, clients: usize, body: &str, nth: &AtomicU64) -> Result<Vec<i64>, BenchError> {
    let end = Instant::now() + TIME;
    let token = &server.account("VT")?.token;
    let one = || -> Result<Vec<i64>, BenchError> {
        let mut client = Client::with_token(&server.address, token);
        let mut given = Vec::new();
        while Instant::now() < end {
            let nth = nth.fetch_add(1, Ordering::Relaxed);
            let paper = paper(body, nth);
            if nth.is_multiple_of(KILLED) {
                let after = Duration::from_micros(nth * 613 % 9_000);
                client.send_and_leave("/api/v1/incoming", "application/json", &paper, after)?;
                continue;
            }
            let answer = client.send("POST", "/api/v1/incoming", "application/json", &paper)?;
            match super::list::number(&answer.text(), "\"number\":") {
                Some(number) if answer.status == 201 => given.push(number),
                _ if answer.status == 503 => {}
                _ => {
                    let body = answer.text().chars().take(300).collect();
                    return Err(BenchError::Status {
                        path: "/api/v1/incoming".into(),
                        status: answer.status,
                        body,
                    });
                }
            }
        }
        Ok(given)
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..clients).map(|_| scope.spawn(one)).collect();
        let mut all = Vec::new();
        for thread in threads {
            all.extend(
                thread
                    .join()
                    .map_err(|_| BenchError::Other("a client broke down".into()))??,
            );
        }
        Ok(all)
    })
}

/// A paper that nobody registered before.
fn paper(body: &str, nth: u64) -> Vec<u8> {
    serde_json::json!({
        "body": body,
        "medium": "paper",
        "channel": "direct",
        "paper_place": "Tủ văn thư, ngăn 1",
        "type": "state.cong-van",
        "issuer": "Sở Công Thương Thành phố Hồ Chí Minh",
        "symbol": format!("{nth}/SCT-VP"),
        "subject": "V/v phối hợp cung cấp số liệu phục vụ báo cáo quý",
        "signer": "Nguyễn Văn An",
        "signer_post": "Phó Giám đốc",
    })
    .to_string()
    .into_bytes()
}

/// What `chauban check --all` says of numbers, counts and order.
fn checked(site: &Site, data: &std::path::Path) -> Result<Figure, BenchError> {
    let text = site.output("check", data, &["--all", "--json"])?;
    let answer: serde_json::Value = serde_json::from_str(&text).map_err(|e| BenchError::Other(e.to_string()))?;
    let findings = answer
        .get("findings")
        .and_then(|findings| findings.as_array())
        .cloned()
        .unwrap_or_default();
    let bad = findings.iter().filter(|finding| {
        let text = |key| finding.get(key).and_then(|v| v.as_str()).unwrap_or_default();
        ["numbers", "order", "counts"].contains(&text("check")) && text("state") == "bad"
    });
    let bad: Vec<_> = bad.collect();
    for finding in &bad {
        eprintln!("{finding}");
    }
    Ok(Figure::new(
        "gaps, duplicates, disorder, wrong counts",
        bad.len() as f64,
        "",
        Limit::AtMost(0.0),
    ))
}
