//! [`PendingMessages`]: messages that the storage has not confirmed; the conversation shows them as being sent.
//!
//! They are no events yet. Until then their text is kept beside the draft, so that a crash loses nothing; see
//! `docs/decisions/store-then-show.md`.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::files::Tray;
use super::open_chat::OpenChat;
use crate::app::{App, NotDone, Sent};
use crate::model::{AgentId, Attachment, ChatId, EventId, Timestamp};
use crate::store::FileContent;
use crate::view::actions::{Action, Change};
use crate::view::mentions::mentioned;

/// The content of a message or a note.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A message to the customer.
    Message {
        text: Arc<str>,
        /// The file that it brings.
        attachment: Option<Box<Attachment>>,
        /// The message that it quotes.
        reply_to: Option<EventId>,
    },
    /// A note to the team.
    Note { text: Arc<str> },
}

impl Content {
    fn sent(&self) -> Sent {
        let (Self::Message { text, .. } | Self::Note { text }) = self;
        let reply_to = match self {
            Self::Message { reply_to, .. } => reply_to.as_ref().map(ToString::to_string),
            Self::Note { .. } => None,
        };
        Sent { text: text.to_string(), note: matches!(self, Self::Note { .. }), reply_to }
    }

    fn action(self, chat: ChatId, mentions: Vec<AgentId>) -> Action {
        match self {
            Self::Message { text, attachment, reply_to } => {
                Action::Message { chat, text, attachment, reply_to }
            }
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
        // Another desk may be opened meanwhile.
        let is_open = move || app.kind.try_get_untracked() == Some(desk);
        app.change_composer(&sending.chat, |draft| draft.send(sent.clone()));
        spawn_local(async move {
            let chat = sending.chat.clone();
            let done = self.deliver(open, sending).await;
            app.change_composer_later(desk, &chat, |draft| {
                draft.settle(&sent);
                if done.is_err() {
                    draft.give_back(&sent);
                }
            });
            match (done, then) {
                (Err(why), _) => open.say_not_done(&why),
                (Ok(()), Some(change)) if is_open() => open.change_then(chat, change, next).await,
                (Ok(()), _) => {}
            }
        });
    }

    /// Sends the files of a tray, each as a message, the first with the composer's text and what it quotes; then makes a
    /// change. Where not all are sent, the rest stays in the tray, and the text returns to the draft if it was not sent.
    pub fn send_with_files(
        self,
        open: OpenChat,
        tray: Tray,
        text: &str,
        reply_to: Option<EventId>,
        then: Option<Change>,
    ) {
        let (app, chat) = (open.app, open.id());
        let quoted = reply_to.as_ref().map(ToString::to_string);
        let sent = Sent { text: text.to_owned(), note: false, reply_to: quoted };
        let next = then.as_ref().and_then(|change| open.next_after(change));
        let desk = app.kind.get_untracked();
        // Another desk may be opened meanwhile.
        let is_open = move || app.kind.try_get_untracked() == Some(desk);
        let has_text = !text.is_empty() || reply_to.is_some();
        if has_text {
            app.change_composer(&chat, |draft| draft.send(sent.clone()));
        }
        let caption: Arc<str> = text.into();
        spawn_local(async move {
            let to = chat.clone();
            let send = move |attachment, file, first| {
                let text = if first { Arc::clone(&caption) } else { "".into() };
                let attachment = Some(Box::new(attachment));
                let reply_to = reply_to.clone().filter(|_| first);
                let content = Content::Message { text, attachment, reply_to };
                self.send_file(app, to.clone(), content, file)
            };
            let done = tray.send(send).await;
            let text_sent = matches!(done, Ok(true) | Err((_, false)));
            if has_text {
                app.change_composer_later(desk, &chat, |draft| {
                    draft.settle(&sent);
                    if !text_sent {
                        draft.give_back(&sent);
                    }
                });
            }
            match (done, then) {
                (Err((why, _)), _) => open.say_not_done(&why),
                (Ok(true), Some(change)) if is_open() => {
                    open.change_then(chat, change, next).await;
                }
                (Ok(_), _) => {}
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

    /// Sends a message with its file to a chat that need no longer be open. Returns false if there was no room for the
    /// file: the message was sent, and the file lasts as long as the page.
    ///
    /// # Errors
    /// The reason why it was not sent.
    pub async fn send_file(
        self,
        app: App,
        chat: ChatId,
        content: Content,
        file: FileContent,
    ) -> Result<bool, NotDone> {
        let sending = self.add_to(app, chat, content);
        let Sending { chat, content, number, .. } = sending;
        let done = app.act_with_file(content.action(chat, Vec::new()), file).await;
        self.sending.try_update(|all| all.retain(|sending| sending.number != number));
        done.map(|(_, stored)| stored)
    }

    fn add(self, open: OpenChat, content: Content) -> Sending {
        self.add_to(open.app, open.id(), content)
    }

    fn add_to(self, app: App, chat: ChatId, content: Content) -> Sending {
        let number = self.last.get_value() + 1;
        self.last.set_value(number);
        let sending = Sending { number, chat, content, at: app.now.get_untracked() };
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
