//! [`LiveFigures`]: figures of the whole desk that follow each change.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::journal::{Attendance, Chat, ChatIx, Deadline, Desk, SettingsVersion, Standing};
use crate::model::{AgentId, Status, Timestamp};

/// The longest wait, what is overdue or due soon, today's openings and ends, and the load of each agent. Openings and ends are counted as in the
/// reports.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveFigures {
    /// The bounds of today in the desk's zone, half-open.
    today: (Timestamp, Timestamp),
    unanswered: BTreeSet<(Timestamp, ChatIx)>,
    due_soon: usize,
    overdue: usize,
    /// The next instant at which each chat's targets stand elsewhere.
    turns: BTreeSet<(Timestamp, ChatIx)>,
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
    /// Where its targets stand, at worst.
    standing: Option<Standing>,
    turns: Option<Timestamp>,
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
            due_soon: 0,
            overdue: 0,
            turns: BTreeSet::new(),
            openings: 0,
            ends: 0,
            load: BTreeMap::new(),
            of: HashMap::new(),
        };
        for (ix, chat) in desk.chats() {
            figures.add(ix, chat, now, desk.config().in_force());
        }
        figures
    }

    /// Returns the number of chats in which something is due soon, and nothing overdue.
    #[must_use]
    pub fn due_soon(&self) -> usize {
        self.due_soon
    }

    /// Returns the number of chats in which something is overdue.
    #[must_use]
    pub fn overdue(&self) -> usize {
        self.overdue
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
        now >= self.today.1 || self.turns.first().is_some_and(|(at, _)| *at <= now)
    }

    /// Follows the clock. Only chats whose targets stand elsewhere are read, but for the first instant of a day.
    pub fn pass(&mut self, now: Timestamp, desk: &Desk) {
        if now >= self.today.1 {
            *self = Self::new(now, desk);
        }
        while let Some((_, ix)) = self.turns.first().copied().filter(|(at, _)| *at <= now) {
            self.update(&[ix], now, desk);
        }
    }

    pub fn update(&mut self, chats: &[ChatIx], now: Timestamp, desk: &Desk) {
        for ix in chats {
            self.remove(*ix);
            if let Some(chat) = desk.chat(*ix) {
                self.add(*ix, chat, now, desk.config().in_force());
            }
        }
    }

    fn add(&mut self, ix: ChatIx, chat: &Chat, now: Timestamp, version: &SettingsVersion) {
        let share = self.share(chat, now, version);
        if share == Share::default() {
            return;
        }
        self.unanswered.extend(share.unanswered.map(|since| (since, ix)));
        self.turns.extend(share.turns.map(|at| (at, ix)));
        self.due_soon += usize::from(share.standing == Some(Standing::Soon));
        self.overdue += usize::from(share.standing == Some(Standing::Broken));
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
        if let Some(at) = share.turns {
            self.turns.remove(&(at, ix));
        }
        self.due_soon -= usize::from(share.standing == Some(Standing::Soon));
        self.overdue -= usize::from(share.standing == Some(Standing::Broken));
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

    fn share(&self, chat: &Chat, now: Timestamp, version: &SettingsVersion) -> Share {
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
        // As the list that they lead to: what is archived was asked about.
        let deadlines = if state.archived { Vec::new() } else { state.deadlines(version) };
        let is_work = state.status.is_some_and(Status::is_active);
        Share {
            // As the list that it leads to: what is archived was asked about.
            unanswered: state.unanswered_since.filter(|_| !state.archived),
            standing: Deadline::gravest(&deadlines, now).map(|gravest| gravest.standing(now)),
            turns: deadlines.iter().filter_map(|deadline| deadline.turns(now)).min(),
            openings: of_today().filter(began_open).count(),
            ends: of_today().filter(ended).count(),
            load: is_work.then(|| state.responsible.clone()),
        }
    }
}
