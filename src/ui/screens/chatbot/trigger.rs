//! The trigger of a rule.

use leptos::prelude::*;

use super::fields::{Complaint, Length};
use super::form::Form;
use crate::i18n::{Locale, chatbot as t};
use crate::model::Status;
use crate::model::rules::{Phrase, Rule, Trigger, Words};
use crate::ui::kit::{CurrentLocale, Select, Switch, TextArea};
use crate::view::rules_form::trigger::{
    NEW_MINUTES, TRIGGER_KINDS, TriggerFields as Needed, complaint as complaint_of, kind_of,
};
use crate::view::status::status_name;

/// The kind of trigger, and its fields.
#[component]
pub fn TriggerFields(form: Form) -> impl IntoView {
    let l = form.work.l;
    let current = Memo::new(move |_| form.base.with(|rule| kind_of(&rule.trigger)));
    // A trigger that is not understood has an option of its own, after all others.
    let name = |kind: Option<usize>| kind.map_or(String::new(), |kind| kind.to_string());
    let options = move || {
        let l = l.get();
        let known = TRIGGER_KINDS.iter().enumerate();
        let known = known.map(|(place, kind)| (name(Some(place)), (kind.label)(l).to_owned()));
        let unknown = current.get().is_none().then(|| (name(None), t::k_unknown(l).to_owned()));
        known.chain(unknown).collect()
    };
    let fields = move || match current.get().and_then(|kind| Some(TRIGGER_KINDS.get(kind)?.fields))
    {
        Some(Needed::Words) => view! { <WordsFields form/> }.into_any(),
        Some(Needed::Status) => view! { <EnteredField form/> }.into_any(),
        Some(Needed::Silence) => view! { <SilentFields form/> }.into_any(),
        Some(Needed::None) | None => ().into_any(),
    };
    view! {
        <Select
            label=l.t(t::trigger)
            value=Signal::derive(move || name(current.get()))
            options=Signal::derive(options)
            on_change=move |place: String| {
                let kind = place.parse().ok().and_then(|place: usize| TRIGGER_KINDS.get(place));
                if let Some(kind) = kind {
                    form.set(|rule| rule.trigger = (kind.make)());
                }
            }
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
        <Switch
            label=l.t(t::only_emoji)
            hint=l.t(t::only_emoji_hint)
            checked=only_emoji
            on:click=move |_| {
                form.set(|rule| with_words(rule, |words| words.only_emoji = !words.only_emoji));
            }
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

/// Returns the statuses as options of a select.
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
