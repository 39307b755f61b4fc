//! [`Action`]: what a person wants done, as data, and the events that it becomes.

use std::sync::Arc;

use serde_json::Value;

use super::change::Change;
use crate::journal::{
    Body, Chat, DeliveryState, Desk, DeskFact, Draft, Planned, Stage, UNDO_WINDOW,
};
use crate::model::{
    Agent, AgentId, Attachment, Author, ChatId, Contact, EventId, QuickReply, Role, Settings,
    Status, TagStyle, Timestamp, View, WaitReason,
};
use crate::view::contact_file::Write;
use crate::view::signature::sign;

/// What a person wants done. The caller makes the ids of new things, and so knows them whatever the result.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Writes to the customer: Enter in the composer, or "send again" at a message that the channel did not deliver.
    Message {
        /// The chat.
        chat: ChatId,
        /// The text, as it was written.
        text: Arc<str>,
        /// The file that it brings.
        attachment: Option<Box<Attachment>>,
        /// The message that it quotes.
        reply_to: Option<EventId>,
    },
    /// Leaves an internal note: Enter in the composer while it writes notes.
    Note {
        /// The chat.
        chat: ChatId,
        /// The text, as it was written.
        text: Arc<str>,
        /// The agents whom it mentions.
        mentions: Vec<AgentId>,
    },
    /// Schedules a message, or sets a reminder: the dialog at the composer or over the chat.
    Plan {
        /// The chat.
        chat: ChatId,
        /// A message, or a reminder.
        what: Planned,
        /// The instant at which it is due.
        due: Timestamp,
        /// The text, as it was written.
        text: Arc<str>,
        /// The plan that it replaces.
        instead: Option<EventId>,
    },
    /// Takes a plan back, or has it done: the strip over the composer.
    EndPlan {
        /// The chat.
        chat: ChatId,
        /// The event that made the plan.
        plan: EventId,
        /// Sends the message now.
        send: bool,
    },
    /// Changes one chat or many at one instant: menus, keys, the palette, a card of the board, the bar over selected
    /// chats. Chats that it would not change, or that the desk does not have, are skipped.
    Change {
        /// The chats.
        chats: Vec<ChatId>,
        /// The change.
        change: Change,
    },
    /// Sets the reason and the end of a wait: the dialog that the status menu opens.
    Wait {
        /// The chat.
        chat: ChatId,
        /// The party that the chat waits for.
        reason: Option<WaitReason>,
        /// The instant at which the chat returns to "in service".
        until: Option<Timestamp>,
        /// The events that have just begun the wait. They are undone while that is possible, so that the wait is one
        /// change and not two.
        instead: Vec<EventId>,
    },
    /// Changes the card of a customer: its dialog; or whose chats they are. Chats of which it says nothing new are skipped.
    Contacts(Vec<(ChatId, Contact)>),
    /// Brings customers from a file, each event under the id that follows from the file: the dialog over the list of customers.
    ContactFile(Vec<Write>),
    /// Writes first, in a new chat: the dialog over the list.
    StartChat {
        /// The new chat.
        chat: ChatId,
        /// The customer.
        contact: Contact,
        /// The first message.
        text: Arc<str>,
    },
    /// Undoes what this agent did within the last minute: "undo" at a toast, or its key.
    Undo(Vec<(ChatId, EventId)>),
    /// Saves all settings: the bar under a changed draft.
    Settings(Value),
    /// Saves the whole list of the chatbot's rules: the bar under a changed draft.
    Rules(Value),
    /// Saves a campaign: as a draft, to be sent, or stopped.
    Campaign(Value),
    /// Says that a message arrived of which the channel is not sure: the question at the message.
    Arrived {
        /// The chat.
        chat: ChatId,
        /// The message.
        message: EventId,
    },
    /// Saves an agent, new or changed: the dialog in the settings; or a manager who comes to a shared desk for the first time.
    Agent(Agent),
    /// Saves the whole list of quick replies: the dialog in the settings.
    QuickReplies(Vec<QuickReply>),
    /// Saves the whole list of tags: the dialog in the settings.
    Tags(Vec<TagStyle>),
    /// Saves the whole list of views: naming one over the list of chats; renaming, ordering and removing in the settings.
    Views(Vec<View>),
    /// Saves the whole list of macros: the dialog in the settings.
    Macros(Value),
    /// Does several things at once, in order, in one chat or in each of many: a macro.
    Several(Vec<(ChatId, Vec<Body>)>),
    /// Adds the person at this desk: the first visit, or the question who is at the desk. The first one is a manager.
    Join {
        /// The id of the new agent.
        me: AgentId,
        /// The name, as typed.
        name: String,
        /// The device's zone, where the desk is new and its settings have another one.
        zone: Option<String>,
    },
    /// A customer writes: the simulated telephone. Real ones write through a channel.
    CustomerWrites {
        /// The customer's chat; it is started where the desk does not have it.
        chat: ChatId,
        /// The customer.
        contact: Contact,
        /// The text, as it was written.
        text: Arc<str>,
        /// The file that it brings.
        attachment: Option<Box<Attachment>>,
        /// The message that it quotes.
        reply_to: Option<EventId>,
    },
    /// A customer rates the attendance: the simulated telephone.
    CustomerRates {
        /// The customer's chat.
        chat: ChatId,
        /// 0 to 10.
        score: u8,
    },
    /// Erases what is held of the customer of these chats, on a shared desk on the server first: the dialog at the card.
    Erase(Vec<ChatId>),
    /// Deletes the open desk from this browser: the dialog in the settings.
    DeleteDesk,
}

