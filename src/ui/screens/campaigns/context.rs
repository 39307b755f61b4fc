//! [`CampaignsContext`]: the campaigns, their results and operations, shared by the parts of the screen.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::ledger::Entry;
use crate::app::{App, DraftKey};
use crate::i18n::{Locale, campaigns as t, format};
use crate::journal::Course;
use crate::model::{Author, Campaign, CampaignId, CampaignState, SECOND, Timestamp};
use crate::ui::chat::{Submission, say_not_done};
use crate::ui::kit::{CurrentLocale, Toasts, focus_if_lost, use_locale, use_toasts};
use crate::view::actions::Action;
use crate::view::campaigns::campaign_draft::CampaignDraft;
use crate::view::campaigns::draft;
use crate::view::campaigns::stage::Stage;
use crate::view::draft::Draft;

type Words = fn(Locale) -> &'static str;

/// The campaigns of the desk. Cheap to copy.
#[derive(Clone, Copy)]
pub struct CampaignsContext {
    pub app: App,
    pub l: CurrentLocale,
    pub toasts: Toasts,
    /// The campaigns with their versions, the latest begun first.
    pub courses: Memo<Vec<Course>>,
    /// The results of campaigns that have begun, as far as they are counted.
    pub ledger: RwSignal<BTreeMap<CampaignId, Arc<Entry>>>,
}

impl CampaignsContext {
    /// Creates it; the screen does so once.
    #[must_use]
    pub fn new() -> Self {
        let app = App::here();
        Self {
            app,
            l: use_locale(),
            toasts: use_toasts(),
            courses: Memo::new(move |_| app.present(|desk| desk.config().campaigns())),
            ledger: RwSignal::new(BTreeMap::new()),
        }
    }

    /// Returns a campaign with its versions. Reactive.
    #[must_use]
    pub fn course(self, id: &CampaignId) -> Option<Course> {
        self.courses.with(|all| all.iter().find(|course| course.id == *id).cloned())
    }

    /// Returns the results, as far as they are counted. Reactive.
    #[must_use]
    pub fn entry(self, id: &CampaignId) -> Option<Arc<Entry>> {
        self.ledger.with(|all| all.get(id).cloned())
    }

    /// Returns the stage now. Reactive to the campaign and the clock.
    #[must_use]
    pub fn stage(self, course: &Course) -> Stage {
        let entry = self.entry(&course.id);
        let results = entry.as_ref().map(|entry| &entry.results);
        Stage::of(course, results, self.app.clock.get())
    }

    /// Returns true if the campaign can still be edited.
    #[must_use]
    pub fn is_editable(self, course: &Course) -> bool {
        self.stage(course).is_editable(course, self.app.clock.get())
    }

    /// Shows a campaign; `None`: the list.
    pub fn open(self, id: Option<CampaignId>) {
        self.app.address.go(|route| route.campaign = id);
    }

    /// Adds a campaign and shows it.
    pub fn begin(self, campaign: Campaign) {
        let id = campaign.id.clone();
        self.put(&id, &draft::of_new(campaign));
        self.open(Some(id));
        focus_if_lost(".campaign-form input");
    }

    /// Adds a copy of a campaign and shows it.
    pub fn duplicate(self, like: &Campaign) {
        let name = t::copy_of(self.l.get_untracked(), &like.name);
        self.begin(draft::copy(like, App::new_campaign_id(), name));
    }

    /// Saves a version, then shows a toast. If that fails, the draft stays.
    pub fn save(self, submission: Submission, campaign: &Campaign, then: impl FnOnce() + 'static) {
        let id = campaign.id.clone();
        submission.submit(Action::Campaign(campaign.to_value()), move |_| {
            self.forget(&id);
            then();
        });
    }

    /// Pauses, resumes or cancels a campaign, then shows a toast.
    pub fn set_state(self, id: &CampaignId, state: CampaignState, said: Words) {
        let written = untrack(|| self.course(id)).map(|course| course.latest().written.clone());
        let Some(written) = written else { return };
        let payload = Campaign::in_state(&written, state);
        let l = self.l.get_untracked();
        let id = id.clone();
        spawn_local(async move {
            match self.app.act(Action::Campaign(payload)).await {
                Ok(_) => {
                    self.forget(&id);
                    self.toasts.say(said(l));
                }
                Err(why) => say_not_done(self.app, self.toasts, l, &why),
            }
        });
    }

    /// Returns the draft of a campaign; the saved version if nobody is editing it.
    #[must_use]
    pub fn draft(self, id: &CampaignId) -> Option<Draft<CampaignDraft>> {
        let written = self.app.draft_of(&DraftKey::Campaign(id.clone()));
        written.or_else(|| {
            let course = self.course(id)?;
            self.app.present(|desk| draft::of_saved(&course, desk.config().zone()))
        })
    }

    /// Changes the draft.
    pub fn change(self, id: &CampaignId, change: impl FnOnce(&mut CampaignDraft)) {
        if let Some(mut draft) = untrack(|| self.draft(id)) {
            change(&mut draft.value);
            self.put(id, &draft);
        }
    }

    fn put(self, id: &CampaignId, draft: &Draft<CampaignDraft>) {
        self.app.set_draft_of(&DraftKey::Campaign(id.clone()), Some(draft));
    }

    /// Deletes a draft that was saved or discarded.
    pub fn forget(self, id: &CampaignId) {
        self.app.drop_draft(&DraftKey::Campaign(id.clone()));
    }

    /// Returns an instant in words, in the desk's zone.
    #[must_use]
    pub fn when(self, at: Timestamp) -> String {
        let offset = self.app.present(|desk| desk.config().zone().offset_at(at)) / SECOND;
        let offset = i32::try_from(offset).unwrap_or_default();
        format::date_time(self.l.get(), at.millis(), offset)
    }

    /// Returns the author's name.
    #[must_use]
    pub fn who(self, by: &Author) -> String {
        by.agent_id().map_or_else(String::new, |agent| {
            self.app.present(|desk| desk.config().agent_name(&agent).to_owned())
        })
    }

    #[must_use]
    pub fn count(self, many: usize) -> String {
        format::count(self.l.get(), many as u64)
    }
}
