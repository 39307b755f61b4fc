//! The desk: every chat folded, kept up to date as events come in any order.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::amendment::Amendment;
use super::outline::{Outline, Outlines};
use super::{Chat, ChatIx, ChatState, Counts, DeskConfig, Event, EventKey};
use crate::model::{AgentId, ChatId, EventId, Timestamp, Zones, sort_by};

/// The desk. Its state depends only on the set of events and on the instant up to which time has advanced.
#[derive(Clone)]
pub struct Desk {
    zones: Zones,
    pub(super) config: DeskConfig,
    /// Chats by number, shared with desks of the past. `None`, on a desk of the past: the chat had not begun.
    pub(super) chats: Vec<Option<Arc<Chat>>>,
    pub(super) outlines: Outlines,
    pub(super) index: Arc<HashMap<ChatId, ChatIx>>,
    /// Ids of authors, each stored once, however many events name it.
    pub(super) names: HashSet<Arc<str>>,
    /// Where each event is kept; on a desk of the past `None` until it is needed.
    pub(super) kept_in: Option<HashMap<EventId, KeptIn>>,
    pub(super) unfolded: BTreeMap<EventKey, Event>,
    pub(super) conflicts: BTreeSet<EventId>,
    pub(super) due: BTreeSet<(Timestamp, ChatIx)>,
    pub(super) due_of: HashMap<ChatIx, Timestamp>,
    pub(super) counts: Counts,
    /// Grows whenever contacts may differ.
    pub(super) contacts: u32,
    now: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeptIn {
    Chat(ChatIx),
    Config,
    Unfolded,
    /// In the batch that is being applied, at that index.
    Batch(u32),
}

/// The changes made by a batch of events or by the passing of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Chats whose state may differ, each once, ascending.
    pub chats: Vec<ChatIx>,
    /// True where settings, agents or lists may differ.
    pub config: bool,
    /// The number of new events.
    pub added: usize,
    /// The number of events that were known already.
    pub duplicates: usize,
    /// Ids that came with two different contents; [`codec::supersedes`](crate::journal::codec::supersedes) chooses between them.
    pub conflicts: Vec<EventId>,
}

impl Desk {
    /// Returns an empty desk, at [`Timestamp::MIN`].
    #[must_use]
    pub fn new(zones: Zones) -> Self {
        Self {
            config: DeskConfig::new(zones.clone()),
            zones,
            chats: Vec::new(),
            outlines: Outlines::default(),
            index: Arc::default(),
            names: HashSet::new(),
            kept_in: Some(HashMap::new()),
            unfolded: BTreeMap::new(),
            conflicts: BTreeSet::new(),
            due: BTreeSet::new(),
            due_of: HashMap::new(),
            counts: Counts::default(),
            contacts: 0,
            now: Timestamp::MIN,
        }
    }

    /// Returns settings, rules, agents and lists.
    #[must_use]
    pub fn config(&self) -> &DeskConfig {
        &self.config
    }

    /// Returns the instant up to which timed changes have taken effect.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Returns a number that grows whenever a chat may have another customer. It has no meaning beyond this run.
    #[must_use]
    pub fn contacts(&self) -> u32 {
        self.contacts
    }

    /// Returns the numbers of chats per status.
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Returns the number of chats, in the archive or outside it, with notes that mention an agent who has not seen them.
    #[must_use]
    pub fn mentioning(&self, agent: &AgentId, archived: bool) -> usize {
        let states = self.outlines.mentioning.iter().filter_map(|ix| Some(self.chat(*ix)?.state()));
        let all = states.filter(|state| {
            state.archived == archived && state.mentions_of(agent).next().is_some()
        });
        all.count()
    }

    /// Returns every chat, by number.
    pub fn chats(&self) -> impl Iterator<Item = (ChatIx, &Chat)> {
        (0..)
            .map(ChatIx)
            .zip(&self.chats)
            .filter_map(|(ix, chat)| Some((ix, chat.as_deref()?)))
            .filter(|(_, chat)| !chat.events().is_empty())
    }

