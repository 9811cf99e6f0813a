//! The program as a process of its own: started on a folder, asked over a socket, killed.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use chauban::clock::Clock;
use chauban::db::Place;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::Office;

/// A server that runs until it is killed or dropped.
pub struct Server {
    child: Mutex<Child>,
    pub address: SocketAddr,
}

/// An answer over the socket.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&self.body)))
    }
}

impl Office {
    /// Sets the clock to the computer's, which a process of its own goes by.
    pub fn be_now(&self) {
        self.set_clock(&Clock::system().now().local().to_string());
    }

    /// Starts the program on this installation, which must be closed.
    pub fn serve(&self) -> Server {
        self.serve_at(&self.path(""))
    }

    /// As [`Office::serve`], on a copy of the data folder.
    pub fn serve_at(&self, data: &Path) -> Server {
        let mut child = self
            .command(data, "127.0.0.1:0")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            let (_, rest) = line.split_once("http://")?;
            rest.trim().parse().ok()
        });
        let address = address.unwrap_or_else(|| panic!("the server did not start: {:?}", child.wait()));
        // Whoever reads nothing blocks the writer.
        std::thread::spawn(move || lines.for_each(drop));
        let child = Mutex::new(child);
        Server { child, address }
    }

    /// `chauban serve` on a folder; its log is thrown away.
    #[allow(clippy::disallowed_methods)] // the program is what is tested
    pub fn command(&self, data: &Path, listen: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chauban"));
        command.args(["serve", "--listen", listen, "--data"]).arg(data);
        if let Place::Url(url) = &self.app.config.database {
            command.args(["--database", url]);
        }
        command
            .env("CHAUBAN_LOG", "error")
            .stderr(Stdio::null())
            .stdout(Stdio::null());
        command
    }
}

impl Server {
    /// `kill -9`, whatever is under way.
    pub fn kill(&self) {
        let mut child = self.child.lock().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Sends a request whose body may be cut off: the bytes of it that are sent before the socket stays silent.
    pub async fn begin(&self, head: &str, body: &[u8]) -> std::io::Result<TcpStream> {
        let mut socket = TcpStream::connect(self.address).await?;
        socket.write_all(head.as_bytes()).await?;
        socket.write_all(body).await?;
        socket.flush().await?;
        Ok(socket)
    }

    /// Sends a request and reads its answer.
    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        (token, kind): (&str, &str),
        body: &[u8],
    ) -> std::io::Result<Reply> {
        let head = head(method, path, (token, kind), body.len());
        read_reply(self.begin(&head, body).await?).await
    }

    pub async fn get(&self, path: &str, token: &str) -> std::io::Result<Reply> {
        self.ask("GET", path, (token, ""), b"").await
    }

    pub async fn register(&self, token: &str, entry: &serde_json::Value) -> std::io::Result<Reply> {
        let body = entry.to_string();
        self.ask("POST", "/api/v1/incoming", (token, "application/json"), body.as_bytes())
            .await
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(child) = self.child.get_mut() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The lines before a request's body.
pub fn head(method: &str, path: &str, (token, kind): (&str, &str), length: usize) -> String {
    let kind = if kind.is_empty() {
        String::new()
    } else {
        format!("Content-Type: {kind}\r\n")
    };
    format!(
        "{method} {path} HTTP/1.1\r\nHost: office.test\r\nAuthorization: Bearer {token}\r\nAccept-Language: vi\r\n\
         {kind}Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )
}

/// Reads until the other side closes.
pub async fn read_reply(mut socket: TcpStream) -> std::io::Result<Reply> {
    let mut all = Vec::new();
    socket.read_to_end(&mut all).await?;
    let end = all
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let head = String::from_utf8_lossy(&all[..end]).to_lowercase();
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|word| word.parse().ok())
        .ok_or(std::io::ErrorKind::InvalidData)?;
    let body = all[end + 4..].to_vec();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .and_then(|n| n.trim().parse().ok());
    if length.is_some_and(|length: usize| length != body.len()) {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Reply { status, head, body })
}

#[allow(clippy::disallowed_methods)] // a time-out for a process that hangs, nothing else
/// Waits for a process to end by itself; how it ended, and after how long.
pub fn end_of(command: &mut Command, most: Duration) -> (Option<ExitStatus>, Duration) {
    let start = Instant::now();
    let mut child = command.spawn().unwrap();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return (Some(status), start.elapsed());
        }
        if start.elapsed() > most {
            child.kill().unwrap();
            child.wait().unwrap();
            return (None, start.elapsed());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
