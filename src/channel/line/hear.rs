//! What was heard becomes events.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::Value;

use super::Mark;
use crate::channel::{Content, Health, Heard, Peer, Salt};
use crate::journal::{Body, Event};
use crate::model::{Author, AuthorKind, ChatId, Contact, EventId, SECOND, Timestamp};

/// The generations of a key that are looked up: so often was one customer erased and came back.
const GENERATIONS: usize = 8;

/// Events that are stored already, by id.
type Known = HashMap<EventId, String>;

/// What was heard, as it will be stored: made once, so that trying again stores the same.
#[derive(Clone, Debug)]
pub(super) struct Hearing {
    pub events: Vec<Event>,
    pub mark: Mark,
    pub health: Health,
    pub said: Said,
}

/// What messages say by now, as far as this line has heard them itself: of others nobody knows here what changes they had.
pub(super) type Said = BTreeMap<EventId, Arc<str>>;

/// The most messages that it remembers so.
const REMEMBERED: usize = 1000;

/// Returns the ids of all stored events that decide what becomes of what was heard.
pub(super) fn needs(salt: &Salt, heard: &[Heard]) -> Vec<EventId> {
    let mut ids = Vec::new();
    for one in heard {
        let (remotes, peer) = match one {
            Heard::Message { remote, peer, reply_to, .. } => {
                ids.extend(reply_to.iter().map(|remote| salt.sent(remote)));
                (vec![Some(remote), reply_to.as_ref()], peer)
            }
            Heard::Changed { remote, of, peer, .. } => (vec![Some(remote), Some(of)], peer),
            Heard::Group | Heard::Unknown => continue,
        };
        ids.extend(remotes.into_iter().flatten().map(|remote| salt.event(remote)));
        ids.extend((1..=GENERATIONS).map(|generation| salt.key(&peer.key, generation)));
    }
    ids
}

/// The making of events.
struct Maker<'a> {
    salt: &'a Salt,
    known: &'a Known,
    events: Vec<Event>,
    /// The ids of `events` with their chats.
    made: BTreeMap<EventId, ChatId>,
    /// The chats of keys.
    chats: BTreeMap<String, ChatId>,
    last: Option<Timestamp>,
    health: Health,
    said: Said,
}

impl Hearing {
    pub fn of(
        salt: &Salt,
        heard: Vec<Heard>,
        channel: String,
        known: &Known,
        mark: &Mark,
        (health, said): (Health, Said),
    ) -> Self {
        let mut maker = Maker {
            salt,
            known,
            events: Vec::new(),
            made: BTreeMap::new(),
            chats: BTreeMap::new(),
            last: mark.last,
            health,
            said: if said.len() < REMEMBERED { said } else { Said::new() },
        };
        for one in heard {
            maker.hear(one);
        }
        Self {
            events: maker.events,
            mark: Mark { channel: Some(channel), last: maker.last },
            health: maker.health,
            said: maker.said,
        }
    }
}

