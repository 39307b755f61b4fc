//! [`DelayField`], [`LengthField`]: the control of a delay: at once, after a duration, or never.

use leptos::prelude::*;

use crate::i18n::{Locale, behaviour};
use crate::ui::kit::{Segment, Segmented, Select, TextField, use_locale};
use crate::view::length::Unit;
use crate::view::settings_form::delay::{Delay, Length, When};

type Words = fn(Locale) -> &'static str;

/// The alternatives, and a field for the duration.
#[component]
pub fn DelayField(
    /// The setting's label.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] value: Signal<Delay>,
    #[prop(into)] on_change: Callback<Delay>,
    /// The alternatives with their labels.
    choices: &'static [(When, Words)],
) -> impl IntoView {
    let l = use_locale();
    let choose = move |when| {
        let mut delay = value.get_untracked();
        delay.when = when;
        on_change.run(delay);
    };
    let after = Memo::new(move |_| value.with(|delay| delay.when == When::After));
    let segments = choices
        .iter()
        .map(|(when, words)| {
            let selected = Signal::derive(move || value.with(|delay| delay.when == *when));
            view! { <Segment label=l.t(*words) selected on:click=move |_| choose(*when)/> }
        })
        .collect_view();
    view! {
        <Segmented label>{segments}</Segmented>
        <Show when=move || after.get()>
            <LengthField
                value=Signal::derive(move || value.with(|delay| delay.length.clone()))
                on_change=move |length| {
                    let mut delay = value.get_untracked();
                    delay.length = length;
                    on_change.run(delay);
                }
            />
        </Show>
    }
}

/// A number and its unit.
#[component]
pub fn LengthField(
    #[prop(into)] value: Signal<Length>,
    #[prop(into)] on_change: Callback<Length>,
) -> impl IntoView {
    let l = use_locale();
    let error = Signal::derive(move || {
        let wrong = value.with(|length| length.read().is_none());
        wrong.then(|| behaviour::amount_wrong(l.get()).to_owned())
    });
    let units = Signal::derive(move || {
        let words: [Words; 3] =
            [behaviour::unit_minutes, behaviour::unit_hours, behaviour::unit_days];
        let named = Unit::ALL.iter().zip(words);
        named.map(|(unit, words)| (unit.name().to_owned(), words(l.get()).to_owned())).collect()
    });
    view! {
        <div class="setting-length">
            <TextField
                label=l.t(behaviour::amount)
                value=Signal::derive(move || value.with(|length| length.amount.clone()))
                on_input=move |amount| on_change.run(Length { amount, ..value.get_untracked() })
                error
                attr:inputmode="numeric"
                attr:autocomplete="off"
            />
            <Select
                label=l.t(behaviour::unit)
                value=Signal::derive(move || value.with(|length| length.unit.name().to_owned()))
                options=units
                on_change=move |name: String| {
                    let unit = Unit::ALL.into_iter().find(|unit| unit.name() == name);
                    let length = value.get_untracked();
                    on_change.run(Length { unit: unit.unwrap_or(length.unit), ..length });
                }
            />
        </div>
    }
}
