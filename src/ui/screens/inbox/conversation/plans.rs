//! Scheduled messages and reminders: [`PlanDialog`] makes them, [`Plans`] lists those of the chat.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::draft::Draft;
use super::instant::{Instant, InstantField};
use crate::app::{App, ComposerDraft};
use crate::i18n::{Locale, plans as t};
use crate::journal::{MOST_PLANS, Planned, Stage};
use crate::model::{ChatId, EventId, Timestamp};
use crate::ui::chat::{Hand, OpenChat, Submission, SubmitForm};
use crate::ui::kit::{
    Button, ButtonVariant, Dialog, Each, Icon, IconButton, Size, Switch, TextArea, glyph,
    use_toasts,
};
use crate::view::actions::{Action, named};
use crate::view::change_line::{Before, the_day_and_time};
use crate::view::commands::command::UiCommand;
use crate::view::names::Names;
use crate::view::plans::{PlanLine, plan_lines};
use crate::view::quick_replies::{blanks, in_braces};

/// A plan that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Planning {
    what: Planned,
    text: String,
    due: Option<Timestamp>,
    instead: Option<EventId>,
}

impl Planning {
    /// A reminder that is new.
    pub const fn reminder() -> Self {
        Self { what: Planned::Reminder, text: String::new(), due: None, instead: None }
    }

    /// The composer's text, for later.
    pub fn message(draft: &ComposerDraft) -> Self {
        let what = Planned::Message { unless_written: true };
        Self { what, text: draft.text.trim().to_owned(), due: None, instead: None }
    }

    fn again(line: PlanLine) -> Self {
        let PlanLine { what, text, due, event, .. } = line;
        Self { what, text, due: Some(due), instead: Some(event) }
    }
}

/// The dialog; open while it has a plan.
#[component]
pub fn PlanDialog(open: OpenChat, planning: RwSignal<Option<Planning>>) -> impl IntoView {
    let l = open.l;
    let title = move || {
        let reminds =
            planning.with(|plan| plan.as_ref().is_some_and(|plan| plan.what == Planned::Reminder));
        if reminds { t::remind_title(l.get()) } else { t::schedule_title(l.get()) }.to_owned()
    };
    view! {
        <Dialog open=planning title=Signal::derive(title)>
            {move || planning.get_untracked().map(|plan| view! { <PlanForm open planning plan/> })}
        </Dialog>
    }
}

#[component]
fn PlanForm(open: OpenChat, planning: RwSignal<Option<Planning>>, plan: Planning) -> impl IntoView {
    let l = open.l;
    let Planning { what, text, due, instead } = plan;
    let reminds = what == Planned::Reminder;
    // What comes from the composer leaves it once it is scheduled.
    let from_composer = (!reminds && instead.is_none()).then(|| text.clone());
    let text = RwSignal::new(text);
    let when = Instant::one(open, due);
    let unless = RwSignal::new(what == (Planned::Message { unless_written: true }));
    let is_empty = move || !reminds && text.with(|text| text.trim().is_empty());
    let submission = Submission::new();
    let toasts = use_toasts();
    let hand = Hand::here();
    // As in the composer: what a quick reply leaves open does not go out.
    let open_blanks = Memo::new(move |_| {
        let text = text.get();
        if reminds || !text.contains('{') {
            return None;
        }
        open.app.desk(|desk| in_braces(&blanks(&text, desk.config().quick_replies())))
    });
    let save = move |()| {
        let Some(due) = untrack(|| when.chosen()).flatten() else { return };
        let chat = open.id();
        let what = match what {
            Planned::Reminder => what,
            Planned::Message { .. } => Planned::Message { unless_written: unless.get_untracked() },
        };
        let written = text.with_untracked(|text| text.trim().into());
        let plan =
            Action::Plan { chat: chat.clone(), what, due, text: written, instead: instead.clone() };
        let from_composer = from_composer.clone();
        let is_new = instead.is_none();
        submission.submit(plan, move |done| {
            let l = l.get_untracked();
            // The dialog stays, with what was typed.
            if done.events.is_empty() {
                let many = MOST_PLANS as u64;
                let why = if is_new { t::too_many(l, many) } else { t::gone(l).to_owned() };
                return toasts.error(why);
            }
            let _gone = planning.try_set(None);
            open.app.answer_ended();
            hand.write_in(chat.clone());
            if let Some(before) = from_composer {
                open.app.change_composer(&chat, |draft| {
                    if draft.text.trim() == before {
                        draft.text.clear();
                    }
                });
            }
            // The strip takes it back, with the words.
            toasts.say(said(open.app, &chat, reminds, due, l));
        });
    };
    let label = if reminds { t::about } else { t::message };
    let (at, hint) = if reminds {
        (t::remind_at as fn(Locale) -> _, t::how_reminded as fn(Locale) -> _)
    } else {
        (t::send_at as fn(Locale) -> _, t::how_sent as fn(Locale) -> _)
    };
    let submit = if reminds { t::remind_it } else { t::schedule_it };
    view! {
        <SubmitForm
            submission
            on_submit=save
            on_cancel=move |()| planning.set(None)
            submit_label=l.t(submit)
            disabled=Signal::derive(move || {
                is_empty() || when.chosen().is_none() || open_blanks.with(Option::is_some)
            })
        >
            <div class="field">
                <span class="field-label" aria-hidden="true">{l.t(label)}</span>
                <TextArea
                    label=l.t(label)
                    placeholder=String::new()
                    value=text
                    attr:data-testid="plan-text"
                />
                <p class="field-error" role="status">
                    {move || open_blanks.get().map(|names| t::blanks(l.get(), &names))}
                </p>
            </div>
            <InstantField when label=l.t(at) hint=l.t(hint)/>
            {(!reminds).then(|| view! { <Switch label=l.t(t::unless_written) value=unless/> })}
        </SubmitForm>
    }
}

