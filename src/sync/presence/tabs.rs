//! The availability of one agent, merged from all tabs of a browser.

use std::collections::BTreeMap;

use super::availability::Availability;
use crate::model::{MINUTE, SECOND, Timestamp};

/// The interval at which a tab repeats its availability to the leading tab, in milliseconds.
pub const TAB_HEARTBEAT_MS: i64 = 10 * SECOND;

/// The tabs, each with its availability, since when it has it, and its last message.
#[derive(Clone, Debug, Default)]
pub struct Tabs(BTreeMap<String, Tab>);

#[derive(Clone, Debug)]
struct Tab {
    availability: Availability,
    since: Timestamp,
    updated: Timestamp,
}

impl Tab {
    /// Visible tabs repeat themselves every few seconds; browsers throttle timers of hidden tabs to one a minute.
    fn is_there(&self, now: Timestamp) -> bool {
        let silent = now.since(self.updated).abs();
        match self.availability {
            Availability::Here { .. } => silent < 3 * TAB_HEARTBEAT_MS,
            Availability::Away => silent < 3 * MINUTE,
            Availability::Gone => false,
        }
    }
}

impl Tabs {
    /// Records a tab's availability.
    pub fn update(&mut self, now: Timestamp, tab: &str, availability: Availability) {
        self.0.retain(|_, tab| tab.is_there(now));
        let before = self.0.get(tab).filter(|before| before.availability == availability);
        let since = before.map_or(now, |before| before.since);
        let tab_state = Tab { availability, since, updated: now };
        self.0.insert(tab.to_owned(), tab_state);
    }

    /// Returns the availability of the tab where something is typed, or else of the tab that changed last.
    #[must_use]
    pub fn merged(&self, now: Timestamp) -> Availability {
        let there = self.0.values().filter(|tab| tab.is_there(now));
        let weight = |tab: &&Tab| {
            let kind = match &tab.availability {
                Availability::Here { typing: true, .. } => 4,
                Availability::Here { chat: Some(_), .. } => 3,
                Availability::Here { chat: None, .. } => 2,
                Availability::Away => 1,
                Availability::Gone => 0,
            };
            (kind, tab.since)
        };
        there.max_by_key(weight).map(|tab| tab.availability.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(chat: Option<&str>, typing: bool) -> Availability {
        Availability::Here { chat: chat.map(Into::into), typing }
    }

    #[test]
    fn where_something_is_typed_comes_first_then_what_was_done_last() {
        let now = Timestamp::from_millis(1_764_000_000_000);
        let mut tabs = Tabs::default();
        assert_eq!(tabs.merged(now), Availability::Gone);
        tabs.update(now, "1", Availability::Away);
        assert_eq!(tabs.merged(now), Availability::Away);
        tabs.update(now, "2", here(Some("a"), false));
        tabs.update(now.plus(1), "3", here(Some("b"), false));
        assert_eq!(tabs.merged(now.plus(1)), here(Some("b"), false));
        // A repetition changes nothing.
        tabs.update(now.plus(2), "2", here(Some("a"), false));
        assert_eq!(tabs.merged(now.plus(2)), here(Some("b"), false));
        tabs.update(now.plus(3), "2", here(Some("a"), true));
        tabs.update(now.plus(4), "3", here(None, false));
        assert_eq!(tabs.merged(now.plus(4)), here(Some("a"), true));
        tabs.update(now.plus(5), "2", Availability::Gone);
        assert_eq!(tabs.merged(now.plus(5)), here(None, false));
    }

    #[test]
    fn a_tab_that_is_silent_is_not_there() {
        let now = Timestamp::from_millis(1_764_000_000_000);
        let mut tabs = Tabs::default();
        tabs.update(now, "1", here(Some("a"), true));
        tabs.update(now, "2", Availability::Away);
        assert_eq!(tabs.merged(now.plus(29 * SECOND)), here(Some("a"), true));
        assert_eq!(tabs.merged(now.plus(30 * SECOND)), Availability::Away);
        assert_eq!(tabs.merged(now.plus(3 * MINUTE)), Availability::Gone);
    }
}
