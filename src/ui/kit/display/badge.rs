//! Badges and counts.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// A word on a coloured ground, with an icon, so that colour is never the only sign.
#[component]
pub fn Badge(
    #[prop(into)] label: Signal<String>,
    /// A tone of the [kit](crate::ui::kit).
    #[prop(into)]
    tone: Signal<&'static str>,
    #[prop(optional, into)] glyph: MaybeProp<Glyph>,
) -> impl IntoView {
    let shape = Signal::derive(move || glyph.get().unwrap_or_default());
    view! {
        <span class="badge" data-tone=tone>
            <Show when=move || glyph.get().is_some()><Icon glyph=shape/></Show>
            <span class="truncate">{label}</span>
        </span>
    }
}

/// A number that asks for attention, such as unread messages. Hidden at zero; `99+` from 100 on.
#[component]
pub fn Count(
    #[prop(into)] value: Signal<u64>,
    /// The count in words, for screen readers.
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
