//! Folding and progress while part of the journal is loading.

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::partial_load::{Progress, Source};
use crate::app::handle::App;
use crate::app::session::clock::device_now;
use crate::app::session::pace::{Pace, breathe};
use crate::journal::{Changed, Event};
use crate::model::{ChatId, Timestamp, distinct};
use crate::view::desk_view::DeskView;

/// Held events folded without a pause, unless a chat has more.
const SLICE: usize = 1000;

/// Milliseconds between two looks at what comes: more often nobody sees, and screens that follow take time of their own.
const SEEN: i64 = 250;

/// Tells when what comes is to be seen again.
pub(super) struct Glances(Timestamp);

impl Glances {
    pub fn new() -> Self {
        Self(device_now())
    }

    /// Returns true if it is time, and begins anew.
    pub fn is_over(&mut self) -> bool {
        let now = device_now();
        let is_over = now.since(self.0).abs() >= SEEN;
        if is_over {
            self.0 = now;
        }
        is_over
    }
}

/// Takes what was gathered, each chat once.
fn settled(unseen: &mut Changed) -> Changed {
    let mut changed = std::mem::take(unseen);
    distinct(&mut changed.chats);
    changed
}

impl App {
    /// Declares these chats complete as far as the server is concerned: they are folded, their held events included,
    /// and the events of all others are held. `None`: everything has arrived, and all held events are folded in slices.
    ///
    /// Folded events stay folded, so this must be called before events of incomplete chats arrive.
    pub fn hold(self, whole: Option<BTreeSet<ChatId>>) {
        self.runtime.try_update_value(|runtime| runtime.whole.hold(Source::Server, whole));
        self.note_history(Progress::default());
        spawn_local(self.fold_held());
    }

    /// Shows the progress of loading until the journal is complete.
    pub fn note_history(self, progress: Progress) {
        let lacks = self.lacks_history();
        let known = self.history.try_get_untracked().flatten();
        let next = lacks.then(|| match known {
            Some(known) if progress == Progress::default() => known,
            _ => progress,
        });
        let total = |progress: Option<Progress>| progress.map_or(0, |progress| progress.total);
        if total(next) > total(known) {
            let room = |desktop: &mut DeskView| desktop.desk.expect(total(next));
            let _gone = self.desktop.try_update_untracked(room);
        }
        if known != next {
            self.history.try_set(next);
        }
    }

    /// Returns true while part of the journal is not loaded or not folded yet.
    pub(crate) fn lacks_history(self) -> bool {
        let all = self.runtime.try_with_value(|runtime| runtime.whole.is_all());
        all == Some(false)
    }

    /// Waits until the storage has been read, for results that need the whole journal.
    pub(crate) async fn read_up(self) {
        while self.runtime.try_with_value(|runtime| runtime.reading) == Some(true) {
            breathe().await;
        }
    }

    /// Folds the held events of complete chats in slices. Screens follow some times a second.
    pub(crate) async fn fold_held(self) {
        let mut pace = Pace::new();
        let mut shown = Glances::new();
        let mut unseen = Changed::default();
        loop {
            let next = self.runtime.try_update_value(|runtime| runtime.whole.next(SLICE));
            let Some(events) = next.filter(|events| !events.is_empty()) else {
                break;
            };
            let changed = self.fold_unseen(events);
            self.post_bot_replies(&changed.chats);
            unseen.config |= changed.config;
            unseen.chats.extend(changed.chats);
            if shown.is_over() {
                self.show_folded(&settled(&mut unseen));
            }
            pace.rest().await;
        }
        self.show_folded(&settled(&mut unseen));
        self.note_history(Progress::default());
        self.past_may_differ(None, true);
    }

    /// Returns the events that may be folded.
    pub(crate) fn of_whole_chats(self, events: Vec<Event>) -> Vec<Event> {
        let some = self.runtime.try_with_value(|runtime| runtime.whole.of_whole(events));
        some.unwrap_or_default()
    }

    /// Holds the events of incomplete chats and folds the others.
    pub(crate) fn hold_back(self, events: Vec<Event>) {
        let admitted = self.runtime.try_update_value(|runtime| runtime.whole.admit(events));
        if let Some(events) = admitted.filter(|events| !events.is_empty()) {
            let changed = self.fold_whole(events);
            self.post_bot_replies(&changed.chats);
        }
    }

    /// Folds the events of complete chats; holds the others.
    pub(crate) fn fold(self, events: Vec<Event>) -> Changed {
        let all = events.len();
        let admitted = self.runtime.try_update_value(|runtime| runtime.whole.admit(events));
        let admitted = admitted.unwrap_or_default();
        let held = all - admitted.len();
        let mut changed = self.fold_whole(admitted);
        // A held event turns out to be a duplicate only when it is folded.
        changed.added += held;
        changed
    }
}
