//! [`Arrival`]: a new attendance started by a customer.

use crate::model::{ChatId, Timestamp};

/// A new attendance started by a customer while the app is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub chat: ChatId,
    /// The start of the attendance.
    pub at: Timestamp,
    /// The customer's name as the chat list shows it.
    pub name: String,
    /// The text of the first message.
    pub text: String,
}
