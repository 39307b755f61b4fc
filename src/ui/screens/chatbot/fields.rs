//! Fields that several parts of a rule use: [`Choice`], [`Length`], [`Complaint`].

use leptos::prelude::*;

use crate::i18n::chatbot as t;
use crate::ui::kit::{
    Button, Chip, Each, Icon, OptionalText, Select, Size, TextField, glyph, is_composing,
    use_locale,
};
use crate::view::length::Unit;

/// Any number of values, as chips.
#[component]
pub fn Choice(
    #[prop(into)] label: Signal<String>,
    /// The values with their labels.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    #[prop(into)] chosen: Signal<Vec<String>>,
    /// Called with the value that was clicked or typed.
    #[prop(into)]
    on_toggle: Callback<String>,
    /// True if other values can be typed.
    #[prop(optional)]
    open: bool,
    #[prop(optional, into)] error: OptionalText,
) -> impl IntoView {
    view! {
        <div class="field choice" role="group" aria-label=label>
            <span class="field-label">{label}</span>
            <div class="choice-chips">
                <Each each=move || options.get() key=Clone::clone let:option>
                    <OneChip option chosen on_toggle/>
                </Each>
                {open.then(|| view! { <Other chosen on_toggle/> })}
            </div>
            <Complaint error/>
        </div>
    }
}

#[component]
fn OneChip(
    option: (String, String),
    chosen: Signal<Vec<String>>,
    on_toggle: Callback<String>,
) -> impl IntoView {
    let (value, words) = option;
    let is_chosen = {
        let value = value.clone();
        Signal::derive(move || chosen.with(|chosen| chosen.contains(&value)))
    };
    view! { <Chip label=words pressed=is_chosen on:click=move |_| on_toggle.run(value.clone())/> }
}

#[component]
fn Other(chosen: Signal<Vec<String>>, on_toggle: Callback<String>) -> impl IntoView {
    let l = use_locale();
    let typed = RwSignal::new(String::new());
    let add = move || {
        let value = typed.get_untracked().trim().to_owned();
        if !value.is_empty() && !chosen.with_untracked(|chosen| chosen.contains(&value)) {
            on_toggle.run(value);
        }
        typed.set(String::new());
    };
    view! {
        <span class="choice-other">
            <input
                class="input"
                dir="auto"
                aria-label=l.t(t::other)
                placeholder=l.t(t::other)
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Enter" && !is_composing(&event) {
                        event.prevent_default();
                        add();
                    }
                }
            />
            <Button label=l.t(t::add_other) size=Size::Small on:click=move |_| add()/>
        </span>
    }
}

/// The fault of a control that is not one of the kit's fields.
#[component]
pub fn Complaint(error: OptionalText) -> impl IntoView {
    move || {
        error.get().map(|error| {
            view! { <span class="field-error"><Icon glyph=glyph::CIRCLE_ALERT/>{error}</span> }
        })
    }
}

/// A duration in whole minutes, hours or days.
#[component]
pub fn Length(
    /// The initial duration, in minutes.
    minutes: u32,
    /// Called with the minutes; 0 for an invalid duration.
    #[prop(into)]
    on_change: Callback<u32>,
    #[prop(optional, into)] error: OptionalText,
) -> impl IntoView {
    let l = use_locale();
    let (many, unit) = Unit::of(minutes);
    let typed = RwSignal::new(many.to_string());
    let unit = RwSignal::new(unit);
    let tell = move || {
        let many: u32 = typed.get_untracked().trim().parse().unwrap_or(0);
        let minutes = many.checked_mul(unit.get_untracked().minutes());
        on_change.run(minutes.unwrap_or(0));
    };
    let units = move || {
        let l = l.get();
        let all = [
            (Unit::Minutes, t::u_minutes(l)),
            (Unit::Hours, t::u_hours(l)),
            (Unit::Days, t::u_days(l)),
        ];
        all.map(|(unit, words)| (unit.minutes().to_string(), words.to_owned())).to_vec()
    };
    let choose = move |value: String| {
        let chosen = Unit::ALL.into_iter().find(|unit| unit.minutes().to_string() == value);
        unit.set(chosen.unwrap_or(Unit::Minutes));
        tell();
    };
    view! {
        <div class="rule-fields">
            <TextField
                label=l.t(t::time)
                kind="number"
                attr:min="1"
                value=typed
                on_input=move |text| {
                    typed.set(text);
                    tell();
                }
                error
            />
            <Select
                label=l.t(t::unit)
                value=Signal::derive(move || unit.get().minutes().to_string())
                options=Signal::derive(units)
                on_change=choose
            />
        </div>
    }
}

/// Returns the list with the value added if it was absent, or removed if it was present.
pub fn toggled<T: PartialEq + Clone>(list: &[T], value: &T) -> Vec<T> {
    if list.contains(value) {
        list.iter().filter(|one| *one != value).cloned().collect()
    } else {
        list.iter().chain([value]).cloned().collect()
    }
}
