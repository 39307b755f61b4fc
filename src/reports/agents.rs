//! The figures of each agent.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Distribution, Figure, Part, Ratings, StatusTimes, Targets};
use crate::model::{AgentId, Status};

/// The figures of one agent: acts and answers are credited to their author, time and load to the agent responsible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentRow {
    /// Messages sent, without campaigns. The row of nobody (`null`) has the chatbot's.
    pub messages: usize,
    /// First responses given, as durations; none runs.
    pub first_response: Distribution,
    /// Replies given, as durations; none runs. It is not in the JSON of design §6.
    pub reply_time: Distribution,
    /// Attendances ended.
    pub ended: usize,
    /// Attendances that ended while they were responsible, as durations; none runs. Nor is this.
    pub resolution: Distribution,
    /// Active chats at the window's end that they are responsible for. Nor is this.
    pub load: usize,
    /// Of what they answered and ended: what came in time by the desk's targets, and what came later. Not in the JSON either.
    pub targets: Targets,
    /// Ratings of chats that they were responsible for. Nor are these.
    pub ratings: Ratings,
    /// Time per status of the chats they were responsible for, in milliseconds.
    pub time_in_status: StatusTimes,
}

impl AgentRow {
    /// Returns true where the JSON would have zeros only.
    pub(super) fn is_zero_in_json(&self) -> bool {
        let Self { messages, first_response, ended, time_in_status, .. } = self;
        (*messages, first_response.count(), *ended) == (0, 0, 0)
            && *time_in_status == StatusTimes::default()
    }
}

/// The rows while parts are added.
#[derive(Default)]
pub(super) struct Agents {
    nobody: PartialRow,
    rows: Vec<(AgentId, PartialRow)>,
    indices: FxHashMap<AgentId, usize>,
    /// The index of the row of the part before: most often the same agent's.
    last: usize,
}

#[derive(Default)]
struct PartialRow {
    row: AgentRow,
    first_response: Vec<i64>,
    reply_time: Vec<i64>,
    resolution: Vec<i64>,
}

impl Agents {
    /// Adds a part to its agent's row.
    pub fn add(&mut self, part: &Part) {
        match part.figure {
            Figure::Messages => self.row(part.agent).row.messages += 1,
            Figure::FirstResponse => self.row(part.agent).first_response.push(part.amount),
            Figure::ReplyTime => self.row(part.agent).reply_time.push(part.amount),
            Figure::Resolution => self.row(part.agent).resolution.push(part.amount),
            Figure::Ended => self.row(part.agent).row.ended += 1,
            Figure::BacklogEnd => self.row(part.agent).row.load += 1,
            Figure::Rating => self.row(part.agent).row.ratings.add(part.amount),
            Figure::Time(status) => self.add_time(part.agent, status, part.amount),
            // What nobody has answered is nobody's, and no row's.
            Figure::Met(measure) if part.agent.is_some() => {
                self.row(part.agent).row.targets.of(measure).met += 1;
            }
            Figure::Missed(measure) if part.agent.is_some() => {
                self.row(part.agent).row.targets.of(measure).missed += 1;
            }
            _ => {}
        }
    }

    /// Adds time to the responsible's row.
    pub fn add_time(&mut self, agent: Option<&str>, status: Status, millis: i64) {
        self.row(agent).row.time_in_status.add(status, millis);
    }

    fn row(&mut self, agent: Option<&str>) -> &mut PartialRow {
        let Some(agent) = agent else {
            return &mut self.nobody;
        };
        let same = self.rows.get(self.last);
        if same.is_none_or(|(last, _)| last.as_str() != agent) {
            self.last = self.index(agent);
        }
        match self.rows.get_mut(self.last) {
            Some((_, row)) => row,
            None => &mut self.nobody,
        }
    }

    fn index(&mut self, agent: &str) -> usize {
        if let Some(index) = self.indices.get(agent) {
            return *index;
        }
        let (id, index) = (AgentId::from(agent), self.rows.len());
        self.indices.insert(id.clone(), index);
        self.rows.push((id, PartialRow::default()));
        index
    }

    /// Returns the rows, without those of zeros.
    pub fn rows(self) -> BTreeMap<Option<AgentId>, AgentRow> {
        let named = self.rows.into_iter().map(|(id, row)| (Some(id), row));
        named
            .chain([(None, self.nobody)])
            .map(|(id, filling)| {
                let row = AgentRow {
                    first_response: Distribution::new(filling.first_response, 0),
                    reply_time: Distribution::new(filling.reply_time, 0),
                    resolution: Distribution::new(filling.resolution, 0),
                    ..filling.row
                };
                (id, row)
            })
            .filter(|(_, row)| *row != AgentRow::default())
            .collect()
    }
}
