//! The focus, moved to an element of the page.

use leptos::{
    prelude::{document, request_animation_frame},
    wasm_bindgen::JsCast,
};
use web_sys::HtmlElement;

/// Focuses the first displayed element of a valid selector. Returns false if there is none: on a phone only one pane is at
/// a time.
pub fn focus_seen(selector: &str) -> bool {
    let Ok(found) = document().query_selector_all(selector) else {
        return false;
    };
    let all =
        (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<HtmlElement>().ok());
    let mut seen = all.filter(|element| element.get_bounding_client_rect().width() > 0.0);
    seen.next().is_some_and(|element| element.focus().is_ok())
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
