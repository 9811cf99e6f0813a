//! Registering inside this process, where a transaction can be dropped in its middle.

#![allow(clippy::disallowed_methods)] // a benchmark reads the clock

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bench::{Figure, Limit, Site, fsyncs_per_second, rates};

use crate::access::{Actor, Role, Via, permit};
use crate::app::App;
use crate::auth;
use crate::cli::place::{self, Place};
use crate::cli::{Failure, check};
use crate::clock::Day;
use crate::db::Engine;
use crate::document::Urgency;
use crate::incoming::{Channel, Envelope, Medium, NewIncoming, RegisterIncoming, actions};
use crate::org::{self, BodyId};
use crate::web::texts::Lang;

/// Papers that are there before.
const PAPERS: usize = 1_000;
/// How long each number of clients registers.
const TIME: Duration = Duration::from_secs(10);
/// How long the disk is asked before and after.
const PROBE: Duration = Duration::from_secs(2);
/// One transaction in so many is dropped after its number was taken.
const KILLED: u64 = 20;

/// The rates with 8 and 16 clients, and what the check says afterwards.
pub async fn measure(site: &Site) -> Result<Vec<Figure>, Failure> {
    let told = |e: bench::BenchError| Failure::Told(e.to_string());
    let data = site.prepare(PAPERS).map_err(told)?;
    let place = Place {
        data: Some(data.clone()),
        database: site.database.clone().unwrap_or_else(|| "sqlite".into()),
    };
    let (lock, app) = place::open(place.config("", Lang::En)?).await?;
    let clerk = Arc::new(clerk(&app).await?);
    let engine = if app.db.engine() == Engine::Sqlite {
        "SQLite"
    } else {
        "PostgreSQL"
    };
    let mut figures = Vec::new();
    let nth = Arc::new(AtomicU64::new(u64::from(std::process::id()) << 20));
    for clients in [8, 16] {
        let disk = fsyncs_per_second(&data, PROBE)?;
        let registered = run(&app, &clerk, clients, &nth).await?;
        let disk = (disk + fsyncs_per_second(&data, PROBE)?) / 2.0;
        let name = format!("registering, {engine}, {clients} writers, 5 % dropped");
        figures.extend(rates(&name, registered as f64 / TIME.as_secs_f64(), disk));
    }
    app.db.close().await;
    drop(lock);
    figures.push(checked(&place).await?);
    Ok(figures)
}

struct Clerk {
    actor: Actor,
    body: BodyId,
}

/// The first account that may register, and the first register of its office.
async fn clerk(app: &App) -> Result<Clerk, Failure> {
    let mut conn = app.db.begin_read().await?;
    let row = auth::queries::account_by_login(&mut conn, "vanthu.satra").await?;
    let row = row.ok_or_else(|| Failure::Told("no clerk".into()))?;
    let bodies = org::queries::bodies(&mut conn, row.office_id, 100).await?;
    let body = bodies
        .iter()
        .find(|body| body.receives)
        .ok_or_else(|| Failure::Told("no register".into()))?
        .id;
    let grants = auth::read_grants(&row.grants);
    if !grants.iter().any(|grant| grant.role == Role::Vt) {
        return Err(Failure::Told("the clerk has no role".into()));
    }
    let actor = Actor {
        person: row.id,
        name: row.name,
        office: row.office_id,
        via: Via::System,
        grants,
        must_change: false,
        request: "bench".to_owned(),
    };
    Ok(Clerk { actor, body })
}

async fn run(app: &App, clerk: &Arc<Clerk>, clients: usize, nth: &Arc<AtomicU64>) -> Result<u64, Failure> {
    let end = Instant::now() + TIME;
    let mut writers = Vec::new();
    for _ in 0..clients {
        let (app, clerk, nth) = (app.clone(), clerk.clone(), nth.clone());
        writers.push(tokio::spawn(async move {
            let mut registered = 0;
            while Instant::now() < end {
                let nth = nth.fetch_add(1, Ordering::Relaxed);
                registered += u64::from(one(&app, &clerk, nth).await?);
            }
            Ok::<u64, Failure>(registered)
        }));
    }
    let mut sum = 0;
    for writer in writers {
        sum += writer.await.map_err(|e| Failure::Told(e.to_string()))??;
    }
    Ok(sum)
}

/// Registers a paper; says whether it was committed.
async fn one(app: &App, clerk: &Clerk, nth: u64) -> Result<bool, Failure> {
    let now = app.clock.now();
    let allowed = permit::<RegisterIncoming>(&clerk.actor).map_err(|e| Failure::Told(e.to_string()))?;
    let new = paper(clerk.body, nth, Day(now.date()));
    let mut tx = app.db.begin_write().await?;
    let done = actions::register(&mut tx, &allowed, &new, now).await;
    done.map_err(|e| Failure::Told(e.to_string()))?;
    if nth.is_multiple_of(KILLED) {
        return Ok(false);
    }
    tx.commit().await?;
    Ok(true)
}

fn paper(body: BodyId, nth: u64, today: Day) -> NewIncoming {
    NewIncoming {
        body,
        arrived_on: today,
        arrived_time: None,
        medium: Medium::Paper,
        channel: Channel::Direct,
        envelope: Envelope::Opened,
        paper_place: "Tủ văn thư, ngăn 1".to_owned(),
        type_key: "state.cong-van".to_owned(),
        issuer: "Sở Công Thương Thành phố Hồ Chí Minh".to_owned(),
        symbol: format!("{nth}/SCT-QLTM"),
        dated_on: Some(today),
        subject: "V/v phối hợp cung cấp số liệu phục vụ báo cáo quý".to_owned(),
        signer: "Nguyễn Văn An".to_owned(),
        signer_post: "Phó Giám đốc".to_owned(),
        urgency: Urgency::Normal,
        urgent_by: None,
        reply_due_on: None,
        pages: Some(2),
        copies: Some(1),
        circulation: String::new(),
        note: String::new(),
        recipients: Vec::new(),
        intake: None,
        corrects: None,
    }
}

/// Numbers, order and counts after the run.
async fn checked(place: &Place) -> Result<Figure, Failure> {
    let bad = check::numbers_and_order(place).await?;
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
