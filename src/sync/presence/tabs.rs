//! What the tabs of one browser say, as one: the agent is one, however many tabs are open.

use std::collections::BTreeMap;

use super::said::Availability;
use crate::model::{MINUTE, SECOND, Timestamp};

/// How often a tab says the same again to the one that leads, in milliseconds.
pub const TOLD_AGAIN: i64 = 10 * SECOND;

/// The tabs, each with what it said last, when it first said it, and when it was heard.
#[derive(Clone, Debug, Default)]
pub struct Tabs(BTreeMap<String, Tab>);

#[derive(Clone, Debug)]
struct Tab {
    said: Availability,
    since: Timestamp,
    heard: Timestamp,
}

impl Tab {
    /// One in sight speaks every few seconds; out of sight the browser lets it speak once a minute.
    fn is_there(&self, now: Timestamp) -> bool {
        let silent = now.since(self.heard).abs();
        match self.said {
            Availability::Here { .. } => silent < 3 * TOLD_AGAIN,
            Availability::Away => silent < 3 * MINUTE,
            Availability::Gone => false,
        }
    }
}

impl Tabs {
    /// Takes in what a tab says.
    pub fn hear(&mut self, now: Timestamp, tab: &str, said: Availability) {
        self.0.retain(|_, tab| tab.is_there(now));
        let before = self.0.get(tab).filter(|before| before.said == said);
        let since = before.map_or(now, |before| before.since);
        let heard = Tab { said, since, heard: now };
        self.0.insert(tab.to_owned(), heard);
    }

    /// What they say together: where something is typed comes first, then where something was done last.
    #[must_use]
    pub fn together(&self, now: Timestamp) -> Availability {
        let there = self.0.values().filter(|tab| tab.is_there(now));
        let weight = |tab: &&Tab| {
            let kind = match &tab.said {
                Availability::Here { typing: true, .. } => 4,
                Availability::Here { chat: Some(_), .. } => 3,
                Availability::Here { chat: None, .. } => 2,
                Availability::Away => 1,
                Availability::Gone => 0,
            };
            (kind, tab.since)
        };
        there.max_by_key(weight).map(|tab| tab.said.clone()).unwrap_or_default()
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
        assert_eq!(tabs.together(now), Availability::Gone);
        tabs.hear(now, "1", Availability::Away);
        assert_eq!(tabs.together(now), Availability::Away);
        tabs.hear(now, "2", here(Some("a"), false));
        tabs.hear(now.plus(1), "3", here(Some("b"), false));
        assert_eq!(tabs.together(now.plus(1)), here(Some("b"), false));
        // Saying the same again is nothing new.
        tabs.hear(now.plus(2), "2", here(Some("a"), false));
        assert_eq!(tabs.together(now.plus(2)), here(Some("b"), false));
        tabs.hear(now.plus(3), "2", here(Some("a"), true));
        tabs.hear(now.plus(4), "3", here(None, false));
        assert_eq!(tabs.together(now.plus(4)), here(Some("a"), true));
        tabs.hear(now.plus(5), "2", Availability::Gone);
        assert_eq!(tabs.together(now.plus(5)), here(None, false));
    }

    #[test]
    fn a_tab_that_is_silent_is_not_there() {
        let now = Timestamp::from_millis(1_764_000_000_000);
        let mut tabs = Tabs::default();
        tabs.hear(now, "1", here(Some("a"), true));
        tabs.hear(now, "2", Availability::Away);
        assert_eq!(tabs.together(now.plus(29 * SECOND)), here(Some("a"), true));
        assert_eq!(tabs.together(now.plus(30 * SECOND)), Availability::Away);
        assert_eq!(tabs.together(now.plus(3 * MINUTE)), Availability::Gone);
    }
}
