//! A desk's state about its server, stored in the same transactions as the events.

use serde::{Deserialize, Serialize};

/// The sync state of this device's journal and the server's. Numbers of events are those that the store assigns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SyncState {
    /// The version of this app's reading by which all up to `since` came in.
    #[serde(default = "Format::first")]
    pub format: Format,
    /// The server's address.
    pub url: String,
    /// The database.
    pub database: String,
    /// The user who signed in last.
    pub user: String,
    /// The user's roles, as last reported by the server.
    pub roles: Vec<String>,
    /// The server's clock minus the device's, in milliseconds, as last measured.
    pub skew: i64,
    /// The desk's id on the server; empty before the first contact.
    pub desk: String,
    /// The sequence up to which the server's changes are here; empty: none.
    pub since: String,
    /// Everything up to this number is on the server, or was refused by it.
    pub pushed: u64,
    /// Ranges after `pushed`, as first and last number, that came from the server: sorted and not adjacent.
    pub known: Vec<(u64, u64)>,
    /// Ranges that are uploads: events of others in them are pushed with the user as importer.
    pub uploads: Vec<(u64, u64)>,
    /// Refused events, oldest first. They stay in the journal and may be tried again.
    pub refused: Vec<Refused>,
    /// Ids for which the server has, or this device had, another event than the one that stands
    /// ([`codec::supersedes`](crate::journal::codec::supersedes)).
    pub disputed: Vec<String>,
    /// The last of those events that do not stand though the server has them, with who wrote them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<Rival>,
    /// The number of documents that held no event, or were deleted on the server. They are ignored.
    pub odd: u64,
    /// The ids of the last of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub odd_ids: Vec<String>,
    /// When the server says that the database was created: another time means another database. Empty: not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub created: String,
    /// The last comparison with a server that was put back or replaced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
    /// Events that the server took, but on fewer nodes than it wants to: they are sent again until it has them for good.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    /// The progress of the first load; `None`: everything that the server had is here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<FirstLoad>,
}

/// The version of the reading of a server's changes. It rises where an older app passed over what a newer one takes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format(u32);

impl Format {
    /// That of states that say none: what is erased of a rating, a failure or a person was taken for another event.
    const fn first() -> Self {
        Self(0)
    }
}

impl Default for Format {
    fn default() -> Self {
        Self(1)
    }
}

/// The progress of the first load of a journal.
///
/// While a state has one, the journal has gaps: only the desk-level events and the chats listed as [whole](Self::whole)
/// may be shown; others may lack events, so their status may be wrong. It is stored before the first such event, and
/// every change to it in the transaction of the events that the change is about. Once it is removed, by a transaction
/// that need not contain an event, everything is whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstLoad {
    /// Chats of which every event that the server had at [`live`](Self::live) is here. The list only grows.
    pub whole: Vec<String>,
    /// Events on the server when the load began.
    pub total: u64,
    /// Events received so far, in the server's order. The newest part, which comes first, does not count.
    pub received: u64,
    /// The sequence up to which news is here, while the history is at [`SyncState::since`]; empty: news waits for the
    /// end of the history.
    pub live: String,
}

impl FirstLoad {
    /// True if every event of a chat is here.
    #[must_use]
    pub fn is_whole(&self, chat: &str) -> bool {
        self.whole.iter().any(|whole| whole == chat)
    }
}

/// A comparison of this journal with a server that was put back to an earlier state, or replaced by another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// When it began, by the server's clock, in milliseconds since the epoch.
    pub at: i64,
    /// Events up to this number were on the server. It is under way while [`SyncState::pushed`] is lower.
    pub up_to: u64,
    /// Ranges up to there, as first and last number, that had not been sent when it began.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unsent: Vec<(u64, u64)>,
    /// Events that the server lacked and this device sent again.
    pub lacked: u64,
}

/// An event that too few nodes of the server took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Accepted {
    /// The event's id.
    pub id: String,
    /// See [`Refused::upload`].
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub upload: bool,
    /// When the server first answered so, in milliseconds since the epoch.
    pub at: i64,
    /// The time from which it is sent again, in milliseconds since the epoch.
    pub until: i64,
}

/// An event that the server refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Refused {
    /// The event's id.
    pub id: String,
    /// The server's reason: a code of the design document with details (see [`Refusal`](super::Refusal)), or free text.
    pub reason: String,
    /// The event may be pushed with the user as importer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upload: bool,
    /// Given up by a person: the event stays in the journal, does not count, and is not pushed again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given_up: bool,
    /// The time from which the server will accept it, in milliseconds since the epoch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

/// An event on the server under the id of another one, which stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rival {
    /// The id of both.
    pub id: String,
    /// Who wrote it: the manager who imported it, or its author.
    pub by: String,
}

