//! The conditions of a rule.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::fields::{Choice, toggled};
use super::form::{Form, Part};
use super::schedule::ScheduleFields;
use crate::i18n::{Locale, chatbot as t};
use crate::model::rules::{Condition, Quantity, Schedule};
use crate::model::{AgentId, Tag};
use crate::ui::kit::{Each, Icon, IconButton, Menu, MenuItem, glyph};
use crate::view::channel::{CHANNELS, channel_name};
use crate::view::rules_form::check;
use crate::view::rules_form::sentence::STATUSES;
use crate::view::status::status_name;

type Words = fn(Locale) -> &'static str;

const WORK_DAYS: [bool; 7] = [true, true, true, true, true, false, false];

/// Returns each kind's name and its initial condition.
fn kinds() -> Vec<(Words, Condition)> {
    let schedule = Schedule::new(WORK_DAYS, "09:00", "18:00").map(Condition::Schedule);
    let plain: [(Words, Condition); 8] = [
        (t::c_status, Condition::Status(Vec::new())),
        (t::c_tags_any, Condition::Tags(Quantity::Any, Vec::new())),
        (t::c_tags_all, Condition::Tags(Quantity::All, Vec::new())),
        (t::c_tags_none, Condition::Tags(Quantity::None, Vec::new())),
        (t::c_agent, Condition::Agent(Vec::new())),
        (t::c_channel, Condition::Channel(Vec::new())),
        (t::c_open, Condition::Hours { open: true }),
        (t::c_shut, Condition::Hours { open: false }),
    ];
    let schedule = schedule.map(|schedule| (t::c_schedule as Words, schedule));
    plain.into_iter().chain(schedule).collect()
}

fn label(condition: &Condition) -> Words {
    match condition {
        Condition::Status(_) => t::c_status,
        Condition::Tags(Quantity::Any, _) => t::c_tags_any,
        Condition::Tags(Quantity::All, _) => t::c_tags_all,
        Condition::Tags(Quantity::None, _) => t::c_tags_none,
        Condition::Agent(_) => t::c_agent,
        Condition::Channel(_) => t::c_channel,
        Condition::Hours { open: true } => t::c_open,
        Condition::Hours { open: false } => t::c_shut,
        Condition::Schedule(_) => t::c_schedule,
        Condition::NotSaid { .. } => t::c_not_said,
        Condition::Unknown(_) => t::k_unknown,
    }
}

/// The conditions, and a button that adds one.
#[component]
pub fn Conditions(form: Form) -> impl IntoView {
    let l = form.work.l;
    let keys = Memo::new(move |_| {
        form.conditions.with(|all| all.iter().map(|(key, _)| *key).collect::<Vec<_>>())
    });
    let items = move || {
        let item = |(words, new): (Words, Condition)| {
            view! { <MenuItem label=l.t(words) on:click=move |_| form.add_condition(new.clone())/> }
        };
        kinds().into_iter().map(item).collect_view()
    };
    view! {
        <section class="rule-part" aria-label=l.t(t::conditions)>
            <h3>{l.t(t::conditions)}</h3>
            <Show when=move || keys.with(Vec::is_empty)>
                <p class="settings-none">{l.t(t::conditions_none)}</p>
            </Show>
            <Each each=move || keys.get() key=|key| *key let:key>
                <ConditionRow part=Part::new(form, form.conditions, key)/>
            </Each>
            <Menu
                label=l.t(t::add_condition)
                class="btn btn-subtle"
                trigger=move || view! { <Icon glyph=glyph::PLUS/> {l.t(t::add_condition)} }
            >
                {items()}
            </Menu>
        </section>
    }
}

#[component]
fn ConditionRow(part: Part<Condition>) -> impl IntoView {
    let l = part.form.work.l;
    let Some(condition) = untrack(|| part.get()) else {
        return ().into_any();
    };
    let words = label(&condition);
    let fields = match condition {
        Condition::Status(_) => view! { <StatusChoice part/> }.into_any(),
        Condition::Tags(quantity, _) => view! { <TagsChoice part quantity/> }.into_any(),
        Condition::Agent(_) => view! { <AgentChoice part/> }.into_any(),
        Condition::Channel(_) => view! { <ChannelChoice part/> }.into_any(),
        Condition::Schedule(schedule) => view! { <ScheduleFields part schedule/> }.into_any(),
        Condition::Hours { .. } | Condition::NotSaid { .. } | Condition::Unknown(_) => {
            view! { <p class="rule-item-name">{l.t(words)}</p> }.into_any()
        }
    };
    view! {
        <div class="rule-item">
            <div class="rule-item-fields">{fields}</div>
            <IconButton
                glyph=glyph::X
                label=Signal::derive(move || t::remove_this(l.get(), words(l.get())))
                tip_side="end"
                on:click=move |_| part.remove()
            />
        </div>
    }
    .into_any()
}

