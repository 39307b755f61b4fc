//! The other agents at the desk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::availability::{Availability, TYPING_TTL_MS};
use crate::model::{AgentId, ChatId, MINUTE, Timestamp};

/// The longest validity: an entry valid for longer is from before the device's clock was set back.
const MAX_TTL: i64 = 5 * MINUTE;

/// The other agents, each with their last availability. It expires by this device's clock alone, counted from when it
/// was received. All tabs of a browser share that clock, so one tab may inform the others ([`People::to_text`]).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People(BTreeMap<String, Known>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    chat: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    typing_until: Option<i64>,
    away: bool,
    until: i64,
}

/// Another agent's presence at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The agent.
    pub agent: AgentId,
    /// The chat that is open at theirs.
    pub chat: Option<ChatId>,
    /// True while they write an answer in it.
    pub typing: bool,
    /// True while their page is hidden.
    pub away: bool,
}

impl People {
    /// Records an agent's availability. `heard` is when it was received, or the earlier time at which it was written.
    pub(super) fn update(&mut self, agent: &str, availability: &Availability, heard: Timestamp) {
        let ttl = availability.ttl_ms();
        if ttl == 0 {
            self.0.remove(agent);
            return;
        }
        let known = Known {
            chat: availability.chat().map(|chat| chat.as_str().to_owned()),
            typing_until: availability.is_typing().then(|| heard.plus(TYPING_TTL_MS).millis()),
            away: *availability == Availability::Away,
            until: heard.plus(ttl).millis(),
        };
        self.0.insert(agent.to_owned(), known);
    }

    /// Removes expired agents.
    pub(super) fn expire(&mut self, now: Timestamp) {
        self.0.retain(|_, known| is_valid(known.until, now));
    }

    /// Returns the agents who are there, ordered by id.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Vec<Person> {
        let there = self.0.iter().filter(|(_, known)| is_valid(known.until, now));
        there
            .map(|(agent, known)| Person {
                agent: AgentId::from(agent.as_str()),
                chat: known.chat.as_deref().map(ChatId::from),
                typing: known.typing_until.is_some_and(|until| is_valid(until, now)),
                away: known.away,
            })
            .collect()
    }

    /// Returns when [`People::at`] changes next, if nothing is received until then.
    #[must_use]
    pub fn next(&self, now: Timestamp) -> Option<Timestamp> {
        let ends =
            self.0.values().flat_map(|known| [Some(known.until), known.typing_until]).flatten();
        let next = ends.filter(|until| is_valid(*until, now)).min();
        next.map(Timestamp::from_millis)
    }

    /// Returns a message for the browser's other tabs.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Parses a message of another tab.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

fn is_valid(until: i64, now: Timestamp) -> bool {
    let left = until.saturating_sub(now.millis());
    0 < left && left <= MAX_TTL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{HOUR, SECOND};

    fn typing(chat: &str) -> Availability {
        Availability::Here { chat: Some(chat.into()), typing: true }
    }

    #[test]
    fn typing_ends_before_being_there_does() {
        let start = Timestamp::from_millis(1_764_000_000_000);
        let mut people = People::default();
        people.update("ana", &typing("c"), start);
        let is = |after: i64| {
            let there = people.at(start.plus(after));
            there.first().map(|person| person.typing)
        };
        assert_eq!(is(0), Some(true));
        assert_eq!(is(8 * SECOND - 1), Some(true));
        assert_eq!(people.next(start), Some(start.plus(8 * SECOND)));
        assert_eq!(is(8 * SECOND), Some(false));
        assert_eq!(people.next(start.plus(8 * SECOND)), Some(start.plus(60 * SECOND)));
        assert_eq!(is(60 * SECOND), None);
        assert_eq!(people.next(start.plus(60 * SECOND)), None);
        // After the device's clock is set back nobody stays for hours.
        assert_eq!(is(-HOUR), None);
        assert_eq!(people.next(start.plus(-HOUR)), None);
    }

    #[test]
    fn gone_is_gone_and_other_tabs_know_the_same() {
        let start = Timestamp::from_millis(1_764_000_000_000);
        let mut people = People::default();
        people.update("ana", &typing("c"), start);
        people.update("bruno", &Availability::Away, start);
        assert_eq!(People::from_text(&people.to_text()), Some(people.clone()));
        assert_eq!(People::from_text("[]"), None);
        people.update("ana", &Availability::Gone, start);
        let there = people.at(start.plus(2 * MINUTE));
        assert_eq!(there.len(), 1);
        assert!(there.iter().all(|person| person.away && person.chat.is_none()));
        people.expire(start.plus(HOUR));
        assert_eq!(people, People::default());
    }
}
