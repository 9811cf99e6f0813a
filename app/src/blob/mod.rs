//! Content-addressed files on the local disk, and the spool before them.
//!
//! **Invariants:** a blob is written, synced, renamed and its folder synced
//! before any row names it; originals are never changed. What has just arrived
//! and is not yet screened lies in the [`spool`], encrypted with a key that
//! exists only in this process (R §1.10: a secret paper leaves nothing).

pub mod spool;

use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The store of originals and of the pictures made from them.
#[derive(Clone)]
pub struct Blobs {
    root: PathBuf,
}

/// What can go wrong with files.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("disk full")]
    Full,
    #[error("the stored file is damaged: {0}")]
    Damaged(String),
    #[error("the stored file is missing: {0}")]
    Missing(String),
    #[error("file failure: {0}")]
    Io(std::io::Error),
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::Full,
            _ => Error::Io(error),
        }
    }
}

impl Blobs {
    /// Opens the store and clears what a crash left unfinished.
    pub fn open(root: &Path) -> Result<Blobs, Error> {
        let blobs = Blobs { root: root.to_owned() };
        for folder in ["sha256", "derived", "partial", "spool"] {
            std::fs::create_dir_all(root.join(folder))?;
        }
        for folder in ["partial", "spool"] {
            for entry in std::fs::read_dir(root.join(folder))? {
                std::fs::remove_file(entry?.path())?;
            }
        }
        Ok(blobs)
    }

    /// The store as it is, for reading beside a running server: nothing is cleared.
    pub fn at(root: &Path) -> Blobs {
        Blobs { root: root.to_owned() }
    }

    fn path(&self, sha256: &str) -> PathBuf {
        let (a, b) = (sha256.get(..2).unwrap_or("00"), sha256.get(2..4).unwrap_or("00"));
        self.root.join("sha256").join(a).join(b).join(sha256)
    }

    /// Keeps bytes; returns their SHA-256 in hexadecimal when they are safe on the disk.
    pub fn put(&self, bytes: &[u8]) -> Result<String, Error> {
        let sha256 = hex::encode(Sha256::digest(bytes));
        let path = self.path(&sha256);
        if !path.exists() {
            write_durably(&self.root.join("partial"), &path, bytes)?;
        }
        Ok(sha256)
    }

    /// Reads an original and checks it against its name.
    pub fn get(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        let bytes = match std::fs::read(self.path(sha256)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Error::Missing(sha256.to_owned()));
            }
            Err(error) => return Err(error.into()),
        };
        if hex::encode(Sha256::digest(&bytes)) != sha256 {
            return Err(Error::Damaged(sha256.to_owned()));
        }
        Ok(bytes)
    }

    /// Removes an original and everything derived from it (a secret mark found later).
    pub fn erase(&self, sha256: &str) -> Result<(), Error> {
        let _ = std::fs::remove_dir_all(self.derived_folder(sha256));
        match std::fs::remove_file(self.path(sha256)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn derived_folder(&self, sha256: &str) -> PathBuf {
        self.root
            .join("derived")
            .join(sha256.get(..2).unwrap_or("00"))
            .join(sha256)
    }

    /// A picture made earlier.
    pub fn derived(&self, sha256: &str, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.derived_folder(sha256).join(name)).ok()
    }

    /// Keeps a picture; it can be made again, so it is not synced and a failure is only logged.
    pub fn put_derived(&self, sha256: &str, name: &str, bytes: &[u8]) {
        let folder = self.derived_folder(sha256);
        let temporary = folder.join(format!("{name}.{}", std::process::id()));
        let kept = std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(&temporary, bytes))
            .and_then(|()| std::fs::rename(&temporary, folder.join(name)));
        if let Err(error) = kept {
            tracing::debug!(%error, "picture not kept");
        }
    }

    /// Begins a spool file for an upload.
    pub fn spool(&self, rng: &crate::clock::Rng) -> Result<spool::Spool, Error> {
        spool::Spool::create(&self.root.join("spool"), rng)
    }
}

fn write_durably(partial: &Path, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(partial);
    std::fs::create_dir_all(folder)?;
    let name = format!(
        "{}-{:?}",
        path.file_name().unwrap_or_default().to_string_lossy(),
        std::thread::current().id()
    );
    let temporary = partial.join(name);
    let written = (|| {
        let mut file = std::fs::File::create(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&temporary, path)?;
        std::fs::File::open(folder)?.sync_all()
    })();
    if written.is_err() {
        let _ = std::fs::remove_file(&temporary);
    }
    Ok(written?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_put_is_got_and_a_damaged_file_is_never_served() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let name = blobs.put(b"paper").unwrap();
        assert_eq!(blobs.put(b"paper").unwrap(), name);
        assert_eq!(blobs.get(&name).unwrap(), b"paper");
        std::fs::write(blobs.path(&name), b"papel").unwrap();
        assert!(matches!(blobs.get(&name), Err(Error::Damaged(_))));
        blobs.erase(&name).unwrap();
        assert!(matches!(blobs.get(&name), Err(Error::Missing(_))));
    }

    #[test]
    fn a_start_clears_what_a_crash_left() {
        let folder = tempfile::tempdir().unwrap();
        Blobs::open(folder.path()).unwrap();
        std::fs::write(folder.path().join("partial/x"), b"half").unwrap();
        std::fs::write(folder.path().join("spool/y"), b"half").unwrap();
        Blobs::open(folder.path()).unwrap();
        assert_eq!(std::fs::read_dir(folder.path().join("partial")).unwrap().count(), 0);
        assert_eq!(std::fs::read_dir(folder.path().join("spool")).unwrap().count(), 0);
    }
}
