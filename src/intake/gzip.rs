//! Streaming gzip. The framing is implemented here: the crate's own costs 25 KB of the download for the tables of its
//! checksum, the inflating itself 7.

use std::fmt;

use flate2::{Decompress, FlushDecompress, Status};

/// About the most bytes that one call outputs: some milliseconds of work.
pub(super) const SLICE: usize = 256 * 1024;

/// The compressed file is truncated or corrupt: what was read before is valid, the rest cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DamagedError;

impl fmt::Display for DamagedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the compressed file is damaged")
    }
}

impl std::error::Error for DamagedError {}

/// The first two bytes of every gzip file.
pub(super) const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// The longest header: names and comments are short.
const MAX_HEADER: usize = 256 * 1024;

/// Decompresses a file of one or more gzip members.
pub(super) struct Gunzip {
    part: MemberPart,
    body: Inflate,
}

enum MemberPart {
    Header(Vec<u8>),
    Body,
    Trailer(Vec<u8>),
}

impl Gunzip {
    pub(super) fn new() -> Self {
        Self { part: MemberPart::Header(Vec::new()), body: Inflate::new() }
    }

    /// Consumes `input` and appends the decompressed bytes to `out`, until the input is used up or a slice is full.
    pub(super) fn read(
        &mut self,
        input: &mut &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), DamagedError> {
        let full = out.len() + SLICE;
        while !input.is_empty() && out.len() < full {
            match &mut self.part {
                MemberPart::Header(head) => {
                    let before = head.len();
                    head.extend_from_slice(input);
                    if let Some(length) = header_length(head)? {
                        *input = input.get(length.saturating_sub(before)..).unwrap_or_default();
                        self.part = MemberPart::Body;
                    } else if head.len() > MAX_HEADER {
                        return Err(DamagedError);
                    } else {
                        *input = &[];
                    }
                }
                MemberPart::Body => {
                    if self.body.read(input, out, full)? {
                        self.part = MemberPart::Trailer(Vec::new());
                    }
                }
                MemberPart::Trailer(trailer) => {
                    let (taken, rest) = input.split_at(input.len().min(8 - trailer.len()));
                    trailer.extend_from_slice(taken);
                    *input = rest;
                    if trailer.len() == 8 {
                        let stated = |bytes: &[u8]| {
                            bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
                        };
                        let (crc, size) = trailer.split_at(4);
                        // The format states the size modulo 2^32.
                        let size = u64::from(stated(size)) == self.body.size() % (1 << 32);
                        if stated(crc) != self.body.crc || !size {
                            return Err(DamagedError);
                        }
                        self.body.reset();
                        self.part = MemberPart::Header(Vec::new());
                    }
                }
            }
        }
        Ok(())
    }

    /// Checks that the file ended between two members.
    pub(super) fn finish(&self) -> Result<(), DamagedError> {
        match &self.part {
            MemberPart::Header(head) if head.is_empty() => Ok(()),
            _ => Err(DamagedError),
        }
    }
}

/// Inflates one stream of compressed bytes, with the checksum and the size of what comes out.
pub(super) struct Inflate {
    inflate: Decompress,
    pub(super) crc: u32,
    scratch: Vec<u8>,
}

impl Inflate {
    pub(super) fn new() -> Self {
        Self { inflate: Decompress::new(false), crc: 0, scratch: vec![0; 64 * 1024] }
    }

    /// Returns the number of bytes that came out.
    pub(super) fn size(&self) -> u64 {
        self.inflate.total_out()
    }

    /// Begins with the next stream.
    fn reset(&mut self) {
        self.inflate.reset(false);
        self.crc = 0;
    }

    /// Consumes `input` and appends what comes out, until the input is used up or `out` is full. Returns true at the end of
    /// the stream.
    pub(super) fn read(
        &mut self,
        input: &mut &[u8],
        out: &mut Vec<u8>,
        full: usize,
    ) -> Result<bool, DamagedError> {
        loop {
            let (before_in, before_out) = (self.inflate.total_in(), self.inflate.total_out());
            let status = self.inflate.decompress(input, &mut self.scratch, FlushDecompress::None);
            let Ok(status) = status else {
                return Err(DamagedError);
            };
            let length = |now: u64, before| usize::try_from(now - before).unwrap_or(usize::MAX);
            let consumed = length(self.inflate.total_in(), before_in);
            let made = length(self.inflate.total_out(), before_out);
            *input = input.get(consumed..).unwrap_or_default();
            let made = self.scratch.get(..made).unwrap_or_default();
            self.crc = crc32(self.crc, made);
            out.extend_from_slice(made);
            if status == Status::StreamEnd {
                return Ok(true);
            }
            if consumed == 0 && made.is_empty() {
                return if input.is_empty() { Ok(false) } else { Err(DamagedError) };
            }
            // Bytes that are still buffered come out with the next input: a gzip member's trailer of eight bytes follows.
            if out.len() >= full {
                return Ok(false);
            }
        }
    }
}

/// The length of the header that `head` begins with (RFC 1952); `None` while it is incomplete.
fn header_length(head: &[u8]) -> Result<Option<usize>, DamagedError> {
    let magic = head.iter().zip(MAGIC).all(|(byte, magic)| *byte == magic);
    if !magic || head.get(2).is_some_and(|method| *method != 8) {
        return Err(DamagedError);
    }
    let Some(flags) = head.get(3).copied() else {
        return Ok(None);
    };
    if flags & 0xe0 != 0 {
        return Err(DamagedError);
    }
    let mut length = 10;
    if flags & 4 != 0 {
        let (Some(low), Some(high)) = (head.get(length), head.get(length + 1)) else {
            return Ok(None);
        };
        length += 2 + usize::from(u16::from_le_bytes([*low, *high]));
    }
    for text in [8, 16] {
        if flags & text != 0 {
            let rest = head.get(length..).unwrap_or_default();
            let Some(end) = rest.iter().position(|byte| *byte == 0) else {
                return Ok(None);
            };
            length += end + 1;
        }
    }
    if flags & 2 != 0 {
        length += 2;
    }
    Ok((head.len() >= length).then_some(length))
}

/// CRC-32 of gzip and zip, four bits at a time: a table of 64 bytes is fast enough beside the inflating.
#[expect(clippy::indexing_slicing, reason = "sixteen entries, and four bits to choose one")]
pub(super) fn crc32(crc: u32, bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut index: u32 = 0;
        while index < 16 {
            let mut value = index;
            let mut bit = 0;
            while bit < 4 {
                value = (value >> 1) ^ (0xEDB8_8320 * (value & 1));
                bit += 1;
            }
            table[index as usize] = value;
            index += 1;
        }
        table
    };
    !bytes.iter().fold(!crc, |crc, byte| {
        let crc = crc ^ u32::from(*byte);
        let crc = (crc >> 4) ^ TABLE[(crc & 15) as usize];
        (crc >> 4) ^ TABLE[(crc & 15) as usize]
    })
}
