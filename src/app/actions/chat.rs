//! What people do at the desk. Each is one or a few events, stored before it shows.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use crate::app::desk_kind::{DeskKind, Phase};
use crate::app::handle::App;
use crate::app::session::prefs;
use crate::app::session::prefs::ComposerDraft;
use crate::journal::{Body, DeskFact, Draft};
use crate::model::{
    Agent, AgentId, Author, ChatId, Contact, EventId, Role, Settings, Status, Tag, Timestamp,
    WaitReason,
};

impl App {
    /// Does something in a chat as the agent who sits here; asks who that is where nobody has said. Empty where that was
    /// not answered, or where the past is shown: then nothing was done.
    pub async fn act(self, chat: &ChatId, bodies: impl IntoIterator<Item = Body>) -> Vec<EventId> {
        if untrack(|| self.is_past()) {
            return Vec::new();
        }
        let Some(by) = self.author().await else {
            return Vec::new();
        };
        let drafts =
            bodies.into_iter().map(|body| Draft { chat: Some(chat.clone()), by: by.clone(), body });
        self.commit(drafts.collect()).await
    }

    /// Writes to the customer.
    pub async fn send(self, chat: &ChatId, text: &str) -> Vec<EventId> {
        let body = Body::MessageSent { text: text.into(), attachment: None, campaign: None };
        self.act(chat, [body]).await
    }

    /// Leaves an internal note.
    pub async fn add_note(self, chat: &ChatId, text: &str) -> Vec<EventId> {
        self.act(chat, [Body::NoteAdded { text: text.into() }]).await
    }

    /// Sets the status. `reason` and `until` go with `waiting` only.
    pub async fn set_status(
        self,
        chat: &ChatId,
        status: Status,
        reason: Option<WaitReason>,
        until: Option<Timestamp>,
    ) -> Vec<EventId> {
        self.act(chat, [Body::StatusSet { status, reason, until }]).await
    }

    /// Makes an agent responsible, or nobody.
    pub async fn assign(self, chat: &ChatId, agent: Option<AgentId>) -> Vec<EventId> {
        self.act(chat, [Body::Assigned { agent }]).await
    }

    /// Adds and removes tags.
    pub async fn change_tags(self, chat: &ChatId, add: Vec<Tag>, remove: Vec<Tag>) -> Vec<EventId> {
        self.act(chat, [Body::TagsChanged { add, remove }]).await
    }

    /// Archives a chat, or brings it back.
    pub async fn set_archived(self, chat: &ChatId, archived: bool) -> Vec<EventId> {
        let body = if archived { Body::Archived } else { Body::Unarchived };
        self.act(chat, [body]).await
    }

    /// Takes back what this agent did in a chat within the last minute.
    pub async fn undo(self, chat: &ChatId, events: Vec<EventId>) -> Vec<EventId> {
        self.act(chat, [Body::Undone { events }]).await
    }

    /// The desk has read the chat. Does nothing where there is nothing unread, or nobody has said who they are: looking
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
            let read = self.act(chat, [Body::Read]).await;
            self.runtime.try_update_value(|runtime| {
                let read = read.into_iter().map(|read| (chat.clone(), read));
                runtime.read.extend(read);
            });
        }
    }

    /// An agent writes first: a new chat, without status. Returns its id.
    pub async fn start_chat(self, contact: Contact, text: &str) -> Option<ChatId> {
        let chat = new_chat_id();
        let bodies = [
            Body::ChatStarted { contact },
            Body::MessageSent { text: text.into(), attachment: None, campaign: None },
        ];
        (!self.act(&chat, bodies).await.is_empty()).then_some(chat)
    }

    /// A customer writes, in their chat or in a new one. For the simulator: real ones write through a channel.
    pub async fn customer_writes(
        self,
        chat: Option<ChatId>,
        contact: Contact,
        text: &str,
    ) -> ChatId {
        let by = Author::customer(contact.address.as_deref().unwrap_or(&contact.name));
        let id = chat.clone().unwrap_or_else(new_chat_id);
        let mut bodies = Vec::with_capacity(2);
        if chat.is_none() {
            bodies.push(Body::ChatStarted { contact });
        }
        bodies.push(Body::MessageReceived { text: text.into(), attachment: None });
        self.commit_as(&id, &by, bodies).await;
        id
    }

    /// A customer rates the attendance, 0 to 10. For the simulator.
    pub async fn customer_rates(
        self,
        chat: &ChatId,
        customer: &str,
        score: u8,
        comment: Option<Arc<str>>,
    ) {
        let body = Body::Rated { score: score.min(10), comment };
        self.commit_as(chat, &Author::customer(customer), vec![body]).await;
    }

    async fn commit_as(self, chat: &ChatId, by: &Author, bodies: Vec<Body>) {
        let drafts =
            bodies.into_iter().map(|body| Draft { chat: Some(chat.clone()), by: by.clone(), body });
        self.commit(drafts.collect()).await;
    }

    /// Saves something of the whole desk: settings, an agent, a list. As with [`App::act`].
    pub async fn save(self, fact: DeskFact, payload: Value) -> Vec<EventId> {
        if !self.may_save(fact) {
            return Vec::new();
        }
        match self.author().await {
            Some(by) => self.save_as(by, fact, payload).await,
            None => Vec::new(),
        }
    }

    async fn save_as(self, by: Author, fact: DeskFact, payload: Value) -> Vec<EventId> {
        let draft = Draft { chat: None, by, body: Body::Desk(fact, Arc::new(payload)) };
        self.commit(vec![draft]).await
    }

    /// Saves an agent, new or changed. As with [`App::act`].
    pub async fn save_agent(self, agent: &Agent) -> Vec<EventId> {
        self.save(DeskFact::Agent, payload(agent)).await
    }

    /// An id for somebody new.
    #[must_use]
    pub fn new_agent_id() -> AgentId {
        AgentId::from(crate::app::session::clock::new_uuid(crate::app::session::clock::desk_now()))
    }

    /// An id for a new saved view.
    #[must_use]
    pub fn new_view_id() -> String {
        crate::app::session::clock::new_uuid(crate::app::session::clock::desk_now())
    }

    /// The first agent of a new desk: a manager, who sits here from now on. The desk takes this device's zone.
    pub async fn found_desk(self, name: &str) {
        self.join(name).await;
        let mut settings = Settings::default();
        if let Some(zone) =
            crate::app::session::zones::device_zone().filter(|zone| **zone != *settings.zone)
        {
            settings.zone = zone.into();
            self.save(DeskFact::Settings, settings.to_value()).await;
        }
        self.begin_work();
    }

    /// Somebody new sits down here. Where nobody works yet they are a manager.
    pub async fn join(self, name: &str) {
        let me = Self::new_agent_id();
        let first =
            self.desktop.with_untracked(|desktop| desktop.desk.config().agents().is_empty());
        let role = if first { Role::Manager } else { Role::Agent };
        let agent = Agent {
            id: me.clone(),
            name: name.to_owned(),
            display_name: String::new(),
            role,
            active: true,
        };
        self.set_me(&me);
        self.save_as(Author::agent(&me), DeskFact::Agent, payload(&agent)).await;
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

fn payload(agent: &Agent) -> Value {
    serde_json::json!({
        "id": agent.id.as_str(),
        "name": agent.name,
        "display_name": agent.display_name,
        "role": agent.role,
        "active": agent.active,
    })
}

fn new_chat_id() -> ChatId {
    ChatId::from(crate::app::session::clock::new_uuid(crate::app::session::clock::desk_now()))
}
