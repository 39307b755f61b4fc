//! The number of a chat.

/// A chat's number on this desk in this run: cheap to copy and to look up. Never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChatIx(pub(super) u32);

impl ChatIx {
    /// For whoever keeps something of each chat: numbers begin at 0 and are given one by one.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
