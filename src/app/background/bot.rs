//! What the chatbot says: the fold knows that a rule replied, and somebody who is online makes it a fact.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::handle::App;
use crate::app::session::clock::{desk_now, new_uuid};
use crate::journal::{BotReply, ChatIx, Event};
use crate::model::{EventId, RuleId};

impl App {
    /// An id for a new rule.
    #[must_use]
    pub fn new_rule_id() -> RuleId {
        RuleId::from(new_uuid(desk_now()))
    }

    /// Writes what rules reply to in these chats and nobody has written yet. Every open desk does it; all of them write the
    /// same events, so that nobody is answered twice.
    pub(crate) fn post_bot_replies(self, chats: &[ChatIx]) {
        let now = desk_now();
        let said = self.desktop.try_with_untracked(|desktop| {
            let pending = chats.iter().flat_map(|chat| desktop.desk.pending(*chat, now));
            pending.map(|say| BotReply::event(&say)).collect::<Vec<Event>>()
        });
        let said = said.unwrap_or_default();
        // What is on its way to the storage is not in the desk yet.
        let new: Vec<Event> = self
            .runtime
            .try_update_value(|runtime| {
                let new = said.into_iter();
                new.filter(|event| runtime.posting.insert(event.id.clone())).collect()
            })
            .unwrap_or_default();
        if new.is_empty() {
            return;
        }
        let ids: Vec<EventId> = new.iter().map(|event| event.id.clone()).collect();
        spawn_local(async move {
            self.keep(new).await;
            self.runtime.try_update_value(|runtime| {
                runtime.posting.retain(|id| !ids.contains(id));
            });
        });
    }
}
