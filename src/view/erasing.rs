//! [`Erasable`]: what is erased of a customer, at their request.

use std::collections::BTreeSet;

use crate::journal::{Body, Chat, Desk, Event, codec};
use crate::model::{ChatId, EventId};
use crate::view::person::person_of;

/// The events that tell of a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Erasable {
    /// Events of the customer's chats that hold a text, a file or a number.
    pub whole: Vec<EventId>,
    /// Those that hold a contact, which alone tells that the chats are one person's: they go last, and together. Until then
    /// every browser knows whom a campaign has reached, and who has opted out.
    pub contacts: Vec<EventId>,
    /// Events of other chats that name the customer's number as the person whose chat it was.
    pub named: Vec<EventId>,
    /// What is left of all of them.
    pub left: Vec<Event>,
}

impl Erasable {
    /// Finds them in a customer's chats, and in those that were once joined to them.
    #[must_use]
    pub fn of(desk: &Desk, chats: &[ChatId]) -> Self {
        let mut erasable = Self::default();
        let mut keys = BTreeSet::new();
        for event in events_of(desk, chats) {
            keys.extend(keys_of(event));
            let left = erasable.leave(event, codec::erased);
            let contact =
                matches!(event.body, Body::ChatStarted { .. } | Body::ContactUpdated { .. });
            let ids = if contact { &mut erasable.contacts } else { &mut erasable.whole };
            ids.extend(left.then(|| event.id.clone()));
        }
        let others: Vec<&Chat> =
            desk.chats().map(|(_, chat)| chat).filter(|chat| !chats.contains(chat.id())).collect();
        drop_kept(&mut keys, &others);
        for event in others.iter().flat_map(|chat| chat.events()) {
            if said_person(event).is_some_and(|person| keys.contains(person)) {
                let left = erasable.leave(event, codec::parted);
                erasable.named.extend(left.then(|| event.id.clone()));
            }
        }
        erasable
    }

    /// Takes note of what erasing leaves of an event. Returns false where that is all of it.
    fn leave(&mut self, event: &Event, erase: fn(&str) -> std::borrow::Cow<'_, str>) -> bool {
        let line = codec::encode(event);
        let left = erase(&line);
        if left == line {
            return false;
        }
        // What was read once is read again.
        self.left.extend(codec::decode(&left));
        true
    }

    /// Returns the number of events.
    #[must_use]
    pub fn len(&self) -> usize {
        self.whole.len() + self.contacts.len() + self.named.len()
    }

    /// Returns true where nothing is left to erase.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Returns how often something of the customer is still to be erased in some chats.
#[must_use]
pub fn words_in(desk: &Desk, chats: &[ChatId]) -> usize {
    let holds = |event: &&Event| {
        let line = codec::encode(event);
        codec::erased(&line) != line
    };
    events_of(desk, chats).filter(holds).count()
}

/// A chat that is to be erased, as people tell it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub name: String,
    pub channel: Option<String>,
    pub address: Option<String>,
    /// Nothing but what somebody said makes it the customer's.
    pub joined: bool,
}

/// Returns what tells chats apart that are to be erased.
#[must_use]
pub fn listed(desk: &Desk, chats: &[ChatId]) -> Vec<Listed> {
    let contacts = chats.iter().filter_map(|id| Some(&desk.by_id(id)?.state().contact));
    let listed = contacts.map(|contact| Listed {
        name: contact.name.to_string(),
        channel: contact.channel.as_deref().map(str::to_owned),
        address: contact.address.as_deref().map(str::to_owned),
        joined: contact.person() != contact.owner(),
    });
    listed.collect()
}

/// Returns true where these are all chats of their persons.
#[must_use]
pub fn are_all(desk: &Desk, chats: &[ChatId]) -> bool {
    let of_person = chats.iter().flat_map(|chat| person_of(desk, chat));
    let mut ids = of_person.filter_map(|ix| desk.chat(ix)).map(Chat::id);
    ids.all(|id| chats.contains(id))
}

