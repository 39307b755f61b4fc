//! The chatbot's replies and scheduled messages: the fold computes which rule replies and what is due, and open desks write the
//! events.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;

use crate::app::desk_kind::Phase;
use crate::app::handle::{App, Runtime};
use crate::app::session::clock::{desk_now, new_uuid};
use crate::journal::{BotReply, ChatIx, Event};
use crate::lazy::lazy_part;
use crate::model::{EventId, MINUTE, RuleId, SECOND, Timestamp};
use crate::sync::{Connection, Tick};
use crate::view::signature::sign;

/// The time, in milliseconds, within which a connection that is gone is noticed, and what it had missed has come.
const NOTICED: i64 = 45 * SECOND;

/// The delay before messages that wait for the server are looked at again.
const AGAIN: Duration = Duration::from_secs(10);

/// The delay after opening before replies are looked at: what writes them is as large as all that the list needs, and the list
/// comes first.
const AFTER_OPENING: Duration = Duration::from_secs(1);

lazy_part! {
    chat:
    /// Returns the function that writes what is to be said.
    fn poster() -> fn(App, &[ChatIx]) { App::post_now }
}

impl App {
    #[must_use]
    pub fn new_rule_id() -> RuleId {
        RuleId::from(new_uuid(desk_now()))
    }

    /// Writes what is to be said in chats of a desk that is being opened, or has just been.
    pub(crate) fn post_after_opening(self, chats: Vec<ChatIx>) {
        self.come_back(AFTER_OPENING, move |_| chats);
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
        // A timer of the browser holds no month, as a status that a wrong clock dated ahead would ask for.
        let after = first.since(now).clamp(0, MINUTE).unsigned_abs();
        let chats = waits.into_iter().map(|(ix, _)| ix).collect();
        self.come_back(Duration::from_millis(after), move |_| chats);
    }

    /// Looks at chats again later, unless another desk was opened: a chat's number belongs to its desk.
    fn come_back(self, after: Duration, chats: impl FnOnce(Self) -> Vec<ChatIx> + 'static) {
        let Some(store) = self.store() else {
            return;
        };
        let then = move || {
            if self.holds(&store) {
                self.post_bot_replies(&chats(self));
            }
        };
        set_timeout(then, after);
    }

    /// Writes the replies of rules in these chats, and the scheduled messages that are due, which nobody has written yet. Every
    /// open desk does it, of messages on a shared desk only their author's, and all write the same event ids, so that no
    /// customer gets anything twice. Most changes need none, and what writes them is fetched for the others.
    pub(crate) fn post_bot_replies(self, chats: &[ChatIx]) {
        if matches!(self.phase.try_get_untracked(), Some(Phase::Opening { .. })) {
            return self.post_after_opening(chats.to_vec());
        }
        let now = desk_now();
        let speaking = self.desktop.try_with_untracked(|desktop| {
            let mut speaking = chats.to_vec();
            speaking.retain(|ix| desktop.desk.may_speak(*ix, now));
            speaking
        });
        let Some((chats, store)) = speaking.filter(|chats| !chats.is_empty()).zip(self.store())
        else {
            return;
        };
        spawn_local(async move {
            let poster = poster().await;
            // A chat's number belongs to the desk that was open.
            if !self.holds(&store) {
                return;
            }
            match poster {
                Ok(post) => post(self, &chats),
                Err(error) => {
                    leptos::logging::warn!("what writes replies was not fetched: {error:?}");
                    self.come_back(AGAIN, move |_| chats);
                }
            }
        });
    }

