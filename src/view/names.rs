//! [`Names`]: the names of a chat's people.

use crate::i18n::{Locale, conversation};
use crate::journal::{Chat, Desk, DeskConfig};
use crate::model::{AgentId, Author, AuthorKind, ChatId};

/// The names of a chat's people.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    config: &'a DeskConfig,
    customer: Option<&'a str>,
    /// The language of the words for those without a name.
    pub locale: Locale,
}

impl<'a> Names<'a> {
    #[must_use]
    pub fn of(desk: &'a Desk, chat: &ChatId, locale: Locale) -> Self {
        Self {
            config: desk.config(),
            customer: desk.by_id(chat).map(Chat::state).and_then(|state| state.display_name()),
            locale,
        }
    }

    #[must_use]
    pub fn config(&self) -> &'a DeskConfig {
        self.config
    }

    /// Returns the customer's name, or the word for them.
    #[must_use]
    pub fn customer(&self) -> &'a str {
        self.customer.unwrap_or(conversation::customer(self.locale))
    }

    #[must_use]
    pub fn agent(&self, id: &AgentId) -> String {
        self.config.agent_name(id).to_owned()
    }

    /// Returns the author's name; for the chatbot and the system, the word for them.
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
