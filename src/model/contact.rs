//! Contacts and attachments.

use std::borrow::Cow;
use std::sync::Arc;

use super::phone::MESSENGERS;
use super::{ContactMore, Phone, folded};

/// The customer of a chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name that the customer gives.
    pub name: Arc<str>,
    /// Telephone, e-mail or handle, as the channel gives it.
    pub address: Option<Arc<str>>,
    /// The channel of the chat: `whatsapp`, `web`, `email`, …
    pub channel: Option<Arc<str>>,
    /// What the card holds beside; in an event, what it changes there.
    pub more: Option<Box<ContactMore>>,
}

impl Contact {
    /// Returns the same for all contacts of one person: what somebody said whose chat it is, else what the address tells
    /// ([`Self::owner`]). `None` where nothing tells it.
    #[must_use]
    pub fn person(&self) -> Option<String> {
        let said = self.more.as_ref().and_then(|more| more.person());
        said.map(str::to_owned).or_else(|| self.owner())
    }

    /// Returns the address and the further telephones and e-mails.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let further = self.more.iter().flat_map(|more| more.keys());
        self.address.as_deref().into_iter().chain(further)
    }

    /// Returns the contact of a chat once an event has said it, where the card held more before: with address and name as people read
    /// them, so that no screen shows a messenger's name for a number ([`readable_address`]). The event keeps what the channel wrote.
    #[must_use]
    pub fn after(&self, before: Option<Box<ContactMore>>) -> Self {
        let more = ContactMore::after(before, self.more.as_deref());
        let address = self.address.as_ref().map(readable);
        Self { name: readable(&self.name), address, channel: self.channel.clone(), more }
    }

    /// Returns the key of the address' owner: the telephone number, however it is spelt, or the e-mail address, or the name with
    /// a messenger. `None` where there is no address.
    #[must_use]
    pub fn owner(&self) -> Option<String> {
        owner_of(self.address.as_deref()?, self.channel.as_deref())
    }
}

/// Returns the key of an address' owner, as [`Contact::owner`] does.
#[must_use]
pub fn owner_of(address: &str, channel: Option<&str>) -> Option<String> {
    let address = address.trim();
    if is_email(address) {
        return Some(folded(address));
    }
    if let Some(phone) = Phone::of_owner(address) {
        return Some(phone.canonical());
    }
    // Another person may have the name with another messenger.
    let handle = folded(address.trim_start_matches('@'));
    let channel = folded(channel.unwrap_or_default());
    (!handle.is_empty()).then(|| format!("{channel}:{handle}"))
}

/// Returns true for an e-mail address: of other texts with an `@` one is a name with a messenger, the other a messenger's name for a
/// number.
#[must_use]
pub fn is_email(address: &str) -> bool {
    address.trim().split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty() && domain.contains('.') && !MESSENGERS.contains(&domain)
    })
}

/// Returns an address as people read and dial it: of a messenger's name for a number (`…@c.us`) the number, with the sign of its
/// country.
#[must_use]
pub fn readable_address(address: &str) -> Cow<'_, str> {
    let number = address.trim().split_once('@').filter(|(number, messenger)| {
        MESSENGERS.contains(messenger) && Phone::of_contact(number).is_some()
    });
    match number {
        Some((number, _)) if number.starts_with('+') => Cow::Borrowed(number),
        Some((number, _)) => Cow::Owned(["+", number].concat()),
        None => Cow::Borrowed(address),
    }
}

fn readable(address: &Arc<str>) -> Arc<str> {
    match readable_address(address) {
        Cow::Owned(read) => read.into(),
        Cow::Borrowed(same) if same.len() < address.len() => same.into(),
        Cow::Borrowed(_) => address.clone(),
    }
}