    fn post_now(self, chats: &[ChatIx]) {
        let now = desk_now();
        self.post_later(chats, now);
        let said = self.desktop.try_with_untracked(|desktop| {
            let pending = chats.iter().flat_map(|chat| desktop.desk.pending(*chat, now));
            pending.map(|say| BotReply::event(&say)).collect::<Vec<Event>>()
        });
        let mut said = said.unwrap_or_default();
        said.extend(self.planned(chats, now));
        // Events still on their way to the storage are not in the desk yet; those that a server refused are not tried again.
        let new: Vec<Event> = self
            .runtime
            .try_update_value(|runtime| {
                let new = said.into_iter();
                new.filter(|event| {
                    !runtime.aside.contains(&event.id) && runtime.posting.insert(event.id.clone())
                })
                .collect()
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

    /// Returns the scheduled messages of these chats that are to be sent now. On a shared desk they wait until this browser has
    /// what the server has: somebody may have taken them back, or the customer may have written.
    fn planned(self, chats: &[ChatIx], now: Timestamp) -> Vec<Event> {
        let shared = self.is_shared_untracked();
        let me = untrack(|| self.me());
        // What tells a shared desk from another was not fetched.
        let unfetched = self.health.try_with_untracked(|health| health.unfetched);
        if unfetched != Some(false) || (shared && me.is_none()) {
            return Vec::new();
        }
        let by = me.as_ref().filter(|_| shared);
        let due = self.desktop.try_with_untracked(|desktop| {
            let desk = &desktop.desk;
            let of = |ix: &ChatIx| {
                let mut events = desk.planned(*ix, now, by);
                for event in &mut events {
                    if let Some(agent) = event.by.agent_id() {
                        sign(desk.config(), &agent, &mut event.body);
                    }
                }
                (*ix, events)
            };
            let due = chats.iter().map(of).filter(|(_, events)| !events.is_empty());
            due.collect::<Vec<_>>()
        });
        let due = due.unwrap_or_default();
        if shared && !due.is_empty() && !self.knows_the_server(now) {
            self.send_later(due.into_iter().map(|(ix, _)| ix).collect());
            return Vec::new();
        }
        due.into_iter().flat_map(|(_, events)| events).collect()
    }

    /// Returns true if this browser has what the server has, and a connection that is gone would have been noticed.
    pub(super) fn knows_the_server(self, now: Timestamp) -> bool {
        let synced = self.link.try_with_untracked(|link| {
            link.as_ref().is_some_and(|link| link.connection == Connection::Synced)
        });
        synced == Some(true) && self.follows_the_server(now)
    }

    /// Returns true if nothing but exchanges with the server has gone on for so long that a connection that is gone would have been
    /// noticed: what this browser writes itself is on its way meanwhile.
    pub(super) fn follows_the_server(self, now: Timestamp) -> bool {
        let since = self.runtime.try_with_value(|runtime| {
            let slept = runtime.ticked.has_slept(tick(now));
            runtime.synced_since.filter(|_| runtime.was_in_sync && !slept)
        });
        since.flatten().is_some_and(|since| now.since(since) >= NOTICED)
    }

    /// Comes back to chats whose scheduled messages wait for the server.
    fn send_later(self, chats: Vec<ChatIx>) {
        let first = self.runtime.try_update_value(|runtime| {
            let first = runtime.plans_wait.is_empty();
            runtime.plans_wait.extend(chats);
            first
        });
        if first == Some(true) {
            let waiting = |app: Self| {
                let take = |runtime: &mut Runtime| std::mem::take(&mut runtime.plans_wait);
                app.runtime.try_update_value(take).unwrap_or_default().into_iter().collect()
            };
            self.come_back(AGAIN, waiting);
        }
    }

    /// Notes how this browser stands with the server. What comes in now and then, or a look whether anything did, interrupts nothing:
    /// the server has just answered.
    pub(crate) fn note_connection(self, connection: Option<&Connection>) {
        let goes_on = matches!(connection, Some(Connection::Synced | Connection::Syncing { .. }));
        let synced = connection == Some(&Connection::Synced);
        self.runtime.try_update_value(|runtime| {
            let since = runtime.synced_since.take().filter(|_| goes_on);
            runtime.synced_since = since.or_else(|| synced.then(desk_now));
        });
    }

    /// Notes that the device is awake: a connection from before it slept says nothing.
    pub(crate) fn note_awake(self, now: Timestamp) {
        self.runtime.try_update_value(|runtime| {
            let ticked = std::mem::replace(&mut runtime.ticked, tick(now));
            if ticked.has_slept(runtime.ticked) {
                runtime.synced_since = runtime.synced_since.map(|_| now);
            }
        });
    }
}

fn tick(at: Timestamp) -> Tick {
    Tick { at, visible: document().visibility_state() == VisibilityState::Visible }
}
