//! [`Detail`]: a campaign that has begun, or can no longer be edited.

use leptos::prelude::*;

use super::context::CampaignsContext;
use super::course::History;
use super::results::Came;
use super::row::{Sent, StageBadge, when};
use crate::app::{Link, href};
use crate::i18n::campaigns as t;
use crate::journal::Course;
use crate::model::{CampaignId, CampaignState};
use crate::sync::Connection;
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, ConfirmDialog, IconButton, glyph};
use crate::view::campaigns::reasons::chosen;
use crate::view::campaigns::stage::Stage;
use crate::view::route::{ReportParams, Screen};

/// Stage, actions, results, text, audience and history.
#[component]
pub fn Detail(work: CampaignsContext, id: CampaignId) -> impl IntoView {
    let l = work.l;
    let id = StoredValue::new(id);
    let course = Memo::new(move |_| work.course(&id.get_value()));
    let entry = Memo::new(move |_| work.entry(&id.get_value()));
    let stage = Memo::new(move |_| {
        course.with(|one| one.as_ref().map_or(Stage::Unsaved, |one| work.stage(one)))
    });
    let name = move || course.with(|one| one.as_ref().map(|one| one.name().to_owned()));
    let at = move || course.with(|one| one.as_ref().map(|one| when(work, one, stage.get())));
    let goes = Memo::new(move |_| {
        matches!(stage.get(), Stage::Sending | Stage::Paused | Stage::Interrupted)
    });
    let begun = Memo::new(move |_| entry.with(Option::is_some));
    view! {
        <main class="page">
            <header class="page-head">
                <IconButton glyph=glyph::ARROW_LEFT label=l.t(t::all) on:click=move |_| work.open(None)/>
                <h1 class="truncate"><bdi>{name}</bdi></h1>
                <StageBadge work stage=stage.into()/>
                <Actions work id course stage/>
            </header>
            <div class="page-body campaign-detail">
                <p class="muted">{at} " " <ReportLink work id/></p>
                <Notes work stage/>
                <Show when=move || goes.get()><Sent work entry=entry.into()/></Show>
                <Show when=move || begun.get()><Came work entry/></Show>
                <Availability work course/>
                <History work course/>
            </div>
        </main>
    }
}

