//! While part of the journal is on its way: what is folded already, and that it is said.

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::partial_load::{Progress, Source};
use crate::app::handle::App;
use crate::app::session::pace::{Pace, breathe};
use crate::journal::{Changed, Event};
use crate::model::ChatId;
use crate::view::desk_view::DeskView;

/// Held events folded in one go, unless a chat has more.
const SLICE: usize = 1000;

impl App {
    /// From now on only these chats lack nothing that the server has, and are folded; of all others, what comes is held.
    /// Held events of chats that join are folded. `None`: everything has come; what is held is folded, in slices.
    ///
    /// What has been folded stays: to be called before events come that belong to chats that lack others.
    pub fn hold(self, whole: Option<BTreeSet<ChatId>>) {
        self.runtime.try_update_value(|runtime| runtime.whole.hold(Source::Server, whole));
        self.note_history(Progress::default());
        spawn_local(self.fold_held());
    }

    /// Says how much of the journal has come, while not all of it has.
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

    /// Whether part of the journal is still on its way, or not folded yet.
    pub(crate) fn lacks_history(self) -> bool {
        let all = self.runtime.try_with_value(|runtime| runtime.whole.is_all());
        all == Some(false)
    }

    /// Waits until the storage has been read: what is made of the whole journal is not made of a part.
    pub(crate) async fn read_up(self) {
        while self.runtime.try_with_value(|runtime| runtime.reading) == Some(true) {
            breathe().await;
        }
    }

    /// Folds what is held of chats that are whole, in slices.
    pub(crate) async fn fold_held(self) {
        let mut pace = Pace::new();
        loop {
            let next = self.runtime.try_update_value(|runtime| runtime.whole.next(SLICE));
            let Some(events) = next.filter(|events| !events.is_empty()) else {
                break;
            };
            let changed = self.fold_whole(events);
            self.post_bot_replies(&changed.chats);
            pace.rest().await;
        }
        self.note_history(Progress::default());
        self.past_may_differ(None, true);
    }

    /// Only those events that may be folded.
    pub(crate) fn of_whole_chats(self, events: Vec<Event>) -> Vec<Event> {
        let some = self.runtime.try_with_value(|runtime| runtime.whole.of_whole(events));
        some.unwrap_or_default()
    }

    /// Holds events of chats that lack some; folds the others.
    pub(crate) fn hold_back(self, events: Vec<Event>) {
        let admitted = self.runtime.try_update_value(|runtime| runtime.whole.admit(events));
        if let Some(events) = admitted.filter(|events| !events.is_empty()) {
            let changed = self.fold_whole(events);
            self.post_bot_replies(&changed.chats);
        }
    }

    /// Folds events, those of chats that lack some excepted: they are held.
    pub(crate) fn fold(self, events: Vec<Event>) -> Changed {
        let all = events.len();
        let admitted = self.runtime.try_update_value(|runtime| runtime.whole.admit(events));
        let admitted = admitted.unwrap_or_default();
        let held = all - admitted.len();
        let mut changed = self.fold_whole(admitted);
        // Whether one is there already shows when it is folded.
        changed.added += held;
        changed
    }
}