impl Action {
    /// Returns the author, where it is not the agent at this desk.
    pub fn author(&self, desk: &Desk) -> Option<Author> {
        // The format allows no empty id: a customer without name or address gets the chat's id.
        let customer = |chat: &ChatId, contact: &Contact| {
            let known = contact.address.as_deref().unwrap_or(&contact.name);
            Author::customer(if known.is_empty() { chat.as_str() } else { known })
        };
        match self {
            Self::Join { me, .. } => Some(Author::agent(me)),
            Self::CustomerWrites { chat, contact, .. } => Some(customer(chat, contact)),
            Self::CustomerRates { chat, .. } => {
                let contact = desk.by_id(chat).map(|chat| chat.state().contact.clone());
                Some(customer(chat, &contact.unwrap_or_default()))
            }
            _ => None,
        }
    }

    /// Returns the events of the action on the present desk; none where nothing would change.
    pub fn drafts(&self, desk: &Desk, by: &Author, now: Timestamp) -> Vec<Draft> {
        let of_desk = |fact: DeskFact, payload: Value| {
            vec![Draft { chat: None, by: by.clone(), body: Body::Desk(fact, Arc::new(payload)) }]
        };
        let in_chat = |chat: &ChatId, bodies: Vec<Body>| -> Vec<Draft> {
            let draft = |mut body| {
                if let Some(agent) = by.agent_id() {
                    sign(desk.config(), &agent, &mut body);
                }
                Draft { chat: Some(chat.clone()), by: by.clone(), body }
            };
            bodies.into_iter().map(draft).collect()
        };
        match self {
            Self::Message { chat, text, attachment, reply_to } => {
                let (text, attachment) = (text.clone(), attachment.clone());
                let reply_to = reply_to.clone().map(Box::new);
                in_chat(
                    chat,
                    vec![Body::MessageSent { text, attachment, campaign: None, reply_to }],
                )
            }
            Self::Note { chat, text, mentions } => {
                let (text, mentions) = (text.clone(), mentions.clone());
                in_chat(chat, vec![Body::NoteAdded { text, mentions }])
            }
            Self::Plan { chat, what, due, text, instead } => {
                let planned = Body::Planned { what: *what, due: *due, text: text.clone() };
                in_chat(chat, plan(desk, chat, by, planned, instead.as_ref()).unwrap_or_default())
            }
            Self::EndPlan { chat, plan, send } => {
                in_chat(chat, end_plan(desk, chat, plan, *send).unwrap_or_default())
            }
            Self::Change { chats, change } => {
                let chats = chats.iter().filter_map(|id| desk.by_id(id));
                let draft = |chat: &Chat| {
                    let body = change.body(chat.state(), by.agent_id().as_ref())?;
                    Some(Draft { chat: Some(chat.id().clone()), by: by.clone(), body })
                };
                chats.filter_map(draft).collect()
            }
            Self::Wait { chat, reason, until, instead } => {
                // What a rule has told the customer about stays.
                let told = instead.iter().any(|event| desk.was_told(chat, event, now));
                let instead = if told { &[][..] } else { instead };
                in_chat(chat, wait(desk.by_id(chat), *reason, *until, instead, now))
            }
            Self::Contacts(contacts) => {
                let draft = |(chat, contact): &(ChatId, Contact)| {
                    let before = &desk.by_id(chat)?.state().contact;
                    let body = Body::ContactUpdated { contact: contact.clone() };
                    // What the person's card says may stand in another of their chats.
                    let differs =
                        contact.more.is_some() || contact.after(before.more.clone()) != *before;
                    differs.then(|| Draft { chat: Some(chat.clone()), by: by.clone(), body })
                };
                contacts.iter().filter_map(draft).collect()
            }
            Self::ContactFile(writes) => {
                let all = writes.iter();
                all.flat_map(|write| in_chat(&write.chat, vec![write.body.clone()])).collect()
            }
            Self::StartChat { chat, contact, text } => {
                let started = Body::ChatStarted { contact: contact.clone() };
                in_chat(chat, vec![started, Body::sent(text.clone())])
            }
            Self::Undo(events) => undo(desk, events, by, now),
            Self::Settings(settings) => of_desk(DeskFact::Settings, settings.clone()),
            Self::Rules(rules) => of_desk(DeskFact::Rules, rules.clone()),
            Self::Campaign(campaign) => of_desk(DeskFact::Campaign, campaign.clone()),
            Self::Arrived { chat, message } => {
                // Somebody else may have said so, or the channel has found out.
                let known = desk.by_id(chat).and_then(|chat| chat.state().deliveries.get(message));
                let in_doubt = known == Some(&DeliveryState::Unknown);
                let (message, state) = (message.clone(), DeliveryState::Sent);
                let says = in_doubt.then_some(Body::Delivery { message, state, detail: None });
                in_chat(chat, says.into_iter().collect())
            }
            Self::Agent(agent) => of_desk(DeskFact::Agent, agent_payload(agent)),
            Self::QuickReplies(replies) => {
                of_desk(DeskFact::QuickReplies, serde_json::json!(replies))
            }
            Self::Tags(tags) => of_desk(DeskFact::Tags, serde_json::json!(tags)),
            Self::Views(views) => {
                of_desk(DeskFact::Views, views.iter().map(View::to_value).collect())
            }
            Self::Macros(macros) => of_desk(DeskFact::Macros, macros.clone()),
            Self::Several(chats) => {
                let there = chats.iter().filter(|(chat, _)| desk.by_id(chat).is_some());
                there.flat_map(|(chat, bodies)| in_chat(chat, bodies.clone())).collect()
            }
            Self::Join { me, name, zone } => {
                let mut drafts = of_desk(DeskFact::Agent, agent_payload(&newcomer(desk, me, name)));
                let settings = zone
                    .as_deref()
                    .map(|zone| Settings { zone: zone.into(), ..Settings::default() }.to_value());
                drafts.extend(settings.into_iter().flat_map(|it| of_desk(DeskFact::Settings, it)));
                drafts
            }
            Self::CustomerWrites { chat, contact, text, attachment, reply_to } => {
                let begun = desk.by_id(chat).is_none();
                let started = begun.then(|| Body::ChatStarted { contact: contact.clone() });
                let (text, attachment) = (text.clone(), attachment.clone());
                let reply_to = reply_to.clone().map(Box::new);
                let received = Body::MessageReceived { text, attachment, reply_to };
                in_chat(chat, started.into_iter().chain([received]).collect())
            }
            Self::CustomerRates { chat, score } => {
                let rated = Body::Rated { score: (*score).min(10), comment: None };
                in_chat(chat, vec![rated])
            }
            Self::Erase(_) | Self::DeleteDesk => Vec::new(),
        }
    }