    /// Returns the chat of that number.
    #[must_use]
    pub fn chat(&self, ix: ChatIx) -> Option<&Chat> {
        self.chats.get(ix.index())?.as_deref().filter(|chat| !chat.events().is_empty())
    }

    /// Returns the number of the chat of that id.
    #[must_use]
    pub fn find(&self, id: &ChatId) -> Option<ChatIx> {
        self.index.get(id).copied().filter(|ix| self.chat(*ix).is_some())
    }

    /// Returns the chat of that id.
    #[must_use]
    pub fn by_id(&self, id: &ChatId) -> Option<&Chat> {
        self.find(id).and_then(|ix| self.chat(ix))
    }

    /// Returns the events that are kept but not folded, ordered.
    pub fn unfolded(&self) -> impl ExactSizeIterator<Item = &Event> {
        self.unfolded.values()
    }

    /// Returns the ids that came with more than one content.
    #[must_use]
    pub fn conflicts(&self) -> &BTreeSet<EventId> {
        &self.conflicts
    }

    /// Returns the number of events.
    #[must_use]
    pub fn len(&self) -> usize {
        let of_chats = || {
            let counts = self.outlines().map(|(_, outline)| outline.events());
            counts.sum::<usize>() + self.config.events().len() + self.unfolded.len()
        };
        self.kept_in.as_ref().map_or_else(of_chats, HashMap::len)
    }

    /// Returns true where the desk has no event.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns true where the desk has an event of that id.
    #[must_use]
    pub fn contains(&self, id: &EventId) -> bool {
        match &self.kept_in {
            Some(kept_in) => kept_in.contains_key(id),
            None => self.unordered().any(|event| event.id == *id),
        }
    }

    /// Reserves memory for that many events in all. Growing as they come would take half a second at once, at a million.
    pub fn expect(&mut self, events: usize) {
        if let Some(kept_in) = &mut self.kept_in {
            kept_in.reserve(events.saturating_sub(kept_in.len()));
        }
    }

    /// Returns every event, in the order of the journal.
    #[must_use]
    pub fn events(&self) -> Vec<&Event> {
        let mut events: Vec<&Event> = self.unordered().collect();
        sort_by(&mut events, |a, b| a.cmp_key(b));
        events
    }

    fn unordered(&self) -> impl Iterator<Item = &Event> {
        let chats = self.chats().flat_map(|(_, chat)| chat.events());
        chats.chain(self.config.events()).chain(self.unfolded.values())
    }

    /// Advances time: every timed change due at or before `now` takes effect. An earlier `now` does nothing.
    pub fn advance(&mut self, now: Timestamp) -> Changed {
        self.now = self.now.max(now);
        let mut touched = BTreeSet::new();
        while let Some((at, ix)) = self.due.first().copied()
            && at <= self.now
        {
            touched.insert(ix);
            self.update(ix, |chat, config, now| {
                chat.advance(config, now);
            });
        }
        Changed { chats: touched.into_iter().collect(), ..Changed::default() }
    }

    /// Returns the next instant at which something changes by itself.
    #[must_use]
    pub fn next_due(&self) -> Option<Timestamp> {
        self.due.first().map(|(at, _)| *at)
    }

    /// Returns a desk without events that knows the same zones.
    pub(super) fn empty(&self) -> Self {
        Self::new(self.zones.clone())
    }

    /// Returns the state of one chat just before `instant`; `None` where it did not exist. No other chat is folded.
    #[must_use]
    pub fn chat_as_of(&self, id: &ChatId, instant: Timestamp) -> Option<ChatState> {
        let chat = self.by_id(id)?.as_of(instant, &self.config_before(instant))?;
        Some(chat.into_state())
    }

