//! [`Line`]: the desk's half of a line, one for all networks.
//!
//! - `hear`: what was heard becomes events. - `send`: messages are claimed, handed over, and their fate is written.
//!
//! It works on the storage one act after another: what is written names what was written before.

mod hear;
mod send;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::{Value, json};

use super::{
    Act, Channel, Gap, Health, Heard, Input, Outbox, Outgoing, Request, Salt, Standing, Ticket,
};
use crate::channel::protocol::was_set_back;
use crate::journal::Event;
use crate::model::{ChatId, DAY, EventId, MINUTE, SECOND, Timestamp};
use crate::sync::transport::{Response, TransportError};
use crate::sync::{Backoff, Skew};
use hear::{Hearing, Said};
use send::InFlight;

/// What a line is told.
#[derive(Clone, Debug)]
pub enum LineInput {
    /// It begins, with its mark.
    Start(Option<String>),
    /// The time of [`Line::wake_at`] has come.
    Wake,
    /// The device may have a connection again.
    Online,
    /// The answer to a request, or why there is none.
    Answer(Ticket, Result<Response, TransportError>),
    /// The lines of the events that it asked for; `None`: the storage failed.
    Found(Option<Vec<Option<String>>>),
    /// What it asked to keep is stored, and which of the events are new; `None`: the storage failed, and nothing is.
    Kept(Option<Vec<bool>>),
    /// What the journal says of the messages of chats. It replaces what was said of these chats before.
    Outbox(Vec<Outbox>),
    /// People stopped it, or let it go on.
    Pause(bool),
    /// People have seen that something may be missing.
    GapSeen,
}

/// What a line does.
#[derive(Clone, Debug)]
pub enum LineOutput {
    /// Send a request.
    Ask(Ticket, Request),
    /// Give a request up.
    Cancel(Ticket),
    /// Look events up, and answer with [`LineInput::Found`].
    Find(Vec<EventId>),
    /// Store events and the mark in one transaction, and answer with [`LineInput::Kept`].
    Keep(Keep),
}

/// What is stored in one transaction.
#[derive(Clone, Debug)]
pub struct Keep {
    /// The events; perhaps none.
    pub events: Vec<Event>,
    /// The mark.
    pub mark: String,
}

/// An act on the storage.
#[derive(Clone, Debug)]
enum Job {
    /// Write what was heard.
    Hear(Vec<Heard>, String),
    /// Claim a message, and then send it.
    Claim(EventId),
    /// Write what became of a message.
    Settle(Event),
    /// Write the mark alone.
    Mark,
}

/// The act on the storage that is under way.
#[derive(Clone, Debug)]
enum Work {
    Finding(Vec<Heard>, String, Vec<EventId>),
    Hearing(Hearing),
    Claiming(EventId, Event),
    Settling(Event),
    Marking,
}

/// The line's mark, beside its health.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Mark {
    /// The network's own.
    channel: Option<String>,
    /// The instant of the last event that was heard.
    last: Option<Timestamp>,
}

/// The most time, in milliseconds, that the mark lags behind the last contact.
const MARK_LAG: i64 = 10 * MINUTE;

/// How long networks keep what nobody fetched, in milliseconds.
const KEPT_BY_NETWORK: i64 = DAY;

/// The wait before the storage is tried again, in milliseconds.
const STORAGE_WAIT: i64 = 5 * SECOND;

