//! A small HTTP/1.1 client that keeps its connection: no library between us and the figures.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::BenchError;

/// Longer than any answer should take.
const PATIENCE: Duration = Duration::from_secs(60);

/// One connection to the server.
pub struct Client {
    address: String,
    stream: Option<BufReader<TcpStream>>,
    headers: String,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Client {
    /// A client for `http://HOST:PORT`; `headers` (each ending in CRLF) go with every request.
    pub fn new(address: &str, headers: &str) -> Client {
        let address = address.strip_prefix("http://").unwrap_or(address).to_owned();
        Client {
            address,
            stream: None,
            headers: headers.to_owned(),
        }
    }

    /// A client that bears an API token.
    pub fn with_token(address: &str, token: &str) -> Client {
        Client::new(address, &format!("authorization: Bearer {token}\r\n"))
    }

    /// A client that has logged in as a browser does.
    ///
    /// # Errors
    /// When the server does not let it in.
    pub fn logged_in(address: &str, login: &str, password: &str) -> Result<Client, BenchError> {
        let mut client = Client::new(address, "sec-fetch-site: same-origin\r\n");
        let form = format!("login={login}&password={password}");
        let answer = client.send("POST", "/login", "application/x-www-form-urlencoded", form.as_bytes())?;
        let cookies: Vec<&str> = answer
            .headers
            .iter()
            .filter(|(name, _)| name == "set-cookie")
            .filter_map(|(_, cookie)| cookie.split(';').next())
            .collect();
        if answer.status != 303 || cookies.is_empty() {
            return Err(BenchError::Other(format!("log-in answered {}", answer.status)));
        }
        client.add_header(&format!("cookie: {}", cookies.join("; ")));
        Ok(client)
    }

    /// Adds a header to every request.
    pub fn add_header(&mut self, line: &str) {
        self.headers.push_str(line);
        self.headers.push_str("\r\n");
    }

    /// `GET`, which must answer 200.
    ///
    /// # Errors
    /// When it does not.
    pub fn get(&mut self, path: &str) -> Result<Answer, BenchError> {
        let answer = self.send("GET", path, "", b"")?;
        if answer.status == 200 {
            return Ok(answer);
        }
        let body = answer.text().chars().take(200).collect();
        Err(BenchError::Status {
            path: path.to_owned(),
            status: answer.status,
            body,
        })
    }

    /// Sends a request and reads its answer.
    ///
    /// # Errors
    /// When the connection breaks.
    pub fn send(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> Result<Answer, BenchError> {
        // A kept connection that the server has closed meanwhile is opened once more.
        let kept = self.stream.is_some();
        match self.exchange(method, path, kind, body) {
            Err(_) if kept && method == "GET" => {
                self.stream = None;
                self.exchange(method, path, kind, body)
            }
            other => other,
        }
    }

    /// Sends a request and goes away without waiting for its answer.
    ///
    /// # Errors
    /// When it cannot even be sent.
    pub fn send_and_leave(&mut self, path: &str, kind: &str, body: &[u8], after: Duration) -> Result<(), BenchError> {
        self.write(("POST", path), kind, body)?;
        std::thread::sleep(after);
        self.stream = None;
        Ok(())
    }

    fn exchange(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> Result<Answer, BenchError> {
        self.write((method, path), kind, body)?;
        let answer = self.read(method);
        if answer.is_err() {
            self.stream = None;
        }
        answer
    }

    fn write(&mut self, (method, path): (&str, &str), kind: &str, body: &[u8]) -> Result<(), BenchError> {
        if self.stream.is_none() {
            let stream = TcpStream::connect(&self.address)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(PATIENCE))?;
            self.stream = Some(BufReader::new(stream));
        }
        let Some(stream) = &mut self.stream else {
            return Err(BenchError::Other("no connection".into()));
        };
        let kind = if kind.is_empty() {
            String::new()
        } else {
            format!("content-type: {kind}\r\n")
        };
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\n{}{kind}content-length: {}\r\n\r\n",
            self.address,
            self.headers,
            body.len()
        );
        let mut request = head.into_bytes();
        request.extend_from_slice(body);
        Ok(stream.get_mut().write_all(&request)?)
    }

    fn read(&mut self, method: &str) -> Result<Answer, BenchError> {
        let Some(stream) = &mut self.stream else {
            return Err(BenchError::Other("no connection".into()));
        };
        let status_line = read_line(stream)?;
        let status = status_line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| BenchError::Other(format!("not HTTP: {status_line}")))?;
        let mut headers = Vec::new();
        loop {
            let line = read_line(stream)?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            headers.push((name.to_lowercase(), value.trim().to_owned()));
        }
        let mut answer = Answer {
            status,
            headers,
            body: Vec::new(),
        };
        if method == "HEAD" || status == 204 || status == 304 {
            return Ok(answer);
        }
        answer.body = match answer
            .header("content-length")
            .and_then(|length| length.parse::<usize>().ok())
        {
            Some(length) => read_exact(stream, length)?,
            None => read_chunks(stream)?,
        };
        if answer.header("connection") == Some("close") {
            self.stream = None;
        }
        Ok(answer)
    }
}

fn read_line(stream: &mut BufReader<TcpStream>) -> Result<String, BenchError> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        return Err(BenchError::Other("the connection was closed".into()));
    }
    Ok(line.trim_end().to_owned())
}

fn read_exact(stream: &mut BufReader<TcpStream>, length: usize) -> Result<Vec<u8>, BenchError> {
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    Ok(body)
}

fn read_chunks(stream: &mut BufReader<TcpStream>) -> Result<Vec<u8>, BenchError> {
    let mut body = Vec::new();
    loop {
        let size = read_line(stream)?;
        let size = usize::from_str_radix(size.trim(), 16).map_err(|_| BenchError::Other(format!("chunk {size}")))?;
        body.extend(read_exact(stream, size)?);
        read_line(stream)?;
        if size == 0 {
            return Ok(body);
        }
    }
}
