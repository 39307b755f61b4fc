//! Events of the usual shapes, read without a tree of values: nearly all lines of a journal are of them, and a tree takes some
//! twenty pieces of memory for each.
//!
//! Whatever is unusual is `None` here and is read by way of the tree, which alone decides what a line means: other fields, other
//! types, an unknown value, a field twice, a space between two of them.

use std::borrow::Cow;
use std::sync::Arc;

use crate::journal::{Body, Event, Seen};
use crate::model::{Author, AuthorKind, ChatId, Contact, EventId, Status, Timestamp, WaitReason};

/// The fields of an event that are texts.
const TEXTS: [&str; 11] = [
    "id",
    "at",
    "type",
    "chat",
    "text",
    "status",
    "reason",
    "agent",
    "seen",
    "reply_to",
    "device_at",
];
const ID: usize = 0;
const AT: usize = 1;
const TYPE: usize = 2;
const CHAT: usize = 3;
const TEXT: usize = 4;
const STATUS: usize = 5;
const REASON: usize = 6;
const AGENT: usize = 7;
const SEEN: usize = 8;
const REPLY_TO: usize = 9;
const DEVICE_AT: usize = 10;

/// The fields of an author, which follow those of the event.
const AUTHOR: [&str; 2] = ["kind", "id"];
const BY_KIND: usize = TEXTS.len();
const BY_ID: usize = BY_KIND + 1;

/// The fields of a contact, which follow those of the author.
const CONTACT: [&str; 3] = ["name", "address", "channel"];
const NAME: usize = BY_KIND + AUTHOR.len();
const ADDRESS: usize = NAME + 1;
const CHANNEL: usize = NAME + 2;

const ALL: usize = NAME + CONTACT.len();

/// The fields that are lists of texts.
const LISTS: [&str; 4] = ["add", "remove", "events", "seen_unread"];
const ADD: usize = 0;
const REMOVE: usize = 1;
const EVENTS: usize = 2;
const SEEN_UNREAD: usize = 3;

type Text<'a> = Cow<'a, str>;

