//! What is known of others, and until when.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::said::{Availability, TYPING_HOLDS};
use crate::model::{AgentId, ChatId, MINUTE, Timestamp};

/// The longest that anything holds: what holds longer was heard before the device's clock was set back.
const LONGEST: i64 = 5 * MINUTE;

/// The others, each with what was last heard of them. How long that holds counts from when it was heard, by this device's
/// clock alone. All tabs of a browser have the same clock, so one may tell the others ([`People::to_text`]).
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

/// Another agent, at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub agent: AgentId,
    /// The chat that they look at.
    pub chat: Option<ChatId>,
    /// They write an answer in it.
    pub typing: bool,
    /// Their page is out of sight.
    pub away: bool,
}

impl People {
    /// Takes in what somebody says. `heard`: when, or earlier where it was said earlier.
    pub(super) fn hear(&mut self, agent: &str, said: &Availability, heard: Timestamp) {
        let holds = said.holds();
        if holds == 0 {
            self.0.remove(agent);
            return;
        }
        let known = Known {
            chat: said.chat().map(|chat| chat.as_str().to_owned()),
            typing_until: said.is_typing().then(|| heard.plus(TYPING_HOLDS).millis()),
            away: *said == Availability::Away,
            until: heard.plus(holds).millis(),
        };
        self.0.insert(agent.to_owned(), known);
    }

    /// Forgets whoever has not been heard of for long.
    pub(super) fn forget(&mut self, now: Timestamp) {
        self.0.retain(|_, known| holds(known.until, now));
    }

    /// Who is there, in the order of their ids.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Vec<Person> {
        let there = self.0.iter().filter(|(_, known)| holds(known.until, now));
        there
            .map(|(agent, known)| Person {
                agent: AgentId::from(agent.as_str()),
                chat: known.chat.as_deref().map(ChatId::from),
                typing: known.typing_until.is_some_and(|until| holds(until, now)),
                away: known.away,
            })
            .collect()
    }

    /// When [`People::at`] may next say something else, if nothing is heard until then.
    #[must_use]
    pub fn next(&self, now: Timestamp) -> Option<Timestamp> {
        let ends =
            self.0.values().flat_map(|known| [Some(known.until), known.typing_until]).flatten();
        let next = ends.filter(|until| holds(*until, now)).min();
        next.map(Timestamp::from_millis)
    }

    /// As text, for the browser's other tabs.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What another tab knows.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

fn holds(until: i64, now: Timestamp) -> bool {
    let left = until.saturating_sub(now.millis());
    0 < left && left <= LONGEST
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
        people.hear("ana", &typing("c"), start);
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
        // The device's clock is set back: nobody stays for hours.
        assert_eq!(is(-HOUR), None);
        assert_eq!(people.next(start.plus(-HOUR)), None);
    }

    #[test]
    fn gone_is_gone_and_other_tabs_know_the_same() {
        let start = Timestamp::from_millis(1_764_000_000_000);
        let mut people = People::default();
        people.hear("ana", &typing("c"), start);
        people.hear("bruno", &Availability::Away, start);
        assert_eq!(People::from_text(&people.to_text()), Some(people.clone()));
        assert_eq!(People::from_text("[]"), None);
        people.hear("ana", &Availability::Gone, start);
        let there = people.at(start.plus(2 * MINUTE));
        assert_eq!(there.len(), 1);
        assert!(there.iter().all(|person| person.away && person.chat.is_none()));
        people.forget(start.plus(HOUR));
        assert_eq!(people, People::default());
    }
}
