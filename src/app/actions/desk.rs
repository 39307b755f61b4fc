//! Founding and joining a desk, marking chats as read, and ids of new things.

use std::cell::Cell;

use leptos::prelude::*;

use super::not_done::NotDone;
use crate::app::desk_kind::{DeskKind, Phase};
use crate::app::handle::App;
use crate::app::session::clock::{desk_now, new_uuid};
use crate::app::session::prefs;
use crate::app::session::zones::device_zone;
use crate::model::{AgentId, ChatId, Settings};
use crate::view::actions::{Action, Change};

thread_local! {
    /// What else forgets a desk. Set by parts that are loaded later.
    pub(crate) static ON_FORGET: Cell<Option<fn(DeskKind)>> = const { Cell::new(None) };
}

impl App {
    /// Marks the chat as read by the desk, and what mentions the agent as seen. Does nothing if nothing is unread, or if
    /// nobody has said who they are: reading alone is no reason to ask. A mark that the server refused is not set again, since it would be refused
    /// again.
    pub async fn read(self, chat: &ChatId) {
        let unread = self.desktop.with_untracked(|desktop| {
            let state = desktop.desk.by_id(chat)?.state();
            let me = untrack(|| self.me());
            let mentions = me.is_some_and(|me| state.mentions_of(&me).next().is_some());
            (mentions || !state.unread.is_empty()).then_some(())
        });
        let unread = unread.is_some();
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
                // The person only reads and is not told: the chat stays unread, and is marked the next time it is
                // opened.
                Err(why) => leptos::logging::log!("a chat stays unread: {why:?}"),
            }
        }
    }

    #[must_use]
    pub fn new_chat_id() -> ChatId {
        ChatId::from(new_uuid(desk_now()))
    }

    #[must_use]
    pub fn new_agent_id() -> AgentId {
        AgentId::from(new_uuid(desk_now()))
    }

    #[must_use]
    pub fn new_view_id() -> String {
        new_uuid(desk_now())
    }

    /// Founds a desk in this device's time zone. Its first agent is a manager and acts in this browser from now on.
    ///
    /// # Errors
    /// The desk is not founded.
    pub async fn found_desk(self, name: String) -> Result<(), NotDone> {
        let usual = Settings::default().zone;
        self.sit_down(name, device_zone().filter(|zone| **zone != *usual)).await?;
        self.begin_work();
        Ok(())
    }

    /// Adds an agent who acts in this browser from now on; the first agent of a desk is a manager.
    ///
    /// # Errors
    /// The agent is not added.
    pub async fn join(self, name: String) -> Result<(), NotDone> {
        self.sit_down(name, None).await
    }

    async fn sit_down(self, name: String, zone: Option<String>) -> Result<(), NotDone> {
        let me = Self::new_agent_id();
        self.act(Action::Join { me: me.clone(), name, zone }).await?;
        self.set_me(&me);
        Ok(())
    }

    /// Opens the desk that has just been started.
    pub fn begin_work(self) {
        self.remember_desk();
        self.phase.set(Phase::Ready);
    }

    /// Records in the preferences that this browser has a desk, and its server: they may stay where the browser clears the
    /// journal, and then tell what was lost.
    pub(crate) fn remember_desk(self) {
        if self.kind.get_untracked() != DeskKind::Local {
            return;
        }
        // A link that could not be started is no link that was cut: the server's address stays.
        let linked = self.link.with_untracked(|link| link.as_ref().map(|link| link.url.clone()));
        let before = self.prefs.with_untracked(|prefs| prefs.server.clone());
        let server = linked.or_else(|| before.clone());
        let known = self.prefs.with_untracked(|prefs| prefs.started) && before == server;
        if !known {
            self.set_prefs(|prefs| (prefs.started, prefs.server) = (true, server));
        }
    }

    /// Returns true if this browser had a desk whose journal is gone: the browser cleared it, and nobody deleted it here,
    /// or is just doing so in another tab. Reactive.
    #[must_use]
    pub fn has_lost_desk(self) -> bool {
        self.phase.get() == Phase::Welcome { lost: true } && self.prefs.with(|prefs| prefs.started)
    }

    /// Forgets the agent and the drafts of a deleted desk.
    pub(crate) fn forget(self, kind: DeskKind) {
        prefs::forget_drafts(kind);
        // A deleted desk's files must not appear in the next one.
        if let Some(forget) = ON_FORGET.get() {
            forget(kind);
        }
        self.set_prefs(|prefs| {
            prefs.me.remove(kind.name());
            prefs.favourites.remove(kind.name());
            prefs.unread.remove(kind.name());
            if kind == DeskKind::Local {
                prefs.started = false;
                prefs.server = None;
                prefs.steps_hidden = false;
            }
        });
    }
}
