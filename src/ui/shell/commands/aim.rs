//! What a command is for.

use crate::model::ChatId;

/// What a command is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Nothing.
    #[default]
    Nothing,
    /// A chat.
    One(ChatId),
    /// All that are picked.
    Picked,
}
