//! The number of a chat.

/// The number of a chat on this desk in this run: cheap to copy and to look up. It is never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChatIx(pub(super) u32);

impl ChatIx {
    /// Returns the number, for tables by chat. Numbers begin at 0, without gaps.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
