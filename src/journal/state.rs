//! The state of one chat at one instant: the result of the fold.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{
    Attendance, Change, DeliveryState, EventKey, Exchange, Planned, RuleCause, Segment, What,
};
use crate::model::{
    AgentId, AuthorKind, Contact, EventId, RuleId, Status, Tag, Timer, Timestamp, WaitReason,
};

/// A chat's state. Screens and reports read it; only the fold writes it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatState {
    /// The customer, by the last event about them.
    pub contact: Contact,
    /// `None`: the chat never entered the flow.
    pub status: Option<Status>,
    /// The instant at which the status was entered, or the chat began.
    pub since: Timestamp,
    /// For a waiting chat: the party that it waits for.
    pub reason: Option<WaitReason>,
    /// For a waiting chat: the instant at which it returns by itself.
    pub until: Option<Timestamp>,
    /// The agent responsible. End and reopening keep it.
    pub responsible: Option<AgentId>,
    /// The chat's tags.
    pub tags: BTreeSet<Tag>,
    /// True while it is in the archive.
    pub archived: bool,
    /// The customer's messages that no agent has seen, in order.
    pub unread: Vec<EventKey>,
    /// The agents whom notes mention, or whom plans of theirs concern, and who have not seen them, in that order.
    pub mentions: Vec<Mention>,
    /// Scheduled messages and reminders that are not done.
    pub plans: Vec<Plan>,
    /// The instant of the first event.
    pub started: Timestamp,
    /// The instant of the last thing that concerned the customer: lists are ordered by it.
    pub activity: Timestamp,
    /// The last message, received or sent.
    pub last_message: Option<LastMessage>,
    /// The instant of the customer's first message that no agent has answered.
    pub unanswered_since: Option<Timestamp>,
    /// The instant of the customer's last message.
    pub customer_wrote: Option<Timestamp>,
    /// Ratings, in order.
    pub ratings: Vec<Rating>,
    /// The last report of the channel about each message.
    pub deliveries: BTreeMap<EventId, DeliveryState>,
    /// Changes, in order.
    pub changes: Vec<Change>,
    /// Segments since the first status, in order.
    pub segments: Vec<Segment>,
    /// Attendances, in order; only the last can be running.
    pub attendances: Vec<Attendance>,
    /// Questions that were answered, or finished without an answer, in order.
    pub exchanges: Vec<Exchange>,
    /// Replies of the chatbot's rules, in order, whether an event was written for them or not.
    pub replies: Vec<RuleReply>,

    /// The instant at which the present run of final statuses began.
    pub(super) ended: Option<Timestamp>,
    /// A delayed archiving: its instant, and the setting's minutes.
    pub(super) archive_due: Option<(Timestamp, u32)>,
    /// The instant of an agent's last message in the running attendance that the customer has not answered.
    pub(super) agent_wrote: Option<Timestamp>,
    /// Rules that ran because an answer was missing, with the instant of the unanswered message.
    pub(super) asked: Vec<(RuleId, Timestamp)>,
    /// What rules did about the customer's messages.
    pub(super) pace: RulePace,
    /// Timers that have fired since the anchor last moved.
    pub(super) fired: Vec<Timer>,
    /// The customer's messages that an agent saw and that are dated after it: clocks differ.
    pub(super) seen_early: BTreeSet<EventId>,
    /// The number of timed changes in a row without anybody acting.
    pub(super) chain: usize,
    /// The last instant that was folded, of an event or of a timed change.
    pub(super) clock: Timestamp,
    /// The instant of the last timed change: an event at or before it comes late, and the chat is folded again.
    pub(super) last_due: Option<Timestamp>,
}

/// The last message of a chat, for its row in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct LastMessage {
    /// The event.
    pub event: EventId,
    /// The instant.
    pub at: Timestamp,
    /// Customer, agent or bot.
    pub from: AuthorKind,
    /// Its text, shared with the event.
    pub text: Arc<str>,
    /// True where it has a file.
    pub attachment: bool,
}

/// An agent whom a note mentions, or who is to be told of a plan of theirs, until they have seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The agent.
    pub agent: AgentId,
    /// The note, or the plan, an event of the chat.
    pub note: EventId,
}

