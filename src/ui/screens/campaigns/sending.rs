//! The time of sending, and the button that sends.

use leptos::prelude::*;

use super::people::name_of;
use super::writing::Writing;
use crate::i18n::campaigns as t;
use crate::ui::chat::{NotDoneNote, ReachNote, Submission};
use crate::ui::kit::{
    Banner, BannerKind, Button, ButtonVariant, ConfirmDialog, Icon, Segment, Segmented, Switch,
    TextField, glyph,
};
use crate::view::campaigns::when::Odd;
use crate::view::campaigns::{draft, when};
use crate::view::draft::Draft;

/// Now, or at a time in the desk's zone.
#[component]
pub fn WhenFields(writing: Writing) -> impl IntoView {
    let (app, l) = (writing.work.app, writing.work.l);
    let later = writing.bind(|draft| &mut draft.later);
    let is_later = later.value();
    let choose = move |choice| move |_| later.set(choice);
    let time = writing.bind(|draft| &mut draft.time);
    let zone = Memo::new(move |_| app.present(|desk| desk.config().zone().name().to_owned()));
    let error = Signal::derive(move || {
        let missing = writing.missing();
        let l = l.get();
        if missing.contains(&draft::Missing::Past) {
            Some(t::e_past(l).to_owned())
        } else {
            let tried = writing.tried.get() && missing.contains(&draft::Missing::Time);
            tried.then(|| t::e_time(l).to_owned())
        }
    });
    let hint = Signal::derive(move || {
        let l = l.get();
        let given = app.present(|desk| when::read(&time.value().get(), desk.config().zone()))?;
        Some(match given.odd? {
            Odd::Skipped => t::skipped(l, &writing.work.when(given.at)),
            Odd::Twice => t::twice(l).to_owned(),
        })
    });
    view! {
        <section class="campaign-part" aria-label=l.t(t::when)>
            <h2>{l.t(t::when)}</h2>
            <Segmented label=l.t(t::when)>
                <Segment label=l.t(t::now) selected=Signal::derive(move || !is_later.get()) on:click=choose(false)/>
                <Segment label=l.t(t::later) selected=is_later on:click=choose(true)/>
            </Segmented>
            <Show when=move || is_later.get()>
                <TextField
                    label=Signal::derive(move || t::at(l.get(), &zone.get()))
                    kind="datetime-local"
                    value=time
                    hint
                    error
                />
                <Banner kind=BannerKind::Info text=l.t(t::open_then)/>
            </Show>
        </section>
    }
}

/// The buttons that save the draft and, after confirmation, send.
#[component]
pub fn SendBar(writing: Writing) -> impl IntoView {
    let (work, l) = (writing.work, writing.work.l);
    let asking = RwSignal::new(false);
    let keeping = Submission::new();
    let later = Signal::derive(move || writing.read(|draft| draft.later));
    let keep = move |_| {
        let Some(Draft { value: draft, .. }) = writing.draft.get_untracked() else {
            return;
        };
        let id = writing.id.get_value();
        let course = untrack(|| work.course(&id));
        let was_due = course.is_some_and(|course| {
            let now = work.app.clock.get_untracked();
            course.scheduled(now).is_some()
        });
        work.save(keeping, &draft::to_keep(&draft), move || {
            let said = if was_due { t::unscheduled } else { t::draft_saved };
            work.toasts.say(said(l.get_untracked()));
        });
    };
    let ask = move |_| {
        writing.tried.set(true);
        if untrack(|| writing.missing()).is_empty() {
            asking.set(true);
        }
    };
    view! {
        <footer class="campaign-bar" data-testid="campaign-bar">
            <NotDoneNote submission=keeping/>
            <Button label=l.t(t::save_draft) busy=keeping.busy() on:click=keep/>
            <Button
                label=Signal::derive(move || {
                    let words = if later.get() { t::schedule } else { t::send_now };
                    words(l.get()).to_owned()
                })
                glyph=glyph::SEND
                variant=ButtonVariant::Primary
                on:click=ask
            />
        </footer>
        <AskSend writing asking/>
    }
}

/// The confirmation, with the number of recipients and the time.
#[component]
fn AskSend(writing: Writing, asking: RwSignal<bool>) -> impl IntoView {
    let (work, l) = (writing.work, writing.work.l);
    let later = Signal::derive(move || writing.read(|draft| draft.later));
    let many = Memo::new(move |_| {
        let found = writing.counting.found;
        found.with(|found| found.as_ref().map_or(0, |found| found.members.len()))
    });
    let text = move || {
        let (l, many) = (l.get(), many.get() as u64);
        let time = writing.read(|draft| draft.time.clone());
        let zone = |time: &str| work.app.present(|desk| when::read(time, desk.config().zone()));
        match zone(&time).filter(|_| later.get()) {
            Some(given) => t::ask_schedule_text(l, many, &work.when(given.at)),
            None => t::ask_send_text(l, many),
        }
    };
    let unknown = Memo::new(move |_| writing.read(|draft| draft::unknown(&draft.campaign.text)));
    // Asked again each time.
    let sure = RwSignal::new(false);
    Effect::new(move |_| {
        if asking.get() {
            sure.set(false);
        }
    });
    let first = Memo::new(move |_| {
        let found = writing.counting.found;
        let first = found.with(|found| found.as_ref()?.members.first().cloned())?;
        Some((name_of(writing, &first), writing.text_for(Some(first))))
    });
    let submission = Submission::new();
    let send = move |()| {
        let Some(Draft { value: draft, .. }) = writing.draft.get_untracked() else {
            return;
        };
        let app = work.app;
        let now = app.clock.get_untracked();
        let campaign = app.peek_present(|desk| draft::to_send(&draft, now, desk.config().zone()));
        let Some(campaign) = campaign else {
            // The time has passed during the confirmation: the form reports it.
            asking.set(false);
            return;
        };
        work.save(submission, &campaign, move || {
            let _gone = asking.try_set(false);
            let said = if draft.later { t::scheduled_now } else { t::sending_now };
            work.toasts.say(said(l.get_untracked()));
        });
    };
    let titled = move |later_words: fn(_) -> &'static str, now_words: fn(_) -> &'static str| {
        Signal::derive(move || {
            let words = if later.get() { later_words } else { now_words };
            words(l.get()).to_owned()
        })
    };
    view! {
        <ConfirmDialog
            open=asking
            title=titled(t::ask_schedule, t::ask_send)
            confirm_label=titled(t::schedule_it, t::send)
            on_confirm=send
            busy=Signal::derive(move || writing.counting.running.get() || submission.busy().get())
            disabled=Signal::derive(move || unknown.with(Option::is_some) && !sure.get())
        >
            <p data-testid="campaign-ask">{text}</p>
            {move || first.get().map(|(name, text)| view! {
                <figure class="campaign-preview">
                    <figcaption>{t::preview_for(l.get(), &name)}</figcaption>
                    <p class="campaign-bubble" dir="auto" data-testid="campaign-first">{text}</p>
                </figure>
            })}
            {move || unknown.get().map(|names| view! {
                <p class="campaign-warning" role="alert">
                    <Icon glyph=glyph::TRIANGLE_ALERT/>{t::unknown(l.get(), &names)}
                </p>
                <Switch label=l.t(t::send_as_is) value=sure/>
            })}
            <ReachNote channel=None/>
            <NotDoneNote submission/>
        </ConfirmDialog>
    }
}
