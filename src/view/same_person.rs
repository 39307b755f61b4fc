//! Persons who may be one, and joining and separating them: people do that, the desk only gives hints.

use crate::i18n::{Locale, contacts as t};
use crate::journal::{Chat, ChatIx, Desk};
use crate::model::{ChatId, Contact, ContactMore, folded, owner_of};

use super::card::Card;
use super::contact_fields::{ContactField, FieldKind};
use super::person::{Like, person_of};

/// The most persons who are named as perhaps the same.
const MOST_HINTS: usize = 3;

/// Another person who may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// A chat of theirs.
    pub chat: ChatId,
    pub why: Why,
}

/// The reason why two persons may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A telephone or an e-mail of one is that of the other.
    Key(String),
    /// They have the same name, and the same value of a field.
    Field(String),
    /// They have the same name, and the same user name with two messengers.
    Handle(String),
}

impl Why {
    /// Returns the reason in words.
    #[must_use]
    pub fn words(&self, l: Locale) -> String {
        match self {
            Self::Key(key) => t::same_key(l, key),
            Self::Field(name) => t::same_field(l, name),
            Self::Handle(handle) => t::same_handle(l, handle),
        }
    }
}

/// Returns other persons who may be the same as the person of some chats, each once.
#[must_use]
pub fn hints(desk: &Desk, person: &[ChatIx], fields: &[ContactField]) -> Vec<Hint> {
    let card = Card::of(person.iter().filter_map(|ix| desk.chat(*ix)));
    let mut mine = Mine::of(&card, fields);
    // Each channel has its own name for a person.
    let theirs = person.iter().filter_map(|ix| desk.chat(*ix));
    mine.names.extend(theirs.map(|chat| folded(&chat.state().contact.name)));
    mine.names.retain(|name| !name.is_empty());
    let (mut found, mut seen) = (Vec::<Hint>::new(), person.to_vec());
    for (ix, chat) in desk.chats() {
        if found.len() == MOST_HINTS {
            break;
        }
        if let Some(why) = mine.may_be(chat)
            && !seen.contains(&ix)
        {
            seen.extend(person_of(desk, chat.id()));
            found.push(Hint { chat: chat.id().clone(), why });
        }
    }
    found
}

/// What another person is compared with.
struct Mine<'a> {
    card: &'a Card,
    names: Vec<String>,
    /// Addresses and further ones, with their owners' keys.
    owners: Vec<(String, Like)>,
    handles: Vec<String>,
    fields: Vec<&'a ContactField>,
}

impl<'a> Mine<'a> {
    fn of(card: &'a Card, fields: &'a [ContactField]) -> Self {
        let owners = card.owners().into_iter().map(|owner| {
            let like = Like::new(&owner);
            (owner, like)
        });
        let handles = card.addresses.iter().filter_map(|address| {
            handle(&owner_of(&address.address, address.channel.as_deref())?).map(str::to_owned)
        });
        // Many people have the same choice.
        let telling = |field: &&ContactField| {
            field.kind != FieldKind::Choice && !card.more.field(&field.key).is_empty()
        };
        Self {
            card,
            names: vec![folded(&card.name)],
            owners: owners.collect(),
            handles: handles.collect(),
            fields: fields.iter().filter(telling).collect(),
        }
    }

    /// Returns why the person of a chat may be the same.
    fn may_be(&self, chat: &Chat) -> Option<Why> {
        let contact = &chat.state().contact;
        let is_mine = |owner: String| self.owners.iter().any(|(mine, _)| *mine == owner);
        if let Some(address) = &contact.address
            && self.owners.iter().any(|(_, like)| like.may_be(address))
            && contact.owner().is_some_and(is_mine)
        {
            return Some(Why::Key(address.to_string()));
        }
        let more = contact.more.as_deref();
        let mut keys = more.into_iter().flat_map(ContactMore::keys);
        if let Some(key) = keys.find(|key| owner_of(key, None).is_some_and(is_mine)) {
            return Some(Why::Key(key.to_owned()));
        }
        // Names are compared in full only where something else could be the same.
        let same = |field: &&&ContactField| {
            let (mine, theirs) = (self.card.more.field(&field.key), more?.field(&field.key));
            (folded(mine) == folded(theirs)).then_some(())
        };
        let field = self.fields.iter().find(|field| same(field).is_some());
        let theirs = || contact.owner();
        let shared = match field {
            Some(field) => Some(Why::Field(field.name.clone())),
            None if self.handles.is_empty() => None,
            None => theirs().and_then(|owner| {
                let theirs = handle(&owner)?;
                let is_shared = self.handles.iter().any(|mine| mine == theirs);
                is_shared.then(|| Why::Handle(theirs.to_owned()))
            }),
        }?;
        self.names.contains(&folded(&contact.name)).then_some(shared)
    }
}

/// Returns the user name in an owner's key; `None` where that is a number or an e-mail.
fn handle(owner: &str) -> Option<&str> {
    let (_, handle) = owner.split_once(':')?;
    Some(handle)
}

