//! Reading marks by the keyboard.

use leptos::ev::KeyboardEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use crate::ui::kit::dom::roving::{self, Axis};

/// Moves the focus from mark to mark by the arrow keys.
pub fn step(event: &KeyboardEvent, group: &Element) {
    let marks = roving::members(group, "button");
    let Some(here) = roving::focused(&marks) else {
        return;
    };
    let goal = roving::target(&event.key(), Axis::Horizontal, Some(here), marks.len());
    if let Some(mark) = goal.and_then(|at| marks.get(at)) {
        event.prevent_default();
        roving::focus(mark);
    }
}

/// The accessible name of the button that is the target of an event.
pub fn words_of(target: Option<EventTarget>) -> Option<String> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("button").ok()??.get_attribute("aria-label")
}
