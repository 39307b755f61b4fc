//! The outcome of a campaign, chat by chat, from the log as it is now.

use super::message::message_in;
use super::{Audience, Member, Reached, Run};
use crate::journal::{Body, Chat, ChatIx, DeliveryState, Desk, Event, What};
use crate::model::{CampaignId, Status, Timestamp};

/// The outcome of a campaign in one chat of its audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The chat's number on this desk in this run.
    pub chat: ChatIx,
    /// The message; `None` where none has been written.
    pub written: Option<Written>,
    /// True where no message is written because the person gets no campaigns, or gets it in another chat.
    pub left_out: bool,
}

/// The campaign's message in a chat, and what followed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The instant of the message.
    pub at: Timestamp,
    /// The last report of the channel about it.
    pub delivery: Option<DeliveryState>,
    /// The instant of the customer's first message after it, before the chat's next campaign.
    pub answered: Option<Timestamp>,
    /// True where that answer began an attendance.
    pub reopened: bool,
    /// The status just before it.
    pub before: Option<Status>,
    /// The status now.
    pub now: Option<Status>,
}

/// The outcomes of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// One outcome for each chat of the audience, by number.
    pub outcomes: Vec<Outcome>,
}

impl Audience {
    /// Returns the outcome in one of the chats.
    #[must_use]
    pub fn outcome(&self, desk: &Desk, member: &Member, reached: &Reached) -> Outcome {
        let chat = desk.chat(member.ix);
        let written = chat.and_then(|chat| Written::find(chat, &self.campaign.id));
        let is_out = |chat: &Chat| chat.is_erased() || reached.holds(member, &chat.state().contact);
        let left_out = written.is_none() && (member.left_out.is_some() || chat.is_none_or(is_out));
        Outcome { chat: member.ix, written, left_out }
    }

    /// Returns the outcomes in all chats.
    #[must_use]
    pub fn results(&self, desk: &Desk) -> Results {
        let reached = self.reached_by_now(desk);
        let members = self.members.iter();
        Results { outcomes: members.map(|member| self.outcome(desk, member, &reached)).collect() }
    }

    /// Returns the next messages to write, at most `many`, among `look_at` members from the index `from` on, and the index
    /// from which to go on; `None` at the end. `reached` is whom the campaign has reached so far.
    #[must_use]
    pub fn to_write(
        &self,
        desk: &Desk,
        run: &Run,
        reached: &mut Reached,
        (from, look_at, many): (usize, usize, usize),
    ) -> (Vec<Event>, Option<usize>) {
        reached.follow(desk);
        let (mut events, mut rest) = (Vec::new(), None);
        let mut these = Vec::new();
        for (index, member) in self.members.iter().enumerate().skip(from) {
            if events.len() == many || index - from == look_at {
                rest = Some(index);
                break;
            }
            if self.outcome(desk, member, reached).is_to_go() {
                events.push(self.message(member, run));
                if let Some(chat) = desk.chat(member.ix) {
                    reached.add(member.ix, &chat.state().contact);
                    these.push(member.ix);
                }
            }
        }
        // The storage may refuse them.
        for ix in these {
            reached.recall(ix);
        }
        (events, rest)
    }
}

impl Outcome {
    /// Returns true where the message is still to be written.
    #[must_use]
    pub fn is_to_go(&self) -> bool {
        self.written.is_none() && !self.left_out
    }
}

impl Written {
    fn find(chat: &Chat, campaign: &CampaignId) -> Option<Self> {
        let (index, message) = message_in(chat, campaign)?;
        let state = chat.state();
        let after = chat.events().iter().skip(index + 1);
        let until_next = after.take_while(|event| !is_campaigns(event));
        let mut answers = until_next.filter(|event| {
            matches!(event.body, Body::MessageReceived { .. })
                && !chat.skipped().contains(&event.id)
        });
        let answer = answers.next();
        let began = |answer: &Event| {
            let mut attendances = state.attendances.iter();
            attendances.any(|attendance| attendance.event.as_ref() == Some(&answer.id))
        };
        Some(Self {
            at: message.at,
            delivery: state.deliveries.get(&message.id).copied(),
            answered: answer.map(|answer| answer.at),
            reopened: answer.is_some_and(began),
            before: status_before(chat, message.at),
            now: state.status,
        })
    }
}

fn is_campaigns(event: &Event) -> bool {
    matches!(event.body, Body::MessageSent { campaign: Some(_), .. })
}

fn status_before(chat: &Chat, instant: Timestamp) -> Option<Status> {
    let mut changes = chat.state().status_changes().rev();
    let last = changes.find(|change| change.at < instant)?;
    match last.what {
        What::Status { to, .. } => Some(to),
        _ => None,
    }
}

impl Results {
    /// Returns the number of chats in the audience.
    #[must_use]
    pub fn audience(&self) -> usize {
        self.outcomes.len()
    }

    /// Returns the number of outcomes that hold.
    #[must_use]
    pub fn count(&self, holds: impl Fn(&Outcome) -> bool) -> usize {
        self.outcomes.iter().filter(|one| holds(one)).count()
    }

    /// Returns the number of chats that have their message.
    #[must_use]
    pub fn sent(&self) -> usize {
        self.count(|one| one.written.is_some())
    }

    /// Returns true if a channel has taken a message.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        let went_out = |written: Written| written.delivery.is_some_and(DeliveryState::went_out);
        let reported = |one: &Outcome| one.written.is_some_and(went_out);
        self.outcomes.iter().any(reported)
    }

    /// Returns the number of chats whose message is still to be written.
    #[must_use]
    pub fn to_go(&self) -> usize {
        self.count(Outcome::is_to_go)
    }

    /// Returns the number of chats for each pair of the status just before the message and the status now, pairs without
    /// chats left out, in the order of the statuses.
    #[must_use]
    pub fn transitions(&self) -> Vec<(Option<Status>, Option<Status>, usize)> {
        let statuses = || std::iter::once(None).chain(Status::ALL.into_iter().map(Some));
        let pairs = statuses().flat_map(|before| statuses().map(move |now| (before, now)));
        let counted = pairs.map(|(before, now)| {
            let went = |written: &Written| (written.before, written.now) == (before, now);
            let many = self.count(|one| one.written.as_ref().is_some_and(went));
            (before, now, many)
        });
        counted.filter(|(_, _, many)| *many > 0).collect()
    }
}