/// A line, and what of it was read.
struct Reading<'a> {
    rest: &'a str,
    texts: [Option<Text<'a>>; ALL],
    lists: [Option<Vec<Text<'a>>>; LISTS.len()],
    /// Fields that were read and not taken.
    left: usize,
}

/// Reads a line of a usual shape.
pub(super) fn decode(line: &str) -> Option<Event> {
    let mut line = Reading {
        rest: line,
        texts: [const { None }; ALL],
        lists: [const { None }; LISTS.len()],
        left: 0,
    };
    line.object(&TEXTS, 0)?;
    let is_whole = line.rest.is_empty();
    line.event().filter(|_| is_whole && line.left == 0)
}

impl<'a> Reading<'a> {
    /// Reads an object whose texts have these names; they are kept from a place on. `None` where one was read already: of two
    /// of them, the tree takes the last whole.
    fn object(&mut self, names: &[&str], from: usize) -> Option<()> {
        let kept = self.texts.get(from..from + names.len())?;
        // None is empty: what was read has left a text at least.
        if kept.iter().any(Option::is_some) {
            return None;
        }
        self.sign("{")?;
        loop {
            let key = self.text()?;
            self.sign(":")?;
            let of_event = from == 0;
            if let Some(place) = names.iter().position(|name| *name == key) {
                let place = from + place;
                // What is empty is an error nearly everywhere; here it stands for the null of nobody.
                let text = if place == AGENT && self.sign("null").is_some() {
                    Text::Borrowed("")
                } else {
                    self.text().filter(|text| place != AGENT || !text.is_empty())?
                };
                put(self.texts.get_mut(place)?, text)?;
                self.left += 1;
            } else if of_event && key == "by" {
                self.object(&AUTHOR, BY_KIND)?;
            } else if of_event && key == "contact" {
                self.object(&CONTACT, NAME)?;
            } else {
                let place = LISTS.iter().position(|name| of_event && *name == key)?;
                let list = self.list()?;
                put(self.lists.get_mut(place)?, list)?;
                self.left += 1;
            }
            if self.sign("}").is_some() {
                return Some(());
            }
            self.sign(",")?;
        }
    }

    fn list(&mut self) -> Option<Vec<Text<'a>>> {
        let mut list = Vec::new();
        self.sign("[")?;
        if self.sign("]").is_some() {
            return Some(list);
        }
        loop {
            list.push(self.text().filter(|text| !text.is_empty())?);
            if self.sign("]").is_some() {
                return Some(list);
            }
            self.sign(",")?;
        }
    }

    fn text(&mut self) -> Option<Text<'a>> {
        let text = self.rest.strip_prefix('"')?;
        let special = |byte: u8| byte == b'"' || byte == b'\\' || byte < b' ';
        let end = text.bytes().position(special)?;
        let (plain, rest) = text.split_at_checked(end)?;
        if let Some(rest) = rest.strip_prefix('"') {
            self.rest = rest;
            return Some(Text::Borrowed(plain));
        }
        // With escapes: the end is the first quote that none stands before.
        let mut escaped = false;
        let end = text.bytes().position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        })?;
        let quoted = self.rest.get(..end + 2)?;
        self.rest = self.rest.get(end + 2..)?;
        serde_json::from_str(quoted).ok().map(Text::Owned)
    }

    fn sign(&mut self, sign: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    fn take(&mut self, place: usize) -> Option<Text<'a>> {
        let text = self.texts.get_mut(place)?.take()?;
        self.left -= 1;
        Some(text)
    }

    fn shared(&mut self, place: usize) -> Option<Arc<str>> {
        self.take(place).map(|text| Arc::from(&*text))
    }

    /// Takes a text that may be absent; the outer `None`: it is empty.
    #[expect(clippy::option_option, reason = "an empty name is unusual, an absent one is not")]
    fn name(&mut self, place: usize) -> Option<Option<Arc<str>>> {
        match self.shared(place) {
            Some(name) if name.is_empty() => None,
            name => Some(name),
        }
    }

    #[expect(clippy::option_option, reason = "as for a name")]
    fn time(&mut self, place: usize) -> Option<Option<Timestamp>> {
        match self.take(place) {
            Some(text) => Timestamp::parse(&text).map(Some),
            None => Some(None),
        }
    }

    fn names<T: From<String>>(&mut self, place: usize) -> Vec<T> {
        let list = self.lists.get_mut(place).and_then(Option::take);
        self.left -= usize::from(list.is_some());
        list.into_iter().flatten().map(|name| name.into_owned().into()).collect()
    }

    fn event(&mut self) -> Option<Event> {
        let id = EventId::new(self.name(ID)??);
        let at = self.time(AT)??;
        let chat = self.name(CHAT)?.map(ChatId::new);
        let device_at = self.time(DEVICE_AT)?;
        let by = self.author()?;
        let kind = self.take(TYPE)?;
        let body = self.body(&kind)?;
        let seen = self.seen()?;
        let fits = body.allows(by.kind) && (chat.is_some() || !body.needs_chat());
        fits.then_some(Event { id, at, by, chat, device_at, seen, body, extra: None })
    }

    fn author(&mut self) -> Option<Author> {
        let kind = AuthorKind::from_wire(&self.take(BY_KIND)?)?;
        let id = self.name(BY_ID)?;
        let fits = match kind {
            AuthorKind::System => id.is_none(),
            AuthorKind::Agent => id.is_some(),
            AuthorKind::Customer | AuthorKind::Bot => true,
        };
        fits.then_some(Author { kind, id })
    }

    #[expect(clippy::option_option, reason = "as for a name")]
    fn seen(&mut self) -> Option<Option<Box<Seen>>> {
        let Some(last) = self.name(SEEN)? else { return Some(None) };
        let names_unread = self.lists.get(SEEN_UNREAD).is_some_and(Option::is_some);
        let unread = names_unread.then(|| self.names(SEEN_UNREAD));
        Some(Some(Box::new(Seen { last: EventId::new(last), unread })))
    }

    fn body(&mut self, kind: &str) -> Option<Body> {
        Some(match kind {
            "message_received" => Body::MessageReceived {
                text: self.shared(TEXT)?,
                attachment: None,
                reply_to: self.reply_to()?,
            },
            "message_sent" => Body::MessageSent {
                text: self.shared(TEXT)?,
                attachment: None,
                campaign: None,
                reply_to: self.reply_to()?,
            },
            "note_added" => Body::NoteAdded { text: self.shared(TEXT)?, mentions: Vec::new() },
            "status_set" => Body::StatusSet {
                status: Status::from_wire(&self.take(STATUS)?)?,
                reason: match self.take(REASON) {
                    Some(reason) => Some(WaitReason::from_wire(&reason)?),
                    None => None,
                },
                until: None,
                quiet: false,
                end_reason: None,
            },
            "assigned" => Body::Assigned {
                agent: Some(self.take(AGENT)?)
                    .filter(|agent| !agent.is_empty())
                    .map(|agent| (*agent).into()),
            },
            "tags_changed" => {
                Body::TagsChanged { add: self.names(ADD), remove: self.names(REMOVE) }
            }
            "undone" => Body::Undone { events: self.names(EVENTS) },
            "chat_started" => Body::ChatStarted { contact: self.contact()? },
            "contact_updated" => Body::ContactUpdated { contact: self.contact()? },
            "archived" => Body::Archived,
            "unarchived" => Body::Unarchived,
            "read" => Body::Read { mentions: Vec::new() },
            _ => return None,
        })
    }

    #[expect(clippy::option_option, reason = "as for a name")]
    fn reply_to(&mut self) -> Option<Option<Box<EventId>>> {
        Some(self.name(REPLY_TO)?.map(|id| Box::new(EventId::new(id))))
    }

    fn contact(&mut self) -> Option<Contact> {
        Some(Contact {
            name: self.shared(NAME)?,
            address: self.shared(ADDRESS),
            channel: self.shared(CHANNEL),
            more: None,
        })
    }
}

