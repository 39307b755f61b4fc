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
    /// A macro to run, by its id.
    Macro(String, MacroHint),
    /// A chat to open.
    Chat(ChatId),
}

/// What is said beside a macro's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacroHint {
    None,
    /// It writes to the customer.
    Writes,
    /// It needs a newer version of the app.
    Newer,
}
