//! Rows → events: first all rows are read, then the events are built, case by case.
//!
//! The two do not overlap, because a file may list its rows in any order, for example the newest first, and because the
//! person sees the report before the first event.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::events::{Case, EventBuilder, KnownAgents};
use super::mapping::{Mapping, MappingError};
use super::order::OrderOfTimes;
use super::profile::STEP_BYTES;
use super::report::Report;
use super::row::{Moment, Reading, RowReader};
use super::rows::Rows;
use super::table::Table;
use super::time_parser::LocalTime;
use crate::journal::Event;
use crate::model::{Agent, AgentId, Timestamp, Zone};

/// Converts the rows of a table to events, step by step. It stores nothing: dropping it leaves nothing behind.
pub struct Conversion {
    rows: Rows,
    bytes_total: usize,
    reader: RowReader,
    case_of: HashMap<Arc<str>, usize>,
    cases: Vec<Case>,
    agents: KnownAgents,
    order: OrderOfTimes,
    builder: Option<EventBuilder>,
    report: Report,
}

/// The stage of a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading rows. No events come yet.
    Reading,
    /// All rows are read and the report is complete, apart from the events, which come now.
    Building,
    /// All events have been returned.
    Done,
}

/// The result of one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Rows read.
    pub rows_done: u64,
    /// Bytes read.
    pub bytes_done: usize,
    /// Bytes to read in all.
    pub bytes_total: usize,
    /// Chats built so far.
    pub chats_done: usize,
    /// Chats to build in all; grows while reading.
    pub chats_total: usize,
    /// The events of this step: agents before chats, chats one after another, each in the order of the journal.
    pub events: Vec<Event>,
}

impl Progress {
    /// Returns the progress in percent: reading is the first half, building the second.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let half = |done: usize, total: usize| (done as u64) * 50 / (total.max(1) as u64);
        let sum = match self.chats_total {
            // Nothing to build.
            0 => 2 * half(self.bytes_done, self.bytes_total),
            total => half(self.bytes_done, self.bytes_total) + half(self.chats_done, total),
        };
        u8::try_from(sum.min(100)).unwrap_or(100)
    }
}

impl Conversion {
    /// Creates a conversion of a table by a mapping. `zone` is that of its local times, `agents` are the desk's. An
    /// agent of the file is the desk's agent with that name, or else with that id. Rows after the day that follows `now`
    /// are errors.
    ///
    /// # Errors
    /// The mapping cannot be used.
    pub fn new(
        table: &Table,
        mapping: &Mapping,
        zone: Arc<Zone>,
        now: Timestamp,
        agents: &BTreeMap<AgentId, Agent>,
    ) -> Result<Self, MappingError> {
        Ok(Self {
            reader: RowReader::new(table.text().clone(), mapping, zone, now)?,
            rows: table.rows(),
            bytes_total: table.text().bytes().len(),
            case_of: HashMap::new(),
            cases: Vec::new(),
            agents: KnownAgents::new(agents),
            order: OrderOfTimes::default(),
            builder: None,
            report: Report::default(),
        })
    }

    /// Processes up to `max_rows` rows, fewer if they are long.
    pub fn step(&mut self, max_rows: usize) -> Progress {
        let mut events = Vec::new();
        match &mut self.builder {
            None => self.read(max_rows),
            Some(builder) => builder.step(max_rows, &mut self.cases, &self.agents, &mut events),
        }
        for event in &events {
            if let Some(name) = event.body.wire_type() {
                *self.report.events.entry(name).or_default() += 1;
            }
        }
        Progress {
            rows_done: self.report.rows,
            bytes_done: self.rows.position().0.min(self.bytes_total),
            bytes_total: self.bytes_total,
            chats_done: self.builder.as_ref().map_or(0, EventBuilder::cases_done),
            chats_total: self.cases.len(),
            events,
        }
    }

    /// Returns the stage.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match &self.builder {
            None => Stage::Reading,
            Some(builder) if builder.is_done(&self.cases) => Stage::Done,
            Some(_) => Stage::Building,
        }
    }

    /// Returns the report on the rows.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    fn read(&mut self, max_rows: usize) {
        let until = self.rows.scanned().saturating_add(STEP_BYTES);
        for _ in 0..max_rows {
            if self.rows.scanned() >= until {
                return;
            }
            let Some((line, row)) = self.rows.next() else {
                self.end_reading();
                return;
            };
            self.report.rows += 1;
            match row.and_then(|cells| self.reader.read(cells)) {
                Ok(reading) => {
                    if reading.moments().any(|moment| moment.meaning.is_none()) {
                        self.report.problems.push(line, reading.not_mapped());
                    }
                    if is_damaged(&reading.case) {
                        self.report.damaged.push(line, reading.case.clone().into_owned());
                    }
                    add(
                        &reading,
                        &mut self.case_of,
                        &mut self.cases,
                        &mut self.agents,
                        &mut self.order,
                        &mut self.report,
                    );
                }
                Err(error) => self.report.problems.push(line, error),
            }
        }
    }

    fn end_reading(&mut self) {
        self.case_of = HashMap::new();
        // A case without a mapped row makes no chat.
        self.cases.retain(Case::is_chat);
        self.report.chats = self.cases.len();
        (self.report.order, self.report.ties) = (self.order.order(), self.order.ties());
        let builder = EventBuilder::new(&self.agents, self.report.order);
        self.report.new_agents = builder.new_agents();
        self.builder = Some(builder);
    }
}

/// Adds a row to its case, and its agent to the others.
fn add(
    reading: &Reading,
    case_of: &mut HashMap<Arc<str>, usize>,
    cases: &mut Vec<Case>,
    agents: &mut KnownAgents,
    order: &mut OrderOfTimes,
    report: &mut Report,
) {
    let index = match case_of.get(&*reading.case) {
        Some(index) => *index,
        None => {
            let name: Arc<str> = (&*reading.case).into();
            case_of.insert(name.clone(), cases.len());
            cases.push(Case::new(name));
            cases.len() - 1
        }
    };
    if let Some(case) = cases.get_mut(index) {
        order.add(case.last(), reading.first.at, reading.first.meaning);
        for (part, moment) in (0..).zip(reading.moments()) {
            let agent = reading.agent_at(moment).filter(|_| moment.meaning.is_some());
            let agent = agent.map(|name| agents.number(name, moment.at));
            case.add(reading, moment, part, agent);
            if moment.meaning.is_some() {
                count(moment, report);
            }
        }
    }
}

fn count(moment: &Moment, report: &mut Report) {
    match moment.local {
        LocalTime::Once => {}
        LocalTime::Skipped => report.skipped_times += 1,
        LocalTime::Twice => report.double_times += 1,
    }
    let (first, last) = report.span.unwrap_or((moment.at, moment.at));
    report.span = Some((first.min(moment.at), last.max(moment.at)));
}

/// True for a name that a spreadsheet has shown instead of the number that stood there: `1,23E+11`, `#####`. Several
/// names can have become the same one.
fn is_damaged(case: &str) -> bool {
    let all = |text: &str, known: fn(u8) -> bool| !text.is_empty() && text.bytes().all(known);
    let shortened = case.split_once(['E', 'e']).is_some_and(|(number, power)| {
        all(number, |byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
            && power.strip_prefix('+').is_some_and(|power| all(power, |b| b.is_ascii_digit()))
    });
    shortened || case.len() >= 3 && all(case, |byte| byte == b'#')
}
