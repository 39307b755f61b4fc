//! The keys that move a chat, or the focus, from column to column.

use leptos::prelude::*;
use leptos::{ev, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement};

use super::card_at::card_at;
use super::context::BoardContext;
use super::move_menu;
use crate::i18n::panel as t;
use crate::model::ChatId;

/// A key was pressed on the board.
pub fn pressed(reins: BoardContext, event: &ev::KeyboardEvent) {
    let held = event.ctrl_key() || event.alt_key();
    let right = match event.key().as_str() {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        "m" | "M" if !held && !event.meta_key() => {
            if let Some(card) = card_at(event.target()) {
                event.prevent_default();
                move_menu::open(reins, &card);
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
        shift(reins, &card, right);
    } else {
        focus_beside(&card, right);
    }
}

fn shift(reins: BoardContext, card: &Element, right: bool) {
    let Some(chat) = card.get_attribute("data-card").map(ChatId::from) else {
        return;
    };
    let status = reins.status_of(&chat).flatten();
    match reins.beside(status, right) {
        Some(to) => reins.move_to(chat, to, true),
        None => reins.said.set(t::no_way(reins.l.get_untracked()).to_owned()),
    }
}

/// Each column is one stop of the Tab key; the arrows go from one to the next.
fn focus_beside(card: &Element, right: bool) {
    let Some(board) = card.closest(".panel-board").ok().flatten() else {
        return;
    };
    let column = card.closest(".panel-column").ok().flatten();
    // Our own selector is valid.
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
