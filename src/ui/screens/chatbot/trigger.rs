//! The trigger of a rule.

use leptos::prelude::*;

use super::fields::{Complaint, Minutes};
use super::form::Form;
use crate::i18n::chatbot as t;
use crate::model::Status;
use crate::model::rules::{Phrase, Rule, Trigger, Words};
use crate::ui::kit::{Bound, CurrentLocale, Select, Switch, TextArea};
use crate::view::rules_form::trigger::{
    NEW_MINUTES, TRIGGER_KINDS, TriggerFields as Needed, complaint as complaint_of, kind_of,
};
use crate::view::status::status_options;

/// The kind of trigger, and its fields.
#[component]
pub fn TriggerFields(form: Form) -> impl IntoView {
    let l = form.work.l;
    let current = Memo::new(move |_| form.base.with(|rule| kind_of(&rule.trigger)));
    // A trigger that is not understood has an option of its own, after all others.
    let options = move || {
        let l = l.get();
        let known = TRIGGER_KINDS.iter().enumerate();
        let known = known.map(|(place, kind)| (Some(place), (kind.label)(l).to_owned()));
        let unknown = current.get().is_none().then(|| (None, t::k_unknown(l).to_owned()));
        known.chain(unknown).collect()
    };
    let choose = move |place: Option<usize>| {
        if let Some(kind) = place.and_then(|place| TRIGGER_KINDS.get(place)) {
            form.set(|rule| rule.trigger = (kind.make)());
        }
    };
    let fields = move || match current.get().and_then(|kind| Some(TRIGGER_KINDS.get(kind)?.fields))
    {
        Some(Needed::Words) => view! { <WordsFields form/> }.into_any(),
        Some(Needed::Status) => view! { <EnteredField form/> }.into_any(),
        Some(Needed::Scores) => view! { <ScoreFields form/> }.into_any(),
        Some(Needed::Silence) => view! { <SilentFields form/> }.into_any(),
        Some(Needed::None) | None => ().into_any(),
    };
    view! {
        <Select
            label=l.t(t::trigger)
            value=Bound::new(current, choose)
            options=Signal::derive(options)
        />
        {fields}
    }
}

fn complaint(form: Form, l: CurrentLocale) -> Signal<Option<String>> {
    Signal::derive(move || {
        let wrong = form.base.with(|rule| complaint_of(&rule.trigger))?;
        form.tried.get().then(|| wrong(l.get()).to_owned())
    })
}

#[component]
fn WordsFields(form: Form) -> impl IntoView {
    let l = form.work.l;
    let words = move |read: fn(&Words) -> String| {
        form.base.with_untracked(|rule| match &rule.trigger {
            Trigger::Words(words) => read(words),
            _ => String::new(),
        })
    };
    let lines = |words: &Words| {
        let texts: Vec<_> = words.any.iter().map(Phrase::text).collect();
        texts.join("\n")
    };
    // The text as typed: an empty last line is no phrase yet.
    let typed = RwSignal::new(words(lines));
    let whole = Signal::derive(move || {
        form.base.with(|rule| matches!(&rule.trigger, Trigger::Words(words) if words.whole))
    });
    let only_emoji = Signal::derive(move || {
        form.base.with(|rule| matches!(&rule.trigger, Trigger::Words(words) if words.only_emoji))
    });
    let write = move |text: String| {
        let phrases = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let any: Vec<Phrase> = phrases.map(Phrase::new).collect();
        typed.set(text.clone());
        form.set(|rule| with_words(rule, |words| words.any = any));
    };
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">{l.t(t::words)}</span>
            <TextArea label=l.t(t::words) value=Bound::new(typed, write) placeholder=""/>
            <span class="field-hint">{l.t(t::words_hint)}</span>
            <Complaint error=complaint(form, l).into()/>
        </div>
        <Switch
            label=l.t(t::whole)
            hint=l.t(t::whole_hint)
            value=Bound::new(whole, move |on| form.set(|rule| with_words(rule, |words| words.whole = on)))
        />
        <Switch
            label=l.t(t::only_emoji)
            hint=l.t(t::only_emoji_hint)
            value=Bound::new(only_emoji, move |on| form.set(|rule| with_words(rule, |words| words.only_emoji = on)))
        />
    }
}

fn with_words(rule: &mut Rule, change: impl FnOnce(&mut Words)) {
    if let Trigger::Words(words) = &mut rule.trigger {
        change(words);
    }
}

#[component]
fn EnteredField(form: Form) -> impl IntoView {
    let l = form.work.l;
    let status = Signal::derive(move || {
        form.base.with(|rule| match &rule.trigger {
            Trigger::StatusEntered(status) => *status,
            // The field goes with the kind of trigger.
            _ => Status::Open,
        })
    });
    let choose = move |status| form.set(|rule| rule.trigger = Trigger::StatusEntered(status));
    view! {
        <Select
            label=l.t(t::status)
            value=Bound::new(status, choose)
            options=Signal::derive(move || status_options(l.get()))
        />
    }
}

#[component]
fn ScoreFields(form: Form) -> impl IntoView {
    let l = form.work.l;
    let now = move || {
        form.base.with(|rule| match &rule.trigger {
            Trigger::Rated { from, to } => (*from, *to),
            // The fields go with the kind of trigger.
            _ => (0, 10),
        })
    };
    // The other end gives way: no range is empty.
    let set = move |from: u8, to: u8| form.set(|rule| rule.trigger = Trigger::Rated { from, to });
    let least = Bound::new(Signal::derive(move || now().0), move |from: u8| {
        set(from, untrack(now).1.max(from));
    });
    let most = Bound::new(Signal::derive(move || now().1), move |to: u8| {
        set(untrack(now).0.min(to), to);
    });
    let scores = Signal::stored((0..=10).map(|score: u8| (score, score.to_string())).collect());
    view! {
        <Select label=l.t(t::score_from) value=least options=scores/>
        <Select label=l.t(t::score_to) value=most options=scores/>
    }
}

#[component]
fn SilentFields(form: Form) -> impl IntoView {
    let l = form.work.l;
    let minutes = form.base.with_untracked(|rule| match &rule.trigger {
        Trigger::NoAnswer { minutes, .. } => *minutes,
        _ => NEW_MINUTES,
    });
    let checked = Signal::derive(move || {
        form.base.with(|rule| matches!(rule.trigger, Trigger::NoAnswer { business: true, .. }))
    });
    let set = move |new: u32| {
        form.set(|rule| {
            if let Trigger::NoAnswer { minutes, .. } = &mut rule.trigger {
                *minutes = new;
            }
        });
    };
    let count = move |on: bool| {
        form.set(|rule| {
            if let Trigger::NoAnswer { business, .. } = &mut rule.trigger {
                *business = on;
            }
        });
    };
    view! {
        <Minutes minutes on_change=set/>
        <Switch label=l.t(t::business) value=Bound::new(checked, count)/>
    }
}
