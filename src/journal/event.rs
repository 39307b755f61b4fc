//! An event: one line of the journal, as data.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::model::{
    AgentId, Attachment, Author, AuthorKind, CampaignId, ChatId, Contact, EventId, Status, Tag,
    Timestamp, WaitReason,
};

/// What a person or the system did, once and for all (design §3).
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Names the event for ever; the same id twice is the same event.
    pub id: EventId,
    /// When it happened. Events are ordered by `(at, id)`.
    pub at: Timestamp,
    /// Who did it.
    pub by: Author,
    /// The chat that it belongs to; absent on events of the whole desk.
    pub chat: Option<ChatId>,
    /// What the device's own clock said, where it differs from the corrected one.
    pub device_at: Option<Timestamp>,
    /// What happened.
    pub body: Body,
    /// Fields that this version does not know, at every depth: kept and written back where they were.
    pub extra: Option<Box<Map<String, Value>>>,
}

/// The order of events: by instant, then by id.
pub type EventKey = (Timestamp, EventId);

/// What happened. The variants are the types of the journal's format.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// The chat came to be.
    ChatStarted {
        /// The customer.
        contact: Contact,
    },
    /// An agent corrected the contact.
    ContactUpdated {
        /// The whole contact as it is now.
        contact: Contact,
    },
    /// The customer wrote.
    MessageReceived {
        /// What was written; data, never markup.
        text: Arc<str>,
        /// The file that came with it.
        attachment: Option<Box<Attachment>>,
    },
    /// The desk wrote: an agent, a chatbot, or a campaign.
    MessageSent {
        /// What was written.
        text: Arc<str>,
        /// The file that went with it.
        attachment: Option<Box<Attachment>>,
        /// The campaign whose message it is: then it is no agent's answer.
        campaign: Option<CampaignId>,
    },
    /// An internal note, never shown to the customer.
    NoteAdded {
        /// What was noted.
        text: Arc<str>,
    },
    /// Somebody set the status by hand.
    StatusSet {
        /// The status from now on.
        status: Status,
        /// For `waiting`: whom it waits for.
        reason: Option<WaitReason>,
        /// For `waiting`: when it returns to in service by itself.
        until: Option<Timestamp>,
    },
    /// Somebody made an agent responsible, or nobody.
    Assigned {
        /// Who is responsible now; `None`: nobody.
        agent: Option<AgentId>,
    },
    /// Tags were added and removed.
    TagsChanged {
        /// Tags to add; they win over `remove`.
        add: Vec<Tag>,
        /// Tags to remove.
        remove: Vec<Tag>,
    },
    /// Archived by hand.
    Archived,
    /// Brought back by hand.
    Unarchived,
    /// The author took back events of theirs, at most a minute old.
    Undone {
        /// The events taken back.
        events: Vec<EventId>,
    },
    /// The desk has read the chat.
    Read,
    /// The customer rated the attendance, 0 to 10.
    Rated {
        /// 0 to 10.
        score: u8,
        /// What they added.
        comment: Option<Arc<str>>,
    },
    /// The channel tells what became of a message.
    Delivery {
        /// The message, an event of the same chat.
        message: EventId,
        /// What became of it.
        state: DeliveryState,
        /// The channel's own words, for a failure.
        detail: Option<Arc<str>>,
    },
    /// An event of the whole desk; its payload is kept as it came.
    Desk(DeskFact, Arc<Value>),
    /// Kept and passed on, but not folded: this version does not understand it. Everything but the
    /// envelope stays in [`Event::extra`].
    Unfolded(Unfolded),
}

/// What became of a message that left the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeliveryState {
    /// The channel has it.
    Sent,
    /// The customer's device has it.
    Delivered,
    /// The customer has seen it.
    Read,
    /// It did not go out.
    Failed,
}

impl DeliveryState {
    const ALL: [Self; 4] = [Self::Sent, Self::Delivered, Self::Read, Self::Failed];

    /// The name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
        }
    }

    /// The state of that name in the journal, if there is one.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.wire() == name)
    }
}

