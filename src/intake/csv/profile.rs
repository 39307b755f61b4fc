//! The values of a table's columns, read once, before they are mapped.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::mapping::Meaning;
use super::rows::Rows;
use super::table::Table;
use super::vocabulary::{guess_meaning, is_activity_column};

/// The most distinct values of a column of statuses.
const MAX_VALUES: usize = 200;

/// The longest value of a column of statuses, in bytes.
const MAX_VALUE: usize = 120;

/// The number of sample rows: at least this many, and less than twice as many, evenly spread over the file.
const SAMPLES: usize = 64;

/// The number of rows by which a column's cells are taken for all different.
const DISTINCT_ROWS: usize = 2_000;

/// The most bytes that one step reads, however few rows they are.
pub(super) const STEP_BYTES: usize = 1024 * 1024;

/// The values and samples read so far.
pub struct Profile {
    table: Table,
    rows: Rows,
    counted: u64,
    errors: u64,
    done: bool,
    /// Rows by value, per column; `None`: too many values to be statuses.
    values: Vec<Option<HashMap<String, u64>>>,
    samples: Vec<Vec<String>>,
    stride: u64,
}

/// The progress of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scan {
    /// Rows read so far, those with errors included.
    pub rows: u64,
    /// Bytes read so far.
    pub bytes_done: usize,
    /// Bytes in all.
    pub bytes_total: usize,
    /// True at the end.
    pub done: bool,
}

/// A value of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its text in the file; may be empty.
    pub text: String,
    /// The number of rows with it.
    pub rows: u64,
    /// Its meaning, as guessed by [`super::guess_meaning`].
    pub meaning: Option<Meaning>,
}

impl Profile {
    /// Creates an empty profile.
    #[must_use]
    pub fn new(table: &Table) -> Self {
        Self {
            table: table.clone(),
            rows: table.rows(),
            counted: 0,
            errors: 0,
            done: false,
            values: table.header().iter().map(|_| Some(HashMap::new())).collect(),
            samples: Vec::new(),
            stride: 1,
        }
    }

    /// Reads up to `max_rows` more rows, fewer if they are long.
    pub fn step(&mut self, max_rows: usize) -> Scan {
        let until = self.rows.scanned().saturating_add(STEP_BYTES);
        for _ in 0..max_rows {
            if self.rows.scanned() >= until {
                break;
            }
            let Some((_, row)) = self.rows.next() else {
                self.done = true;
                break;
            };
            self.counted += 1;
            let Ok(cells) = row else {
                self.errors += 1;
                continue;
            };
            for (cell, values) in cells.iter().zip(&mut self.values) {
                let Some(known) = values else {
                    continue;
                };
                let value = (cell.len() <= MAX_VALUE).then(|| self.table.text().decode(cell));
                match value {
                    Some(value) if known.contains_key(&*value) => {
                        if let Some(rows) = known.get_mut(&*value) {
                            *rows += 1;
                        }
                    }
                    Some(value) if known.len() < MAX_VALUES => {
                        known.insert(value.into_owned(), 1);
                    }
                    _ => *values = None,
                }
            }
            if self.counted.is_multiple_of(self.stride) {
                let sample = cells.iter().map(|cell| {
                    let cell = cell.get(..MAX_VALUE).unwrap_or(cell);
                    self.table.text().decode(cell).into_owned()
                });
                self.samples.push(sample.collect());
                if self.samples.len() == 2 * SAMPLES {
                    let mut keep = false;
                    self.samples.retain(|_| {
                        keep = !keep;
                        keep
                    });
                    self.stride *= 2;
                }
            }
        }
        let bytes_total = self.table.text().bytes().len();
        Scan {
            rows: self.counted,
            bytes_done: self.rows.position().0.min(bytes_total),
            bytes_total,
            done: self.done,
        }
    }

    /// True if no two of the first rows have the same cell in a column.
    pub(super) fn is_distinct(&self, column: usize) -> bool {
        let mut rows = self.table.rows();
        let mut seen = HashSet::new();
        while seen.len() < DISTINCT_ROWS
            && rows.scanned() < STEP_BYTES
            && let Some((_, row)) = rows.next()
        {
            if let Ok(cells) = row
                && !seen.insert(cells.get(column).to_vec())
            {
                return false;
            }
        }
        true
    }

    pub(super) fn header(&self) -> &[String] {
        self.table.header()
    }

    /// Returns the number of rows read so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.counted
    }

    /// Returns the number of rows that cannot be read; a conversion reports them.
    #[must_use]
    pub fn errors(&self) -> u64 {
        self.errors
    }

    /// Returns the values of a column, the most frequent first, with their meanings if the column is the status;
    /// `None`: too many for a column of statuses.
    #[must_use]
    pub fn values(&self, column: usize) -> Option<Vec<Value>> {
        let known = self.values.get(column)?.as_ref()?;
        let activities = self.header().get(column).is_some_and(|name| is_activity_column(name));
        let mut values: Vec<Value> = Vec::new();
        for (text, rows) in known {
            let value = Value {
                text: text.clone(),
                rows: *rows,
                meaning: guess_meaning(text).or(activities.then_some(Meaning::NoChange)),
            };
            let index = values.partition_point(|other| {
                (Reverse(other.rows), &other.text) < (Reverse(value.rows), &value.text)
            });
            values.insert(index, value);
        }
        Some(values)
    }

    /// Returns the known meanings of a column's values: [`super::Mapping::values`] for a column that the person chose.
    #[must_use]
    pub fn meanings(&self, column: usize) -> BTreeMap<String, Meaning> {
        let values = self.values(column).into_iter().flatten();
        values.filter_map(|value| Some((value.text, value.meaning?))).collect()
    }

    /// Keeps the meanings that a mapping has for values of its status column, and guesses those of the others.
    pub fn guess_meanings(&self, mapping: &mut super::Mapping) {
        let Some(status) = mapping.status else { return };
        let known = self.meanings(status);
        mapping.values.retain(|value, _| known.contains_key(value));
        for (value, meaning) in known {
            mapping.values.entry(value).or_insert(meaning);
        }
    }

    /// Returns cells of a column from all over the file, long ones cut.
    pub fn samples(&self, column: usize) -> impl Iterator<Item = &str> {
        self.samples.iter().filter_map(move |row| row.get(column).map(String::as_str))
    }

    /// The sample rows, of which [`Self::samples`] gives one column.
    pub(super) fn sample_rows(&self) -> impl Iterator<Item = &[String]> {
        self.samples.iter().map(Vec::as_slice)
    }
}
