//! [`Card`]: what is known of a customer, from all chats of the person.

use std::borrow::Cow;
use std::sync::Arc;

use super::person::person_of;
use crate::journal::{Body, Chat, ChatIx, Desk};
use crate::model::{
    AuthorKind, ChatId, Contact, ContactMore, EventId, MOST_KEYS, Timestamp, owner_of,
    readable_address, sort_by,
};

/// What is known of a customer. Of each part, what was said last in any chat of the person holds; of further telephones and
/// e-mails, what every chat has: whoever was joined brings a list of their own, and an edit goes to all chats that have one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    pub name: String,
    /// Custom fields, the note, and further telephones and e-mails.
    pub more: ContactMore,
    /// The chats' addresses, each person's key once.
    pub addresses: Vec<Address>,
}

/// Where a customer can be reached, as a chat has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub address: Arc<str>,
    pub channel: Option<Arc<str>>,
}

/// What one event says of a customer.
struct Said<'a> {
    key: (Timestamp, &'a EventId),
    /// The name, where an agent gave the chat another one.
    name: Option<Cow<'a, str>>,
    more: Option<&'a ContactMore>,
}

impl Card {
    /// Returns the card of the person of some chats.
    #[must_use]
    pub fn of<'a>(chats: impl IntoIterator<Item = &'a Chat>) -> Self {
        let (mut said, mut card) = (Vec::new(), Self::default());
        let mut began = None;
        let mut lists = Vec::new();
        for chat in chats {
            let contact = &chat.state().contact;
            lists.extend(contact.more.as_deref());
            card.add_address(contact);
            // The name that a chat began with holds where no agent gave one.
            let last = (chat.state().activity, &*contact.name);
            if !contact.name.is_empty() && began.is_none_or(|(at, _)| at < last.0) {
                began = Some(last);
            }
            collect(chat, &mut said);
        }
        sort_by(&mut said, |one, other| one.key.cmp(&other.key));
        let named = said.iter().rev().find_map(|said| said.name.as_deref());
        card.name = named.or(began.map(|(_, name)| name)).unwrap_or_default().trim().to_owned();
        let more = said.iter().fold(None, |before, said| ContactMore::after(before, said.more));
        card.more = more.map(|more| *more).unwrap_or_default();
        card.add_keys(&lists);
        card
    }

    /// Adds the further telephones and e-mails that other chats of the person have, as many as a card holds.
    fn add_keys(&mut self, lists: &[&ContactMore]) {
        let mut keys: Vec<String> = self.more.keys().map(str::to_owned).collect();
        let before = keys.len();
        let mut owners: Vec<Option<String>> = keys.iter().map(|key| owner_of(key, None)).collect();
        for key in lists.iter().flat_map(|list| list.keys()) {
            let owner = owner_of(key, None);
            let is_here =
                keys.iter().any(|known| known == key) || owner.is_some() && owners.contains(&owner);
            if !is_here && keys.len() < MOST_KEYS {
                keys.push(key.to_owned());
                owners.push(owner);
            }
        }
        if keys.len() > before {
            self.more = std::mem::take(&mut self.more).with_keys(keys.iter().map(String::as_str));
        }
    }

    fn add_address(&mut self, contact: &Contact) {
        let Some(address) = contact.address.clone().filter(|it| !it.trim().is_empty()) else {
            return;
        };
        let owner = contact.owner();
        let is_here = |other: &Address| owner_of(&other.address, other.channel.as_deref()) == owner;
        // Of a number a messenger gives the digits alone: however a person wrote it, it is easier to read.
        let is_bare = |address: &str| address.bytes().all(|it| it == b'+' || it.is_ascii_digit());
        if let Some(known) = self.addresses.iter_mut().find(|it| is_here(it)) {
            if is_bare(&known.address) && !is_bare(&address) {
                known.address = address;
            }
        } else {
            self.addresses.push(Address { address, channel: contact.channel.clone() });
        }
    }

    /// Returns the name, or an address where there is none.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        let address = self.addresses.first().map(|address| &*address.address);
        Some(&*self.name).filter(|name| !name.is_empty()).or(address)
    }

    /// Returns the keys of all addresses and further telephones and e-mails.
    #[must_use]
    pub fn owners(&self) -> Vec<String> {
        let addresses = self.addresses.iter();
        let addresses = addresses.filter_map(|it| owner_of(&it.address, it.channel.as_deref()));
        let further = self.more.keys().filter_map(|key| owner_of(key, None));
        addresses.chain(further).collect()
    }
}

