//! When to look again whether a campaign is due.

use crate::model::Timestamp;

/// When to look again whether a campaign is due.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NextLook {
    /// Somebody is looking.
    pub(crate) busy: bool,
    /// Events of the whole desk when somebody last looked: where there are others, campaigns may be too.
    pub(crate) config: usize,
    /// From then on, whatever happens.
    pub(crate) at: Timestamp,
}

impl Default for NextLook {
    fn default() -> Self {
        Self { busy: false, config: 0, at: Timestamp::MIN }
    }
}
