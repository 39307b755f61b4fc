//! [`card_at`]: the card that an event belongs to.

use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// Returns the card under the pointer, or the card of the row that has the focus.
pub fn card_at(target: Option<web_sys::EventTarget>) -> Option<Element> {
    let target = target?.dyn_into::<Element>().ok()?;
    let within = target.closest("[data-card]").ok().flatten();
    within.or_else(|| {
        let row = target.closest(".vlist-row").ok().flatten()?;
        row.query_selector("[data-card]").ok().flatten()
    })
}
