//! [`ClockField`]: whether all hours count or business hours.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::i18n::{Locale, behaviour as t};
use crate::ui::kit::{Bound, Segment, Segmented, use_locale};

/// The choice between all hours and business hours.
#[component]
pub fn ClockField(business: Bound<bool>) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let hint = move || {
        let l = l.get();
        let hours = drafting.with(|settings| settings.business_hours.clone());
        match hours {
            _ if !business.value().get() => None,
            None => Some(t::business_needs(l)),
            Some(hours) => hours.never_opens().then(|| t::never_opens(l)),
        }
    };
    let clock = move |choice, words: fn(Locale) -> &'static str| {
        let selected = Signal::derive(move || business.value().get() == choice);
        view! { <Segment label=l.t(words) selected on:click=move |_| business.set(choice)/> }
    };
    view! {
        <div class="setting-group">
            <p class="field-label">{l.t(t::timer_clock)}</p>
            <Segmented label=l.t(t::timer_clock)>
                {clock(false, t::clock_time)}
                {clock(true, t::business_time)}
            </Segmented>
            {move || hint().map(|hint| view! { <p class="field-hint">{hint}</p> })}
        </div>
    }
}
