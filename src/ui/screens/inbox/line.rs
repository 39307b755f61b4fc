//! What a row of the list says, as data.

use std::sync::Arc;

use crate::app::Desktop;
use crate::i18n::{Locale, format, inbox};
use crate::journal::{Body, Book, Chat, ChatIx};
use crate::model::{AgentId, AuthorKind, ChatId, DAY, Status, Tag, Timestamp};

/// How much of a message a row holds, in characters: more than can be seen.
const PREVIEW: usize = 120;

/// How many tags a row shows; the others are counted.
const TAGS: usize = 2;

/// One chat of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The chat.
    pub chat: ChatId,
    /// The customer's name, or what else is known of them.
    pub name: String,
    /// What they write through.
    pub channel: Option<Arc<str>>,
    /// The last message.
    pub preview: Option<Preview>,
    /// The last thing that concerns the customer.
    pub at: Timestamp,
    /// The customer's messages that nobody has read.
    pub unread: u64,
    /// `None`: it never entered the flow.
    pub status: Option<Status>,
    /// Since when the customer waits for the first answer; only while the chat is open.
    pub waits_since: Option<Timestamp>,
    /// The name of the agent responsible.
    pub responsible: Option<String>,
    /// The first tags.
    pub tags: Vec<Tag>,
    /// How many tags there are beyond those.
    pub more_tags: u64,
    /// It is in the archive.
    pub archived: bool,
}

/// The last message of a chat.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Who wrote it.
    pub from: From,
    /// Its beginning, on one line.
    pub text: String,
    /// The name of the file that it carries.
    pub file: Option<Arc<str>>,
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The customer.
    Customer,
    /// Who sits here.
    Me,
    /// Somebody else of the desk, by name.
    Agent(String),
    /// A chatbot rule.
    Bot,
    /// A campaign.
    Campaign,
}

impl From {
    /// What stands before the text; nothing before the customer's own words.
    #[must_use]
    pub fn label(&self, locale: Locale) -> Option<String> {
        match self {
            Self::Customer => None,
            Self::Me => Some(inbox::you(locale).to_owned()),
            Self::Agent(name) => Some(name.split_whitespace().next().unwrap_or(name).to_owned()),
            Self::Bot => Some(inbox::chatbot(locale).to_owned()),
            Self::Campaign => Some(inbox::campaign(locale).to_owned()),
        }
    }
}

impl Line {
    /// What to say of a chat to the agent who sits here; `None` where the chat is not there.
    #[must_use]
    pub fn of(desktop: &Desktop, chat: ChatIx, me: Option<&AgentId>) -> Option<Self> {
        let chat = desktop.desk.chat(chat)?;
        Some(Self::new(chat, desktop.desk.book(), me))
    }

    fn new(chat: &Chat, book: &Book, me: Option<&AgentId>) -> Self {
        let state = chat.state();
        Self {
            chat: chat.id().clone(),
            name: state.display_name().unwrap_or(chat.id().as_str()).to_owned(),
            channel: state.contact.channel.clone(),
            preview: preview(chat, book, me),
            at: state.activity,
            unread: u64::from(state.unread),
            status: state.status,
            waits_since: (state.status == Some(Status::Open)).then_some(state.since),
            responsible: state.responsible.as_ref().map(|id| book.agent_name(id).to_owned()),
            tags: state.tags.iter().take(TAGS).cloned().collect(),
            more_tags: state.tags.len().saturating_sub(TAGS) as u64,
            archived: state.archived,
        }
    }
}

fn preview(chat: &Chat, book: &Book, me: Option<&AgentId>) -> Option<Preview> {
    let last = chat.state().last_message.as_ref()?;
    let event = chat.event(&last.event);
    let campaign = event.is_some_and(|event| matches!(event.body, Body::MessageSent { campaign: Some(_), .. }));
    let from = match last.from {
        _ if campaign => From::Campaign,
        AuthorKind::Customer => From::Customer,
        AuthorKind::Bot => From::Bot,
        AuthorKind::Agent | AuthorKind::System => match event.and_then(|event| event.by.agent_id()) {
            Some(id) if Some(&id) == me => From::Me,
            Some(id) => From::Agent(book.agent_name(&id).to_owned()),
            None => From::Bot,
        },
    };
    let file = event.and_then(|event| match &event.body {
        Body::MessageReceived { attachment, .. } | Body::MessageSent { attachment, .. } => {
            attachment.as_ref().map(|file| file.name.clone())
        }
        _ => None,
    });
    Some(Preview {
        from,
        text: one_line(&last.text),
        file,
    })
}

/// The beginning of a text without its line breaks.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.len() > PREVIEW {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().take(PREVIEW));
    }
    line
}

/// How long a customer has waited: ticking up to a day, then in days and hours.
#[must_use]
pub fn waited(locale: Locale, since: Timestamp, now: Timestamp) -> String {
    let ms = now.since(since);
    if ms < DAY { format::clock(locale, ms) } else { format::duration(locale, ms) }
}
