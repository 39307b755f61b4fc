//! Streaming decompression of files that may or may not be compressed.

use super::gzip::{DamagedError, Gunzip, MAGIC, SLICE};

/// Decompresses a file that is compressed, detected by its first bytes.
pub(super) enum Decompressor {
    /// Not enough bytes to detect the format.
    Detecting(Vec<u8>),
    Plain,
    Gzip(Box<Gunzip>),
    /// Failed once; every further call fails.
    Failed,
}

impl Decompressor {
    pub(super) fn new() -> Self {
        Self::Detecting(Vec::new())
    }

    /// Consumes the front of `input` and appends the decompressed bytes to `out`, about a slice at most. To be called
    /// until the input is used up.
    pub(super) fn read(
        &mut self,
        input: &mut &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), DamagedError> {
        let read = match self {
            Self::Detecting(head) => {
                let (taken, rest) = input.split_at(input.len().min(MAGIC.len() - head.len()));
                head.extend_from_slice(taken);
                *input = rest;
                if head.len() < MAGIC.len() {
                    return Ok(());
                }
                let head = std::mem::take(head);
                *self =
                    if head == MAGIC { Self::Gzip(Box::new(Gunzip::new())) } else { Self::Plain };
                self.read(&mut head.as_slice(), out).and_then(|()| self.read(input, out))
            }
            Self::Plain => {
                let (taken, rest) = input.split_at(input.len().min(SLICE));
                out.extend_from_slice(taken);
                *input = rest;
                Ok(())
            }
            Self::Gzip(gunzip) => gunzip.read(input, out),
            Self::Failed => Err(DamagedError),
        };
        if read.is_err() {
            *self = Self::Failed;
            *input = &[];
        }
        read
    }

    /// Ends the file.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) -> Result<(), DamagedError> {
        match std::mem::replace(self, Self::Failed) {
            Self::Detecting(head) => {
                out.extend(head);
                Ok(())
            }
            Self::Plain => Ok(()),
            Self::Gzip(gunzip) => gunzip.finish(),
            Self::Failed => Err(DamagedError),
        }
    }
}
