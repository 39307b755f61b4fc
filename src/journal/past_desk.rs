//! The desk as it was at a past instant, derived from the present one.
//!
//! Of a long log nearly every chat has either been at rest since before the instant, and is shared, or had not begun, and is
//! left out. Only chats that were active across the instant are folded again. The numbers of chats are the same on both
//! desks.

use std::sync::Arc;

use super::scan::Scan;
use super::{Chat, ChatIx, Desk, Event};
use crate::model::Timestamp;

/// A desk of the past that is derived in pieces, between which the browser draws and answers.
///
/// The present desk may go on meanwhile. The work must start again only where an event from before the instant comes late,
/// or the settings change.
pub struct PastDesk {
    past: Desk,
    instant: Timestamp,
    /// A chat at rest since before this instant is the same then and now.
    same_before: Timestamp,
    /// True where the configuration differs from the present one: due instants must be computed again.
    config_differs: bool,
    scan: Scan,
}

impl Desk {
    /// Returns the desk just before `instant`, folded from the events before it.
    #[must_use]
    pub fn as_of(&self, instant: Timestamp) -> Self {
        let mut past = self.begin_as_of(instant);
        while past.read(self, usize::MAX) {}
        past.done()
    }

    /// Begins [`Self::as_of`] in pieces.
    #[must_use]
    pub fn begin_as_of(&self, instant: Timestamp) -> PastDesk {
        let mut past = self.empty();
        past.config = self.config_before(instant);
        past.config.use_zone_of(&self.config);
        past.index = self.index.clone();
        past.outlines = self.outlines.cleared();
        past.kept_in = None;
        let unfolded = self.unfolded.iter();
        let unfolded = unfolded.filter(|(_, event)| event.at < instant);
        // `collect` would sort: see `model::set_of`.
        past.unfolded.extend(unfolded.map(|(k, e)| (k.clone(), e.clone())));
        let differs = self.config.differs_from(&past.config);
        PastDesk {
            past,
            instant,
            // A setting saved before the instant may have been taken back after it.
            same_before: differs.map_or(instant, |differs| differs.min(instant)),
            config_differs: differs.is_some(),
            scan: Scan::new(self.numbers()),
        }
    }

    /// Returns the first instant after `after` at which anything happened: an event, or a timed change.
    #[must_use]
    pub fn next_change_after(&self, after: Timestamp) -> Option<Timestamp> {
        let events_without_chat = self.events_without_chat().map(|event| event.at);
        let mut first = events_without_chat.filter(|at| *at > after).min();
        for (ix, outline) in self.outlines() {
            let sooner = |at: Timestamp| first.is_none_or(|first| at < first);
            if outline.last() <= after || !sooner(outline.began()) {
                continue;
            }
            let found = if outline.began() > after {
                Some(outline.began())
            } else {
                self.chat(ix).and_then(|chat| chat.next_after(after))
            };
            first = found.filter(|at| sooner(*at)).or(first);
        }
        first
    }

    /// Returns the last instant before `before` at which anything happened.
    #[must_use]
    pub fn previous_change_before(&self, before: Timestamp) -> Option<Timestamp> {
        let events_without_chat = self.events_without_chat().map(|event| event.at);
        let mut last = events_without_chat.filter(|at| *at < before).max();
        // The newest chats mostly have the highest numbers: seen first, they rule out the others.
        for (ix, outline) in self.outlines().rev() {
            let later = |at: Timestamp| last.is_none_or(|last| at > last);
            if outline.began() >= before || !later(outline.last()) {
                continue;
            }
            let found = self.chat(ix).and_then(|chat| chat.last_before(before));
            last = found.filter(|at| later(*at)).or(last);
        }
        last
    }

    fn events_without_chat(&self) -> impl Iterator<Item = &Event> {
        self.config.events().iter().chain(self.unfolded.values())
    }
}

impl Chat {
    fn next_after(&self, after: Timestamp) -> Option<Timestamp> {
        let (events, state) = (self.events(), self.state());
        let event = events.get(events.partition_point(|event| event.at <= after));
        let changes = &state.changes;
        let change = changes.get(changes.partition_point(|change| change.at <= after));
        let replies = &state.replies;
        let reply = replies.get(replies.partition_point(|reply| reply.at <= after));
        let all = [
            event.map(|event| event.at),
            change.map(|change| change.at),
            reply.map(|reply| reply.at),
        ];
        all.into_iter().flatten().min()
    }

    fn last_before(&self, before: Timestamp) -> Option<Timestamp> {
        let (events, state) = (self.events(), self.state());
        let last = |after: usize| after.checked_sub(1);
        let event = last(events.partition_point(|event| event.at < before));
        let changes = &state.changes;
        let change = last(changes.partition_point(|change| change.at < before));
        let replies = &state.replies;
        let reply = last(replies.partition_point(|reply| reply.at < before));
        let all = [
            event.and_then(|index| events.get(index)).map(|event| event.at),
            change.and_then(|index| changes.get(index)).map(|change| change.at),
            reply.and_then(|index| replies.get(index)).map(|reply| reply.at),
        ];
        all.into_iter().flatten().max()
    }
}

impl PastDesk {
    /// Goes on for about the time in which `events` events are folded. `desk` must be the same at each call. Returns true
    /// while there is more.
    pub fn read(&mut self, desk: &Desk, events: usize) -> bool {
        let mut scan = self.scan;
        let more = scan.run(events, |ix| self.take(desk, ix));
        self.scan = scan;
        more
    }

    /// Adds the chat of the next number. Returns the number of events folded for it.
    fn take(&mut self, desk: &Desk, ix: ChatIx) -> usize {
        let outline = desk.outlines.of(ix);
        let begun = !outline.is_empty() && outline.began() < self.instant;
        let chat = desk.chats.get(ix.index()).and_then(Option::as_ref);
        let Some(chat) = chat.filter(|_| begun) else {
            self.past.chats.push(None);
            self.past.outlines.push();
            return 0;
        };
        if outline.last() < self.same_before {
            let due = if self.config_differs {
                chat.state().next_due(&self.past.config)
            } else {
                desk.due_of.get(&ix).copied()
            };
            self.past.set_due(ix, due);
            self.past.chats.push(Some(chat.clone()));
            self.past.outlines.push_copy(outline);
            self.past.counts.add(&outline);
            return 0;
        }
        let then = chat.as_of(self.instant, &self.past.config).map(Arc::new);
        self.past.outlines.push();
        if let Some(then) = &then {
            self.past.set_due(ix, then.state().next_due(&self.past.config));
            let (_, outline) = self.past.outlines.note(ix, then);
            self.past.counts.add(&outline);
        }
        let folded = then.as_ref().map_or(0, |then| then.events().len());
        self.past.chats.push(then);
        folded
    }

    /// Returns the share that is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.scan.share()
    }

    /// Returns the desk.
    #[must_use]
    pub fn done(mut self) -> Desk {
        // Where the instant lies ahead of the present desk, more timed changes take effect.
        self.past.advance(self.instant.plus(-1));
        self.past
    }
}
