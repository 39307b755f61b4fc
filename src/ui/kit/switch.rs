//! Switches.

use super::OptionalText;
use leptos::prelude::*;

/// Something that is on or off, at once: no form to send. What changes it comes as `on:click`.
#[component]
pub fn Switch(
    /// What is on or off.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    checked: Signal<bool>,
    /// Help under the label.
    #[prop(optional, into)]
    hint: OptionalText,
    /// Whether it cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            role="switch"
            class="switch"
            disabled=disabled
            aria-checked=move || checked.get().to_string()
        >
            <span class="switch-text">
                {label}
                {move || hint.get().map(|hint| view! { <span class="field-hint switch-hint">{hint}</span> })}
            </span>
            <span class="switch-track"></span>
        </button>
    }
}