/// Collects what the events of a chat say that were not taken back.
fn collect<'a>(chat: &'a Chat, said: &mut Vec<Said<'a>>) {
    let mut name = Cow::Borrowed("");
    for event in chat.events().iter().filter(|event| !chat.skipped().contains(&event.id)) {
        let (contact, by_agent) = match &event.body {
            Body::ChatStarted { contact } => (contact, false),
            Body::ContactUpdated { contact } => (contact, event.by.kind == AuthorKind::Agent),
            _ => continue,
        };
        // A chat has the name as people read it, and so has what an agent writes there.
        let before = std::mem::replace(&mut name, readable_address(&contact.name));
        let renamed = (by_agent && name != before).then(|| name.clone());
        let more = contact.more.as_deref();
        if renamed.is_some() || more.is_some() {
            said.push(Said { key: (event.at, &event.id), name: renamed, more });
        }
    }
}

/// A card as it is edited, beside the address of one chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edited {
    pub name: String,
    /// The address of that chat.
    pub address: String,
    pub more: ContactMore,
}

/// A card as it was opened.
#[derive(Clone, Copy, Debug)]
pub struct Opened<'a> {
    pub name: &'a str,
    /// The address of the chat in which it is edited.
    pub address: &'a str,
    pub more: &'a ContactMore,
}

/// Returns the new contacts of the person's chats: only the parts that differ from the card as it was opened, so that what somebody
/// else changed meanwhile stays. Fields and note are said in the chat in which the card was edited. The name goes to all chats;
/// a new address to all that had the old one, and whoever goes by that goes by the new one; further telephones and e-mails to all
/// that hold some, so that none is found that was taken away.
#[must_use]
pub fn changes(
    desk: &Desk,
    person: &[ChatIx],
    edited_in: &ChatId,
    opened: Opened<'_>,
    edited: &Edited,
) -> Vec<(ChatId, Contact)> {
    let renamed = edited.name.trim() != opened.name;
    let said = difference(opened.more, &edited.more);
    let moved = Moved::of(desk, edited_in, opened, edited);
    let changed = |chat: &Chat| {
        let contact = &chat.state().contact;
        let here = chat.id() == edited_in;
        let mut more = if here { said.clone() } else { ContactMore::default() };
        let held = contact.more.as_deref();
        if said.says_keys() && held.is_some_and(|held| held.keys().next().is_some()) {
            more = more.with_keys(edited.more.keys());
        }
        let mut address = contact.address.clone();
        if let Some(moved) = &moved {
            let moves = here || moved.from.is_some() && contact.owner() == moved.from;
            if moves {
                address.clone_from(&moved.address);
            }
            let person = held.and_then(ContactMore::person);
            if person.is_some() && person == moved.from.as_deref()
                || moves && person.is_none() && moved.to_is_said
            {
                more = more.with_person(&moved.to);
            }
        }
        let name = if renamed { edited.name.trim().into() } else { contact.name.clone() };
        let new = Contact { name, address, channel: contact.channel.clone(), more: more.boxed() };
        let differs =
            new.more.is_some() || (&new.name, &new.address) != (&contact.name, &contact.address);
        differs.then(|| (chat.id().clone(), new))
    };
    person.iter().filter_map(|ix| desk.chat(*ix)).filter_map(changed).collect()
}

/// An address that was corrected.
struct Moved {
    address: Option<Arc<str>>,
    /// The owner of the old one.
    from: Option<String>,
    /// What the person goes by from now on.
    to: String,
    /// The new address has no owner: what they go by has to be said.
    to_is_said: bool,
}

