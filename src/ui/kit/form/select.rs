//! A choice of one value, by the browser's `<select>`.

use super::bound::Bound;
use super::field::Field;
use crate::ui::kit::dom::{OptionalText, UniqueId, onto};
use crate::ui::kit::{Icon, glyph};
use leptos::{html, prelude::*};

/// A choice of one value. Attributes and events apply to the `<select>`; its options are known by their texts.
#[component]
pub fn Select<T>(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Bound<T>,
    /// The values, each with its text.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    #[prop(optional, into)] hint: OptionalText,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let texts = Signal::derive(move || {
        options.with(|all| all.iter().map(|(_, text)| text.clone()).collect())
    });
    let chosen = Memo::new(move |_| {
        value.value().with(|value| options.with(|all| all.iter().position(|(one, _)| one == value)))
    });
    let choose = move |place: usize| {
        let option = options.with_untracked(|all| all.get(place).map(|(value, _)| value.clone()));
        if let Some(option) = option {
            value.set(option);
        }
    };
    view! { <Places label texts chosen on_change=choose hint disabled/> }
}

/// The control, which knows of the values only their places.
#[component]
fn Places(
    label: Signal<String>,
    texts: Signal<Vec<String>>,
    #[prop(into)] chosen: Signal<Option<usize>>,
    #[prop(into)] on_change: Callback<usize>,
    hint: OptionalText,
    disabled: Signal<bool>,
) -> impl IntoView {
    let select = NodeRef::<html::Select>::new();
    let id = UniqueId::new();
    let option = move |(place, text): (usize, String)| {
        let selected = move || chosen.get() == Some(place);
        view! { <option value=place.to_string() prop:selected=selected>{text}</option> }
    };
    let choose = move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            on_change.run(place);
        }
    };
    let view = view! {
        <Field id label hint error=OptionalText::default()>
            <div class="select">
                <select
                    id=id.of("field")
                    class="input"
                    disabled=disabled
                    aria-describedby=id.of("note")
                    on:change=choose
                    node_ref=select
                >
                    {move || texts.get().into_iter().enumerate().map(option).collect_view()}
                </select>
                <Icon glyph=glyph::CHEVRONS_UP_DOWN/>
            </div>
        </Field>
    };
    onto(select, view)
}