/// A plan that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The event that made it; the text is there.
    pub event: EventId,
    /// The author.
    pub agent: AgentId,
    /// The instant at which it was made.
    pub made: Timestamp,
    /// The instant at which it is due.
    pub due: Timestamp,
    /// A message, or a reminder.
    pub what: Planned,
    /// How far it has come.
    pub stage: Stage,
    /// The instant at which it came to that stage.
    pub since: Timestamp,
}

/// How far a plan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is not due yet.
    Ahead,
    /// It is due: a message is sent by the next browser that may.
    Due,
    /// The message is not sent by itself: the customer has written, or waited for an answer when it was due.
    CustomerWrote,
    /// The message is not sent by itself: for an hour no browser of its author had the desk open.
    Missed,
}

/// A customer's rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// The event.
    pub event: EventId,
    /// The instant.
    pub at: Timestamp,
    /// 0 to 10.
    pub score: u8,
    /// The agent responsible at that instant.
    pub responsible: Option<AgentId>,
}

/// A reply of a rule, as the fold records it.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleReply {
    /// The instant at which its cause happened, or was due.
    pub at: Timestamp,
    /// The event that caused it; `None` for a timed change.
    pub event: Option<EventId>,
    /// For a rule that waited: the instant at which its time was over, which may be before the rule was saved; `at` for all
    /// else.
    pub(super) expired_at: Timestamp,
    /// For a timed change: the instant of the unanswered message from which the rule counted, or its own instant.
    pub(super) anchor: Timestamp,
    /// The instant from which it is written: not while the status that caused it can be taken back.
    pub(super) from: Timestamp,
    /// The rule, of one version.
    pub rule: Arc<RuleCause>,
    /// The text before its variables are filled.
    pub template: Arc<str>,
    /// The customer's name at that instant.
    pub(super) contact: Arc<str>,
    /// The customer's telephone, e-mail or user name at that instant.
    pub(super) address: Option<Arc<str>>,
    /// The agent responsible at that instant.
    pub(super) agent: Option<AgentId>,
}

/// What rules did about the customer's messages since an agent last wrote.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct RulePace {
    /// The instants of the last messages that rules acted on, in order.
    pub acted: Vec<Timestamp>,
    /// The rule that was to act on one message too many. No rule acts on the customer's messages since then.
    pub stopped: Option<Arc<RuleCause>>,
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
            unread: Vec::new(),
            mentions: Vec::new(),
            plans: Vec::new(),
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
            pace: RulePace::default(),
            fired: Vec::new(),
            seen_early: BTreeSet::new(),
            chain: 0,
            clock: Timestamp::MIN,
            last_due: None,
        }
    }
}

impl ChatState {
    /// Returns true if a channel has taken a message.
    #[must_use]
    pub fn went_out(&self) -> bool {
        self.deliveries.values().any(|delivery| delivery.went_out())
    }

    /// Gives back the room that lists have grown into, in a chat that has ended: most have, and little comes in them.
    pub(super) fn rest(&mut self) {
        // Of a long list each event more would move all of it.
        let is_short = self.changes.len() <= 64;
        if is_short && self.status.is_some_and(Status::is_final) {
            self.changes.shrink_to_fit();
            self.segments.shrink_to_fit();
            self.attendances.shrink_to_fit();
            self.exchanges.shrink_to_fit();
        }
    }

    /// Returns the running attendance.
    #[must_use]
    pub fn attendance(&self) -> Option<&Attendance> {
        self.attendances.last().filter(|attendance| attendance.end.is_none())
    }

    /// Returns the instant of the last event or timed change.
    #[must_use]
    pub fn quiet_since(&self) -> Timestamp {
        self.clock
    }

    /// Returns the changes of status, in order.
    pub fn status_changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.changes.iter().filter(|change| matches!(change.what, What::Status { .. }))
    }

    /// Returns the contact's name, or their address where the name is empty.
    #[must_use]
    pub fn display_name(&self) -> Option<&str> {
        [Some(&self.contact.name), self.contact.address.as_ref()]
            .into_iter()
            .flatten()
            .map(|text| text.trim())
            .find(|text| !text.is_empty())
    }
}