/// Returns the fault of a condition, once the person has tried to finish the rule.
pub fn complaint(part: Part<Condition>) -> Signal<Option<String>> {
    let l = part.form.work.l;
    Signal::derive(move || {
        let wrong = check::condition(&part.get()?)?;
        part.form.tried.get().then(|| wrong(l.get()).to_owned())
    })
}

#[component]
fn StatusChoice(part: Part<Condition>) -> impl IntoView {
    let l = part.form.work.l;
    let now = move || match part.get() {
        Some(Condition::Status(any)) => any,
        _ => Vec::new(),
    };
    let options = move || {
        let l = l.get();
        STATUSES.map(|status| (status, status_name(l, status).to_owned())).to_vec()
    };
    view! {
        <Choice
            label=l.t(t::c_status)
            options=Signal::derive(options)
            chosen=Signal::derive(now)
            on_toggle=move |status| part.set(Condition::Status(toggled(&untrack(now), &status)))
            error=complaint(part)
        />
    }
}

#[component]
fn TagsChoice(part: Part<Condition>, quantity: Quantity) -> impl IntoView {
    let l = part.form.work.l;
    let now = move || match part.get() {
        Some(Condition::Tags(_, tags)) => tags,
        _ => Vec::new(),
    };
    let words = label(&Condition::Tags(quantity, Vec::new()));
    view! {
        <Choice
            label=l.t(words)
            options=Signal::derive(move || tag_options(part.form, &now()))
            chosen=Signal::derive(now)
            on_toggle=move |tag| part.set(Condition::Tags(quantity, toggled(&untrack(now), &tag)))
            other=Tag::from
            error=complaint(part)
        />
    }
}

/// Returns the desk's tags, and further ones that the rule names.
pub fn tag_options(form: Form, named: &[Tag]) -> Vec<(Tag, String)> {
    let known: Vec<Tag> = form.work.app.desk(|desk| {
        let tags = desk.config().tags().iter();
        tags.map(|style| style.name.as_str().into()).collect()
    });
    let others = named.iter().filter(|tag| !known.contains(tag));
    let all = known.iter().chain(others);
    all.map(|tag| (tag.clone(), tag.to_string())).collect()
}

/// Returns nobody, the active agents, and further ones that the rule names.
pub fn agent_options(form: Form, named: &[Option<AgentId>]) -> Vec<(Option<AgentId>, String)> {
    let (app, l) = (form.work.app, form.work.l.get());
    let active = app.active_agents().into_iter().map(|agent| agent.id);
    let known: Vec<AgentId> = active.collect();
    let others = named.iter().flatten().filter(|id| !known.contains(id));
    let all = known.iter().chain(others);
    let named = all.map(|id| (Some(id.clone()), app.agent_name(id)));
    std::iter::once((None, t::nobody(l).to_owned())).chain(named).collect()
}

#[component]
fn AgentChoice(part: Part<Condition>) -> impl IntoView {
    let l = part.form.work.l;
    let now = move || match part.get() {
        Some(Condition::Agent(any)) => any,
        _ => Vec::new(),
    };
    view! {
        <Choice
            label=l.t(t::c_agent)
            options=Signal::derive(move || agent_options(part.form, &now()))
            chosen=Signal::derive(now)
            on_toggle=move |agent| part.set(Condition::Agent(toggled(&untrack(now), &agent)))
            error=complaint(part)
        />
    }
}

#[component]
fn ChannelChoice(part: Part<Condition>) -> impl IntoView {
    let l = part.form.work.l;
    let now = move || match part.get() {
        Some(Condition::Channel(any)) => any,
        _ => Vec::new(),
    };
    // The channels of the chats at the time the row is shown.
    let used: BTreeSet<Arc<str>> = part.form.work.app.desktop.with_untracked(|desktop| {
        let chats = desktop.desk.chats();
        chats.filter_map(|(_, chat)| chat.state().contact.channel.clone()).collect()
    });
    let options = move || {
        let l = l.get();
        let mut all: BTreeSet<Arc<str>> = CHANNELS.iter().map(|known| known.wire.into()).collect();
        all.extend(used.iter().cloned());
        all.extend(now());
        let named = all.into_iter().map(|one| {
            let name = channel_name(l, &one);
            (one, name)
        });
        named.collect::<Vec<_>>()
    };
    view! {
        <Choice
            label=l.t(t::c_channel)
            options=Signal::derive(options)
            chosen=Signal::derive(now)
            on_toggle=move |channel| part.set(Condition::Channel(toggled(&untrack(now), &channel)))
            other=Arc::from
            error=complaint(part)
        />
    }
}
