//! A text as a table: its delimiter and its header.

use std::fmt;
use std::sync::Arc;

use super::rows::Rows;
use super::text::Text;

/// The delimiters that are told apart by themselves.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A table with more columns is none.
const MAX_COLUMNS: usize = 1_000;

/// How many rows decide on the delimiter.
const SNIFFED: usize = 50;

/// The longest name of a column, in characters.
const MAX_NAME: usize = 200;

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// Its header cannot be read: a quote is not closed, or it is too long.
    Header,
    /// It has one column only: no delimiter was found, or another one is in use.
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
    /// The byte and the line after the header.
    body: (usize, u64),
}

impl Table {
    /// Reads the header. Without a delimiter, the one that gives the most even rows.
    ///
    /// # Errors
    /// The text is no table.
    pub fn open(text: Text, delimiter: Option<u8>) -> Result<Self, TableError> {
        let (stated, start) = stated_delimiter(text.bytes());
        let delimiter = delimiter.or(stated).unwrap_or_else(|| sniff(&text, start));
        let mut rows = Rows::new(text.clone(), delimiter);
        rows.go_to(start);
        let Some((_, Ok(cells))) = rows.next() else {
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
        Ok(Self { body: rows.place(), text, delimiter, header })
    }

    /// The names of the columns, as they stand in the file: some may be empty, or come twice.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// What stands between two cells.
    #[must_use]
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The text that it was made from: to open it again with another delimiter.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The rows after the header.
    pub(super) fn rows(&self) -> Rows {
        let mut rows = Rows::new(self.text.clone(), self.delimiter);
        rows.go_to(self.body);
        rows.expect_columns(self.header.len());
        rows
    }
}

/// Spreadsheets may state the delimiter in a first line of its own: `sep=;`.
/// Gives it, and the byte and line after it.
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

/// The delimiter under which most rows have as many cells as the first one; of several, the one that finds more cells.
fn sniff(text: &Text, start: (usize, u64)) -> u8 {
    let evenness = |delimiter: &u8| {
        let mut rows = Rows::new(text.clone(), *delimiter);
        rows.go_to(start);
        let (mut header, mut total, mut even) = (0, 0, 0);
        while total < SNIFFED
            && let Some((_, row)) = rows.next()
        {
            let cells = row.map_or(0, |cells| cells.len());
            if total == 0 {
                header = cells;
            }
            total += 1;
            even += usize::from(cells == header);
        }
        let share = even * 100 / total.max(1);
        (header >= 2, share, header)
    };
    DELIMITERS.into_iter().rev().max_by_key(evenness).unwrap_or(b',')
}
