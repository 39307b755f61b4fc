//! The rows of a table, each with its line number.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::row_error::RowError;
use super::text::Text;

/// The longest row, in bytes. A quote that is never closed must not swallow the file.
const MAX_ROW: usize = 4 * 1024 * 1024;

/// The most retries from the line after a broken quote: each costs the parsing of a long row.
const MAX_RETRIES: u32 = 100;

/// Bytes parsed at once.
const PIECE: usize = 64 * 1024;

/// Iterates over the rows of a text. Rows without content, blank lines or delimiters alone, are skipped.
pub(super) struct Rows {
    text: Text,
    delimiter: u8,
    parser: Reader,
    /// Rows with more cells are errors; in rows with fewer the rest is empty. `None`: any number is fine.
    columns: Option<usize>,
    position: usize,
    line: u64,
    scanned: usize,
    retries: u32,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

/// The cells of one row.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    bytes: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a cell, without its quotes; empty for a cell that does not exist.
    pub(super) fn get(&self, index: usize) -> &'a [u8] {
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before).copied(),
            None => Some(0),
        };
        let end = self.ends.get(index).copied();
        start.zip(end).and_then(|(start, end)| self.bytes.get(start..end)).unwrap_or_default()
    }

    pub(super) fn iter(self) -> impl Iterator<Item = &'a [u8]> {
        (0..self.len()).map(move |index| self.get(index))
    }
}

impl Rows {
    pub(super) fn new(text: Text, delimiter: u8) -> Self {
        Self {
            text,
            delimiter,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            columns: None,
            position: 0,
            line: 1,
            scanned: 0,
            retries: 0,
            cells: vec![0; 1024],
            ends: vec![0; 32],
        }
    }

    /// Makes rows with more cells errors from here on.
    pub(super) fn expect_columns(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    /// Continues at a byte, where a line begins.
    pub(super) fn seek(&mut self, (position, line): (usize, u64)) {
        (self.position, self.line) = (position, line);
    }

    /// Passes over the rows that begin above a line.
    pub(super) fn skip_to(&mut self, line: u64) {
        loop {
            let before = self.position();
            match self.next() {
                Some((at, _)) if at < line => {}
                Some(_) => return self.seek(before),
                None => return,
            }
        }
    }

    /// The byte and the line of the next row.
    pub(super) fn position(&self) -> (usize, u64) {
        (self.position, self.line)
    }

    /// Bytes parsed so far; those parsed twice count twice. A measure of the work.
    pub(super) fn scanned(&self) -> usize {
        self.scanned
    }

    /// The next row with its first line; `None` at the end.
    pub(super) fn next(&mut self) -> Option<(u64, Result<Cells<'_>, RowError>)> {
        loop {
            self.skip_line_ends();
            let (start, line) = self.position();
            if start >= self.text.bytes().len() {
                return None;
            }
            match self.read(start) {
                Ok(cells) => {
                    let written = cells.checked_sub(1).and_then(|last| self.ends.get(last));
                    let bytes = written.and_then(|end| self.cells.get(..*end)).unwrap_or_default();
                    if bytes.iter().all(u8::is_ascii_whitespace) {
                        continue;
                    }
                    return Some((line, Ok(self.cells(cells))));
                }
                Err(error) => return Some((line, Err(error))),
            }
        }
    }

    fn cells(&self, count: usize) -> Cells<'_> {
        Cells { bytes: &self.cells, ends: self.ends.get(..count).unwrap_or_default() }
    }

