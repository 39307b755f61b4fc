//! The virtual list: only the rows in view exist.

use super::{Each, ListHandle, rows::Rows, slots::Slot, window};
use leptos::{ev, prelude::*};
use std::hash::Hash;

/// A list of up to some hundred thousand rows of the same height.
///
/// A row's elements stay with its id while that is in view, wherever it moves; the row with the focus stays even out of
/// view. The elements of a row that left the view are reused for an id that came into it, which is several times faster
/// than creating them; in the DOM they are in the order of the list once scrolling has stopped. When rows are added or
/// removed above the view, the view moves with its rows; at the very top it does not, so that new rows are seen.
///
/// With `on_activate` it is a list box: one stop of the Tab key; arrows, j and k, Page Up and Down, Home and End move;
/// Enter, Space and a click activate. Without, it is a list, and the content of its rows is reached with the Tab key.
#[component]
pub fn VirtualList<Id, F, V>(
    /// The ids in order: a signal or a memo, as a closure would compute the whole list on every read.
    #[prop(into)]
    ids: Signal<Vec<Id>>,
    /// In px.
    #[prop(into)]
    row_height: Signal<u32>,
    #[prop(into)] label: Signal<String>,
    /// Renders a row, for an id that changes when the row is reused.
    row: F,
    /// The number of rows beyond the view on each side.
    #[prop(default = 6)]
    overscan: usize,
    #[prop(optional, into)] selected: MaybeProp<Id>,
    #[prop(optional, into)] on_activate: Option<Callback<Id>>,
    /// Called when a key has moved the focus to a row.
    #[prop(optional, into)]
    on_move: Option<Callback<Id>>,
    /// Returns the checked state of a row, for lists with multiple selection; `None` while nothing is checked. It is
    /// called in a memo of the row.
    #[prop(optional, into)]
    picked: Option<Callback<Id, Option<bool>>>,
    /// For scrolling and focus.
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
        let state = rows.add_row(&slot);
        let id = Memo::new(move |_| state.with(|state| state.id.clone()));
        let index = Memo::new(move |_| state.with(|state| state.at));
        let is_stop = Memo::new(move |_| state.with(|state| state.stop));
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
                on:focusin=move |event| rows.on_focus_in(id.get_untracked(), &event)
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
            rows.on_key(&event, on_activate, on_move);
        }
    };
    view! {
        <div
            class="vlist"
            role=if chosen { "listbox" } else { "list" }
            aria-label=label
            node_ref=handle.node
            // Browsers send it once a frame, before painting.
            on:scroll=move |_| rows.measure()
            on:keydown=on_key
            on:focusout=move |_| rows.on_focus_out()
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
