//! [`Salt`]: the names of a line's events.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::Secret;
use crate::model::{ChatId, EventId};

/// Makes the ids of a line's events and chats from the network's own ids. They are the same whenever the same is heard again,
/// so that no event is there twice; and they tell nothing: the network's ids may hold a telephone number, and erasure leaves the
/// ids of events as they are. A plain hash would not do, because all numbers can be tried in minutes.
#[derive(Clone, Debug)]
pub struct Salt {
    line: String,
    salt: Secret,
}

/// Lower-case base32 (RFC 4648), without padding.
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Letters of a name: 130 bits.
const LENGTH: usize = 26;

impl Salt {
    /// The names of a line, under its salt.
    #[must_use]
    pub const fn new(line: String, salt: Secret) -> Self {
        Self { line, salt }
    }

    /// Returns the id of the event that something of the network becomes.
    #[must_use]
    pub fn event(&self, remote: &str) -> EventId {
        self.line_slash(&self.name(remote)).into()
    }

    /// Returns the id of the report that the network has accepted a message under an id of its own.
    #[must_use]
    pub fn sent(&self, remote: &str) -> EventId {
        format!("{}/{}/sent", self.line, self.name(remote)).into()
    }

    /// Returns the id of the event that links a key to a chat. An erased chat is not continued: the next one of the same
    /// customer is of the next generation; the first is 1.
    #[must_use]
    pub fn key(&self, key: &str, generation: usize) -> EventId {
        self.of_key("key", key, generation).into()
    }

    /// Returns the id of the chat that begins with a key, which is that of the event too that starts it.
    #[must_use]
    pub fn chat(&self, key: &str, generation: usize) -> ChatId {
        self.of_key("chat", key, generation).into()
    }

    fn of_key(&self, what: &str, key: &str, generation: usize) -> String {
        let name = self.name(key);
        let first = format!("{}/{what}/{name}", self.line);
        if generation > 1 { format!("{first}/{generation}") } else { first }
    }

    fn line_slash(&self, rest: &str) -> String {
        format!("{}/{rest}", self.line)
    }

    fn name(&self, text: &str) -> String {
        // An HMAC takes a key of any length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.salt.reveal().as_bytes()) else {
            return String::new();
        };
        mac.update(text.as_bytes());
        let (mut bits, mut held, mut name) = (0_u32, 0_u32, String::with_capacity(LENGTH));
        for byte in mac.finalize().into_bytes() {
            bits = bits << 8 | u32::from(byte);
            held += 8;
            while held >= 5 && name.len() < LENGTH {
                held -= 5;
                let letter = usize::try_from(bits >> held & 31).unwrap_or_default();
                name.extend(LETTERS.get(letter).map(|letter| char::from(*letter)));
            }
            bits &= 31;
        }
        name
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn salt(salt: &str) -> Salt {
        Salt::new("tg-1".into(), Secret::new(salt.into()))
    }

    /// RFC 4231, test case 2.
    #[test]
    fn names_are_hmacs() {
        // 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843, as base32.
        assert_eq!(salt("Jefe").name("what do ya want for nothing?"), "lpomcrv7mb2u42qeeqtarflvy5");
    }

    #[test]
    fn the_same_has_the_same_name_and_another_salt_another() {
        let one = salt("a");
        assert_eq!(one.event("tg:5511987654321/7"), one.event("tg:5511987654321/7"));
        assert_ne!(one.event("tg:5511987654321/7"), salt("b").event("tg:5511987654321/7"));
        assert!(!one.key("tg:5511987654321", 1).as_str().contains("5511987654321"));
        assert!(one.key("tg:1", 2).as_str().ends_with("/2"));
        assert_eq!(
            one.chat("tg:1", 1).as_str().replace("/chat/", "/key/"),
            one.key("tg:1", 1).as_str()
        );
    }
}
