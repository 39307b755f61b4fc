//! The order in which a file lists its rows.

use super::mapping::Meaning;
use crate::model::Timestamp;

/// The order of a file's rows by time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowOrder {
    /// As things happened. Rows of one instant are read from the top down.
    #[default]
    OldestFirst,
    /// The other way round: rows of one instant are read from the bottom up.
    NewestFirst,
    /// Neither: rows of one instant are read from the top down, for want of a better rule.
    Mixed,
}

/// So many rows must go one way for each that goes the other.
const MOST: u64 = 20;

/// Counts how times rise and fall from row to row.
#[derive(Default)]
pub(super) struct OrderOfTimes {
    /// From each row to the next of its case: rises, falls.
    within: (u64, u64),
    /// From each row to the next of the file.
    overall: (u64, u64),
    last: Option<Timestamp>,
    ties: u64,
}

impl OrderOfTimes {
    /// Adds a row, given the row before it of its case.
    pub(super) fn add(
        &mut self,
        before: Option<(Timestamp, Option<Meaning>)>,
        at: Timestamp,
        meaning: Option<Meaning>,
    ) {
        let count = |counts: &mut (u64, u64), before: Timestamp| {
            counts.0 += u64::from(before < at);
            counts.1 += u64::from(before > at);
        };
        if let Some((before, other)) = before {
            count(&mut self.within, before);
            self.ties += u64::from(before == at && other != meaning);
        }
        if let Some(last) = self.last.replace(at) {
            count(&mut self.overall, last);
        }
    }

    /// Rows with the instant of the row before them of their case, and another meaning: only the order of the file tells
    /// them apart.
    pub(super) fn ties(&self) -> u64 {
        self.ties
    }

    /// Within the cases if they tell, as a file may list case by case.
    pub(super) fn order(&self) -> RowOrder {
        let (rises, falls) = if self.within == (0, 0) { self.overall } else { self.within };
        if rises * MOST <= falls && falls > 0 {
            RowOrder::NewestFirst
        } else if falls * MOST <= rises {
            RowOrder::OldestFirst
        } else {
            RowOrder::Mixed
        }
    }
}
