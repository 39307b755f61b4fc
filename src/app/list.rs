//! The list of chats as the inbox shows it: filtered, ordered, and kept so at the cost of what changed.

use std::collections::HashMap;

use super::Route;
use crate::journal::{ChatIx, ChatState, Desk};
use crate::model::{Status, Timestamp};

/// Which chats the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Archived chats instead of the active list.
    pub archived: bool,
    /// Only these statuses (`None`: chats without one); empty: all.
    pub statuses: Vec<Option<Status>>,
}

impl Filter {
    /// The filter that an address names.
    #[must_use]
    pub fn of(route: &Route) -> Self {
        Self {
            archived: route.archived,
            statuses: route.statuses.clone(),
        }
    }

    fn holds(&self, chat: &ChatState) -> bool {
        chat.archived == self.archived
            && (self.statuses.is_empty() || self.statuses.contains(&chat.status))
    }
}

/// Chats in the order of the last thing that concerns the customer, newest first.
#[derive(Clone, Debug, Default)]
pub struct ChatList {
    filter: Filter,
    /// Ascending, so that what is newest is cheap to move: the end is the top of the list.
    rows: Vec<(Timestamp, ChatIx)>,
    keys: HashMap<ChatIx, Timestamp>,
}

impl ChatList {
    /// What the list is filtered by.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// How many chats it shows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it shows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The chats from the top of the list.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = ChatIx> + ExactSizeIterator {
        self.rows.iter().rev().map(|(_, ix)| *ix)
    }

    /// Shows what the filter says, from scratch.
    pub fn show(&mut self, filter: Filter, desk: &Desk) {
        self.filter = filter;
        self.rows = desk
            .chats()
            .filter(|(_, chat)| self.filter.holds(chat.state()))
            .map(|(ix, chat)| (chat.state().activity, ix))
            .collect();
        self.rows.sort_by(|a, b| order(*a, *b, desk));
        self.keys = self.rows.iter().map(|(at, ix)| (*ix, *at)).collect();
    }

    /// Takes in that these chats changed. Costs what changed, however long the list is.
    pub fn update(&mut self, chats: &[ChatIx], desk: &Desk) {
        // Moving each of very many costs more than sorting once.
        if chats.len() > 64 && chats.len() > self.rows.len() / 16 {
            let filter = std::mem::take(&mut self.filter);
            self.show(filter, desk);
            return;
        }
        for ix in chats {
            if let Some(at) = self.keys.remove(ix) {
                let row = (at, *ix);
                if let Ok(place) = self.rows.binary_search_by(|other| order(*other, row, desk)) {
                    self.rows.remove(place);
                }
            }
            if let Some(chat) = desk
                .chat(*ix)
                .filter(|chat| self.filter.holds(chat.state()))
            {
                let row = (chat.state().activity, *ix);
                let place = self
                    .rows
                    .partition_point(|other| order(*other, row, desk).is_lt());
                self.rows.insert(place, row);
                self.keys.insert(*ix, row.0);
            }
        }
    }
}

/// By instant; where that is the same, by the chat's id, so that the order never depends on how events arrived.
fn order(a: (Timestamp, ChatIx), b: (Timestamp, ChatIx), desk: &Desk) -> std::cmp::Ordering {
    let id = |ix| desk.chat(ix).map(crate::journal::Chat::id);
    a.0.cmp(&b.0)
        .then_with(|| id(b.1).cmp(&id(a.1)))
        .then(a.1.cmp(&b.1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::codec;
    use crate::model::compiled_zones;

    fn event(number: usize, chat: u8, kind: u8, at: u32) -> crate::journal::Event {
        let at = Timestamp::from_millis(1_700_000_000_000 + i64::from(at));
        let (by, body) = match kind % 4 {
            0 => (
                r#"{"kind":"customer"}"#,
                r#""type":"message_received","text":"oi""#,
            ),
            1 => (
                r#"{"kind":"agent","id":"ana"}"#,
                r#""type":"message_sent","text":"oi""#,
            ),
            2 => (
                r#"{"kind":"agent","id":"ana"}"#,
                r#""type":"status_set","status":"resolved""#,
            ),
            _ => (r#"{"kind":"agent","id":"ana"}"#, r#""type":"unarchived""#),
        };
        let line = format!(r#"{{"id":"e{number}","at":"{at}","by":{by},"chat":"c{chat}",{body}}}"#);
        codec::decode(&line).expect("a valid line")
    }

    proptest! {
        #[test]
        fn kept_up_to_date_it_equals_the_list_made_anew(
            log in prop::collection::vec((0..12u8, 0..4u8, 0..50u32), 1..80),
            archived: bool,
            statuses in prop::sample::subsequence(vec![None, Some(Status::Open), Some(Status::Resolved)], 0..3),
        ) {
            let mut desk = Desk::new(compiled_zones());
            let mut list = ChatList::default();
            list.show(Filter { archived, statuses }, &desk);
            for (number, (chat, kind, at)) in log.into_iter().enumerate() {
                let changed = desk.apply([event(number, chat, kind, at)]);
                list.update(&changed.chats, &desk);
                let mut anew = ChatList::default();
                anew.show(list.filter().clone(), &desk);
                prop_assert_eq!(list.iter().collect::<Vec<_>>(), anew.iter().collect::<Vec<_>>());
            }
        }
    }
}
