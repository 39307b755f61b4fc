//! Icons.

use super::Glyph;
use leptos::prelude::*;

/// A glyph of [`glyph`](super::glyph), as big as its surroundings ask. Decorative: the name belongs to what it stands in.
#[component]
pub fn Icon(
    /// The shape.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || glyph.get().path()></path>
        </svg>
    }
}
