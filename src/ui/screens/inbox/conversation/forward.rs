//! [`ForwardDialog`]: sends a message to another chat.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::quote::Gist;
use crate::app::breathe;
use crate::i18n::{Locale, commands, common, conversation as t};
use crate::journal::{Chat, ChatIx, ChatState, Query};
use crate::model::{Attachment, ChatId, EventId, Status};
use crate::ui::chat::{
    OpenChat, ReachNote, SignatureNote, Submission, SubmitForm, offer_undo, status_glyph,
};
use crate::ui::kit::{Bound, Dialog, Icon, SearchField, Toasts, use_toasts};
use crate::view::actions::{Action, Done, named};
use crate::view::status::{status_name, status_tone};
use crate::view::timeline::quote::{copy_of, quote};

/// Chats examined without a pause, so that typing is not delayed on a large desk.
const SLICE: usize = 4_000;
/// Chats offered.
const MOST: usize = 8;

/// A chat that is offered.
#[derive(Clone, PartialEq)]
struct To {
    chat: ChatId,
    name: String,
    address: String,
    channel: String,
    status: Option<Status>,
}

impl To {
    fn of(chat: &Chat) -> Self {
        let state = chat.state();
        let own = |text: &Option<Arc<str>>| text.as_deref().unwrap_or_default().to_owned();
        Self {
            chat: chat.id().clone(),
            name: chat.title().to_owned(),
            address: own(&state.contact.address),
            channel: own(&state.contact.channel),
            status: state.status,
        }
    }
}

/// Returns what is sent where a message is forwarded.
pub fn copy(open: OpenChat, id: &EventId) -> Option<(Arc<str>, Option<Box<Attachment>>)> {
    open.app.shown_untracked(|desktop| {
        let desk = &desktop.desk;
        copy_of(desk.config(), desk.by_id(&open.id())?, id)
    })
}

/// The dialog; open while it has a message.
#[component]
pub fn ForwardDialog(open: OpenChat, message: RwSignal<Option<EventId>>) -> impl IntoView {
    let l = open.l;
    let is_open =
        Bound::new(Signal::derive(move || message.with(Option::is_some)), move |on: bool| {
            if !on {
                message.set(None);
            }
        });
    view! {
        <Dialog open=is_open title=l.t(t::forward_title)>
            {move || message.get().map(|id| view! { <Forward open message=id on_close=move |()| message.set(None)/> })}
        </Dialog>
    }
}

#[component]
fn Forward(
    open: OpenChat,
    message: EventId,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let toasts = use_toasts();
    let submission = Submission::new();
    let typed = RwSignal::new(String::new());
    let found = Found::new(open);
    Effect::new(move |_| found.look(typed.get()));
    let to = RwSignal::new(None::<To>);
    // Another search takes back the choice: what is not in view is not sent to.
    Effect::new(move |_| {
        typed.track();
        to.set(None);
    });
    Effect::new(move |_| {
        let is_there = |to: &To| found.chats.with(|all| all.iter().any(|one| one.chat == to.chat));
        if !to.with_untracked(|to| to.as_ref().is_none_or(is_there)) {
            to.set(None);
        }
    });
    let quoted = open.peek(|chat| quote(chat, &message)).and_then(|quote| quote.quoted);
    let message = StoredValue::new(message);
    let send = move |()| {
        // The list is still that of what was typed before.
        if found.running.get_untracked() {
            return;
        }
        let Some(chosen) = to.get_untracked() else {
            // Enter in the field takes the first: a second Enter sends.
            return to.set(found.chats.with_untracked(|chats| chats.first().cloned()));
        };
        let copy = message.with_value(|id| copy(open, id));
        let Some((text, attachment)) = copy else {
            toasts.error(t::quote_gone(l.get_untracked()));
            return on_close.run(());
        };
        let to_chat = chosen.chat.clone();
        let action = Action::Message { chat: chosen.chat, text, attachment, reply_to: None };
        submission.submit(action, move |done| {
            on_close.try_run(());
            let l = l.get_untracked();
            let said = |state: &ChatState, l| named(state, t::forwarded(l), l);
            // A channel may have it by now, and the customer too.
            if untrack(|| app.is_shared() || app.line_of_chat(&to_chat).is_some()) {
                say(open, toasts, &done, said);
            } else {
                offer_undo(app, toasts, l, &done, said, None);
            }
        });
    };
    let nothing = Memo::new(move |_| found.chats.with(Vec::is_empty) && !found.running.get());
    view! {
        <SubmitForm
            submission
            on_submit=send
            on_cancel=on_close
            submit_label=Signal::derive(move || t::forward(l.get()).to_owned())
            disabled=Signal::derive(move || to.with(Option::is_none) && nothing.get())
        >
            {quoted.map(|quoted| view! { <p class="quoted"><Gist open quoted/></p> })}
            <SearchField label=l.t(t::forward_to) clear_label=l.t(common::clear) value=typed attr:autofocus=true attr:data-testid="forward-search"/>
            <fieldset class="forward-chats">
                <legend class="visually-hidden">{l.t(t::forward_to)}</legend>
                {move || found.chats.get().into_iter().map(|one| view! { <Choice open one to/> }).collect_view()}
            </fieldset>
            <p class="muted" role="status">{move || nothing.get().then(|| commands::none(l.get()))}</p>
            <Show when=move || to.with(Option::is_some)>
                <ReachNote
                    channel=Signal::derive(move || to.with(|to| to.as_ref().map(|to| to.channel.clone())))
                    chat=Signal::derive(move || to.with(|to| to.as_ref().map(|to| to.chat.clone())))
                />
                <SignatureNote/>
            </Show>
        </SubmitForm>
    }
}

