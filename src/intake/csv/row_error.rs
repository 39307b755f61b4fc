//! Errors of rows.

use std::fmt;

/// Why a row could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowError {
    /// The row has more cells than the header.
    Ragged {
        /// The number of cells.
        cells: usize,
        /// The number of columns of the header.
        columns: usize,
    },
    /// A quote on this line is not closed properly. Reading continued with the next line.
    Quotes,
    /// The row is longer than 4 MB.
    TooLong,
    /// A cell holds a byte that is no character of the file's encoding. Holds the cell's beginning.
    Encoding(String),
    /// The case is empty.
    CaseEmpty,
    /// The case, the agent or the customer is too long for a name.
    NameTooLong,
    /// The time is empty.
    TimeEmpty,
    /// The time does not fit the format or the journal's range. Holds the cell's beginning.
    Time(String),
    /// The date is before 1990 or after tomorrow. Holds the cell's beginning.
    Date(String),
    /// The status or activity has no meaning in the mapping. Holds the cell's beginning.
    NotMapped(String),
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ragged { cells, columns } => write!(f, "{cells} cells in {columns} columns"),
            Self::Quotes => f.write_str("a quote is not closed"),
            Self::TooLong => f.write_str("the row is too long"),
            Self::Encoding(cell) => write!(f, "a broken character: {cell}"),
            Self::CaseEmpty => f.write_str("the case is empty"),
            Self::NameTooLong => f.write_str("a name is too long"),
            Self::TimeEmpty => f.write_str("the time is empty"),
            Self::Time(cell) => write!(f, "no time: {cell}"),
            Self::Date(cell) => write!(f, "no date that can be: {cell}"),
            Self::NotMapped(cell) => write!(f, "no meaning: {cell}"),
        }
    }
}

impl std::error::Error for RowError {}
