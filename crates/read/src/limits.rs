/// What one file may cost. The defaults suit a child process with 1 GiB of
/// memory and 10 s of CPU (trust §8.3, §8.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file.
    pub bytes: u64,
    /// Pages of a PDF or TIFF.
    pub pages: u32,
    /// Width × height of a picture.
    pub pixels: u64,
    /// Width or height of a picture.
    pub side: u32,
    /// Sum of all parts of an office file, unpacked.
    pub unpacked: u64,
    /// Unpacked : packed of one part; small parts are exempt.
    pub ratio: u64,
    /// Parts of an office file.
    pub entries: usize,
    /// Archives inside archives.
    pub depth: u32,
    /// Bytes of text that are kept.
    pub text: usize,
    /// Words that are kept; each carries its place and so costs more than its letters.
    pub words: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 200 << 20,
            pages: 5_000,
            pixels: 100_000_000,
            side: 20_000,
            unpacked: 512 << 20,
            ratio: 200,
            entries: 10_000,
            depth: 3,
            text: 20 << 20,
            words: 1_500_000,
        }
    }
}

impl Limits {
    /// Whether a picture of this size may be decoded.
    pub(crate) fn pixels(&self, width: u32, height: u32) -> Result<(), crate::ReadError> {
        if width == 0 || height == 0 {
            return Err(crate::ReadError::broken("a picture without pixels"));
        }
        let flood = width > self.side || height > self.side || u64::from(width) * u64::from(height) > self.pixels;
        if flood {
            Err(crate::ReadError::PixelFlood { width, height })
        } else {
            Ok(())
        }
    }
}

/// How much text may still be kept.
pub(crate) struct Budget {
    text: usize,
    words: usize,
}

impl Budget {
    pub fn new(limits: &Limits) -> Budget {
        Budget {
            text: limits.text,
            words: limits.words,
        }
    }

    /// Takes a word of so many bytes out of the budget; `false` when it is used up.
    pub fn take(&mut self, bytes: usize) -> bool {
        if self.words == 0 || self.text < bytes {
            self.words = 0;
            return false;
        }
        self.words -= 1;
        self.text -= bytes;
        true
    }

    pub fn is_empty(&self) -> bool {
        self.words == 0
    }
}
