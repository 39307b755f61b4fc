//! The keys that move a chat, or the focus, to another column.

use leptos::prelude::*;
use leptos::{ev, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement};

use super::card_at::card_at;
use super::context::BoardContext;
use super::move_menu;
use crate::i18n::board as t;
use crate::model::ChatId;

/// Handles a key: arrows move the focus, with Ctrl or Alt the chat; M opens the menu.
pub fn pressed(context: BoardContext, event: &ev::KeyboardEvent) {
    let held = event.ctrl_key() || event.alt_key();
    let right = match event.key().as_str() {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        "m" | "M" if !held && !event.meta_key() => {
            if let Some(card) = card_at(event.target()) {
                event.prevent_default();
                move_menu::open(context, &card);
            }
            return;
        }
        _ => return,
    };
    let Some(card) = card_at(event.target()) else {
        return;
    };
    event.prevent_default();
    if held {
        shift(context, &card, right);
    } else {
        focus_beside(&card, right);
    }
}

fn shift(context: BoardContext, card: &Element, right: bool) {
    let Some(chat) = card.get_attribute("data-card").map(ChatId::from) else {
        return;
    };
    let status = context.status_of(&chat).flatten();
    match context.beside(status, right) {
        Some(to) => context.move_to(chat, to, true),
        None => context.said.set(t::no_way(context.l.get_untracked()).to_owned()),
    }
}

/// Moves the focus to the next column. Each column is one stop of the Tab key.
fn focus_beside(card: &Element, right: bool) {
    let Some(board) = card.closest(".panel-board").ok().flatten() else {
        return;
    };
    let column = card.closest(".panel-column").ok().flatten();
    // The selector is a constant, and valid.
    let Ok(stops) = board.query_selector_all("[role=option][tabindex='0']") else {
        return;
    };
    let stops: Vec<HtmlElement> =
        (0..stops.length()).filter_map(|at| stops.get(at)?.dyn_into().ok()).collect();
    let here = stops
        .iter()
        .position(|stop| column.as_ref().is_some_and(|column| column.contains(Some(stop))));
    let to = here.and_then(|at| if right { at.checked_add(1) } else { at.checked_sub(1) });
    if let Some(stop) = to.and_then(|at| stops.get(at)) {
        // An element that cannot take the focus leaves it where it was.
        drop(stop.focus());
    }
}
