//! Switches.

use super::bound::Bound;
use crate::ui::kit::OptionalText;
use leptos::prelude::*;

/// A setting that is on or off and applies at once.
#[component]
pub fn Switch(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Bound<bool>,
    #[prop(optional, into)] hint: OptionalText,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            role="switch"
            class="switch"
            disabled=disabled
            aria-checked=move || value.value().get().to_string()
            on:click=move |_| value.set(!value.value().get_untracked())
        >
            <span class="switch-text">
                {label}
                {move || hint.get().map(|hint| view! { <span class="field-hint switch-hint">{hint}</span> })}
            </span>
            <span class="switch-track"></span>
        </button>
    }
}
