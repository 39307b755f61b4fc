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
    /// True: the icon stands for the label, which is a tooltip.
    #[prop(optional)]
    short: bool,
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
            title=move || short.then(|| label.get())
            aria-pressed=move || pressed.get().to_string()
        >
            {move || glyph.get().map(|glyph| view! { <Icon glyph/> })}
            <span class:visually-hidden=short>{label}</span>
            {move || count.get().map(|count| view! { <span class="chip-count">{count}</span> })}
        </button>
    }
}
