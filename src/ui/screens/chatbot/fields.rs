//! Fields that several parts of a rule use: [`Choice`], [`Minutes`], [`Complaint`].

use std::hash::Hash;

use leptos::prelude::*;

use crate::i18n::chatbot as t;
use crate::ui::chat::DurationField;
use crate::ui::kit::{
    Bound, Button, Chip, Each, Icon, OptionalText, Size, glyph, is_composing, use_locale,
};
use crate::view::length::Length;

/// Any number of values, as chips.
#[component]
pub fn Choice<T>(
    #[prop(into)] label: Signal<String>,
    /// The values with their labels.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    #[prop(into)] chosen: Signal<Vec<T>>,
    /// Called with the value that was clicked or typed.
    #[prop(into)]
    on_toggle: Callback<T>,
    /// Makes a value of what is typed, where others than the options can be.
    #[prop(optional)]
    other: Option<fn(String) -> T>,
    #[prop(optional, into)] error: OptionalText,
) -> impl IntoView
where
    T: Clone + Eq + Hash + Send + Sync + 'static,
{
    view! {
        <div class="field choice" role="group" aria-label=label>
            <span class="field-label">{label}</span>
            <div class="choice-chips">
                <Each each=move || options.get() key=Clone::clone let:option>
                    <OneChip option chosen on_toggle/>
                </Each>
                {other.map(|other| view! { <Other chosen on_toggle make=other/> })}
            </div>
            <Complaint error/>
        </div>
    }
}

#[component]
fn OneChip<T>(option: (T, String), chosen: Signal<Vec<T>>, on_toggle: Callback<T>) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let (value, words) = option;
    let is_chosen = {
        let value = value.clone();
        Signal::derive(move || chosen.with(|chosen| chosen.contains(&value)))
    };
    view! { <Chip label=words pressed=is_chosen on:click=move |_| on_toggle.run(value.clone())/> }
}

#[component]
fn Other<T>(chosen: Signal<Vec<T>>, on_toggle: Callback<T>, make: fn(String) -> T) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let l = use_locale();
    let typed = RwSignal::new(String::new());
    let add = move || {
        let text = typed.get_untracked().trim().to_owned();
        if !text.is_empty() {
            let value = make(text);
            if !chosen.with_untracked(|chosen| chosen.contains(&value)) {
                on_toggle.run(value);
            }
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
pub fn Minutes(
    /// The initial duration, in minutes.
    minutes: u32,
    /// Called with the minutes; 0 for an invalid duration.
    #[prop(into)]
    on_change: Callback<u32>,
) -> impl IntoView {
    let l = use_locale();
    let typed = RwSignal::new(Length::of(minutes));
    let write = move |length: Length| {
        on_change.run(length.read().unwrap_or(0));
        typed.set(length);
    };
    view! { <DurationField label=l.t(t::time) value=Bound::new(typed, write)/> }
}

/// Returns the list with the value added if it was absent, or removed if it was present.
pub fn toggled<T: PartialEq + Clone>(list: &[T], value: &T) -> Vec<T> {
    if list.contains(value) {
        list.iter().filter(|one| *one != value).cloned().collect()
    } else {
        list.iter().chain([value]).cloned().collect()
    }
}