/// Returns the contacts that make two persons one: the chats of the second one belong to the first.
#[must_use]
pub fn joined(desk: &Desk, first: &ChatId, second: &ChatId) -> Vec<(ChatId, Contact)> {
    let key = |chat: &ChatId| desk.by_id(chat).and_then(|chat| chat.state().contact.person());
    // Of persons without an address nothing else is a key. Two agents who join the same two at once choose the same.
    let person = match (key(first), key(second)) {
        (Some(one), Some(other)) => one.min(other),
        (one, other) => one.or(other).unwrap_or_else(|| format!("chat:{first}")),
    };
    let chats = [first, second].into_iter().flat_map(|chat| person_of(desk, chat));
    let moved = chats.filter_map(|ix| desk.chat(ix)).filter_map(|chat| {
        let contact = &chat.state().contact;
        let there = contact.person().as_ref() == Some(&person);
        (!there).then(|| (chat.id().clone(), belonging(contact, &person)))
    });
    moved.collect()
}

/// Chats of a person that somebody said are theirs, of one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The address, or else what lists call the chat by.
    pub label: String,
    owner: Option<String>,
    pub chats: Vec<ChatId>,
}

/// Returns what was joined to a person.
#[must_use]
pub fn parts(desk: &Desk, person: &[ChatIx]) -> Vec<Joined> {
    let mut parts: Vec<Joined> = Vec::new();
    for chat in person.iter().filter_map(|ix| desk.chat(*ix)) {
        let contact = &chat.state().contact;
        if contact.more.as_ref().is_none_or(|more| more.person().is_none()) {
            continue;
        }
        let owner = contact.owner();
        // Whose address the person goes by cannot be taken away from it; the others can.
        if owner.is_some() && owner == contact.person() {
            continue;
        }
        let same = |part: &&mut Joined| owner.is_some() && part.owner == owner;
        if let Some(part) = parts.iter_mut().find(same) {
            part.chats.push(chat.id().clone());
        } else {
            let label = contact.address.as_deref().unwrap_or(&contact.name);
            let label = Some(label).filter(|it| !it.is_empty()).unwrap_or_else(|| chat.title());
            let chats = vec![chat.id().clone()];
            parts.push(Joined { label: label.to_owned(), owner, chats });
        }
    }
    parts
}

/// Returns the contacts that take a part away from its person.
#[must_use]
pub fn separated(desk: &Desk, part: &Joined) -> Vec<(ChatId, Contact)> {
    let chats = part.chats.iter().filter_map(|id| desk.by_id(id));
    chats.map(|chat| (chat.id().clone(), belonging(&chat.state().contact, ""))).collect()
}

