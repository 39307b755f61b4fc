//! Finds the card that an event belongs to.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::Element;
use super::column::ColumnView;
use super::context::BoardContext;
use super::drag::Ghost;
use super::strip::Strip;
use super::{drag, keys, move_menu};
use crate::app::App;
use crate::i18n::{inbox, panel as t, shell};
use crate::ui::kit::{Button, Each, EmptyState, glyph};
use crate::view::board::Board;
use crate::view::chat_list::Filter;
use crate::view::route::Screen;

/// The card that an event concerns: the one under the pointer, or that of the row with the focus.
pub fn card_at(target: Option<web_sys::EventTarget>) -> Option<Element> {
    let target = target?.dyn_into::<Element>().ok()?;
    let within = target.closest("[data-card]").ok().flatten();
    within.or_else(|| {
        let row = target.closest(".vlist-row").ok().flatten()?;
        row.query_selector("[data-card]").ok().flatten()
    })
}
