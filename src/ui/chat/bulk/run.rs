//! Doing one thing to all that are picked.

use crate::ui::chat::past::refuse;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::words::what;
use super::{Asked, Batches, Bulk, SCREENFUL};
use crate::app::{BATCH, BulkAct, BulkDone};
use crate::i18n::{bulk as t, common, conversation, format};
use crate::journal::ChatIx;

impl Bulk {
    /// Does it to all that are picked; where they are more than a screenful, after a question.
    pub fn act(self, act: BulkAct) {
        let l = self.l.get_untracked();
        if self.work.with_untracked(Option::is_some) || refuse(self.app, self.toasts, l) {
            return;
        }
        let (of, changes) = self.picked.with_untracked(|picked| {
            let changes = self.app.peek_present(|desk| act.changes(desk, picked.iter()));
            (picked.len(), changes)
        });
        if changes == 0 {
            self.toasts.say(t::nothing(l));
        } else if of > SCREENFUL {
            self.asked.set(Some(Asked { act, changes, of }));
        } else {
            self.start(act);
        }
    }

    /// Does it, asked or not.
    pub(crate) fn start(self, act: BulkAct) {
        spawn_local(self.run(act));
    }

    /// Ends what is being done after the batch that is on its way.
    pub(crate) fn stop(self) {
        self.stopped.set_value(true);
    }

    async fn run(self, act: BulkAct) {
        let mut chats: Vec<ChatIx> = self.picked.with_untracked(|picked| picked.iter().collect());
        // In the order in which they came, not of the hash.
        chats.sort_unstable();
        self.stopped.set_value(false);
        self.note(chats.len(), 0, false);
        let total = chats.len();
        let done = self.app.act_on_all(&chats, &act, |through| {
            self.note(total, through, false);
            self.stopped.try_get_value() == Some(false)
        });
        let done = done.await;
        let _gone = self.work.try_set(None);
        let Some(done) = done else {
            let l = self.l.get_untracked();
            self.toasts.error(conversation::nobody_acts(l));
            return;
        };
        self.after();
        self.tell(&act, done);
    }

    /// What is still in the list stays picked, for what is to be done next.
    fn after(self) {
        let stays = |ix| self.app.try_shown_untracked(|desktop| desktop.list.contains(ix));
        let _gone = self.picked.try_update(|picked| picked.keep(|ix| stays(ix) == Some(true)));
        self.keep_focus();
    }

    fn tell(self, act: &BulkAct, done: BulkDone) {
        let l = self.l.get_untracked();
        let what = self.app.peek_present(|desk| what(act, l, desk.config()));
        let many = done.len() as u64;
        let said = if self.stopped.try_get_value() == Some(true) {
            t::stopped(l, many, &what)
        } else {
            t::done(l, many, &what)
        };
        if done.is_empty() {
            self.toasts.say(said);
            return;
        }
        self.toasts.offer_undo(said, common::undo(l), move || {
            spawn_local(self.take_back(done.clone()));
        });
    }

    async fn take_back(self, done: BulkDone) {
        let l = self.l.get_untracked();
        if refuse(self.app, self.toasts, l) {
            return;
        }
        let total = done.len();
        self.note(total, 0, true);
        let undone = self.app.take_back_all(&done, |through| self.note(total, through, true));
        let undone = undone.await;
        let _gone = self.work.try_set(None);
        if undone == total {
            self.toasts.say(t::undone(l, undone as u64));
        } else {
            let total = format::count(l, total as u64);
            self.toasts.error(t::partly_undone(l, undone as u64, &total));
        }
    }

    /// Says how far it has come, where it takes more than one batch.
    fn note(self, total: usize, through: usize, undoing: bool) {
        if total > BATCH {
            let _gone = self.work.try_set(Some(Batches { undoing, through, total }));
        }
    }
}
