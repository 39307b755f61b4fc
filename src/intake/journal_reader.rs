//! Streaming reader of journal files.

use super::decompress::Decompressor;
use super::gzip::DamagedError;
use super::problems::Problems;
use crate::journal::Event;
use crate::journal::codec::{self, LineError, MAX_LINE_BYTES};

const BOM: &[u8] = "\u{feff}".as_bytes();

/// Reads JSON Lines (design §3), plain or gzip. Buffers at most one line, however long the file and its lines.
///
/// ```
/// use balcao::intake::JournalReader;
/// # let chunks: [&[u8]; 1] = [br#"{"id":"1","at":"2026-11-22T12:00:00Z","by":{"kind":"agent","id":"ana"},"chat":"c1","type":"read"}"#];
/// let mut reader = JournalReader::new();
/// let mut events = Vec::new();
/// for chunk in chunks {
///     let mut input = chunk;
///     while !input.is_empty() {
///         reader.read(&mut input, &mut events)?;
///         // Here the caller yields, shows progress, or drops the reader.
///     }
/// }
/// reader.finish(&mut events)?;
/// assert_eq!((events.len(), reader.problems().total()), (1, 0));
/// # Ok::<(), balcao::intake::DamagedError>(())
/// ```
pub struct JournalReader {
    decompressor: Decompressor,
    piece: Vec<u8>,
    line: Vec<u8>,
    /// The rest of a line that is too long is being skipped.
    skipping: bool,
    lines: u64,
    problems: Problems<LineError>,
}

impl Default for JournalReader {
    fn default() -> Self {
        Self::new()
    }
}

impl JournalReader {
    /// Creates a reader at the beginning of a file.
    #[must_use]
    pub fn new() -> Self {
        Self {
            decompressor: Decompressor::new(),
            piece: Vec::new(),
            line: Vec::new(),
            skipping: false,
            lines: 0,
            problems: Problems::default(),
        }
    }

    /// Consumes the front of `input` and appends the events of the lines that it completes. One call does some
    /// milliseconds of work and may leave input over; to be called until it is used up.
    ///
    /// # Errors
    /// The compressed file is damaged. The events so far are valid; nothing more can be read.
    pub fn read(&mut self, input: &mut &[u8], events: &mut Vec<Event>) -> Result<(), DamagedError> {
        let mut piece = std::mem::take(&mut self.piece);
        let read = self.decompressor.read(input, &mut piece);
        self.add(&piece, events);
        piece.clear();
        self.piece = piece;
        read
    }

    /// Ends the file; the last line may lack its line end. To be called once.
    ///
    /// # Errors
    /// The compressed file is truncated or damaged.
    pub fn finish(&mut self, events: &mut Vec<Event>) -> Result<(), DamagedError> {
        let mut piece = Vec::new();
        self.decompressor.finish(&mut piece)?;
        self.add(&piece, events);
        if self.skipping || !self.line.is_empty() {
            self.end_line(events);
        }
        Ok(())
    }

    /// Returns how many lines were completed, blank ones included.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.lines
    }

    /// Returns the lines so far that hold no event.
    #[must_use]
    pub fn problems(&self) -> &Problems<LineError> {
        &self.problems
    }

    fn add(&mut self, piece: &[u8], events: &mut Vec<Event>) {
        let mut parts = piece.split(|byte| *byte == b'\n').peekable();
        while let Some(part) = parts.next() {
            // A byte order mark and a carriage return do not count.
            if self.line.len() + part.len() > MAX_LINE_BYTES + BOM.len() + 1 {
                self.skipping = true;
                self.line = Vec::new();
            }
            if !self.skipping {
                self.line.extend_from_slice(part);
            }
            if parts.peek().is_some() {
                self.end_line(events);
            }
        }
    }

    fn end_line(&mut self, events: &mut Vec<Event>) {
        self.lines += 1;
        let decoded = if std::mem::take(&mut self.skipping) {
            Err(LineError::TooLong)
        } else {
            let line = match self.lines {
                1 => self.line.strip_prefix(BOM).unwrap_or(&self.line),
                _ => &self.line,
            };
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if line.iter().all(u8::is_ascii_whitespace) {
                self.line.clear();
                return;
            }
            match std::str::from_utf8(line) {
                Ok(line) => codec::decode(line),
                Err(_) => Err(LineError::NotUtf8),
            }
        };
        self.line.clear();
        match decoded {
            Ok(event) => events.push(event),
            Err(error) => self.problems.push(self.lines, error),
        }
    }
}
