//! A customer's new attendance.

use crate::model::{ChatId, Timestamp};

/// An attendance that a customer has just begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Their chat.
    pub chat: ChatId,
    /// When it began.
    pub at: Timestamp,
    /// The customer, as the list calls them.
    pub name: String,
    /// What they wrote.
    pub text: String,
}
