//! Exponential backoff with jitter, for retries.

use oorandom::Rand32;

use super::couch::SyncError;

/// The first limit, in milliseconds.
const FIRST: u32 = 1000;
/// The longest wait, in milliseconds.
const LONGEST: u32 = 60_000;
/// The longest wait for a server that did not answer at all: it is to be noticed soon when it is back.
const LONGEST_SILENT: u32 = 5000;

/// Waits grow with each failure in a row, and are random, so that a team's devices do not all come back at the same
/// moment.
#[derive(Clone, Debug)]
pub struct Backoff {
    failures: u32,
    dice: Rand32,
}

impl Backoff {
    /// No failure yet. `seed` is that of the random part.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { failures: 0, dice: Rand32::new(seed) }
    }

    /// Counts a failure; returns how long to wait, in milliseconds: between half and all of the current limit, which
    /// doubles with each failure.
    pub fn fail(&mut self) -> i64 {
        self.wait(LONGEST)
    }

    /// Works as [`Backoff::fail`], with the limit that fits the error.
    pub fn fail_by(&mut self, error: &SyncError) -> i64 {
        let silent = matches!(error, SyncError::Unreachable | SyncError::TimedOut);
        self.wait(if silent { LONGEST_SILENT } else { LONGEST })
    }

    fn wait(&mut self, longest: u32) -> i64 {
        let most = FIRST.saturating_mul(1 << self.failures.min(10)).min(longest);
        self.failures = self.failures.saturating_add(1);
        i64::from(self.dice.rand_range(most / 2..most + 1))
    }

    /// The failures are over.
    pub const fn succeed(&mut self) {
        self.failures = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_minute_and_begin_anew() {
        let mut backoff = Backoff::new(7);
        for most in [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000] {
            let wait = backoff.fail();
            assert!((most / 2..=most).contains(&wait), "{wait} of {most}");
        }
        for _ in 0..100 {
            assert!(backoff.fail() <= 60_000);
        }
        backoff.succeed();
        assert!(backoff.fail() <= 1000);
    }

    #[test]
    fn a_server_that_is_silent_is_asked_every_few_seconds_and_a_busy_one_is_left_alone() {
        let mut backoff = Backoff::new(7);
        for _ in 0..100 {
            assert!(backoff.fail_by(&SyncError::Unreachable) <= 5000);
            assert!(backoff.fail_by(&SyncError::TimedOut) <= 5000);
        }
        assert!(backoff.fail_by(&SyncError::Busy(503)) >= 30_000);
    }
}