/// The description of a file. Its content is stored beside the journal under its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name as the sender gave it.
    pub name: Arc<str>,
    /// Media type.
    pub mime: Arc<str>,
    /// Size of the content in bytes.
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: Arc<str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn contact(address: &str, channel: &str) -> Contact {
        let address = (!address.is_empty()).then(|| address.into());
        Contact { name: "".into(), address, channel: Some(channel.into()), more: None }
    }

    fn same(one: (&str, &str), other: (&str, &str)) -> bool {
        let (one, other) = (contact(one.0, one.1), contact(other.0, other.1));
        one.person().is_some() && one.person() == other.person()
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
        // The country is part of the number, and zeros are none.
        for (one, other) in [
            ("+54 9 11 6234-5678", "+55 11 96234-5678"),
            ("+54 11 2345-6789", "+55 11 2345-6789"),
            ("+52 55 3234 5678", "+55 55 3234-5678"),
            ("+51 987 654 321", "+55 51 98765-4321"),
            ("+51 984 654 321", "+51 84 654321"),
            ("00000000", "000000000"),
        ] {
            assert!(!same((one, "whatsapp"), (other, "whatsapp")), "{one} {other}");
        }
        // A landline never had a ninth digit.
        assert!(!same(("+55 11 3456-7890", "phone"), ("+55 11 93456-7890", "phone")));
    }

    #[test]
    fn of_a_messengers_name_for_a_number_people_read_the_number() {
        for (address, read) in [
            ("5511987654321@c.us", "+5511987654321"),
            ("+5511987654321@s.whatsapp.net", "+5511987654321"),
            (" 351912345678@c.us ", "+351912345678"),
            ("+55 11 98765-4321", "+55 11 98765-4321"),
            ("rita@loja.com", "rita@loja.com"),
            ("12345678@loja.com", "12345678@loja.com"),
            ("@rita", "@rita"),
            ("rita@c.us", "rita@c.us"),
            ("@c.us", "@c.us"),
            ("", ""),
        ] {
            assert_eq!(readable_address(address), read);
            assert!(
                same((address, "whatsapp"), (read, "whatsapp"))
                    || read.is_empty()
                    || read == "@c.us"
            );
        }
    }

    #[test]
    fn a_chat_has_a_messengers_name_for_a_number_as_the_number() {
        let said = |name: &str, address: &str| {
            let said = Contact { name: name.into(), ..contact(address, "whatsapp") };
            let read = said.after(None);
            assert_eq!(read.person(), said.person());
            (read.name.to_string(), read.address.unwrap_or_default().to_string())
        };
        let number = "+5511987654321".to_owned();
        let raw = "5511987654321@c.us";
        assert_eq!(said("", raw), (String::new(), number.clone()));
        assert_eq!(said(raw, raw), (number.clone(), number.clone()));
        assert_eq!(said("Rita", "+5511987654321@s.whatsapp.net"), ("Rita".to_owned(), number));
        for other in ["rita@loja.com", "118273645546372@lid", "+55 11 98765-4321"] {
            assert_eq!(said(other, other), (other.to_owned(), other.to_owned()));
        }
    }

    /// Keys are stored: whoever was joined by an earlier version, or has asked for no more messages, goes by one.
    #[test]
    fn what_a_messenger_puts_behind_something_else_is_no_number_and_keeps_its_key() {
        for (other, stored) in [
            ("118273645546372@lid", "118273645546372"),
            ("1203630211223344@g.us", "1203630211223344@g.us"),
            ("5511987654321@newsletter", "551187654321"),
        ] {
            assert_eq!(contact(other, "whatsapp").person().as_deref(), Some(stored));
            let more = ContactMore::default().with_person(stored).boxed();
            let joined = Contact { more, ..contact("rita@loja.com", "email") };
            assert_eq!(joined.person(), contact(other, "whatsapp").person(), "{other}");
            // Neither shown nor found as one.
            assert_eq!(readable_address(other), other);
            assert_eq!(Phone::of_contact(other), None, "{other}");
            assert!(!Phone::new(stored).is_some_and(|phone| phone.is(other)), "{other}");
        }
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
