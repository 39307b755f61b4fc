//! Events: the lines of the journal, as data.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::model::{
    AgentId, Attachment, Author, AuthorKind, CampaignId, ChatId, Contact, EventId, Status, Tag,
    Timestamp, WaitReason,
};

/// An act of a person or of the system (design §3). It never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The event's id, for ever; the same id twice is the same event.
    pub id: EventId,
    /// The instant. Events are ordered by `(at, id)`.
    pub at: Timestamp,
    /// The author.
    pub by: Author,
    /// The chat; absent for events of the whole desk.
    pub chat: Option<ChatId>,
    /// The instant by the device's own clock, where it differs from the corrected one.
    pub device_at: Option<Timestamp>,
    /// What the author had before them, where the event says so.
    pub seen: Option<Box<Seen>>,
    /// The content.
    pub body: Body,
    /// Fields that this version does not know, at every depth. They are written back where they were.
    pub extra: Option<Box<Map<String, Value>>>,
}

/// The messages that were there when an agent acted in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The last message that was there.
    pub last: EventId,
    /// The customer's messages that were there and that nobody had read. `None`: they are not named, and all up to
    /// [`Seen::last`] were there.
    pub unread: Option<Vec<EventId>>,
}

/// The most agents that a note mentions.
pub const MOST_MENTIONS: usize = 50;

/// The order of events: by instant, then by id.
pub type EventKey = (Timestamp, EventId);

/// The content of an event. The variants are the types of the journal's format.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// The chat began.
    ChatStarted {
        /// The customer.
        contact: Contact,
    },
    /// A channel knows the customer of the chat by a key of its network. Channels answer to the key that wrote.
    KeyLinked {
        /// The key is its address; it has no name.
        contact: Contact,
    },
    /// An agent corrected the contact.
    ContactUpdated {
        /// The whole contact.
        contact: Contact,
    },
    /// The customer wrote.
    MessageReceived {
        /// The message: data, never markup.
        text: Arc<str>,
        /// The file sent with it.
        attachment: Option<Box<Attachment>>,
        /// The message that it quotes.
        reply_to: Option<Box<EventId>>,
    },
    /// The customer changed a message of theirs. What it said before stays in the journal.
    MessageChanged {
        /// The message, an event of the same chat.
        message: EventId,
        /// What it says from now on.
        text: Arc<str>,
    },
    /// The desk wrote: an agent, a chatbot, or a campaign.
    MessageSent {
        /// The message.
        text: Arc<str>,
        /// The file sent with it.
        attachment: Option<Box<Attachment>>,
        /// The campaign that the message belongs to: it is then no agent's answer.
        campaign: Option<CampaignId>,
        /// The message that it quotes.
        reply_to: Option<Box<EventId>>,
    },
    /// An internal note, never shown to the customer.
    NoteAdded {
        /// The note.
        text: Arc<str>,
        /// The agents whom it mentions.
        mentions: Vec<AgentId>,
    },
    /// Somebody set the status by hand.
    StatusSet {
        /// The status from now on.
        status: Status,
        /// For `waiting`: the party that it waits for.
        reason: Option<WaitReason>,
        /// For `waiting`: the instant at which it returns to in service by itself.
        until: Option<Timestamp>,
        /// The chatbot's rules say nothing to the customer because of it.
        quiet: bool,
        /// For an end: the reason, one of the desk's.
        end_reason: Option<Arc<str>>,
    },
    /// Somebody made an agent responsible, or nobody.
    Assigned {
        /// The agent responsible from now on; `None`: nobody.
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
    /// Brought back from the archive by hand.
    Unarchived,
    /// The author took back events of theirs, at most a minute old.
    Undone {
        /// The events taken back.
        events: Vec<EventId>,
    },
    /// An agent has read the chat.
    Read {
        /// The notes that mention the author and that were there.
        mentions: Vec<EventId>,
    },
    /// An agent wrote a message for later, or set a reminder for themselves.
    Planned {
        /// Which of the two.
        what: Planned,
        /// The instant at which it is due.
        due: Timestamp,
        /// The message, or what to remember; a reminder may have no words.
        text: Arc<str>,
    },
    /// An agent took a plan back, or has done it.
    PlanEnded {
        /// The event that made the plan.
        plan: EventId,
    },
    /// The customer rated the attendance, 0 to 10.
    Rated {
        /// 0 to 10.
        score: u8,
        /// The customer's comment.
        comment: Option<Arc<str>>,
    },
    /// The channel reports the delivery of a message; or an agent says that one of which the channel is not sure arrived.
    Delivery {
        /// The message, an event of the same chat.
        message: EventId,
        /// The state of its delivery.
        state: DeliveryState,
        /// The channel's own words, for a failure.
        detail: Option<Arc<str>>,
    },
    /// An event of the whole desk, with its payload as it came.
    Desk(DeskFact, Arc<Value>),
    /// Kept and passed on, but not folded: this version does not understand it. All fields but the envelope are in
    /// [`Event::extra`].
    Unfolded(Unfolded),
}

/// What an agent plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planned {
    /// A message to the customer.
    Message {
        /// It is not sent if the customer writes before.
        unless_written: bool,
    },
    /// A reminder to the agent.
    Reminder,
}

/// The state of delivery of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeliveryState {
    /// The channel is about to hand the message to the network. Written before, so that nobody else sends it too.
    Sending,
    /// The message may have gone out: the network's answer was lost. It is not sent again by itself.
    Unknown,
    /// The network has accepted the message.
    Sent,
    /// The customer's device has received it.
    Delivered,
    /// The customer has seen it.
    Read,
    /// The message did not go out.
    Failed,
}

impl DeliveryState {
    /// Returns true if the network took the message.
    #[must_use]
    pub const fn went_out(self) -> bool {
        matches!(self, Self::Sent | Self::Delivered | Self::Read)
    }

