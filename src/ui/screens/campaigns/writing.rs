//! [`Writing`]: the campaign in the editor, shared by the editor's parts.

use super::context::CampaignsContext;
use super::counting::Counting;
use crate::journal::filled;
use crate::model::{CampaignId, ChatId};
use crate::ui::kit::Bound;
use crate::view::campaigns::campaign_draft::CampaignDraft;
use crate::view::campaigns::draft;
use crate::view::draft::Draft;
use leptos::prelude::*;

/// The campaign in the editor. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Writing {
    pub work: CampaignsContext,
    pub id: StoredValue<CampaignId>,
    /// The draft.
    pub draft: Memo<Option<Draft<CampaignDraft>>>,
    /// The audience as of now.
    pub counting: Counting,
    /// True once the person has tried to send: missing fields are reported from then on.
    pub tried: RwSignal<bool>,
}

impl Writing {
    pub fn new(work: CampaignsContext, id: CampaignId) -> Self {
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

    /// Changes the draft.
    pub fn change(self, change: impl FnOnce(&mut CampaignDraft)) {
        self.work.change(&self.id.get_value(), change);
    }

    /// Reads a part of the draft. Reactive.
    pub fn read<T: Default>(self, read: impl FnOnce(&CampaignDraft) -> T) -> T {
        self.draft.with(|draft| draft.as_ref().map(|draft| read(&draft.value)).unwrap_or_default())
    }

    /// Returns the text as the customer of a chat would read it now; as it is written where there is no such chat. Reactive.
    #[must_use]
    pub fn text_for(self, chat: Option<ChatId>) -> String {
        let text = self.read(|draft| draft.campaign.text.clone());
        let now = self.work.app.clock.get();
        self.work.app.present(|desk| match chat.and_then(|id| desk.by_id(&id)) {
            Some(chat) => filled(&text, chat.state(), desk.config(), now),
            None => text,
        })
    }

    /// Binds a control to a field of the draft.
    pub fn bind<T>(self, field: fn(&mut CampaignDraft) -> &mut T) -> Bound<T>
    where
        T: Clone + Default + Send + Sync + 'static,
    {
        let value = move || self.read(|draft| field(&mut draft.clone()).clone());
        Bound::new(Signal::derive(value), move |new| self.change(|draft| *field(draft) = new))
    }

    /// Returns the faults that prevent sending.
    #[must_use]
    pub fn missing(self) -> Vec<draft::Missing> {
        let now = self.work.app.clock.get();
        self.work
            .app
            .present(|desk| self.read(|one| draft::missing(one, now, desk.config().zone())))
    }

    /// Returns the message of a missing field, once the person has tried to send.
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
