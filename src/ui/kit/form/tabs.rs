//! Tabs and segmented controls: exactly one of several is selected.

use crate::ui::kit::dom::{OptionalText, roving};
use crate::ui::kit::{Glyph, Icon};
use leptos::{html, prelude::*};

/// A row of [`Tab`]s.
#[component]
pub fn Tabs(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! { <Row class="tabs" role="tablist" items="[role=tab]" label children/> }
}

/// One tab. Its action is `on:click`.
#[component]
pub fn Tab(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] selected: Signal<bool>,
    /// The number of its items, formatted.
    #[prop(optional, into)]
    count: OptionalText,
) -> impl IntoView {
    view! {
        <button
            type="button"
            role="tab"
            class="tab"
            aria-selected=move || selected.get().to_string()
            tabindex=move || if selected.get() { "0" } else { "-1" }
        >
            {label}
            {move || count.get().map(|count| view! { <span class="tab-count">{count}</span> })}
        </button>
    }
}

/// A row of [`Segment`]s, for a few short alternatives.
#[component]
pub fn Segmented(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! { <Row class="segments" role="radiogroup" items="[role=radio]" label children/> }
}

/// One alternative. Its action is `on:click`.
#[component]
pub fn Segment(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] selected: Signal<bool>,
    #[prop(optional, into)] glyph: MaybeProp<Glyph>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            role="radio"
            class="segment"
            aria-checked=move || selected.get().to_string()
            tabindex=move || if selected.get() { "0" } else { "-1" }
        >
            {move || glyph.get().map(|glyph| view! { <Icon glyph/> })}
            {label}
        </button>
    }
}

/// A group in which the arrow keys move the focus and select.
#[component]
fn Row(
    class: &'static str,
    role: &'static str,
    /// The selector of its items.
    items: &'static str,
    label: Signal<String>,
    children: Children,
) -> impl IntoView {
    let group = NodeRef::<html::Div>::new();
    view! {
        <div
            class=class
            role=role
            aria-label=label
            node_ref=group
            on:keydown=move |event| {
                if let Some(group) = group.get_untracked() {
                    roving::choose(&event, &group, items);
                }
            }
        >
            {children()}
        </div>
    }
}
