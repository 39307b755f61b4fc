//! Targets for service, held against chats. Nothing of it is kept: all follows from the fold, the settings and the clock
//! (`docs/decisions/targets.md`).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Change, ChatState, DeskConfig, Segment, SettingsVersion, What};
use crate::model::{Author, EventId, Measure, Status, Tag, Target, Timestamp, WaitReason};

/// The instant by which something is due in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The length of time that is limited.
    pub measure: Measure,
    /// The instant at which three quarters of the time have passed.
    pub warns: Timestamp,
    /// The instant at which all of it has passed.
    pub at: Timestamp,
}

/// Where a deadline stands at an instant. The later ones are the graver ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// More than a quarter of the time is left.
    InTime,
    /// Less than a quarter is left.
    Soon,
    /// None is left.
    Broken,
}

impl Deadline {
    /// Returns where it stands at an instant.
    #[must_use]
    pub fn standing(&self, now: Timestamp) -> Standing {
        if now > self.at {
            Standing::Broken
        } else if now >= self.warns {
            Standing::Soon
        } else {
            Standing::InTime
        }
    }

    /// Returns the next instant at which it stands elsewhere.
    #[must_use]
    pub fn turns(&self, now: Timestamp) -> Option<Timestamp> {
        let turns = match self.standing(now) {
            Standing::InTime => self.warns,
            Standing::Soon => self.at.plus(1),
            Standing::Broken => return None,
        };
        // Nothing comes after the end of time.
        (turns > now).then_some(turns)
    }

    /// Returns the gravest of a chat's deadlines at an instant; of two, the earlier.
    #[must_use]
    pub fn gravest(deadlines: &[Self], now: Timestamp) -> Option<&Self> {
        deadlines.iter().max_by_key(|one| (one.standing(now), Reverse(one.at)))
    }
}

/// A period of a chat that a target limits, or limited when it was over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limited<'a, 'c> {
    /// The target: the first that fitted just before the period was over, or that fits now.
    pub target: &'c Target,
    /// The version of the settings that has it.
    pub version: &'c SettingsVersion,
    /// The first instant.
    pub from: Timestamp,
    /// The first instant after it; `None` while it runs.
    pub to: Option<Timestamp>,
    /// What was due, where it came.
    pub done: Option<Done<'a>>,
    /// The deadline; `None` where its clock rests before, or never runs.
    pub deadline: Option<Deadline>,
}

/// An answer, or an end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Done<'a> {
    /// The author.
    pub author: &'a Author,
    /// The event; `None` for a timer.
    pub event: Option<&'a EventId>,
}

/// How a period that a target limits came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In time.
    Met,
    /// Not in time, whether it came later or not.
    Broken,
    /// It was finished before it was due, without what was due.
    Dropped,
    /// It runs, and is not due yet.
    Running,
    /// It runs, but its clock rests: the customer is waited for, or the desk never opens.
    Resting,
}

impl Limited<'_, '_> {
    /// Returns how it came out, as known at an instant.
    #[must_use]
    pub fn kept(&self, now: Timestamp) -> Kept {
        let until = self.to.unwrap_or(now);
        match (&self.deadline, self.to, &self.done) {
            (Some(deadline), ..) if until > deadline.at => Kept::Broken,
            (_, Some(_), Some(_)) => Kept::Met,
            (_, Some(_), None) => Kept::Dropped,
            (Some(_), None, _) => Kept::Running,
            (None, None, _) => Kept::Resting,
        }
    }

    /// Returns the milliseconds that count until an instant: of all hours or of business hours, as the target says.
    #[must_use]
    pub fn spent(&self, state: &ChatState, until: Timestamp) -> i64 {
        let length = |from: Timestamp, to: Timestamp| {
            between(self.version, self.target, from, to.min(until))
        };
        if self.target.measure != Measure::Resolution {
            return length(self.from, until);
        }
        let counted = stays(state, self.from, until).filter(|stay| counts(stay));
        counted.map(|stay| length(stay.from, stay.to.unwrap_or(until))).sum()
    }
}

/// A period that a target can limit.
#[derive(Clone, Copy)]
pub struct Period<'a> {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it; `None` while it runs.
    pub to: Option<Timestamp>,
    done: Option<Done<'a>>,
}

impl ChatState {
    /// Returns the deadlines of what runs now.
    #[must_use]
    pub fn deadlines(&self, version: &SettingsVersion) -> Vec<Deadline> {
        if version.settings.targets.is_empty() {
            return Vec::new();
        }
        let deadline = |measure| {
            let from = self.runs_since(measure)?;
            let has_tag = |tag: &Tag| self.tags.contains(tag);
            let target = find(self, version, measure, self.status, has_tag)?;
            deadline(self, version, target, from, None)
        };
        Measure::ALL.into_iter().filter_map(deadline).collect()
    }

    /// Returns the start of what a target of that measure would limit now.
    fn runs_since(&self, measure: Measure) -> Option<Timestamp> {
        let attendance = self.attendance();
        match measure {
            Measure::FirstResponse => attendance
                .filter(|one| one.started_in == Status::Open && one.first_reply.is_none())
                .map(|one| one.start),
            Measure::Reply => self.unanswered_since,
            Measure::Resolution => attendance.map(|one| one.start),
        }
    }

