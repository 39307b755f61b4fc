//! [`TextRows`]: the rows of a table as texts, for other readers.

use super::row_error::RowError;
use super::rows::Rows;
use super::table::Table;
use super::text::{Broken, Text};

/// The most characters of a cell that are shown.
const SHOWN: usize = 40;

/// Reads a table row by row.
pub struct TextRows {
    rows: Rows,
    text: Text,
}

impl TextRows {
    /// Begins below the header.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        Self { rows: table.rows(), text: table.text().clone() }
    }

    /// Returns the share that has been read, 0 to 1.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a share for a bar")]
    pub fn share(&self) -> f64 {
        self.rows.position().0 as f64 / self.text.bytes().len().max(1) as f64
    }

    /// Returns the next row's cells, trimmed, with its line; `None` at the end.
    pub fn next_row(&mut self) -> Option<(u64, Result<Vec<String>, RowError>)> {
        let (line, row) = self.rows.next()?;
        let cells = row.and_then(|cells| {
            let cell = |cell| match self.text.read(cell) {
                Ok(text) => Ok(text.into_owned()),
                Err(Broken(text)) => Err(RowError::Encoding(text.chars().take(SHOWN).collect())),
            };
            cells.iter().map(cell).collect()
        });
        Some((line, cells))
    }
}
