//! The five fixed statuses of a chat.

/// A chat's status (design §2). A chat that never entered the flow has none: `Option<Status>`. The set, the names and the
/// colours are fixed: no setting changes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A customer started an attendance and nobody has answered.
    Open,
    /// An agent has answered.
    InService,
    /// Set by hand: waiting for the customer, or for something internal.
    Waiting,
    /// Finished: the request was met.
    Resolved,
    /// Finished another way.
    Closed,
}

impl Status {
    /// All five, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::InService, Self::Waiting, Self::Resolved, Self::Closed];

    /// Returns the name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InService => "in_service",
            Self::Waiting => "waiting",
            Self::Resolved => "resolved",
            Self::Closed => "closed",
        }
    }

    /// Returns the status with that name in the journal.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.wire() == name)
    }

    /// Returns true for `resolved` and `closed`, which end an attendance.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Resolved | Self::Closed)
    }

    /// Returns true for `open`, `in_service` and `waiting`: work to do.
    #[must_use]
    pub const fn is_active(self) -> bool {
        !self.is_final()
    }
}

/// The party that a `waiting` chat waits for. It splits waiting time into the customer's and ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaitReason {
    /// The customer owes something: a document, an answer.
    Customer,
    /// We owe something: an internal request.
    Internal,
}

impl WaitReason {
    /// Returns the name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Internal => "internal",
        }
    }

    /// Returns the reason with that name in the journal.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        [Self::Customer, Self::Internal].into_iter().find(|reason| reason.wire() == name)
    }
}
