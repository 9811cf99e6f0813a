//! `chauban check`: whether the installation is well.
//!
//! Runs beside a server. It changes nothing without `--repair`, which writes
//! kept counts anew from the rows they count; everything else that is wrong
//! needs a person.

mod counts;
mod database;
mod files;
mod folder;
mod queries;

use std::process::ExitCode;

use serde::Serialize;

use super::place::{Desk, Place};
use super::{Failure, texts};
use crate::db::OfficeId;
use crate::org;
use crate::org::model::Office;
use crate::web::texts::Lang;

pub use queries::CATALOGUE;

/// Options of the command.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    /// Reads every file and every event instead of a sample, and the database's every page.
    #[arg(long)]
    all: bool,
    /// Writes kept counts anew where they differ.
    #[arg(long)]
    repair: bool,
    /// The findings as JSON.
    #[arg(long)]
    json: bool,
}

/// How much is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    Sample,
    All,
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    Good,
    /// Not wrong, but worth knowing.
    Note,
    Bad,
}

/// What a check found.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finding {
    pub check: &'static str,
    pub state: State,
    pub text: String,
}

impl Finding {
    fn new(check: &'static str, state: State, text: impl Into<String>) -> Finding {
        Finding {
            check,
            state,
            text: text.into(),
        }
    }
}

/// Checks; exits 0 only when nothing is bad.
pub async fn run(args: Args, lang: Lang) -> Result<ExitCode, Failure> {
    let desk = args.place.desk(lang).await?;
    let depth = if args.all { Depth::All } else { Depth::Sample };
    let mut findings = folder::check(&desk.config);
    findings.extend(database::check(&desk.db, depth).await?);
    for office in offices(&desk).await? {
        findings.extend(counts::kept(&desk, &office, args.repair).await?);
        findings.extend(counts::numbers(&desk, &office).await?);
        if depth == Depth::All {
            findings.extend(counts::order(&desk, &office).await?);
        }
        findings.extend(files::check(&desk, &office, depth).await?);
    }
    findings.extend(folder::tools());
    let well = findings.iter().all(|finding| finding.state != State::Bad);
    print(&findings, well, args.json, lang)?;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is bad about numbers, their order and the kept counts; for the benchmark.
pub(crate) async fn numbers_and_order(place: &Place) -> Result<Vec<String>, Failure> {
    let desk = place.desk(Lang::En).await?;
    let mut findings = Vec::new();
    for office in offices(&desk).await? {
        findings.extend(counts::kept(&desk, &office, false).await?);
        findings.extend(counts::numbers(&desk, &office).await?);
        findings.extend(counts::order(&desk, &office).await?);
    }
    Ok(findings
        .into_iter()
        .filter(|finding| finding.state == State::Bad)
        .map(|finding| finding.text)
        .collect())
}

#[derive(Serialize)]
struct Answer<'a> {
    well: bool,
    findings: &'a [Finding],
}

fn print(findings: &[Finding], well: bool, json: bool, lang: Lang) -> Result<(), Failure> {
    if json {
        let text = serde_json::to_string(&Answer { well, findings }).map_err(|e| Failure::Told(e.to_string()))?;
        say!("{text}");
        return Ok(());
    }
    for finding in findings {
        let mark = match finding.state {
            State::Good => texts::mark_good(lang),
            State::Note => texts::mark_note(lang),
            State::Bad => texts::mark_bad(lang),
        };
        say!("{mark}\t{}\t{}", finding.check, finding.text);
    }
    say!(
        "{}",
        if well {
            texts::check_good(lang)
        } else {
            texts::check_bad(lang)
        }
    );
    Ok(())
}

async fn offices(desk: &Desk) -> Result<Vec<Office>, Failure> {
    let mut conn = desk.db.begin_read().await?;
    let (mut all, mut after) = (Vec::new(), OfficeId(uuid::Uuid::nil()));
    loop {
        let page = org::queries::offices(&mut conn, after, 500).await?;
        let Some(last) = page.last() else { return Ok(all) };
        after = last.id;
        all.extend(page);
    }
}
