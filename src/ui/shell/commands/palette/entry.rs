//! [`Entry`]: an entry of the palette.

use crate::model::{AgentId, ChatId, Tag};
use crate::view::commands::command::UiCommand;

/// An entry of the palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Command(UiCommand),
    /// The agent to assign; `None`: nobody.
    Agent(Option<AgentId>),
    /// A tag to add (`true`) or remove.
    Tag(Tag, bool),
    /// A macro to run, by its id; true if it writes to the customer.
    Macro(String, bool),
    /// A chat to open.
    Chat(ChatId),
}
