//! What a rule acts on.

use leptos::prelude::*;

use super::fields::{Complaint, Length};
use super::form::Form;
use crate::i18n::{Locale, chatbot as t};
use crate::model::Status;
use crate::model::rules::{Phrase, Rule, Silent, Trigger, Words};
use crate::ui::kit::{CurrentLocale, Select, Switch, TextArea};
use crate::view::rules_form::check;
use crate::view::status::status_name;

type Text = fn(Locale) -> &'static str;

/// The kinds, by the names that the select has for them.
const KINDS: [(&str, Text); 7] = [
    ("message", t::k_message),
    ("words", t::k_words),
    ("first", t::k_first),
    ("outside", t::k_outside),
    ("entered", t::k_entered),
    ("agent_silent", t::k_agent_silent),
    ("customer_silent", t::k_customer_silent),
];

/// How long an answer may be missing, in a new rule: a day.
const NEW_MINUTES: u32 = 24 * 60;

fn kind(trigger: &Trigger) -> &'static str {
    match trigger {
        Trigger::CustomerMessage => "message",
        Trigger::Words(_) => "words",
        Trigger::FirstContact => "first",
        Trigger::OutsideHours => "outside",
        Trigger::StatusEntered(_) => "entered",
        Trigger::NoAnswer { of: Silent::Agent, .. } => "agent_silent",
        Trigger::NoAnswer { .. } => "customer_silent",
        Trigger::Unknown(_) => "unknown",
    }
}

fn new(kind: &str) -> Option<Trigger> {
    let silent = |of| Trigger::NoAnswer { of, minutes: NEW_MINUTES, business: false };
    Some(match kind {
        "message" => Trigger::CustomerMessage,
        "words" => Trigger::Words(Words { any: Vec::new(), whole: false }),
        "first" => Trigger::FirstContact,
        "outside" => Trigger::OutsideHours,
        "entered" => Trigger::StatusEntered(Status::Resolved),
        "agent_silent" => silent(Silent::Agent),
        "customer_silent" => silent(Silent::Customer),
        _ => return None,
    })
}

/// The kind of trigger, and what belongs to it.
#[component]
pub fn TriggerFields(form: Form) -> impl IntoView {
    let l = form.work.l;
    let current = Memo::new(move |_| form.base.with(|rule| kind(&rule.trigger)));
    let options = move || {
        let l = l.get();
        let known = KINDS.map(|(kind, words)| (kind.to_owned(), words(l).to_owned()));
        let unknown = (current.get() == "unknown")
            .then(|| ("unknown".to_owned(), t::k_unknown(l).to_owned()));
        known.into_iter().chain(unknown).collect()
    };
    let fields = move || match current.get() {
        "words" => view! { <WordsFields form/> }.into_any(),
        "entered" => view! { <EnteredField form/> }.into_any(),
        "agent_silent" | "customer_silent" => view! { <SilentFields form/> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <Select
            label=l.t(t::trigger)
            value=Signal::derive(move || current.get().to_owned())
            options=Signal::derive(options)
            on_change=move |kind: String| {
                if let Some(trigger) = new(&kind) {
                    form.set(|rule| rule.trigger = trigger);
                }
            }
        />
        {fields}
    }
}

fn complaint(form: Form, l: CurrentLocale) -> Signal<Option<String>> {
    Signal::derive(move || {
        let wrong = form.base.with(|rule| check::trigger(&rule.trigger))?;
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
    // As it is written: an empty last line is no phrase yet.
    let typed = RwSignal::new(words(lines));
    let whole = Signal::derive(move || {
        form.base.with(|rule| matches!(&rule.trigger, Trigger::Words(words) if words.whole))
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
            <TextArea label=l.t(t::words) value=typed on_input=write placeholder=""/>
            <span class="field-hint">{l.t(t::words_hint)}</span>
            <Complaint error=complaint(form, l).into()/>
        </div>
        <Switch
            label=l.t(t::whole)
            hint=l.t(t::whole_hint)
            checked=whole
            on:click=move |_| form.set(|rule| with_words(rule, |words| words.whole = !words.whole))
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
            Trigger::StatusEntered(status) => status.wire().to_owned(),
            _ => String::new(),
        })
    });
    view! {
        <Select
            label=l.t(t::status)
            value=status
            options=Signal::derive(move || statuses(l.get()))
            on_change=move |name: String| {
                if let Some(status) = Status::from_wire(&name) {
                    form.set(|rule| rule.trigger = Trigger::StatusEntered(status));
                }
            }
        />
    }
}

/// The statuses, for a select.
pub fn statuses(l: Locale) -> Vec<(String, String)> {
    let all = Status::ALL.into_iter();
    all.map(|status| (status.wire().to_owned(), status_name(l, Some(status)).to_owned())).collect()
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
    let toggle = move |_| {
        form.set(|rule| {
            if let Trigger::NoAnswer { business, .. } = &mut rule.trigger {
                *business = !*business;
            }
        });
    };
    view! {
        <Length minutes on_change=set error=complaint(form, l)/>
        <Switch label=l.t(t::business) checked on:click=toggle/>
    }
}
