//! [`WaitingDialog`]: the reason and the end of a wait.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, conversation as t, format};
use crate::journal::ChatState;
use crate::model::{ChatId, EventId, HOUR, Timestamp, WaitReason};
use crate::ui::chat::{OpenChat, Submission, SubmitForm};
use crate::ui::kit::{Chip, Dialog, Segment, Segmented, TextField};
use crate::view::actions::{Action, named};
use crate::view::change_line::waiting;
use crate::view::status::status_name;
use crate::view::waiting_until::{Preset, presets, read, write};

/// The start of a wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The chat was waiting before.
    Before,
    /// These events have just set the chat to waiting; the undo that was offered for them.
    Now { events: Vec<EventId>, undo: Option<u64> },
}

/// The end of a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
    /// No end: until somebody changes the status.
    Open,
    /// One of the presets.
    Offered(Preset, Timestamp),
    /// A date and time typed by the person.
    Other,
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
    // The instant of opening: the presets do not change while the dialog is open.
    let now = open.app.now.get_untracked();
    let (reason, until) =
        open.peek(|chat| (chat.state().reason, chat.state().until)).unwrap_or_default();
    let zone = open.app.shown_untracked(|desktop| desktop.desk.config().zone().clone());
    let offered = presets(now, &zone);
    let reason = RwSignal::new(reason);
    let choice = RwSignal::new(if until.is_some() { Until::Other } else { Until::Open });
    let written = RwSignal::new(write(until.unwrap_or(now.plus(2 * HOUR)), &zone));
    let zone = StoredValue::new(zone);
    let chosen = move || match choice.get() {
        Until::Open => Ok(None),
        Until::Offered(_, at) => Ok(Some(at)),
        Until::Other => {
            let at = zone.with_value(|zone| written.with(|written| read(written, zone)));
            at.filter(|at| *at > open.app.now.get()).map(Some).ok_or(())
        }
    };
    let past = Memo::new(move |_| chosen().is_err());
    let submission = Submission::new();
    let save = move |()| {
        let Ok(until) = untrack(chosen) else { return };
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
        <SubmitForm submission on_submit=save on_cancel=cancel disabled=past>
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
            <fieldset class="wait-part">
                <legend class="field-label">{l.t(t::wait_until)}</legend>
                <div class="wait-choices">
                    <UntilChip open choice until=Until::Open/>
                    {offered.into_iter().map(|(preset, at)| view! {
                        <UntilChip open choice until=Until::Offered(preset, at)/>
                    }).collect_view()}
                    <UntilChip open choice until=Until::Other/>
                </div>
                <Show when=move || choice.get() == Until::Other>
                    <TextField
                        label=l.t(t::until_other)
                        kind="datetime-local"
                        value=written
                        error=Signal::derive(move || past.get().then(|| t::until_past(l.get()).to_owned()))
                        attr:data-testid="until"
                    />
                </Show>
                <p class="field-hint">{l.t(t::until_then)}</p>
            </fieldset>
        </SubmitForm>
    }
}

#[component]
fn UntilChip(open: OpenChat, choice: RwSignal<Until>, until: Until) -> impl IntoView {
    let l = open.l;
    let label = Signal::derive(move || {
        match until {
            Until::Open => t::until_none(l.get()),
            Until::Other => t::until_other(l.get()),
            Until::Offered(Preset::Hour, _) => t::until_hour(l.get()),
            Until::Offered(Preset::Afternoon, _) => t::until_afternoon(l.get()),
            Until::Offered(Preset::Tomorrow, _) => t::until_tomorrow(l.get()),
            Until::Offered(Preset::Monday, _) => t::until_monday(l.get()),
        }
        .to_owned()
    });
    // The label contains the day.
    let when = Signal::derive(move || match until {
        Until::Offered(_, at) => {
            let offset = open.app.offset_at(at);
            Some(format::time(l.get(), at.millis(), offset))
        }
        Until::Open | Until::Other => None,
    });
    let name = match until {
        Until::Open => "none",
        Until::Other => "other",
        Until::Offered(Preset::Hour, _) => "hour",
        Until::Offered(Preset::Afternoon, _) => "afternoon",
        Until::Offered(Preset::Tomorrow, _) => "tomorrow",
        Until::Offered(Preset::Monday, _) => "monday",
    };
    view! {
        <Chip
            label
            count=when
            pressed=Signal::derive(move || choice.get() == until)
            attr:data-until=name
            on:click=move |_| choice.set(until)
        />
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
