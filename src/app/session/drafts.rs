//! [`Drafts`]: unsaved changes to settings, rules and campaigns. They have no effect until they are saved, and are
//! stored in this browser so that they survive a reload.
//!
//! A draft is held as the JSON that is stored, and the screen that it belongs to parses it: the screen shows exactly
//! what a reload would restore. `prefs` stores the composers' drafts.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::prefs;
use crate::app::handle::App;
use crate::model::{CampaignId, EventId};
use crate::view::draft::{Draft, DraftValue};

/// The subject of a draft.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DraftKey {
    Settings,
    Rules,
    Campaign(CampaignId),
}

/// A draft as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    base: Option<String>,
    value: Value,
}

/// The drafts of the open desk.
#[derive(Clone, Copy)]
pub struct Drafts(RwSignal<BTreeMap<DraftKey, Kept>>);

const CAMPAIGN: &str = "campaign.";

impl DraftKey {
    fn name(&self) -> String {
        match self {
            Self::Settings => "settings".to_owned(),
            Self::Rules => "rules".to_owned(),
            Self::Campaign(id) => format!("{CAMPAIGN}{id}"),
        }
    }

    fn named(name: &str) -> Option<Self> {
        match name {
            "settings" => Some(Self::Settings),
            "rules" => Some(Self::Rules),
            name => name.strip_prefix(CAMPAIGN).map(|id| Self::Campaign(id.into())),
        }
    }
}

impl Drafts {
    pub(in crate::app) fn none() -> Self {
        Self(RwSignal::new(BTreeMap::new()))
    }
}

impl App {
    /// Loads the drafts of the desk that is opened.
    pub(in crate::app) fn take_up_drafts(self) {
        let kept = prefs::forms(self.kind.get_untracked()).into_iter();
        let known = kept.filter_map(|(name, kept)| Some((DraftKey::named(&name)?, kept)));
        self.drafts.0.set(known.collect());
    }

    /// Returns true if there is a draft. Reactive.
    #[must_use]
    pub fn has_draft(self, key: &DraftKey) -> bool {
        self.drafts.0.with(|all| all.contains_key(key))
    }

    /// Returns a draft. Reactive.
    #[must_use]
    pub fn draft_of<T: DraftValue>(self, key: &DraftKey) -> Option<Draft<T>> {
        self.drafts.0.with(|all| {
            let kept = all.get(key)?;
            let base = kept.base.as_deref().map(EventId::from);
            Some(Draft { base, value: T::from_value(&kept.value)? })
        })
    }

    /// Returns the campaigns that have a draft. Reactive.
    #[must_use]
    pub fn campaigns_in_writing(self) -> Vec<CampaignId> {
        self.drafts.0.with(|all| {
            let campaign = |key: &DraftKey| match key {
                DraftKey::Campaign(id) => Some(id.clone()),
                _ => None,
            };
            all.keys().filter_map(campaign).collect()
        })
    }

    /// Stores a draft; `None` deletes it.
    pub fn set_draft_of<T: DraftValue>(self, key: &DraftKey, draft: Option<&Draft<T>>) {
        let base = |id: &EventId| id.as_str().to_owned();
        let draft = draft.map(|draft| Kept {
            base: draft.base.as_ref().map(base),
            value: draft.value.to_value(),
        });
        self.put_draft(key, draft);
    }

    /// Deletes a draft that was saved or discarded.
    pub fn drop_draft(self, key: &DraftKey) {
        self.put_draft(key, None);
    }

    fn put_draft(self, key: &DraftKey, draft: Option<Kept>) {
        // The screen, or the app itself, may be gone by now.
        let Some(kind) = self.kind.try_get_untracked() else {
            return;
        };
        self.note_kept(prefs::keep_form(kind, &key.name(), draft.as_ref()));
        self.drafts.0.try_update(|all| match draft {
            Some(draft) => drop(all.insert(key.clone(), draft)),
            None => drop(all.remove(key)),
        });
    }
}
