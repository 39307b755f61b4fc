//! One customer over several chats: those whose contact has the same telephone number, e-mail address or name with a messenger.

use std::cmp::Reverse;

use crate::journal::{ChatIx, Desk};
use crate::model::{ChatId, Contact, Phone, folded, sort_by};

/// By what the chats of one person are known.
#[derive(Clone, Debug, PartialEq)]
enum Key {
    Phone(Phone),
    /// An e-mail address, whatever the channel.
    Email(String),
    /// A name with a messenger, which may be another person's with another one.
    Handle(String, Option<String>),
}

impl Key {
    fn of(contact: &Contact) -> Option<Self> {
        let address = contact.address.as_deref()?.trim();
        let is_email = address.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains('.') && !MESSENGERS.contains(&domain)
        });
        if is_email {
            return Some(Self::Email(folded(address)));
        }
        if let Some(phone) = Phone::whole(address) {
            return Some(Self::Phone(phone));
        }
        let handle = folded(address.trim_start_matches('@'));
        let channel = contact.channel.as_deref().map(folded);
        (!handle.is_empty()).then_some(Self::Handle(handle, channel))
    }

    fn is(&self, contact: &Contact) -> bool {
        match (self, contact.address.as_deref()) {
            // Most addresses are no number that ends alike, and are not looked at further.
            (Self::Phone(phone), Some(address)) => {
                phone.ends_like(address)
                    && Self::of(contact)
                        .is_some_and(|key| matches!(key, Self::Phone(_)) && phone.is(address))
            }
            (_, Some(_)) => Self::of(contact).as_ref() == Some(self),
            (_, None) => false,
        }
    }
}

/// What messengers put behind a number.
const MESSENGERS: [&str; 2] = ["c.us", "s.whatsapp.net"];

/// Returns the chats of the contact's person, but for one, the latest first.
#[must_use]
pub fn chats_of(desk: &Desk, contact: &Contact, but: Option<&ChatId>) -> Vec<ChatIx> {
    let Some(key) = Key::of(contact) else { return Vec::new() };
    let others = desk.chats().filter(|(_, chat)| Some(chat.id()) != but);
    let found = others.filter(|(_, chat)| key.is(&chat.state().contact));
    let mut found: Vec<_> = found.map(|(ix, chat)| (Reverse(chat.state().activity), ix)).collect();
    sort_by(&mut found, Ord::cmp);
    found.into_iter().map(|(_, ix)| ix).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn contact(address: &str, channel: &str) -> Contact {
        let address = (!address.is_empty()).then(|| address.into());
        Contact { name: "".into(), address, channel: Some(channel.into()) }
    }

    fn same(one: (&str, &str), other: (&str, &str)) -> bool {
        let (one, other) = (contact(one.0, one.1), contact(other.0, other.1));
        let is = |one: &Contact, other: &Contact| Key::of(one).is_some_and(|key| key.is(other));
        assert_eq!(is(&one, &other), is(&other, &one), "{one:?} {other:?}");
        is(&one, &other)
    }

    #[test]
    fn a_number_is_one_however_it_is_spelt_and_whatever_the_channel() {
        for other in [
            "5511987654321@c.us",
            "(11) 8765-4321",
            "\u{202a}+55 11 98765\u{2011}4321\u{202c}",
            "011 98765.4321",
        ] {
            assert!(same(("+55 11 98765-4321", "whatsapp"), (other, "phone")), "{other}");
        }
        assert!(same(("+54 9 11 2345-6789", "whatsapp"), ("+54 11 2345-6789", "phone")));
        assert!(same(("+52 1 55 1234 5678", "whatsapp"), ("+52 55 1234 5678", "phone")));
        for other in ["+55 21 98765-4321", "+55 11 98765-4322", "4321", "", "+351 98765-4321"] {
            assert!(!same(("+55 11 98765-4321", "whatsapp"), (other, "whatsapp")), "{other}");
        }
        // A landline never had a ninth digit.
        assert!(!same(("+55 11 3456-7890", "phone"), ("+55 11 93456-7890", "phone")));
    }

    #[test]
    fn an_email_is_one_everywhere_and_a_handle_only_with_its_messenger() {
        assert!(same(("Rita@Loja.com", "email"), ("rita@loja.com ", "web")));
        assert!(!same(("rita@loja.com", "email"), ("rita@loja.com.br", "email")));
        assert!(same(("@rita.loja", "instagram"), ("rita.loja", "instagram")));
        assert!(!same(("@rita.loja", "instagram"), ("@rita.loja", "telegram")));
        assert!(!same(("12345678@loja.com", "email"), ("12345678", "phone")));
    }
}
