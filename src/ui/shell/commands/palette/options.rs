//! The options of the palette.

use leptos::prelude::*;

use super::entries::Item;
use crate::i18n::commands as t;
use crate::ui::kit::{Icon, use_locale};

/// The DOM id of the list; there is one palette.
pub const LIST: &str = "palette-options";

pub fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

/// The list of options; the field keeps the focus and names the active one.
#[component]
pub fn Options(
    items: Memo<Vec<Item>>,
    active: RwSignal<usize>,
    #[prop(into)] choose: Callback<usize>,
) -> impl IntoView {
    let l = use_locale();
    let option = move |(at, item): (usize, Item)| {
        view! {
            <div
                id=option_id(at)
                role="option"
                class="menu-item"
                class:menu-active=move || active.get() == at
                aria-selected=move || (active.get() == at).to_string()
                data-testid="palette-option"
                on:click=move |_| choose.run(at)
            >
                <span class="palette-glyph" data-tone=item.tone><Icon glyph=item.glyph/></span>
                <span class="menu-item-label truncate">{item.words}</span>
                <span class="menu-item-hint truncate">{item.hint}</span>
            </div>
        }
    };
    view! {
        <div
            id=LIST
            role="listbox"
            aria-label=l.t(t::palette)
            class="palette-options"
            // A press would move the focus out of the field.
            on:mousedown=move |event| event.prevent_default()
        >
            {move || items.get().into_iter().enumerate().map(option).collect_view()}
        </div>
    }
}
