//! [`Holder`]: the simulated customer.

use crate::model::ChatId;

/// The customer who writes on the simulated phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// None yet: the person is choosing.
    Nobody,
    /// A new customer.
    Newcomer,
    /// The customer of a chat.
    Customer(ChatId),
}
