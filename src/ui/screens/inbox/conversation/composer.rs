//! [`Composer`]: writes messages and notes, with quick replies.

use leptos::ev::KeyboardEvent;
use leptos::{html, prelude::*};

use super::blanks::{Blanks, BlanksLine};
use super::colleagues::Answering;
use super::draft::Draft;
use super::emoji_picker::EmojiPicker;
use super::plans::{Planning, Plans, ScheduleButton};
use super::quick_list::{Quick, QuickList};
use super::quote::QuoteBar;
use crate::i18n::{conversation as t, time_travel};
use crate::model::Status;
use crate::ui::chat::{AttachButton, Hand, OpenChat, ReachNote, Recorder, SignatureNote, TrayView};
use crate::ui::kit::{
    Bound, Button, ButtonVariant, Keys, Segment, Segmented, Size, TextArea, glyph, is_composing,
};
use crate::view::actions::Change;
use crate::view::commands::command::UiCommand;

/// What Ctrl+Enter does to the chat, after sending what is written.
const RESOLVED: Change = Change::Status(Status::Resolved);

/// Writes a message to the customer, or a note to the team.
#[component]
pub fn Composer(
    open: OpenChat,
    planning: RwSignal<Option<Planning>>,
    /// Called after sending.
    #[prop(into)]
    on_sent: Callback<()>,
) -> impl IntoView {
    let l = open.l;
    let draft = Draft::of(open);
    let area = NodeRef::<html::Textarea>::new();
    let blanks = Blanks::new(open, draft, area);
    let quick = Quick::new(
        open,
        draft,
        area,
        Callback::new(move |()| {
            blanks.show();
        }),
    );
    let customer = open.customer();
    let focus = move || {
        if let Some(area) = area.try_get_untracked().flatten() {
            // An element that cannot take the focus leaves it where it was.
            drop(area.focus());
        }
    };
    let hand = Hand::here();
    hand.when_wanted(open.id(), focus);
    let send = move |resolve: bool| {
        open.app.answer_ended();
        if resolve && !untrack(|| draft.can_send()) {
            open.change(RESOLVED);
        } else if !blanks.show() {
            draft.send(on_sent, resolve.then_some(RESOLVED));
        }
    };
    // Colleagues see that an answer is being written; a note is none.
    let typed = move || {
        if untrack(|| !draft.is_note() && draft.can_send()) {
            open.app.answer_typed(&open.id());
        } else {
            open.app.answer_ended();
        }
    };
    let set_note = move |note| {
        draft.set_note(note);
        open.app.answer_ended();
        focus();
    };
    let on_key = move |event: KeyboardEvent| {
        if is_composing(&event) || quick.key(&event) {
            return;
        }
        match event.key().as_str() {
            "Escape" if untrack(|| draft.quote().is_some()) => {
                event.prevent_default();
                draft.quote_nothing();
            }
            key @ ("ArrowUp" | "ArrowDown")
                if (event.ctrl_key() || event.meta_key())
                    && !event.shift_key()
                    && !event.alt_key()
                    && !untrack(|| draft.is_note()) =>
            {
                event.prevent_default();
                draft.quote_beside(key == "ArrowUp");
            }
            // Esc leads out to the list, where single keys work. The draft stays.
            "Escape" => {
                event.prevent_default();
                hand.to_row(&open.id());
            }
            "Enter"
                if !event.shift_key()
                    && !event.alt_key()
                    && (event.ctrl_key() || event.meta_key() || !by_touch()) =>
            {
                event.prevent_default();
                // The key may still be down that has opened the chat.
                if !event.repeat() {
                    send(event.ctrl_key() || event.meta_key());
                }
            }
            "i" | "I"
                if (event.ctrl_key() || event.meta_key())
                    && !event.shift_key()
                    && !event.alt_key() =>
            {
                event.prevent_default();
                set_note(!untrack(|| draft.is_note()));
            }
            _ => {}
        }
    };
    let label = Signal::derive(move || {
        if draft.is_note() {
            t::write_note(l.get()).to_owned()
        } else {
            t::write_to(l.get(), &customer.get())
        }
    });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        send(false);
        focus();
    };
    let write = move |text: String| {
        quick.typed(&text);
        draft.write(text);
        typed();
    };
    view! {
        <form class="composer pane-foot" data-mode=move || if draft.is_note() { "note" } else { "message" } on:submit=on_submit>
            <Answering open/>
            <Still open/>
            <Plans open planning/>
            <Reaching open draft/>
            <fieldset role="none" class="past-still" disabled=move || open.is_past()>
            <QuickList quick/>
            <BlanksLine blanks on_send=move |()| {
                draft.send(on_sent, None);
                focus();
            }/>
            <div class="composer-head">
                <Segmented label=l.t(t::write_as)>
                    <Segment
                        label=l.t(t::mode_message)
                        selected=Signal::derive(move || !draft.is_note())
                        attr:data-command="reply"
                        attr:aria-keyshortcuts=UiCommand::Reply.aria_keys()
                        on:click=move |_| set_note(false)
                    />
                    <Segment
                        label=l.t(t::mode_note)
                        glyph=glyph::LOCK
                        selected=Signal::derive(move || draft.is_note())
                        attr:data-command="note"
                        attr:aria-keyshortcuts=UiCommand::Note.aria_keys()
                        on:click=move |_| set_note(true)
                    />
                </Segmented>
                <Hints open draft/>
            </div>
            <QuoteBar open draft on_removed=focus/>
            <TrayView tray=draft.tray() note=Signal::derive(move || draft.is_note())/>
            <div class="composer-row">
                <EmojiPicker open draft area/>
                <span class="composer-files">
                    <AttachButton tray=draft.tray() hidden=Signal::derive(move || draft.is_note())/>
                    <Recorder tray=draft.tray() hidden=Signal::derive(move || draft.is_note())/>
                </span>
                <TextArea
                    label
                    value=Bound::new(Signal::derive(move || draft.text()), write)
                    node_ref=area
                    attr:data-testid="composer"
                    attr:aria-autocomplete="list"
                    attr:aria-controls=quick.id()
                    attr:aria-activedescendant=move || quick.active_id()
                    on:keydown=on_key
                    on:blur=move |_| quick.dismiss()
                />
                <ScheduleButton open draft planning/>
                <Button
                    label=Signal::derive(move || {
                        if draft.is_note() { t::add_note(l.get()) } else { t::send(l.get()) }.to_owned()
                    })
                    glyph=Signal::derive(move || if draft.is_note() { glyph::LOCK } else { glyph::SEND })
                    variant=ButtonVariant::Primary
                    submit=true
                    disabled=Signal::derive(move || !draft.can_send())
                    attr:data-testid="send"
                />
            </div>
            </fieldset>
        </form>
    }
}

