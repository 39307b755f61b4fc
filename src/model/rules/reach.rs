//! The preconditions of a rule as sets, by which warnings compare rules without a log.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Condition, Quantity, Rule, Trigger};
use crate::model::{AgentId, BusinessHours, Settings, Status, Tag};

/// The reason for which a rule can never fire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {
    /// A part of it is not understood.
    Invalid,
    /// None of its phrases has letters, or it has none.
    NoWords,
    /// The desk has no business hours and is always open.
    AlwaysOpen,
    /// The business hours have no hour: the desk never opens.
    NeverOpen,
    /// The condition at that index allows nothing: its list is empty.
    Empty(usize),
    /// Its trigger and its conditions exclude one another: no status, agent, channel, tag or time is left.
    Contradiction,
}

/// The state of a chat whenever a rule fires. `None` stands for any value.
pub(super) struct Reach<'a> {
    trigger: &'a Trigger,
    statuses: Option<BTreeSet<Option<Status>>>,
    agents: Option<BTreeSet<Option<AgentId>>>,
    channels: Option<BTreeSet<Arc<str>>>,
    all_tags: BTreeSet<&'a Tag>,
    no_tags: BTreeSet<&'a Tag>,
    any_tags: Vec<&'a [Tag]>,
    open: Option<bool>,
    minutes: Option<BTreeSet<u16>>,
}

/// Intersects a set with `to`; `None` stands for all values.
fn narrow<T: Ord + Clone>(set: &mut Option<BTreeSet<T>>, to: impl IntoIterator<Item = T>) {
    let to: BTreeSet<T> = to.into_iter().collect();
    *set = Some(match set.take() {
        None => to,
        Some(set) => set.intersection(&to).cloned().collect(),
    });
}

impl<'a> Reach<'a> {
    pub fn of(rule: &'a Rule, settings: &Settings) -> Result<Self, Never> {
        if !rule.sound {
            return Err(Never::Invalid);
        }
        let mut reach = Reach {
            trigger: &rule.trigger,
            statuses: None,
            agents: None,
            channels: None,
            all_tags: BTreeSet::new(),
            no_tags: BTreeSet::new(),
            any_tags: Vec::new(),
            open: None,
            minutes: None,
        };
        rule.trigger.narrow(&mut reach)?;
        for (index, condition) in rule.conditions.iter().enumerate() {
            reach.take(condition, index)?;
        }
        reach.possible(settings)
    }

    /// The chat is in one of these statuses.
    pub fn only_statuses(&mut self, any: impl IntoIterator<Item = Status>) {
        narrow(&mut self.statuses, any.into_iter().map(Some));
    }

    /// The desk is open, or shut.
    pub const fn only_hours(&mut self, open: bool) {
        self.open = Some(open);
    }

    fn take(&mut self, condition: &'a Condition, index: usize) -> Result<(), Never> {
        let empty = match condition {
            Condition::Status(any) => any.is_empty(),
            Condition::Tags(Quantity::Any, tags) => tags.is_empty(),
            Condition::Agent(any) => any.is_empty(),
            Condition::Channel(any) => any.is_empty(),
            Condition::Schedule(schedule) => schedule.minutes().next().is_none(),
            _ => false,
        };
        if empty {
            return Err(Never::Empty(index));
        }
        match condition {
            Condition::Status(any) => narrow(&mut self.statuses, any.iter().copied()),
            Condition::Tags(Quantity::Any, tags) => self.any_tags.push(tags),
            Condition::Tags(Quantity::All, tags) => self.all_tags.extend(tags),
            Condition::Tags(Quantity::None, tags) => self.no_tags.extend(tags),
            Condition::Agent(any) => narrow(&mut self.agents, any.iter().cloned()),
            Condition::Channel(any) => narrow(&mut self.channels, any.iter().cloned()),
            Condition::Hours { open } => {
                if self.open.is_some_and(|wanted| wanted != *open) {
                    return Err(Never::Contradiction);
                }
                self.open = Some(*open);
            }
            Condition::Schedule(schedule) => narrow(&mut self.minutes, schedule.minutes()),
            // What was said before excludes no state of the chat.
            Condition::NotSaid { .. } => {}
            Condition::Unknown(_) => return Err(Never::Invalid),
        }
        Ok(())
    }

    fn possible(self, settings: &Settings) -> Result<Self, Never> {
        let nothing = self.statuses.as_ref().is_some_and(BTreeSet::is_empty)
            || self.agents.as_ref().is_some_and(BTreeSet::is_empty)
            || self.channels.as_ref().is_some_and(BTreeSet::is_empty)
            || self.minutes.as_ref().is_some_and(BTreeSet::is_empty)
            || !self.all_tags.is_disjoint(&self.no_tags)
            || self.any_tags.iter().any(|any| any.iter().all(|tag| self.no_tags.contains(tag)));
        if nothing {
            return Err(Never::Contradiction);
        }
        match (self.open, &settings.business_hours) {
            (Some(false), None) => Err(Never::AlwaysOpen),
            (Some(true), Some(hours)) if hours.never_opens() => Err(Never::NeverOpen),
            _ => Ok(self),
        }
    }

    /// Returns true where an earlier rule fits whenever this one does.
    pub fn implies(&self, earlier: &Rule, settings: &Settings) -> bool {
        earlier.trigger.covers(self.trigger)
            && earlier
                .conditions
                .iter()
                .all(|condition| self.meets(condition, settings.business_hours.as_ref()))
    }

    fn meets(&self, earlier: &Condition, hours: Option<&BusinessHours>) -> bool {
        match earlier {
            Condition::Status(any) => within(self.statuses.as_ref(), any),
            Condition::Agent(any) => within(self.agents.as_ref(), any),
            Condition::Channel(any) => within(self.channels.as_ref(), any),
            Condition::Tags(Quantity::Any, tags) => {
                tags.iter().any(|tag| self.all_tags.contains(tag))
                    || self.any_tags.iter().any(|any| any.iter().all(|tag| tags.contains(tag)))
            }
            Condition::Tags(Quantity::All, tags) => {
                tags.iter().all(|tag| self.all_tags.contains(tag))
            }
            Condition::Tags(Quantity::None, tags) => {
                tags.iter().all(|tag| self.no_tags.contains(tag))
            }
            Condition::Hours { open } => self.open == Some(*open) || (*open && hours.is_none()),
            Condition::Schedule(schedule) => {
                let wide: BTreeSet<u16> = schedule.minutes().collect();
                let minutes = self.minutes.as_ref();
                minutes.map_or(wide.len() == 7 * 24 * 60, |own| own.is_subset(&wide))
            }
            Condition::NotSaid { .. } | Condition::Unknown(_) => false,
        }
    }
}

fn within<T: Ord>(own: Option<&BTreeSet<T>>, any: &[T]) -> bool {
    own.is_some_and(|own| own.iter().all(|one| any.contains(one)))
}
