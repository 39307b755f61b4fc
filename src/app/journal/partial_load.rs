//! [`Whole`]: the chats that are folded while part of the journal is loading. A chat that lacks events would show a
//! status that it never had.

use std::collections::{BTreeMap, BTreeSet};

use crate::journal::Event;
use crate::model::{ChatId, EventId};

/// The loaded part of the journal while it is incomplete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The number of events loaded.
    pub read: usize,
    /// The number of all events; 0 while it is unknown.
    pub total: usize,
}

/// The source from which part of the journal is still loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The browser's storage, which takes long to read.
    Storage,
    /// The desk's server.
    Server,
}

/// The complete chats, and the held events of all others.
#[derive(Debug, Default)]
pub(crate) struct Whole {
    /// The chats that are complete in a source; `None`: no chat is.
    storage: Option<BTreeSet<ChatId>>,
    server: Option<BTreeSet<ChatId>>,
    held: BTreeMap<ChatId, Vec<Event>>,
    /// Complete chats whose events are still held, the greatest id first; unused while every chat is complete.
    ready: BTreeSet<ChatId>,
}

impl Whole {
    /// Returns true if every chat is complete and no event is held.
    pub fn is_all(&self) -> bool {
        self.lacks_nothing() && self.held.is_empty()
    }

    const fn lacks_nothing(&self) -> bool {
        self.storage.is_none() && self.server.is_none()
    }

    /// Returns the events to fold now: those of the whole desk and of complete chats. Holds the others.
    pub fn admit(&mut self, events: Vec<Event>) -> Vec<Event> {
        if self.is_all() {
            return events;
        }
        let mut admitted = Vec::with_capacity(events.len());
        for event in events {
            match &event.chat {
                // New events of a chat with held events are held too, so that all are folded together.
                Some(chat) if !self.is_whole(chat) || self.held.contains_key(chat) => {
                    self.held.entry(chat.clone()).or_default().push(event);
                }
                _ => admitted.push(event),
            }
        }
        admitted
    }

    /// Returns the events of the whole desk and of complete chats.
    pub fn of_whole(&self, mut events: Vec<Event>) -> Vec<Event> {
        events.retain(|event| event.chat.as_ref().is_none_or(|chat| self.is_whole(chat)));
        events
    }

    /// Declares exactly these chats complete in a source; `None`: no chat is. [`Self::next`] returns their held events.
    pub fn hold(&mut self, source: Source, whole: Option<BTreeSet<ChatId>>) {
        let other = match source {
            Source::Storage => &self.server,
            Source::Server => &self.storage,
        };
        let joined: Vec<ChatId> = match &whole {
            None if other.is_none() => Vec::new(),
            None => self.held.keys().cloned().collect(),
            Some(chats) if chats.len() < self.held.len() => chats.iter().cloned().collect(),
            Some(chats) => self.held.keys().filter(|chat| chats.contains(*chat)).cloned().collect(),
        };
        match source {
            Source::Storage => self.storage = whole,
            Source::Server => self.server = whole,
        }
        if self.lacks_nothing() {
            self.ready.clear();
        } else {
            self.make_ready(joined);
        }
    }

    /// Declares further chats complete in a source.
    pub fn join(&mut self, source: Source, chats: impl IntoIterator<Item = ChatId>) {
        let whole = match source {
            Source::Storage => &mut self.storage,
            Source::Server => &mut self.server,
        };
        if let Some(whole) = whole {
            let chats: Vec<ChatId> = chats.into_iter().collect();
            whole.extend(chats.iter().cloned());
            self.make_ready(chats);
        }
    }

    /// Declares chats that begin in this browser complete.
    pub fn begin(&mut self, chats: &[ChatId]) {
        for source in [Source::Storage, Source::Server] {
            self.join(source, chats.iter().cloned());
        }
    }

    /// Returns held events to fold now: those of complete chats, always all of one chat together; about `limit`, unless
    /// a chat has more. Empty if nothing can be folded now.
    pub fn next(&mut self, limit: usize) -> Vec<Event> {
        let mut events = Vec::new();
        // With every chat complete, any chat with held events is ready.
        while self.lacks_nothing()
            && events.len() < limit
            && let Some((_, held)) = self.held.pop_last()
        {
            events.extend(held);
        }
        while events.len() < limit
            && let Some(chat) = self.ready.pop_last()
        {
            // The chat may have become incomplete again.
            if self.is_whole(&chat) {
                events.extend(self.held.remove(&chat).unwrap_or_default());
            }
        }
        events
    }

    /// Drops held events that must not be folded.
    pub fn withdraw(&mut self, ids: &BTreeSet<EventId>) {
        self.held.retain(|_, events| {
            events.retain(|event| !ids.contains(&event.id));
            !events.is_empty()
        });
    }

    /// Returns all held events.
    pub fn held(&self) -> impl Iterator<Item = &Event> {
        self.held.values().flatten()
    }

    fn make_ready(&mut self, chats: Vec<ChatId>) {
        let ready =
            chats.into_iter().filter(|chat| self.held.contains_key(chat) && self.is_whole(chat));
        let ready: Vec<ChatId> = ready.collect();
        self.ready.extend(ready);
    }

