//! [`Draft`]: the composer's content, one for all tabs, kept across reloads and changes of chat until it is stored as an
//! event.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::ComposerDraft;
use crate::model::EventId;
use crate::ui::chat::{Content, OpenChat, PendingMessages, Tray};
use crate::view::actions::Change;
use crate::view::timeline::quote::{Quote, beside, quote};

#[derive(Clone, Copy)]
pub struct Draft {
    open: OpenChat,
    now: Memo<ComposerDraft>,
    outbox: PendingMessages,
    tray: Tray,
}

impl Draft {
    /// Shows the open chat's draft.
    #[must_use]
    pub fn of(open: OpenChat) -> Self {
        let (app, id) = (open.app, open.id());
        let is_emptied =
            |draft: &ComposerDraft| draft.note && draft.text.is_empty() && draft.sending.is_empty();
        let emptied = untrack(|| app.composer(&id, is_emptied));
        if emptied {
            app.change_composer(&id, |draft| draft.note = false);
        }
        let now = Memo::new(move |_| app.composer(&id, ComposerDraft::clone));
        let tray = Tray::of(app, open.id());
        Self { open, now, outbox: PendingMessages::here(), tray }
    }

    /// Returns the text. Reactive.
    #[must_use]
    pub fn text(self) -> String {
        self.now.with(|draft| draft.text.clone())
    }

    /// Returns true for a note. Reactive.
    #[must_use]
    pub fn is_note(self) -> bool {
        self.now.with(|draft| draft.note)
    }

    /// Returns the files that go with the next message.
    #[must_use]
    pub fn tray(self) -> Tray {
        self.tray
    }

    /// Returns true if there is something to send. Reactive.
    #[must_use]
    pub fn can_send(self) -> bool {
        let note = self.is_note();
        self.now.with(|draft| !draft.text.trim().is_empty()) || !note && self.tray.has_some()
    }

    /// Sets the text.
    pub fn write(self, text: String) {
        self.change(|draft| draft.text = text);
    }

    pub fn set_note(self, note: bool) {
        self.change(|draft| draft.note = note);
    }

    /// Returns what the next message quotes. Reactive.
    #[must_use]
    pub fn quote(self) -> Option<Quote> {
        let id = self.now.with(|draft| draft.reply_to.as_deref().map(EventId::from))?;
        self.open.read(|chat| quote(chat, &id)).filter(|_| !self.is_note())
    }

    pub fn quote_nothing(self) {
        self.change(|draft| draft.reply_to = None);
    }

    /// Quotes the message before the quoted one, or the one after it; after the newest none.
    pub fn quote_beside(self, older: bool) {
        let from = self.now.with_untracked(|draft| draft.reply_to.as_deref().map(EventId::from));
        let found = self.open.peek(|chat| beside(chat, from.as_ref(), older)).flatten();
        if found.is_some() || !older {
            self.change(|draft| draft.reply_to = found.map(|id| id.to_string()));
        }
    }

    fn change(self, change: impl FnOnce(&mut ComposerDraft)) {
        self.open.app.change_composer(&self.open.id(), change);
    }

    /// Sends the message or the note, and then makes the change. The composer is emptied at once; the text returns if
    /// sending fails, and nothing changes.
    pub fn send(self, on_sent: Callback<()>, then: Option<Change>) {
        let app = self.open.app;
        if untrack(|| app.me_at_work().is_some()) {
            self.post(on_sent, then);
            return;
        }
        // While the app asks who the agent is the text stays.
        if !untrack(|| self.can_send()) {
            return;
        }
        spawn_local(async move {
            match app.who_acts().await {
                Ok(_) => self.post(on_sent, then),
                Err(why) => self.open.say_not_done(&why),
            }
        });
    }

    fn post(self, on_sent: Callback<()>, then: Option<Change>) {
        // Another chat may have been opened meanwhile.
        let Some(sent) = self.now.try_get_untracked() else {
            return;
        };
        let text = sent.text.trim();
        let reply_to = sent.reply_to.as_deref().map(EventId::from);
        if !sent.note && untrack(|| self.tray.has_some()) {
            self.outbox.send_with_files(self.open, self.tray, text, reply_to, then);
            on_sent.run(());
            return;
        }
        if text.is_empty() {
            return;
        }
        let content = if sent.note {
            Content::Note { text: text.into() }
        } else {
            Content::Message { text: text.into(), attachment: None, reply_to }
        };
        self.outbox.send_written(self.open, content, then);
        on_sent.run(());
    }
}
