//! What a desk remembers of its server, kept in the same transactions as the events.

use serde::{Deserialize, Serialize};

/// How far two journals, here and on the server, know each other. Places are the numbers that the storage gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SyncState {
    /// The server's address.
    pub url: String,
    /// The database.
    pub database: String,
    /// Who signed in last.
    pub user: String,
    /// Their roles, as the server said last.
    pub roles: Vec<String>,
    /// What to add to the device's clock to have the server's, in milliseconds, as it was known last.
    pub skew: i64,
    /// The desk's own name on the server; empty before the first contact.
    pub desk: String,
    /// The server's changes are known up to here; empty: none.
    pub since: String,
    /// The server has, or has refused, everything up to this place.
    pub pushed: u64,
    /// Stretches after `pushed`, first and last place, that came from the server. In order, apart from one another.
    pub known: Vec<(u64, u64)>,
    /// Stretches that are brought in: what others did is pushed in the name of who brings it.
    pub uploads: Vec<(u64, u64)>,
    /// What the server refused, oldest first. It stays here, and may be tried again.
    pub refused: Vec<Refused>,
    /// Ids under which the server has something else than this desk had. What was here first stayed, unless the other's bytes
    /// are smaller.
    pub disputed: Vec<String>,
    /// Documents that are no events, or were deleted on the server: none of them changed anything here.
    pub odd: u64,
    /// While the server's events come in for the first time; `None`: everything that it had is here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<FirstLoad>,
}

/// How far the first load of a journal is.
///
/// As long as a ledger has one, the journal here has holes: only the desk-level events and the chats that are named
/// [whole](Self::whole) may be shown; of others some events may be missing, so that no status of theirs is right. It is kept
/// before the first such event is, and each change in the transaction of the events that it is about. When it is gone, by a
/// transaction that need not bring an event, everything is whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstLoad {
    /// Chats of which every event is here that the server had at [`live`](Self::live). It only grows.
    pub whole: Vec<String>,
    /// How many events the server had when it began.
    pub total: u64,
    /// How many of them came, in the server's order. The newest part, which comes first, is not counted.
    pub received: u64,
    /// News is known up to here, beside the history that [`SyncState::since`] stands for; empty: news waits for the end.
    pub live: String,
}

impl FirstLoad {
    /// Whether all of a chat is here.
    #[must_use]
    pub fn is_whole(&self, chat: &str) -> bool {
        self.whole.iter().any(|whole| whole == chat)
    }
}

/// An event that the server refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Refused {
    /// The event.
    pub id: String,
    /// The server's reason: a word of the design document's and what it says beside it, or another in its own words.
    pub reason: String,
    /// It may be brought in the name of who signs in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upload: bool,
    /// Somebody gave it up: it stays here as it was written, does not count, and the server is not asked for it again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given_up: bool,
    /// The server will take it from then on: milliseconds since the epoch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

/// The most ids of `disputed` that are remembered.
const MOST_DISPUTED: usize = 1000;

impl SyncState {
    /// Reads what was kept; `None` where it is damaged: then the desk makes its server's acquaintance again, which
    /// changes nothing but the time that it takes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> String {
        // It holds nothing that JSON cannot hold.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// How many places up to `last` wait to be pushed.
    #[must_use]
    pub fn waiting(&self, last: u64) -> u64 {
        let known: u64 = self.known.iter().map(|(first, last)| last - first + 1).sum();
        last.saturating_sub(self.pushed).saturating_sub(known)
    }

    /// Whether what stands at a place came from the server.
    #[must_use]
    pub fn knows(&self, place: u64) -> bool {
        place <= self.pushed || within(&self.known, place)
    }

    /// Whether what stands at a place is brought in.
    #[must_use]
    pub fn uploads(&self, place: u64) -> bool {
        within(&self.uploads, place)
    }

    /// What was pulled stands at these places.
    pub fn came(&mut self, first: u64, last: u64) {
        match self.known.last_mut() {
            Some(before) if before.1 + 1 == first => before.1 = last,
            _ => self.known.push((first, last)),
        }
        self.join();
    }

    /// Everything up to a place was pushed.
    pub fn pushed_to(&mut self, place: u64) {
        self.pushed = self.pushed.max(place);
        self.join();
    }

    /// Under an id there is something else on the server.
    pub fn dispute(&mut self, id: &str) {
        if self.disputed.len() < MOST_DISPUTED && !self.disputed.iter().any(|other| other == id) {
            self.disputed.push(id.to_owned());
        }
    }

    fn join(&mut self) {
        while let Some((first, last)) = self.known.first().copied() {
            if first > self.pushed + 1 {
                break;
            }
            self.pushed = self.pushed.max(last);
            self.known.remove(0);
        }
        let pushed = self.pushed;
        self.uploads.retain(|(_, last)| *last > pushed);
    }
}

fn within(stretches: &[(u64, u64)], place: u64) -> bool {
    stretches.iter().any(|(first, last)| (*first..=*last).contains(&place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_in_is_not_pushed() {
        let mut ledger = SyncState::default();
        ledger.came(1, 10);
        assert_eq!((ledger.pushed, ledger.waiting(10)), (10, 0));
        // Two events of ours, then some of the server's.
        ledger.came(13, 20);
        ledger.came(21, 22);
        assert_eq!(ledger.known, [(13, 22)]);
        assert_eq!(ledger.waiting(25), 5);
        assert!(ledger.knows(10) && !ledger.knows(11) && ledger.knows(22) && !ledger.knows(23));
        ledger.pushed_to(12);
        assert_eq!((ledger.pushed, ledger.waiting(25)), (22, 3));
        assert!(ledger.known.is_empty());
    }

    #[test]
    fn it_comes_back_as_it_was_kept() {
        let mut ledger = SyncState {
            url: "https://desk.example".into(),
            uploads: vec![(1, 7)],
            refused: vec![Refused {
                id: "e".into(),
                reason: "author".into(),
                ..Refused::default()
            }],
            ..SyncState::default()
        };
        ledger.came(9, 12);
        assert_eq!(SyncState::read(&ledger.write()), Some(ledger));
        assert_eq!(SyncState::read("{"), None);
        assert_eq!(SyncState::read("{}"), Some(SyncState::default()));
    }
}
