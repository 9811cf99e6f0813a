//! What the kernel knows of a process.

use std::io::{Error, Result};

/// Ticks of a second in `/proc/PID/stat` (`USER_HZ`, 100 on Linux for every machine we know).
const TICKS: f64 = 100.0;

/// Seconds of CPU that a process has used, its own and the kernel's for it.
///
/// # Errors
/// When there is no such process.
pub fn cpu_seconds(pid: u32) -> Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name in parentheses may hold blanks; fields are counted behind it.
    let (_, fields) = stat
        .rsplit_once(')')
        .ok_or_else(|| Error::other("stat without a name"))?;
    let mut ticks = fields
        .split_whitespace()
        .skip(11)
        .take(2)
        .map(|field| field.parse::<f64>().unwrap_or(0.0));
    Ok((ticks.next().unwrap_or(0.0) + ticks.next().unwrap_or(0.0)) / TICKS)
}

/// Bytes of anonymous memory that a process holds.
///
/// # Errors
/// When there is no such process.
pub fn rss_anon(pid: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let kib = line
        .and_then(|line| line.split_whitespace().next())
        .and_then(|kib| kib.parse::<f64>().ok());
    kib.map(|kib| kib * 1024.0).ok_or_else(|| Error::other("no RssAnon"))
}
