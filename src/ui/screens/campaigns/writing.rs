//! A campaign that is being written, as the parts of its editor share it.

use super::context::CampaignsContext;
use super::counting::Counting;
use crate::model::CampaignId;
use crate::view::campaigns::campaign_draft::CampaignDraft;
use crate::view::campaigns::draft;
use crate::view::draft::Draft;
use leptos::prelude::*;

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
    pub(crate) fn new(work: CampaignsContext, id: CampaignId) -> Self {
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