/// Notes on the stage.
#[component]
fn Notes(work: CampaignsContext, stage: Memo<Stage>) -> impl IntoView {
    let l = work.l;
    let app = work.app;
    let unsaved = Memo::new(move |_| app.unsaved.with(|unsaved| !unsaved.is_empty()));
    // Only such a browser writes campaigns.
    let behind = Memo::new(move |_| {
        // What a campaign writes is on its way to the server all the while.
        let is_behind = |link: &Link| {
            !matches!(link.connection, Connection::Synced | Connection::Syncing { .. })
        };
        app.link.with(|link| link.as_ref().is_some_and(is_behind))
    });
    let id = move || app.address.with(|route| route.campaign.clone());
    let to_go = Memo::new(move |_| {
        let entry = id().and_then(|id| work.entry(&id));
        entry.map_or(0, |entry| entry.results.to_go() as u64)
    });
    move || match stage.get() {
        Stage::Interrupted => view! {
            <Banner
                kind=BannerKind::Warning
                text=Signal::derive(move || t::interrupted_text(l.get(), to_go.get()))
            />
        }
        .into_any(),
        Stage::Odd => view! { <Banner kind=BannerKind::Error text=l.t(t::odd_text)/> }.into_any(),
        Stage::Sending if unsaved.get() => {
            view! { <Banner kind=BannerKind::Warning text=l.t(t::unsaved_text)/> }.into_any()
        }
        Stage::Sending if behind.get() => {
            view! { <Banner kind=BannerKind::Warning text=l.t(t::waits_for_server)/> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// The buttons that pause, resume, cancel and duplicate.
#[component]
fn Actions(
    work: CampaignsContext,
    id: StoredValue<CampaignId>,
    course: Memo<Option<Course>>,
    stage: Memo<Stage>,
) -> impl IntoView {
    let l = work.l;
    let asking = RwSignal::new(false);
    let set = move |state, said| work.set_state(&id.get_value(), state, said);
    let duplicate = move |_| {
        let campaign = course.with_untracked(|one| {
            let one = one.as_ref()?;
            let run = one.run(work.app.clock.get_untracked());
            run.map(|run| run.campaign).or_else(|| one.latest().campaign.clone())
        });
        if let Some(campaign) = campaign {
            work.duplicate(&campaign);
        }
    };
    let pauses = Memo::new(move |_| stage.get() == Stage::Sending);
    let resumes = Memo::new(move |_| matches!(stage.get(), Stage::Paused | Stage::Interrupted));
    let cancels = Memo::new(move |_| pauses.get() || resumes.get() || stage.get() == Stage::Odd);
    let copies = Memo::new(move |_| {
        course.with(|one| one.as_ref().is_some_and(|one| one.latest().campaign.is_some()))
    });
    view! {
        <Show when=move || pauses.get()>
            <Button
                label=l.t(t::pause)
                glyph=glyph::PAUSE
                on:click=move |_| set(CampaignState::Paused, t::paused_now)
            />
        </Show>
        <Show when=move || resumes.get()>
            <Button
                label=l.t(t::resume)
                glyph=glyph::PLAY
                variant=ButtonVariant::Primary
                on:click=move |_| set(CampaignState::Going, t::resumed_now)
            />
        </Show>
        <Show when=move || cancels.get()>
            <Button label=l.t(t::cancel) variant=ButtonVariant::Ghost on:click=move |_| asking.set(true)/>
        </Show>
        <Show when=move || copies.get()>
            <IconButton glyph=glyph::COPY label=l.t(t::duplicate) tip_side="end" on:click=duplicate/>
        </Show>
        <AskCancel work asking cancel=move |()| set(CampaignState::Cancelled, t::cancelled_now)/>
    }
}

#[component]
fn AskCancel(
    work: CampaignsContext,
    asking: RwSignal<bool>,
    #[prop(into)] cancel: Callback<()>,
) -> impl IntoView {
    let l = work.l;
    let go = move |()| {
        asking.set(false);
        cancel.run(());
    };
    view! {
        <ConfirmDialog
            open=asking
            title=l.t(t::ask_cancel)
            confirm_label=l.t(t::cancel)
            on_confirm=go
            cancel_label=l.t(t::keep)
            danger=true
        >
            <p>{l.t(t::ask_cancel_text)}</p>
        </ConfirmDialog>
    }
}

/// The link to the report on the chats that got the message.
#[component]
fn ReportLink(work: CampaignsContext, id: StoredValue<CampaignId>) -> impl IntoView {
    let l = work.l;
    let link = move || {
        let mut route = work.app.address.get();
        route.screen = Screen::Reports;
        route.report = ReportParams { campaign: Some(id.get_value()), ..ReportParams::default() };
        href(&route)
    };
    view! { <a href=link data-testid="campaign-report">{l.t(t::in_report)}</a> }
}

/// The text, and the audience chosen.
#[component]
fn Availability(work: CampaignsContext, course: Memo<Option<Course>>) -> impl IntoView {
    let l = work.l;
    let campaign = Memo::new(move |_| {
        course.with(|one| {
            let one = one.as_ref()?;
            let run = one.run(work.app.clock.get());
            run.map(|run| run.campaign).or_else(|| one.latest().campaign.clone())
        })
    });
    let whom = move || {
        let l = l.get();
        campaign.with(|one| {
            let audience = &one.as_ref()?.audience;
            Some(work.app.present(|desk| chosen(audience, desk.config(), l)))
        })
    };
    let text = move || campaign.with(|one| one.as_ref().map(|one| one.text.clone()));
    let some = Memo::new(move |_| campaign.with(Option::is_some));
    view! {
        <Show when=move || some.get()>
            <section class="campaign-said">
                <h2>{l.t(t::message)}</h2>
                <p class="campaign-bubble" dir="auto">{text}</p>
                <p class="muted">{l.t(t::chosen)} ": " {whom}</p>
            </section>
        </Show>
    }
}