    /// Returns true if the events of all chats begin at the same instant: in possibly many chats, whose ascending instants
    /// would run ahead of the clock.
    pub const fn is_one_instant(&self) -> bool {
        matches!(
            self,
            Self::Change { .. }
                | Self::Several(_)
                | Self::Contacts(_)
                | Self::ContactFile(_)
                | Self::Undo(_)
        )
    }

    /// Returns true if the action takes effect in memory, marked as unsaved, where the storage fails
    /// (`docs/decisions/store-then-show.md`). Actions of forms do not: the form stays open and can save again.
    pub const fn is_held(&self) -> bool {
        matches!(
            self,
            Self::Message { .. }
                | Self::Note { .. }
                | Self::Change { .. }
                | Self::Wait { .. }
                | Self::EndPlan { .. }
                | Self::Several(_)
                | Self::Undo(_)
                | Self::Join { .. }
                | Self::CustomerWrites { .. }
                | Self::CustomerRates { .. }
        )
    }
}

/// Returns the plan, with the end of the one that it replaces; `None` where that is over or being sent, and where the author can
/// make no further one.
fn plan(
    desk: &Desk,
    chat: &ChatId,
    by: &Author,
    planned: Body,
    instead: Option<&EventId>,
) -> Option<Vec<Body>> {
    let state = desk.by_id(chat)?.state();
    let Some(instead) = instead else {
        let is_full = by.agent_id().is_some_and(|agent| state.has_all_plans_of(&agent));
        return (!is_full).then(|| vec![planned]);
    };
    let open = state.plans.iter().find(|plan| plan.event == *instead)?;
    let is_sent = open.stage == Stage::Due && open.what != Planned::Reminder;
    (!is_sent).then(|| vec![Body::PlanEnded { plan: instead.clone() }, planned])
}

