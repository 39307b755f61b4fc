//! A campaign that is being written.

use leptos::prelude::*;

use super::audience::AudienceFields;
use super::context::CampaignsContext;
use super::counting::Counting;
use super::people::People;
use super::row::StageBadge;
use super::sending::{SendBar, WhenFields};
use super::text_fields::TextFields;
use crate::i18n::{campaigns as t, common};
use crate::model::{CampaignId, CampaignState};
use crate::ui::kit::{Banner, BannerKind, Icon, IconButton, Menu, MenuItem, TextField, glyph};
use crate::view::campaigns::campaign_draft::CampaignDraft;
use crate::view::campaigns::draft;
use crate::view::campaigns::stage::Stage;
use crate::view::draft::Draft;

/// The campaign being written. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Writing {
    /// What the parts of the screen share.
    pub work: CampaignsContext,
    /// Which campaign.
    pub id: StoredValue<CampaignId>,
    /// As it is written now.
    pub draft: Memo<Option<Draft<CampaignDraft>>>,
    /// Who would get it now.
    pub counting: Counting,
    /// Whether it was tried to be sent: then all that is missing is said.
    pub tried: RwSignal<bool>,
}

impl Writing {
    fn new(work: CampaignsContext, id: CampaignId) -> Self {
        let id = StoredValue::new(id);
        let draft = Memo::new(move |_| work.draft(&id.get_value()));
        let selection = Memo::new(move |_| {
            let audience =
                draft.with(|draft| draft.as_ref().map(|one| one.value.campaign.audience.clone()));
            audience.unwrap_or_default()
        });
        Self {
            work,
            id,
            draft,
            counting: Counting::follow(work, selection),
            tried: RwSignal::new(false),
        }
    }

    /// Changes it.
    pub fn change(self, change: impl FnOnce(&mut CampaignDraft)) {
        self.work.change(&self.id.get_value(), change);
    }

    /// Reads a part of it, following it.
    pub fn read<T: Default>(self, read: impl FnOnce(&CampaignDraft) -> T) -> T {
        self.draft.with(|draft| draft.as_ref().map(|draft| read(&draft.value)).unwrap_or_default())
    }

    /// What keeps it from being sent.
    #[must_use]
    pub fn missing(self) -> Vec<draft::Missing> {
        let now = self.work.app.clock.get();
        self.work
            .app
            .present(|desk| self.read(|one| draft::missing(one, now, desk.config().zone())))
    }

    /// The words for what is missing, once it was tried to be sent without.
    #[must_use]
    pub fn error(
        self,
        of: draft::Missing,
        words: fn(crate::i18n::Locale) -> &'static str,
    ) -> Signal<Option<String>> {
        Signal::derive(move || {
            let missing = self.tried.get() && self.missing().contains(&of);
            missing.then(|| words(self.work.l.get()).to_owned())
        })
    }
}

/// The form, and beside it who would get it and how they would read it.
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
                        value=Signal::derive(move || writing.read(|draft| draft.campaign.name.clone()))
                        on_input=move |text: String| writing.change(|draft| draft.campaign.name = text)
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

/// What must be known of it before going on.
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
