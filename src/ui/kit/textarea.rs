//! Text of several lines.

use super::OptionalText;
use super::attributes::onto;
use leptos::{html, prelude::*};

/// A text area that grows with its text, up to two fifths of the window. Attributes and events given to it go to the
/// text area itself.
#[component]
pub fn TextArea(
    /// What it is for: its accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// The text in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Shown while it is empty; the label if not given.
    #[prop(optional, into)]
    placeholder: OptionalText,
    /// To reach the element: for the focus and the place of the caret.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let view = view! {
        <div class="grow" data-text=value>
            <textarea
                class="input"
                rows="1"
                aria-label=label
                placeholder=move || placeholder.get().unwrap_or_else(|| label.get())
                node_ref=node_ref
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
        </div>
    };
    onto(node_ref, view)
}
