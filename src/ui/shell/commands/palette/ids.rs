//! The ids of the palette's elements.

use crate::ui::chat::Scope;
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;
use super::Commands;
use crate::i18n::commands as t;
use crate::ui::kit::{EmptyState, glyph};
use entries::fixed;
use options::Options;
use search::Looking;

/// The id of the list: there is one palette.
pub const LIST: &str = "palette-options";

pub fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}
