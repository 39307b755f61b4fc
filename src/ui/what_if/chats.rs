//! [`Chats`]: the chats that would have gone another way, with both histories of each.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{App, href};
use crate::i18n::{format, reports, what_if as t};
use crate::journal::Chat;
use crate::model::RuleId;
use crate::ui::chat::StatusBadge;
use crate::ui::kit::{Button, Each, use_locale};
use crate::view::route::{Route, Screen};
use crate::view::what_if::outcome::{Compared, Outcome};
use crate::view::what_if::paths::{Step, steps};

/// Rows shown at first, and added by the button.
const AT_ONCE: usize = 50;

#[component]
pub fn Chats(
    outcome: Arc<Outcome>,
    /// The rule whose chats are listed; `None`: all.
    only: RwSignal<Option<RuleId>>,
) -> impl IntoView {
    let l = use_locale();
    let limit = RwSignal::new(AT_ONCE);
    let none = outcome.chats.is_empty();
    let many = {
        let outcome = outcome.clone();
        Memo::new(move |_| only.with(|only| outcome.of(only.as_ref()).count()))
    };
    let rows = {
        let outcome = outcome.clone();
        move || -> Vec<Compared> {
            only.with(|only| {
                let some = outcome.of(only.as_ref()).take(limit.get());
                some.cloned().collect()
            })
        }
    };
    let title = move || {
        if only.with(Option::is_some) { t::chats_of_rule(l.get()) } else { t::chats(l.get()) }
    };
    let rest = move || many.get().saturating_sub(limit.get());
    (!none).then(|| {
        view! {
            <section>
                <h3>{title}</h3>
                <ul class="rehearsal-chats">
                    <Each each=rows key=|row: &Compared| row.chat.clone() let:row>
                        <ChatRow outcome=outcome.clone() row/>
                    </Each>
                </ul>
                {move || (rest() > 0).then(|| view! {
                    <Button
                        label=reports::more(l.get(), rest().min(AT_ONCE) as u64)
                        on:click=move |_| limit.update(|limit| *limit += AT_ONCE)
                    />
                })}
            </section>
        }
    })
}

#[component]
fn ChatRow(outcome: Arc<Outcome>, row: Compared) -> impl IntoView {
    let l = use_locale();
    let open = RwSignal::new(false);
    let (was, would_be) = row.now;
    let name = row.name.clone();
    let said = row.said as u64;
    let chat = row.chat.clone();
    view! {
        <li class="rehearsal-chat" data-testid="rehearsal-chat" data-chat=row.chat.to_string()>
            <button
                type="button"
                class="rehearsal-row"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span class="truncate">
                    {move || name.clone().unwrap_or_else(|| reports::unknown_contact(l.get()).to_owned())}
                </span>
                {(said > 0).then(|| view! { <span class="muted">{move || t::said(l.get(), said)}</span> })}
                <span class="rehearsal-turn">
                    <StatusBadge status=was/>
                    {if !row.differs {
                        ().into_any()
                    } else if was == would_be {
                        view! { <span class="muted">{l.t(t::on_the_way)}</span> }.into_any()
                    } else {
                        view! { <span aria-label=l.t(t::would_be)>"→"</span><StatusBadge status=would_be/> }.into_any()
                    }}
                </span>
            </button>
            {move || open.get().then(|| view! { <Both outcome=outcome.clone() row=chat.clone()/> })}
        </li>
    }
}

/// The chat's history as it was and as it would have been.
#[component]
fn Both(outcome: Arc<Outcome>, row: crate::model::ChatId) -> impl IntoView {
    let l = use_locale();
    let app = App::here();
    let read = |chat: &Chat| steps(chat, outcome.from);
    let was = untrack(|| app.chat(&row, read)).unwrap_or_default();
    let would_be = outcome.other.by_id(&row).map(read).unwrap_or_default();
    let link = href(&Route {
        demo: app.address.with_untracked(|route| route.demo),
        chat: Some(row),
        history: true,
        screen: Screen::Inbox,
        ..Route::default()
    });
    view! {
        <div class="rehearsal-both">
            <div>
                <h4>{l.t(t::was)}</h4>
                <Path steps=was/>
            </div>
            <div>
                <h4>{l.t(t::would_be)}</h4>
                <Path steps=would_be/>
            </div>
            // Another tab, so that the draft stays open in this one.
            <a href=link target="_blank" rel="noopener">{l.t(t::open_chat)}</a>
        </div>
    }
}

#[component]
fn Path(steps: Vec<Step>) -> impl IntoView {
    let l = use_locale();
    let app = App::here();
    let none = steps.is_empty();
    let row = move |step: Step| {
        let at = step.at;
        let when = move || format::date_time(l.get(), at.millis(), app.offset_at(at));
        let (status, rule) = (step.status, step.rule.clone());
        let words = move || step.words(l.get(), |id| app.agent_name(id));
        view! {
            <li>
                <span class="muted figures">{when}</span>
                {status.map(|status| view! { <StatusBadge status=Some(status)/> })}
                <span>{words}</span>
                {rule.map(|rule| view! { <em class="muted">{rule.to_string()}</em> })}
            </li>
        }
    };
    view! {
        {none.then(|| view! { <p class="muted">{l.t(t::no_change)}</p> })}
        <ol class="rehearsal-path">{steps.into_iter().map(row).collect_view()}</ol>
    }
}
