//! From the start of the program to the first answered request; memory at rest.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::{BenchError, Client, Figure, Limit, Site, median, rss_anon};

/// How often it is started.
const RUNS: usize = 7;
/// How long a server rests before its memory is read.
const REST: Duration = Duration::from_secs(5);

pub fn measure(site: &Site, sizes: &[usize]) -> Result<Vec<Figure>, BenchError> {
    let mut figures = Vec::new();
    for size in sizes {
        let data = site.prepare(*size)?;
        let mut times = Vec::new();
        let mut memory = 0.0;
        for run in 0..RUNS {
            let (mut child, time) = start(site, &data)?;
            times.push(time);
            if run + 1 == RUNS {
                std::thread::sleep(REST);
                memory = rss_anon(child.id())?;
            }
            child.kill()?;
            child.wait()?;
        }
        let limit = if *size <= 100_000 {
            Limit::AtMost(0.3)
        } else {
            Limit::None
        };
        figures.push(Figure::new(
            format!("start to first answer, {size} papers"),
            median(times),
            "s",
            limit,
        ));
        let idle = format!("anonymous memory at rest, {size} papers");
        figures.push(Figure::new(idle, memory / 1e6, "MB", Limit::AtMost(55.0)));
    }
    Ok(figures)
}

/// Starts a server on a port that was free a moment ago and asks until it answers.
fn start(site: &Site, data: &Path) -> Result<(Child, f64), BenchError> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let address = format!("127.0.0.1:{port}");
    let mut command = site.command("serve", data);
    let begin = Instant::now();
    let child = command.args(["--listen", &address]).stdout(Stdio::null()).spawn()?;
    let mut client = Client::new(&address, "");
    loop {
        if client.get("/login").is_ok() {
            return Ok((child, begin.elapsed().as_secs_f64()));
        }
        if begin.elapsed() > Duration::from_secs(30) {
            return Err(BenchError::Other("the server did not answer within 30 s".into()));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}
