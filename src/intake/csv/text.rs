//! The text of a file.

use std::borrow::Cow;
use std::sync::Arc;

use super::encoding::{Encoding, mac_roman, windows_1252};

/// The longest sample of a text, in bytes.
const MAX_SAMPLE: usize = 60;

/// The bytes of a text's beginning.
const BEGINNING: usize = 16 * 1024;

/// A file's text. Cheap to clone. Cells are decoded on access.
#[derive(Clone, Debug)]
pub struct Text {
    bytes: Arc<Vec<u8>>,
    encoding: Encoding,
    /// The first byte that is not ASCII.
    high: Option<usize>,
}

/// The text of a cell with a byte that is no character of the encoding; U+FFFD stands for it.
pub(super) struct Broken<'a>(pub Cow<'a, str>);

impl Text {
    pub(super) fn new(bytes: Arc<Vec<u8>>, encoding: Encoding) -> Self {
        let high = bytes.iter().position(|byte| !byte.is_ascii());
        Self { bytes, encoding, high }
    }

    /// Returns the encoding in which the file is read.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Returns the encodings in which the file can be read, each with a sample; none where all of them say the same.
    #[must_use]
    pub fn encodings(&self) -> Vec<(Encoding, String)> {
        let Some(high) = self.high else {
            return Vec::new();
        };
        let encodings = match self.encoding {
            Encoding::Utf16 => &[Encoding::Utf16][..],
            _ => &Encoding::OF_BYTES,
        };
        let ends = |byte: &u8| matches!(byte, b';' | b',' | b'\t' | b'|' | b'"' | b'\r' | b'\n');
        let (before, after) = self.bytes.split_at_checked(high).unwrap_or((&self.bytes, &[]));
        let before = before.rsplit(ends).next().unwrap_or_default();
        let before = before.get(before.len().saturating_sub(MAX_SAMPLE / 2)..).unwrap_or_default();
        let after = after.split(ends).next().unwrap_or_default();
        // Not within a character of UTF-8.
        let goes_on = |at: &usize| after.get(*at).is_none_or(|byte| !(0x80..0xc0).contains(byte));
        let end = (MAX_SAMPLE - 3..=MAX_SAMPLE).rev().find(goes_on).unwrap_or(MAX_SAMPLE);
        let after = after.get(..end).unwrap_or(after);
        let cell = [before, after].concat();
        let sample =
            |encoding: &Encoding| (*encoding, self.read_as(*encoding).decode(&cell).into_owned());
        encodings.iter().map(sample).collect()
    }

    /// Returns the same file in another of its encodings.
    #[must_use]
    pub fn read_as(&self, encoding: Encoding) -> Self {
        match (self.encoding, encoding) {
            // Its bytes are no longer those of the file.
            (Encoding::Utf16, _) | (_, Encoding::Utf16) => self.clone(),
            _ => Self { encoding, ..self.clone() },
        }
    }

    /// Returns the beginning of the text: what a kind of file is known by.
    #[must_use]
    pub fn beginning(&self) -> Cow<'_, str> {
        self.decode(self.bytes.get(..BEGINNING).unwrap_or(&self.bytes))
    }

    /// Returns the whole text. U+FFFD stands for what is no character.
    #[must_use]
    pub fn whole(&self) -> Cow<'_, str> {
        self.decode(&self.bytes)
    }

    /// In each of the encodings the delimiters are as in ASCII.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text of a cell, trimmed. U+FFFD stands for what is no character.
    pub(super) fn decode<'a>(&self, cell: &'a [u8]) -> Cow<'a, str> {
        self.read(cell).unwrap_or_else(|broken| broken.0)
    }

    /// The text of a cell, trimmed.
    pub(super) fn read<'a>(&self, cell: &'a [u8]) -> Result<Cow<'a, str>, Broken<'a>> {
        let cell = cell.trim_ascii();
        let decode = match self.encoding {
            Encoding::Windows1252 if !cell.is_ascii() => windows_1252,
            Encoding::MacRoman if !cell.is_ascii() => mac_roman,
            _ => {
                return match std::str::from_utf8(cell) {
                    Ok(text) => Ok(Cow::Borrowed(text)),
                    Err(_) => Err(Broken(String::from_utf8_lossy(cell))),
                };
            }
        };
        Ok(cell.iter().copied().map(decode).collect())
    }
}