/// The most ids in `disputed`.
const MAX_DISPUTED: usize = 1000;

/// The most entries of `odd_ids` and `rivals`, and the most characters of an id there: whoever writes such documents fills
/// nobody's storage.
const MAX_NAMED: usize = 20;
const MAX_ID_CHARS: usize = 100;

/// With so many entries of `accepted` nothing new is sent: the state is written with every event.
const MAX_ACCEPTED: usize = 1000;

impl SyncState {
    /// Parses the stored form; `None` if it is damaged: the desk then syncs from the beginning, which takes time and
    /// changes nothing. Where an older app wrote it, all of the server's changes are read once more: what that app passed over is
    /// taken in, and what is here already is recognised.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut state: Self = serde_json::from_str(text).ok()?;
        if state.format != Format::default() {
            state.format = Format::default();
            state.read_anew();
        }
        Some(state)
    }

    /// All of the server's changes are read again.
    pub fn read_anew(&mut self) {
        self.since.clear();
        self.first = self.first.take().map(|_| FirstLoad::default());
    }

    /// Returns the stored form.
    #[must_use]
    pub fn write(&self) -> String {
        // Every field has a JSON form.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns how many events up to `last` wait to be pushed, apart from those that are being compared.
    #[must_use]
    pub fn waiting(&self, last: u64) -> u64 {
        self.unsent(last) + self.accepted.len() as u64
    }

    /// Returns how many events up to `last` were not pushed yet.
    #[must_use]
    pub fn unsent(&self, last: u64) -> u64 {
        let known: u64 = self.known.iter().map(|(first, last)| last - first + 1).sum();
        last.saturating_sub(self.compared_to()).saturating_sub(known)
    }

    /// Returns the number up to which events are, or were, on the server.
    #[must_use]
    pub fn compared_to(&self) -> u64 {
        self.comparing().unwrap_or(self.pushed)
    }

    /// Returns the number after which the first event comes that was not pushed.
    #[must_use]
    pub fn sent_to(&self) -> u64 {
        let to = self.compared_to();
        match self.known.first() {
            Some((first, last)) if *first == to + 1 => *last,
            _ => to,
        }
    }

    /// Returns the number up to which events are being compared with the server.
    #[must_use]
    pub fn comparing(&self) -> Option<u64> {
        self.comparison.as_ref().map(|comparison| comparison.up_to).filter(|to| *to > self.pushed)
    }

    /// Returns the last number whose event is known to be on the server.
    #[must_use]
    pub fn last_known(&self) -> u64 {
        self.known.last().map_or(self.pushed, |(_, last)| *last)
    }

    /// The server has been put back or replaced: all of it is read again, and events of this device are compared with it.
    pub fn compare(&mut self, at: i64) {
        let up_to = self.last_known().max(self.compared_to());
        let unsent = self.gaps(up_to);
        self.read_anew();
        self.pushed = 0;
        self.known.clear();
        self.comparison = Some(Comparison { at, up_to, unsent, lacked: 0 });
    }

    /// Returns the ranges up to a number that were not sent.
    fn gaps(&self, up_to: u64) -> Vec<(u64, u64)> {
        let mut gaps = match &self.comparison {
            // It begins anew.
            Some(comparison) if comparison.up_to > self.pushed => comparison.unsent.clone(),
            _ => Vec::new(),
        };
        let mut next = self.compared_to() + 1;
        for (first, last) in &self.known {
            if *first > next {
                gaps.push((next, first - 1));
            }
            next = last + 1;
        }
        if next <= up_to {
            gaps.push((next, up_to));
        }
        gaps
    }

    /// True if the event of a number is on the server, or was before it was put back.
    #[must_use]
    pub fn was_sent(&self, seq: u64) -> bool {
        let is_gap = |comparison: &Comparison| within(&comparison.unsent, seq);
        self.knows(seq)
            || seq <= self.compared_to() && !self.comparison.as_ref().is_some_and(is_gap)
    }

    /// True if the event of a number is on the server.
    #[must_use]
    pub fn knows(&self, seq: u64) -> bool {
        seq <= self.pushed || within(&self.known, seq)
    }

    /// True if the event of a number is an upload.
    #[must_use]
    pub fn uploads(&self, seq: u64) -> bool {
        within(&self.uploads, seq)
    }

    /// Records that pulled events were stored with these numbers.
    pub fn add_pulled(&mut self, first: u64, last: u64) {
        self.known.push((first, last));
        self.join();
    }

    /// Records that everything between two numbers, the second included, was pushed.
    pub fn pushed_between(&mut self, after: u64, up_to: u64) {
        if up_to > after {
            self.add_pulled(after + 1, up_to);
        }
    }

    /// Records that too few nodes took an event.
    pub fn accept(&mut self, accepted: Accepted) {
        self.accepted.retain(|other| other.id != accepted.id);
        self.accepted.push(accepted);
    }

    /// True if so many events wait for more nodes that new ones wait too.
    #[must_use]
    pub const fn holds_new(&self) -> bool {
        self.accepted.len() >= MAX_ACCEPTED
    }

    /// Records that the server has another event of this id.
    pub fn dispute(&mut self, id: &str) {
        if self.disputed.len() < MAX_DISPUTED && !self.disputed.iter().any(|other| other == id) {
            self.disputed.push(id.to_owned());
        }
    }

    /// Records that the document of this id holds no event.
    pub fn add_odd(&mut self, id: String) {
        self.odd += 1;
        remember(&mut self.odd_ids, shorten(&id));
    }

    /// Records that the server has another event under the id of one that stands.
    pub fn add_rival(&mut self, rival: &Rival) {
        self.dispute(&rival.id);
        remember(&mut self.rivals, Rival { id: shorten(&rival.id), by: shorten(&rival.by) });
    }

    fn join(&mut self) {
        self.known.sort_unstable();
        let mut joined: Vec<(u64, u64)> = Vec::new();
        for (first, last) in self.known.drain(..) {
            if first <= self.pushed + 1 {
                self.pushed = self.pushed.max(last);
                continue;
            }
            match joined.last_mut() {
                Some(before) if first <= before.1 + 1 => before.1 = before.1.max(last),
                _ => joined.push((first, last)),
            }
        }
        self.known = joined;
        let pushed = self.pushed;
        self.uploads.retain(|(_, last)| *last > pushed);
    }
}

