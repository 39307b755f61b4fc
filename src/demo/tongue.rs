//! [`Tongue`]: the language that the shop and its customers speak. [`Words`]: a text in each of them.

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

/// A text, or the template of one, in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words {
    portuguese: &'static str,
    english: &'static str,
    spanish: &'static str,
}

pub(super) const fn t(
    portuguese: &'static str,
    english: &'static str,
    spanish: &'static str,
) -> Words {
    Words { portuguese, english, spanish }
}

/// Returns a text that is the same in each language.
pub(super) const fn same(text: &'static str) -> Words {
    t(text, text, text)
}

impl Words {
    pub(super) const fn of(self, tongue: Tongue) -> &'static str {
        match tongue {
            Tongue::Portuguese => self.portuguese,
            Tongue::English => self.english,
            Tongue::Spanish => self.spanish,
        }
    }
}
