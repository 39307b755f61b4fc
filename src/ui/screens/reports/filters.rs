//! What the report is asked about: the period, the chats, the measure. All of it is in the address.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::campaigns::campaigns;
use super::range::Range;
use super::reading::Reading;
use crate::i18n::{reports as t, status};
use crate::model::CampaignId;
use crate::ui::kit::{Chip, Select, Switch, TextField};
use crate::view::choices::Choices;
use crate::view::report_tables::choices::statuses;
use crate::view::report_tables::period::Preset;
use crate::view::report_tables::{choices, words};

/// Presets and dates, filters, business hours.
#[component]
pub fn Filters(reading: Reading) -> impl IntoView {
    let l = reading.l;
    view! {
        <section class="report-filters no-print" aria-label=l.t(t::filters)>
            <Presets reading/>
            <div class="report-fields">
                <Dates reading/>
                <Which reading/>
                <Business reading/>
            </div>
            <Range reading/>
        </section>
    }
}

#[component]
fn Presets(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let dates = Memo::new(move |_| reading.dates());
    let go = move |(from, to): (NaiveDate, NaiveDate)| {
        reading.ask(|ask| (ask.from, ask.to) = (Some(from), Some(to)));
    };
    let chips = Preset::ALL.map(|preset| {
        let pressed = Signal::derive(move || dates.get() == preset.dates(reading.today()));
        view! {
            <Chip
                label=Signal::derive(move || preset.name(l.get()).to_owned())
                pressed
                on:click=move |_| go(preset.dates(untrack(|| reading.today())))
            />
        }
    });
    let whole = Memo::new(move |_| reading.app.desk(words::log_dates));
    let is_whole = Signal::derive(move || whole.get() == Some(dates.get()));
    view! {
        <div class="report-presets" role="group" aria-label=l.t(t::period)>
            {chips.into_iter().collect_view()}
            <Chip
                label=l.t(t::whole_log)
                pressed=is_whole
                on:click=move |_| if let Some(dates) = whole.get_untracked() { go(dates) }
            />
        </div>
    }
}

#[component]
fn Dates(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let dates = Memo::new(move |_| reading.dates());
    // While a year is being typed it passes through years that nobody means.
    let read = |text: String| -> Option<NaiveDate> {
        text.parse().ok().filter(|date: &NaiveDate| (1970..2100).contains(&date.year()))
    };
    let first = Signal::derive(move || dates.get().0.to_string());
    let last = Signal::derive(move || {
        let end = dates.get().1;
        end.pred_opt().unwrap_or(end).to_string()
    });
    view! {
        <TextField
            label=l.t(t::first_day)
            kind="date"
            value=first
            on_input=move |text| if let Some(first) = read(text) {
                let end = dates.get_untracked().1;
                reading.ask(|ask| (ask.from, ask.to) = (Some(first), Some(end)));
            }
        />
        <TextField
            label=l.t(t::last_day)
            kind="date"
            value=last
            on_input=move |text| if let Some(last) = read(text) {
                let first = dates.get_untracked().0.min(last);
                reading.ask(|ask| (ask.from, ask.to) = (Some(first), last.succ_opt()));
            }
        />
    }
}

#[component]
fn Which(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let ask = reading.ask;
    let choices = Memo::new(move |_| reading.app.desk(Choices::of));
    let some = |value: String| (!value.is_empty()).then_some(value);
    let text = |value: Option<&dyn ToString>| value.map(ToString::to_string).unwrap_or_default();
    view! {
        <Select
            label=l.t(status::label)
            value=Signal::derive(move || ask.with(|ask| ask.status.clone().unwrap_or_default()))
            options=Signal::derive(move || statuses(l.get()))
            on_change=move |value| reading.ask(|ask| ask.status = some(value))
        />
        <Select
            label=l.t(t::agent)
            value=Signal::derive(move || ask.with(|ask| text(ask.agent.as_ref().map(|id| id as _))))
            options=Signal::derive(move || {
                ask.with(|ask| choices.with(|choices| choices.agents(l.get(), ask.agent.as_ref())))
            })
            on_change=move |value| reading.ask(|ask| ask.agent = some(value).map(Into::into))
        />
        <Select
            label=l.t(t::tag)
            value=Signal::derive(move || ask.with(|ask| text(ask.tag.as_ref().map(|tag| tag as _))))
            options=Signal::derive(move || {
                ask.with(|ask| choices.with(|choices| choices.tags(l.get(), ask.tag.as_ref())))
            })
            on_change=move |value| reading.ask(|ask| ask.tag = some(value).map(Into::into))
        />
        <Select
            label=l.t(t::channel)
            value=Signal::derive(move || ask.with(|ask| ask.channel.clone().unwrap_or_default()))
            options=Signal::derive(move || {
                ask.with(|ask| choices.with(|choices| choices.channels(l.get(), ask.channel.as_ref())))
            })
            on_change=move |value| reading.ask(|ask| ask.channel = some(value))
        />
        <Campaign reading/>
    }
}

/// Only where the desk has campaigns, or the address names one.
#[component]
fn Campaign(reading: Reading) -> impl IntoView {
    let (app, l) = (reading.app, reading.l);
    let found = campaigns(app);
    let chosen = Memo::new(move |_| reading.ask.with(|ask| ask.campaign.clone()));
    let options = Memo::new(move |_| {
        let name = |id: &CampaignId| app.desk(|desk| desk.config().campaign_name(id));
        chosen.with(|chosen| {
            found.with(|found| choices::campaigns(l.get(), found, chosen.as_ref(), name))
        })
    });
    let value = Signal::derive(move || chosen.get().map_or_else(String::new, |id| id.to_string()));
    let any = Memo::new(move |_| options.with(|options| options.len() > 1));
    view! {
        <Show when=move || any.get()>
            <Select
                label=l.t(t::campaign)
                value
                options
                on_change=move |value: String| {
                    let id = (!value.is_empty()).then(|| value.into());
                    reading.ask(|ask| ask.campaign = id);
                }
            />
        </Show>
    }
}

#[component]
fn Business(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let on = Signal::derive(move || reading.ask.with(|ask| ask.business));
    let hours = Memo::new(move |_| {
        let app = reading.app;
        app.desk(|desk| desk.config().settings().business_hours.is_some())
    });
    view! {
        <Switch
            label=l.t(t::business)
            hint=move || if hours.get() { t::business_hint(l.get()) } else { t::no_hours(l.get()) }
            checked=on
            on:click=move |_| reading.ask(|ask| ask.business = !ask.business)
        />
    }
}
