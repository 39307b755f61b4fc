//! What stands in the columns of a table: read once, before anything is mapped.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::guess::{self, Guess, TimeGuess};
use super::mapping::Meaning;
use super::rows::Rows;
use super::table::Table;
use super::text::Text;

/// A column with more different values is no column of statuses.
const MAX_VALUES: usize = 200;

/// Nor is one with longer values, in bytes.
const MAX_VALUE: usize = 120;

/// How many rows are kept as samples: this many, or up to twice as many, evenly over the file.
const SAMPLES: usize = 64;

/// One step looks at no more than this, in bytes, however few rows it is.
pub(super) const STEP_BYTES: usize = 1024 * 1024;

/// What has been read of the table so far.
pub struct Profile {
    header: Arc<[String]>,
    text: Text,
    rows: Rows,
    counted: u64,
    errors: u64,
    done: bool,
    /// `None`: too many to be statuses.
    values: Vec<Option<HashMap<String, u64>>>,
    samples: Vec<Vec<String>>,
    stride: u64,
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scan {
    /// Rows read so far, those with errors included.
    pub rows: u64,
    /// Bytes read so far.
    pub bytes_done: usize,
    /// Bytes in all.
    pub bytes_total: usize,
    /// There is nothing more to read.
    pub done: bool,
}

/// A value of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// As it stands in the file; may be empty.
    pub text: String,
    /// In how many rows.
    pub rows: u64,
    /// What it means, as far as its words tell; see [`super::guess_meaning`].
    pub meaning: Option<Meaning>,
}

impl Profile {
    /// Of nothing yet.
    #[must_use]
    pub fn new(table: &Table) -> Self {
        Self {
            header: table.header().into(),
            text: table.text().clone(),
            rows: table.rows(),
            counted: 0,
            errors: 0,
            done: false,
            values: table.header().iter().map(|_| Some(HashMap::new())).collect(),
            samples: Vec::new(),
            stride: 1,
        }
    }

    /// Reads so many rows more, or fewer where they are long.
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
                let value = (cell.len() <= MAX_VALUE).then(|| self.text.decode(cell));
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
                    self.text.decode(cell).into_owned()
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
        let bytes_total = self.text.bytes().len();
        Scan {
            rows: self.counted,
            bytes_done: self.rows.place().0.min(bytes_total),
            bytes_total,
            done: self.done,
        }
    }

    /// Rows read so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.counted
    }

    /// Rows that are no rows of this table, and will be named by a conversion.
    #[must_use]
    pub fn errors(&self) -> u64 {
        self.errors
    }

    /// A mapping to start from, from the names of the columns and what stands in them.
    #[must_use]
    pub fn guess(&self) -> Guess {
        guess::guess(self, &self.header)
    }

    /// The values of a column, the most frequent first, with what they seem to mean if the column is the status.
    /// `None`: there are too many for a column of statuses.
    #[must_use]
    pub fn values(&self, column: usize) -> Option<Vec<Value>> {
        let known = self.values.get(column)?.as_ref()?;
        let activities = self.header.get(column).is_some_and(|name| guess::names_activities(name));
        let mut values: Vec<Value> = Vec::new();
        for (text, rows) in known {
            let value = Value {
                text: text.clone(),
                rows: *rows,
                meaning: guess::guess_meaning(text).or(activities.then_some(Meaning::NoChange)),
            };
            let place = values.partition_point(|other| {
                (Reverse(other.rows), &other.text) < (Reverse(value.rows), &value.text)
            });
            values.insert(place, value);
        }
        Some(values)
    }

    /// What the values of a column mean, as far as is known: [`super::Mapping::values`] for a column that the person chose.
    #[must_use]
    pub fn meanings(&self, column: usize) -> BTreeMap<String, Meaning> {
        let values = self.values(column).into_iter().flatten();
        values.filter_map(|value| Some((value.text, value.meaning?))).collect()
    }

    /// How a column that the person chose writes instants; `None` where it fits no usual format.
    #[must_use]
    pub fn time_format(&self, column: usize) -> Option<TimeGuess> {
        guess::time_format(self, column, true)
    }

    /// Cells of a column from all over the file, cut where they are long.
    pub fn samples(&self, column: usize) -> impl Iterator<Item = &str> {
        self.samples.iter().filter_map(move |row| row.get(column).map(String::as_str))
    }
}
