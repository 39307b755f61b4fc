//! Coming to the desk, reading its chats, and the names of new things.

use leptos::prelude::*;

use super::not_done::NotDone;
use crate::app::desk_kind::{DeskKind, Phase};
use crate::app::handle::App;
use crate::app::session::clock::{desk_now, new_uuid};
use crate::app::session::prefs::{self, ComposerDraft};
use crate::app::session::zones::device_zone;
use crate::model::{AgentId, ChatId, Settings};
use crate::view::actions::{Action, Change};

impl App {
    /// Marks the chat as read by the desk. Does nothing where there is nothing unread, or nobody has said who they are: looking
    /// is no reason to ask. Where the server refused that, it is unread again, and stays so: it would refuse it for ever.
    pub async fn read(self, chat: &ChatId) {
        let unread = self.desktop.with_untracked(|desktop| {
            desktop.desk.by_id(chat).is_some_and(|chat| chat.state().unread > 0)
        });
        let refused = self.runtime.try_with_value(|runtime| {
            let before = runtime.read.get(chat);
            before.is_some_and(|read| runtime.aside.contains(read))
        });
        if unread && refused == Some(false) && untrack(|| self.me_at_work()).is_some() {
            let change = Action::Change { chats: vec![chat.clone()], change: Change::Read };
            match self.act(change).await {
                Ok(done) => {
                    self.runtime.try_update_value(|runtime| runtime.read.extend(done.events));
                }
                // Whoever only looks is not told: it is unread still, and is read when it is looked at again.
                Err(why) => leptos::logging::log!("a chat stays unread: {why:?}"),
            }
        }
    }

    /// An id for a new chat.
    #[must_use]
    pub fn new_chat_id() -> ChatId {
        ChatId::from(new_uuid(desk_now()))
    }

    /// An id for somebody new.
    #[must_use]
    pub fn new_agent_id() -> AgentId {
        AgentId::from(new_uuid(desk_now()))
    }

    /// An id for a new saved view.
    #[must_use]
    pub fn new_view_id() -> String {
        new_uuid(desk_now())
    }

    /// Founds a desk: its first agent is a manager, who sits here from now on. The desk takes this device's zone.
    ///
    /// # Errors
    /// Nobody sits here, and the desk is not founded.
    pub async fn found_desk(self, name: String) -> Result<(), NotDone> {
        let usual = Settings::default().zone;
        self.sit_down(name, device_zone().filter(|zone| **zone != *usual)).await?;
        self.begin_work();
        Ok(())
    }

    /// Somebody new sits down here. Where nobody works yet they are a manager.
    ///
    /// # Errors
    /// Nobody new sits here.
    pub async fn join(self, name: String) -> Result<(), NotDone> {
        self.sit_down(name, None).await
    }

    async fn sit_down(self, name: String, zone: Option<String>) -> Result<(), NotDone> {
        let me = Self::new_agent_id();
        self.act(Action::Join { me: me.clone(), name, zone }).await?;
        self.set_me(&me);
        Ok(())
    }

    /// The desk of this browser has been started: from now on it is what opens here.
    pub fn begin_work(self) {
        if self.kind.get_untracked() == DeskKind::Local {
            self.set_prefs(|prefs| prefs.started = true);
        }
        self.phase.set(Phase::Ready);
    }

    /// The draft of a chat, as it was left here.
    #[must_use]
    pub fn draft(self, chat: &ChatId) -> ComposerDraft {
        prefs::draft(self.kind.get_untracked(), chat)
    }

    /// Keeps what stands in a chat's composer across reloads.
    pub fn keep_draft(self, chat: &ChatId, draft: &ComposerDraft) {
        let kept = prefs::keep_draft(self.kind.get_untracked(), chat, draft);
        self.note_kept(kept);
    }

    /// Forgets who sits here and what was not sent, with the desk itself.
    pub(crate) fn forget(self, kind: DeskKind) {
        prefs::forget_drafts(kind);
        self.set_prefs(|prefs| {
            prefs.me.remove(kind.name());
            prefs.favourites.remove(kind.name());
            if kind == DeskKind::Local {
                prefs.started = false;
            }
        });
    }
}
