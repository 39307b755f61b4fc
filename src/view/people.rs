//! [`People`]: the persons of a desk, for the screen that lists them.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::journal::Query;
use crate::journal::{Chat, ChatIx, Desk};
use crate::model::{Tag, Timestamp};

/// The persons of a desk, the one with the latest contact first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    rows: Vec<Row>,
    /// The places of the rows, by their latest chats.
    places: FxHashMap<ChatIx, usize>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The chats, the latest first: there is one.
    pub chats: Vec<ChatIx>,
    pub last: Timestamp,
}

impl People {
    /// Finds the persons in one pass over the desk.
    #[must_use]
    pub fn of(desk: &Desk) -> Self {
        let mut rows: Vec<Row> = Vec::with_capacity(desk.numbers() as usize);
        let mut persons: FxHashMap<String, usize> = FxHashMap::default();
        // Of whom was erased there is nothing to show.
        for (ix, chat) in desk.chats().filter(|(_, chat)| !chat.is_erased()) {
            let state = chat.state();
            let place = match state.contact.person() {
                Some(person) => *persons.entry(person).or_insert(rows.len()),
                // Nothing tells that they are somebody else's.
                None => rows.len(),
            };
            match rows.get_mut(place) {
                Some(row) => {
                    row.chats.push(ix);
                    row.last = row.last.max(state.activity);
                }
                None => rows.push(Row { chats: vec![ix], last: state.activity }),
            }
        }
        let activity = |ix: &ChatIx| Reverse(desk.chat(*ix).map(|chat| chat.state().activity));
        for row in rows.iter_mut().filter(|row| row.chats.len() > 1) {
            row.chats.sort_by_key(activity);
        }
        rows.sort_by_key(|row| Reverse(row.last));
        let latest = |row: &Row| row.chats.first().copied();
        let places = rows.iter().enumerate().filter_map(|(place, row)| Some((latest(row)?, place)));
        Self { places: places.collect(), rows }
    }

    /// Returns the number of persons.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns true where there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns the person whose latest chat it is.
    #[must_use]
    pub fn row(&self, latest: ChatIx) -> Option<&Row> {
        self.rows.get(*self.places.get(&latest)?)
    }

    /// Returns the latest chat of the person who has a chat.
    #[must_use]
    pub fn latest_of(&self, chat: ChatIx) -> Option<ChatIx> {
        let row = self.row(chat).or_else(|| self.rows.iter().find(|row| row.chats.contains(&chat)));
        row?.chats.first().copied()
    }

    /// Returns the latest chats of the persons who are sought: by name or number, and with a tag in one of their chats.
    #[must_use]
    pub fn sought(&self, desk: &Desk, typed: &str, tag: Option<&Tag>) -> Vec<ChatIx> {
        let query = Query::new(typed);
        let has_tag = |chat: &Chat| tag.is_none_or(|tag| chat.state().tags.contains(tag));
        let is_sought = |chat: &Chat| query.is_empty() || query.matches_contact(chat);
        let fits = |row: &&Row| {
            let chats = || row.chats.iter().filter_map(|ix| desk.chat(*ix));
            chats().any(has_tag) && chats().any(is_sought)
        };
        self.rows.iter().filter(fits).filter_map(|row| row.chats.first().copied()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;

    fn started(log: Log, chat: &str, contact: &str) -> Log {
        log.within(chat, &format!(r#""type":"chat_started","contact":{{{contact}}}"#))
    }

    #[test]
    fn a_person_is_one_row_with_all_chats_and_is_found_however_the_number_is_typed() {
        let log = started(Log::new(), "a", r#""name":"Rita","address":"+55 11 98765-4321""#);
        let log = started(log, "v1", r#""name":"Visitante""#);
        let log = started(log, "v2", r#""name":"Visitante""#);
        let log = started(
            log,
            "b",
            r#""name":"Rita Souza","address":"551187654321@c.us","keys":["rita@loja.com"]"#,
        );
        let log = log.within("a", r#""type":"message_sent","text":"Oi""#);
        let log = log.within("v1", r#""type":"tags_changed","add":["vip"],"remove":[]"#);
        let desk = &log.desk;
        let people = People::of(desk);
        let ids = |row: &Row| -> Vec<String> {
            row.chats.iter().filter_map(|ix| Some(desk.chat(*ix)?.id().to_string())).collect()
        };
        let all: Vec<_> = people.rows.iter().map(ids).collect();
        assert_eq!(all, [vec!["a", "b"], vec!["v2"], vec!["v1"]]);
        let found = |typed: &str, tag: Option<&Tag>| -> Vec<String> {
            let sought = people.sought(desk, typed, tag).into_iter();
            sought.filter_map(|ix| people.row(ix)).map(|row| ids(row).join(" ")).collect()
        };
        for typed in
            ["(11) 98765-4321", "https://wa.me/5511987654321", "souza rita", "RITA@LOJA", "4321"]
        {
            assert_eq!(found(typed, None), ["a b"], "{typed}");
        }
        assert_eq!(found("", Some(&"vip".into())), ["v1"]);
        assert_eq!(found("rita", Some(&"vip".into())), Vec::<String>::new());
        let b = desk.find(&"b".into()).unwrap();
        assert_eq!(people.latest_of(b), desk.find(&"a".into()));
    }
}
