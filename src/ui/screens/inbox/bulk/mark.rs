//! The mark of a row that is picked, over its avatar.

use leptos::prelude::*;

use crate::journal::ChatIx;
use crate::ui::chat::Bulk;
use crate::ui::kit::{Icon, glyph};

/// Picks its chat by a click. The keyboard has keys of its own for it: an option of a list can hold no button, and says
/// itself whether it is picked.
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
                // Shift and a click are for the list: see there.
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
