//! Fields. Attributes and events (`attr:data-testid`, `on:keydown`) apply to the control.

use super::bound::Bound;
use super::{IconButton, Size};
use crate::ui::kit::dom::{OptionalText, UniqueId, is_composing, onto, roving};
use crate::ui::kit::{Icon, glyph};
use leptos::{html, prelude::*};

/// A label, a control, and a hint or an error.
#[component]
pub(super) fn Field(
    id: UniqueId,
    label: Signal<String>,
    hint: OptionalText,
    error: OptionalText,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field-label" for=id.of("field")>{label}</label>
            {children()}
            <div id=id.of("note")>
                {move || match error.get() {
                    Some(error) => view! {
                        <span class="field-error"><Icon glyph=glyph::CIRCLE_ALERT/>{error}</span>
                    }.into_any(),
                    None => hint.get().map(|hint| view! { <span class="field-hint">{hint}</span> }).into_any(),
                }}
            </div>
        </div>
    }
}

/// One line of text.
#[component]
pub fn TextField(
    #[prop(into)] label: Signal<String>,
    /// The whole text, told on every change.
    #[prop(into)]
    value: Bound<String>,
    /// The input's type: `text`, `url`, `password`, `datetime-local`, `time`, `number`.
    #[prop(default = "text")]
    kind: &'static str,
    /// An example.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    #[prop(optional, into)] hint: OptionalText,
    /// Shown instead of the hint.
    #[prop(optional, into)]
    error: OptionalText,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let id = UniqueId::new();
    let view = view! {
        <Field id label hint error>
            <input
                id=id.of("field")
                class="input"
                type=kind
                dir="auto"
                placeholder=placeholder
                disabled=disabled
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=id.of("note")
                prop:value=value.value()
                on:input=move |event| value.set(event_target_value(&event))
                node_ref=input
            />
        </Field>
    };
    onto(input, view)
}

/// A search field. Esc and the button with the cross empty it.
#[component]
pub fn SearchField(
    /// The accessible name and the placeholder.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] clear_label: Signal<String>,
    /// The whole text, told on every change.
    #[prop(into)]
    value: Bound<String>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let clear = move || {
        value.set(String::new());
        if let Some(input) = input.get_untracked() {
            roving::focus(&input);
        }
    };
    let view = view! {
        <div class="search">
            <Icon glyph=glyph::SEARCH/>
            <input
                class="input"
                type="search"
                dir="auto"
                placeholder=label
                aria-label=label
                autocomplete="off"
                node_ref=input
                prop:value=value.value()
                on:input=move |event| value.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Escape" && !is_composing(&event) && value.value().with_untracked(|text| !text.is_empty()) {
                        event.prevent_default();
                        event.stop_propagation();
                        clear();
                    }
                }
            />
            <Show when=move || value.value().with(|text| !text.is_empty())>
                <IconButton
                    glyph=glyph::X
                    label=clear_label
                    size=Size::Small
                    tip_side="end"
                    on:click=move |_| clear()
                />
            </Show>
        </div>
    };
    onto(input, view)
}