    const ALL: [Self; 6] =
        [Self::Sending, Self::Unknown, Self::Sent, Self::Delivered, Self::Read, Self::Failed];

    /// Returns the name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Unknown => "unknown",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
        }
    }

    /// Returns the state with that name in the journal.
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
    /// The whole list of tags with their styles.
    Tags,
    /// The whole list of saved views.
    Views,
    /// The whole list of macros.
    Macros,
    /// One campaign, new or changed.
    Campaign,
}

impl DeskFact {
    /// All types.
    pub const ALL: [Self; 8] = [
        Self::Settings,
        Self::Rules,
        Self::Agent,
        Self::QuickReplies,
        Self::Tags,
        Self::Views,
        Self::Macros,
        Self::Campaign,
    ];

    /// Returns the event's type and the key of its payload in the journal.
    #[must_use]
    pub const fn wire(self) -> (&'static str, &'static str) {
        match self {
            Self::Settings => ("settings_changed", "settings"),
            Self::Rules => ("rules_saved", "rules"),
            Self::Agent => ("agent_saved", "agent"),
            Self::QuickReplies => ("quick_replies_saved", "quick_replies"),
            Self::Tags => ("tags_saved", "tags"),
            Self::Views => ("views_saved", "views"),
            Self::Macros => ("macros_saved", "macros"),
            Self::Campaign => ("campaign_saved", "campaign"),
        }
    }
}

/// The reason why an event is kept without being folded.
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
    /// Returns the event's key in the order of the journal.
    #[must_use]
    pub fn key(&self) -> EventKey {
        (self.at, self.id.clone())
    }

    /// Compares the events' keys without building them.
    #[must_use]
    pub fn cmp_key(&self, other: &Self) -> std::cmp::Ordering {
        (self.at, &self.id).cmp(&(other.at, &other.id))
    }

    /// Returns the file that a message brings.
    #[must_use]
    pub fn attachment(&self) -> Option<&Attachment> {
        match &self.body {
            Body::MessageReceived { attachment, .. } | Body::MessageSent { attachment, .. } => {
                attachment.as_deref()
            }
            _ => None,
        }
    }

    /// Returns true for an agent's own message to the customer: neither the chatbot's nor a campaign's.
    #[must_use]
    pub fn is_agent_message(&self) -> bool {
        matches!(self.body, Body::MessageSent { campaign: None, .. })
            && self.by.kind == AuthorKind::Agent
    }
}

impl Body {
    /// Returns a message of the desk that is text alone.
    #[must_use]
    pub const fn sent(text: Arc<str>) -> Self {
        Self::MessageSent { text, attachment: None, campaign: None, reply_to: None }
    }

    /// Returns a message of the customer that is text alone.
    #[must_use]
    pub const fn received(text: Arc<str>) -> Self {
        Self::MessageReceived { text, attachment: None, reply_to: None }
    }

    /// Returns the event's type in the journal; `None` where only the kept fields have it.
    #[must_use]
    pub const fn wire_type(&self) -> Option<&'static str> {
        Some(match self {
            Self::ChatStarted { .. } => "chat_started",
            Self::KeyLinked { .. } => "key_linked",
            Self::ContactUpdated { .. } => "contact_updated",
            Self::MessageReceived { .. } => "message_received",
            Self::MessageChanged { .. } => "message_changed",
            Self::MessageSent { .. } => "message_sent",
            Self::NoteAdded { .. } => "note_added",
            Self::StatusSet { .. } => "status_set",
            Self::Assigned { .. } => "assigned",
            Self::TagsChanged { .. } => "tags_changed",
            Self::Archived => "archived",
            Self::Unarchived => "unarchived",
            Self::Undone { .. } => "undone",
            Self::Read { .. } => "read",
            Self::Planned { what: Planned::Message { .. }, .. } => "message_scheduled",
            Self::Planned { what: Planned::Reminder, .. } => "reminder_set",
            Self::PlanEnded { .. } => "plan_ended",
            Self::Rated { .. } => "rated",
            Self::Delivery { .. } => "delivery",
            Self::Desk(fact, _) => fact.wire().0,
            Self::Unfolded(_) => return None,
        })
    }

    /// Returns true where the format allows an author of this kind (the table of design §3, column "by").
    #[must_use]
    pub const fn allows(&self, kind: AuthorKind) -> bool {
        use AuthorKind::{Agent, Bot, Customer, System};
        match self {
            Self::ChatStarted { .. } | Self::Unfolded(_) => true,
            Self::MessageReceived { .. } | Self::MessageChanged { .. } | Self::Rated { .. } => {
                matches!(kind, Customer)
            }
            Self::MessageSent { .. } => matches!(kind, Agent | Bot),
            Self::StatusSet { .. } => matches!(kind, Agent | System),
            // An agent, who has asked the customer, says that it arrived.
            Self::Delivery { state: DeliveryState::Sent, .. } => matches!(kind, System | Agent),
            Self::Delivery { .. } | Self::KeyLinked { .. } => matches!(kind, System),
            Self::ContactUpdated { .. }
            | Self::NoteAdded { .. }
            | Self::Assigned { .. }
            | Self::TagsChanged { .. }
            | Self::Archived
            | Self::Unarchived
            | Self::Undone { .. }
            | Self::Read { .. }
            | Self::Planned { .. }
            | Self::PlanEnded { .. }
            | Self::Desk(..) => matches!(kind, Agent),
        }
    }

    /// Returns true for events that must name a chat.
    #[must_use]
    pub const fn needs_chat(&self) -> bool {
        !matches!(self, Self::Desk(..) | Self::Unfolded(_) | Self::Undone { .. })
    }
}
