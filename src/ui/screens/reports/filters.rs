//! [`Controls`]: one line with the period, the chats and the measure of the report. The address holds all of them.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::about::{Compared, Information};
use super::campaigns::campaigns;
use super::context::ReportsContext;
use crate::i18n::{end_reasons as ends, filters as f, format, reports as t, status};
use crate::model::CampaignId;
use crate::ui::filters::AppliedFilter;
use crate::ui::kit::{
    Bound, Chip, Each, Icon, Popover, Popup, Select, Switch, TextField, bind, glyph,
};
use crate::view::choices::Choices;
use crate::view::report_tables::choices::statuses;
use crate::view::report_tables::period::{Preset, is_shown, span};
use crate::view::report_tables::{choices, words};
use crate::view::route::Compare;

#[component]
pub fn Controls(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    view! {
        <section class="report-controls no-print" aria-label=l.t(t::filters)>
            <PeriodButton context/>
            <Information context/>
            <AddFilter context/>
            <Applied context/>
            <Business context/>
        </section>
    }
}

/// Shows the period, and opens all that changes it.
#[component]
fn PeriodButton(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let named = Memo::new(move |_| {
        let dates = context.dates();
        let today = context.today.get();
        let preset = Preset::ALL.into_iter().find(|preset| preset.dates(today) == dates);
        let is_whole = context.log.get() == Some(dates);
        let whole = || is_whole.then(|| t::whole_log(l.get()));
        (preset.map(|preset| preset.name(l.get())).or_else(whole), span(l.get(), dates, today))
    });
    let label = move || {
        named.with(|(name, dates)| match name {
            Some(name) => t::period_now(l.get(), name, dates),
            None => t::dates_chosen(l.get(), dates),
        })
    };
    let trigger = move || {
        view! {
            <Icon glyph=glyph::CALENDAR/>
            {move || named.with(|(name, dates)| view! {
                {name.map(|name| view! { <strong>{name}</strong> })}
                <span class="report-dates">{dates.clone()}</span>
            })}
            <Icon glyph=glyph::CHEVRON_DOWN/>
        }
    };
    view! {
        <Popover
            label=Signal::derive(label)
            trigger
            class="btn btn-subtle"
            attr:data-testid="report-period"
            let:popup
        >
            <div class="report-period">
                <Presets context popup/>
                <div class="filter-dates"><Dates context/></div>
                <CompareWith context/>
                <Compared context/>
            </div>
        </Popover>
    }
}

#[component]
fn AddFilter(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    view! {
        <Popover
            label=l.t(t::add_filter)
            trigger=move || view! { <Icon glyph=glyph::PLUS/>{l.t(t::filter)} }
            attr:data-testid="report-filter"
            let:_
        >
            <div class="filter-form"><ChatFilters context/></div>
        </Popover>
    }
}

/// One chip per filter that is on; pressing it removes the filter.
#[component]
fn Applied(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let on = Memo::new(move |_| context.chosen());
    let some = Memo::new(move |_| on.with(|on| !on.is_empty()));
    view! {
        <Show when=move || some.get()>
            <ul class="report-applied" aria-label=l.t(f::applied)>
                <Each each=move || on.get() key=Clone::clone let:one>
                    <AppliedFilter
                        words=one.1
                        on_remove=move |()| context.set_params(|params| one.0.clear(params))
                    />
                </Each>
            </ul>
        </Show>
    }
}

#[component]
fn Presets(context: ReportsContext, popup: Popup) -> impl IntoView {
    let l = context.l;
    let dates = Memo::new(move |_| context.dates());
    let go = move |(from, to): (NaiveDate, NaiveDate)| {
        context.set_params(|params| (params.from, params.to) = (Some(from), Some(to)));
        popup.close();
    };
    let chips = Preset::ALL.map(|preset| {
        let pressed = Signal::derive(move || dates.get() == preset.dates(context.today.get()));
        view! {
            <Chip
                label=Signal::derive(move || preset.name(l.get()).to_owned())
                pressed
                on:click=move |_| go(preset.dates(context.today.get_untracked()))
            />
        }
    });
    let whole = context.log;
    let is_whole = Signal::derive(move || whole.get() == Some(dates.get()));
    let beyond = Memo::new(move |_| context.app.desk(words::log_beyond));
    let beyond_words = move || {
        let day = |date| format::date(l.get(), words::midnight(date), 0);
        beyond.get().map(|(first, last)| {
            view! { <p class="muted">{t::log_beyond(l.get(), &day(first), &day(last))}</p> }
        })
    };
    view! {
        <div class="report-presets" role="group" aria-label=l.t(t::period)>
            {chips.into_iter().collect_view()}
            <Chip
                label=l.t(t::whole_log)
                pressed=is_whole
                on:click=move |_| if let Some(dates) = whole.get_untracked() { go(dates) }
            />
        </div>
        {beyond_words}
    }
}

