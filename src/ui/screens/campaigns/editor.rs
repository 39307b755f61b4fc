//! [`Editor`]: edits a campaign.

use super::writing::Writing;
use leptos::prelude::*;

use super::audience::AudienceFields;
use super::context::CampaignsContext;
use super::people::People;
use super::row::StageBadge;
use super::sending::{SendBar, WhenFields};
use super::text_fields::TextFields;
use crate::i18n::{campaigns as t, common};
use crate::model::{CampaignId, CampaignState};
use crate::ui::kit::{Banner, BannerKind, Icon, IconButton, Menu, MenuItem, TextField, glyph};
use crate::view::campaigns::draft;
use crate::view::campaigns::stage::Stage;

/// The form, with the audience and the preview beside it.
#[component]
pub fn Editor(work: CampaignsContext, id: CampaignId) -> impl IntoView {
    let l = work.l;
    let writing = Writing::new(work, id);
    let title = move || {
        let name = writing.read(|draft| draft.campaign.name.trim().to_owned());
        if name.is_empty() { t::new(l.get()).to_owned() } else { name }
    };
    let stage = Signal::derive(move || match work.course(&writing.id.get_value()) {
        Some(course) => work.stage(&course),
        None => Stage::Unsaved,
    });
    view! {
        <main class="page">
            <header class="page-head">
                <IconButton glyph=glyph::ARROW_LEFT label=l.t(t::all) on:click=move |_| work.open(None)/>
                <h1 class="truncate">{title}</h1>
                <StageBadge work stage/>
                <More writing/>
            </header>
            <div class="page-body campaign-editor">
                <form class="campaign-form" novalidate=true on:submit=|event| event.prevent_default()>
                    <Notes writing stage/>
                    <TextField
                        label=l.t(t::name)
                        hint=l.t(t::name_hint)
                        value=writing.bind(|draft| &mut draft.campaign.name)
                        error=writing.error(draft::Missing::Name, t::e_name)
                        attr:maxlength="80"
                    />
                    <AudienceFields writing/>
                    <TextFields writing/>
                    <WhenFields writing/>
                </form>
                <People writing/>
            </div>
            <SendBar writing/>
        </main>
    }
}

/// Notes on the stage.
#[component]
fn Notes(writing: Writing, stage: Signal<Stage>) -> impl IntoView {
    let (work, l) = (writing.work, writing.work.l);
    let overtaken = Memo::new(move |_| {
        let saved = work.course(&writing.id.get_value());
        let saved = saved.map(|course| course.latest().event.clone());
        writing
            .draft
            .with(|draft| draft.as_ref().is_some_and(|draft| draft.is_overtaken(saved.as_ref())))
    });
    view! {
        <Show when=move || overtaken.get()>
            <Banner kind=BannerKind::Warning text=l.t(t::changed_meanwhile)/>
        </Show>
        {move || match stage.get() {
            Stage::Scheduled(at) => Some(view! {
                <Banner
                    kind=BannerKind::Info
                    text=Signal::derive(move || t::scheduled_for(l.get(), &work.when(at)))
                />
            }),
            _ => None,
        }}
    }
}

#[component]
fn More(writing: Writing) -> impl IntoView {
    let (work, l) = (writing.work, writing.work.l);
    let duplicate = move |_| {
        if let Some(draft) = writing.draft.get_untracked() {
            work.duplicate(&draft.value.campaign);
        }
    };
    let delete = move |_| {
        let id = writing.id.get_value();
        if untrack(|| work.course(&id)).is_some() {
            work.set_state(&id, CampaignState::Cancelled, t::draft_deleted);
        } else {
            work.forget(&id);
            work.toasts.say(t::draft_deleted(l.get_untracked()));
        }
        work.open(None);
    };
    view! {
        <Menu
            label=l.t(common::more)
            class="btn btn-ghost btn-icon"
            tip=true
            trigger=|| view! { <Icon glyph=glyph::ELLIPSIS/> }
        >
            <MenuItem label=l.t(t::duplicate) glyph=glyph::COPY on:click=duplicate/>
            <hr class="menu-line"/>
            <MenuItem label=l.t(t::delete_draft) glyph=glyph::TRASH_2 danger=true on:click=delete/>
        </Menu>
    }
}
