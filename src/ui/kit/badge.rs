//! Badges and counts.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// A word on a coloured ground, with its own icon, so that colour is never the only sign.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: Signal<String>,
    /// The tone (see [`kit`](super)): a status' wire name, `accent`, `info`, `success`, `warning`, `danger`, `neutral`.
    #[prop(into)]
    tone: Signal<&'static str>,
    /// An icon before the word.
    #[prop(optional, into)]
    glyph: MaybeProp<Glyph>,
) -> impl IntoView {
    let shape = Signal::derive(move || glyph.get().unwrap_or_default());
    view! {
        <span class="badge" data-tone=tone>
            <Show when=move || glyph.get().is_some()><Icon glyph=shape/></Show>
            <span class="truncate">{label}</span>
        </span>
    }
}

/// A number that asks for attention, such as unread messages. Nothing at zero; from 100 on, `99+`.
#[component]
pub fn Count(
    /// The number.
    #[prop(into)]
    value: Signal<u64>,
    /// What is counted, in words, for screen readers.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let shown = Memo::new(move |_| match value.get() {
        0 => None,
        few @ 1..100 => Some(few.to_string()),
        _ => Some("99+".to_owned()),
    });
    view! {
        <Show when=move || shown.with(Option::is_some)>
            <span class="count">
                <span aria-hidden="true">{shown}</span>
                <span class="visually-hidden">{label}</span>
            </span>
        </Show>
    }
}
