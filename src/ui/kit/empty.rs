//! What stands where nothing is, or not yet.

use super::{Glyph, Icon, OptionalText};
use leptos::prelude::*;

/// Says why nothing is here and what to do. Its children are the buttons that do it.
#[component]
pub fn EmptyState(
    /// An icon.
    #[prop(into)]
    glyph: Signal<Glyph>,
    /// In a few words.
    #[prop(into)]
    title: Signal<String>,
    /// In a sentence.
    #[prop(optional, into)]
    text: OptionalText,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon glyph/>
            <p class="empty-title">{title}</p>
            {move || text.get().map(|text| view! { <p class="empty-text">{text}</p> })}
            {children.map(|children| view! { <div class="empty-actions">{children()}</div> })}
        </div>
    }
}

/// Lines that breathe while the real ones are read.
#[component]
pub fn Skeleton(
    /// How many lines.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    view! {
        <div class="skeleton" aria-hidden="true">
            {(0..lines).map(|_| view! { <span></span> }).collect_view()}
        </div>
    }
}
