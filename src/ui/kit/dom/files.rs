//! Files that are dropped or pasted where nothing takes them.

use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::{ev, prelude::*};
use web_sys::{DataTransfer, DragEvent, Element, Event};

const FIELDS: &str = "input, textarea, [contenteditable]";

/// Calls a function with files that are dropped or pasted where nothing else takes them, until the owner of this call is
/// disposed of. Without it the browser leaves the page for a file that is dropped on it.
///
/// A copied table holds its picture too: where text comes along, a field takes the text.
pub fn on_stray_files(take: impl Fn(DataTransfer) + Copy + 'static) {
    let over = window_event_listener(ev::dragover, |event| {
        if is_stray(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        if is_stray(&event) {
            event.prevent_default();
            event.data_transfer().into_iter().for_each(take);
        }
    });
    let paste = window_event_listener(ev::paste, move |event| {
        let Some(data) = event.clipboard_data().filter(|_| !event.default_prevented()) else {
            return;
        };
        if holds(&data, "Files") && !holds(&data, "text/plain") {
            event.prevent_default();
            take(data);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
        paste.remove();
    });
}

fn is_stray(event: &DragEvent) -> bool {
    let Some(data) = event.data_transfer().filter(|_| !event.default_prevented()) else {
        return false;
    };
    holds(&data, "Files") && !(holds(&data, "text/plain") && is_over_field(event))
}

fn holds(data: &DataTransfer, kind: &str) -> bool {
    data.types().includes(&JsValue::from_str(kind), 0)
}

fn is_over_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    // The selector is a valid constant.
    target.is_some_and(|target| matches!(target.closest(FIELDS), Ok(Some(_))))
}
