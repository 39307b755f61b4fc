//! What stands in the composer: kept across reloads and changes of chat, kept until it was stored.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::ComposerDraft;
use crate::ui::chat::{Content, OpenChat, PendingMessages, returned};

/// The composer's text and mode.
#[derive(Clone, Copy)]
pub struct Draft {
    open: OpenChat,
    now: RwSignal<ComposerDraft>,
    outbox: PendingMessages,
}

impl Draft {
    /// What was left in the open chat.
    #[must_use]
    pub fn of(open: OpenChat) -> Self {
        let outbox = PendingMessages::here();
        Self { open, now: RwSignal::new(outbox.typed(open.app, &open.id())), outbox }
    }

    /// The text, following it.
    #[must_use]
    pub fn text(self) -> String {
        self.now.with(|draft| draft.text.clone())
    }

    /// Whether it is a note, following it.
    #[must_use]
    pub fn is_note(self) -> bool {
        self.now.with(|draft| draft.note)
    }

    /// Whether there is something to send, following it.
    #[must_use]
    pub fn can_send(self) -> bool {
        self.now.with(|draft| !draft.text.trim().is_empty())
    }

    /// Takes in what was typed.
    pub fn write(self, text: String) {
        self.change(|draft| draft.text = text);
    }

    /// Makes it a message or a note.
    pub fn set_note(self, note: bool) {
        self.change(|draft| draft.note = note);
    }

    fn change(self, change: impl FnOnce(&mut ComposerDraft)) {
        self.now.update(change);
        self.keep();
    }

    fn keep(self) {
        let (open, typed) = (self.open, self.now.get_untracked());
        self.outbox.keep_draft(open.app, &open.id(), &typed);
    }

    /// Sends the message, or adds the note. The text goes at once; where it does not go out it returns.
    pub fn send(self, on_sent: Callback<()>) {
        let app = self.open.app;
        if untrack(|| app.me_at_work().is_some()) {
            self.post(on_sent);
            return;
        }
        // While it is asked who sits here the text stays.
        if !untrack(|| self.can_send()) {
            return;
        }
        spawn_local(async move {
            match app.who_acts().await {
                Ok(_) => self.post(on_sent),
                Err(why) => self.open.say_not_done(&why),
            }
        });
    }

    fn post(self, on_sent: Callback<()>) {
        // The person may have gone to another chat meanwhile.
        let Some(sent) = self.now.try_get_untracked() else {
            return;
        };
        let text = sent.text.trim();
        if text.is_empty() {
            return;
        }
        let content = if sent.note {
            Content::Note { text: text.into() }
        } else {
            Content::Message { text: text.into(), attachment: None }
        };
        self.now.update(|draft| draft.text.clear());
        let back = move |text: &str| {
            let is_there = self.now.try_get_untracked().is_some();
            if is_there {
                self.change(|draft| draft.text = returned(text, &draft.text));
            }
            is_there
        };
        self.outbox.send_written(self.open, content, back);
        self.keep();
        on_sent.run(());
    }
}
