//! [`CampaignRow`]: a campaign of the list.

use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::context::CampaignsContext;
use super::ledger::Entry;
use crate::app::{DraftKey, href};
use crate::i18n::campaigns as t;
use crate::journal::Course;
use crate::model::CampaignId;
use crate::ui::kit::{Badge, Progress};
use crate::view::campaigns::campaign_draft::CampaignDraft;
use crate::view::campaigns::stage::Stage;

/// Name, stage, date, author and results.
#[component]
pub fn CampaignRow(work: CampaignsContext, id: CampaignId) -> impl IntoView {
    let l = work.l;
    let id = StoredValue::new(id);
    let course = Memo::new(move |_| work.course(&id.get_value()));
    let entry = Memo::new(move |_| work.entry(&id.get_value()));
    let stage = Memo::new(move |_| match course.get() {
        Some(course) => work.stage(&course),
        None => Stage::Unsaved,
    });
    let name = move || {
        let written = work.app.draft_of::<CampaignDraft>(&DraftKey::Campaign(id.get_value()));
        let written = written.map(|draft| draft.value.campaign.name);
        let saved = || course.with(|course| course.as_ref().map(|one| one.name().to_owned()));
        let name = written.or_else(saved).unwrap_or_default();
        if name.trim().is_empty() { t::unnamed(l.get()).to_owned() } else { name }
    };
    let link = move || {
        let mut route = work.app.address.get();
        route.campaign = Some(id.get_value());
        href(&route)
    };
    let open = move |event: ev::MouseEvent| {
        // With a modifier key the browser opens the link elsewhere.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            work.open(Some(id.get_value()));
        }
    };
    view! {
        <li class="campaign" data-testid="campaign" data-stage=move || stage.get().name()>
            <div class="campaign-line">
                <a class="campaign-name truncate" dir="auto" href=link on:click=open>{name}</a>
                <StageBadge work stage=stage.into()/>
            </div>
            <p class="campaign-when">
                {move || course.with(|course| course.as_ref().map(|course| when(work, course, stage.get())))}
            </p>
            <ProgressOrResults work course entry stage/>
        </li>
    }
}

/// The stage in a word.
#[component]
pub fn StageBadge(work: CampaignsContext, stage: Signal<Stage>) -> impl IntoView {
    let l = work.l;
    // One view per stage: an attribute passed to a component keeps tracking its signals after the component is disposed
    // of.
    move || {
        let now = stage.try_get()?;
        Some(view! {
            <Badge
                label=Signal::derive(move || now.words()(l.get()).to_owned())
                tone=now.tone()
                attr:data-testid="campaign-stage"
                attr:data-stage=now.name()
            />
        })
    }
}

/// Returns the date of the start, actual or planned, or of the last save; with its author.
pub fn when(work: CampaignsContext, course: &Course, stage: Stage) -> String {
    let l = work.l.get();
    let latest = course.latest();
    if let Stage::Scheduled(at) = stage {
        return t::for_when(l, &work.when(at), &work.who(&latest.by));
    }
    match course.run(work.app.clock.get()) {
        Some(run) => t::began(l, &work.when(run.start), &work.who(&run.author)),
        None => t::saved_at(l, &work.when(latest.at), &work.who(&latest.by)),
    }
}

/// The progress of sending, or the results.
#[component]
fn ProgressOrResults(
    work: CampaignsContext,
    course: Memo<Option<Course>>,
    entry: Memo<Option<Arc<Entry>>>,
    stage: Memo<Stage>,
) -> impl IntoView {
    let l = work.l;
    let goes = Memo::new(move |_| stage.get() == Stage::Sending);
    let short = move || {
        entry.with(|entry| {
            let results = &entry.as_ref()?.results;
            let answered =
                results.count(|one| one.written.is_some_and(|sent| sent.answered.is_some()));
            let words = if results.is_reported() { t::in_short } else { t::in_short_written };
            Some(words(
                l.get(),
                results.sent() as u64,
                &work.count(results.audience()),
                &work.count(answered),
            ))
        })
    };
    move || {
        let begun = course.with(Option::is_some) && entry.with(Option::is_some);
        if goes.get() {
            view! { <Sent work entry=entry.into()/> }.into_any()
        } else if begun {
            view! { <p class="campaign-short">{short}</p> }.into_any()
        } else {
            ().into_any()
        }
    }
}

/// The number of messages sent, of the audience.
#[component]
pub fn Sent(work: CampaignsContext, entry: Signal<Option<Arc<Entry>>>) -> impl IntoView {
    let l = work.l;
    let counts = Memo::new(move |_| {
        entry.with(|entry| {
            let results = &entry.as_ref()?.results;
            let sent = results.sent();
            Some((sent, sent + results.to_go()))
        })
    });
    #[expect(clippy::cast_precision_loss, reason = "a share, for a bar")]
    let share = move || {
        let (sent, all) = counts.get()?;
        Some(sent as f64 / all.max(1) as f64)
    };
    let detail = move || {
        let (sent, all) = counts.get()?;
        Some(t::of(l.get(), &work.count(sent), &work.count(all)))
    };
    view! {
        <div data-testid="campaign-progress">
            <Progress
                label=l.t(t::s_sending)
                done=Signal::derive(share)
                detail=Signal::derive(move || detail().unwrap_or_default())
            />
        </div>
    }
}
