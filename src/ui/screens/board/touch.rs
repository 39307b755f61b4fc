//! Prevents scrolling while a finger drags.

use leptos::{
    html,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
};
use web_sys::{AddEventListenerOptions, Event};

/// Prevents a moving finger from scrolling the element while `dragging` returns true.
pub fn hold_still(node: NodeRef<html::Div>, dragging: impl Fn() -> bool + Copy + 'static) {
    let kept = StoredValue::new_local(None::<Closure<dyn Fn(Event)>>);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if dragging() && event.cancelable() {
                event.prevent_default();
            }
        });
        // A passive listener cannot prevent scrolling.
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
