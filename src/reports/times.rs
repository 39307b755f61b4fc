//! Time per status.

use crate::model::{Status, WaitReason};

/// Milliseconds per status, in the order of [`Status::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusTimes([i64; 5]);

#[expect(clippy::indexing_slicing, reason = "a status's own number is below five")]
impl StatusTimes {
    /// Adds milliseconds to a status.
    pub fn add(&mut self, status: Status, millis: i64) {
        self.0[status as usize] += millis;
    }

    /// Returns the milliseconds in a status.
    #[must_use]
    pub fn of(&self, status: Status) -> i64 {
        self.0[status as usize]
    }

    /// Returns the milliseconds in all statuses.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.0.iter().sum()
    }

    /// Adds other times, status by status.
    pub fn add_all(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }
}

/// Milliseconds of `waiting`, by the party that is waited for; the rest of that time has no reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Waiting for the customer.
    pub customer: i64,
    /// Waiting for something internal.
    pub internal: i64,
}

impl Waits {
    /// Adds milliseconds of a stay in `waiting`.
    pub fn add(&mut self, reason: Option<WaitReason>, millis: i64) {
        match reason {
            Some(WaitReason::Customer) => self.customer += millis,
            Some(WaitReason::Internal) => self.internal += millis,
            None => {}
        }
    }
}
