//! The work on all selected chats.

use crate::ui::chat::past::refuse;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Asked, Batches, Bulk, SCREENFUL};
use std::sync::Arc;

use crate::app::{BATCH, NotDone};
use crate::i18n::{bulk as t, common, format};
use crate::journal::{ChatIx, Desk};
use crate::model::{ChatId, EventId, Timestamp};
use crate::ui::chat::not_done::say_not_done;
use crate::view::actions::{Change, Done, what};

/// Returns the rules that would talk to the chats' customers because of a change, with the number of customers each.
fn told(
    desk: &Desk,
    now: Timestamp,
    change: &Change,
    chats: impl Iterator<Item = ChatIx>,
) -> Vec<(Arc<str>, usize)> {
    let Change::Status(status) = change else {
        return Vec::new();
    };
    let mut told: Vec<(Arc<str>, usize)> = Vec::new();
    for ix in chats.filter(|ix| change.changes(desk, [*ix], None) > 0) {
        let mut rules: Vec<_> =
            desk.would_say(ix, *status, now).iter().map(|rule| rule.name.clone()).collect();
        rules.dedup();
        for rule in rules {
            match told.iter_mut().find(|(name, _)| *name == rule) {
                Some((_, many)) => *many += 1,
                None => told.push((rule, 1)),
            }
        }
    }
    told
}

impl Bulk {
    /// Applies a change to the selection; asks for confirmation above a screenful, and where customers would be told by
    /// the chatbot or left without an answer.
    pub fn change(self, change: Change) {
        let l = self.l.get_untracked();
        if self.work.with_untracked(Option::is_some) || refuse(self.app, self.toasts, l) {
            return;
        }
        let now = self.app.clock.get_untracked();
        let me = untrack(|| self.app.me());
        let asked = self.picked.with_untracked(|picked| {
            self.app.peek_present(|desk| Asked {
                changes: change.changes(desk, picked.iter(), me.as_ref()),
                of: picked.len(),
                told: told(desk, now, &change, picked.iter()),
                unanswered: picked.iter().filter(|ix| change.leaves_unanswered(desk, *ix)).count(),
                change: change.clone(),
            })
        });
        if asked.changes == 0 {
            self.toasts.note(t::nothing(l));
        } else if asked.of > SCREENFUL || !asked.told.is_empty() || asked.unanswered > 0 {
            self.asked.set(Some(asked));
        } else {
            self.start(change);
        }
    }

    /// Applies a change to the selection without confirmation.
    pub(crate) fn start(self, change: Change) {
        spawn_local(self.run(change));
    }

    /// Stops the work after the current batch.
    pub(crate) fn stop(self) {
        self.stopped.set_value(true);
    }

    async fn run(self, change: Change) {
        let mut chats: Vec<ChatIx> = self.picked.with_untracked(|picked| picked.iter().collect());
        // In order of creation, not of the hash.
        chats.sort_unstable();
        self.stopped.set_value(false);
        self.note(chats.len(), 0, false);
        let total = chats.len();
        if change == Change::Read {
            self.app.unmark(&self.marked());
        }
        let changing = self.app.change_all(&chats, &change, |through| {
            self.note(total, through, false);
            self.stopped.try_get_value() == Some(false)
        });
        let (done, not_done) = changing.await;
        let _gone = self.work.try_set(None);
        if let Some(why) = not_done {
            say_not_done(self.app, self.toasts, self.l.get_untracked(), &why);
            if done.events.is_empty() {
                return;
            }
        }
        self.after();
        self.tell(&change, &done);
    }

    /// Keeps the chats selected that are still in the list, for the next change.
    fn after(self) {
        let stays = |ix| self.app.try_shown_untracked(|desktop| desktop.list.contains(ix));
        let _gone = self.picked.try_update(|picked| picked.keep(|ix| stays(ix) == Some(true)));
        self.keep_focus();
    }

    fn tell(self, change: &Change, done: &Done) {
        let l = self.l.get_untracked();
        let what = self.app.peek_present(|desk| what(change, l, desk.config()));
        let many = done.events.len() as u64;
        let said = if self.stopped.try_get_value() == Some(true) {
            t::stopped(l, many, &what)
        } else {
            t::done(l, many, &what)
        };
        if done.events.is_empty() {
            self.toasts.note(said);
            return;
        }
        let events = done.events.clone();
        self.toasts.offer_undo(said, common::undo(l), move || {
            spawn_local(self.take_back(events.clone()));
        });
    }

    async fn take_back(self, events: Vec<(ChatId, EventId)>) {
        let l = self.l.get_untracked();
        if refuse(self.app, self.toasts, l) {
            return;
        }
        let total = events.len();
        self.note(total, 0, true);
        let undoing = self.app.take_back_all(&events, |through| self.note(total, through, true));
        let (done, not_done) = undoing.await;
        let _gone = self.work.try_set(None);
        let undone = done.events.len() as u64;
        match not_done {
            None if done.events.len() == total => self.toasts.say(t::undone(l, undone)),
            None | Some(NotDone::TooLate) => {
                let total = format::count(l, total as u64);
                self.toasts.error(t::partly_undone(l, undone, &total));
            }
            Some(why) => say_not_done(self.app, self.toasts, l, &why),
        }
    }

    /// Shows the progress if the work takes more than one batch.
    fn note(self, total: usize, through: usize, undoing: bool) {
        if total > BATCH {
            let _gone = self.work.try_set(Some(Batches { undoing, through, total }));
        }
    }
}
