//! What stands in the composer: kept across reloads and changes of chat, cleared only by what was stored.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::OpenChat;
use crate::app::ComposerDraft;
use crate::i18n::conversation as t;
use crate::journal::Body;

/// The composer's text and mode.
#[derive(Clone, Copy)]
pub struct Draft {
    open: OpenChat,
    now: RwSignal<ComposerDraft>,
    sending: RwSignal<bool>,
    /// It was asked for while something was on its way: what is then left follows.
    again: StoredValue<bool>,
}

impl Draft {
    /// What was left in the open chat.
    #[must_use]
    pub fn of(open: OpenChat) -> Self {
        Self {
            open,
            now: RwSignal::new(open.app.draft(&open.id())),
            sending: RwSignal::new(false),
            again: StoredValue::new(false),
        }
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

    /// Whether something is on its way, following it.
    #[must_use]
    pub fn is_sending(self) -> bool {
        self.sending.get()
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
        let draft = self.now.get_untracked();
        self.open.app.keep_draft(&self.open.id(), &draft);
    }

    /// Sends the message, or adds the note. The text goes when it has been stored, and only what was stored.
    pub fn send(self, on_sent: Callback<()>) {
        if !untrack(|| self.can_send()) {
            return;
        }
        if self.sending.get_untracked() {
            self.again.set_value(true);
            return;
        }
        self.sending.set(true);
        spawn_local(async move {
            let stored = self.store().await;
            self.sending.try_set(false);
            if stored {
                on_sent.try_run(());
                if self.again.try_get_value() == Some(true) {
                    self.again.set_value(false);
                    self.send(on_sent);
                }
            }
        });
    }

    /// Stores what stands there, and clears it. `false` where it could not be, or where the person went elsewhere.
    async fn store(self) -> bool {
        let (app, id) = (self.open.app, self.open.id());
        let sent = self.now.get_untracked();
        let text = sent.text.trim();
        let body = if sent.note {
            Body::NoteAdded { text: text.into() }
        } else {
            Body::MessageSent {
                text: text.into(),
                attachment: None,
                campaign: None,
            }
        };
        let l = self.open.l.get_untracked();
        if app.act(&id, [body]).await.is_empty() {
            self.open.complain(t::not_sent(l));
            return false;
        }
        if self.now.try_get_untracked().is_none() {
            // The person went to another chat meanwhile.
            if app.draft(&id) == sent {
                app.keep_draft(&id, &ComposerDraft::default());
            }
            return false;
        }
        self.change(|draft| {
            // What was typed while it was on its way stays.
            if let Some(rest) = draft.text.strip_prefix(&sent.text) {
                draft.text = rest.to_owned();
            }
        });
        true
    }
}