#[component]
fn CompareWith(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    view! {
        <Select
            label=l.t(t::compare_with)
            value=bind(context, |params| &mut params.compare)
            options=Signal::derive(move || {
                Compare::ALL.map(|with| (with, with.name(l.get()).to_owned())).to_vec()
            })
        />
    }
}

#[component]
fn Dates(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let dates = Memo::new(move |_| context.dates());
    // While a year is being typed, the field holds years such as 0002.
    let read =
        |text: String| -> Option<NaiveDate> { text.parse().ok().filter(|date| is_shown(*date)) };
    let first = Signal::derive(move || dates.get().0.to_string());
    let last = Signal::derive(move || {
        let end = dates.get().1;
        end.pred_opt().unwrap_or(end).to_string()
    });
    let set_first = move |text| {
        if let Some(first) = read(text) {
            let end = dates.get_untracked().1;
            context.set_params(|params| (params.from, params.to) = (Some(first), Some(end)));
        }
    };
    let set_last = move |text| {
        if let Some(last) = read(text) {
            let first = dates.get_untracked().0.min(last);
            context.set_params(|params| (params.from, params.to) = (Some(first), last.succ_opt()));
        }
    };
    view! {
        <TextField label=l.t(t::first_day) kind="date" value=Bound::new(first, set_first)/>
        <TextField label=l.t(t::last_day) kind="date" value=Bound::new(last, set_last)/>
    }
}

#[component]
fn ChatFilters(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let params = context.params;
    let choices = Memo::new(move |_| context.app.desk(Choices::of));
    view! {
        <Select
            label=l.t(status::label)
            value=bind(context, |params| &mut params.status)
            options=Signal::derive(move || statuses(l.get()))
        />
        <Select
            label=l.t(t::agent)
            value=bind(context, |params| &mut params.agent)
            options=Signal::derive(move || {
                params.with(|params| choices.with(|choices| choices.agents(l.get(), params.agent.as_ref())))
            })
        />
        <Select
            label=l.t(t::tag)
            value=bind(context, |params| &mut params.tag)
            options=Signal::derive(move || {
                params.with(|params| choices.with(|choices| choices.tags(l.get(), params.tag.as_ref())))
            })
        />
        <Select
            label=l.t(t::channel)
            value=bind(context, |params| &mut params.channel)
            options=Signal::derive(move || {
                params.with(|params| choices.with(|choices| choices.channels(l.get(), params.channel.as_ref())))
            })
        />
        <Campaign context/>
        <Reason context/>
    }
}

/// Shown only where the desk has campaigns, or the address names one.
#[component]
fn Campaign(context: ReportsContext) -> impl IntoView {
    let (app, l) = (context.app, context.l);
    let found = campaigns(app);
    let chosen = Memo::new(move |_| context.params.with(|params| params.campaign.clone()));
    let options = Memo::new(move |_| {
        let name = |id: &CampaignId| app.desk(|desk| desk.config().campaign_name(id));
        chosen.with(|chosen| {
            found.with(|found| choices::campaigns(l.get(), found, chosen.as_ref(), name))
        })
    });
    let any = Memo::new(move |_| options.with(|options| options.len() > 1));
    view! {
        <Show when=move || any.get()>
            <Select
                label=l.t(t::campaign)
                value=bind(context, |params| &mut params.campaign)
                options
            />
        </Show>
    }
}

/// Shown only where the desk gives reasons for an end, or the address names one.
#[component]
fn Reason(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let chosen = Memo::new(move |_| context.params.with(|params| params.end_reason.clone()));
    let options = Memo::new(move |_| {
        let reasons = context.app.desk(|desk| desk.config().settings().end_reasons.clone());
        let mut named: Vec<(Option<String>, String)> = vec![(None, ends::any(l.get()).to_owned())];
        named.extend(reasons.iter().map(|one| (Some(one.id.to_string()), one.name.to_string())));
        // One that was removed keeps its past.
        if let Some(id) = chosen.get().filter(|id| !reasons.iter().any(|one| *one.id == **id)) {
            let name = context.reason_name(&id);
            named.push((Some(id), name));
        }
        named
    });
    let any = Memo::new(move |_| options.with(|options| options.len() > 1));
    view! {
        <Show when=move || any.get()>
            <Select
                label=l.t(ends::reasons)
                value=bind(context, |params| &mut params.end_reason)
                options
            />
        </Show>
    }
}

#[component]
fn Business(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let has_hours = Memo::new(move |_| {
        let app = context.app;
        app.desk(|desk| desk.config().settings().business_hours.is_some())
    });
    let hint =
        move || if has_hours.get() { t::business_hint(l.get()) } else { t::no_hours(l.get()) };
    let without = move || context.params.with(|params| params.business) && !has_hours.get();
    view! {
        <Switch
            label=l.t(t::business)
            value=bind(context, |params| &mut params.business)
            attr:title=hint
        />
        {move || without().then(|| view! { <p class="muted">{t::no_hours(l.get())}</p> })}
    }
}
