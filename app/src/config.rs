//! Where things lie and how the server listens. Options and environment come from `cli`.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use crate::db::Place;

/// Everything that is fixed when the program starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// Files, keys, and the database when it is SQLite.
    pub data: PathBuf,
    pub database: Place,
    pub listen: SocketAddr,
    pub tls: Tls,
    /// The program that runs converters: this one.
    pub program: PathBuf,
    pub limits: Limits,
}

/// How the connection is protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tls {
    /// Plain HTTP: on loopback, or by explicit option (behind a proxy that has TLS).
    Off,
    /// The office's own certificate and key, PEM.
    Files { certificate: PathBuf, key: PathBuf },
    /// A local authority of this installation, made at the first start.
    Local { names: Vec<String> },
}

/// Bounds on what comes in and on how hard we work (trust §8.2, §8.3).
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of one uploaded file.
    pub file_bytes: u64,
    /// Bytes of one page form.
    pub form_bytes: usize,
    /// Seconds of CPU for one conversion.
    pub convert_cpu: u64,
    /// Seconds on the wall for one conversion.
    pub convert_wall: u64,
    /// Bytes of address space for one conversion.
    pub convert_memory: u64,
    /// Conversions at a time.
    pub converters: usize,
    /// Argon2id memory in KiB and passes.
    pub argon_kib: u32,
    pub argon_passes: u32,
    /// Minutes without a request after which a session ends, and hours after which it ends anyway.
    pub idle_minutes: i64,
    pub absolute_hours: i64,
    /// Sessions of one person at a time.
    pub sessions: i64,
    /// Failed log-ins in 15 minutes before an account is locked for 15 minutes; and from one address in an hour.
    pub account_failures: i64,
    pub address_failures: i64,
    /// Database connections for reading.
    pub connections: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_bytes: 200 << 20,
            form_bytes: 1 << 20,
            convert_cpu: 10,
            convert_wall: 30,
            convert_memory: 1 << 30,
            converters: 2,
            argon_kib: 64 * 1024,
            argon_passes: 3,
            idle_minutes: 30,
            absolute_hours: 12,
            sessions: 5,
            account_failures: 10,
            address_failures: 100,
            connections: 6,
        }
    }
}

impl Config {
    /// The folder of originals.
    pub fn blobs(&self) -> PathBuf {
        self.data.join("blobs")
    }
    /// Checkpoints of the audit chain; copies belong elsewhere.
    pub fn checkpoints(&self) -> PathBuf {
        self.data.join("checkpoints")
    }
    pub fn keys(&self) -> PathBuf {
        self.data.join("keys")
    }
}

/// Writes a file that only its owner may read, safely on the disk.
pub fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The lock that keeps a second server off the data folder (trust A18).
pub struct DataLock {
    _file: std::fs::File,
}

impl DataLock {
    /// Takes the lock, or says who has it.
    pub fn take(data: &Path) -> std::io::Result<DataLock> {
        use std::os::unix::fs::DirBuilderExt;
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(data)?;
        let path = data.join("lock");
        let file = std::fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(DataLock { _file: file }),
            Err(std::fs::TryLockError::WouldBlock) => Err(std::io::Error::new(
                std::io::ErrorKind::WouldBlock,
                format!("another chauban is running on {}", data.display()),
            )),
            Err(std::fs::TryLockError::Error(error)) => Err(error),
        }
    }
}
