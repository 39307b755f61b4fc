//! [`use_attention`]: the visibility and focus of the page.

use leptos::prelude::*;
use web_sys::VisibilityState;

/// Returns true while the page is visible and has the focus. Reactive for the lifetime of the component.
#[must_use]
pub fn use_attention() -> Signal<bool> {
    let attentive = RwSignal::new(looks());
    for event in ["focus", "blur", "visibilitychange"] {
        // `visibilitychange` is dispatched on the document, and bubbles to the window.
        let listener = window_event_listener_untyped(event, move |_| {
            let now = looks();
            if attentive.try_get_untracked() == Some(!now) {
                attentive.set(now);
            }
        });
        on_cleanup(move || listener.remove());
    }
    attentive.into()
}

fn looks() -> bool {
    let document = document();
    document.visibility_state() == VisibilityState::Visible && document.has_focus().unwrap_or(false)
}
