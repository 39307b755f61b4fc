//! One chat: its events in order, and the state that they fold to.

use std::collections::HashSet;

use super::apply::Amendment;
use super::{Body, Book, ChatState, Event, undo};
use crate::model::{ChatId, EventId, Timestamp};

/// A chat. Its state always equals the fold of its events from scratch, however they arrived.
#[derive(Clone, Debug)]
pub struct Chat {
    id: ChatId,
    events: Vec<Event>,
    skipped: HashSet<EventId>,
    state: ChatState,
    revision: u64,
}

impl Chat {
    pub(super) fn new(id: ChatId) -> Self {
        Self {
            id,
            events: Vec::new(),
            skipped: HashSet::new(),
            state: ChatState::default(),
            revision: 0,
        }
    }

    /// The chat's id.
    #[must_use]
    pub fn id(&self) -> &ChatId {
        &self.id
    }

    /// Its events, ordered, those taken back included.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Ids of the events that an `undone` takes back.
    #[must_use]
    pub fn skipped(&self) -> &HashSet<EventId> {
        &self.skipped
    }

    /// What the events fold to.
    #[must_use]
    pub fn state(&self) -> &ChatState {
        &self.state
    }

    /// Another number whenever the chat may differ: cheaper to compare than the chat. It means nothing beyond this run.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The event of that id, if it is the chat's.
    #[must_use]
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.iter().rev().find(|event| event.id == *id)
    }

    /// Adds and takes out events and folds up to `now`. In order it costs what the new events cost; a late event, an
    /// undoing, or taking out folds the chat again.
    pub(super) fn amend(&mut self, mut amendment: Amendment, book: &Book, now: Timestamp) {
        let added = &mut amendment.add;
        added.sort_by(Event::cmp_key);
        let in_order = amendment.out.is_empty()
            && added
                .first()
                .is_none_or(|first| self.comes_after_all(first))
            && !added
                .iter()
                .any(|event| matches!(event.body, Body::Undone { .. }));
        if !in_order {
            amendment.make(&mut self.events);
            self.refold(book, now);
            return;
        }
        if let (true, Some(first)) = (self.events.is_empty(), added.first()) {
            self.state = ChatState::begun(first.at);
        }
        for event in added.iter() {
            self.state.step(event, book, None);
        }
        self.events.append(added);
        self.state.advance(now, book, None);
        self.revision += 1;
    }

    fn comes_after_all(&self, event: &Event) -> bool {
        self.events
            .last()
            .is_none_or(|last| last.cmp_key(event).is_lt())
            && self.state.last_due.is_none_or(|due| due < event.at)
    }

    pub(super) fn refold(&mut self, book: &Book, now: Timestamp) {
        self.skipped = undo::skipped(&self.events);
        self.state = fold(&self.events, &self.skipped, book, now);
        self.revision += 1;
    }

    /// Lets time pass, and tells whether the state may differ.
    pub(super) fn advance(&mut self, book: &Book, now: Timestamp) -> bool {
        let any = self.state.advance(now, book, None);
        self.revision += u64::from(any);
        any
    }

    /// The state as it stood just before `instant`, knowing only the events before it.
    pub(super) fn before(&self, instant: Timestamp, book: &Book) -> Option<ChatState> {
        let known = self.events.partition_point(|event| event.at < instant);
        let known = self.events.get(..known)?;
        (!known.is_empty()).then(|| fold(known, &undo::skipped(known), book, instant.plus(-1)))
    }
}

/// Folds events from nothing up to `now`.
fn fold(events: &[Event], skipped: &HashSet<EventId>, book: &Book, now: Timestamp) -> ChatState {
    let mut state = events
        .first()
        .map_or_else(ChatState::default, |first| ChatState::begun(first.at));
    for event in events {
        if !skipped.contains(&event.id) && !matches!(event.body, Body::Undone { .. }) {
            state.step(event, book, None);
        }
    }
    state.advance(now, book, None);
    state
}