/// Puts what was read into its place; `None` where something is there already: which of the two counts, the tree says.
fn put<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.replace(value).is_none().then_some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::journal::codec::{LineError, decode_map};

    /// What a line means.
    fn by_tree(line: &str) -> Result<Event, LineError> {
        match serde_json::from_str(line) {
            Ok(Value::Object(map)) => decode_map(map),
            Ok(_) => Err(LineError::NotObject),
            Err(_) => Err(LineError::NotJson),
        }
    }

    fn agrees(line: &str) -> Result<(), TestCaseError> {
        if let Some(event) = decode(line) {
            prop_assert_eq!(by_tree(line), Ok(event), "{}", line);
        }
        Ok(())
    }

    /// Values as fields have them, and as they must not.
    const VALUES: [&str; 29] = [
        r#""""#,
        r#""a""#,
        r#""ação 👋""#,
        r#""a\nb\"c\\""#,
        r#""\ud83d\ude00""#,
        r#""\ud83d""#,
        r#""\x""#,
        r#""x\""#,
        "\"\t\"",
        "null",
        "true",
        "7",
        "[]",
        "{}",
        r#"["a"]"#,
        r#"["a","b"]"#,
        r#"["a",""]"#,
        r#"["a",1]"#,
        r#"[null]"#,
        r#"{"kind":"customer"}"#,
        r#"{"kind":"agent","id":"ana"}"#,
        r#"{"id":"ana","kind":"agent"}"#,
        r#"{"kind":"system"}"#,
        r#"{"name":"Ana","address":"+55","channel":"whatsapp"}"#,
        r#"{"name":"","note":"x"}"#,
        r#""2026-11-22T12:00:00.000Z""#,
        r#"{"id":"ana"}"#,
        r#"{"name":"A"}"#,
        r#"{"address":"x"}"#,
    ];

    const TYPES: [&str; 18] = [
        "message_received",
        "message_sent",
        "note_added",
        "status_set",
        "assigned",
        "tags_changed",
        "undone",
        "chat_started",
        "contact_updated",
        "archived",
        "unarchived",
        "read",
        "rated",
        "delivery",
        "settings_changed",
        "message_scheduled",
        "x",
        "",
    ];

    fn any_line() -> impl Strategy<Value = String> {
        let key = prop::sample::select(
            TEXTS
                .iter()
                .chain(&LISTS)
                .chain(&["by", "contact", "quiet", "until", "campaign", "x"])
                .copied()
                .collect::<Vec<_>>(),
        );
        let by = prop::sample::select(&VALUES[19..23]);
        let kind = prop::sample::select(&TYPES[..]);
        let value = prop::sample::select(&VALUES[..]);
        let status = prop::sample::select(vec!["", "open", "waiting", "closed", "x"]);
        let whole = prop::collection::vec((key, value), 0..4);
        (by, kind, whole, status, any::<bool>()).prop_map(|(by, kind, fields, status, has_chat)| {
            let mut line = format!(r#"{{"at":"2026-11-22T12:00:00.000Z","by":{by},"id":"e1""#);
            if has_chat {
                line.push_str(r#","chat":"c1""#);
            }
            if !status.is_empty() {
                line.push_str(&format!(r#","status":"{status}""#));
            }
            for (key, value) in fields {
                line.push_str(&format!(r#","{key}":{value}"#));
            }
            line.push_str(&format!(r#","type":"{kind}"}}"#));
            line
        })
    }

    proptest! {
        #[test]
        fn a_usual_event_is_the_one_that_the_tree_reads(line in any_line()) {
            agrees(&line)?;
        }

        #[test]
        fn a_line_that_was_damaged_is_read_alike(line in any_line(), at in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), with in ".{0,3}") {
            let letters: Vec<char> = line.chars().collect();
            let (at, to) = (at.index(letters.len()), to.index(letters.len()));
            let (from, until) = (at.min(to), at.max(to));
            let text = |letters: &[char]| letters.iter().collect::<String>();
            // Something in its place, twice, left out.
            let (before, inner, after) = (text(&letters[..from]), text(&letters[from..until]), text(&letters[until..]));
            agrees(&format!("{before}{with}{after}"))?;
            agrees(&format!("{before}{inner}{inner}{after}"))?;
            agrees(&format!("{before}{inner}{with}{after}"))?;
        }

        #[test]
        fn whatever_it_is_the_two_agree(line in any::<String>()) {
            agrees(&line)?;
        }
    }

    #[test]
    fn of_an_object_that_stands_twice_the_tree_takes_the_last() {
        let agent = r#""by":{"kind":"agent","id":"ana"}"#;
        for fields in [
            r#""by":{"id":"ana"},"by":{"kind":"agent"},"type":"archived""#,
            r#""by":{"kind":"customer"},"by":{"id":"ana"},"text":"x","type":"message_received""#,
            &format!(
                r#"{agent},"contact":{{"name":"A"}},"contact":{{"address":"x"}},"type":"contact_updated""#
            ),
            &format!(
                r#"{agent},"contact":{{"address":"x"}},"contact":{{"name":"A"}},"type":"chat_started""#
            ),
        ] {
            let line =
                format!(r#"{{"at":"2026-11-22T12:00:00.000Z","chat":"c","id":"e",{fields}}}"#);
            assert_eq!(decode(&line), None, "{line}");
        }
    }

    #[test]
    fn each_usual_type_is_read_here() {
        let agent = r#""by":{"id":"ana","kind":"agent"}"#;
        let customer = r#""by":{"id":"+55","kind":"customer"}"#;
        for (by, fields) in [
            (customer, r#""reply_to":"e0","text":"a\nb","type":"message_received""#),
            (agent, r#""seen":"e0","seen_unread":[],"text":"","type":"message_sent""#),
            (agent, r#""text":"x","type":"note_added""#),
            (agent, r#""reason":"customer","status":"waiting","type":"status_set""#),
            (agent, r#""agent":null,"type":"assigned""#),
            (agent, r#""agent":"bia","device_at":"2026-11-22T11:00:00.000Z","type":"assigned""#),
            (agent, r#""add":["a","b"],"remove":[],"type":"tags_changed""#),
            (agent, r#""events":["e0"],"type":"undone""#),
            (
                customer,
                r#""contact":{"address":"+55","channel":"whatsapp","name":"Ana"},"type":"chat_started""#,
            ),
            (agent, r#""contact":{"name":""},"type":"contact_updated""#),
            (agent, r#""type":"archived""#),
            (agent, r#""type":"unarchived""#),
            (agent, r#""type":"read""#),
        ] {
            let line =
                format!(r#"{{"at":"2026-11-22T12:00:00.000Z",{by},"chat":"c","id":"e",{fields}}}"#);
            assert_eq!(decode(&line).map(Ok), Some(by_tree(&line)), "{line}");
        }
    }
}