impl Moved {
    fn of(desk: &Desk, chat: &ChatId, opened: Opened<'_>, edited: &Edited) -> Option<Self> {
        let typed = edited.address.trim();
        if typed == opened.address.trim() {
            return None;
        }
        let contact = desk.by_id(chat).map(|chat| chat.state().contact.clone())?;
        let from = contact.owner();
        let address: Option<Arc<str>> = (!typed.is_empty()).then(|| typed.into());
        let to = Contact { address: address.clone(), ..contact }.owner();
        let to_is_said = to.is_none() && from.is_some();
        Some(Self { address, from, to: to.unwrap_or_else(|| format!("chat:{chat}")), to_is_said })
    }
}

/// Returns the contact that gives a chat the name that an agent gave the person in another one; `None` where an agent has named
/// this one, or it is the same.
#[must_use]
pub fn known_name(desk: &Desk, id: &ChatId) -> Option<Contact> {
    let chat = desk.by_id(id)?;
    let is_named = |chat: &Chat| {
        let mut said = Vec::new();
        collect(chat, &mut said);
        said.iter().any(|said| said.name.is_some())
    };
    let person = person_of(desk, id);
    if person.len() < 2 || is_named(chat) {
        return None;
    }
    let chats = || person.iter().filter_map(|ix| desk.chat(*ix));
    let card = Card::of(chats());
    let contact = &chat.state().contact;
    let differs = !card.name.is_empty() && *card.name != *contact.name;
    (differs && chats().any(is_named)).then(|| Contact {
        name: card.name.into(),
        more: None,
        ..contact.clone()
    })
}