    /// Calls `visit` with the periods that targets of a measure limit, in order; only with those that are `wanted`. What came
    /// at `known` or later is not known.
    pub fn limited<'a, 'c>(
        &'a self,
        config: &'c DeskConfig,
        measure: Measure,
        known: Timestamp,
        wanted: impl Fn(&Period) -> bool,
        mut visit: impl FnMut(Limited<'a, 'c>),
    ) {
        let mut past = Past::of(&self.changes);
        let first = EventId::from("");
        let mut visit = |period: Period<'a>| {
            if period.from >= known || !wanted(&period) {
                return;
            }
            let Period { from, to, done } = period;
            let to = to.filter(|to| *to < known);
            let done = done.filter(|_| to.is_some());
            // As the row told it just before.
            let at = to.unwrap_or(known);
            let version = config.before(at, &first);
            if version.settings.targets.is_empty() {
                return;
            }
            past.advance(at);
            let has_tag = |tag: &Tag| past.tags.contains(tag);
            if let Some(target) = find(self, version, measure, past.status, has_tag) {
                let deadline = deadline(self, version, target, from, to);
                visit(Limited { target, version, from, to, done, deadline });
            }
        };
        match measure {
            Measure::FirstResponse => {
                let asked = self.attendances.iter().filter(|one| one.started_in == Status::Open);
                for one in asked {
                    let reply = one.first_reply.as_ref();
                    let end = one.end.as_ref().map(|end| end.at);
                    visit(Period {
                        from: one.start,
                        to: reply.map(|reply| reply.at).or(end),
                        done: reply
                            .map(|reply| Done { author: &reply.author, event: Some(&reply.event) }),
                    });
                }
            }
            Measure::Reply => {
                for one in &self.exchanges {
                    let reply = one.reply.as_ref();
                    visit(Period {
                        from: one.asked,
                        to: Some(one.until),
                        done: reply
                            .map(|reply| Done { author: &reply.author, event: Some(&reply.event) }),
                    });
                }
                if let Some(from) = self.unanswered_since {
                    visit(Period { from, to: None, done: None });
                }
            }
            Measure::Resolution => {
                for one in &self.attendances {
                    let end = one.end.as_ref();
                    visit(Period {
                        from: one.start,
                        to: end.map(|end| end.at),
                        done: end
                            .map(|end| Done { author: &end.author, event: end.event.as_ref() }),
                    });
                }
            }
        }
    }
}

/// Returns the first target of a measure that fits. The channel is the contact's of today, which hardly ever changes.
fn find<'a>(
    state: &ChatState,
    version: &'a SettingsVersion,
    measure: Measure,
    status: Option<Status>,
    has_tag: impl Fn(&Tag) -> bool,
) -> Option<&'a Target> {
    let channel = state.contact.channel.as_deref();
    let mut targets = version.settings.targets.iter().filter(|target| target.measure == measure);
    targets.find(|target| target.fits(channel, status, &has_tag))
}

/// Returns the deadline of a period; `None` where its clock rests before.
fn deadline(
    state: &ChatState,
    version: &SettingsVersion,
    target: &Target,
    from: Timestamp,
    to: Option<Timestamp>,
) -> Option<Deadline> {
    let whole = target.millis();
    let spent = |millis| match target.measure {
        Measure::Resolution => after_stays(state, version, target, (from, to), millis),
        _ => after(version, target, from, millis),
    };
    let at = spent(whole)?;
    // Where the end is known, so is what comes before it.
    let warns = spent(whole / 4 * 3).unwrap_or(at);
    Some(Deadline { measure: target.measure, warns, at })
}

/// Returns the instant at which that much of an attendance has passed without waiting for the customer.
fn after_stays(
    state: &ChatState,
    version: &SettingsVersion,
    target: &Target,
    (from, to): (Timestamp, Option<Timestamp>),
    millis: i64,
) -> Option<Timestamp> {
    let mut left = millis;
    for stay in stays(state, from, to.unwrap_or(Timestamp::MAX)).filter(|stay| counts(stay)) {
        let due = after(version, target, stay.from, left);
        match stay.to {
            Some(end) if due.is_none_or(|due| due > end) => {
                left -= between(version, target, stay.from, end);
            }
            _ => return due,
        }
    }
    None
}

/// Returns the stays of the attendance that starts at an instant, up to another.
fn stays(state: &ChatState, from: Timestamp, to: Timestamp) -> impl Iterator<Item = &Segment> {
    let first = state.segments.partition_point(|stay| stay.from < from);
    state.segments.iter().skip(first).take_while(move |stay| stay.from < to)
}

/// Returns true where the time of a stay counts for the resolution: not while the customer is waited for.
fn counts(stay: &Segment) -> bool {
    stay.status != Status::Waiting || stay.reason == Some(WaitReason::Internal)
}

fn after(
    version: &SettingsVersion,
    target: &Target,
    from: Timestamp,
    millis: i64,
) -> Option<Timestamp> {
    match &version.settings.business_hours {
        Some(hours) if target.business => hours.after(&version.zone, from, millis),
        _ => Some(from.plus(millis)),
    }
}

fn between(version: &SettingsVersion, target: &Target, from: Timestamp, to: Timestamp) -> i64 {
    match &version.settings.business_hours {
        Some(hours) if target.business => hours.between(&version.zone, from, to),
        _ => to.since(from).max(0),
    }
}

/// Status and tags as they were, read forwards.
struct Past<'a> {
    changes: &'a [Change],
    status: Option<Status>,
    tags: BTreeSet<&'a Tag>,
}

impl<'a> Past<'a> {
    fn of(changes: &'a [Change]) -> Self {
        Self { changes, status: None, tags: BTreeSet::new() }
    }

    /// Goes on to just before an instant.
    fn advance(&mut self, to: Timestamp) {
        while let [change, rest @ ..] = self.changes
            && change.at < to
        {
            self.changes = rest;
            match &change.what {
                What::Status { to, .. } => self.status = Some(*to),
                What::Tags { added, removed } => {
                    for tag in removed {
                        self.tags.remove(tag);
                    }
                    self.tags.extend(added);
                }
                _ => {}
            }
        }
    }
}
