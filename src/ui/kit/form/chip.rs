//! Chips.

use crate::ui::kit::{Glyph, Icon, OptionalText};
use leptos::prelude::*;

/// A filter that is on or off, with the number of its results. Its action is `on:click`.
#[component]
pub fn Chip(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] pressed: Signal<bool>,
    /// The number, formatted.
    #[prop(optional, into)]
    count: OptionalText,
    /// A tone of the [kit](crate::ui::kit).
    #[prop(optional)]
    tone: &'static str,
    #[prop(optional, into)] glyph: MaybeProp<Glyph>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            data-tone=tone
            aria-pressed=move || pressed.get().to_string()
        >
            {move || glyph.get().map(|glyph| view! { <Icon glyph/> })}
            <span>{label}</span>
            {move || count.get().map(|count| view! { <span class="chip-count">{count}</span> })}
        </button>
    }
}
