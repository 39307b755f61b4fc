//! [`Drafts`]: unsaved changes to settings, rules and campaigns, and the composers' texts. They have no effect until
//! they are saved or sent, and are stored in this browser so that they survive a reload.
//!
//! All tabs show the same drafts: each writes a change to local storage at once, and takes over what another wrote.
//!
//! The draft of a form is held as the JSON that is stored, and the screen that it belongs to parses it: the screen shows
//! exactly what a reload would restore.

use std::collections::{BTreeMap, BTreeSet};

use leptos::{ev, prelude::*};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::prefs::{self, ComposerDraft, DraftName, Sent};
use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::model::{CampaignId, ChatId, EventId};
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
pub struct Drafts {
    forms: RwSignal<BTreeMap<DraftKey, Kept>>,
    composers: RwSignal<BTreeMap<ChatId, ComposerDraft>>,
    /// Chats whose empty composer is for a note here, while another tab writes a message in it.
    noting: StoredValue<BTreeSet<ChatId>>,
}

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
        Self {
            forms: RwSignal::new(BTreeMap::new()),
            composers: RwSignal::new(BTreeMap::new()),
            noting: StoredValue::new(BTreeSet::new()),
        }
    }
}

/// Reads what is written in the composer of a chat; `None` if nothing is.
fn kept_text(desk: DeskKind, chat: &ChatId) -> Option<ComposerDraft> {
    prefs::draft(desk, &DraftName::Composer(chat.clone()))
}

/// Reads what left the composer of a chat and is not stored yet.
fn kept_sending(desk: DeskKind, chat: &ChatId) -> Vec<Sent> {
    let kept: Option<ComposerDraft> = prefs::draft(desk, &DraftName::Sending(chat.clone()));
    kept.unwrap_or_default().sending
}

impl App {
    /// Loads the drafts of the desk that is opened, with what was lost on its way to the storage.
    pub(in crate::app) fn take_up_drafts(self) {
        let kind = self.kind.get_untracked();
        let (mut forms, mut composers) = (BTreeMap::new(), BTreeMap::<ChatId, _>::new());
        for name in prefs::drafts(kind) {
            match &name {
                DraftName::Form(form) => {
                    forms.extend(DraftKey::named(form).zip(prefs::draft(kind, &name)));
                }
                DraftName::Composer(chat) | DraftName::Sending(chat) => {
                    if composers.contains_key(chat) {
                        continue;
                    }
                    let mut kept = kept_text(kind, chat).unwrap_or_default();
                    kept.sending.extend(kept_sending(kind, chat));
                    let mut draft = kept.clone();
                    draft.recover();
                    if draft != kept {
                        self.keep_composer(kind, chat, &kept, &draft);
                    }
                    composers.insert(chat.clone(), draft);
                }
            }
        }
        self.drafts.forms.set(forms);
        self.drafts.composers.set(composers);
    }

    /// Takes over what other tabs write.
    pub(in crate::app) fn follow_drafts(self) {
        window_event_listener(ev::storage, move |event| {
            let Some(kind) = self.kind.try_get_untracked() else {
                return;
            };
            match event.key() {
                Some(key) => {
                    if let Some(name) = DraftName::of_key(kind, &key) {
                        self.take_over(kind, &name);
                    }
                }
                // Everything was removed.
                None => self.take_up_drafts(),
            }
        });
    }

    /// Reads a draft again. What is stored counts and not what the event says: this tab may have written since.
    fn take_over(self, kind: DeskKind, name: &DraftName) {
        match name {
            DraftName::Form(form) => {
                let Some(key) = DraftKey::named(form) else { return };
                let kept = prefs::draft(kind, name);
                self.drafts.forms.update(|all| put(all, key, kept));
            }
            DraftName::Sending(chat) => self.drafts.composers.update(|all| {
                all.entry(chat.clone()).or_default().sending = kept_sending(kind, chat);
            }),
            DraftName::Composer(chat) => {
                let kept = kept_text(kind, chat);
                self.drafts.composers.update(|all| {
                    let draft = all.entry(chat.clone()).or_default();
                    let noting = draft.note && draft.text.is_empty() && draft.sending.is_empty();
                    // An emptied composer stays in its mode: what is written next is for whom it was.
                    let note = match &kept {
                        Some(kept) => {
                            if noting && !kept.note {
                                let _ = self
                                    .drafts
                                    .noting
                                    .try_update_value(|all| all.insert(chat.clone()));
                            }
                            kept.note
                        }
                        None => {
                            let was = self.drafts.noting.try_update_value(|all| all.remove(chat));
                            draft.note || was == Some(true)
                        }
                    };
                    let sending = std::mem::take(&mut draft.sending);
                    *draft = ComposerDraft { note, sending, ..kept.unwrap_or_default() };
                });
            }
        }
    }

    /// Reads the composer's draft of a chat; an empty one if there is none. Reactive.
    pub fn composer<T>(self, chat: &ChatId, read: impl FnOnce(&ComposerDraft) -> T) -> T {
        self.drafts.composers.with(|all| match all.get(chat) {
            Some(draft) => read(draft),
            None => read(&ComposerDraft::default()),
        })
    }

