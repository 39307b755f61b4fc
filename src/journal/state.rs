//! The state of one chat at one instant: what the fold makes of its events.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Attendance, Change, DeliveryState, Exchange, RuleCause, Segment, What};
use crate::model::{
    AgentId, AuthorKind, Contact, EventId, RuleId, Status, Tag, Timer, Timestamp, WaitReason,
};

/// A chat's state. Read by screens and reports; written only by the fold.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatState {
    /// The customer, as the last event about them says.
    pub contact: Contact,
    /// `None`: the chat never entered the flow.
    pub status: Option<Status>,
    /// When the status was entered, or the chat began.
    pub since: Timestamp,
    /// Whom a waiting chat waits for.
    pub reason: Option<WaitReason>,
    /// When a waiting chat returns by itself.
    pub until: Option<Timestamp>,
    /// The agent responsible. Survives the end and the reopening.
    pub responsible: Option<AgentId>,
    /// The chat's tags.
    pub tags: BTreeSet<Tag>,
    /// Whether it is in the archive.
    pub archived: bool,
    /// The customer's messages since the desk last read or answered.
    pub unread: u32,
    /// The chat's first event.
    pub started: Timestamp,
    /// The last thing that concerns the customer: the list's order.
    pub activity: Timestamp,
    /// The last message, either way.
    pub last_message: Option<LastMessage>,
    /// The customer's first message that no agent has answered.
    pub unanswered_since: Option<Timestamp>,
    /// The customer's last message.
    pub customer_wrote: Option<Timestamp>,
    /// Ratings, in order.
    pub ratings: Vec<Rating>,
    /// What the channel last told of each message.
    pub deliveries: BTreeMap<EventId, DeliveryState>,
    /// Everything that changed, in order.
    pub changes: Vec<Change>,
    /// The life since the first status, in order.
    pub segments: Vec<Segment>,
    /// Attendances, in order; only the last can be running.
    pub attendances: Vec<Attendance>,
    /// Questions that were answered, or finished without an answer, in order.
    pub exchanges: Vec<Exchange>,
    /// What the chatbot's rules replied, in order, written by now or not.
    pub replies: Vec<RuleReply>,

    /// When the present run of final statuses began.
    pub(super) ended: Option<Timestamp>,
    /// A delayed archiving: when, and the setting's minutes.
    pub(super) archive_due: Option<(Timestamp, u32)>,
    /// The last message of an agent in the running attendance that the customer has not answered.
    pub(super) agent_wrote: Option<Timestamp>,
    /// Rules that were asked about an answer that is missing, and about which message.
    pub(super) asked: Vec<(RuleId, Timestamp)>,
    /// Timers that have fired since the anchor last moved.
    pub(super) fired: Vec<Timer>,
    /// Timed changes in a row, without anybody acting.
    pub(super) chain: usize,
    /// The last instant that was folded: an event's, or a timed change's.
    pub(super) clock: Timestamp,
    /// The last timed change that took effect: an event at or before it comes too late for it.
    pub(super) last_due: Option<Timestamp>,
}

/// The last message of a chat, for its row in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct LastMessage {
    /// The event.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// Customer, agent or bot.
    pub from: AuthorKind,
    /// Its text, shared with the event.
    pub text: Arc<str>,
    /// It carries a file.
    pub attachment: bool,
}

/// A customer's rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// The event.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// 0 to 10.
    pub score: u8,
    /// The agent responsible when it came.
    pub responsible: Option<AgentId>,
}

/// That a rule replied: what the fold knows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleReply {
    /// When its cause happened, or was due.
    pub at: Timestamp,
    /// The event that caused it; `None` for a timed change.
    pub event: Option<EventId>,
    /// For a timed change: when its time was over, which may be before the rule was saved; `at` for all else.
    pub(super) expired_at: Timestamp,
    /// For a timed change: what it counted from, the unanswered message, or its own instant.
    pub(super) anchor: Timestamp,
    /// Which rule of which version.
    pub rule: Arc<RuleCause>,
    /// The text with its variables unfilled.
    pub template: Arc<str>,
    /// How the customer was called.
    pub(super) contact: Arc<str>,
    /// Who was responsible.
    pub(super) agent: Option<AgentId>,
}

impl Default for ChatState {
    fn default() -> Self {
        Self {
            contact: Contact::default(),
            status: None,
            since: Timestamp::MIN,
            reason: None,
            until: None,
            responsible: None,
            tags: BTreeSet::new(),
            archived: false,
            unread: 0,
            started: Timestamp::MIN,
            activity: Timestamp::MIN,
            last_message: None,
            unanswered_since: None,
            customer_wrote: None,
            ratings: Vec::new(),
            deliveries: BTreeMap::new(),
            changes: Vec::new(),
            segments: Vec::new(),
            attendances: Vec::new(),
            exchanges: Vec::new(),
            replies: Vec::new(),
            ended: None,
            archive_due: None,
            agent_wrote: None,
            asked: Vec::new(),
            fired: Vec::new(),
            chain: 0,
            clock: Timestamp::MIN,
            last_due: None,
        }
    }
}

impl ChatState {
    /// The attendance that runs, if one does.
    #[must_use]
    pub fn attendance(&self) -> Option<&Attendance> {
        self.attendances.last().filter(|attendance| attendance.end.is_none())
    }

    /// When something last happened: an event's instant, or a timed change's.
    #[must_use]
    pub fn quiet_since(&self) -> Timestamp {
        self.clock
    }

    /// The changes of status, in order.
    pub fn status_changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.changes.iter().filter(|change| matches!(change.what, What::Status { .. }))
    }

    /// The contact's name, or what else is known of them.
    #[must_use]
    pub fn display_name(&self) -> Option<&str> {
        [Some(&self.contact.name), self.contact.address.as_ref()]
            .into_iter()
            .flatten()
            .map(|text| text.trim())
            .find(|text| !text.is_empty())
    }
}
