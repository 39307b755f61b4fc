//! [`PendingMessages`]: messages that the storage has not confirmed; the conversation shows them as being sent.
//!
//! They are no events yet. Until then their text is kept beside the draft, so that a crash loses nothing; see
//! `docs/decisions/store-then-show.md`.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::open_chat::OpenChat;
use crate::app::{NotDone, Sent};
use crate::model::{AgentId, Attachment, ChatId, Timestamp};
use crate::view::actions::{Action, Change};
use crate::view::mentions::mentioned;

/// The content of a message or a note.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A message to the customer.
    Message {
        text: Arc<str>,
        /// The file of a message that is sent again.
        attachment: Option<Box<Attachment>>,
    },
    /// A note to the team.
    Note { text: Arc<str> },
}

impl Content {
    fn sent(&self) -> Sent {
        let (Self::Message { text, .. } | Self::Note { text }) = self;
        Sent { text: text.to_string(), note: matches!(self, Self::Note { .. }) }
    }

    fn action(self, chat: ChatId, mentions: Vec<AgentId>) -> Action {
        match self {
            Self::Message { text, attachment } => Action::Message { chat, text, attachment },
            Self::Note { text } => Action::Note { chat, text, mentions },
        }
    }
}

/// A message or a note on its way to the storage.
#[derive(Clone, Debug, PartialEq)]
pub struct Sending {
    /// Identifies the message until it is stored.
    pub number: u64,
    chat: ChatId,
    pub content: Content,
    pub at: Timestamp,
}

/// All messages on their way to the storage. The frame provides it, so that leaving a chat cancels nothing. Cheap to
/// copy.
#[derive(Clone, Copy)]
pub struct PendingMessages {
    sending: RwSignal<Vec<Sending>>,
    last: StoredValue<u64>,
}

impl PendingMessages {
    /// Provides an empty list as context.
    pub fn provide() -> Self {
        let outbox = Self { sending: RwSignal::new(Vec::new()), last: StoredValue::new(0) };
        provide_context(outbox);
        outbox
    }

    /// Returns the list from the context.
    ///
    /// # Panics
    /// Outside of the frame: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the frame provides it"))
    }

    /// Returns a chat's pending messages in order. Reactive.
    #[must_use]
    pub fn of(self, chat: &ChatId) -> Vec<Sending> {
        self.sending.with(|sending| {
            let its = sending.iter().filter(|sending| sending.chat == *chat);
            its.cloned().collect()
        })
    }

    /// Sends the composer's text, and makes a change once it is stored. If that fails, the text returns to the draft, and
    /// nothing changes.
    pub fn send_written(self, open: OpenChat, content: Content, then: Option<Change>) {
        let sent = content.sent();
        let sending = self.add(open, content);
        let app = open.app;
        // The message brings the chat to the top of the list, where another one is next.
        let next = then.as_ref().and_then(|change| open.next_after(change));
        let desk = app.kind.get_untracked();
        app.change_composer(&sending.chat, |draft| draft.send(sent.clone()));
        spawn_local(async move {
            let chat = sending.chat.clone();
            let done = self.deliver(open, sending).await;
            // Another desk may have been opened meanwhile.
            app.change_composer_of(desk, &chat, |draft| {
                draft.settle(&sent);
                if done.is_err() {
                    draft.give_back(&sent);
                }
            });
            match (done, then) {
                (Err(why), _) => open.say_not_done(&why),
                (Ok(()), Some(change)) => open.change_then(chat, change, next).await,
                (Ok(()), None) => {}
            }
        });
    }

    /// Sends content that is not the composer's.
    ///
    /// # Errors
    /// The reason why it was not sent.
    pub async fn send(self, open: OpenChat, content: Content) -> Result<(), NotDone> {
        let sending = self.add(open, content);
        self.deliver(open, sending).await
    }

    fn add(self, open: OpenChat, content: Content) -> Sending {
        let number = self.last.get_value() + 1;
        self.last.set_value(number);
        let sending =
            Sending { number, chat: open.id(), content, at: open.app.now.get_untracked() };
        self.sending.update(|all| all.push(sending.clone()));
        sending
    }

    async fn deliver(self, open: OpenChat, sending: Sending) -> Result<(), NotDone> {
        let app = open.app;
        let Sending { chat, content, number, .. } = sending;
        let mentions = match &content {
            Content::Note { text } => {
                let (agents, me) = untrack(|| (app.active_agents(), app.me()));
                mentioned(text, &agents, me.as_ref())
            }
            Content::Message { .. } => Vec::new(),
        };
        // Stored, or in memory and marked as unsaved: either way it is an event now.
        let done = app.act(content.action(chat, mentions)).await;
        self.sending.try_update(|all| all.retain(|sending| sending.number != number));
        done.map(drop)
    }
}
