//! What was not read, by line.

/// A line, or row, that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<E> {
    /// The line of the file, from 1. For a row over several lines, its first.
    pub line: u64,
    /// Why.
    pub error: E,
}

/// All problems counted, and the first ones kept: a file may be wrong in every line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems<E> {
    total: u64,
    kept: Vec<Problem<E>>,
}

impl<E> Problems<E> {
    /// How many problems are kept with their line and reason. All are counted.
    pub const KEPT: usize = 2_000;

    /// How many there are.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The first ones, in the order of the file: at most [`Self::KEPT`].
    #[must_use]
    pub fn kept(&self) -> &[Problem<E>] {
        &self.kept
    }

    pub(super) fn push(&mut self, line: u64, error: E) {
        self.total += 1;
        if self.kept.len() < Self::KEPT {
            self.kept.push(Problem { line, error });
        }
    }
}

// Not derived: that would ask the same of `E`.
impl<E> Default for Problems<E> {
    fn default() -> Self {
        Self { total: 0, kept: Vec::new() }
    }
}
