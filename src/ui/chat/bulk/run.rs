//! The work on all selected chats.

use crate::ui::chat::past::refuse;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Asked, Batches, Bulk, BulkAct, SCREENFUL};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::NotDone;
use crate::i18n::{Locale, bulk as t, common, format, macros as macro_words};
use crate::journal::{ChatIx, Desk, DeskConfig};
use crate::model::{AgentId, ChatId, EventId, Timestamp, set_of, sort};
use crate::ui::chat::not_done::say_not_done;
use crate::view::actions::{Action, BATCH, Change, Done, what};
use crate::view::macros::{Refusal, macros, many, way_back};

/// Returns the rules that would talk to the chats' customers because of a change, with the number of customers each.
fn told(
    desk: &Desk,
    now: Timestamp,
    change: &Change,
    chats: impl Iterator<Item = ChatIx>,
) -> Vec<(Arc<str>, usize)> {
    if !matches!(change, Change::Status(_)) {
        return Vec::new();
    }
    let mut told: Vec<(Arc<str>, usize)> = Vec::new();
    for ix in chats {
        let body = desk.chat(ix).and_then(|chat| change.body(chat.state(), None));
        let Some(body) = body else { continue };
        let said = desk.would_say(ix, &[body], now);
        let mut rules: Vec<_> = said.iter().map(|rule| rule.name.clone()).collect();
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
                act: BulkAct::Change(change.clone()),
                written: 0,
                example: None,
                left_out: Vec::new(),
            })
        });
        if asked.changes == 0 {
            self.toasts.note(t::nothing(l));
        } else if asked.of > SCREENFUL || !asked.told.is_empty() || asked.unanswered > 0 {
            self.asked.set(Some(asked));
        } else {
            self.start(BulkAct::Change(change));
        }
    }

    /// Runs a macro in the selected chats; asks for confirmation as [`Self::change`] does, and where it writes to customers or
    /// leaves chats out.
    pub fn run_macro(self, id: String) {
        let l = self.l.get_untracked();
        if self.work.with_untracked(Option::is_some) || refuse(self.app, self.toasts, l) {
            return;
        }
        spawn_local(async move {
            let me = match self.app.who_acts().await {
                Ok(me) => me,
                Err(why) => return say_not_done(self.app, self.toasts, l, &why),
            };
            match self.asked_of_macro(&id, me) {
                Ok((asked, asks)) if asks => {
                    let _gone = self.asked.try_set(Some(asked));
                }
                Ok((asked, _)) => self.run(asked.act).await,
                Err(why) => self.toasts.error(why.words_of_many(l)),
            }
        });
    }

    fn asked_of_macro(self, id: &str, me: AgentId) -> Result<(Asked, bool), Refusal> {
        let chats = self.chats();
        let now = self.app.clock.get_untracked();
        self.app.peek_present(|desk| {
            let one = macros(desk.config()).into_iter().find(|one| one.id == id);
            let one = one.ok_or(Refusal::Gone)?.spelled_out(desk)?;
            let many = many(&one, desk, chats.iter().copied(), &me, now, false)?;
            let asks = chats.len() > SCREENFUL || many.asks();
            let asked = Asked {
                changes: many.chats.len(),
                of: chats.len(),
                told: many.told,
                unanswered: many.unanswered,
                act: BulkAct::Macro { one, me, quiet: false },
                written: many.written,
                example: many.example,
                left_out: many.left_out,
            };
            Ok((asked, asks))
        })
    }

    /// Does something in the selected chats without confirmation.
    pub(crate) fn start(self, act: BulkAct) {
        spawn_local(self.run(act));
    }

    /// Stops the work after the current batch.
    pub(crate) fn stop(self) {
        self.stopped.set_value(true);
    }

    /// Returns the selected chats in order of creation, not of the hash.
    fn chats(self) -> Vec<ChatIx> {
        let mut chats: Vec<ChatIx> = self.picked.with_untracked(|picked| picked.iter().collect());
        sort(&mut chats);
        chats
    }

    async fn run(self, act: BulkAct) {
        let chats = self.chats();
        self.stopped.set_value(false);
        self.note(chats.len(), 0, false);
        let total = chats.len();
        if act == BulkAct::Change(Change::Read) {
            self.app.unmark(&self.marked());
        }
        let now = self.app.clock.get_untracked();
        let refused = Cell::new(None);
        let action = |desk: &Desk, batch: &[ChatIx]| {
            act.action(desk, batch, now).unwrap_or_else(|why| {
                refused.set(Some(why));
                Action::Several(Vec::new())
            })
        };
        let running = self.app.change_all(&chats, action, |through| {
            self.note(total, through, false);
            self.stopped.try_get_value() == Some(false)
        });
        let (done, not_done) = running.await;
        let _gone = self.work.try_set(None);
        let stopped = self.stopped.try_get_value() == Some(true);
        // What is done once more is done in the rest.
        if stopped || not_done.is_some() {
            let ix = |(chat, _): &(ChatId, EventId)| self.app.peek_present(|desk| desk.find(chat));
            let over: BTreeSet<ChatIx> = set_of(done.events.iter().filter_map(ix));
            let _gone = self.picked.try_update(|picked| picked.keep(|ix| !over.contains(&ix)));
        }
        if let Some(why) = not_done {
            say_not_done(self.app, self.toasts, self.l.get_untracked(), &why);
            if done.events.is_empty() {
                return;
            }
        }
        // What the macro needs is gone since it began.
        if let Some(why) = refused.take() {
            self.toasts.error(why.words_of_many(self.l.get_untracked()));
            if done.events.is_empty() {
                return;
            }
        }
        self.after();
        self.tell(&act, &done);
    }

    /// Keeps the chats selected that are still in the list, for the next change.
    fn after(self) {
        let stays = |ix| self.app.try_shown_untracked(|desktop| desktop.list.contains(ix));
        let _gone = self.picked.try_update(|picked| picked.keep(|ix| stays(ix) == Some(true)));
        self.keep_focus();
    }

    fn tell(self, act: &BulkAct, done: &Done) {
        let l = self.l.get_untracked();
        let what = self.app.peek_present(|desk| act.words(l, desk.config()));
        let many = chats_of(&done.events);
        let said = if self.stopped.try_get_value() == Some(true) {
            t::stopped(l, many, &what)
        } else {
            t::done(l, many, &what)
        };
        let back = self.app.peek_present(|desk| way_back(desk, done)).events;
        // What customers may have read stays.
        let said = if back.len() < done.events.len() {
            format!("{said} · {}", macro_words::messages_stay(l))
        } else {
            said
        };
        if back.is_empty() {
            self.toasts.note(said);
            return;
        }
        self.toasts.offer_undo(said, common::undo(l), move || {
            spawn_local(self.take_back(back.clone()));
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
        let undone = chats_of(&done.events);
        match not_done {
            None if done.events.len() == total => self.toasts.say(t::undone(l, undone)),
            None | Some(NotDone::TooLate) => {
                let total = format::count(l, chats_of(&events));
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

impl BulkAct {
    /// Returns the action for a batch; in some there may be nothing to do, or no text that has all its values, unlike in others.
    ///
    /// # Errors
    /// The macro can be run in no chat any more.
    fn action(&self, desk: &Desk, batch: &[ChatIx], now: Timestamp) -> Result<Action, Refusal> {
        Ok(match self {
            Self::Change(change) => {
                let id = |ix: &ChatIx| desk.chat(*ix).map(|chat| chat.id().clone());
                let chats = batch.iter().filter_map(id).collect();
                Action::Change { chats, change: change.clone() }
            }
            Self::Macro { one, me, quiet } => {
                match many(one, desk, batch.iter().copied(), me, now, *quiet) {
                    Ok(many) => Action::Several(many.chats),
                    Err(Refusal::Nothing | Refusal::Blanks(_) | Refusal::Empty) => {
                        Action::Several(Vec::new())
                    }
                    Err(why) => return Err(why),
                }
            }
        })
    }

    /// Returns the result in words.
    fn words(&self, l: Locale, config: &DeskConfig) -> String {
        match self {
            Self::Change(change) => what(change, l, config),
            Self::Macro { one, .. } => macro_words::done(l, &one.name),
        }
    }
}

/// Returns the number of chats that events are of: those of one chat follow each other.
fn chats_of(events: &[(ChatId, EventId)]) -> u64 {
    events.chunk_by(|(one, _), (other, _)| one == other).count() as u64
}