    /// Changes the composer's draft of a chat of the open desk.
    pub fn change_composer(self, chat: &ChatId, change: impl FnOnce(&mut ComposerDraft)) {
        // The app may be gone by now.
        let Some(desk) = self.kind.try_get_untracked() else {
            return;
        };
        let before = untrack(|| self.composer(chat, ComposerDraft::clone));
        let mut draft = before.clone();
        change(&mut draft);
        self.keep_composer(desk, chat, &before, &draft);
        self.drafts.composers.update(|all| drop(all.insert(chat.clone(), draft)));
    }

    /// Changes the composer's draft of a chat of a desk, which need no longer be open, some time after the person acted. What is
    /// stored counts: another tab may have written since, and this one not have heard of it.
    pub fn change_composer_later(
        self,
        desk: DeskKind,
        chat: &ChatId,
        change: impl FnOnce(&mut ComposerDraft),
    ) {
        let is_open = self.kind.try_get_untracked() == Some(desk);
        let here = is_open.then(|| untrack(|| self.composer(chat, ComposerDraft::clone)));
        let is_lost = self.health.try_with_untracked(|health| health.prefs_lost) == Some(true);
        let before = match here {
            // The browser keeps nothing more.
            Some(here) if is_lost => here,
            here => {
                // The mode of an empty composer is not stored.
                let note = here.is_some_and(|here| here.note);
                let written = kept_text(desk, chat);
                let written = written.unwrap_or(ComposerDraft { note, ..ComposerDraft::default() });
                ComposerDraft { sending: kept_sending(desk, chat), ..written }
            }
        };
        let mut draft = before.clone();
        change(&mut draft);
        self.keep_composer(desk, chat, &before, &draft);
        if is_open {
            self.drafts.composers.update(|all| drop(all.insert(chat.clone(), draft)));
        }
    }

    /// Stores what changed in a composer's draft. A text that moves is for a moment in both places, and never in none.
    fn keep_composer(
        self,
        desk: DeskKind,
        chat: &ChatId,
        before: &ComposerDraft,
        now: &ComposerDraft,
    ) {
        let keep_sending = || {
            let name = DraftName::Sending(chat.clone());
            let kept = ComposerDraft { sending: now.sending.clone(), ..ComposerDraft::default() };
            let some = (!kept.sending.is_empty()).then_some(&kept);
            now.sending == before.sending || prefs::keep_draft(desk, &name, some)
        };
        let (was, is) =
            [before, now].map(|draft| (&draft.text, draft.note, &draft.reply_to)).into();
        let keep_written = || {
            let name = DraftName::Composer(chat.clone());
            let some = !now.text.is_empty() || now.reply_to.is_some();
            let kept = ComposerDraft { sending: Vec::new(), ..now.clone() };
            was == is || prefs::keep_draft(desk, &name, some.then_some(&kept))
        };
        let leaves = now.sending.len() > before.sending.len();
        let there = if leaves { keep_sending() } else { keep_written() };
        let kept = there && if leaves { keep_written() } else { keep_sending() };
        if before != now {
            self.note_kept(kept);
        }
    }

    /// Deletes what is being written in a chat and what is being sent from it, also what another tab has just stored.
    pub(in crate::app) fn forget_composer(self, chat: &ChatId) {
        let Some(desk) = self.kind.try_get_untracked() else {
            return;
        };
        for name in [DraftName::Composer(chat.clone()), DraftName::Sending(chat.clone())] {
            self.note_kept(prefs::keep_draft(desk, &name, None::<&ComposerDraft>));
        }
        self.drafts.composers.update(|all| drop(all.remove(chat)));
    }

    /// Returns the chats in whose composers something is written.
    pub(in crate::app) fn chats_in_writing(self) -> Vec<ChatId> {
        let is_written =
            |draft: &ComposerDraft| !draft.text.is_empty() || !draft.sending.is_empty();
        self.drafts.composers.with_untracked(|all| {
            let written = all.iter().filter(|(_, draft)| is_written(draft));
            written.map(|(chat, _)| chat.clone()).collect()
        })
    }

    /// Returns true if there is a draft. Reactive.
    #[must_use]
    pub fn has_draft(self, key: &DraftKey) -> bool {
        self.drafts.forms.with(|all| all.contains_key(key))
    }

    /// Returns a draft. Reactive.
    #[must_use]
    pub fn draft_of<T: DraftValue>(self, key: &DraftKey) -> Option<Draft<T>> {
        self.drafts.forms.with(|all| {
            let kept = all.get(key)?;
            let base = kept.base.as_deref().map(EventId::from);
            Some(Draft { base, value: T::from_value(&kept.value)? })
        })
    }

    /// Returns the campaigns that have a draft. Reactive.
    #[must_use]
    pub fn campaigns_in_writing(self) -> Vec<CampaignId> {
        self.drafts.forms.with(|all| {
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
        self.note_kept(prefs::keep_draft(kind, &DraftName::Form(key.name()), draft.as_ref()));
        self.drafts.forms.try_update(|all| put(all, key.clone(), draft));
    }
}

fn put(all: &mut BTreeMap<DraftKey, Kept>, key: DraftKey, draft: Option<Kept>) {
    match draft {
        Some(draft) => drop(all.insert(key, draft)),
        None => drop(all.remove(&key)),
    }
}
