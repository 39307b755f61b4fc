//! [`Card`]: what is known of a customer, from all chats of the person.

use std::sync::Arc;

use crate::journal::{Body, Chat, ChatIx, Desk};
use crate::model::{
    AuthorKind, ChatId, Contact, ContactMore, EventId, Timestamp, owner_of, sort_by,
};

/// What is known of a customer. Of each part, what was said last in any chat of the person holds.
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
    name: Option<&'a str>,
    more: Option<&'a ContactMore>,
}

impl Card {
    /// Returns the card of the person of some chats.
    #[must_use]
    pub fn of<'a>(chats: impl IntoIterator<Item = &'a Chat>) -> Self {
        let (mut said, mut card) = (Vec::new(), Self::default());
        let mut began = None;
        for chat in chats {
            let contact = &chat.state().contact;
            card.add_address(contact);
            // The name that a chat began with holds where no agent gave one.
            let last = (chat.state().activity, &*contact.name);
            if !contact.name.is_empty() && began.is_none_or(|(at, _)| at < last.0) {
                began = Some(last);
            }
            collect(chat, &mut said);
        }
        sort_by(&mut said, |one, other| one.key.cmp(&other.key));
        let named = said.iter().rev().find_map(|said| said.name);
        card.name = named.or(began.map(|(_, name)| name)).unwrap_or_default().trim().to_owned();
        let more = said.iter().fold(None, |before, said| ContactMore::after(before, said.more));
        card.more = more.map(|more| *more).unwrap_or_default();
        card
    }

    fn add_address(&mut self, contact: &Contact) {
        let Some(address) = contact.address.clone().filter(|it| !it.trim().is_empty()) else {
            return;
        };
        let owner = contact.owner();
        let is_here = |other: &Address| owner_of(&other.address, other.channel.as_deref()) == owner;
        if let Some(known) = self.addresses.iter_mut().find(|it| is_here(it)) {
            // What messengers put behind a number is nothing to read.
            if known.address.contains('@') && !address.contains('@') {
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
    let mut name = "";
    for event in chat.events().iter().filter(|event| !chat.skipped().contains(&event.id)) {
        let (contact, by_agent) = match &event.body {
            Body::ChatStarted { contact } => (contact, false),
            Body::ContactUpdated { contact } => (contact, event.by.kind == AuthorKind::Agent),
            _ => continue,
        };
        let renamed = by_agent && *contact.name != *name;
        name = &contact.name;
        let more = contact.more.as_deref();
        if renamed || more.is_some() {
            said.push(Said { key: (event.at, &event.id), name: renamed.then_some(name), more });
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

/// Returns the new contacts of the person's chats: that of the chat in which the card was edited, with the parts that differ from
/// the card as it was opened (`name`, `before`: what somebody else changed meanwhile stays), and those of the others where the name
/// differs.
#[must_use]
pub fn changes(
    desk: &Desk,
    person: &[ChatIx],
    edited_in: &ChatId,
    (opened, before): (&str, &ContactMore),
    edited: &Edited,
) -> Vec<(ChatId, Contact)> {
    let chats = || person.iter().filter_map(|ix| desk.chat(*ix));
    let renamed = edited.name.trim() != opened;
    let name = |contact: &Contact| {
        if renamed { edited.name.trim().into() } else { contact.name.clone() }
    };
    let changed = |chat: &Chat| {
        let contact = &chat.state().contact;
        let here = chat.id() == edited_in;
        let address = edited.address.trim();
        let new = Contact {
            name: name(contact),
            address: if here {
                (!address.is_empty()).then(|| address.into())
            } else {
                contact.address.clone()
            },
            channel: contact.channel.clone(),
            more: here.then(|| difference(before, &edited.more)).and_then(ContactMore::boxed),
        };
        let differs =
            new.more.is_some() || (&new.name, &new.address) != (&contact.name, &contact.address);
        differs.then(|| (chat.id().clone(), new))
    };
    chats().filter_map(changed).collect()
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
    use crate::view::person::person_of;
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
            let opened = (&*opened.name, &opened.more);
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
        let opened = (&*now.name, &now.more);
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
        let new = changes(&log.desk, &person, &id, (&*card.name, &card.more), &edited);
        let drafts =
            Action::Contacts(new).drafts(&log.desk, &Author::agent(&"ana".into()), log.desk.now());
        assert_eq!(drafts.len(), 1);
    }

    #[test]
    fn of_an_erased_customer_nothing_is_left() {
        let log =
            Log::new().within("a", &started(r#""name":"""#)).within("a", &updated(r#""name":"""#));
        assert_eq!(card_of(&log), Card::default());
    }
}
