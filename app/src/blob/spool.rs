//! The spool: uploaded bytes before they are screened, encrypted chunk by chunk.
//!
//! The key lives only in the [`Spool`] value. A crash leaves bytes that nobody
//! can read, and the next start removes even those.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};

use super::Error;
use crate::clock::Rng;

/// Plain bytes a chunk.
const CHUNK: usize = 64 * 1024;
/// The authentication tag behind each chunk.
const TAG: usize = 16;

/// An upload on its way in. Dropping it removes it.
pub struct Spool {
    path: PathBuf,
    file: std::fs::File,
    key: LessSafeKey,
    chunks: u64,
    pending: Vec<u8>,
    bytes: u64,
}

impl Spool {
    pub(super) fn create(folder: &Path, rng: &Rng) -> Result<Spool, Error> {
        let path = folder.join(hex::encode(rng.bytes::<16>()));
        let key = UnboundKey::new(&CHACHA20_POLY1305, &rng.bytes::<32>())
            .map_err(|_| Error::Io(std::io::Error::other("no cipher")))?;
        let file = std::fs::File::create_new(&path)?;
        Ok(Spool {
            path,
            file,
            key: LessSafeKey::new(key),
            chunks: 0,
            pending: Vec::new(),
            bytes: 0,
        })
    }

    /// Bytes taken so far.
    pub fn len(&self) -> u64 {
        self.bytes
    }

    /// Whether nothing was taken.
    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// Takes more of the upload.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.bytes += bytes.len() as u64;
        self.pending.extend_from_slice(bytes);
        while self.pending.len() >= CHUNK {
            let rest = self.pending.split_off(CHUNK);
            let chunk = std::mem::replace(&mut self.pending, rest);
            self.seal(chunk)?;
        }
        Ok(())
    }

    fn nonce(chunk: u64) -> Nonce {
        let mut nonce = [0; 12];
        nonce[4..].copy_from_slice(&chunk.to_be_bytes());
        Nonce::assume_unique_for_key(nonce)
    }

    fn seal(&mut self, mut chunk: Vec<u8>) -> Result<(), Error> {
        self.key
            .seal_in_place_append_tag(Self::nonce(self.chunks), Aad::empty(), &mut chunk)
            .map_err(|_| Error::Io(std::io::Error::other("cannot encrypt")))?;
        self.chunks += 1;
        Ok(self.file.write_all(&chunk)?)
    }

    /// Everything taken, in memory, for the screening.
    pub fn read(&self) -> Result<Vec<u8>, Error> {
        let mut out = Vec::with_capacity(usize::try_from(self.bytes).unwrap_or(0));
        let mut file = std::fs::File::open(&self.path)?;
        for chunk in 0..self.chunks {
            let mut sealed = vec![0; CHUNK + TAG];
            file.read_exact(&mut sealed)?;
            let plain = self
                .key
                .open_in_place(Self::nonce(chunk), Aad::empty(), &mut sealed)
                .map_err(|_| Error::Damaged("spool".into()))?;
            out.extend_from_slice(plain);
        }
        out.extend_from_slice(&self.pending);
        Ok(out)
    }
}

impl Drop for Spool {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_spool_gives_back_what_it_took_and_shows_nothing_on_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let mut spool = Spool::create(folder.path(), &Rng::seeded(1)).unwrap();
        let bytes: Vec<u8> = b"TUYET MAT ".iter().copied().cycle().take(200_000).collect();
        for part in bytes.chunks(7_001) {
            spool.write(part).unwrap();
        }
        assert_eq!(spool.read().unwrap(), bytes);
        let on_disk = std::fs::read(&spool.path).unwrap();
        assert!(!on_disk.windows(9).any(|w| w == b"TUYET MAT"));
        let path = spool.path.clone();
        drop(spool);
        assert!(!path.exists());
    }
}