    /// Reads the row at `start` and moves behind it. Returns its number of cells.
    fn read(&mut self, start: usize) -> Result<usize, RowError> {
        let parsed = self.parse(start);
        let end = parsed.map_or(start + MAX_ROW, |(end, _)| end);
        let end = end.min(self.text.bytes().len());
        self.scanned += end - start;
        let raw = self.text.bytes().get(start..end).unwrap_or_default();
        let first_line = raw.iter().position(|byte| is_line_end(*byte));
        let several = first_line.is_some_and(|at| raw.iter().skip(at).any(|b| !is_line_end(*b)));
        // Over several lines, a row that lacks cells may be rows that a stray quote has swallowed.
        let uneven = parsed.zip(self.columns).is_some_and(|((_, cells), columns)| cells != columns);
        let broken = several && (parsed.is_none() || uneven || !well_formed(raw, self.delimiter));
        if broken && self.retries < MAX_RETRIES {
            // Only the line of the quote is lost.
            self.retries += 1;
            self.position = start + first_line.unwrap_or_default();
            return Err(RowError::Quotes);
        }
        self.advance(start, end);
        let Some((_, cells)) = parsed else {
            self.skip_line();
            return Err(RowError::TooLong);
        };
        if broken {
            return Err(RowError::Quotes);
        }
        match self.columns {
            Some(columns) if cells > columns => Err(RowError::Ragged { cells, columns }),
            _ => Ok(cells),
        }
    }

    /// Parses the row at `start` into the buffers. Returns its end and its number of cells; `None`: it is too long.
    fn parse(&mut self, start: usize) -> Option<(usize, usize)> {
        self.parser.reset();
        let limit = (start + MAX_ROW).min(self.text.bytes().len());
        let (mut at, mut written, mut count) = (start, 0, 0);
        loop {
            let piece = at..limit.min(at + PIECE);
            if piece.is_empty() && limit < self.text.bytes().len() {
                return None;
            }
            // An empty piece tells the parser that the text ends.
            let input = self.text.bytes().get(piece).unwrap_or_default();
            let (result, read, wrote, ended) = self.parser.read_record(
                input,
                self.cells.get_mut(written..).unwrap_or_default(),
                self.ends.get_mut(count..).unwrap_or_default(),
            );
            at += read;
            written += wrote;
            count += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record | ReadRecordResult::End => return Some((at, count)),
            }
        }
    }

    fn skip_line_ends(&mut self) {
        let bytes = self.text.bytes();
        let rest = bytes.get(self.position..).unwrap_or_default();
        let ends = rest.iter().take_while(|byte| is_line_end(**byte)).count();
        self.advance(self.position, self.position + ends);
    }

    fn skip_line(&mut self) {
        let rest = self.text.bytes().get(self.position..).unwrap_or_default();
        let length = rest.iter().position(|byte| is_line_end(*byte));
        self.position += length.unwrap_or(rest.len());
    }

    /// Moves to `end` and counts the lines that end on the way: by LF, CR LF, or CR alone.
    fn advance(&mut self, start: usize, end: usize) {
        let bytes = self.text.bytes();
        let skipped = bytes.get(start..end).unwrap_or_default();
        let ends = skipped.iter().filter(|byte| is_line_end(**byte)).count();
        let with_next = bytes.get(start..bytes.len().min(end + 1));
        let pairs = with_next.unwrap_or_default().windows(2);
        let pairs = pairs.filter(|pair| *pair == b"\r\n").count();
        self.line += (ends - pairs) as u64;
        self.position = end;
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// True if every quote that opens a cell also closes it, with nothing between it and the next delimiter. The parser
/// accepts other rows too, but over several lines they mean that rows were taken for text.
fn well_formed(row: &[u8], delimiter: u8) -> bool {
    enum At {
        Start,
        Bare,
        Quoted,
        Quote,
    }
    let mut at = At::Start;
    for byte in row {
        at = match (at, *byte) {
            (At::Quoted, b'"') => At::Quote,
            (At::Quoted, _) | (At::Quote, b'"') => At::Quoted,
            (At::Start, b'"') => At::Quoted,
            (_, byte) if byte == delimiter || is_line_end(byte) => At::Start,
            (At::Quote, _) => return false,
            (At::Start | At::Bare, _) => At::Bare,
        };
    }
    !matches!(at, At::Quoted)
}