/// The events of chats, those that this version does not understand among them.
pub(super) fn events_of<'a>(
    desk: &'a Desk,
    chats: &'a [ChatId],
) -> impl Iterator<Item = &'a Event> {
    let known = chats.iter().filter_map(|id| desk.by_id(id)).flat_map(Chat::events);
    let is_theirs = |event: &&Event| event.chat.as_ref().is_some_and(|chat| chats.contains(chat));
    known.chain(desk.unfolded().filter(is_theirs))
}

/// Drops the keys that are somebody else's: the own address of a chat that stays, or what several of those go by together. Whoever
/// was once joined to the customer by mistake would be taken apart otherwise.
fn drop_kept(keys: &mut BTreeSet<String>, others: &[&Chat]) {
    let mut together = BTreeSet::new();
    for contact in others.iter().map(|chat| &chat.state().contact) {
        if let Some(owner) = contact.owner() {
            keys.remove(&owner);
        }
        let said = contact.more.as_deref().and_then(|more| more.person());
        if let Some(person) = said.filter(|person| keys.contains(*person))
            && !together.insert(person)
        {
            keys.remove(person);
        }
    }
}

fn said_person(event: &Event) -> Option<&str> {
    match &event.body {
        Body::ChatStarted { contact } | Body::ContactUpdated { contact } => {
            contact.more.as_deref().and_then(|more| more.person())
        }
        _ => None,
    }
}

