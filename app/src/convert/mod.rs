//! The only place that starts a process.
//!
//! Hostile files are read by a child of this program with its own limits of
//! CPU, memory, output and time, without file system or network where the
//! kernel has Landlock. The child gets bytes on its standard input and answers
//! on its standard output; it is judged by a well-formed answer, never by its
//! exit code alone (trust §8.5).

mod child;

use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Semaphore;

pub use child::run as run_child;

use crate::config::Config;

/// The largest answer that is read from a child.
const MAX_ANSWER: u64 = 256 << 20;

/// What a child is asked to do. The bytes follow on its standard input.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Type, pages and properties, and whether a secrecy mark is on it.
    Screen { name: String },
    /// The text of each page, as JSON.
    Text,
    /// One page as PNG.
    Picture { page: u32, width: u32 },
    /// A [`paper::Book`] in JSON → PDF or XLSX.
    Book { sheet: bool },
    /// A [`paper::List`] in JSON → PDF or XLSX.
    List { sheet: bool },
    /// A [`paper::Stamp`] in JSON → PDF.
    Stamp,
}

/// What the screening of a file found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Screening {
    pub inspection: read::Inspection,
    pub mark: Option<read::secrecy::Mark>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is at fault; the user can be told what to do.
    #[error("{0}")]
    File(read::ReadError),
    /// A document could not be laid out.
    #[error("layout: {0}")]
    Layout(String),
    /// The limits were reached: the file is too heavy to read.
    #[error("limits reached")]
    TooHeavy,
    /// The child could not be started or broke down.
    #[error("converter failure: {0}")]
    Broken(String),
}

/// Starts children, so many at a time.
#[derive(Clone)]
pub struct Converter {
    config: Arc<Config>,
    places: Arc<Semaphore>,
}

impl Converter {
    pub fn new(config: Arc<Config>) -> Converter {
        let places = Arc::new(Semaphore::new(config.limits.converters));
        Converter { config, places }
    }

    /// Runs one task on `input` and gives the bytes of the answer.
    #[allow(clippy::disallowed_methods)] // the one place that starts a process
    pub async fn run(&self, task: &Task, input: &[u8]) -> Result<Vec<u8>, Error> {
        let _place = self.places.acquire().await.map_err(|e| Error::Broken(e.to_string()))?;
        let task = serde_json::to_string(task).map_err(|e| Error::Broken(e.to_string()))?;
        let limits = &self.config.limits;
        let mut child = tokio::process::Command::new(&self.config.program)
            .arg("convert")
            .args(["--cpu", &limits.convert_cpu.to_string()])
            .args(["--memory", &limits.convert_memory.to_string()])
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|e| Error::Broken(e.to_string()))?;
        let wall = Duration::from_secs(limits.convert_wall);
        match tokio::time::timeout(wall, talk(&mut child, &task, input)).await {
            Ok(answer) => answer,
            Err(_) => {
                let _ = child.kill().await;
                Err(Error::TooHeavy)
            }
        }
    }

    /// Reads type, pages and properties of a file and looks for a secrecy mark.
    pub async fn screen(&self, name: &str, bytes: &[u8]) -> Result<Screening, Error> {
        let answer = self.run(&Task::Screen { name: name.to_owned() }, bytes).await?;
        serde_json::from_slice(&answer).map_err(|e| Error::Broken(e.to_string()))
    }
}

/// Feeds the child (a line with the task, then the bytes), reads its answer:
/// one status byte, then the payload. The task is not an argument, because a
/// file's name has no business in the list of processes.
async fn talk(child: &mut tokio::process::Child, task: &str, input: &[u8]) -> Result<Vec<u8>, Error> {
    let broken = |e: std::io::Error| Error::Broken(e.to_string());
    let mut stdin = child.stdin.take().ok_or_else(|| Error::Broken("no stdin".into()))?;
    let stdout = child.stdout.take().ok_or_else(|| Error::Broken("no stdout".into()))?;
    let stderr = child.stderr.take().ok_or_else(|| Error::Broken("no stderr".into()))?;
    let mut answer = Vec::new();
    let mut complaint = Vec::new();
    // The child may answer without having read all; a broken pipe is its business.
    let feed = async {
        let _ = stdin.write_all(format!("{task}\n").as_bytes()).await;
        let _ = stdin.write_all(input).await;
        drop(stdin);
    };
    let mut bounded = stdout.take(MAX_ANSWER);
    let mut bounded_complaint = stderr.take(4096);
    let (_, read, _) = tokio::join!(
        feed,
        bounded.read_to_end(&mut answer),
        bounded_complaint.read_to_end(&mut complaint)
    );
    read.map_err(broken)?;
    let status = child.wait().await.map_err(broken)?;
    match answer.split_first() {
        Some((b'+', payload)) if status.success() => Ok(payload.to_vec()),
        Some((b'-', payload)) => match serde_json::from_slice(payload) {
            Ok(error) => Err(Error::File(error)),
            Err(e) => Err(Error::Broken(e.to_string())),
        },
        Some((b'!', payload)) => Err(Error::Layout(String::from_utf8_lossy(payload).into_owned())),
        _ => {
            use std::os::unix::process::ExitStatusExt;
            let complaint = String::from_utf8_lossy(&complaint);
            // SIGXCPU, SIGKILL, or an allocation that the limit refused
            if matches!(status.signal(), Some(24 | 9))
                || complaint.contains("memory allocation")
                || complaint.contains("overflowed its stack")
            {
                return Err(Error::TooHeavy);
            }
            Err(Error::Broken(format!("{status}: {complaint}")))
        }
    }
}
