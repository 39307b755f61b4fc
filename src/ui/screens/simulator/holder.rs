//! Who holds the simulated telephone.

use crate::model::ChatId;

/// Who holds the telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Being chosen.
    Nobody,
    /// Somebody who never wrote.
    Newcomer,
    /// The customer of a chat.
    Customer(ChatId),
}