/// Returns the end of a plan that is not done yet, or its message where it is to be sent, which ends it; `None` where there is no
/// such plan.
fn end_plan(desk: &Desk, chat: &ChatId, plan: &EventId, send: bool) -> Option<Vec<Body>> {
    let chat = desk.by_id(chat)?;
    chat.state().plans.iter().find(|open| open.event == *plan)?;
    let Body::Planned { text, .. } = &chat.event(plan)?.body else { return None };
    let ended = || Body::PlanEnded { plan: plan.clone() };
    Some(vec![if send { Body::sent(text.clone()) } else { ended() }])
}

fn wait(
    chat: Option<&Chat>,
    reason: Option<WaitReason>,
    until: Option<Timestamp>,
    instead: &[EventId],
    now: Timestamp,
) -> Vec<Body> {
    let set =
        Body::StatusSet { status: Status::Waiting, reason, until, quiet: false, end_reason: None };
    let Some(state) = chat.map(Chat::state) else {
        return Vec::new();
    };
    let waits = state.status == Some(Status::Waiting);
    if waits && (state.reason, state.until) == (reason, until) {
        return Vec::new();
    }
    // Half of the time is left for the event to be stored and sent.
    let is_new = !instead.is_empty() && waits && now.since(state.since) < UNDO_WINDOW / 2;
    let undone = is_new.then(|| Body::Undone { events: instead.to_vec() });
    undone.into_iter().chain([set]).collect()
}

/// Returns one event per chat that the desk has. What a rule has told the customer about stays.
fn undo(desk: &Desk, events: &[(ChatId, EventId)], by: &Author, now: Timestamp) -> Vec<Draft> {
    let here = |(chat, event): &&(ChatId, EventId)| {
        desk.by_id(chat).is_some_and(|chat| chat.event(event).is_some())
            && !desk.was_told(chat, event, now)
    };
    let here: Vec<&(ChatId, EventId)> = events.iter().filter(here).collect();
    let undone = |events: &[&(ChatId, EventId)]| {
        let chat = events.first().map(|(chat, _)| chat.clone());
        let events = events.iter().map(|(_, event)| event.clone()).collect();
        Draft { chat, by: by.clone(), body: Body::Undone { events } }
    };
    here.chunk_by(|(one, _), (other, _)| one == other).map(undone).collect()
}

fn newcomer(desk: &Desk, me: &AgentId, name: &str) -> Agent {
    let first = desk.config().agents().is_empty();
    Agent {
        id: me.clone(),
        name: name.to_owned(),
        display_name: String::new(),
        role: if first { Role::Manager } else { Role::Agent },
        active: true,
    }
}

fn agent_payload(agent: &Agent) -> Value {
    serde_json::json!({
        "id": agent.id.as_str(),
        "name": agent.name,
        "display_name": agent.display_name,
        "role": agent.role,
        "active": agent.active,
    })
}
