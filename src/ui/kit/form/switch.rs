//! Switches.

use crate::ui::kit::OptionalText;
use leptos::prelude::*;

/// A setting that is on or off and applies at once. Its action is `on:click`.
#[component]
pub fn Switch(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(optional, into)] hint: OptionalText,
    #[prop(optional, into)] disabled: Signal<bool>,
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
