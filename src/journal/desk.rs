//! The state of the whole desk: every chat folded, kept up to date as events come in any order.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::apply::{Amendment, Place};
use super::outline::Outlines;
use super::{Book, Chat, ChatState, Counts, Event, EventKey, Replay};
use crate::model::{ChatId, EventId, Timestamp, Zones};

/// A chat's number on this desk in this run: cheap to copy and to look up. Never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChatIx(pub(super) u32);

impl ChatIx {
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The desk. Its state depends only on the set of events and on how far time has been advanced.
#[derive(Clone)]
pub struct Desk {
    zones: Zones,
    pub(super) book: Book,
    pub(super) chats: Vec<Chat>,
    pub(super) outlines: Outlines,
    index: HashMap<ChatId, ChatIx>,
    /// Ids of authors: one of each, however many events name it.
    pub(super) names: HashSet<Arc<str>>,
    pub(super) places: HashMap<EventId, Place>,
    pub(super) unfolded: BTreeMap<EventKey, Event>,
    pub(super) conflicts: BTreeSet<EventId>,
    due: BTreeSet<(Timestamp, ChatIx)>,
    due_of: HashMap<ChatIx, Timestamp>,
    counts: Counts,
    now: Timestamp,
}

/// What a batch of events, or time, changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Chats whose state may differ, each once, ascending.
    pub chats: Vec<ChatIx>,
    /// Settings, agents or lists may differ.
    pub book: bool,
    /// Events that were not there before.
    pub added: usize,
    /// Events that were there already.
    pub duplicates: usize,
    /// Ids that came with two different contents. The one whose canonical bytes are smaller stands.
    pub conflicts: Vec<EventId>,
}

impl Desk {
    /// An empty desk, before the beginning of time.
    #[must_use]
    pub fn new(zones: Zones) -> Self {
        Self {
            book: Book::new(zones.clone()),
            zones,
            chats: Vec::new(),
            outlines: Outlines::default(),
            index: HashMap::new(),
            names: HashSet::new(),
            places: HashMap::new(),
            unfolded: BTreeMap::new(),
            conflicts: BTreeSet::new(),
            due: BTreeSet::new(),
            due_of: HashMap::new(),
            counts: Counts::default(),
            now: Timestamp::MIN,
        }
    }

    /// Settings, agents and lists.
    #[must_use]
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// The instant up to which timed changes have taken effect.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// How many chats stand where.
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Every chat, in no meaningful order.
    pub fn chats(&self) -> impl Iterator<Item = (ChatIx, &Chat)> {
        (0..)
            .map(ChatIx)
            .zip(&self.chats)
            .filter(|(_, chat)| !chat.events().is_empty())
    }

    /// The chat of that number.
    #[must_use]
    pub fn chat(&self, ix: ChatIx) -> Option<&Chat> {
        self.chats
            .get(ix.index())
            .filter(|chat| !chat.events().is_empty())
    }

    /// The number of the chat of that id.
    #[must_use]
    pub fn find(&self, id: &ChatId) -> Option<ChatIx> {
        self.index
            .get(id)
            .copied()
            .filter(|ix| self.chat(*ix).is_some())
    }

    /// The chat of that id.
    #[must_use]
    pub fn by_id(&self, id: &ChatId) -> Option<&Chat> {
        self.find(id).and_then(|ix| self.chat(ix))
    }

    /// Events that are kept but not folded, ordered.
    pub fn unfolded(&self) -> impl ExactSizeIterator<Item = &Event> {
        self.unfolded.values()
    }

    /// Ids that came with more than one content.
    #[must_use]
    pub fn conflicts(&self) -> &BTreeSet<EventId> {
        &self.conflicts
    }

    /// How many events the desk holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether the desk holds no event.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether the desk holds an event of that id.
    #[must_use]
    pub fn contains(&self, id: &EventId) -> bool {
        self.places.contains_key(id)
    }

    /// Every event, in the order of the journal.
    #[must_use]
    pub fn events(&self) -> Vec<&Event> {
        let mut events: Vec<&Event> = self.unordered().collect();
        events.sort_by(|a, b| a.cmp_key(b));
        events
    }

