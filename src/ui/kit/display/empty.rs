//! Empty states and placeholders.

use super::{Glyph, Icon};
use crate::ui::kit::OptionalText;
use leptos::prelude::*;

/// Says why nothing is here, and what to do. Its children are the buttons for that.
#[component]
pub fn EmptyState(
    #[prop(into)] glyph: Signal<Glyph>,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: OptionalText,
    #[prop(optional)] children: Option<Children>,
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

/// Placeholder lines while the content loads.
#[component]
pub fn Skeleton(#[prop(default = 3)] lines: usize) -> impl IntoView {
    view! {
        <div class="skeleton" aria-hidden="true">
            {(0..lines).map(|_| view! { <span></span> }).collect_view()}
        </div>
    }
}
