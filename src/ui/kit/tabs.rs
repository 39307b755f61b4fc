//! Tabs and segmented controls: exactly one of several.

use super::{Glyph, Icon, OptionalText, roving};
use leptos::{html, prelude::*};

/// A row of [`Tab`]s. One of them is always selected.
#[component]
pub fn Tabs(
    /// What is being chosen, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    children: Children,
) -> impl IntoView {
    let group = NodeRef::<html::Div>::new();
    view! {
        <div
            class="tabs"
            role="tablist"
            aria-label=label
            node_ref=group
            on:keydown=move |event| {
                if let Some(group) = group.get_untracked() {
                    roving::choose(&event, &group, "[role=tab]");
                }
            }
        >
            {children()}
        </div>
    }
}

/// One tab. What selects it comes as `on:click`.
#[component]
pub fn Tab(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is the selected one.
    #[prop(into)]
    selected: Signal<bool>,
    /// How many are under it, already formatted.
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

/// A row of [`Segment`]s, for a few short alternatives. One of them is always selected.
#[component]
pub fn Segmented(
    /// What is being chosen.
    #[prop(into)]
    label: Signal<String>,
    /// The segments.
    children: Children,
) -> impl IntoView {
    let group = NodeRef::<html::Div>::new();
    view! {
        <div
            class="segments"
            role="radiogroup"
            aria-label=label
            node_ref=group
            on:keydown=move |event| {
                if let Some(group) = group.get_untracked() {
                    roving::choose(&event, &group, "[role=radio]");
                }
            }
        >
            {children()}
        </div>
    }
}

/// One alternative. What selects it comes as `on:click`.
#[component]
pub fn Segment(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is the selected one.
    #[prop(into)]
    selected: Signal<bool>,
    /// An icon before the words.
    #[prop(optional, into)]
    glyph: MaybeProp<Glyph>,
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
