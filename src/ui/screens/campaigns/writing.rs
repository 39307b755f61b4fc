//! A campaign that is being written, as the parts of its editor share it.

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

/// The campaign being written. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Writing {
    /// What the parts of the screen share.
    pub work: CampaignsContext,
    /// Which campaign.
    pub id: StoredValue<CampaignId>,
    /// As it is written now.
    pub draft: Memo<Option<CampaignDraft>>,
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
                draft.with(|draft| draft.as_ref().map(|one| one.campaign.audience.clone()));
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
        self.draft.with(|draft| draft.as_ref().map(read).unwrap_or_default())
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
