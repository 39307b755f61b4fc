//! The confirmation of a change to many chats.

use leptos::prelude::*;

use crate::i18n::{Locale, bulk as t, macros};
use crate::ui::chat::{Asked, Bulk, BulkAct};
use crate::ui::kit::{ConfirmDialog, Switch};
use crate::view::actions::{Change, what};
use crate::view::macros::{Refusal, words};

type Words = fn(Locale) -> &'static str;

/// Shows how many chats would change, and asks for confirmation.
#[component]
pub fn Confirm() -> impl IntoView {
    let bulk = Bulk::here();
    let Bulk { app, l, asked, .. } = bulk;
    let changes =
        move || asked.with(|asked| asked.as_ref().map_or(0, |asked| asked.changes as u64));
    let text = move || {
        asked.with(|asked| {
            let asked = asked.as_ref()?;
            let l = l.get();
            Some(app.present(|desk| match &asked.act {
                BulkAct::Change(change) => t::confirm_text(l, &what(change, l, desk.config())),
                BulkAct::Macro { one, .. } => {
                    let name = macros::done(l, &one.name);
                    format!("{name}. {}", words(one, desk.config(), l))
                }
            }))
        })
    };
    let same = move || {
        asked.with(|asked| {
            let asked = asked.as_ref()?;
            let out: usize = asked.left_out.iter().map(|(_, many)| many).sum();
            let same = asked.of.saturating_sub(asked.changes + out) as u64;
            (same > 0).then(|| t::same(l.get(), same))
        })
    };
    let left_out = move || {
        let lines = |asked: &Asked| {
            let line = |(why, many): &(Refusal, usize)| why.leaves_out(*many, l.get());
            asked.left_out.iter().map(line).collect::<Vec<_>>()
        };
        let lines = asked.with(|asked| asked.as_ref().map(lines).unwrap_or_default());
        lines.into_iter().map(|line| view! { <p class="muted">{line}</p> }).collect_view()
    };
    let quiet = RwSignal::new(false);
    // Each question begins with the messages on.
    Effect::new(move |_| {
        asked.track();
        quiet.set(false);
    });
    let is_macro = Memo::new(move |_| {
        asked.with(|asked| {
            asked.as_ref().is_some_and(|asked| matches!(asked.act, BulkAct::Macro { .. }))
        })
    });
    // Who would be written to, line by line.
    let told = Memo::new(move |_| {
        asked.with(|asked| {
            let Some(asked) = asked else { return Vec::new() };
            let own =
                (asked.written > 0).then(|| macros::many_write(l.get(), asked.written as u64));
            let rules = asked.told.iter().map(|(rule, many)| t::told(l.get(), *many as u64, rule));
            own.into_iter().chain(rules).collect::<Vec<_>>()
        })
    });
    let lines = move || told.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let example = move || {
        let (customer, messages) = asked.with(|asked| asked.as_ref()?.example.clone())?;
        let messages = messages.into_iter();
        let messages = messages
            .map(|text| view! { <blockquote class="macro-message" dir="auto">{text}</blockquote> });
        Some(view! { <p>{macros::for_example(l.get(), &customer)}</p> {messages.collect_view()} })
    };
    let quiet_words = move |of_macro: Words, other: Words| {
        Signal::derive(move || (if is_macro.get() { of_macro } else { other })(l.get()).to_owned())
    };
    let unanswered = move || {
        asked.with(|asked| {
            let many = asked.as_ref()?.unanswered as u64;
            (many > 0).then(|| t::unanswered(l.get(), many))
        })
    };
    let go = move |()| {
        let act = asked.with_untracked(|asked| asked.as_ref().map(|asked| asked.act.clone()));
        let quiet = quiet.get_untracked();
        asked.set(None);
        match act {
            Some(BulkAct::Change(Change::Status(status))) if quiet => {
                bulk.start(BulkAct::Change(Change::QuietStatus(status)));
            }
            Some(BulkAct::Macro { one, me, .. }) => bulk.start(BulkAct::Macro { one, me, quiet }),
            Some(act) => bulk.start(act),
            None => {}
        }
    };
    view! {
        <ConfirmDialog
            open=asked
            title=Signal::derive(move || t::confirm(l.get(), changes()))
            confirm_label=Signal::derive(move || t::go(l.get(), changes()))
            on_confirm=go
            testid="bulk-confirm"
        >
            <p>{text}</p>
            <p class="muted">{same}</p>
            {left_out}
            {move || unanswered().map(|words| view! { <p>{words}</p> })}
            <Show when=move || told.with(|told| !told.is_empty())>
                <ul class="bulk-told" data-testid="bulk-told">{lines}</ul>
                <Show when=move || !quiet.get()>{example}</Show>
                <Switch
                    label=quiet_words(macros::no_messages, t::quiet)
                    hint=quiet_words(macros::no_messages_hint, t::quiet_hint)
                    value=quiet
                    attr:data-testid="bulk-quiet"
                />
            </Show>
        </ConfirmDialog>
    }
}
