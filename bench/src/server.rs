//! Data made for the benchmark, and the server process that is measured on it.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde::Deserialize;

use super::{BenchError, Client};

/// The office that all papers of the benchmark are in.
const OFFICE: &str = "satra";

/// Which program is measured and where its data lie.
#[derive(Clone, Debug)]
pub struct Site {
    /// The program itself.
    pub program: PathBuf,
    /// Folders of data, made once and used again.
    pub folder: PathBuf,
    /// A `postgres://` URL of an empty database, or of one that an earlier run filled; SQLite when absent.
    pub database: Option<String>,
}

/// An account of the demo.
#[derive(Clone, Debug, Deserialize)]
pub struct Account {
    pub office: String,
    pub role: String,
    pub login: String,
    pub password: String,
    pub token: String,
}

#[derive(Deserialize)]
struct Announced {
    address: String,
    accounts: Vec<Account>,
}

impl Site {
    /// The data folder with so many papers; makes it when it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn prepare(&self, papers: usize) -> Result<PathBuf, BenchError> {
        let engine = if self.database.is_some() { "postgres" } else { "sqlite" };
        let data = self.folder.join(format!("{engine}-{papers}"));
        if data.join("demo.json").exists() {
            return Ok(data);
        }
        eprintln!("{}: making {papers} papers", data.display());
        std::fs::create_dir_all(&self.folder)?;
        let mut command = self.command("demo", &data);
        command.args(["--documents", &papers.to_string(), "--into", OFFICE, "--no-serve"]);
        let status = command.status()?;
        if status.success() {
            Ok(data)
        } else {
            Err(BenchError::Other(format!("the demo was not made: {status}")))
        }
    }

    /// Starts a server on data of the demo and waits until it says where it listens.
    ///
    /// # Errors
    /// When it does not start.
    pub fn serve(&self, data: &Path) -> Result<Server, BenchError> {
        let mut command = self.command("demo", data);
        let mut child = command
            .args(["--listen", "127.0.0.1:0", "--json"])
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child
            .stdout
            .take()
            .ok_or_else(|| BenchError::Other("no output".into()))?;
        let mut line = String::new();
        let mut reader = BufReader::new(stdout);
        reader.read_line(&mut line)?;
        match serde_json::from_str::<Announced>(&line) {
            Ok(said) => Ok(Server {
                child,
                address: said.address,
                accounts: said.accounts,
                _output: reader,
            }),
            Err(error) => {
                let _ = child.kill();
                let _ = child.wait();
                Err(BenchError::Other(format!("the server did not start: {error}")))
            }
        }
    }

    /// Runs a command of the program on a data folder and gives its standard output.
    ///
    /// # Errors
    /// When it cannot be run.
    pub fn output(&self, verb: &str, data: &Path, arguments: &[&str]) -> Result<String, BenchError> {
        let output = self
            .command(verb, data)
            .args(arguments)
            .stderr(Stdio::inherit())
            .output()?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// `chauban VERB --data …` with the database, quiet.
    pub(crate) fn command(&self, verb: &str, data: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg(verb).arg("--data").arg(data).env("CHAUBAN_LOG", "error");
        if let Some(database) = &self.database {
            command.args(["--database", database]);
        }
        command
    }
}

/// A running server; it ends with this value.
pub struct Server {
    child: Child,
    pub address: String,
    accounts: Vec<Account>,
    _output: BufReader<std::process::ChildStdout>,
}

impl Server {
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The benchmark's office's account with a role.
    ///
    /// # Errors
    /// When the demo has none.
    pub fn account(&self, role: &str) -> Result<&Account, BenchError> {
        let found = self
            .accounts
            .iter()
            .find(|account| account.office == OFFICE && account.role == role);
        found.ok_or_else(|| BenchError::Other(format!("no account {role}")))
    }

    /// A browser in which the clerk has logged in.
    ///
    /// # Errors
    /// When the server does not let him in.
    pub fn browser(&self, role: &str) -> Result<Client, BenchError> {
        let account = self.account(role)?;
        Client::logged_in(&self.address, &account.login, &account.password)
    }

    /// A program that acts for a role's account.
    ///
    /// # Errors
    /// When the demo has none.
    pub fn api(&self, role: &str) -> Result<Client, BenchError> {
        Ok(Client::with_token(&self.address, &self.account(role)?.token))
    }

    /// Seconds of server CPU for each of `count` calls, after a tenth of them as warm-up.
    ///
    /// # Errors
    /// When a call fails.
    pub fn cpu_each(&self, count: u32, mut call: impl FnMut() -> Result<(), BenchError>) -> Result<f64, BenchError> {
        for _ in 0..count.div_ceil(10) {
            call()?;
        }
        let before = super::cpu_seconds(self.pid())?;
        for _ in 0..count {
            call()?;
        }
        Ok((super::cpu_seconds(self.pid())? - before) / f64::from(count))
    }
}

impl Drop for Server {
    /// Asks the server to stop, and makes it stop when it does not.
    fn drop(&mut self) {
        let pid = self.pid().to_string();
        let asked = Command::new("kill")
            .args(["-TERM", &pid])
            .status()
            .is_ok_and(|status| status.success());
        for _ in 0..100 {
            if !asked || matches!(self.child.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
