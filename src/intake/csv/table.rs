//! A text as a table, with a delimiter and a header.

use std::fmt;
use std::sync::Arc;

use super::layout;
use super::rows::Rows;
use super::text::Text;

/// The delimiters that are detected.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The most columns.
const MAX_COLUMNS: usize = 1_000;

/// The longest name of a column, in characters.
const MAX_NAME: usize = 200;

/// Why a text cannot be read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// The header cannot be read: a quote is not closed, or it is too long.
    Header,
    /// There is only one column: no delimiter was found, or the wrong one.
    OneColumn,
    /// More than 1,000 columns.
    TooManyColumns(usize),
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header => f.write_str("the header cannot be read"),
            Self::OneColumn => f.write_str("there is one column only"),
            Self::TooManyColumns(columns) => write!(f, "{columns} columns are too many"),
        }
    }
}

impl std::error::Error for TableError {}

/// A table with a header. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Table {
    text: Text,
    delimiter: u8,
    header: Arc<[String]>,
    header_line: u64,
    /// The byte and the line after the header.
    body: (usize, u64),
}

impl Table {
    /// Reads the header. Without a `delimiter`, it is detected: the one that gives the most even rows.
    ///
    /// # Errors
    /// The text cannot be read as a table.
    pub fn open(text: Text, delimiter: Option<u8>) -> Result<Self, TableError> {
        Self::open_at(text, delimiter, None)
    }

    /// Reads the header on a line that the person chose, as [`Self::open`] does on the one that looks like it.
    ///
    /// # Errors
    /// The text cannot be read as a table.
    pub fn open_at(
        text: Text,
        delimiter: Option<u8>,
        header_line: Option<u64>,
    ) -> Result<Self, TableError> {
        let (stated, start) = stated_delimiter(text.bytes());
        let (delimiter, line) = layout::detect(&text, start, delimiter.or(stated), header_line);
        let mut rows = Rows::new(text.clone(), delimiter);
        rows.seek(start);
        rows.skip_to(line);
        let Some((header_line, Ok(cells))) = rows.next() else {
            return Err(TableError::Header);
        };
        let columns = cells.len();
        if columns > MAX_COLUMNS {
            return Err(TableError::TooManyColumns(columns));
        }
        if columns < 2 {
            return Err(TableError::OneColumn);
        }
        let header =
            cells.iter().map(|cell| text.decode(cell).chars().take(MAX_NAME).collect()).collect();
        Ok(Self { body: rows.position(), text, delimiter, header, header_line })
    }

    /// Returns the names of the columns, as in the file: some may be empty or occur twice.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Returns the line of the header, from 1.
    #[must_use]
    pub fn header_line(&self) -> u64 {
        self.header_line
    }

    /// Returns the first lines that could be the header, each with its beginning.
    #[must_use]
    pub fn possible_headers(&self) -> Vec<(u64, String)> {
        let (_, start) = stated_delimiter(self.text.bytes());
        layout::possible_headers(&self.text, self.delimiter, start)
    }

    /// Returns the delimiter of cells.
    #[must_use]
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Returns the text, to open it again with another delimiter.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The rows after the header.
    pub(super) fn rows(&self) -> Rows {
        let mut rows = Rows::new(self.text.clone(), self.delimiter);
        rows.seek(self.body);
        rows.expect_columns(self.header.len());
        rows
    }
}

/// Spreadsheets may state the delimiter in a first line: `sep=;`. Returns it, and the byte and line after it.
fn stated_delimiter(bytes: &[u8]) -> (Option<u8>, (usize, u64)) {
    match bytes {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter, b'\r' | b'\n', ..]
            if DELIMITERS.contains(delimiter) =>
        {
            (Some(*delimiter), (5, 1))
        }
        _ => (None, (0, 1)),
    }
}
