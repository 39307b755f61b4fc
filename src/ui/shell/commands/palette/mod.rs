//! The palette: one field for commands, chats, agents and tags.

mod entries;
mod entry;
mod options;
mod search;

pub use crate::ui::shell::commands::palette::entry::Entry;

use crate::ui::chat::Scope;
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use super::Commands;
use crate::i18n::{commands as t, macros};
use crate::ui::kit::{EmptyState, glyph, is_composing};
use entries::fixed;
use options::{LIST, Options, option_id};
use search::Looking;

/// The palette. It is created when it opens, for the focus of that moment.
#[component]
pub fn PaletteDialog() -> impl IntoView {
    let commands = Commands::here();
    let l = commands.l;
    let scope = commands.palette.get_untracked().unwrap_or(Scope::All);
    let node = NodeRef::<html::Dialog>::new();
    node.on_load(|dialog| {
        // It fails only for a dialog that is not in the page: then there is nothing to show.
        request_animation_frame(move || drop(dialog.show_modal()));
    });
    let all = StoredValue::new(entries::all(commands, scope));
    let looking = Looking::new(commands.app, scope == Scope::All);
    let items = Memo::new(move |_| {
        let typed = looking.typed.get();
        let mut items = all.with_value(|all| fixed(all, &typed, scope, l.get()));
        items.extend(looking.found.get());
        items
    });
    let active = RwSignal::new(0_usize);
    let close = move || {
        if let Some(dialog) = node.get_untracked() {
            // The browser restores the focus only while the dialog is in the page.
            dialog.close();
        }
    };
    let choose = move |at: usize| {
        let Some(item) = items.with_untracked(|items| items.get(at).cloned()) else {
            return;
        };
        let target = commands.target.get_value();
        close();
        // The command may depend on the restored focus.
        request_animation_frame(move || entries::choose(commands, item.entry, target));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let (many, at) = (items.with_untracked(Vec::len), active.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if many > 0 => active.set((at + 1) % many),
            "ArrowUp" if many > 0 => active.set(at.checked_sub(1).unwrap_or(many - 1)),
            "Enter" => choose(at),
            "k" | "K" if event.ctrl_key() || event.meta_key() => close(),
            _ => return,
        }
        event.prevent_default();
        reveal(active.get_untracked());
    };
    let words = match scope {
        Scope::All => t::palette_field,
        Scope::Agents => t::agents_field,
        Scope::Tags => t::tags_field,
        Scope::Macros => macros::field,
    };
    let state = move || {
        if looking.running.get() {
            t::looking(l.get()).to_owned()
        } else {
            t::found(l.get(), items.with(Vec::len) as u64)
        }
    };
    let nothing = Memo::new(move |_| items.with(Vec::is_empty) && !looking.running.get());
    view! {
        <dialog
            class="dialog palette"
            aria-label=l.t(t::palette)
            data-testid="palette"
            node_ref=node
            on:close=move |_| commands.palette.set(None)
            on:mousedown=move |event| {
                if event.target() == event.current_target() {
                    close();
                }
            }
        >
            <input
                class="palette-field"
                type="text"
                dir="auto"
                role="combobox"
                aria-expanded="true"
                aria-controls=LIST
                aria-autocomplete="list"
                aria-activedescendant=move || (active.get() < items.with(Vec::len)).then(|| option_id(active.get()))
                aria-label=l.t(words)
                placeholder=l.t(words)
                autocomplete="off"
                autofocus=true
                maxlength="80"
                prop:value=looking.typed
                on:input=move |event| {
                    active.set(0);
                    looking.look(event_target_value(&event));
                }
                on:keydown=on_key
            />
            <p class="visually-hidden" role="status">{state}</p>
            <Options items active choose=move |at| choose(at)/>
            {move || nothing.get().then(|| view! {
                <EmptyState glyph=glyph::SEARCH title=l.t(t::none) text=l.t(t::none_text)/>
            })}
        </dialog>
    }
}

/// Scrolls an option into view.
fn reveal(at: usize) {
    let option = document().get_element_by_id(&option_id(at));
    if let Some(Ok(option)) = option.map(JsCast::dyn_into::<HtmlElement>) {
        let how = web_sys::ScrollIntoViewOptions::new();
        how.set_block(web_sys::ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&how);
    }
}
