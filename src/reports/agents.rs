//! The figures of each agent.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Figure, Part, StatusTimes};
use crate::model::{AgentId, Status};

/// What is credited to one agent: acts to their author, time and load to the responsible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentRow {
    /// Messages written, without campaigns. Nobody's (`null`) are the chatbot's.
    pub messages: usize,
    /// First responses given.
    pub first_responses: usize,
    /// Attendances ended.
    pub ended: usize,
    /// Active chats at the window's end that they are responsible for. Not in the JSON of design §6.
    pub load: usize,
    /// Time of the chats they were responsible for, in milliseconds.
    pub time_in_status: StatusTimes,
}

impl AgentRow {
    pub(super) fn is_zero_but_for_load(&self) -> bool {
        let Self { load, .. } = *self;
        *self
            == Self {
                load,
                ..Self::default()
            }
    }
}

/// Rows that fill as parts are told.
#[derive(Default)]
pub(super) struct Agents<'a> {
    rows: Vec<AgentRow>,
    places: FxHashMap<Option<&'a str>, usize>,
    /// The agent of the part before: most often the same.
    last: Option<(Option<&'a str>, usize)>,
}

impl<'a> Agents<'a> {
    /// Adds a part to its agent's row.
    pub fn add(&mut self, part: &Part<'a>) {
        match part.figure {
            Figure::Messages => self.row(part.agent, |row| row.messages += 1),
            Figure::FirstResponse => self.row(part.agent, |row| row.first_responses += 1),
            Figure::Ended => self.row(part.agent, |row| row.ended += 1),
            Figure::BacklogEnd => self.row(part.agent, |row| row.load += 1),
            Figure::Time(status) => self.add_time(part.agent, status, part.amount),
            _ => {}
        }
    }

    /// Adds time to the responsible's row.
    pub fn add_time(&mut self, agent: Option<&'a str>, status: Status, millis: i64) {
        self.row(agent, |row| row.time_in_status.add(status, millis));
    }

    fn row(&mut self, agent: Option<&'a str>, add: impl FnOnce(&mut AgentRow)) {
        let place = match self.last {
            Some((last, place)) if last == agent => place,
            _ => {
                let next = self.rows.len();
                let place = *self.places.entry(agent).or_insert(next);
                if place == next {
                    self.rows.push(AgentRow::default());
                }
                place
            }
        };
        self.last = Some((agent, place));
        if let Some(row) = self.rows.get_mut(place) {
            add(row);
        }
    }

    /// The rows, without those of zeros.
    pub fn rows(mut self) -> BTreeMap<Option<AgentId>, AgentRow> {
        let mut rows = BTreeMap::new();
        for (agent, place) in self.places {
            let row = self.rows.get_mut(place).map(std::mem::take);
            if let Some(row) = row.filter(|row| *row != AgentRow::default()) {
                rows.insert(agent.map(AgentId::from), row);
            }
        }
        rows
    }
}