    fn is_whole(&self, chat: &ChatId) -> bool {
        let of = |whole: &Option<BTreeSet<ChatId>>| {
            whole.as_ref().is_none_or(|chats| chats.contains(chat))
        };
        of(&self.storage) && of(&self.server)
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use proptest::prelude::*;

    use super::*;
    use crate::journal::codec;

    fn event(number: usize, chat: Option<u8>) -> Event {
        let line = match chat {
            Some(chat) => format!(
                r#"{{"id":"e{number}","at":"2026-11-22T12:00:00.000Z","by":{{"kind":"customer"}},"chat":"c{chat}","type":"message_received","text":"oi"}}"#
            ),
            None => format!(
                r#"{{"id":"e{number}","at":"2026-11-22T12:00:00.000Z","by":{{"kind":"agent","id":"ana"}},"type":"settings_changed","settings":{{}}}}"#
            ),
        };
        codec::decode(&line).expect("a valid line")
    }

    fn chats(numbers: &[u8]) -> BTreeSet<ChatId> {
        let id = |number: &u8| ChatId::from(format!("c{number}"));
        numbers.iter().map(id).collect()
    }

    fn ids(events: &[Event]) -> Vec<&str> {
        events.iter().map(|event| event.id.as_str()).collect()
    }

    #[test]
    fn what_belongs_to_the_desk_or_to_a_whole_chat_passes() {
        let mut whole = Whole::default();
        whole.hold(Source::Storage, Some(chats(&[1])));
        let events = vec![event(0, None), event(1, Some(1)), event(2, Some(2))];
        assert_eq!(ids(&whole.admit(events)), ["e0", "e1"]);
        assert!(!whole.is_all());
        assert!(whole.next(10).is_empty(), "nothing has become whole");
        whole.join(Source::Storage, chats(&[2]));
        assert_eq!(
            ids(&whole.admit(vec![event(3, Some(2))])),
            [""; 0],
            "what came before it was not folded yet"
        );
        assert_eq!(ids(&whole.next(10)), ["e2", "e3"]);
        assert_eq!(ids(&whole.admit(vec![event(4, Some(2))])), ["e4"]);
    }

    #[test]
    fn a_chat_waits_for_both_sources() {
        let mut whole = Whole::default();
        whole.hold(Source::Storage, Some(chats(&[])));
        whole.hold(Source::Server, Some(chats(&[2])));
        assert!(whole.admit(vec![event(1, Some(1)), event(2, Some(2))]).is_empty());
        whole.hold(Source::Storage, None);
        assert_eq!(ids(&whole.next(10)), ["e2"]);
        assert!(whole.next(10).is_empty());
        whole.hold(Source::Server, None);
        assert_eq!(ids(&whole.next(10)), ["e1"]);
        assert!(whole.is_all());
    }

    #[test]
    fn what_is_withdrawn_is_not_folded_later() {
        let mut whole = Whole::default();
        whole.hold(Source::Storage, Some(chats(&[])));
        let events = vec![event(1, Some(1)), event(2, Some(1)), event(3, Some(2))];
        assert!(whole.admit(events).is_empty());
        whole.withdraw(&["e1", "e3"].into_iter().map(EventId::from).collect());
        whole.hold(Source::Storage, None);
        assert_eq!(ids(&whole.next(10)), ["e2"]);
        assert!(whole.is_all());
    }

    proptest! {
        #[test]
        fn every_event_is_folded_once_and_no_chat_by_halves(
            log in prop::collection::vec(prop::option::weighted(0.9, 0..6u8), 1..60),
            first in prop::sample::subsequence(vec![0, 1, 2, 3, 4, 5u8], 0..6),
            late in prop::sample::subsequence(vec![0, 1, 2, 3, 4, 5u8], 0..6),
            slice in 1..9usize,
            limit in 1..9usize,
        ) {
            let mut whole = Whole::default();
            whole.hold(Source::Storage, Some(chats(&first)));
            let events: Vec<Event> = log.iter().enumerate().map(|(number, chat)| event(number, *chat)).collect();
            let mut folded = Vec::new();
            for (number, events) in events.chunks(slice).enumerate() {
                folded.extend(whole.admit(events.to_vec()));
                if number == 1 {
                    whole.join(Source::Storage, chats(&late));
                }
                let next = whole.next(limit);
                for chat in next.iter().filter_map(|event| event.chat.as_ref()) {
                    prop_assert!(whole.is_whole(chat) && !whole.held.contains_key(chat));
                }
                folded.extend(next);
            }
            let known = |event: &Event| event.chat.as_ref().is_none_or(|chat| whole.is_whole(chat));
            prop_assert!(folded.iter().all(known));
            whole.hold(Source::Storage, None);
            loop {
                let next = whole.next(limit);
                if next.is_empty() {
                    break;
                }
                folded.extend(next);
            }
            prop_assert!(whole.is_all());
            let mut folded = ids(&folded);
            let mut all = ids(&events);
            folded.sort_unstable();
            all.sort_unstable();
            prop_assert_eq!(folded, all);
        }
    }
}