/// The desk's half of a line.
#[derive(Debug)]
pub struct Line<C> {
    channel: C,
    salt: Salt,
    health: Health,
    mark: Mark,
    said: Said,
    skew: Skew,
    paused: bool,
    jobs: VecDeque<Job>,
    work: Option<Work>,
    /// The storage failed; when to try again what was under way.
    storage_again: Option<Timestamp>,
    /// The storage has not answered since it failed.
    storage_fails: bool,
    outboxes: BTreeMap<ChatId, Outbox>,
    /// Messages that this line has done something about.
    taken: BTreeSet<EventId>,
    /// Messages that somebody else has claimed, whatever an old outbox says.
    of_others: BTreeSet<EventId>,
    in_flight: BTreeMap<EventId, InFlight>,
    /// The network asked to send nothing before, by the device's clock.
    not_before: Option<Timestamp>,
    probing: bool,
    backoff: Backoff,
    probe_again: Option<Timestamp>,
    /// When it last listened.
    listened: Option<Timestamp>,
    /// The contact that the stored mark has.
    marked: Option<Timestamp>,
    /// The last step, by which a clock that was set back is noticed.
    stepped: Option<Timestamp>,
    out: Vec<LineOutput>,
}

impl<C: Channel> Line<C> {
    /// Creates a line. `seed` is that of its random waits.
    #[must_use]
    pub fn new(channel: C, salt: Salt, seed: u64) -> Self {
        Self {
            channel,
            salt,
            health: Health::default(),
            mark: Mark::default(),
            said: Said::new(),
            skew: Skew::default(),
            paused: false,
            jobs: VecDeque::new(),
            work: None,
            storage_again: None,
            storage_fails: false,
            outboxes: BTreeMap::new(),
            taken: BTreeSet::new(),
            of_others: BTreeSet::new(),
            in_flight: BTreeMap::new(),
            not_before: None,
            probing: false,
            backoff: Backoff::new(seed),
            probe_again: None,
            listened: None,
            marked: None,
            stepped: None,
            out: Vec::new(),
        }
    }

    /// Returns how it is.
    #[must_use]
    pub fn health(&self) -> Health {
        let standing = if self.storage_fails { Standing::Storage } else { self.health.standing };
        Health { waiting: self.waiting(), standing, ..self.health }
    }

    /// Returns the instant at which it wants [`LineInput::Wake`].
    #[must_use]
    pub fn wake_at(&self) -> Option<Timestamp> {
        let own = [self.channel.wake_at(), self.storage_again, self.probe_again, self.send_again()];
        own.into_iter().flatten().min()
    }

    /// Takes an input at an instant of the device's clock.
    pub fn step(&mut self, now: Timestamp, input: LineInput) -> Vec<LineOutput> {
        if was_set_back(self.stepped.replace(now), now) {
            self.not_before = None;
            self.probe_again = None;
            self.storage_again = self.storage_again.map(|_| now);
            self.wait_no_longer(now);
        }
        match input {
            LineInput::Start(mark) => {
                self.read_mark(mark.as_deref());
                self.health.begun = Some(self.desk_time(now));
                if self.paused {
                    self.health.standing = Standing::Paused;
                } else {
                    self.tell(now, Input::Start(self.mark.channel.clone()));
                }
            }
            LineInput::Wake => {
                if self.storage_again.is_some_and(|at| at <= now) {
                    self.storage_again = None;
                    self.do_again();
                }
                self.probe_again = self.probe_again.filter(|at| *at > now);
                self.tell(now, Input::Wake);
            }
            LineInput::Online => {
                self.probe_again = None;
                self.tell(now, Input::Online);
            }
            LineInput::Answer(ticket, answer) => self.tell(now, Input::Answer(ticket, answer)),
            LineInput::Found(found) => self.found(now, found),
            LineInput::Kept(outcomes) => self.kept(now, outcomes),
            LineInput::Outbox(outboxes) => {
                for outbox in outboxes {
                    if outbox.messages.is_empty() {
                        self.outboxes.remove(&outbox.chat);
                    } else {
                        self.outboxes.insert(outbox.chat.clone(), outbox);
                    }
                }
            }
            LineInput::Pause(paused) => self.pause(now, paused),
            LineInput::GapSeen => {
                self.health.gap = None;
                self.jobs.push_back(Job::Mark);
            }
        }
        self.not_before = self.not_before.filter(|at| *at > now);
        self.hand_over(now);
        self.pump(now);
        self.next_job(now);
        std::mem::take(&mut self.out)
    }

