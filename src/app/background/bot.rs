//! The chatbot's replies and scheduled messages: the fold computes which rule replies and what is due, and open desks write the
//! events.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::handle::App;
use crate::app::session::clock::{desk_now, new_uuid};
use crate::journal::{BotReply, ChatIx, Event};
use crate::model::{EventId, MINUTE, RuleId, Timestamp};

impl App {
    #[must_use]
    pub fn new_rule_id() -> RuleId {
        RuleId::from(new_uuid(desk_now()))
    }

    /// Comes back to chats with a reply that still has time.
    fn post_later(self, chats: &[ChatIx], now: Timestamp) {
        let waits = self.desktop.try_with_untracked(|desktop| {
            let next = |ix: &ChatIx| Some((*ix, desktop.desk.next_reply(*ix, now)?));
            chats.iter().filter_map(next).collect::<Vec<_>>()
        });
        let waits = waits.unwrap_or_default();
        let Some(first) = waits.iter().map(|(_, from)| *from).min() else {
            return;
        };
        let Some(store) = self.store() else {
            return;
        };
        let chats: Vec<ChatIx> = waits.into_iter().map(|(ix, _)| ix).collect();
        let then = move || {
            // A chat's number belongs to the desk that was open.
            if self.holds(&store) {
                self.post_bot_replies(&chats);
            }
        };
        // A timer of the browser holds no month, as a status that a wrong clock dated ahead would ask for.
        let after = first.since(now).clamp(0, MINUTE).unsigned_abs();
        set_timeout(then, Duration::from_millis(after));
    }

    /// Writes the replies of rules in these chats, and the scheduled messages that are due, which nobody has written yet. Every
    /// open desk does it, of messages on a shared desk only their author's, and all write the same event ids, so that no
    /// customer gets anything twice.
    pub(crate) fn post_bot_replies(self, chats: &[ChatIx]) {
        let now = desk_now();
        self.post_later(chats, now);
        let me = untrack(|| self.me());
        let shared = self.is_shared_untracked();
        let said = self.desktop.try_with_untracked(|desktop| {
            let desk = &desktop.desk;
            let pending = chats.iter().flat_map(|chat| desk.pending(*chat, now));
            let mut said: Vec<Event> = pending.map(|say| BotReply::event(&say)).collect();
            if !shared || me.is_some() {
                let by = me.as_ref().filter(|_| shared);
                said.extend(chats.iter().flat_map(|chat| desk.planned(*chat, now, by)));
            }
            said
        });
        let said = said.unwrap_or_default();
        // Events still on their way to the storage are not in the desk yet.
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
