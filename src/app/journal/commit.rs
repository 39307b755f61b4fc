//! Writes events: dates, stores, and only then folds and shows them.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;

use crate::app::handle::App;
use crate::app::session::clock::{desk_now, device_now, new_uuid};
use crate::app::session::pace::Pace;
use crate::journal::{Body, Changed, Desk, Draft, Event, Seen};
use crate::model::{ChatId, EventId, Timestamp, distinct};
use crate::store::{Appended, Store, StoreError, Stored};
use crate::view::arrival::Before;
use crate::view::health::{Health, StorageTrouble};

/// Events folded without a pause: some milliseconds of work.
const SLICE: usize = 500;

impl App {
    /// Names, dates, stores and folds events that no agent causes: those of the demo's customers.
    pub(in crate::app) async fn commit(self, drafts: Vec<Draft>) {
        self.keep(self.stamp(drafts, false)).await;
    }

    /// Stores the events of an import in one transaction, then folds them in slices.
    ///
    /// # Errors
    /// The storage refused: nothing was imported.
    pub async fn import(self, events: Vec<Event>) -> Result<Changed, StorageTrouble> {
        let Some(store) = self.store() else {
            return Err(StorageTrouble::TakenAway);
        };
        let mut pace = Pace::new();
        let mut batch = Vec::with_capacity(events.len());
        for event in &events {
            batch.push(Stored::from(event));
            pace.rest().await;
        }
        let appended = store.append(&batch).await.map_err(|error| {
            leptos::logging::error!("the storage did not take an import: {error:?}");
            trouble(&error)
        })?;
        drop(batch);
        self.read_up_to(&appended);
        let mut whole = Changed::default();
        let mut events = events.into_iter().peekable();
        while events.peek().is_some() && self.holds(&store) {
            let changed = self.fold(events.by_ref().take(SLICE).collect());
            whole.added += changed.added;
            whole.duplicates += changed.duplicates;
            whole.conflicts.extend(changed.conflicts);
            whole.chats.extend(changed.chats);
            pace.rest().await;
        }
        if self.holds(&store) {
            distinct(&mut whole.chats);
            self.post_bot_replies(&whole.chats);
        }
        Ok(whole)
    }

    /// Stores and folds events that have ids and instants already. Events that the storage refuses are kept in memory,
    /// since no caller waits for the result.
    pub(in crate::app) async fn keep(self, events: Vec<Event>) {
        if let Err(error) = self.write(events, true).await {
            leptos::logging::warn!("events were not stored: {error:?}");
        }
    }

    /// Stores events in one transaction and folds them after it: what is shown has been stored. If the storage refuses
    /// and `hold` is asked for, they are folded all the same; [`App::health`] then says that they are in memory only,
    /// and [`App::save_again`] tries again.
    ///
    /// # Errors
    /// The events are neither stored nor kept in memory.
    pub(in crate::app) async fn write(
        self,
        events: Vec<Event>,
        hold: bool,
    ) -> Result<(), StorageTrouble> {
        if events.is_empty() {
            return Ok(());
        }
        let store = self.store().ok_or(StorageTrouble::TakenAway)?;
        let batch: Vec<Stored> = events.iter().map(Stored::from).collect();
        let appended = store.append(&batch).await;
        self.written(&store, events, appended, hold)
    }

    /// Folds events as the storage has answered for them; see [`Self::write`].
    ///
    /// # Errors
    /// The events are neither stored nor kept in memory.
    pub(in crate::app) fn written(
        self,
        store: &Rc<dyn Store>,
        events: Vec<Event>,
        appended: Result<Appended, StoreError>,
        hold: bool,
    ) -> Result<(), StorageTrouble> {
        // Another desk may have been opened meanwhile: the events belong to the one before.
        let is_open = self.holds(store);
        match appended {
            Ok(_) if !is_open => return Ok(()),
            Ok(appended) => self.read_up_to(&appended),
            Err(error) if hold && is_open => self.hold_unsaved(&events, &error),
            Err(error) => {
                leptos::logging::error!(
                    "the storage did not take {} events: {error:?}",
                    events.len()
                );
                return Err(trouble(&error));
            }
        }
        // A chat that begins here is complete, even while the journal of others is loading.
        let begun = events.iter().filter(|event| matches!(event.body, Body::ChatStarted { .. }));
        let begun: Vec<ChatId> = begun.filter_map(|event| event.chat.clone()).collect();
        self.runtime.try_update_value(|runtime| runtime.whole.begin(&begun));
        let received = self.arriving(&events);
        let changed = self.fold(events);
        self.note_arrivals(&received);
        self.post_bot_replies(&changed.chats);
        Ok(())
    }

    /// Returns the storage of the open desk.
    pub(crate) fn store(self) -> Option<Rc<dyn Store>> {
        self.runtime.try_with_value(|runtime| runtime.store.clone()).flatten()
    }

    /// Returns true if that is still the storage of the open desk.
    pub(crate) fn holds(self, store: &Rc<dyn Store>) -> bool {
        self.store().is_some_and(|now| Rc::ptr_eq(&now, store))
    }

    /// Advances the read position over this tab's own events.
    fn read_up_to(self, appended: &Appended) {
        self.runtime.try_update_value(|runtime| {
            runtime.seq = appended.advance(runtime.seq).unwrap_or(runtime.seq);
        });
    }

    /// Tries to store the events that the storage refused. Returns true if none are left.
    pub async fn save_again(self) -> bool {
        let held =
            self.runtime.try_with_value(|runtime| (runtime.store.clone(), runtime.unsaved.clone()));
        let Some((Some(store), unsaved)) = held else {
            return false;
        };
        let batch: Vec<Stored> = unsaved.iter().map(Stored::from).collect();
        match store.append(&batch).await {
            Ok(_) => {
                self.runtime.try_update_value(|runtime| {
                    runtime.unsaved.retain(|event| !unsaved.contains(event));
                });
                self.unsaved
                    .update(|ids| ids.retain(|id| !unsaved.iter().any(|event| event.id == *id)));
                self.note_unsaved(None);
                true
            }
            Err(error) => {
                self.note_unsaved(Some(trouble(&error)));
                false
            }
        }
    }

