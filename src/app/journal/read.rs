//! Reads stored events: on opening, after another tab wrote, and when refused events are folded again.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::commit::trouble;
use crate::app::desk_kind::{DeskKind, Phase};
use crate::app::handle::App;
use crate::journal::{ChatIx, Event, codec};
use crate::model::{EventId, distinct, set_of};
use crate::store::{Seq, Watched};
use crate::view::health::StorageTrouble;

/// Events read without a pause: some ten milliseconds of work.
const SLICE: usize = 2000;

/// Reads one line of the journal.
type Decode = fn(&str) -> Result<Event, codec::LineError>;

impl App {
    /// Reads and folds the stored events that this tab does not have.
    pub(crate) async fn catch_up(self) {
        if matches!(self.phase.try_get_untracked(), Some(Phase::Ready | Phase::Welcome { .. })) {
            // Another tab may have connected the desk to a server.
            if let Some(store) = self.store() {
                self.share(&store).await;
            }
            let read = self.read_on(0).await;
            self.show_address();
            self.post_bot_replies(&read);
            let filled = self.desktop.with_untracked(|desktop| !desktop.desk.is_empty());
            if filled && matches!(self.phase.get_untracked(), Phase::Welcome { .. }) {
                self.phase.set(Phase::Ready);
            }
        }
    }

    /// Reads and folds to the end of the storage. Returns the chats that changed.
    pub(crate) async fn read_on(self, total: usize) -> Vec<ChatIx> {
        let mut read = 0;
        let mut chats = Vec::new();
        let mut began_anew = false;
        loop {
            let held = self.runtime.try_with_value(|runtime| (runtime.store.clone(), runtime.seq));
            let Some((Some(store), seq)) = held else {
                return Vec::new();
            };
            let slice = match store.read_after(seq, SLICE).await {
                Ok(slice) => slice,
                Err(error) => {
                    leptos::logging::error!("the storage could not be read: {error:?}");
                    self.health.update(|health| health.storage = Some(trouble(&error)));
                    return chats;
                }
            };
            if slice.cleared && seq != Seq::START {
                // Another tab deleted the journal: this one starts empty too.
                if self.kind.get_untracked() == DeskKind::Local {
                    self.prefs.update(|prefs| prefs.started = false);
                    self.open(DeskKind::Local);
                    return Vec::new();
                }
                // Another tab began the demo anew: its events are read here.
                self.begin(store);
                chats.clear();
                began_anew = true;
                continue;
            }
            // Another desk was opened meanwhile, or another reader was faster.
            let mine = self.runtime.try_update_value(|runtime| {
                let same = runtime.store.as_ref().is_some_and(|now| Rc::ptr_eq(now, &store));
                (same && runtime.seq == seq).then(|| runtime.seq = slice.last).is_some()
            });
            if mine != Some(true) || slice.lines.is_empty() {
                distinct(&mut chats);
                return chats;
            }
            read += slice.lines.len();
            let events = self.decode(slice.lines.iter().map(|(_, line)| line.as_str()));
            let received = self.arriving(&events);
            let changed = self.fold(events);
            chats.extend(changed.chats);
            if !changed.conflicts.is_empty() {
                // The storage has one content of each id; a server may have decided for another than the desk prefers.
                let ids = set_of(changed.conflicts);
                let lines = slice.lines.iter().map(|(_, line)| line.as_str());
                let mut stored = self.decode_early(lines);
                stored.retain(|event| ids.contains(&event.id));
                self.withdraw(&ids);
                chats.extend(self.fold(stored).chats);
            }
            if !began_anew {
                self.note_arrivals(&received);
            }
            if total > SLICE {
                self.phase.set(Phase::Opening { read, total: total.max(read) });
                crate::app::session::pace::breathe().await;
            }
        }
    }

    /// Decodes stored lines, without refused events. Counts the unreadable lines.
    pub(crate) fn decode<'a>(self, lines: impl Iterator<Item = &'a str>) -> Vec<Event> {
        self.decode_by(codec::decode, lines)
    }

    /// Decodes lines, as [`Self::decode`] does, by a function of the codec.
    pub(crate) fn decode_by<'a>(
        self,
        decode: Decode,
        lines: impl Iterator<Item = &'a str>,
    ) -> Vec<Event> {
        let mut unreadable = 0;
        let events = self.readable(decode, lines, |error| {
            leptos::logging::error!("a stored line could not be read: {error:?}");
            unreadable += 1;
        });
        if unreadable > 0 {
            self.health.update(|health| health.unreadable += unreadable);
        }
        events
    }

    /// Decodes lines that are read again later, as [`Self::decode`] does; unreadable lines are counted only then.
    pub(crate) fn decode_early<'a>(self, lines: impl Iterator<Item = &'a str>) -> Vec<Event> {
        self.readable(codec::decode, lines, |_| ())
    }

    fn readable<'a>(
        self,
        decode: Decode,
        lines: impl Iterator<Item = &'a str>,
        mut unreadable: impl FnMut(codec::LineError),
    ) -> Vec<Event> {
        let aside = |event: &Event| {
            let aside = self.runtime.try_with_value(|runtime| runtime.aside.contains(&event.id));
            aside == Some(true)
        };
        lines
            .filter_map(|line| decode(line).map_err(&mut unreadable).ok())
            .filter(|event| !aside(event))
            .collect()
    }

    pub(crate) fn watched(self, watched: Watched) {
        match watched {
            Watched::Written(_) => spawn_local(self.catch_up()),
            Watched::Closed => {
                self.health.update(|health| health.storage = Some(StorageTrouble::TakenAway));
            }
        }
    }

    /// Sets the events that are not folded because the server refused them. Newly refused ones leave the desk; those no
    /// longer refused are read from the storage and folded again.
    pub(crate) fn set_aside(self, ids: BTreeSet<EventId>) {
        let changed = self.runtime.try_update_value(|runtime| {
            let before = std::mem::replace(&mut runtime.aside, ids);
            let out = set_of(runtime.aside.difference(&before).cloned());
            let back = set_of(before.difference(&runtime.aside).cloned());
            (out, back)
        });
        let Some((out, back)) = changed else { return };
        if !out.is_empty() {
            self.withdraw(&out);
        }
        if !back.is_empty() {
            self.runtime.try_update_value(|runtime| runtime.returning += 1);
            spawn_local(self.bring_back(back));
        }
    }

    /// Reads and folds events that were set aside, wherever they stand in the journal.
    async fn bring_back(self, ids: BTreeSet<EventId>) {
        let Some(store) = self.store() else { return };
        let mut read = Seq::START;
        loop {
            let slice = match store.read_after(read, SLICE).await {
                Ok(slice) => slice,
                Err(error) => return self.report(&error),
            };
            if !self.holds(&store) {
                return;
            }
            if slice.lines.is_empty() {
                self.runtime.try_update_value(|runtime| runtime.returning -= 1);
                return;
            }
            read = slice.last;
            let mut events = self.decode_early(slice.lines.iter().map(|(_, line)| line.as_str()));
            events.retain(|event| ids.contains(&event.id));
            if !events.is_empty() {
                let changed = self.fold(events);
                self.post_bot_replies(&changed.chats);
            }
        }
    }
}
