//! The focus after a row of a list was moved.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Focuses a button of a row, by its id; a disabled one (at the end of the list) leaves the focus to its neighbour.
pub fn focus(button: &'static str, place: usize) {
    let up = button.ends_with("-up");
    let button = document().get_element_by_id(&format!("{button}-{place}"));
    let Some(button) =
        button.and_then(|button| button.dyn_into::<web_sys::HtmlButtonElement>().ok())
    else {
        return;
    };
    let other = if up { button.next_element_sibling() } else { button.previous_element_sibling() };
    let other = other.and_then(|other| other.dyn_into().ok());
    let target = if button.disabled() { other.unwrap_or(button) } else { button };
    if let Err(error) = target.focus() {
        leptos::logging::warn!("the focus could not follow: {error:?}");
    }
}