    /// Returns the configuration just before `instant`.
    pub(super) fn config_before(&self, instant: Timestamp) -> DeskConfig {
        let mut config = DeskConfig::new(self.zones.clone());
        let known = self.config.events().iter().filter(|event| event.at < instant);
        config.amend(Amendment { add: known.cloned().collect(), ..Amendment::default() });
        config
    }

    pub(super) fn intern(&mut self, id: &ChatId) -> ChatIx {
        let new = || Some(Arc::new(Chat::new(id.clone())));
        if let Some(ix) = self.index.get(id) {
            if let Some(chat @ None) = self.chats.get_mut(ix.index()) {
                *chat = new();
            }
            return *ix;
        }
        let ix = ChatIx(u32::try_from(self.chats.len()).unwrap_or(u32::MAX));
        self.chats.push(new());
        self.outlines.push();
        Arc::make_mut(&mut self.index).insert(id.clone(), ix);
        ix
    }

    /// Folds chats again whose events reach past a change of the configuration; for the others only timed changes may
    /// differ.
    pub(super) fn settings_changed(&mut self, from: Timestamp, touched: &mut BTreeSet<ChatIx>) {
        let chats: Vec<ChatIx> = self.chats().map(|(ix, _)| ix).collect();
        for ix in chats {
            let Some(state) = self.chat(ix).map(Chat::state) else {
                continue;
            };
            let reaches = state.clock >= from;
            let due = state.next_due(&self.config);
            if reaches || due.is_some_and(|due| due <= self.now) {
                touched.insert(ix);
                self.update(ix, |chat, config, now| {
                    if reaches {
                        chat.refold(config, now);
                    } else {
                        chat.advance(config, now);
                    }
                });
            } else {
                self.set_due(ix, due);
            }
        }
    }

    /// Changes a chat and updates the outline, the counts and the list of due instants.
    pub(super) fn update(
        &mut self,
        ix: ChatIx,
        change: impl FnOnce(&mut Chat, &DeskConfig, Timestamp),
    ) {
        let Some(Some(chat)) = self.chats.get_mut(ix.index()) else {
            return;
        };
        // A desk of the past that shares the chat keeps the former state.
        let chat = Arc::make_mut(chat);
        change(chat, &self.config, self.now);
        let due = chat.state().next_due(&self.config);
        let (before, now) = self.outlines.note(ix, chat);
        self.counts.remove(&before);
        self.counts.add(&now);
        self.set_due(ix, due);
    }

    /// Sets the instant at which a chat changes by itself.
    pub(super) fn set_due(&mut self, ix: ChatIx, due: Option<Timestamp>) {
        if let Some(old) = self.due_of.remove(&ix) {
            self.due.remove(&(old, ix));
        }
        if let Some(due) = due {
            self.due.insert((due, ix));
            self.due_of.insert(ix, due);
        }
    }
}

impl Desk {
    /// Returns the outline of every chat, ascending by number.
    pub fn outlines(&self) -> impl DoubleEndedIterator<Item = (ChatIx, &Outline)> {
        self.outlines_in(0..self.numbers())
    }

    /// Returns the outlines of the chats whose numbers lie in a range.
    pub fn outlines_in(
        &self,
        numbers: Range<u32>,
    ) -> impl DoubleEndedIterator<Item = (ChatIx, &Outline)> {
        let start = numbers.start as usize;
        let list = self.outlines.list.iter().skip(start);
        let numbered = numbers.map(ChatIx).zip(list);
        numbered.filter(|(_, outline)| !outline.is_empty())
    }

    /// Returns the number of chats, including numbers that have no chat on this desk.
    #[must_use]
    pub fn numbers(&self) -> u32 {
        u32::try_from(self.outlines.list.len()).unwrap_or(u32::MAX)
    }

    /// Returns the agents by the numbers in the outlines: all who were ever responsible for a chat.
    #[must_use]
    pub fn numbered_agents(&self) -> &[AgentId] {
        &self.outlines.agents
    }
}