    fn pause(&mut self, now: Timestamp, paused: bool) {
        if self.paused == paused {
            return;
        }
        self.paused = paused;
        if paused {
            self.tell(now, Input::Stop);
            self.health.standing = Standing::Paused;
        } else {
            self.health.standing = Standing::Starting;
            self.health.begun = Some(self.desk_time(now));
            self.tell(now, Input::Start(self.mark.channel.clone()));
        }
    }

    fn tell(&mut self, now: Timestamp, input: Input) {
        for act in self.channel.step(now, input) {
            match act {
                Act::Ask(ticket, request) => self.out.push(LineOutput::Ask(ticket, request)),
                Act::Cancel(ticket) => self.out.push(LineOutput::Cancel(ticket)),
                Act::Heard(heard, mark) => self.jobs.push_back(Job::Hear(heard, mark)),
                Act::Contact { asked, date } => self.contact(now, asked, date.as_deref()),
                Act::Sent(id, outcome) => self.sent(now, &id, outcome),
                Act::Standing(standing) => self.stands(now, standing),
                Act::ProbeFailed => {
                    self.probing = false;
                    self.probe_again = Some(now.plus(self.backoff.fail()));
                }
            }
        }
    }

    fn contact(&mut self, now: Timestamp, asked: Timestamp, date: Option<&str>) {
        self.probing = false;
        self.probe_again = None;
        self.backoff.succeed();
        if let Some(date) = date {
            self.skew.learn_date(asked, now, date);
            self.health.skew = self.skew.millis();
        }
        let now = self.desk_time(now);
        if let Some(before) = self.health.contact
            && now.since(before) > KEPT_BY_NETWORK
        {
            self.note_gap(before, now.plus(-KEPT_BY_NETWORK));
        }
        self.health.contact = Some(now);
        let lag = self.marked.is_none_or(|marked| now.since(marked) > MARK_LAG);
        if lag && !self.jobs.iter().any(|job| matches!(job, Job::Mark)) {
            self.marked = Some(now);
            self.jobs.push_back(Job::Mark);
        }
    }

    fn stands(&mut self, now: Timestamp, standing: Standing) {
        if self.paused {
            return;
        }
        let now = self.desk_time(now);
        match standing {
            Standing::Listening => self.listened = Some(now),
            Standing::Rival | Standing::Webhook => {
                // What the other program has taken, the network gives nobody else.
                self.note_gap(self.listened.unwrap_or(now), now);
            }
            _ => {}
        }
        self.health.standing = standing;
    }

    /// Notes a span in which something may be missing. One that nobody has seen yet is in it.
    fn note_gap(&mut self, from: Timestamp, to: Timestamp) {
        let unseen = self.health.gap.unwrap_or(Gap { from, to });
        self.health.gap = Some(Gap { from: from.min(unseen.from), to: to.max(unseen.to) });
    }

    /// The device's time, corrected by the network's clock.
    fn desk_time(&self, now: Timestamp) -> Timestamp {
        now.plus(self.health.skew)
    }

    /// Begins the next act on the storage.
    fn next_job(&mut self, now: Timestamp) {
        while self.work.is_none() {
            let Some(job) = self.jobs.pop_front() else { return };
            match job {
                Job::Hear(heard, mark) => {
                    let ids = hear::needs(&self.salt, &heard);
                    self.work = Some(Work::Finding(heard, mark, ids));
                }
                // It goes on waiting, as if nobody had begun.
                Job::Claim(id) if self.paused => {
                    self.in_flight.remove(&id);
                    self.taken.remove(&id);
                    continue;
                }
                Job::Claim(id) => {
                    if let Some(event) = self.claim(now, &id) {
                        self.work = Some(Work::Claiming(id, event));
                    }
                }
                Job::Settle(event) => self.work = Some(Work::Settling(event)),
                Job::Mark => self.work = Some(Work::Marking),
            }
            self.do_again();
        }
    }

