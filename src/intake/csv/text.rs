//! Bytes → text, whatever the compression and the encoding.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

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

/// The encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With a byte order mark or without.
    Utf8,
    /// Detected by its byte order mark.
    Utf16,
    /// Assumed if the bytes are not UTF-8.
    Windows1252,
}

/// Reads a text file as its bytes arrive.
pub struct TextLoader {
    decompressor: Decompressor,
    piece: Vec<u8>,
    form: Form,
    bytes: Vec<u8>,
    /// Up to here the bytes are known to be UTF-8.
    valid: usize,
    utf8: bool,
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
            valid: 0,
            utf8: true,
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
        match &mut self.form {
            Form::Start(head) => {
                let head = std::mem::take(head);
                self.append(&head);
            }
            // Half a character: the file is truncated.
            Form::Utf16 { rest, .. } if !rest.is_empty() => {
                self.append("\u{fffd}".as_bytes());
            }
            Form::Utf16 { .. } | Form::Bytes => {}
        }
        self.check(true)?;
        let encoding = match &self.form {
            Form::Utf16 { .. } => Encoding::Utf16,
            Form::Start(_) | Form::Bytes if self.utf8 && self.valid == self.bytes.len() => {
                Encoding::Utf8
            }
            Form::Start(_) | Form::Bytes => Encoding::Windows1252,
        };
        Ok(Text { bytes: Arc::new(self.bytes), encoding })
    }

    fn add(&mut self, piece: &[u8]) {
        match &mut self.form {
            Form::Start(head) => {
                head.extend_from_slice(piece);
                if head.len() < 3 {
                    return;
                }
                let head = std::mem::take(head);
                let (form, rest) = match head.as_slice() {
                    [0xff, 0xfe, rest @ ..] => (utf16(true), rest),
                    [0xfe, 0xff, rest @ ..] => (utf16(false), rest),
                    [0xef, 0xbb, 0xbf, rest @ ..] => (Form::Bytes, rest),
                    rest => (Form::Bytes, rest),
                };
                self.form = form;
                self.add(rest);
            }
            Form::Bytes => self.append(piece),
            Form::Utf16 { little, rest } => {
                rest.extend_from_slice(piece);
                let text = take_utf16(rest, *little);
                self.append(text.as_bytes());
            }
        }
    }

    fn append(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        if !self.utf8 {
            return;
        }
        match std::str::from_utf8(self.bytes.get(self.valid..).unwrap_or_default()) {
            Ok(_) => self.valid = self.bytes.len(),
            Err(error) => {
                self.valid += error.valid_up_to();
                // Without a length the character is only cut by the end of the piece.
                self.utf8 = error.error_len().is_none();
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

/// A file's text. Cheap to clone. Cells are decoded on access.
#[derive(Clone, Debug)]
pub struct Text {
    bytes: Arc<Vec<u8>>,
    encoding: Encoding,
}

impl Text {
    /// Returns the encoding of the file.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// In each of the encodings the delimiters are as in ASCII.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text of a cell, trimmed.
    pub(super) fn decode<'a>(&self, cell: &'a [u8]) -> Cow<'a, str> {
        let cell = cell.trim_ascii();
        match self.encoding {
            Encoding::Utf8 | Encoding::Utf16 => String::from_utf8_lossy(cell),
            Encoding::Windows1252 if cell.is_ascii() => String::from_utf8_lossy(cell),
            Encoding::Windows1252 => cell.iter().copied().map(windows_1252).collect(),
        }
    }
}

/// The character of a byte (WHATWG Encoding, index windows-1252). A crate for all encodings would cost 100 KB of the
/// download.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80)
        .and_then(|high| HIGH.get(usize::from(high)).copied())
        .unwrap_or(char::from(byte))
}