    fn hold_unsaved(self, events: &[Event], error: &StoreError) {
        leptos::logging::error!("the storage did not take {} events: {error:?}", events.len());
        self.runtime.try_update_value(|runtime| runtime.unsaved.extend_from_slice(events));
        self.unsaved.update(|ids| ids.extend(events.iter().map(|event| event.id.clone())));
        self.note_unsaved(Some(trouble(error)));
    }

    fn note_unsaved(self, storage: Option<StorageTrouble>) {
        let unsaved = self.runtime.try_with_value(|runtime| runtime.unsaved.len()).unwrap_or(0);
        self.health.update(|health: &mut Health| {
            health.unsaved = unsaved;
            health.storage = if unsaved > 0 { storage.or(health.storage) } else { None };
        });
    }

    /// Folds events of complete chats into the desk, and applies every timer that is due.
    pub(crate) fn fold_whole(self, events: Vec<Event>) -> Changed {
        let oldest = events.iter().map(|event| event.at).min();
        let before = self.before(&events);
        let result = self.change(before.as_ref(), |desk| desk.apply(events));
        self.past_may_differ(oldest, result.config);
        result
    }

    /// Takes events out of the desk again.
    pub(crate) fn withdraw(self, ids: &BTreeSet<EventId>) {
        self.runtime.try_update_value(|runtime| runtime.whole.withdraw(ids));
        let before = self.before(&[]);
        self.change(before.as_ref(), |desk| desk.withdraw(ids));
        self.past_may_differ(None, true);
    }

    fn change(self, before: Option<&Before>, change: impl FnOnce(&mut Desk) -> Changed) -> Changed {
        let now = desk_now();
        let mut result = Changed::default();
        self.desktop.try_update(|desktop| {
            result = desktop.change(now, |desk| change_at(now, desk, change));
        });
        self.note_due(&result.chats, before);
        result
    }

    /// Folds held events of complete chats as [`Self::fold_whole`] does, and leaves list, board and screens as they are until
    /// [`Self::show_folded`]: while history comes, what follows a fold takes longer than the fold.
    pub(crate) fn fold_unseen(self, events: Vec<Event>) -> Changed {
        let now = desk_now();
        let before = self.before(&events);
        let mut result = Changed::default();
        let _gone = self.desktop.try_update_untracked(|desktop| {
            result = change_at(now, &mut desktop.desk, |desk| desk.apply(events));
        });
        self.note_due(&result.chats, before.as_ref());
        result
    }

    /// Lets list, board and screens follow what was folded unseen.
    pub(crate) fn show_folded(self, changed: &Changed) {
        if changed.config || !changed.chats.is_empty() {
            let now = desk_now();
            let _gone = self.desktop.try_update(|desktop| desktop.follow(changed, now));
        }
    }

    /// Gives events ids and strictly ascending instants; or the same first instant in every chat, so that many events do not
    /// run ahead of the clock (then the drafts of a chat follow each other).
    pub(in crate::app) fn stamp(self, drafts: Vec<Draft>, one_instant: bool) -> Vec<Event> {
        let (now, device) = (desk_now(), device_now());
        let next = |after| {
            let stamped = self.runtime.try_update_value(|runtime| runtime.stamps.next(now, after));
            stamped.unwrap_or(now)
        };
        let together = (one_instant && !drafts.is_empty()).then(|| next(None));
        let mut last: Option<(Option<ChatId>, Timestamp)> = None;
        let event = |draft: Draft| {
            let own = last.as_ref().filter(|(chat, _)| *chat == draft.chat).map(|(_, at)| *at);
            let after = own.or_else(|| self.last_event(draft.chat.as_ref()?));
            let at = match (together, after) {
                (Some(at), Some(after)) => at.max(after.plus(1)),
                (Some(at), None) => at,
                (None, after) => next(after),
            };
            last = Some((draft.chat.clone(), at));
            let seen = self.seen(&draft).map(Box::new);
            Event { seen, ..draft.stamped(EventId::from(new_uuid(at)), at, device) }
        };
        drafts.into_iter().map(event).collect()
    }

    fn seen(self, draft: &Draft) -> Option<Seen> {
        let chat = draft.chat.as_ref()?;
        self.desktop.with_untracked(|desktop| Seen::of(draft, desktop.desk.by_id(chat)?.state()))
    }

    fn last_event(self, chat: &ChatId) -> Option<Timestamp> {
        self.desktop.with_untracked(|desktop| {
            desktop.desk.by_id(chat)?.events().last().map(|event| event.at)
        })
    }
}

/// Changes a desk, and applies every timer that is due.
fn change_at(
    now: Timestamp,
    desk: &mut Desk,
    change: impl FnOnce(&mut Desk) -> Changed,
) -> Changed {
    let mut changed = change(desk);
    let due = desk.advance(now);
    changed.chats.extend(due.chats);
    distinct(&mut changed.chats);
    changed
}

pub(crate) fn trouble(error: &StoreError) -> StorageTrouble {
    match error {
        StoreError::Missing => StorageTrouble::Missing,
        StoreError::Blocked => StorageTrouble::Blocked,
        StoreError::Newer => StorageTrouble::Newer,
        StoreError::Full => StorageTrouble::Full,
        StoreError::Closed => StorageTrouble::TakenAway,
        StoreError::Failed(_) => StorageTrouble::Failed,
    }
}
