//! Dòng lệnh: the command line.
//!
//! One file a command. A command exits 0 only when all is well; what a program
//! may read comes with `--json` on standard output, and the log goes to
//! standard error. Options have environment variables `CHAUBAN_…`.

/// Prints a line; a reader that has gone away (`| head`) is no fault of ours.
macro_rules! say {
    ($($part:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($part)*);
    }};
}

mod accounts;
mod bench;
mod check;
mod demo;
mod failure;
mod housekeeping;
mod log;
mod migrate;
mod place;
mod serve;
#[cfg(test)]
mod tests;
mod text;
mod texts;
mod verify_audit;
mod work;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

pub use check::CATALOGUE;
pub use failure::Failure;

use crate::web::texts::Lang;

/// Châu Bản: the office's documents, from the day they arrive to the archive.
#[derive(Debug, Parser)]
#[command(name = "chauban", version, propagate_version = true)]
struct Cli {
    /// The language of messages.
    #[arg(long, global = true, env = "CHAUBAN_LANG", value_enum, default_value_t = Tongue::Vi)]
    lang: Tongue,
    /// How the log is written to standard error. What is written: CHAUBAN_LOG=info,sqlx=warn.
    #[arg(long, global = true, env = "CHAUBAN_LOG_FORMAT", value_enum, default_value_t = log::Format::Text)]
    log_format: log::Format,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tongue {
    Vi,
    En,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Makes a complete demo in a data folder, once, and serves it.
    Demo(demo::Args),
    /// Serves an installation; an empty folder is set up in the browser with a one-time code.
    Serve(serve::Args),
    /// Does waiting jobs and housekeeping without serving.
    Work(work::Args),
    /// Brings the database to this version.
    Migrate(migrate::Args),
    /// Looks whether the installation is well.
    Check(check::Args),
    /// Verifies the audit chains, also against checkpoints that were kept elsewhere.
    VerifyAudit(verify_audit::Args),
    /// Offices.
    #[command(subcommand)]
    Office(accounts::OfficeVerb),
    /// People and their passwords.
    #[command(subcommand)]
    User(accounts::UserVerb),
    /// API tokens.
    #[command(subcommand)]
    Token(accounts::TokenVerb),
    /// Vietnamese text: lines in, lines out.
    #[command(subcommand)]
    Text(text::Verb),
    /// Measures a running program and prints the figures.
    Bench(bench::Args),
    /// Reads one file under limits; the program starts it by itself.
    #[command(hide = true)]
    Convert {
        #[arg(long)]
        cpu: u64,
        #[arg(long)]
        memory: u64,
    },
}

/// Reads the arguments, does the command, and says how it ended.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let lang = match cli.lang {
        Tongue::Vi => Lang::Vi,
        Tongue::En => Lang::En,
    };
    // What the program writes is its owner's alone: files of the office, keys, logs.
    rustix::process::umask(rustix::fs::Mode::from_bits_truncate(0o077));
    let done = match cli.command {
        // The child that reads hostile files has no runtime and no log.
        Command::Convert { cpu, memory } => return crate::convert::run_child(cpu, memory),
        Command::Text(verb) => text::run(&verb, lang),
        other => {
            log::install(cli.log_format);
            run_async(other, lang)
        }
    };
    done.unwrap_or_else(|failure| {
        eprintln!("chauban: {}", failure.told(lang));
        ExitCode::FAILURE
    })
}

fn run_async(command: Command, lang: Lang) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match command {
            Command::Demo(args) => demo::run(args, lang).await,
            Command::Serve(args) => serve::run(args, lang).await,
            Command::Work(args) => work::run(args, lang).await,
            Command::Migrate(args) => migrate::run(args).await,
            Command::Check(args) => check::run(args, lang).await,
            Command::VerifyAudit(args) => verify_audit::run(args, lang).await,
            Command::Office(verb) => accounts::office(verb, lang).await,
            Command::User(verb) => accounts::user(verb, lang).await,
            Command::Token(verb) => accounts::token(verb, lang).await,
            Command::Bench(args) => bench::run(args, lang).await,
            Command::Convert { .. } | Command::Text(_) => Ok(ExitCode::SUCCESS),
        }
    })
}
