//! Which desk is open, and how far opening has come.

/// Which desk is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DeskKind {
    /// This browser's own.
    #[default]
    Local,
    /// The made-up shop, for trying.
    Demo,
}

impl DeskKind {
    /// Its name in the storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Demo => "demo",
        }
    }
}

/// How far opening has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The journal is being read: so many events of so many.
    Opening {
        /// Events read.
        read: usize,
        /// Events that there are; 0 while that is not known.
        total: usize,
    },
    /// Nothing is here yet: explore, start, or import.
    Welcome,
    /// Ready for work.
    Ready,
}
