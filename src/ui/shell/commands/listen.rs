//! The keyboard listener.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast};
use web_sys::Element;

use super::Commands;
use crate::ui::kit::is_composing;
use crate::view::commands::command::UiCommand;
use crate::view::commands::reader::{Reader, Stroke};

/// Executes the commands of keys for the lifetime of the component. Keys typed into a field are no commands, nor are
/// keys while a dialog covers the page.
pub fn listen(commands: Commands) {
    let reader = StoredValue::new(Reader::default());
    let keys = window_event_listener(ev::keydown, move |event| {
        // 229: an input method is composing.
        if event.default_prevented() || is_composing(&event) {
            return;
        }
        if is_covered() {
            return;
        }
        let stroke = Stroke {
            key: event.key(),
            held: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
            alt_graph: event.get_modifier_state("AltGraph"),
            shift: event.shift_key(),
            repeat: event.repeat(),
            field: is_field(&event),
        };
        if stroke.key == "Escape" && !stroke.field && untrack(|| commands.bulk.any()) {
            event.prevent_default();
            commands.bulk.clear();
            return;
        }
        let single = commands.app.prefs.with_untracked(|prefs| !prefs.keys_off);
        let read =
            reader.try_update_value(|reader| reader.read(&stroke, event.time_stamp(), single));
        let Some(command) = read.flatten() else {
            return;
        };
        let target = commands.target_now();
        let at = commands.situation(&target);
        // Ctrl+A stays the browser's outside of the list.
        let own = command != UiCommand::SelectAll || at.in_list;
        if own && command.is_usable(at) {
            event.prevent_default();
            commands.run(command, target);
        } else if at.past
            && own
            && command.is_usable(crate::view::commands::command::Situation { past: false, ..at })
        {
            event.prevent_default();
            crate::ui::shell::commands::execute::refuse_past(commands);
        }
    });
    on_cleanup(move || keys.remove());
}

/// Returns true if the key is for a field.
fn is_field(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        matches!(target.closest("input, textarea, select, [contenteditable]"), Ok(Some(_)))
    })
}

/// Returns true if a dialog or a menu covers the page.
fn is_covered() -> bool {
    matches!(document().query_selector("dialog:modal, :popover-open"), Ok(Some(_)))
}