/// In the past: the reason why nothing can be written, and the way back to the present.
#[component]
fn Still(open: OpenChat) -> impl IntoView {
    let l = open.l;
    move || {
        open.is_past().then(|| {
            view! {
                <div class="past-note" data-testid="past-note">
                    <span>{l.t(time_travel::composer)}</span>
                    <Button
                        label=l.t(time_travel::to_now)
                        size=Size::Small
                        on:click=move |_| open.app.travel_to(None)
                    />
                </div>
            }
        })
    }
}

/// How far a message gets. A note goes to the team anyway.
#[component]
fn Reaching(open: OpenChat, draft: Draft) -> impl IntoView {
    let channel = open.state(|state| state.contact.channel.as_deref().map(str::to_owned));
    // A chat without a channel is of none.
    let channel = Signal::derive(move || Some(channel.get().flatten().unwrap_or_default()));
    view! {
        <Show when=move || !draft.is_note() && !open.is_past()>
            <ReachNote channel chat=Signal::stored(Some(open.id()))/>
            <SignatureNote/>
        </Show>
    }
}

/// The composer's shortcuts.
#[component]
fn Hints(open: OpenChat, draft: Draft) -> impl IntoView {
    let l = open.l;
    let sends = move || {
        if draft.is_note() { t::key_add(l.get()) } else { t::key_send(l.get()) }
    };
    view! {
        <p class="composer-hints" aria-hidden="true">
            <span><Keys keys="Enter"/>{sends}</span>
            <span><Keys keys="Ctrl+Enter"/>{l.t(t::key_resolve)}</span>
            <span><Keys keys="Esc"/>{l.t(t::key_leave)}</span>
            <span><Keys keys="Shift+Enter"/>{l.t(t::key_break)}</span>
            <span><Keys keys="/"/>{l.t(t::key_quick)}</span>
            <Show when=move || draft.is_note()>
                <span><Keys keys="@"/>{l.t(t::key_mention)}</span>
            </Show>
            <span><Keys keys="Ctrl+I"/>{l.t(t::key_note)}</span>
        </p>
    }
}

/// Returns true for a touch keyboard, which has no Shift+Enter: Enter inserts a line break there.
fn by_touch() -> bool {
    let query = window().match_media("(hover: none) and (pointer: coarse)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
