//! The keyboard listener.

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
};
use std::time::Duration;
use web_sys::Element;

use super::Commands;
use super::aim::Target;
use super::choosing;
use super::execute::refuse_past;
use crate::i18n::commands as t;
use crate::ui::kit::is_composing;
use crate::view::commands::command::{Situation, UiCommand};
use crate::view::commands::reader::{Midway, QUIET_MS, Reader, Stroke};

/// Executes the commands of keys for the lifetime of the component. Keys typed into a field are no commands, nor are
/// keys while a dialog covers the page.
pub fn listen(commands: Commands) {
    let keyboard = Keyboard {
        commands,
        reader: StoredValue::new(Reader::default()),
        waits: StoredValue::new(None),
    };
    // Before the element with the focus: while words are typed none of its keys counts either.
    hear_first(move |event| keyboard.midway(event));
    let keys = window_event_listener(ev::keydown, move |event| keyboard.read(&event));
    on_cleanup(move || keys.remove());
    choosing::end_by_pointer(commands);
}

#[derive(Clone, Copy)]
struct Keyboard {
    commands: Commands,
    reader: StoredValue<Reader>,
    /// The target of the command that waits whether its letter begins a word.
    waits: StoredValue<Option<(UiCommand, Target)>>,
}

impl Keyboard {
    /// Takes keys whose meaning those before have decided.
    fn midway(self, event: &ev::KeyboardEvent) {
        let chosen_for = self.commands.choosing.get_untracked();
        let modifier = matches!(
            event.key().as_str(),
            "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "CapsLock"
        );
        if is_composing(event) || modifier {
            return;
        }
        let graph = event.get_modifier_state("AltGraph");
        let held = (event.ctrl_key() || event.meta_key() || event.alt_key()) && !graph;
        if held || is_field(event) || self.is_covered() {
            self.commands.choosing.set(None);
            return;
        }
        // The key that shows the statuses is still down.
        if event.repeat() && chosen_for.is_some() {
            return spend(event);
        }
        let (key, at) = (event.key(), event.time_stamp());
        let midway = self
            .reader
            .try_update_value(|reader| reader.midway(&key, at, chosen_for.is_some()))
            .unwrap_or(Midway::New);
        if chosen_for.is_some() {
            self.commands.choosing.set(None);
        }
        match midway {
            Midway::New => return,
            Midway::Chosen(status) => {
                self.commands.run(UiCommand::Status(status), chosen_for.unwrap_or_default());
            }
            Midway::Spent => {}
            Midway::Word => {
                self.waits.set_value(None);
                self.commands.toasts.note(t::was_a_word(self.commands.l.get_untracked()));
            }
        }
        spend(event);
    }

    /// Returns true if a dialog or a menu covers the page, or will as soon as its code is there.
    fn is_covered(self) -> bool {
        let Commands { palette, help, running, .. } = self.commands;
        let is_coming = palette.with_untracked(Option::is_some)
            || help.get_untracked()
            || running.with_untracked(Option::is_some);
        is_coming || matches!(document().query_selector("dialog:modal, :popover-open"), Ok(Some(_)))
    }

    fn read(self, event: &ev::KeyboardEvent) {
        let commands = self.commands;
        // 229: an input method is composing.
        if event.default_prevented() || is_composing(event) {
            return;
        }
        if self.is_covered() {
            return;
        }
        let stroke = Stroke {
            key: event.key(),
            held: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
            alt_graph: event.get_modifier_state("AltGraph"),
            shift: event.shift_key(),
            repeat: event.repeat(),
            field: is_field(event),
        };
        if stroke.key == "Escape" && !stroke.field && untrack(|| commands.bulk.any()) {
            event.prevent_default();
            commands.bulk.clear();
            return;
        }
        let single = commands.app.prefs.with_untracked(|prefs| !prefs.keys_off);
        let at = event.time_stamp();
        let read = self.reader.try_update_value(|reader| reader.read(&stroke, at, single));
        let Some(command) = read.flatten() else {
            return;
        };
        let target = commands.target_now();
        let now = commands.situation(&target);
        // Ctrl+A stays the browser's outside of the list.
        let own = command != UiCommand::SelectAll || now.in_list;
        if own && command.is_usable(now) {
            event.prevent_default();
            if command.could_begin_a_word() && !stroke.held {
                self.wait(command, target, at);
            } else {
                commands.run(command, target);
            }
        } else if now.past && own && command.is_usable(Situation { past: false, ..now }) {
            event.prevent_default();
            refuse_past(commands);
        }
    }

    /// Executes a command unless its letter turns out to begin a word. Undo comes in steps: one that still waits is
    /// executed when the next comes.
    fn wait(self, command: UiCommand, target: Target, at: f64) {
        let before = self.waits.try_update_value(|waits| waits.replace((command, target)));
        if let Some((UiCommand::Undo, target)) = before.flatten()
            && command == UiCommand::Undo
        {
            self.commands.run(UiCommand::Undo, target);
        }
        let quiet = move || {
            let held = self.reader.try_update_value(|reader| reader.take_held(at)).flatten();
            let waits = held.and_then(|_| self.waits.try_update_value(Option::take).flatten());
            // What covers the page by now is what the letter was meant for.
            if let Some((command, target)) = waits.filter(|_| !self.is_covered()) {
                self.commands.run(command, target);
            }
        };
        set_timeout(quiet, Duration::from_secs_f64(QUIET_MS / 1_000.0));
    }
}

fn spend(event: &ev::KeyboardEvent) {
    event.prevent_default();
    event.stop_propagation();
}

/// Calls back for each key before any element hears of it, for the lifetime of the component.
fn hear_first(heard: impl Fn(&ev::KeyboardEvent) + 'static) {
    const CAPTURE: bool = true;
    let listener = Closure::<dyn Fn(ev::KeyboardEvent)>::new(move |event| heard(&event));
    let function = listener.as_ref().unchecked_ref();
    let added = window().add_event_listener_with_callback_and_bool("keydown", function, CAPTURE);
    if let Err(error) = added {
        leptos::logging::warn!("words are not told from commands: {error:?}");
    }
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || {
        let Some(listener) = listener.try_update_value(Option::take).flatten() else { return };
        let function = listener.as_ref().unchecked_ref();
        // Fails for no reason that is known.
        drop(window().remove_event_listener_with_callback_and_bool("keydown", function, CAPTURE));
    });
}

/// Returns true if the key is for a field.
fn is_field(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        matches!(target.closest("input, textarea, select, [contenteditable]"), Ok(Some(_)))
    })
}
