//! Lines that could not be read.

/// A line or row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<E> {
    /// The line number in the file, from 1; for a row over several lines, of its first.
    pub line: u64,
    /// The reason.
    pub error: E,
}

/// Counts all problems and keeps the first ones: a file may be wrong in every line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems<E> {
    total: u64,
    kept: Vec<Problem<E>>,
}

impl<E> Problems<E> {
    /// The most problems that are kept with their line and reason.
    pub const MAX_KEPT: usize = 2_000;

    /// Returns the number of problems.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Returns the first problems, in the order of the file: at most [`Self::MAX_KEPT`].
    #[must_use]
    pub fn kept(&self) -> &[Problem<E>] {
        &self.kept
    }

    pub(super) fn push(&mut self, line: u64, error: E) {
        self.total += 1;
        if self.kept.len() < Self::MAX_KEPT {
            self.kept.push(Problem { line, error });
        }
    }
}

// Not derived, as that would require `E: Default`.
impl<E> Default for Problems<E> {
    fn default() -> Self {
        Self { total: 0, kept: Vec::new() }
    }
}
