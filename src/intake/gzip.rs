//! Gzip, taken in as it arrives. The framing is ours: the crate's own brings tables for its checksum that cost 25 KB
//! of the download, the inflating itself 7.

use flate2::{Decompress, FlushDecompress, Status};

use super::inflow::{Damaged, SLICE};

/// What the first two bytes of every gzip file are.
pub(super) const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// A header longer than this is no header: names and comments are short.
const MAX_HEADER: usize = 256 * 1024;

/// Undoes the compression of a file of one or more gzip members.
pub(super) struct Gunzip {
    part: Part,
    inflate: Decompress,
    crc: u32,
    scratch: Vec<u8>,
}

/// The part of a member that the next byte belongs to.
enum Part {
    Header(Vec<u8>),
    Body,
    Trailer(Vec<u8>),
}

impl Gunzip {
    pub(super) fn new() -> Self {
        Self {
            part: Part::Header(Vec::new()),
            inflate: Decompress::new(false),
            crc: 0,
            scratch: vec![0; 64 * 1024],
        }
    }

    /// Takes from `input` and adds to `out` what it holds, until either the input is used up or a slice is full.
    pub(super) fn read(&mut self, input: &mut &[u8], out: &mut Vec<u8>) -> Result<(), Damaged> {
        let full = out.len() + SLICE;
        while !input.is_empty() && out.len() < full {
            match &mut self.part {
                Part::Header(head) => {
                    let before = head.len();
                    head.extend_from_slice(input);
                    if let Some(length) = header_length(head)? {
                        *input = input.get(length.saturating_sub(before)..).unwrap_or_default();
                        self.part = Part::Body;
                    } else if head.len() > MAX_HEADER {
                        return Err(Damaged);
                    } else {
                        *input = &[];
                    }
                }
                Part::Body => self.inflate(input, out, full)?,
                Part::Trailer(trailer) => {
                    let (taken, rest) = input.split_at(input.len().min(8 - trailer.len()));
                    trailer.extend_from_slice(taken);
                    *input = rest;
                    if trailer.len() == 8 {
                        let stated = |bytes: &[u8]| {
                            bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
                        };
                        let (crc, size) = trailer.split_at(4);
                        // The format states the size modulo 2^32.
                        let size = u64::from(stated(size)) == self.inflate.total_out() % (1 << 32);
                        if stated(crc) != self.crc || !size {
                            return Err(Damaged);
                        }
                        self.inflate.reset(false);
                        self.crc = 0;
                        self.part = Part::Header(Vec::new());
                    }
                }
            }
        }
        Ok(())
    }

    /// The file ends here: it must have ended between two members.
    pub(super) fn finish(&self) -> Result<(), Damaged> {
        match &self.part {
            Part::Header(head) if head.is_empty() => Ok(()),
            _ => Err(Damaged),
        }
    }

    fn inflate(
        &mut self,
        input: &mut &[u8],
        out: &mut Vec<u8>,
        full: usize,
    ) -> Result<(), Damaged> {
        loop {
            let (before_in, before_out) = (self.inflate.total_in(), self.inflate.total_out());
            let status = self.inflate.decompress(input, &mut self.scratch, FlushDecompress::None);
            let Ok(status) = status else {
                return Err(Damaged);
            };
            let length = |now: u64, before| usize::try_from(now - before).unwrap_or(usize::MAX);
            let consumed = length(self.inflate.total_in(), before_in);
            let made = length(self.inflate.total_out(), before_out);
            *input = input.get(consumed..).unwrap_or_default();
            let made = self.scratch.get(..made).unwrap_or_default();
            self.crc = crc32(self.crc, made);
            out.extend_from_slice(made);
            if status == Status::StreamEnd {
                self.part = Part::Trailer(Vec::new());
                return Ok(());
            }
            if consumed == 0 && made.is_empty() {
                return if input.is_empty() { Ok(()) } else { Err(Damaged) };
            }
            // What is still inside comes out with the bytes that follow: a member ends with eight of them.
            if out.len() >= full {
                return Ok(());
            }
        }
    }
}

/// The length of the header that `head` begins with (RFC 1952); `None` while it is not all there.
fn header_length(head: &[u8]) -> Result<Option<usize>, Damaged> {
    let magic = head.iter().zip(MAGIC).all(|(byte, magic)| *byte == magic);
    if !magic || head.get(2).is_some_and(|method| *method != 8) {
        return Err(Damaged);
    }
    let Some(flags) = head.get(3).copied() else {
        return Ok(None);
    };
    if flags & 0xe0 != 0 {
        return Err(Damaged);
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

/// CRC-32 as gzip has it, four bits at a time: a table of 64 bytes is quick enough beside the inflating.
#[expect(clippy::indexing_slicing, reason = "sixteen entries, and four bits to choose one")]
fn crc32(crc: u32, bytes: &[u8]) -> u32 {
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
