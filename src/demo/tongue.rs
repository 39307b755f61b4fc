//! [`Tongue`]: the language that the shop and its customers speak. [`Words`]: a text in each of them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::journal::Desk;

/// A language of the demo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    #[default]
    /// That of Brazil, where the shop is.
    Portuguese,
    /// American.
    English,
    /// That of Latin America.
    Spanish,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Portuguese, Self::English, Self::Spanish];

    /// Returns the prefix of all ids of a demo in this language.
    pub(super) const fn prefix(self) -> &'static str {
        match self {
            Self::Portuguese => "demo-",
            Self::English => "demo-en-",
            Self::Spanish => "demo-es-",
        }
    }

    /// Returns the language of a demo, by the ids of its chats.
    #[must_use]
    pub fn of(desk: &Desk) -> Self {
        let mut ids = desk.chats().map(|(_, chat)| chat.id().as_str());
        let id = ids.find(|id| id.starts_with(Self::Portuguese.prefix())).unwrap_or_default();
        let mut others = [Self::English, Self::Spanish].into_iter();
        others.find(|tongue| id.starts_with(tongue.prefix())).unwrap_or_default()
    }
}

/// A text, or the template of one. Where it is used it stands in Portuguese; the other languages have tables, since a browser
/// loads only the one that its shop speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words {
    portuguese: &'static str,
    /// Under which the tables have it; 0 where it is the same in each language.
    key: u32,
}

/// A text of a table, with its key.
pub(super) type Text = (u32, &'static str);

/// The texts of the languages that are loaded.
static ENGLISH: OnceLock<BTreeMap<u32, &'static str>> = OnceLock::new();
static SPANISH: OnceLock<BTreeMap<u32, &'static str>> = OnceLock::new();

/// Makes the texts in English known.
pub fn learn_english() {
    ENGLISH.get_or_init(|| super::translations::ENGLISH.iter().copied().collect());
}

/// Makes the texts in Spanish known.
pub fn learn_spanish() {
    SPANISH.get_or_init(|| super::translations::SPANISH.iter().copied().collect());
}

pub(super) const fn t(portuguese: &'static str) -> Words {
    Words { portuguese, key: key(portuguese) }
}

/// Returns a text that is the same in each language.
pub(super) const fn same(text: &'static str) -> Words {
    Words { portuguese: text, key: 0 }
}

/// FNV-1a, never 0.
pub(super) const fn key(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut hash, mut at) = (0x811c_9dc5_u32, 0);
    while at < bytes.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "below the length; a constant function has no other way"
        )]
        let byte = bytes[at];
        hash = (hash ^ byte as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    if hash == 0 { 1 } else { hash }
}

impl Words {
    /// Returns the text in a language that was made known.
    pub(super) fn of(self, tongue: Tongue) -> &'static str {
        let table = match tongue {
            Tongue::Portuguese => return self.portuguese,
            Tongue::English => &ENGLISH,
            Tongue::Spanish => &SPANISH,
        };
        let text = table.get().and_then(|texts| texts.get(&self.key).copied());
        debug_assert!(text.is_some() || self.key == 0, "no text for {:?}", self.portuguese);
        text.unwrap_or(self.portuguese)
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn each_text_has_a_key_of_its_own() {
        let keys = crate::demo::translations::ENGLISH.iter().map(|(key, _)| *key);
        let unique: std::collections::BTreeSet<_> = keys.clone().collect();
        assert_eq!(unique.len(), keys.count());
    }
}
