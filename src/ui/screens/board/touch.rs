//! Keeping a finger that drags from scrolling.

use leptos::{
    html,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
};
use web_sys::{AddEventListenerOptions, Event};

/// While `dragging`, a finger that moves on the element does not scroll.
pub fn hold_still(node: NodeRef<html::Div>, dragging: impl Fn() -> bool + Copy + 'static) {
    let kept = StoredValue::new_local(None::<Closure<dyn Fn(Event)>>);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if dragging() && event.cancelable() {
                event.prevent_default();
            }
        });
        // A listener that the browser does not wait for could not keep it from scrolling.
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        let added = element.add_event_listener_with_callback_and_add_event_listener_options(
            "touchmove",
            listener.as_ref().unchecked_ref(),
            &options,
        );
        if let Err(error) = added {
            leptos::logging::warn!("a finger cannot drag here: {error:?}");
        }
        kept.set_value(Some(listener));
    });
}
