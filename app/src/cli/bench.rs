//! `chauban bench NAME`: the one benchmark tool (docs/benchmarks.md).

mod in_process;

use std::path::PathBuf;
use std::process::ExitCode;

use bench::{Figure, Measure, Site};
use clap::ValueEnum;

use super::Failure;
use crate::web::texts::Lang;

/// Options of the command.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// What is measured.
    name: Name,
    /// Where its data are made and kept for the next time.
    #[arg(long, value_name = "DIR", default_value = "chauban-bench")]
    folder: PathBuf,
    /// Papers in the office; several give growth [default: what the figure's limit is stated for].
    #[arg(long, value_delimiter = ',', value_name = "N")]
    papers: Vec<usize>,
    /// An empty PostgreSQL database, or one that an earlier run with the same folder filled; SQLite when absent.
    #[arg(long, hide_env_values = true, value_name = "URL")]
    database: Option<String>,
    /// The program that is measured [default: this one].
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
    /// The figures as JSON.
    #[arg(long)]
    json: bool,
}

/// The measurements.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Name {
    /// From the start of the program to the first answered request; memory at rest.
    Start,
    /// CPU of the register's first and last page.
    List,
    /// CPU of looking a number up.
    Lookup,
    /// Registrations a second with 8 and 16 clients, one in twenty killed.
    Register,
    /// Bytes of pages and of a first load.
    Pages,
}

/// Measures; exits 0 only when every figure keeps its limit.
pub async fn run(args: Args, _lang: Lang) -> Result<ExitCode, Failure> {
    let folder = args.folder;
    let program = match args.program {
        Some(program) => program,
        None => std::env::current_exe()?,
    };
    let site = Site {
        program,
        folder,
        database: args.database,
    };
    let (measure, usual): (Measure, &[usize]) = match args.name {
        Name::Start => (Measure::Start, &[100_000]),
        Name::List => (Measure::List, &[10_000, 100_000, 1_000_000]),
        Name::Lookup => (Measure::Lookup, &[10_000, 100_000, 1_000_000]),
        Name::Register => (Measure::Register, &[]),
        Name::Pages => (Measure::Pages, &[10_000]),
    };
    let sizes = if args.papers.is_empty() {
        usual.to_vec()
    } else {
        args.papers
    };
    let mut figures = Vec::new();
    if measure == Measure::Register {
        figures.extend(in_process::measure(&site).await?);
    }
    let rest = tokio::task::spawn_blocking(move || bench::run(measure, &site, &sizes)).await;
    figures.extend(
        rest.map_err(|e| Failure::Told(e.to_string()))?
            .map_err(|e| Failure::Told(e.to_string()))?,
    );
    show(&figures, args.json)?;
    Ok(if figures.iter().all(Figure::is_kept) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn show(figures: &[Figure], json: bool) -> Result<(), Failure> {
    if json {
        say!("{}", serde_json::to_string(figures).map_err(std::io::Error::other)?);
    } else {
        bench::print(figures);
    }
    Ok(())
}
