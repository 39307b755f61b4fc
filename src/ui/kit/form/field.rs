//! Fields. Attributes and events (`attr:data-testid`, `on:keydown`) apply to the control.

use super::{IconButton, Size};
use crate::ui::kit::dom::{OptionalText, UniqueId, is_composing, onto, roving};
use crate::ui::kit::{Icon, glyph};
use leptos::{html, prelude::*};

/// A label, a control, and a hint or an error.
#[component]
fn Field(
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
    #[prop(into)] value: Signal<String>,
    /// Called with the whole text on every change.
    #[prop(into)]
    on_input: Callback<String>,
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
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
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
    #[prop(into)] value: Signal<String>,
    /// Called with the whole text on every change.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let clear = move || {
        on_input.run(String::new());
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
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Escape" && !is_composing(&event) && value.with_untracked(|text| !text.is_empty()) {
                        event.prevent_default();
                        event.stop_propagation();
                        clear();
                    }
                }
            />
            <Show when=move || value.with(|text| !text.is_empty())>
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

/// A choice of one value, by the browser's `<select>`.
#[component]
pub fn Select(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    /// The values, each with its text.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// Called with the chosen value.
    #[prop(into)]
    on_change: Callback<String>,
    #[prop(optional, into)] hint: OptionalText,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let select = NodeRef::<html::Select>::new();
    let id = UniqueId::new();
    let view = view! {
        <Field id label hint error=OptionalText::default()>
            <div class="select">
                <select
                    id=id.of("field")
                    class="input"
                    disabled=disabled
                    aria-describedby=id.of("note")
                    on:change=move |event| on_change.run(event_target_value(&event))
                    node_ref=select
                >
                    {move || {
                        options
                            .get()
                            .into_iter()
                            .map(|(option, words)| {
                                let chosen = option.clone();
                                view! {
                                    <option
                                        value=option
                                        prop:selected=move || value.with(|value| *value == chosen)
                                    >
                                        {words}
                                    </option>
                                }
                            })
                            .collect_view()
                    }}
                </select>
                <Icon glyph=glyph::CHEVRONS_UP_DOWN/>
            </div>
        </Field>
    };
    onto(select, view)
}
