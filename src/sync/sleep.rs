//! [`Tick`]: tells that the device slept, by the time that a page's clock stood still.

use crate::model::{SECOND, Timestamp};

/// Milliseconds without a tick after which the device has slept: the clock ticks every second.
const SLEPT: i64 = 15 * SECOND;

/// The same of a page that is or was hidden: browsers let its timers run once a minute.
const SLEPT_HIDDEN: i64 = 150 * SECOND;

/// A tick of a page's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The instant.
    pub at: Timestamp,
    /// The page was visible then.
    pub visible: bool,
}

impl Tick {
    /// Returns true if the device has slept between this tick, the last one, and now. A clock that was set looks the same.
    #[must_use]
    pub fn has_slept(self, now: Self) -> bool {
        let most = if self.visible && now.visible { SLEPT } else { SLEPT_HIDDEN };
        now.at.since(self.at).abs() > most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lid_that_was_closed_for_two_minutes_is_noticed_and_a_hidden_page_is_not_taken_for_it() {
        let tick =
            |seconds, visible| Tick { at: Timestamp::from_millis(seconds * SECOND), visible };
        for (last, now, slept) in [
            ((0, true), (1, true), false),
            ((0, true), (15, true), false),
            ((0, true), (16, true), true),
            ((0, true), (120, true), true),
            // The clock went back.
            ((120, true), (0, true), true),
            // Hidden pages tick once a minute, and once more when they are shown.
            ((0, false), (60, false), false),
            ((0, true), (60, false), false),
            ((0, false), (60, true), false),
            ((0, false), (150, false), false),
            ((0, false), (151, false), true),
            ((0, false), (3600, true), true),
        ] {
            let has_slept = tick(last.0, last.1).has_slept(tick(now.0, now.1));
            assert_eq!(has_slept, slept, "{last:?} {now:?}");
        }
        let never = Tick { at: Timestamp::MIN, visible: true };
        assert!(never.has_slept(tick(0, true)));
    }
}