/// The types of events that belong to the whole desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeskFact {
    /// The whole of the settings.
    Settings,
    /// The ordered list of chatbot rules.
    Rules,
    /// One agent, new or changed.
    Agent,
    /// The whole list of quick replies.
    QuickReplies,
    /// The whole list of tags with their looks.
    Tags,
    /// The whole list of saved views.
    Views,
    /// One campaign, new or changed.
    Campaign,
}

impl DeskFact {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Settings,
        Self::Rules,
        Self::Agent,
        Self::QuickReplies,
        Self::Tags,
        Self::Views,
        Self::Campaign,
    ];

    /// The event's type and the name of its payload in the journal.
    #[must_use]
    pub const fn wire(self) -> (&'static str, &'static str) {
        match self {
            Self::Settings => ("settings_changed", "settings"),
            Self::Rules => ("rules_saved", "rules"),
            Self::Agent => ("agent_saved", "agent"),
            Self::QuickReplies => ("quick_replies_saved", "quick_replies"),
            Self::Tags => ("tags_saved", "tags"),
            Self::Views => ("views_saved", "views"),
            Self::Campaign => ("campaign_saved", "campaign"),
        }
    }
}

/// Why an event is kept without being folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unfolded {
    /// Its `type` is not known to this version.
    Type,
    /// Its status, or the state of a delivery, is not known to this version.
    Value,
    /// The format does not let this kind of author do this.
    Author,
}

impl Event {
    /// Where the event stands in the order.
    #[must_use]
    pub fn key(&self) -> EventKey {
        (self.at, self.id.clone())
    }

    /// Whether the event stands before, at or after another in the order, without building keys.
    #[must_use]
    pub fn cmp_key(&self, other: &Self) -> std::cmp::Ordering {
        (self.at, &self.id).cmp(&(other.at, &other.id))
    }

    /// An agent's own message to the customer: neither chatbot nor campaign.
    #[must_use]
    pub fn is_agent_message(&self) -> bool {
        matches!(self.body, Body::MessageSent { campaign: None, .. })
            && self.by.kind == AuthorKind::Agent
    }
}

impl Body {
    /// The event's type in the journal; `None` where only the kept fields know it.
    #[must_use]
    pub const fn wire_type(&self) -> Option<&'static str> {
        Some(match self {
            Self::ChatStarted { .. } => "chat_started",
            Self::ContactUpdated { .. } => "contact_updated",
            Self::MessageReceived { .. } => "message_received",
            Self::MessageSent { .. } => "message_sent",
            Self::NoteAdded { .. } => "note_added",
            Self::StatusSet { .. } => "status_set",
            Self::Assigned { .. } => "assigned",
            Self::TagsChanged { .. } => "tags_changed",
            Self::Archived => "archived",
            Self::Unarchived => "unarchived",
            Self::Undone { .. } => "undone",
            Self::Read => "read",
            Self::Rated { .. } => "rated",
            Self::Delivery { .. } => "delivery",
            Self::Desk(fact, _) => fact.wire().0,
            Self::Unfolded(_) => return None,
        })
    }

    /// Whether the format lets an author of this kind do this (the table of design §3, column "by").
    #[must_use]
    pub const fn allows(&self, kind: AuthorKind) -> bool {
        use AuthorKind::{Agent, Bot, Customer, System};
        match self {
            Self::ChatStarted { .. } | Self::Unfolded(_) => true,
            Self::MessageReceived { .. } | Self::Rated { .. } => matches!(kind, Customer),
            Self::MessageSent { .. } => matches!(kind, Agent | Bot),
            Self::StatusSet { .. } => matches!(kind, Agent | System),
            Self::Delivery { .. } => matches!(kind, System),
            Self::ContactUpdated { .. }
            | Self::NoteAdded { .. }
            | Self::Assigned { .. }
            | Self::TagsChanged { .. }
            | Self::Archived
            | Self::Unarchived
            | Self::Undone { .. }
            | Self::Read
            | Self::Desk(..) => matches!(kind, Agent),
        }
    }

    /// Whether events of this type belong to a chat and cannot stand without one.
    #[must_use]
    pub const fn needs_chat(&self) -> bool {
        !matches!(self, Self::Desk(..) | Self::Unfolded(_) | Self::Undone { .. })
    }
}
