//! An entry of the palette.

use crate::model::{AgentId, ChatId, Tag};
use crate::view::commands::command::UiCommand;

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A command.
    Command(UiCommand),
    /// Somebody who shall be responsible, or nobody.
    Agent(Option<AgentId>),
    /// A tag to put, or to take.
    Tag(Tag, bool),
    /// A chat to open.
    Chat(ChatId),
}
