//! Finds the card that an event belongs to.

use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// The card that an event concerns: the one under the pointer, or that of the row with the focus.
pub fn card_at(target: Option<web_sys::EventTarget>) -> Option<Element> {
    let target = target?.dyn_into::<Element>().ok()?;
    let within = target.closest("[data-card]").ok().flatten();
    within.or_else(|| {
        let row = target.closest(".vlist-row").ok().flatten()?;
        row.query_selector("[data-card]").ok().flatten()
    })
}
