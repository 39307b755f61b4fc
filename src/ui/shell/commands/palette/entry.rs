//! An entry of the palette.

use crate::ui::chat::Scope;
use leptos::prelude::*;
use super::FIXED;
use crate::app::BulkAct;
use crate::i18n::{Locale, commands as t};
use crate::journal::Chat;
use crate::model::{AgentId, ChatId, Tag};
use crate::ui::kit::{Glyph, glyph};
use crate::ui::shell::commands::Commands;
use crate::ui::shell::commands::target::Target;
use crate::view::choices::Choices;
use crate::view::commands::command::{Situation, UiCommand};
use crate::view::commands::rank::best;
use crate::view::status::status_tone;

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
