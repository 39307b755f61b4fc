//! The actions of a rule.

use leptos::prelude::*;

use super::conditions::{agent_options, tag_options};
use super::fields::{Choice, Complaint, Minutes, toggled};
use super::form::{Form, Part};
use super::reply::ReplyFields;
use crate::i18n::{Locale, chatbot as t};
use crate::model::rules::Action;
use crate::model::{Status, Tag, WaitReason};
use crate::ui::kit::{
    Bound, Each, Icon, IconButton, Menu, MenuItem, Select, Switch, TextArea, glyph,
};
use crate::view::rules_form::check;
use crate::view::status::status_options;

type Words = fn(Locale) -> &'static str;

/// The default duration of a wait in a new action, in minutes: a day.
const NEW_MINUTES: u32 = 24 * 60;

/// Returns each kind's name and its initial action.
fn kinds() -> [(Words, Action); 8] {
    let status = Action::Status { status: Status::InService, reason: None, until_minutes: None };
    let tags = Action::Tags { add: Vec::new(), remove: Vec::new() };
    [
        (t::a_reply, Action::Reply { text: "".into() }),
        (t::a_status, status),
        (t::a_keep, Action::KeepStatus),
        (t::a_tags, tags),
        (t::a_assign, Action::Assign(None)),
        (t::a_archive, Action::Archive(true)),
        (t::a_unarchive, Action::Archive(false)),
        (t::a_note, Action::Note { text: "".into() }),
    ]
}

fn label(action: &Action) -> Words {
    match action {
        Action::Status { .. } => t::a_status,
        Action::KeepStatus => t::a_keep,
        Action::Reply { .. } => t::a_reply,
        Action::Assign(_) => t::a_assign,
        Action::Tags { .. } => t::a_tags,
        Action::Archive(true) => t::a_archive,
        Action::Archive(false) => t::a_unarchive,
        Action::Note { .. } => t::a_note,
        Action::Unknown(_) => t::k_unknown,
    }
}

/// The actions in order, and a button that adds one.
#[component]
pub fn Actions(form: Form) -> impl IntoView {
    let l = form.work.l;
    let keys = Memo::new(move |_| {
        form.actions.with(|all| all.iter().map(|(key, _)| *key).collect::<Vec<_>>())
    });
    let items = move || {
        let item = |(words, new): (Words, Action)| {
            view! { <MenuItem label=l.t(words) on:click=move |_| form.add_action(new.clone())/> }
        };
        kinds().map(item).collect_view()
    };
    view! {
        <section class="rule-part" aria-label=l.t(t::actions)>
            <h3>{l.t(t::actions)}</h3>
            <Show when=move || keys.with(Vec::is_empty)>
                <p class="settings-none">{l.t(t::actions_none)}</p>
            </Show>
            <Each each=move || keys.get() key=|key| *key let:key>
                <ActionRow part=Part::new(form, form.actions, key)/>
            </Each>
            <Menu
                label=l.t(t::add_action)
                class="btn btn-subtle"
                trigger=move || view! { <Icon glyph=glyph::PLUS/> {l.t(t::add_action)} }
            >
                {items()}
            </Menu>
        </section>
    }
}

#[component]
fn ActionRow(part: Part<Action>) -> impl IntoView {
    let l = part.form.work.l;
    let Some(action) = untrack(|| part.get()) else {
        return ().into_any();
    };
    let words = label(&action);
    let fields = match action {
        Action::Status { .. } => view! { <StatusFields part/> }.into_any(),
        Action::Reply { .. } => view! { <ReplyFields part/> }.into_any(),
        Action::Assign(_) => view! { <AssignField part/> }.into_any(),
        Action::Tags { .. } => view! { <TagsFields part/> }.into_any(),
        Action::Note { .. } => view! { <NoteField part/> }.into_any(),
        Action::KeepStatus => view! { <p class="field-hint">{l.t(t::a_keep_text)}</p> }.into_any(),
        Action::Archive(_) | Action::Unknown(_) => ().into_any(),
    };
    let name =
        move |say: fn(Locale, &str) -> String| Signal::derive(move || say(l.get(), words(l.get())));
    view! {
        <div class="rule-item">
            <div class="rule-item-fields">
                <p class="rule-item-name">{l.t(words)}</p>
                {fields}
            </div>
            <IconButton
                glyph=glyph::ARROW_UP
                label=name(t::earlier)
                disabled=Signal::derive(move || part.place().0 == 0)
                on:click=move |_| part.step(true)
            />
            <IconButton
                glyph=glyph::ARROW_DOWN
                label=name(t::later)
                disabled=Signal::derive(move || {
                    let (at, many) = part.place();
                    at + 1 >= many
                })
                on:click=move |_| part.step(false)
            />
            <IconButton glyph=glyph::X label=name(t::remove_this) tip_side="end" on:click=move |_| part.remove()/>
        </div>
    }
    .into_any()
}

