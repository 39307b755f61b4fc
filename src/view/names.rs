//! Who did something, in words.

use crate::i18n::{Locale, conversation};
use crate::journal::{Chat, Desk, DeskConfig};
use crate::model::{AgentId, Author, AuthorKind, ChatId};

/// The people of a chat by their names.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    config: &'a DeskConfig,
    customer: Option<&'a str>,
    /// The language of what has no name of its own.
    pub locale: Locale,
}

impl<'a> Names<'a> {
    /// The people of a chat of the desk.
    #[must_use]
    pub fn of(desk: &'a Desk, chat: &ChatId, locale: Locale) -> Self {
        Self {
            config: desk.config(),
            customer: desk.by_id(chat).map(Chat::state).and_then(|state| state.display_name()),
            locale,
        }
    }

    /// The desk's settings and people.
    #[must_use]
    pub fn config(&self) -> &'a DeskConfig {
        self.config
    }

    /// The customer's name, or the word for them.
    #[must_use]
    pub fn customer(&self) -> &'a str {
        self.customer.unwrap_or(conversation::customer(self.locale))
    }

    /// An agent's name.
    #[must_use]
    pub fn agent(&self, id: &AgentId) -> String {
        self.config.agent_name(id).to_owned()
    }

    /// The author's name; for what is nobody in person, the word for it.
    #[must_use]
    pub fn author(&self, author: &Author) -> String {
        match author.kind {
            AuthorKind::Customer => self.customer().to_owned(),
            AuthorKind::Agent => author.agent_id().map_or_else(String::new, |id| self.agent(&id)),
            AuthorKind::Bot => conversation::chatbot(self.locale).to_owned(),
            AuthorKind::System => conversation::system(self.locale).to_owned(),
        }
    }
}