    /// Asks for what the act under way needs.
    fn do_again(&mut self) {
        let keep = match &self.work {
            None => return,
            Some(Work::Finding(_, _, ids)) => {
                self.out.push(LineOutput::Find(ids.clone()));
                return;
            }
            Some(Work::Hearing(hearing)) => Keep {
                events: hearing.events.clone(),
                mark: write_mark(&hearing.mark, &hearing.health),
            },
            Some(Work::Claiming(_, event) | Work::Settling(event)) => {
                Keep { events: vec![event.clone()], mark: write_mark(&self.mark, &self.health) }
            }
            Some(Work::Marking) => {
                Keep { events: Vec::new(), mark: write_mark(&self.mark, &self.health) }
            }
        };
        self.out.push(LineOutput::Keep(keep));
    }

    fn found(&mut self, now: Timestamp, found: Option<Vec<Option<String>>>) {
        let Some(lines) = found else { return self.storage_failed(now) };
        let Some(Work::Finding(heard, mark, ids)) = self.work.take() else { return };
        let known = ids.into_iter().zip(lines).filter_map(|(id, line)| Some((id, line?))).collect();
        let hearing = Hearing::of(
            &self.salt,
            heard,
            mark,
            &known,
            &self.mark,
            (self.health, self.said.clone()),
        );
        self.work = Some(Work::Hearing(hearing));
        self.do_again();
    }

    fn kept(&mut self, now: Timestamp, outcomes: Option<Vec<bool>>) {
        let Some(outcomes) = outcomes else { return self.storage_failed(now) };
        self.storage_fails = false;
        match self.work.take() {
            Some(Work::Hearing(hearing)) => {
                self.mark = hearing.mark;
                self.said = hearing.said;
                let heard = hearing.health;
                self.health = Health {
                    heard: heard.heard,
                    groups: heard.groups,
                    unknown: heard.unknown,
                    ..self.health
                };
                self.tell(now, Input::Kept);
            }
            Some(Work::Claiming(id, event)) => {
                // Only who has written the claim sends: of two tabs that try, one.
                if outcomes.first() == Some(&true) {
                    self.claimed(&id, event.at);
                } else {
                    self.in_flight.remove(&id);
                    self.taken.remove(&id);
                    self.of_others.insert(id);
                }
            }
            Some(Work::Settling(event)) => self.settled(&event),
            Some(Work::Marking | Work::Finding(..)) | None => {}
        }
    }

    fn storage_failed(&mut self, now: Timestamp) {
        self.storage_fails = true;
        self.storage_again = Some(now.plus(STORAGE_WAIT));
    }

    fn read_mark(&mut self, mark: Option<&str>) {
        let Some(json) = mark.and_then(|mark| serde_json::from_str::<Value>(mark).ok()) else {
            return;
        };
        self.mark = Mark {
            channel: json.get("channel").and_then(Value::as_str).map(str::to_owned),
            last: json.get("last").and_then(Value::as_i64).map(Timestamp::from_millis),
        };
        if let Some(health) = json.get("health") {
            let health = Health::from_json(health);
            self.skew = Skew::recall(health.skew);
            (self.marked, self.listened) = (health.contact, health.contact);
            self.health = Health { standing: Standing::Starting, ..health };
        }
    }
}

fn write_mark(mark: &Mark, health: &Health) -> String {
    let last = mark.last.map(Timestamp::millis);
    json!({ "channel": mark.channel, "last": last, "health": health.to_json() }).to_string()
}

/// A message to be sent, and when it was written.
fn find<'a>(
    outboxes: &'a BTreeMap<ChatId, Outbox>,
    id: &EventId,
) -> Option<(&'a ChatId, &'a Outgoing, Timestamp)> {
    outboxes.values().find_map(|outbox| {
        let pending = outbox.messages.iter().find(|pending| pending.message.id == *id)?;
        Some((&outbox.chat, &pending.message, pending.at))
    })
}
