//! The chats of one person.

use std::cmp::Reverse;

use crate::journal::{Chat, ChatIx, Desk};
use crate::model::{ChatId, Contact, Phone, owner_of, sort_by};

/// Returns the chats of the contact's person, but for one, the latest first.
#[must_use]
pub fn chats_of(desk: &Desk, contact: &Contact, but: Option<&ChatId>) -> Vec<ChatIx> {
    let Some(person) = contact.person() else { return Vec::new() };
    let like = Like::new(&person);
    let is = |chat: &Chat| {
        let contact = &chat.state().contact;
        let said = contact.more.as_ref().is_some_and(|more| more.person().is_some());
        // Most addresses are no number that ends alike, and are not looked at further.
        (said || contact.address.as_deref().is_some_and(|address| like.may_be(address)))
            && contact.person().as_ref() == Some(&person)
    };
    let found = desk.chats().filter(|(_, chat)| Some(chat.id()) != but && is(chat));
    latest_first(desk, found.map(|(ix, _)| ix).collect())
}

/// Returns all chats of a chat's person, the latest first: at least that one.
#[must_use]
pub fn person_of(desk: &Desk, chat: &ChatId) -> Vec<ChatIx> {
    let Some((ix, here)) = desk.find(chat).and_then(|ix| Some((ix, desk.chat(ix)?))) else {
        return Vec::new();
    };
    let mut all = chats_of(desk, &here.state().contact, Some(chat));
    all.push(ix);
    latest_first(desk, all)
}

/// Returns the chats of the persons who have the contact's address, as their own or as a further one, the latest first.
#[must_use]
pub fn known_chats(desk: &Desk, contact: &Contact) -> Vec<ChatIx> {
    let Some(owner) = contact.owner() else { return Vec::new() };
    let mut known = chats_of(desk, contact, None);
    // Also what was said to be somebody else's.
    let has_key = |chat: &Chat| {
        let contact = &chat.state().contact;
        contact.more.as_ref().is_some_and(|more| {
            let is_mine = |key: &str| owner_of(key, None).as_ref() == Some(&owner);
            more.person().is_some() && contact.owner().as_ref() == Some(&owner)
                || more.keys().any(is_mine)
        })
    };
    let further: Vec<_> = desk.chats().filter(|(_, chat)| has_key(chat)).collect();
    for (ix, chat) in further {
        if !known.contains(&ix) {
            known.extend(person_of(desk, chat.id()));
        }
    }
    latest_first(desk, known)
}

fn latest_first(desk: &Desk, chats: Vec<ChatIx>) -> Vec<ChatIx> {
    let activity = |ix| desk.chat(ix).map(|chat| chat.state().activity);
    let mut order: Vec<_> = chats.into_iter().map(|ix| (Reverse(activity(ix)), ix)).collect();
    sort_by(&mut order, Ord::cmp);
    order.dedup();
    order.into_iter().map(|(_, ix)| ix).collect()
}

/// A quick look at addresses, before the key of their owner is made.
pub(super) struct Like {
    phone: Option<Phone>,
    last: Option<u8>,
}

impl Like {
    /// Looks for addresses whose owner has this key.
    pub fn new(owner: &str) -> Self {
        Self { phone: Phone::of_contact(owner), last: last(owner) }
    }

    /// Returns false where the address has another owner.
    pub fn may_be(&self, address: &str) -> bool {
        if let Some(phone) = &self.phone {
            return phone.ends_like(address);
        }
        let last = last(address);
        // Accents and marks of direction are not compared.
        last == self.last || last.is_some_and(|byte| !byte.is_ascii())
    }
}

fn last(address: &str) -> Option<u8> {
    address.trim_end().bytes().next_back().map(|byte| byte.to_ascii_lowercase())
}
