//! [`DeskKind`]: which desk is open. [`Phase`]: the progress of opening it.

/// The desk that is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeskKind {
    /// This browser's own desk.
    #[default]
    Local,
    /// The made-up shop of the demo.
    Demo,
}

impl DeskKind {
    /// Returns the desk's name in the storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Demo => "demo",
        }
    }
}

/// The progress of opening a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The journal is being read.
    Opening {
        /// Events read.
        read: usize,
        /// The total; 0 while it is unknown.
        total: usize,
    },
    /// There is no desk: the person may explore the demo, start a desk, or import one.
    Welcome {
        /// This browser had a desk, and its journal is gone: see [`App::has_lost_desk`](super::App::has_lost_desk).
        lost: bool,
    },
    Ready,
}