fn said(app: App, chat: &ChatId, reminds: bool, due: Timestamp, l: Locale) -> String {
    let now = app.now.get_untracked();
    app.shown_untracked(|desktop| {
        let names = Names::of(&desktop.desk, chat, l);
        let when = the_day_and_time(due, now, &names, Before::For);
        let words = if reminds { t::reminder_set(l, &when) } else { t::scheduled(l, &when) };
        desktop
            .desk
            .by_id(chat)
            .map_or_else(|| words.clone(), |chat| named(chat.state(), &words, l))
    })
}

/// The chat's scheduled messages and the person's reminders, over the composer.
#[component]
pub fn Plans(open: OpenChat, planning: RwSignal<Option<Planning>>) -> impl IntoView {
    let l = open.l;
    let plans = open.state(|state| state.plans.clone());
    let lines = Memo::new(move |_| {
        if plans.with(|plans| plans.as_ref().is_none_or(Vec::is_empty)) {
            return Vec::new();
        }
        let me = open.app.me();
        // The day decides how an instant is written; what is due changes its words soon.
        let is_due =
            plans.with(|plans| plans.iter().flatten().any(|plan| plan.stage == Stage::Due));
        let now = if is_due { open.app.now.get() } else { open.today() };
        open.with_names(|chat, names| plan_lines(chat, names, me.as_ref(), now)).unwrap_or_default()
    });
    view! {
        <Show when=move || !lines.with(Vec::is_empty)>
            <ul class="plans" aria-label=l.t(t::list)>
                <Each each=move || lines.get() key=|line| (line.event.clone(), line.words.clone()) let:line>
                    <PlanRow open planning line/>
                </Each>
            </ul>
        </Show>
    }
}

#[component]
fn PlanRow(open: OpenChat, planning: RwSignal<Option<Planning>>, line: PlanLine) -> impl IntoView {
    let l = open.l;
    let hand = Hand::here();
    let PlanLine { what, text, words, calls, sending, .. } = line.clone();
    let reminds = what == Planned::Reminder;
    let event = line.event.clone();
    let end = move |send: bool| {
        let (chat, plan) = (open.id(), event.clone());
        let end = Action::EndPlan { chat: chat.clone(), plan, send };
        spawn_local(async move {
            match open.app.act(end).await {
                Ok(done) => {
                    // What was sent is not taken back.
                    if !send {
                        let said = if reminds { t::reminder_done } else { t::cancelled };
                        open.offer_undo(&done, |state, l| named(state, said(l), l));
                    }
                    // The button is gone.
                    hand.write_in(chat);
                }
                Err(why) => open.say_not_done(&why),
            }
        });
    };
    let end = StoredValue::new(end);
    let run = move |send| end.with_value(|end| end(send));
    let edit = {
        let line = line.clone();
        move |_| planning.set(Some(Planning::again(line.clone())))
    };
    let (icon, first) = if reminds {
        (glyph::BELL, (t::done as fn(Locale) -> _, false))
    } else {
        (glyph::CLOCK, (t::send_now as fn(Locale) -> _, true))
    };
    view! {
        <li class="plan" data-tone=calls.then_some("warning") data-testid="plan">
            <Icon glyph=icon/>
            <span class="plan-what">
                {(!text.is_empty()).then(|| view! { <span class="plan-text" dir="auto">{text}</span> })}
                <span class="plan-when">{words}</span>
            </span>
            {(!sending && !open.is_past()).then(|| view! {
                <span class="plan-do">
                    <Button
                        label=l.t(first.0)
                        size=Size::Small
                        variant=ButtonVariant::Ghost
                        on:click=move |_| run(first.1)
                    />
                    <Button
                        label=l.t(if reminds { t::later } else { t::edit })
                        size=Size::Small
                        variant=ButtonVariant::Ghost
                        on:click=edit
                    />
                    {(!reminds).then(|| view! {
                        <IconButton glyph=glyph::X label=l.t(t::cancel_message) tip_side="end" on:click=move |_| run(false)/>
                    })}
                </span>
            })}
        </li>
    }
}

/// Schedules what the composer has.
#[component]
pub fn ScheduleButton(
    open: OpenChat,
    draft: Draft,
    planning: RwSignal<Option<Planning>>,
) -> impl IntoView {
    let l = open.l;
    // Files and quotes go with a message at once.
    let fits = move || {
        !draft.is_note()
            && !draft.tray().has_some()
            && draft.quote().is_none()
            && !draft.text().trim().is_empty()
    };
    let schedule = move |_| {
        planning.set(Some(open.app.composer(&open.id(), Planning::message)));
    };
    view! {
        <Show when=fits>
            <IconButton
                glyph=glyph::CLOCK
                label=l.t(t::schedule)
                tip_side="end"
                attr:data-testid="schedule"
                on:click=schedule
            />
        </Show>
    }
}

/// Sets a reminder.
#[component]
pub fn RemindButton(open: OpenChat, planning: RwSignal<Option<Planning>>) -> impl IntoView {
    view! {
        <IconButton
            glyph=glyph::BELL
            label=open.l.t(t::remind)
            tip_side="end"
            attr:data-command="remind"
            attr:aria-keyshortcuts=UiCommand::Remind.aria_keys()
            on:click=move |_| planning.set(Some(Planning::reminder()))
        />
    }
}
