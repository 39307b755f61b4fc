//! [`PendingMessages`]: messages that the storage has not confirmed; the conversation shows them as being sent.
//!
//! They are no events yet. Until then their text is also part of the draft, so that a crash loses nothing; see
//! `docs/decisions/store-then-show.md`.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::open_chat::OpenChat;
use crate::app::{App, ComposerDraft, NotDone};
use crate::model::{Attachment, ChatId, Timestamp};
use crate::view::actions::Action;

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
    fn action(self, chat: ChatId) -> Action {
        match self {
            Self::Message { text, attachment } => Action::Message { chat, text, attachment },
            Self::Note { text } => Action::Note { chat, text },
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
    /// True if the composer's text was sent: it returns there if storing fails.
    written: bool,
}

impl Sending {
    #[must_use]
    pub fn text(&self) -> &str {
        let (Content::Message { text, .. } | Content::Note { text }) = &self.content;
        text
    }

    fn is_note(&self) -> bool {
        matches!(self.content, Content::Note { .. })
    }
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

    /// Sends the composer's text. If that fails, `back` gets the text; if `back` returns false because the composer is
    /// gone, the stored draft gets it.
    pub fn send_written(
        self,
        open: OpenChat,
        content: Content,
        back: impl FnOnce(&str) -> bool + 'static,
    ) {
        let sending = self.add(open, content, true);
        let app = open.app;
        spawn_local(async move {
            let Err(why) = self.deliver(open, sending.clone()).await else {
                return;
            };
            if !back(sending.text()) {
                let mut typed = self.typed(app, &sending.chat);
                typed.text = returned(sending.text(), &typed.text);
                self.keep_draft(app, &sending.chat, &typed);
            }
            open.say_not_done(&why);
        });
    }

    /// Sends content that is not the composer's.
    ///
    /// # Errors
    /// The reason why it was not sent.
    pub async fn send(self, open: OpenChat, content: Content) -> Result<(), NotDone> {
        let sending = self.add(open, content, false);
        self.deliver(open, sending).await
    }

    fn add(self, open: OpenChat, content: Content, written: bool) -> Sending {
        let number = self.last.get_value() + 1;
        self.last.set_value(number);
        let sending =
            Sending { number, chat: open.id(), content, at: open.app.now.get_untracked(), written };
        self.sending.update(|all| all.push(sending.clone()));
        sending
    }

    async fn deliver(self, open: OpenChat, sending: Sending) -> Result<(), NotDone> {
        let app = open.app;
        let Sending { chat, content, number, .. } = sending;
        // Stored, or in memory and marked as unsaved: either way it is an event now.
        let done = app.act(content.action(chat.clone())).await;
        let rest = self.typed(app, &chat);
        self.sending.try_update(|all| all.retain(|sending| sending.number != number));
        self.keep_draft(app, &chat, &rest);
        done.map(drop)
    }

    /// Returns the text typed in a chat's composer, without pending messages, from the stored draft.
    #[must_use]
    pub fn typed(self, app: App, chat: &ChatId) -> ComposerDraft {
        let kept = app.draft(chat);
        let on_its_way = self.written(chat);
        let text = rest(&kept.text, &on_its_way).to_owned();
        ComposerDraft { text, ..kept }
    }

    /// Stores the composer's text of a chat together with its pending messages.
    pub fn keep_draft(self, app: App, chat: &ChatId, typed: &ComposerDraft) {
        let on_its_way = self.written(chat);
        let draft = ComposerDraft {
            text: whole(&on_its_way, &typed.text),
            // A note must not return as a message to the customer.
            note: typed.note || on_its_way.iter().any(Sending::is_note),
        };
        app.keep_draft(chat, &draft);
    }

    fn written(self, chat: &ChatId) -> Vec<Sending> {
        let its = |all: &Vec<Sending>| {
            let its = all.iter().filter(|one| one.chat == *chat && one.written);
            its.cloned().collect()
        };
        self.sending.try_with_untracked(its).unwrap_or_default()
    }
}

/// Returns the text that was not sent, followed by the text typed since.
#[must_use]
pub fn returned(text: &str, typed: &str) -> String {
    if typed.is_empty() { text.to_owned() } else { format!("{text}\n{typed}") }
}

/// Joins the pending texts and the typed one.
fn whole(on_its_way: &[Sending], typed: &str) -> String {
    let mut whole: String =
        on_its_way.iter().map(|sending| format!("{}\n", sending.text())).collect();
    whole.push_str(typed);
    whole
}

/// Returns the typed part of a joined text.
fn rest<'a>(kept: &'a str, on_its_way: &[Sending]) -> &'a str {
    on_its_way.iter().fold(kept, |kept, sending| {
        let rest = kept.strip_prefix(sending.text());
        rest.and_then(|rest| rest.strip_prefix('\n')).unwrap_or(kept)
    })
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn sending(text: &str) -> Sending {
        Sending {
            number: 0,
            chat: "c".into(),
            content: Content::Note { text: text.into() },
            at: Timestamp::MIN,
            written: true,
        }
    }

    #[test]
    fn what_is_being_written_is_told_from_what_is_on_its_way() {
        let all = [sending("um"), sending("dois\nlinhas")];
        let kept = whole(&all, "três");
        assert_eq!(kept, "um\ndois\nlinhas\ntrês");
        assert_eq!(rest(&kept, &all), "três");
        assert_eq!(rest(&whole(&all, ""), &all), "");
        assert_eq!(rest("três", &all), "três", "kept before they were sent");
        assert_eq!(rest("um", &[]), "um");
    }
}