fn say(open: OpenChat, toasts: Toasts, done: &Done, said: impl Fn(&ChatState, Locale) -> String) {
    let l = open.l.get_untracked();
    let words = open.app.peek_present(|desk| {
        let (chat, _) = done.events.first()?;
        Some(said(desk.by_id(chat)?.state(), l))
    });
    if let Some(words) = words {
        toasts.say(words);
    }
}

#[component]
fn Choice(open: OpenChat, one: To, to: RwSignal<Option<To>>) -> impl IntoView {
    let l = open.l;
    let chosen = {
        let chat = one.chat.clone();
        Signal::derive(move || to.with(|to| to.as_ref().is_some_and(|to| to.chat == chat)))
    };
    let To { name, address, status, .. } = one.clone();
    let beside = move || {
        let status = status_name(l.get(), status).to_owned();
        if address.is_empty() { status } else { format!("{address} · {status}") }
    };
    view! {
        <label class="forward-chat" data-testid="forward-chat">
            <input
                type="radio"
                name="forward-chat"
                prop:checked=chosen
                on:change=move |_| to.set(Some(one.clone()))
            />
            <span data-tone=status_tone(status)><Icon glyph=status_glyph(status)/></span>
            <span class="person-chat-name">
                <span class="truncate" dir="auto">{name}</span>
                <span class="muted truncate" dir="auto">{beside}</span>
            </span>
        </label>
    }
}

/// The search for chats, newest first, but for the open one. Cheap to copy.
#[derive(Clone, Copy)]
struct Found {
    open: OpenChat,
    chats: RwSignal<Vec<To>>,
    running: RwSignal<bool>,
    /// The number of the latest search; earlier ones are dropped.
    round: StoredValue<u64>,
    order: StoredValue<Arc<[ChatIx]>>,
}

impl Found {
    fn new(open: OpenChat) -> Self {
        let own = open.id();
        let order = open.app.peek_present(|desk| {
            let others = desk.chats().filter(|(_, chat)| *chat.id() != own);
            let mut others: Vec<_> =
                others.map(|(ix, chat)| (Reverse(chat.state().activity), ix)).collect();
            others.sort_unstable();
            others.into_iter().map(|(_, ix)| ix).collect()
        });
        Self {
            open,
            chats: RwSignal::new(Vec::new()),
            running: RwSignal::new(true),
            round: StoredValue::new(0),
            order: StoredValue::new(order),
        }
    }

    fn look(self, typed: String) {
        let round = self.round.get_value() + 1;
        self.round.set_value(round);
        self.running.set(true);
        let query = Query::new(&typed);
        spawn_local(async move {
            let Some(order) = self.order.try_get_value() else { return };
            let mut all = Vec::new();
            for slice in order.chunks(SLICE) {
                self.open.app.peek_present(|desk| {
                    let chats = slice.iter().filter_map(|ix| desk.chat(*ix));
                    let fits = |chat: &&Chat| query.is_empty() || query.matches_contact(chat);
                    all.extend(chats.filter(fits).take(MOST - all.len()).map(To::of));
                });
                if all.len() == MOST {
                    break;
                }
                breathe().await;
                if self.round.try_get_value() != Some(round) {
                    return;
                }
            }
            let _gone = self.chats.try_set(all);
            let _gone = self.running.try_set(false);
        });
    }
}
