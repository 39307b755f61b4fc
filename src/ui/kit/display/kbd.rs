//! Keyboard hints.

use leptos::prelude::*;

/// A key, or a combination: `Ctrl+K`.
#[component]
pub fn Keys(
    /// The keys, joined by `+`.
    keys: &'static str,
) -> impl IntoView {
    keys.split('+').map(|key| view! { <kbd>{key}</kbd> }).collect_view()
}
