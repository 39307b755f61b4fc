//! A chat: its events in order, and the state that they fold to.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering};

use super::amendment::Amendment;
use super::{Body, ChatState, DeskConfig, Event, undo};
use crate::model::{ChatId, Contact, EventId, Timestamp, sort_by};

/// What stands in the place of an erased customer's name.
pub const UNNAMED: &str = "•••";

/// A chat. Its state equals the fold of its events from scratch, in whatever order they arrived.
#[derive(Clone, Debug)]
pub struct Chat {
    id: ChatId,
    events: Vec<Event>,
    skipped: HashSet<EventId>,
    state: ChatState,
    revision: Revision,
}

/// A value that differs whenever the chat may differ, and from those of all other chats and desks: cheaper to compare than the chat.
/// It has no meaning beyond this run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    number: u64,
    /// The instant, for a chat as it was just before one.
    as_of: Option<Timestamp>,
}

impl Revision {
    fn next() -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        Self { number: LAST.fetch_add(1, Ordering::Relaxed), as_of: None }
    }
}

impl Chat {
    pub(super) fn new(id: ChatId) -> Self {
        Self {
            id,
            events: Vec::new(),
            skipped: HashSet::new(),
            state: ChatState::default(),
            revision: Revision::next(),
        }
    }

    /// Returns the chat's id.
    #[must_use]
    pub fn id(&self) -> &ChatId {
        &self.id
    }

    /// Returns the events, ordered, those taken back included.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Returns the ids of the events that an `undone` takes back.
    #[must_use]
    pub fn skipped(&self) -> &HashSet<EventId> {
        &self.skipped
    }

    /// Returns the state that the events fold to.
    #[must_use]
    pub fn state(&self) -> &ChatState {
        &self.state
    }

    /// Returns true where what was known of the customer was erased, and they have said nothing since. What
    /// the desk writes there, a note or a message of the chatbot, does not bring them back.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        let is_contact = |event: &Event| {
            matches!(event.body, Body::ChatStarted { .. } | Body::ContactUpdated { .. })
        };
        let says = |event: &Event| match &event.body {
            Body::MessageReceived { text, attachment, .. } => {
                !text.is_empty() || attachment.is_some()
            }
            Body::MessageChanged { text, .. } => !text.is_empty(),
            Body::Rated { comment, .. } => comment.is_some(),
            _ => false,
        };
        // Whose chat it is, an agent may have said since.
        let Contact { name, address, channel, more } = &self.state.contact;
        name.is_empty()
            && address.is_none()
            && channel.is_none()
            && more.as_ref().is_none_or(|more| more.says_only_person())
            && self.events.iter().any(is_contact)
            && !self.events.iter().any(says)
    }

    /// Returns what lists call the chat by: the customer's name or address, or else its id. Channels make ids of numbers, and erasing
    /// leaves them as they are: of an erased customer none is shown.
    #[must_use]
    pub fn title(&self) -> &str {
        let id = || if self.is_erased() { UNNAMED } else { self.id.as_str() };
        self.state.display_name().unwrap_or_else(id)
    }

    /// Returns the chat's revision in this run.
    #[must_use]
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// Returns the chat's event with that id.
    #[must_use]
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.iter().rev().find(|event| event.id == *id)
    }

    /// Adds and takes out events and folds up to `now`. New events in order cost only themselves; a late event, an undo, or
    /// taking out folds the whole chat again.
    pub(super) fn amend(&mut self, mut amendment: Amendment, config: &DeskConfig, now: Timestamp) {
        let added = &mut amendment.add;
        sort_by(added, Event::cmp_key);
        let in_order = amendment.out.is_empty()
            && added.first().is_none_or(|first| self.comes_after_all(first))
            && !added.iter().any(|event| matches!(event.body, Body::Undone { .. }));
        if !in_order {
            amendment.make(&mut self.events);
            self.refold(config, now);
            return;
        }
        if self.events.is_empty() {
            self.state = ChatState::before(added);
        }
        let new = self.events.len();
        // A quarter more, and not as much again: most chats get few events more, or none.
        if self.events.capacity() - new < added.len() {
            self.events.reserve_exact(added.len().max(new / 4));
        }
        self.events.append(added);
        for event in self.events.iter().skip(new) {
            self.state.step(event, &self.events, config, None);
        }
        self.state.advance(now, config, None);
        self.state.rest();
        self.revision = Revision::next();
    }

    fn comes_after_all(&self, event: &Event) -> bool {
        self.events.last().is_none_or(|last| last.cmp_key(event).is_lt())
            && self.state.last_due.is_none_or(|due| due < event.at)
    }

    pub(super) fn refold(&mut self, config: &DeskConfig, now: Timestamp) {
        self.skipped = undo::skipped(&self.events);
        self.state = fold(&self.events, &self.skipped, config, now);
        self.state.rest();
        self.revision = Revision::next();
    }

    /// Applies timed changes due at or before `now`. Returns true where the state may differ.
    pub(super) fn advance(&mut self, config: &DeskConfig, now: Timestamp) -> bool {
        let any = self.state.advance(now, config, None);
        if any {
            self.revision = Revision::next();
        }
        any
    }

    /// Returns the chat just before `instant`, folded from the events before it; `None` where it had none.
    pub(super) fn as_of(&self, instant: Timestamp, config: &DeskConfig) -> Option<Self> {
        let known = self.events.partition_point(|event| event.at < instant);
        let known = self.events.get(..known).filter(|known| !known.is_empty())?;
        let skipped = undo::skipped(known);
        Some(Self {
            id: self.id.clone(),
            state: fold(known, &skipped, config, instant.plus(-1)),
            events: known.to_vec(),
            skipped,
            revision: Revision { as_of: Some(instant), ..self.revision },
        })
    }

    pub(super) fn into_state(self) -> ChatState {
        self.state
    }
}

/// Folds events from nothing up to `now`.
fn fold(
    events: &[Event],
    skipped: &HashSet<EventId>,
    config: &DeskConfig,
    now: Timestamp,
) -> ChatState {
    let mut state = ChatState::before(events);
    for event in counted(events, skipped) {
        state.step(event, events, config, None);
    }
    state.advance(now, config, None);
    state
}

/// The events that change the state: neither taken back nor taking others back.
pub(super) fn counted<'a>(
    events: &'a [Event],
    skipped: &HashSet<EventId>,
) -> impl Iterator<Item = &'a Event> {
    let counts =
        |event: &&Event| !skipped.contains(&event.id) && !matches!(event.body, Body::Undone { .. });
    events.iter().filter(counts)
}
