//! What a command is for.

use leptos::prelude::*;
use web_sys::Element;
use super::Commands;
use crate::model::ChatId;
use crate::view::commands::command::Situation;
use crate::view::route::Screen;

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
