//! A schedule of weekdays and hours, as a condition.

use leptos::prelude::*;
use serde_json::json;

use super::conditions::complaint;
use super::fields::{Choice, Complaint};
use super::form::Part;
use crate::i18n::{Locale, chatbot as t};
use crate::model::rules::{Condition, Schedule};
use crate::ui::kit::{Bound, TextField};
use crate::view::rules_form::sentence::day_names;

type Words = fn(Locale) -> &'static str;

/// The days, the start and the end.
#[component]
pub fn ScheduleFields(part: Part<Condition>, schedule: Schedule) -> impl IntoView {
    let l = part.form.work.l;
    let days = RwSignal::new(schedule.days);
    let (from, to) = (RwSignal::new(schedule.from()), RwSignal::new(schedule.to()));
    let tell = move || {
        let (days, from, to) = (days.get_untracked(), from.get_untracked(), to.get_untracked());
        let schedule = Schedule::new(days, &from, &to).map(Condition::Schedule);
        part.set(schedule.unwrap_or_else(|| {
            Condition::Unknown(json!({"kind": "schedule", "from": from, "to": to}))
        }));
    };
    let options = move || {
        let names = day_names(l.get()).into_iter().enumerate();
        names.map(|(day, name)| (day, name.to_owned())).collect::<Vec<_>>()
    };
    let chosen = move || {
        let days = days.get().into_iter().enumerate();
        days.filter(|(_, on)| *on).map(|(day, _)| day).collect::<Vec<_>>()
    };
    let toggle = move |day: usize| {
        days.update(|days| {
            if let Some(on) = days.get_mut(day) {
                *on = !*on;
            }
        });
        tell();
    };
    let time = move |label: Words, value: RwSignal<String>| {
        let write = move |text| {
            value.set(text);
            tell();
        };
        view! { <TextField label=l.t(label) kind="time" value=Bound::new(value, write)/> }
    };
    view! {
        <Choice
            label=l.t(t::c_schedule)
            options=Signal::derive(options)
            chosen=Signal::derive(chosen)
            on_toggle=toggle
        />
        <div class="rule-fields">{time(t::from, from)} {time(t::to, to)}</div>
        <Complaint error=complaint(part).into()/>
    }
}
