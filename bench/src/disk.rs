//! How often a second this disk can be made to keep what was written.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

/// A page of a database's log.
const PAGE: [u8; 4096] = [0x5a; 4096];

/// Appends a page and waits for the disk, over and over for a while.
///
/// Asked before and after a run: the rate of a disk that others use changes by the minute.
///
/// # Errors
/// When the folder cannot be written.
pub fn fsyncs_per_second(folder: &Path, time: Duration) -> std::io::Result<f64> {
    let path = folder.join("fsync.probe");
    let mut file = std::fs::File::create(&path)?;
    let (begin, mut count) = (Instant::now(), 0_u32);
    while begin.elapsed() < time {
        file.write_all(&PAGE)?;
        file.sync_data()?;
        count += 1;
    }
    let rate = f64::from(count) / begin.elapsed().as_secs_f64();
    drop(file);
    std::fs::remove_file(path)?;
    Ok(rate)
}
