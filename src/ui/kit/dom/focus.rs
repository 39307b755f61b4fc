//! The focus, moved to an element of the page.

use leptos::{
    prelude::{document, request_animation_frame},
    wasm_bindgen::JsCast,
};
use web_sys::HtmlElement;

/// Focuses the first element of a valid selector if it is displayed. Returns false if it is not: on a phone only one pane
/// is at a time.
pub fn focus_seen(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let seen = found.filter(|element| element.get_bounding_client_rect().width() > 0.0);
    let element = seen.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Focuses what the selector names, once the page is drawn, if nothing has the focus then: what had it is gone.
pub fn focus_if_lost(selector: impl Into<String>) {
    let selector = selector.into();
    // The next frame removes what had it; what takes its place is there in the one after.
    request_animation_frame(move || {
        request_animation_frame(move || {
            let active = document().active_element();
            if active.is_none_or(|active| active.tag_name() == "BODY") {
                focus_seen(&selector);
            }
        });
    });
}
