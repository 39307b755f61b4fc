//! Bytes → text, whatever the compression and the encoding.

use std::fmt;
use std::sync::Arc;

use super::encoding::{self, Encoding};
use super::text::Text;
use crate::intake::{DamagedError, decompress::Decompressor};

/// The longest text, in bytes after decompression: a small compressed file can expand to any size.
pub const MAX_TEXT_BYTES: usize = 256 * 1024 * 1024;

/// A zero byte in the first bytes means that the file is binary, as in other tools.
const BINARY_CHECK: usize = 8_000;

/// Why a file cannot be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// The compressed file is truncated or corrupt.
    Damaged,
    /// More than [`MAX_TEXT_BYTES`].
    TooLarge,
    /// A spreadsheet, an image or the like.
    Binary,
    /// The file is empty.
    Empty,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "the compressed file is damaged",
            Self::TooLarge => "the file is too large",
            Self::Binary => "the file is not a text",
            Self::Empty => "the file is empty",
        })
    }
}

impl std::error::Error for TextError {}

impl From<DamagedError> for TextError {
    fn from(_: DamagedError) -> Self {
        Self::Damaged
    }
}

/// By so many bytes a text without a byte order mark is known as UTF-16.
const HEAD: usize = 64;

/// Reads a text file as its bytes arrive.
pub struct TextLoader {
    decompressor: Decompressor,
    piece: Vec<u8>,
    form: Form,
    bytes: Vec<u8>,
    /// Up to here the bytes are looked through for characters of UTF-8.
    seen: usize,
    /// The characters above ASCII that are UTF-8, and the places that are not.
    whole: u64,
    broken: u64,
}

/// The form of the text, by its first bytes.
enum Form {
    Start(Vec<u8>),
    Bytes,
    Utf16 { little: bool, rest: Vec<u8> },
}

impl Default for TextLoader {
    fn default() -> Self {
        Self::new()
    }
}

impl TextLoader {
    /// Creates a loader at the beginning of a file.
    #[must_use]
    pub fn new() -> Self {
        Self {
            decompressor: Decompressor::new(),
            piece: Vec::new(),
            form: Form::Start(Vec::new()),
            bytes: Vec::new(),
            seen: 0,
            whole: 0,
            broken: 0,
        }
    }

    /// Consumes the front of `input`. One call does some milliseconds of work and may leave input over; to be called
    /// until it is used up.
    ///
    /// # Errors
    /// The file cannot be read as text. The rest need not be read.
    pub fn read(&mut self, input: &mut &[u8]) -> Result<(), TextError> {
        let mut piece = std::mem::take(&mut self.piece);
        self.decompressor.read(input, &mut piece)?;
        self.add(&piece);
        piece.clear();
        self.piece = piece;
        self.check(false)
    }

    /// Ends the file.
    ///
    /// # Errors
    /// The file cannot be read as text.
    pub fn finish(mut self) -> Result<Text, TextError> {
        let mut piece = Vec::new();
        self.decompressor.finish(&mut piece)?;
        self.add(&piece);
        if let Form::Start(head) = &mut self.form {
            let head = std::mem::take(head);
            self.begin(&head);
        }
        // Half a character: the file is truncated.
        if matches!(&self.form, Form::Utf16 { rest, .. } if !rest.is_empty()) {
            self.append("\u{fffd}".as_bytes());
        }
        self.check(true)?;
        let broken = self.broken + u64::from(self.seen < self.bytes.len());
        let encoding = match &self.form {
            Form::Utf16 { .. } => Encoding::Utf16,
            // A byte that was cut makes no other encoding of the rest.
            Form::Start(_) | Form::Bytes if broken == 0 || self.whole > broken => Encoding::Utf8,
            Form::Start(_) | Form::Bytes => encoding::guess(&self.bytes),
        };
        Ok(Text::new(Arc::new(self.bytes), encoding))
    }

    fn add(&mut self, piece: &[u8]) {
        match &mut self.form {
            Form::Start(head) => {
                head.extend_from_slice(piece);
                if head.len() >= HEAD {
                    let head = std::mem::take(head);
                    self.begin(&head);
                }
            }
            Form::Bytes => self.append(piece),
            Form::Utf16 { little, rest } => {
                rest.extend_from_slice(piece);
                let text = take_utf16(rest, *little);
                self.append(text.as_bytes());
            }
        }
    }

    fn begin(&mut self, head: &[u8]) {
        let (form, rest) = match head {
            [0xff, 0xfe, rest @ ..] => (utf16(true), rest),
            [0xfe, 0xff, rest @ ..] => (utf16(false), rest),
            [0xef, 0xbb, 0xbf, rest @ ..] => (Form::Bytes, rest),
            rest => (unmarked_utf16(rest).map_or(Form::Bytes, utf16), rest),
        };
        self.form = form;
        self.add(rest);
    }

    fn append(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        let whole = |text: &[u8]| text.iter().filter(|byte| **byte >= 0xc0).count() as u64;
        loop {
            let rest = self.bytes.get(self.seen..).unwrap_or_default();
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.whole += whole(text.as_bytes());
                    self.seen = self.bytes.len();
                    return;
                }
                Err(error) => {
                    self.whole += whole(rest.get(..error.valid_up_to()).unwrap_or_default());
                    self.seen += error.valid_up_to();
                    // Without a length the character is only cut by the end of the piece.
                    let Some(length) = error.error_len() else {
                        return;
                    };
                    self.broken += 1;
                    self.seen += length;
                }
            }
        }
    }

    fn check(&self, end: bool) -> Result<(), TextError> {
        let head = self.bytes.get(..BINARY_CHECK);
        let head = head.or(end.then_some(self.bytes.as_slice()));
        if self.bytes.len() > MAX_TEXT_BYTES {
            Err(TextError::TooLarge)
        } else if head.is_some_and(|head| head.contains(&0)) {
            Err(TextError::Binary)
        } else if end && self.bytes.iter().all(u8::is_ascii_whitespace) {
            Err(TextError::Empty)
        } else {
            Ok(())
        }
    }
}

fn utf16(little: bool) -> Form {
    Form::Utf16 { little, rest: Vec::new() }
}

/// The order of the bytes of UTF-16 without its mark, by its first letters: nearly every other byte is zero, and no other.
fn unmarked_utf16(head: &[u8]) -> Option<bool> {
    let zeros = |first: usize| {
        let bytes = head.iter().skip(first).step_by(2);
        (bytes.clone().filter(|byte| **byte == 0).count(), bytes.count())
    };
    let ((even, evens), (odd, odds)) = (zeros(0), zeros(1));
    let most = |zeros: usize, all: usize| all >= 4 && zeros * 8 >= all * 7;
    match (even, odd) {
        (0, odd) if most(odd, odds) => Some(true),
        (even, 0) if most(even, evens) => Some(false),
        _ => None,
    }
}

/// Decodes whole characters and leaves the bytes of an incomplete one. A lone surrogate becomes U+FFFD.
fn take_utf16(bytes: &mut Vec<u8>, little: bool) -> String {
    let unit = |pair: &[u8]| match pair {
        [a, b] if little => u16::from_le_bytes([*a, *b]),
        [a, b] => u16::from_be_bytes([*a, *b]),
        _ => 0,
    };
    let mut whole = bytes.len() / 2 * 2;
    let last = bytes.chunks_exact(2).last().map_or(0, unit);
    if (0xd800..0xdc00).contains(&last) {
        whole -= 2;
    }
    let rest = bytes.split_off(whole);
    let units = bytes.chunks_exact(2).map(unit);
    let text =
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    *bytes = rest;
    text
}