impl Maker<'_> {
    fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Message { remote, peer, at, content, reply_to } => {
                let id = self.salt.event(&remote);
                self.pass(&id);
                if !self.has(&id) {
                    let quoted = reply_to.and_then(|remote| self.quoted(&remote));
                    self.message(id, &peer, at, content, quoted);
                }
            }
            Heard::Changed { remote, of, peer, at, content } => {
                let (id, of) = (self.salt.event(&remote), self.salt.event(&of));
                self.pass(&id);
                if self.has(&id) {
                    return;
                }
                let Some(chat) = self.chat_of(&of) else {
                    // The message was never heard: it is heard now.
                    return self.message(of, &peer, at, content, None);
                };
                if self.chat(&peer, at) == chat {
                    if content.file.is_some() || content.unsupported.is_some() {
                        // A change has no room for a file.
                        return self.message(id, &peer, at, content, Some(of));
                    }
                    if self.said.get(&of).is_some_and(|said| **said == *content.text) {
                        // Networks call more a change than what people see.
                        return;
                    }
                    let at = self.next(at);
                    let text: Arc<str> = content.text.into();
                    self.said.insert(of.clone(), text.clone());
                    self.push(
                        id,
                        at,
                        customer(),
                        &chat,
                        Body::MessageChanged { message: of, text },
                    );
                } else {
                    // That chat was erased.
                    self.message(id, &peer, at, content, None);
                }
            }
            Heard::Group => self.health.groups += 1,
            Heard::Unknown => self.health.unknown += 1,
        }
    }

    fn message(
        &mut self,
        id: EventId,
        peer: &Peer,
        at: Timestamp,
        content: Content,
        reply_to: Option<EventId>,
    ) {
        let chat = self.chat(peer, at);
        let at = self.next(at);
        self.health.heard = self.health.heard.max(Some(at));
        let text: Arc<str> = content.text.into();
        if content.file.is_none() && content.unsupported.is_none() {
            self.said.insert(id.clone(), text.clone());
        }
        let body = Body::MessageReceived {
            text,
            attachment: content.file,
            reply_to: reply_to.map(Box::new),
        };
        self.push(id, at, customer(), &chat, body);
        if let Some(kind) = content.unsupported {
            self.health.unknown += 1;
            if let Some(event) = self.events.last_mut() {
                let kind = [("unsupported".to_owned(), Value::from(kind))];
                event.extra = Some(Box::new(kind.into_iter().collect()));
            }
        }
    }

    /// The chat of a customer. One that is not there yet begins.
    fn chat(&mut self, peer: &Peer, at: Timestamp) -> ChatId {
        if let Some(chat) = self.chats.get(&peer.key) {
            return chat.clone();
        }
        let key_of = |generation| self.salt.key(&peer.key, generation);
        let linked = (1..=GENERATIONS).find_map(|generation| {
            let line = self.known.get(&key_of(generation))?;
            // An erased key leads nowhere any more.
            chat_and_address(line).filter(|(_, address)| !address.is_empty())
        });
        if let Some((chat, _)) = linked {
            self.chats.insert(peer.key.clone(), chat.clone());
            return chat;
        }
        let is_free = |generation: &usize| !self.known.contains_key(&key_of(*generation));
        let generation = (1..=GENERATIONS).find(is_free).unwrap_or(GENERATIONS + 1);
        let (chat, key) = (self.salt.chat(&peer.key, generation), key_of(generation));
        let at = self.next(at);
        let contact = Contact {
            name: peer.name.as_str().into(),
            address: peer.address.as_deref().map(Into::into),
            channel: Some(peer.channel.into()),
            more: None,
        };
        let started = EventId::from(chat.as_str());
        self.push(started, at, customer(), &chat, Body::ChatStarted { contact });
        let contact = Contact { address: Some(peer.key.as_str().into()), ..Contact::default() };
        self.push(key, at, Author::SYSTEM, &chat, Body::KeyLinked { contact });
        self.chats.insert(peer.key.clone(), chat.clone());
        chat
    }

    fn push(&mut self, id: EventId, at: Timestamp, by: Author, chat: &ChatId, body: Body) {
        self.made.insert(id.clone(), chat.clone());
        let chat = Some(chat.clone());
        self.events.push(Event {
            id,
            at,
            by,
            chat,
            device_at: None,
            seen: None,
            body,
            extra: None,
        });
    }

    fn has(&self, id: &EventId) -> bool {
        self.known.contains_key(id) || self.made.contains_key(id)
    }

    /// Goes on after an event that is stored already, as whoever has stored it did.
    fn pass(&mut self, id: &EventId) {
        let at = |line: &String| -> Option<Timestamp> {
            let event: Value = serde_json::from_str(line).ok()?;
            Timestamp::parse(event.get("at")?.as_str()?)
        };
        self.last = self.last.max(self.known.get(id).and_then(at));
    }

    fn chat_of(&self, id: &EventId) -> Option<ChatId> {
        let known = || Some(chat_and_address(self.known.get(id)?)?.0);
        self.made.get(id).cloned().or_else(known)
    }

    /// The message that a customer quotes: theirs, or the desk's by its report.
    fn quoted(&self, remote: &str) -> Option<EventId> {
        let theirs = self.salt.event(remote);
        if self.has(&theirs) {
            return Some(theirs);
        }
        let report: Value = serde_json::from_str(self.known.get(&self.salt.sent(remote))?).ok()?;
        report.get("message").and_then(Value::as_str).map(EventId::from)
    }

    /// The network tells seconds: events of one second follow each other as they were heard.
    fn next(&mut self, at: Timestamp) -> Timestamp {
        let same = self.last.filter(|last| (0..SECOND).contains(&last.since(at)));
        let at = same.map_or(at, |last| last.plus(1));
        self.last = Some(at);
        at
    }
}

const fn customer() -> Author {
    Author { kind: AuthorKind::Customer, id: None }
}

fn chat_and_address(line: &str) -> Option<(ChatId, String)> {
    let event: Value = serde_json::from_str(line).ok()?;
    let chat = event.get("chat").and_then(Value::as_str).map(ChatId::from)?;
    let address = event.pointer("/contact/address").and_then(Value::as_str);
    Some((chat, address.unwrap_or_default().to_owned()))
}
