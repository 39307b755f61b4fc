//! How much the palette shows.

use crate::ui::chat::Scope;
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;
use super::Commands;
use crate::i18n::commands as t;
use crate::ui::kit::{EmptyState, glyph};
use entries::fixed;
use options::Options;
use search::Looking;

/// How many commands, agents and tags are offered for what was typed: chats come after them.
pub const FIXED: usize = 8;
