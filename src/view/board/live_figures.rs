//! [`LiveFigures`]: figures of the whole desk that follow each change.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::journal::{Attendance, Chat, ChatIx, Desk};
use crate::model::{AgentId, Status, Timestamp};

/// The longest wait, today's openings and ends, and the load of each agent. Openings and ends are counted as in the
/// reports.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveFigures {
    /// The bounds of today in the desk's zone, half-open.
    today: (Timestamp, Timestamp),
    unanswered: BTreeSet<(Timestamp, ChatIx)>,
    openings: usize,
    ends: usize,
    load: BTreeMap<Option<AgentId>, usize>,
    /// The contribution of each chat that has one.
    of: HashMap<ChatIx, Share>,
}

/// The contribution of one chat.
#[derive(Clone, Debug, Default, PartialEq)]
struct Share {
    unanswered: Option<Timestamp>,
    openings: usize,
    ends: usize,
    /// The agent responsible while the chat is active; `Some(None)`: nobody is.
    load: Option<Option<AgentId>>,
}

impl LiveFigures {
    pub fn new(now: Timestamp, desk: &Desk) -> Self {
        let zone = desk.config().zone();
        let date = zone.date_of(now);
        let first = zone.first_instant(date, 0);
        let next = date.succ_opt().unwrap_or(date);
        let mut figures = Self {
            today: (first, zone.first_instant(next, 0)),
            unanswered: BTreeSet::new(),
            openings: 0,
            ends: 0,
            load: BTreeMap::new(),
            of: HashMap::new(),
        };
        for (ix, chat) in desk.chats() {
            figures.add(ix, chat);
        }
        figures
    }

    /// Returns the start of the longest wait for an answer.
    #[must_use]
    pub fn oldest_unanswered(&self) -> Option<Timestamp> {
        self.unanswered.first().map(|(since, _)| *since)
    }

    /// Returns the number of customers who wait for an answer.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.unanswered.len()
    }

    /// Returns the number of attendances that a customer's message started today.
    #[must_use]
    pub fn openings(&self) -> usize {
        self.openings
    }

    /// Returns the number of attendances that ended today.
    #[must_use]
    pub fn ends(&self) -> usize {
        self.ends
    }

    /// Returns the number of active chats per agent (`None`: nobody), without agents who have none.
    pub fn load(&self) -> impl Iterator<Item = (Option<&AgentId>, usize)> {
        self.load.iter().map(|(agent, many)| (agent.as_ref(), *many))
    }

    pub fn is_older(&self, now: Timestamp) -> bool {
        now >= self.today.1
    }

    pub fn update(&mut self, chats: &[ChatIx], desk: &Desk) {
        for ix in chats {
            self.remove(*ix);
            if let Some(chat) = desk.chat(*ix) {
                self.add(*ix, chat);
            }
        }
    }

    fn add(&mut self, ix: ChatIx, chat: &Chat) {
        let share = self.share(chat);
        if share == Share::default() {
            return;
        }
        self.unanswered.extend(share.unanswered.map(|since| (since, ix)));
        self.openings += share.openings;
        self.ends += share.ends;
        if let Some(agent) = &share.load {
            *self.load.entry(agent.clone()).or_default() += 1;
        }
        self.of.insert(ix, share);
    }

    fn remove(&mut self, ix: ChatIx) {
        let Some(share) = self.of.remove(&ix) else {
            return;
        };
        if let Some(since) = share.unanswered {
            self.unanswered.remove(&(since, ix));
        }
        self.openings -= share.openings;
        self.ends -= share.ends;
        if let Some(agent) = share.load
            && let Some(many) = self.load.get_mut(&agent)
        {
            *many -= 1;
            if *many == 0 {
                self.load.remove(&agent);
            }
        }
    }

    fn share(&self, chat: &Chat) -> Share {
        let (from, to) = self.today;
        let today = |at: Timestamp| from <= at && at < to;
        let state = chat.state();
        let began_open = |one: &&Attendance| one.started_in == Status::Open && today(one.start);
        let ended = |one: &&Attendance| one.end.as_ref().is_some_and(|end| today(end.at));
        // From the end, so that the attendances that ended before today, which may be many, are not read.
        let of_today = || {
            let attendances = state.attendances.iter().rev();
            attendances.take_while(|one| one.end.as_ref().is_none_or(|end| end.at >= from))
        };
        let is_work = state.status.is_some_and(Status::is_active);
        Share {
            // As the list that it leads to: what is archived was asked about.
            unanswered: state.unanswered_since.filter(|_| !state.archived),
            openings: of_today().filter(began_open).count(),
            ends: of_today().filter(ended).count(),
            load: is_work.then(|| state.responsible.clone()),
        }
    }
}
