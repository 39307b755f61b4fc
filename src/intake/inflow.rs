//! The bytes of a file as they arrive, decompressed where they are compressed.

use std::fmt;

use super::gzip::{Gunzip, MAGIC};

/// How much one call hands on at the most, more or less: some milliseconds of work.
pub(super) const SLICE: usize = 256 * 1024;

/// The compressed file is cut off or changed: what came before can be used, the rest cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the compressed file is damaged")
    }
}

impl std::error::Error for Damaged {}

/// Knows a compressed file by its first bytes, whatever its name.
pub(super) enum Inflow {
    /// Not enough bytes to tell.
    Start(Vec<u8>),
    Plain,
    Gzip(Box<Gunzip>),
    /// It has failed, and goes on failing.
    Broken,
}

impl Inflow {
    pub(super) fn new() -> Self {
        Self::Start(Vec::new())
    }

    /// Takes from the front of `input` and adds to `out` what it holds, about a slice at the most. To be called until the
    /// input is used up.
    pub(super) fn read(&mut self, input: &mut &[u8], out: &mut Vec<u8>) -> Result<(), Damaged> {
        let read = match self {
            Self::Start(head) => {
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
            Self::Broken => Err(Damaged),
        };
        if read.is_err() {
            *self = Self::Broken;
            *input = &[];
        }
        read
    }

    /// The file ends here.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) -> Result<(), Damaged> {
        match std::mem::replace(self, Self::Broken) {
            Self::Start(head) => {
                out.extend(head);
                Ok(())
            }
            Self::Plain => Ok(()),
            Self::Gzip(gunzip) => gunzip.finish(),
            Self::Broken => Err(Damaged),
        }
    }
}
