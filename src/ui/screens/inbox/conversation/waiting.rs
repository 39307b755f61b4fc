//! [`WaitingDialog`]: the reason and the end of a wait.

use leptos::prelude::*;

use super::instant::{Instant, InstantField};
use crate::app::App;
use crate::i18n::{Locale, conversation as t};
use crate::journal::ChatState;
use crate::model::{ChatId, EventId, WaitReason};
use crate::ui::chat::{OpenChat, Submission, SubmitForm};
use crate::ui::kit::{Dialog, Segment, Segmented};
use crate::view::actions::{Action, named};
use crate::view::change_line::waiting;
use crate::view::status::status_name;

/// The start of a wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The chat was waiting before.
    Before,
    /// These events have just set the chat to waiting; the undo that was offered for them.
    Now { events: Vec<EventId>, undo: Option<u64> },
}

/// Asks for the reason and the end of a wait that has begun.
#[component]
pub fn WaitingDialog(
    open: OpenChat,
    /// The start of the wait; `None` while the dialog is closed.
    asking: RwSignal<Option<Begun>>,
) -> impl IntoView {
    let l = open.l;
    view! {
        <Dialog open=asking title=l.t(t::wait_title)>
            <WaitingForm open asking/>
        </Dialog>
    }
}

#[component]
fn WaitingForm(open: OpenChat, asking: RwSignal<Option<Begun>>) -> impl IntoView {
    let l = open.l;
    let (reason, until) =
        open.peek(|chat| (chat.state().reason, chat.state().until)).unwrap_or_default();
    let reason = RwSignal::new(reason);
    let when = Instant::or_none(open, until);
    let submission = Submission::new();
    let save = move |()| {
        let Some(until) = untrack(|| when.chosen()) else { return };
        let (instead, undo) = match asking.get_untracked() {
            Some(Begun::Now { events, undo }) => (events, undo),
            Some(Begun::Before) | None => (Vec::new(), None),
        };
        // Read before it is stored: the person may have gone to another chat then.
        let chat = open.id();
        let reason = reason.get_untracked();
        let wait = Action::Wait { chat: chat.clone(), reason, until, instead };
        submission.submit(wait, move |done| {
            let _gone = asking.try_set(None);
            // An unchanged wait needs no message.
            if !done.events.is_empty() {
                open.replace_undo(undo);
                open.offer_undo(&done, |state, l| said(open.app, &chat, state, l));
            }
        });
    };
    // The status has changed already: it goes back to what it was.
    let cancel = move |()| {
        if let Some(Begun::Now { undo, .. }) = asking.get_untracked() {
            open.undo(undo);
        }
        asking.set(None);
    };
    let choices = [
        (None, t::reason_none as fn(Locale) -> _),
        (Some(WaitReason::Customer), t::reason_customer),
        (Some(WaitReason::Internal), t::reason_internal),
    ];
    view! {
        <SubmitForm submission on_submit=save on_cancel=cancel disabled=Signal::derive(move || when.chosen().is_none())>
            <p class="muted">{l.t(t::wait_text)}</p>
            <fieldset class="wait-part">
                <legend class="field-label">{l.t(t::wait_reason)}</legend>
                <Segmented label=l.t(t::wait_reason)>
                    {choices.into_iter().map(|(value, words)| view! {
                        <Segment
                            label=l.t(words)
                            selected=Signal::derive(move || reason.get() == value)
                            attr:data-reason=value.map_or("none", WaitReason::wire)
                            on:click=move |_| reason.set(value)
                        />
                    }).collect_view()}
                </Segmented>
            </fieldset>
            <InstantField when label=l.t(t::wait_until) hint=l.t(t::until_then)/>
        </SubmitForm>
    }
}

/// Returns the wait in words.
fn said(app: App, id: &ChatId, state: &ChatState, l: Locale) -> String {
    let name = status_name(l, state.status);
    let wait = app.shown_untracked(|desktop| {
        let names = crate::view::names::Names::of(&desktop.desk, id, l);
        waiting(state.reason, state.until, app.now.get_untracked(), &names)
    });
    let words = wait.map_or_else(|| name.to_owned(), |wait| format!("{name}, {wait}"));
    named(state, &words, l)
}
