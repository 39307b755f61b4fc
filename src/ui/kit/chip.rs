//! Chips.

use super::{Glyph, Icon, OptionalText};
use leptos::prelude::*;

/// A filter that can be on or off, with how many it would show. What it does comes as `on:click`.
#[component]
pub fn Chip(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    pressed: Signal<bool>,
    /// How many, already formatted.
    #[prop(optional, into)]
    count: OptionalText,
    /// The tone (see [`kit`](super)).
    #[prop(optional)]
    tone: &'static str,
    /// An icon before the words.
    #[prop(optional, into)]
    glyph: MaybeProp<Glyph>,
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