    fn unordered(&self) -> impl Iterator<Item = &Event> {
        let chats = self.chats.iter().flat_map(Chat::events);
        chats
            .chain(self.book.events())
            .chain(self.unfolded.values())
    }

    /// Lets time pass: every timed change due at or before `now` takes effect. Time never goes back.
    pub fn advance(&mut self, now: Timestamp) -> Changed {
        self.now = self.now.max(now);
        let mut touched = BTreeSet::new();
        while let Some((at, ix)) = self.due.first().copied()
            && at <= self.now
        {
            touched.insert(ix);
            self.update(ix, |chat, book, now| {
                chat.advance(book, now);
            });
        }
        Changed {
            chats: touched.into_iter().collect(),
            ..Changed::default()
        }
    }

    /// The next instant at which something changes by itself.
    #[must_use]
    pub fn next_due(&self) -> Option<Timestamp> {
        self.due.first().map(|(at, _)| *at)
    }

    /// The desk as it stood just before `instant`, knowing only the events before it.
    #[must_use]
    pub fn as_of(&self, instant: Timestamp) -> Self {
        let mut replay = self.replay(instant);
        while replay.read(self, self.chats.len()) {}
        replay.done()
    }

    /// The same in pieces.
    #[must_use]
    pub fn replay(&self, instant: Timestamp) -> Replay {
        let book = self.book.events().iter();
        Replay::new(self, self.empty(), book, (Some(instant), instant.plus(-1)))
    }

    /// A desk without events that knows the same zones.
    pub(super) fn empty(&self) -> Self {
        Self::new(self.zones.clone())
    }

    /// One chat as it stood just before `instant`; `None` where it did not exist. Costs that chat only.
    #[must_use]
    pub fn chat_as_of(&self, id: &ChatId, instant: Timestamp) -> Option<ChatState> {
        let mut book = Book::new(self.zones.clone());
        let known = self.book.events().iter().filter(|event| event.at < instant);
        book.amend(Amendment {
            add: known.cloned().collect(),
            ..Amendment::default()
        });
        self.by_id(id)?.before(instant, &book)
    }

    pub(super) fn intern(&mut self, id: &ChatId) -> ChatIx {
        if let Some(ix) = self.index.get(id) {
            return *ix;
        }
        let ix = ChatIx(u32::try_from(self.chats.len()).unwrap_or(u32::MAX));
        self.chats.push(Chat::new(id.clone()));
        self.outlines.push();
        self.index.insert(id.clone(), ix);
        ix
    }

    /// Chats that reach past the change fold again; for the others only what is due may differ.
    pub(super) fn settings_changed(&mut self, from: Timestamp, touched: &mut BTreeSet<ChatIx>) {
        let chats: Vec<ChatIx> = self.chats().map(|(ix, _)| ix).collect();
        for ix in chats {
            let mut differs = false;
            self.update(ix, |chat, book, now| {
                if chat.state().clock >= from {
                    chat.refold(book, now);
                    differs = true;
                } else {
                    differs = chat.advance(book, now);
                }
            });
            if differs {
                touched.insert(ix);
            }
        }
    }

    /// Changes a chat and keeps the counts and the list of what is due true.
    pub(super) fn update(&mut self, ix: ChatIx, change: impl FnOnce(&mut Chat, &Book, Timestamp)) {
        let Some(chat) = self.chats.get_mut(ix.index()) else {
            return;
        };
        if !chat.events().is_empty() {
            self.counts.remove(chat.state());
        }
        change(chat, &self.book, self.now);
        self.outlines.note(ix, chat);
        if !chat.events().is_empty() {
            self.counts.add(chat.state());
        }
        let due = chat.state().next_due(&self.book);
        if let Some(old) = self.due_of.remove(&ix) {
            self.due.remove(&(old, ix));
        }
        if let Some(due) = due {
            self.due.insert((due, ix));
            self.due_of.insert(ix, due);
        }
    }
}
