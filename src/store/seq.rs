//! Sequence numbers.

/// The number of an event, in the order of writing. A number is never assigned twice; there may be gaps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seq(pub u64);

impl Seq {
    /// The number before the first event: reading after it reads everything.
    pub const START: Self = Self(0);

    /// Adds to the number.
    #[must_use]
    pub const fn plus(self, count: u64) -> Self {
        Self(self.0.saturating_add(count))
    }
}
