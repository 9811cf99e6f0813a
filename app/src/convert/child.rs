//! The child's side: limits first, then the work, then the answer.

use std::io::{BufRead, Read, Write};
use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, setrlimit};

use super::{Screening, Task};

/// Runs one task from standard input to standard output.
///
/// The answer starts with `+` (payload), `-` (a [`read::ReadError`] in JSON)
/// or `!` (a layout fault).
pub fn run(cpu_seconds: u64, memory_bytes: u64) -> ExitCode {
    confine(cpu_seconds, memory_bytes);
    let mut stdin = std::io::stdin().lock();
    let (mut task, mut input) = (String::new(), Vec::new());
    if stdin.read_line(&mut task).is_err() || stdin.read_to_end(&mut input).is_err() {
        return ExitCode::FAILURE;
    }
    let Ok(task) = serde_json::from_str::<Task>(&task) else {
        return ExitCode::FAILURE;
    };
    let (mark, payload) = match work(&task, &input) {
        Ok(payload) => (b'+', payload),
        Err(Fault::File(error)) => (b'-', serde_json::to_vec(&error).unwrap_or_default()),
        Err(Fault::Layout(text)) => (b'!', text.into_bytes()),
    };
    let mut out = std::io::stdout().lock();
    let written = out
        .write_all(&[mark])
        .and_then(|()| out.write_all(&payload))
        .and_then(|()| out.flush());
    if written.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

enum Fault {
    File(read::ReadError),
    Layout(String),
}

impl From<read::ReadError> for Fault {
    fn from(error: read::ReadError) -> Self {
        Fault::File(error)
    }
}

impl From<paper::PaperError> for Fault {
    fn from(error: paper::PaperError) -> Self {
        Fault::Layout(error.to_string())
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Fault::Layout(error.to_string())
    }
}

fn work(task: &Task, input: &[u8]) -> Result<Vec<u8>, Fault> {
    let limits = read::Limits::default();
    Ok(match task {
        Task::Screen { name } => {
            let inspection = read::inspect(input, &limits)?;
            let text = read::text(input, &limits)?;
            let mark = read::secrecy::find(&inspection, &text, name);
            serde_json::to_vec(&Screening { inspection, mark })?
        }
        Task::Text => serde_json::to_vec(&read::text(input, &limits)?)?,
        Task::Picture { page, width } => read::picture(input, *page, *width, &limits)?,
        Task::Book { sheet } => {
            let book: paper::Book = serde_json::from_slice(input)?;
            if *sheet {
                paper::book_xlsx(&book)?
            } else {
                paper::book_pdf(&book)?
            }
        }
        Task::List { sheet } => {
            let list: paper::List = serde_json::from_slice(input)?;
            if *sheet {
                paper::list_xlsx(&list)?
            } else {
                paper::list_pdf(&list)?
            }
        }
        Task::Stamp => paper::stamp_pdf(&serde_json::from_slice(input)?)?,
    })
}

/// Takes away what the work does not need. What the kernel cannot take away stays; the limits always hold.
fn confine(cpu_seconds: u64, memory_bytes: u64) {
    let bounds = [
        (Resource::Cpu, cpu_seconds),
        (Resource::As, memory_bytes),
        (Resource::Core, 0),
        (Resource::Nofile, 32),
        (Resource::Fsize, 0),
    ];
    for (resource, bound) in bounds {
        let _ = setrlimit(
            resource,
            Rlimit {
                current: Some(bound),
                maximum: Some(bound),
            },
        );
    }
    let _ = deny_files_and_network();
}

/// Landlock: no path may be opened, no TCP port bound or reached.
fn deny_files_and_network() -> Result<(), landlock::RulesetError> {
    use landlock::{ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr};
    Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(ABI::V3))?
        .handle_access(AccessNet::from_all(ABI::V4))?
        .create()?
        .restrict_self()?;
    Ok(())
}
