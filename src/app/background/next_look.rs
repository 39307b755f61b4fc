//! [`NextLook`]: the schedule of checks for due campaigns.

use crate::model::Timestamp;

/// The schedule of checks for due campaigns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NextLook {
    /// A check is running.
    pub(crate) busy: bool,
    /// The number of settings events at the last check: a different number may mean new campaigns.
    pub(crate) config: usize,
    /// The instant of the next check.
    pub(crate) at: Timestamp,
}

impl Default for NextLook {
    fn default() -> Self {
        Self { busy: false, config: 0, at: Timestamp::MIN }
    }
}