fn shorten(id: &str) -> String {
    match id.char_indices().nth(MAX_ID_CHARS) {
        Some((end, _)) => format!("{}…", id.get(..end).unwrap_or_default()),
        None => id.to_owned(),
    }
}

/// Adds to the last of a list.
fn remember<T: PartialEq>(list: &mut Vec<T>, new: T) {
    list.retain(|other| *other != new);
    list.push(new);
    let over = list.len().saturating_sub(MAX_NAMED);
    list.drain(..over);
}

fn within(stretches: &[(u64, u64)], seq: u64) -> bool {
    stretches.iter().any(|(first, last)| (*first..=*last).contains(&seq))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_in_is_not_pushed() {
        let mut state = SyncState::default();
        state.add_pulled(1, 10);
        assert_eq!((state.pushed, state.waiting(10)), (10, 0));
        // Two events of this device, then some of the server's.
        state.add_pulled(13, 20);
        state.add_pulled(21, 22);
        assert_eq!(state.known, [(13, 22)]);
        assert_eq!(state.waiting(25), 5);
        assert!(state.knows(10) && !state.knows(11) && state.knows(22) && !state.knows(23));
        state.pushed_between(10, 12);
        assert_eq!((state.pushed, state.waiting(25)), (22, 3));
        assert!(state.known.is_empty());
    }

    #[test]
    fn what_was_there_is_compared_and_does_not_wait() {
        let mut state = SyncState { since: "70".into(), ..SyncState::default() };
        state.add_pulled(1, 10);
        state.add_pulled(13, 20);
        state.compare(5);
        assert_eq!((state.pushed, state.comparing(), state.since.as_str()), (0, Some(20), ""));
        assert_eq!(state.waiting(23), 3, "all up to 20 may be there");
        // New ones go before the comparison is over.
        state.pushed_between(20, 23);
        assert_eq!((state.waiting(23), state.comparing()), (0, Some(20)));
        state.pushed_between(0, 12);
        state.pushed_between(12, 20);
        assert_eq!((state.pushed, state.comparing(), state.waiting(24)), (23, None, 1));
    }

    #[test]
    fn what_an_older_app_passed_over_is_read_once_more() {
        let old = r#"{"desk":"d","since":"70-x","pushed":12,"disputed":["e"]}"#;
        let mut state = SyncState::read(old).unwrap();
        assert_eq!((&*state.since, state.pushed, &*state.desk), ("", 12, "d"));
        state.since = "80-x".to_owned();
        let again = SyncState::read(&state.write()).unwrap();
        assert_eq!(again.since, "80-x", "once");
    }

    #[test]
    fn it_comes_back_as_it_was_kept() {
        let mut state = SyncState {
            url: "https://desk.example".into(),
            uploads: vec![(1, 7)],
            refused: vec![Refused {
                id: "e".into(),
                reason: "author".into(),
                ..Refused::default()
            }],
            ..SyncState::default()
        };
        state.add_pulled(9, 12);
        assert_eq!(SyncState::read(&state.write()), Some(state));
        assert_eq!(SyncState::read("{"), None);
        assert_eq!(SyncState::read("{}"), Some(SyncState::default()));
    }
}