/// The keys of a person that an event says: numbers and addresses.
fn keys_of(event: &Event) -> Vec<String> {
    match &event.body {
        Body::ChatStarted { contact } | Body::ContactUpdated { contact } => {
            contact.owner().into_iter().chain(said_person(event).map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::same_person::{joined, parts, separated};
    use crate::view::testing::Log;

    fn started(log: Log, chat: &str, name: &str, address: &str) -> Log {
        let contact = format!(
            r#"{{"name":"{name}","address":"{address}","note":"{name} é VIP","keys":["{name}@casa.org"]}}"#
        );
        log.within(chat, &format!(r#""type":"chat_started","contact":{contact}"#))
    }

    fn write(mut log: Log, new: &[(ChatId, crate::model::Contact)]) -> Log {
        for (chat, contact) in new {
            let line = codec::encode_contact(contact);
            log =
                log.within(chat.as_str(), &format!(r#""type":"contact_updated","contact":{line}"#));
        }
        log
    }

    fn bytes(desk: &Desk) -> String {
        desk.events().into_iter().map(|event| codec::encode(event) + "\n").collect()
    }

    /// Two chats of Rita, of which one was joined; Gil was joined to her by mistake, and separated.
    fn desk() -> Log {
        let log = started(Log::new(), "a", "Rita", "+55 11 98765-4321");
        let log = started(log, "b", "Ritinha", "rita@loja.com");
        let log = started(log, "g", "Gil", "gil@loja.com");
        let log = log
            .event(r#"{"kind":"customer","id":"+55 11 98765-4321"}"#, false, r#""chat":"a","type":"message_received","text":"meu CPF","attachment":{"name":"rg.png","mime":"image/png","bytes":1,"sha256":"c"}"#)
            .event(r#"{"kind":"customer","id":"+55 11 98765-4321"}"#, false, r#""chat":"a","type":"rated","score":9,"comment":"gostei""#)
            .event(r#"{"kind":"system"}"#, false, r#""chat":"b","type":"delivery","message":"e4","state":"failed","detail":"no 5511987654321""#)
            .within("b", r#""type":"note_added","text":"nota secreta""#)
            .within("b", r#""type":"call_logged","text":"do futuro""#);
        let new = joined(&log.desk, &"a".into(), &"b".into());
        let log = write(log, &new);
        let new = joined(&log.desk, &"a".into(), &"g".into());
        let log = write(log, &new);
        let all = person_of(&log.desk, &"a".into());
        let gil =
            parts(&log.desk, &all).into_iter().find(|part| part.label.contains("gil")).unwrap();
        let new = separated(&log.desk, &gil);
        write(log, &new)
    }

    #[test]
    fn who_was_once_joined_by_mistake_stays_one_person() {
        let log = started(Log::new(), "g", "Gil", "+55 21 91234-5678");
        let log = started(log, "g2", "Gil", "gil@loja.com");
        let log = started(log, "r", "Rita", "rita@loja.com");
        let new = joined(&log.desk, &"g".into(), &"g2".into());
        let log = write(log, &new);
        let new = joined(&log.desk, &"g".into(), &"r".into());
        let log = write(log, &new);
        let all = person_of(&log.desk, &"g".into());
        let rita =
            parts(&log.desk, &all).into_iter().find(|part| part.label.contains("rita")).unwrap();
        let new = separated(&log.desk, &rita);
        let mut desk = write(log, &new).desk;
        let gil = person_of(&desk, &"g2".into());
        assert_eq!((gil.len(), person_of(&desk, &"r".into()).len()), (2, 1));
        let erasable = Erasable::of(&desk, &["r".into()]);
        assert!(erasable.named.is_empty() && !erasable.contacts.is_empty());
        desk.apply(erasable.left);
        assert_eq!(person_of(&desk, &"g2".into()), gil);
    }

    /// Rita has opted out in one chat and has a message in another one; half of her is erased.
    #[test]
    fn a_campaign_writes_to_nobody_while_an_erasure_is_half_done() {
        let tags = r#""type":"tags_saved","tags":[{"name":"sair","opt_out":true}]"#;
        let campaign = r#""type":"campaign_saved","campaign":{"id":"k","name":"K","audience":{},"text":"Oi","send_at":"2026-03-11T12:00:00.000Z"}"#;
        for opts_out in [true, false] {
            let log = started(Log::new().desk(tags), "a", "Rita", "+55 11 98765-4321");
            let log = started(log, "b", "Rita", "011 98765-4321");
            let says = r#""chat":"a","type":"message_received","text":"Oi""#;
            let log = log.event(r#"{"kind":"customer","id":"+5511987654321"}"#, false, says);
            let out = r#""type":"tags_changed","add":["sair"],"remove":[]"#;
            let log = if opts_out { log.within("a", out) } else { log };
            let mut log = log.desk(campaign).later(2 * crate::model::DAY);
            let run = log.desk.config().campaign(&"k".into()).unwrap().run(log.now).unwrap();
            let to_go = |desk: &Desk| {
                let audience = desk.audience_of(&run);
                let mut reached = audience.reached_by_now(desk);
                audience.to_write(desk, &run, &mut reached, (0, usize::MAX, usize::MAX)).0
            };
            if !opts_out {
                let first = to_go(&log.desk);
                assert_eq!(first.len(), 1, "one person, one message");
                log.desk.apply(first);
            }
            let audience = log.desk.audience_of(&run);
            let mut reached = audience.reached_by_now(&log.desk);
            let erasable = Erasable::of(&log.desk, &["a".into(), "b".into()]);
            let left = |id: &EventId| erasable.left.iter().find(|event| event.id == *id).cloned();
            assert!(!erasable.whole.is_empty() && erasable.contacts.len() == 2);
            for id in &erasable.whole {
                log.desk.apply(left(id));
                assert_eq!(to_go(&log.desk), vec![], "{opts_out} {id}");
            }
            // A browser that has been writing knows them even where they come apart.
            let place = usize::from(opts_out);
            let first = erasable.contacts.get(1 - place).or(erasable.contacts.first());
            for id in first.into_iter().chain(&erasable.contacts) {
                log.desk.apply(left(id));
                let all = (0, usize::MAX, usize::MAX);
                let more = audience.to_write(&log.desk, &run, &mut reached, all).0;
                assert_eq!(more, vec![], "{opts_out} {id}");
            }
            assert_eq!(to_go(&log.desk), vec![], "{opts_out}: both are erased");
        }
    }

    #[test]
    fn a_number_is_listed_without_what_a_messenger_puts_behind_it() {
        let log = started(Log::new(), "a", "Rita", "5511987654321@c.us");
        let address = listed(&log.desk, &["a".into()]).pop().and_then(|it| it.address);
        assert_eq!(address.as_deref(), Some("+5511987654321"));
    }

    #[test]
    fn what_the_desk_writes_afterwards_brings_nobody_back() {
        use crate::journal::LeftOut;
        let mut log = started(Log::new(), "r", "Rita", "+55 11 98765-4321");
        let erasable = Erasable::of(&log.desk, &["r".into()]);
        log.desk.apply(erasable.left);
        let log = log
            .within("r", r#""type":"note_added","text":"pediu para ser apagada""#)
            .within("r", r#""type":"message_sent","text":"Até logo!""#)
            .event(
                r#"{"kind":"bot"}"#,
                false,
                r#""chat":"r","type":"message_sent","text":"Encerrado""#,
            )
            .event(r#"{"kind":"customer"}"#, false, r#""chat":"r","type":"rated","score":9"#);
        let campaign = r#""type":"campaign_saved","campaign":{"id":"k","name":"K","audience":{},"text":"Oi","send_at":"2026-03-11T12:00:00.000Z"}"#;
        let log = log.desk(campaign).later(2 * crate::model::DAY);
        let run = log.desk.config().campaign(&"k".into()).unwrap().run(log.now).unwrap();
        assert_eq!(log.desk.by_id(&"r".into()).unwrap().title(), "•••", "its id may be a number");
        let left_out = |log: &Log| -> Vec<_> {
            log.desk.audience_of(&run).members.iter().map(|member| member.left_out).collect()
        };
        assert_eq!(left_out(&log), [Some(LeftOut::Erased)]);
        assert!(crate::view::people::People::of(&log.desk).is_empty());
        // Whoever writes again is there again.
        let log = log.event(
            r#"{"kind":"customer"}"#,
            false,
            r#""chat":"r","type":"message_received","text":"Oi""#,
        );
        assert_eq!(crate::view::people::People::of(&log.desk).len(), 1);
    }

    #[test]
    fn of_the_person_nothing_is_left_in_any_chat_and_all_else_stays() {
        let log = desk();
        let mut desk = log.desk.clone();
        let person = person_of(&desk, &"b".into());
        let chats: Vec<ChatId> =
            person.iter().filter_map(|ix| Some(desk.chat(*ix)?.id().clone())).collect();
        assert_eq!(chats.len(), 2);
        let list = listed(&desk, &["a".into(), "b".into()]);
        let names = list.iter().map(|it| (&*it.name, it.address.as_deref(), it.joined));
        assert_eq!(
            names.collect::<Vec<_>>(),
            [("Rita", Some("+55 11 98765-4321"), false), ("Ritinha", Some("rita@loja.com"), true)]
        );
        assert!(are_all(&desk, &chats) && !are_all(&desk, &chats[..1]));
        let before = bytes(&desk);
        let erasable = Erasable::of(&desk, &chats);
        assert!(!erasable.named.is_empty(), "Gil's chat names Rita's number");
        let words = [
            "Rita",
            "Ritinha",
            "98765",
            "551187654321",
            "rita@loja",
            "casa.org",
            "meu CPF",
            "rg.png",
            "gostei",
            "no 55",
            "nota secreta",
            "VIP",
            "do futuro",
        ];
        for word in words {
            assert!(before.contains(word), "{word}");
        }
        let times = |desk: &Desk| -> Vec<_> {
            desk.events().iter().map(|it| (it.at, it.id.clone())).collect()
        };
        let (then, changed) = (times(&desk), desk.apply(erasable.left.clone()));
        assert_eq!((changed.added, changed.conflicts), (0, vec![]));
        let after = bytes(&desk);
        let of_gil = |line: &&str| line.contains(r#""chat":"g""#);
        let rest: String = after.lines().filter(|line| !of_gil(line)).collect();
        for word in words {
            assert!(!rest.contains(word), "{word} is left");
        }
        for word in ["Rita", "98765", "551187654321", "rita@loja"] {
            assert!(!after.contains(word), "{word} is left in Gil's chat");
        }
        assert_eq!(times(&desk), then);
        let gil = desk.by_id(&"g".into()).unwrap().state();
        assert_eq!(
            (&*gil.contact.name, gil.contact.address.as_deref()),
            ("Gil", Some("gil@loja.com"))
        );
        assert!(after.contains(r#""score":9"#), "the score stays");
        assert!(Erasable::of(&desk, &chats).is_empty() && words_in(&desk, &chats) == 0);
        // The same journal imported again changes nothing.
        let again = before.lines().map(|line| codec::decode(line).unwrap());
        let changed = desk.apply(again.collect::<Vec<_>>());
        assert_eq!((changed.added, bytes(&desk)), (0, after));
    }
}