/// Returns what an event has to say so that one card becomes the other.
fn difference(before: &ContactMore, after: &ContactMore) -> ContactMore {
    let mut said = ContactMore::default();
    let fields = before.fields().chain(after.fields()).map(|(key, _)| key);
    for key in fields.filter(|key| before.field(key) != after.field(key)) {
        said = said.with_field(key, after.field(key));
    }
    if before.note() != after.note() {
        said = said.with_note(after.note());
    }
    if !before.keys().eq(after.keys()) {
        said = said.with_keys(after.keys());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Author;
    use crate::view::testing::Log;

    const NUMBER: &str = r#""name":"Rita","address":"+55 11 98765-4321""#;

    fn started(contact: &str) -> String {
        format!(r#""type":"chat_started","contact":{{{contact}}}"#)
    }

    fn updated(contact: &str) -> String {
        format!(r#""type":"contact_updated","contact":{{{contact}}}"#)
    }

    fn card_of(log: &Log) -> Card {
        Card::of(person_of(&log.desk, &"a".into()).iter().filter_map(|ix| log.desk.chat(*ix)))
    }

    fn open<'a>(card: &'a Card, address: &'a str) -> Opened<'a> {
        Opened { name: &card.name, address, more: &card.more }
    }

    fn write(mut log: Log, new: &[(ChatId, Contact)]) -> Log {
        for (id, contact) in new {
            let line = crate::journal::codec::encode_contact(contact).to_string();
            log = log.within(id.as_str(), &format!(r#""type":"contact_updated","contact":{line}"#));
        }
        log
    }

    fn contact<'a>(log: &'a Log, chat: &str) -> &'a Contact {
        &log.desk.by_id(&chat.into()).unwrap().state().contact
    }

    /// What an edit of the address in `a` makes of a desk.
    fn readdressed(log: Log, address: &str) -> Log {
        let (card, was) = (card_of(&log), contact(&log, "a").address.clone().unwrap());
        let edited = Edited {
            name: card.name.clone(),
            address: address.to_owned(),
            more: card.more.clone(),
        };
        let person = person_of(&log.desk, &"a".into());
        let new = changes(&log.desk, &person, &"a".into(), open(&card, &was), &edited);
        write(log, &new)
    }

    #[test]
    fn a_corrected_address_moves_all_chats_that_had_it_and_whoever_was_joined_to_it() {
        let joined = r#""name":"Rita","address":"rita@loja.com","person":"551187654321""#;
        for (address, moved) in [("+55 11 91111-2222", true), ("", false)] {
            let log = readdressed(two_chats().within("c", &started(joined)), address);
            for chat in ["a", "b"] {
                let now = contact(&log, chat).address.as_deref();
                assert_eq!(now, moved.then_some("+55 11 91111-2222"), "{chat}");
            }
            assert_eq!(contact(&log, "c").address.as_deref(), Some("rita@loja.com"));
            assert_eq!(person_of(&log.desk, &"c".into()).len(), 3, "{address}");
            assert_eq!(contact(&log, "b").channel.as_deref(), Some("whatsapp"));
        }
    }

    #[test]
    fn who_was_joined_keeps_their_further_numbers() {
        let other = r#""name":"Rita","address":"rita@casa.org","keys":["+55 21 91111-2222"]"#;
        let joined = r#""name":"Rita","address":"rita@casa.org","person":"551187654321""#;
        let log = two_chats().within("c", &started(other));
        assert_eq!(card_of(&log).more.keys().collect::<Vec<_>>(), ["rita@loja.com"]);
        let log = log.within("c", &updated(joined));
        let card = card_of(&log);
        assert_eq!(card.more.keys().collect::<Vec<_>>(), ["+55 21 91111-2222", "rita@loja.com"]);
        // One that is taken away is gone from all chats.
        let edited = Edited {
            name: card.name.clone(),
            address: String::new(),
            more: card.more.clone().with_keys(["+55 21 91111-2222"]),
        };
        let person = person_of(&log.desk, &"a".into());
        let new = changes(&log.desk, &person, &"a".into(), open(&card, ""), &edited);
        let log = write(log, &new);
        assert_eq!(card_of(&log).more.keys().collect::<Vec<_>>(), ["+55 21 91111-2222"]);
    }

    #[test]
    fn a_number_that_was_taken_away_is_found_no_more() {
        use crate::journal::Query;
        use crate::view::person::known_chats;
        let log = two_chats();
        let card = card_of(&log);
        assert_eq!(card.more.keys().collect::<Vec<_>>(), ["rita@loja.com"], "said in b");
        let edited = Edited {
            name: card.name.clone(),
            address: String::new(),
            more: card.more.clone().with_keys([]),
        };
        let person = person_of(&log.desk, &"a".into());
        let new = changes(&log.desk, &person, &"a".into(), open(&card, ""), &edited);
        let log = write(log, &new);
        let query = Query::new("rita@loja.com");
        assert!(!log.desk.chats().any(|(_, chat)| query.matches_contact(chat)));
        let typed = Contact { address: Some("rita@loja.com".into()), ..Contact::default() };
        assert_eq!(known_chats(&log.desk, &typed), vec![]);
        assert_eq!(card_of(&log).more.keys().count(), 0);
    }

    #[test]
    fn a_messengers_name_for_a_number_that_an_agent_left_in_the_name_is_read_as_the_number() {
        let given = r#""name":"5511987654321@c.us","address":"5511987654321@c.us""#;
        let log = Log::new().within("a", &started(NUMBER)).within("a", &updated(given));
        assert_eq!(card_of(&log).name, "+5511987654321");
        assert_eq!(contact(&log, "a").name, card_of(&log).name.into(), "as the chat has it");
    }

    #[test]
    fn a_chat_that_comes_later_gets_the_name_that_an_agent_gave() {
        let later = r#""name":"ritinha 🌸","address":"011 98765-4321","channel":"phone""#;
        let log = two_chats().within("c", &started(later));
        assert_eq!(known_name(&log.desk, &"c".into()).map(|it| it.name), Some("Rita Souza".into()));
        assert_eq!(known_name(&log.desk, &"a".into()), None, "the agent named this one");
        let new = known_name(&log.desk, &"c".into()).map(|contact| ("c".into(), contact));
        let log = write(log, &new.into_iter().collect::<Vec<_>>());
        assert_eq!(known_name(&log.desk, &"c".into()), None);
        assert_eq!(contact(&log, "c").channel.as_deref(), Some("phone"));
        // Where only channels gave names, each keeps its own.
        let whatsapp = r#""name":"R.","address":"5511987654321@c.us","channel":"whatsapp""#;
        let log = Log::new().within("a", &started(NUMBER)).within("b", &started(whatsapp));
        assert_eq!(known_name(&log.desk, &"b".into()), None);
    }

    fn two_chats() -> Log {
        let whatsapp = r#""name":"ritinha","address":"5511987654321@c.us","channel":"whatsapp""#;
        Log::new()
            .within("a", &started(NUMBER))
            .within("a", &updated(r#""name":"Rita Souza","address":"+55 11 98765-4321","fields":{"cpf":"1","city":"Rio"},"note":"VIP""#))
            .within("b", &started(whatsapp))
            .within("b", &updated(&format!(r#"{whatsapp},"fields":{{"cpf":"2"}},"keys":["rita@loja.com"]"#)))
    }

    #[test]
    fn of_each_part_what_was_said_last_in_any_chat_holds() {
        let log = two_chats().within(
            "a",
            &updated(r#""name":"Rita Souza","address":"+55 11 98765-4321","fields":{"city":""}"#),
        );
        let card = card_of(&log);
        assert_eq!((&*card.name, card.more.note()), ("Rita Souza", "VIP"));
        assert_eq!(card.more.fields().collect::<Vec<_>>(), [("cpf", "2")]);
        assert_eq!(card.addresses.len(), 1, "one number");
        assert_eq!(card.owners(), ["551187654321", "rita@loja.com"]);
        let undone = log.within("a", r#""type":"undone","events":["e5"]"#);
        assert_eq!(card_of(&undone).more.field("city"), "Rio");
    }

    #[test]
    fn an_edit_made_from_any_chat_is_seen_from_all_and_says_only_what_differs() {
        let mut log = two_chats();
        for (chat, name, cpf, parts) in [("b", "Rita S.", "3", 2), ("a", "Rita de Souza", "4", 1)] {
            let person = person_of(&log.desk, &"a".into());
            let opened = card_of(&log);
            let more = opened.more.clone().with_field("cpf", cpf).with_keys([]);
            let edited =
                Edited { name: name.to_owned(), address: "+55 11 98765-4321".to_owned(), more };
            let opened = open(&opened, &edited.address);
            let new = changes(&log.desk, &person, &chat.into(), opened, &edited);
            assert_eq!(new.len(), 2, "the name, in all chats");
            for (id, contact) in new {
                let said = contact.more.as_ref().map_or(0, |more| more.parts().len());
                let expected = if id.as_str() == chat { parts } else { 0 };
                assert_eq!(said, expected, "what differs, in the chat of the edit, and once");
                let line = crate::journal::codec::encode_contact(&contact).to_string();
                log = log
                    .within(id.as_str(), &format!(r#""type":"contact_updated","contact":{line}"#));
            }
            let after = card_of(&log);
            assert_eq!(
                (&*after.name, after.more.field("cpf"), after.more.note()),
                (name, cpf, "VIP")
            );
            assert_eq!(after.more.keys().count(), 0);
        }
        let person = person_of(&log.desk, &"a".into());
        let now = card_of(&log);
        let edited = Edited {
            name: now.name.clone(),
            address: "+55 11 98765-4321".to_owned(),
            more: now.more.clone(),
        };
        let opened = open(&now, &edited.address);
        assert_eq!(changes(&log.desk, &person, &"a".into(), opened, &edited), vec![]);
        // Somebody else changed the card since it was opened: what was not touched stays theirs.
        let log = log.within("b", &updated(r#""name":"Rita B.","fields":{"city":"Recife"}"#));
        assert_eq!(changes(&log.desk, &person, &"a".into(), opened, &edited), vec![]);
    }

    #[test]
    fn a_part_is_cleared_from_any_chat_of_the_person() {
        use crate::view::actions::Action;
        let log = two_chats();
        let (id, card) = ("b".into(), card_of(&log));
        assert_eq!(card.more.note(), "VIP", "said in the other chat");
        let person = person_of(&log.desk, &id);
        let edited = Edited {
            name: card.name.clone(),
            address: "5511987654321@c.us".to_owned(),
            more: card.more.clone().with_note(""),
        };
        let new = changes(&log.desk, &person, &id, open(&card, &edited.address), &edited);
        let drafts =
            Action::Contacts(new).drafts(&log.desk, &Author::agent(&"ana".into()), log.desk.now());
        assert_eq!(drafts.len(), 1);
    }

    #[test]
    fn of_an_erased_customer_nothing_is_left() {
        let log =
            Log::new().within("a", &started(r#""name":"""#)).within("a", &updated(r#""name":"""#));
        assert_eq!(card_of(&log), Card::default());
        assert!(crate::view::people::People::of(&log.desk).is_empty());
    }
}
