//! The windowed list: only the rows that can be seen exist.

mod page;
mod rows;
mod slots;
mod told;
mod window;

use super::Each;
use leptos::{ev, html, prelude::*};
use page::{focus_row, scroll_to};
use rows::Rows;
use slots::Slot;
use std::hash::Hash;

/// The reins of a [`VirtualList`], for whoever shows it.
#[derive(Clone, Copy, Debug)]
pub struct ListHandle {
    node: NodeRef<html::Div>,
    row_height: StoredValue<u32>,
}

impl Default for ListHandle {
    fn default() -> Self {
        Self::new()
    }
}

impl ListHandle {
    /// Reins of a list that is not there yet.
    #[must_use]
    pub fn new() -> Self {
        Self { node: NodeRef::new(), row_height: StoredValue::new(0) }
    }

    /// Scrolls as little as needed to show a row whole.
    pub fn scroll_to(self, index: usize) {
        let row_height = self.row_height.try_get_value();
        if let (Some(node), Some(row)) = (self.node.try_get_untracked().flatten(), row_height) {
            let (scroll, height) = (node.scroll_top().into(), node.client_height().into());
            scroll_to(&node, window::reveal(index, row, scroll, height));
        }
    }
}

impl ListHandle {
    /// Gives a row the focus, wherever it stands.
    pub fn focus(self, index: usize) {
        self.scroll_to(index);
        let node = self.node.try_get_untracked().flatten();
        if node.is_some_and(|node| focus_row(&node, index)) {
            return;
        }
        // The scrolling is seen in one frame, the row stands in the next.
        request_animation_frame(move || {
            request_animation_frame(move || {
                if let Some(node) = self.node.try_get_untracked().flatten() {
                    focus_row(&node, index);
                }
            });
        });
    }
}

/// A list of up to some hundred thousand rows of one height.
///
/// A row stays with its id while that is in view, wherever it moves; the row with the focus stays even out of view. A row that
/// left the view is given to an id that came into it, which is several times faster than making one; in the page they stand in the
/// order of the list once nothing scrolls. When rows come or go above the view, the view moves with its rows; at the very top it does not, so that
/// what is new is seen.
///
/// With `on_activate` it is a list box: one stop of the Tab key, arrows, j and k, Page Up and Down, Home and End move, Enter,
/// Space and a click choose. Without, it is a list, and what its rows hold is reached with the Tab key.
#[component]
pub fn VirtualList<Id, F, V>(
    /// The ids in order. Give a signal or a memo: a closure would make the whole list at every look.
    #[prop(into)]
    ids: Signal<Vec<Id>>,
    /// The height of a row in px.
    #[prop(into)]
    row_height: Signal<u32>,
    /// What is listed, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Makes a row, of an id that changes: what the row shows follows it.
    row: F,
    /// How many rows to make beyond the view on each side.
    #[prop(default = 6)]
    overscan: usize,
    /// Which row is chosen.
    #[prop(optional, into)]
    selected: MaybeProp<Id>,
    /// Called with the row that was chosen.
    #[prop(optional, into)]
    on_activate: Option<Callback<Id>>,
    /// Whether a row is among those that were picked, for lists in which several can be; `None` while none are. It is
    /// called in a memo of the row.
    #[prop(optional, into)]
    picked: Option<Callback<Id, Option<bool>>>,
    /// Reins, for scrolling.
    #[prop(optional)]
    handle: ListHandle,
) -> impl IntoView
where
    Id: Clone + Eq + Hash + Send + Sync + 'static,
    F: Fn(Memo<Id>) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let rows = Rows::new(ids, row_height, overscan, selected, handle);
    Effect::new(move |_| handle.row_height.set_value(row_height.get()));
    let chosen = on_activate.is_some();
    let make = move |slot: Slot<Id>| {
        let told = rows.listen(&slot);
        let id = Memo::new(move |_| told.with(|told| told.id.clone()));
        let index = Memo::new(move |_| told.with(|told| told.at));
        let is_stop = Memo::new(move |_| told.with(|told| told.stop));
        let is_selected = Memo::new(move |_| {
            id.with(|id| selected.with(|selected| selected.as_ref() == Some(id)))
        });
        let is_picked = Memo::new(move |_| picked?.run(id.get()));
        view! {
            <div
                class="vlist-row"
                role=if chosen { "option" } else { "listitem" }
                style:top=move || format!("{}px", window::top_of(index.get(), row_height.get()))
                aria-posinset=move || index.get() + 1
                aria-setsize=move || rows.len.get()
                aria-selected=move || chosen.then(|| is_selected.get().to_string())
                aria-checked=move || is_picked.get().map(|picked| picked.to_string())
                tabindex=move || chosen.then(|| if is_stop.get() { "0" } else { "-1" })
                on:focusin=move |event| rows.focus_came(id.get_untracked(), &event)
                on:click=move |_| {
                    if let Some(on_activate) = on_activate {
                        on_activate.run(id.get_untracked());
                    }
                }
            >
                {row(id)}
            </div>
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if let Some(on_activate) = on_activate {
            rows.key(&event, on_activate);
        }
    };
    view! {
        <div
            class="vlist"
            role=if chosen { "listbox" } else { "list" }
            aria-label=label
            node_ref=handle.node
            // Browsers already send it once a frame, before painting.
            on:scroll=move |_| rows.measure()
            on:keydown=on_key
            on:focusout=move |_| rows.focus_left()
        >
            <div
                class="vlist-box"
                role="presentation"
                style:height=move || format!("{}px", window::top_of(rows.len.get(), row_height.get()))
                style=("--vlist-row", move || format!("{}px", row_height.get()))
            >
                <Each each=move || rows.numbered() key=|slot| slot.number children=make/>
            </div>
        </div>
    }
}
