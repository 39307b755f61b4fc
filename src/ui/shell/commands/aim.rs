//! [`Target`]: the object of a command.

use crate::model::ChatId;

/// The object of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    #[default]
    Nothing,
    One(ChatId),
    /// All selected chats.
    Picked,
}
