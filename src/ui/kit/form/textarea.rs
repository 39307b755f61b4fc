//! Text areas.

use super::bound::Bound;
use crate::ui::kit::dom::{OptionalText, onto};
use leptos::{html, prelude::*};

/// A text area that grows with its text, up to two fifths of the window. Attributes and events apply to the
/// `<textarea>`.
#[component]
pub fn TextArea(
    /// The accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// The whole text, told on every change.
    #[prop(into)]
    value: Bound<String>,
    /// The label by default.
    #[prop(optional, into)]
    placeholder: OptionalText,
    /// The element, for the focus and the caret.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let view = view! {
        <div class="grow" data-text=value.value()>
            <textarea
                class="input"
                rows="1"
                dir="auto"
                aria-label=label
                placeholder=move || placeholder.get().unwrap_or_else(|| label.get())
                node_ref=node_ref
                prop:value=value.value()
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        </div>
    };
    onto(node_ref, view)
}
