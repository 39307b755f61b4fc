//! [`Pause`]: how long a lane waits before it tries again what has not gone on.

use crate::model::{SECOND, Timestamp};

/// The most doublings of a pause, from a second.
const MOST: u32 = 4;

/// A pause of one lane, which grows from 1 to 16 seconds; the other lane goes on.
#[derive(Debug, Default)]
pub(super) struct Pause {
    /// Pauses in a row.
    many: u32,
    until: Option<Timestamp>,
}

impl Pause {
    /// Begins a pause, twice as long as the one before.
    pub fn grow(&mut self, now: Timestamp) {
        let wait = SECOND << self.many.min(MOST);
        *self = Self { many: self.many.saturating_add(1), until: Some(now.plus(wait)) };
    }

    /// Returns true during the pause, and ends it when its time has come.
    pub fn holds(&mut self, now: Timestamp) -> bool {
        // A device's clock that was set back makes no pause longer.
        self.until = self.until.filter(|until| (1..=SECOND << MOST).contains(&until.since(now)));
        self.until.is_some()
    }

    /// Returns the end of the pause.
    pub const fn until(&self) -> Option<Timestamp> {
        self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end() {
        let mut now = Timestamp::from_millis(1_700_000_000_000);
        let mut pause = Pause::default();
        assert!(!pause.holds(now));
        for seconds in [1, 2, 4, 8, 16, 16] {
            pause.grow(now);
            assert_eq!(pause.until(), Some(now.plus(seconds * SECOND)));
            assert!(pause.holds(now.plus(seconds * SECOND - 1)));
            assert!(!pause.holds(now.plus(seconds * SECOND)) && pause.until().is_none());
            now = now.plus(seconds * SECOND);
        }
        pause.grow(now);
        assert!(!pause.holds(now.plus(-60 * SECOND)), "the clock was set back");
    }
}