fn belonging(contact: &Contact, person: &str) -> Contact {
    Contact { more: ContactMore::default().with_person(person).boxed(), ..contact.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::codec::encode_contact;
    use crate::view::person::known_chats;
    use crate::view::testing::Log;

    fn started(log: Log, chat: &str, contact: &str) -> Log {
        log.within(chat, &format!(r#""type":"chat_started","contact":{{{contact}}}"#))
    }

    fn write(mut log: Log, new: &[(ChatId, Contact)]) -> Log {
        for (chat, contact) in new {
            let line = encode_contact(contact);
            log =
                log.within(chat.as_str(), &format!(r#""type":"contact_updated","contact":{line}"#));
        }
        log
    }

    fn ids(log: &Log, chat: &str) -> Vec<String> {
        let all = person_of(&log.desk, &chat.into());
        let mut ids: Vec<_> =
            all.iter().filter_map(|ix| Some(log.desk.chat(*ix)?.id().to_string())).collect();
        ids.sort();
        ids
    }

    fn desk() -> Log {
        let log = started(Log::new(), "a", r#""name":"Rita","address":"+55 11 98765-4321""#);
        let log = started(log, "a2", r#""name":"Rita","address":"5511987654321@c.us""#);
        let log = started(log, "b", r#""name":"Rita","address":"rita@loja.com""#);
        let log = started(log, "b2", r#""name":"rita","address":"Rita@loja.com","channel":"web""#);
        started(log, "c", r#""name":"Visitante""#)
    }

    #[test]
    fn what_two_agents_join_at_once_is_one_person_and_is_taken_apart_by_the_other_part() {
        let log = desk();
        let (one, other) = (
            joined(&log.desk, &"a".into(), &"b".into()),
            joined(&log.desk, &"b".into(), &"a".into()),
        );
        assert_eq!(one, other);
        // Said of the chats whose own address it is, too.
        let said = |id: &str| {
            let contact = &log.desk.by_id(&id.into()).unwrap().state().contact;
            (ChatId::from(id), belonging(contact, "rita@loja.com"))
        };
        let log = write(desk(), &[said("a"), said("a2"), said("b"), said("b2")]);
        let all = person_of(&log.desk, &"a".into());
        let parts = parts(&log.desk, &all);
        assert_eq!(parts.len(), 1);
        let log = {
            let apart = separated(&log.desk, &parts[0]);
            write(log, &apart)
        };
        assert_eq!(ids(&log, "a"), ["a", "a2"]);
    }

    #[test]
    fn persons_are_joined_for_all_their_chats_and_separated_again() {
        let log = desk();
        let new = joined(&log.desk, &"a".into(), &"b".into());
        assert_eq!(new.len(), 2, "the chats of one of them");
        let log = write(log, &new);
        for chat in ["a", "a2", "b", "b2"] {
            assert_eq!(ids(&log, chat), ["a", "a2", "b", "b2"]);
        }
        assert_eq!(joined(&log.desk, &"b".into(), &"a2".into()), vec![], "it is so already");
        let new = joined(&log.desk, &"c".into(), &"b".into());
        assert_eq!(new.len(), 1, "the one without an address");
        let log = write(log, &new);
        assert_eq!(ids(&log, "c").len(), 5);
        let all = person_of(&log.desk, &"a".into());
        let labels: Vec<_> = parts(&log.desk, &all).into_iter().map(|part| part.label).collect();
        assert_eq!(labels, ["Visitante", "Rita@loja.com"]);
        let mail = parts(&log.desk, &all).pop().unwrap();
        let apart = separated(&log.desk, &mail);
        let log = write(log, &apart);
        assert_eq!(
            (ids(&log, "b"), ids(&log, "a").len()),
            (vec!["b".to_owned(), "b2".to_owned()], 3)
        );
    }

    #[test]
    fn two_without_an_address_can_be_one() {
        let log = started(desk(), "d", r#""name":"Visitante""#);
        let new = joined(&log.desk, &"c".into(), &"d".into());
        let log = write(log, &new);
        assert_eq!(ids(&log, "d"), ["c", "d"]);
        let all = person_of(&log.desk, &"d".into());
        let log = parts(&log.desk, &all).iter().fold(log, |log, part| {
            let new = separated(&log.desk, part);
            write(log, &new)
        });
        assert_eq!(ids(&log, "d"), ["d"]);
    }

    #[test]
    fn an_erased_customers_chat_is_no_part_by_its_id() {
        let log = started(desk(), "wa-5521", r#""name":"","person":"551187654321""#);
        let label = |log: &Log| {
            let all = person_of(&log.desk, &"a".into());
            parts(&log.desk, &all).pop().map(|part| part.label)
        };
        assert_eq!(label(&log).as_deref(), Some("•••"));
        // Whoever writes again is no erased customer.
        let log = log.event(
            r#"{"kind":"customer"}"#,
            false,
            r#""chat":"wa-5521","type":"message_received","text":"oi""#,
        );
        assert_eq!(label(&log).as_deref(), Some("wa-5521"));
    }

    #[test]
    fn a_hint_needs_more_than_a_name() {
        let fields = vec![ContactField {
            key: "cpf".to_owned(),
            name: "CPF".to_owned(),
            ..ContactField::default()
        }];
        let hinted = |log: &Log, chat: &str| -> Vec<Hint> {
            hints(&log.desk, &person_of(&log.desk, &chat.into()), &fields)
        };
        let log = desk();
        assert_eq!(hinted(&log, "a"), vec![], "a name alone is many people's");
        let cpf = |chat: &str, address: &str| {
            format!(r#""name":"Rita","address":"{address}","fields":{{"cpf":"{chat}"}}"#)
        };
        let with = |log: Log, chat: &str, contact: &str| {
            log.within(chat, &format!(r#""type":"contact_updated","contact":{{{contact}}}"#))
        };
        let log = with(log, "a", &cpf("1", "+55 11 98765-4321"));
        let log = with(log, "b", &cpf("2", "rita@loja.com"));
        assert_eq!(hinted(&log, "a"), vec![]);
        let log = with(log, "b", &cpf("1", "rita@loja.com"));
        let renamed = r#""name":"ritinha","address":"5511987654321@c.us""#;
        let log = with(log, "a2", renamed);
        assert_eq!(
            hinted(&log, "a2"),
            [Hint { chat: "b".into(), why: Why::Field("CPF".to_owned()) }]
        );
        let log = started(
            log,
            "e",
            r#""name":"Loja","address":"(21) 3456-7890","keys":["011 8765-4321"]"#,
        );
        let why = |key: &str| Why::Key(key.to_owned());
        assert_eq!(
            hinted(&log, "a").last().map(|hint| hint.why.clone()),
            Some(why("011 8765-4321"))
        );
        assert_eq!(hinted(&log, "e")[0].why, why("+55 11 98765-4321"), "from either side");
        let typed = Contact { address: Some("11987654321".into()), ..Contact::default() };
        assert_eq!(known_chats(&log.desk, &typed).len(), 3, "and a new chat finds it");
        let log = started(log, "i", r#""name":"Ana","address":"@ana","channel":"instagram""#);
        let log = started(log, "t", r#""name":"ANA","address":"ana","channel":"telegram""#);
        assert_eq!(
            hinted(&log, "i"),
            [Hint { chat: "t".into(), why: Why::Handle("ana".to_owned()) }]
        );
    }
}