/// Returns the fault of an action, once the person has tried to finish the rule.
pub fn complaint(part: Part<Action>) -> Signal<Option<String>> {
    let l = part.form.work.l;
    Signal::derive(move || {
        let wrong = check::action(&part.get()?)?;
        part.form.tried.get().then(|| wrong(l.get()).to_owned())
    })
}

#[component]
fn StatusFields(part: Part<Action>) -> impl IntoView {
    let l = part.form.work.l;
    let now = move || match part.get() {
        Some(Action::Status { status, reason, until_minutes }) => (status, reason, until_minutes),
        _ => (Status::InService, None, None),
    };
    let set = move |status, reason, until_minutes| {
        part.set(Action::Status { status, reason, until_minutes });
    };
    let choose = move |status| {
        // Only a wait has a reason and an end.
        let (_, reason, until) = untrack(now);
        let waits = status == Status::Waiting;
        set(status, reason.filter(|_| waits), until.filter(|_| waits));
    };
    let give_reason = move |reason| {
        let (status, _, until) = untrack(now);
        set(status, reason, until);
    };
    let end = move |until| {
        let (status, reason, _) = untrack(now);
        set(status, reason, until);
    };
    let waits = Memo::new(move |_| now().0 == Status::Waiting);
    let ends = Memo::new(move |_| now().2.is_some());
    let reasons = move || {
        let l = l.get();
        let all = [
            (None, t::reason_none(l)),
            (Some(WaitReason::Customer), t::reason_customer(l)),
            (Some(WaitReason::Internal), t::reason_internal(l)),
        ];
        all.map(|(reason, words)| (reason, words.to_owned())).to_vec()
    };
    view! {
        <Select
            label=l.t(t::status)
            value=Bound::new(Signal::derive(move || now().0), choose)
            options=Signal::derive(move || status_options(l.get()))
        />
        <Show when=move || waits.get()>
            <Select
                label=l.t(t::reason)
                value=Bound::new(Signal::derive(move || now().1), give_reason)
                options=Signal::derive(reasons)
            />
            <Switch
                label=l.t(t::until)
                value=Bound::new(ends, move |ends: bool| end(ends.then_some(NEW_MINUTES)))
            />
            <Show when=move || ends.get()>
                <Minutes
                    minutes=untrack(now).2.unwrap_or(NEW_MINUTES)
                    on_change=move |minutes| end(Some(minutes))
                />
            </Show>
        </Show>
    }
}

#[component]
fn AssignField(part: Part<Action>) -> impl IntoView {
    let l = part.form.work.l;
    let now = Signal::derive(move || match part.get() {
        Some(Action::Assign(agent)) => agent,
        _ => None,
    });
    view! {
        <Select
            label=l.t(t::agent)
            value=Bound::new(now, move |agent| part.set(Action::Assign(agent)))
            options=Signal::derive(move || agent_options(part.form, &[now.get()]))
        />
    }
}

#[component]
fn TagsFields(part: Part<Action>) -> impl IntoView {
    let l = part.form.work.l;
    let now = move || match part.get() {
        Some(Action::Tags { add, remove }) => (add, remove),
        _ => (Vec::new(), Vec::new()),
    };
    // A tag cannot be both added and removed: the later choice counts.
    let add_one = move |tag: Tag| {
        let (mut add, mut remove) = untrack(now);
        add = toggled(&add, &tag);
        remove.retain(|other| *other != tag);
        part.set(Action::Tags { add, remove });
    };
    let remove_one = move |tag: Tag| {
        let (mut add, mut remove) = untrack(now);
        remove = toggled(&remove, &tag);
        add.retain(|other| *other != tag);
        part.set(Action::Tags { add, remove });
    };
    view! {
        <Choice
            label=l.t(t::tags_add)
            options=Signal::derive(move || tag_options(part.form, &now().0))
            chosen=Signal::derive(move || now().0)
            on_toggle=add_one
            other=Tag::from
        />
        <Choice
            label=l.t(t::tags_remove)
            options=Signal::derive(move || tag_options(part.form, &now().1))
            chosen=Signal::derive(move || now().1)
            on_toggle=remove_one
            other=Tag::from
        />
        <Complaint error=complaint(part).into()/>
    }
}

#[component]
fn NoteField(part: Part<Action>) -> impl IntoView {
    let l = part.form.work.l;
    let text = Signal::derive(move || match part.get() {
        Some(Action::Note { text }) => text.to_string(),
        _ => String::new(),
    });
    let write = move |text: String| part.set(Action::Note { text: text.into() });
    view! {
        <TextArea label=l.t(t::note_text) value=Bound::new(text, write)/>
        <Complaint error=complaint(part).into()/>
    }
}
