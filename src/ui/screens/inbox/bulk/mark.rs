//! [`PickMark`]: the selection mark of a row, over its avatar.

use leptos::prelude::*;

use crate::journal::ChatIx;
use crate::ui::chat::Bulk;
use crate::ui::kit::{Icon, glyph};

/// Selects its chat on a click. The keyboard has keys of its own for it: an option of a list cannot contain a button,
/// and has `aria-selected` itself.
#[component]
pub fn PickMark(bulk: Bulk, ix: Memo<ChatIx>) -> impl IntoView {
    let picked = Memo::new(move |_| bulk.picked.with(|picked| picked.has(ix.get())));
    let any = Memo::new(move |_| bulk.any());
    view! {
        <span
            class="pick"
            class:pick-on=picked
            class:pick-seen=any
            data-testid="pick"
            aria-hidden="true"
            on:click=move |event| {
                // The list handles shift-clicks.
                if !event.shift_key() && bulk.can_pick() {
                    event.stop_propagation();
                    bulk.toggle(ix.get_untracked());
                }
            }
        >
            <span class="pick-box"><Icon glyph=glyph::CHECK/></span>
        </span>
    }
}
