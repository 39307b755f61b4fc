//! Icons.

use super::Glyph;
use leptos::prelude::*;

/// A glyph of [`glyph`](super::glyph) in the size of its surroundings. Decorative: the accessible name belongs to its
/// parent.
#[component]
pub fn Icon(#[prop(into)] glyph: Signal<Glyph>) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || glyph.get().path()></path>
        </svg>
    }
}
