//! A card that is being dragged.

use crate::ui::chat::{refuse, status_glyph};
use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle, prelude::*, wasm_bindgen::JsCast};
use std::time::Duration;
use web_sys::Element;
use super::columns::card_at;
use super::context::BoardContext;
use crate::i18n::panel as t;
use crate::model::{ChatId, Status};
use crate::ui::kit::Icon;
use crate::view::status::{status_name, status_tone};

/// What is being dragged, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drag {
    /// The chat.
    pub chat: ChatId,
    /// Its name, for the card under the pointer.
    name: String,
    /// The status it would get here; `None`: none, or the one that it has.
    pub over: Option<Status>,
    from: Option<Status>,
    at: (i32, i32),
}
