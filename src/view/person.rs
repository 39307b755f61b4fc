//! The chats of one person.

use std::cmp::Reverse;

use crate::journal::{Chat, ChatIx, Desk};
use crate::model::{ChatId, Contact, Phone, sort_by};

/// Returns the chats of the contact's person, but for one, the latest first.
#[must_use]
pub fn chats_of(desk: &Desk, contact: &Contact, but: Option<&ChatId>) -> Vec<ChatIx> {
    let Some(person) = contact.person() else { return Vec::new() };
    let phone = contact.address.as_deref().and_then(Phone::of_contact);
    let last = |address: &str| {
        address.trim_end().bytes().next_back().map(|byte| byte.to_ascii_lowercase())
    };
    let sought = contact.address.as_deref().and_then(last);
    let is = |chat: &Chat| {
        let contact = &chat.state().contact;
        // Most addresses are no number that ends alike, and are not looked at further.
        let may_be = match (&phone, &contact.address) {
            (Some(phone), Some(address)) => phone.ends_like(address),
            (None, Some(address)) => last(address) == sought,
            (_, None) => false,
        };
        may_be && contact.person().as_ref() == Some(&person)
    };
    let found = desk.chats().filter(|(_, chat)| Some(chat.id()) != but && is(chat));
    let mut found: Vec<_> = found.map(|(ix, chat)| (Reverse(chat.state().activity), ix)).collect();
    sort_by(&mut found, Ord::cmp);
    found.into_iter().map(|(_, ix)| ix).collect()
}
