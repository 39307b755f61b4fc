//! Builds the events of each case, once all its rows are known.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use uuid::Uuid;

use super::ids::{self, EventPart};
use super::mapping::Meaning;
use super::order::RowOrder;
use super::row::{Moment, Reading};
use crate::intake::built::{self, event};
use crate::journal::{Body, Event};
use crate::model::{Agent, AgentId, Author, ChatId, Contact, Timestamp};

/// The channel of every imported chat.
const CHANNEL: &str = "import";

/// What happened by a row at one instant, until its events are built.
struct Row {
    at: Timestamp,
    /// The index of its row among those of its case in the file, and its own in the row.
    order: u32,
    part: u16,
    /// `None`: not mapped; the row only counts for positions.
    meaning: Option<Meaning>,
    /// The number of the agent.
    agent: Option<u32>,
    name: Uuid,
}

/// A case with its rows, in the order of the file until its events are built.
pub(super) struct Case {
    name: Arc<str>,
    /// The customer's name and the instant of its row: the earliest row with a name.
    customer: Option<(Timestamp, Arc<str>)>,
    rows: Vec<Row>,
}

impl Case {
    pub(super) fn new(name: Arc<str>) -> Self {
        Self { name, customer: None, rows: Vec::new() }
    }

    /// Adds a row. One that is not mapped is kept too, only to count for the positions of its instant, so that the
    /// others have the same ids once it is mapped.
    pub(super) fn add(
        &mut self,
        reading: &Reading,
        moment: &Moment,
        part: u16,
        agent: Option<u32>,
    ) {
        let at = moment.at;
        let earlier = self.customer.as_ref().is_none_or(|(known, _)| at < *known);
        let mapped = moment.meaning.is_some();
        if let Some(customer) = reading.customer.as_deref().filter(|_| mapped && earlier) {
            self.customer = Some((at, customer.into()));
        }
        let next = self.rows.last().map_or(0, |row| row.order.saturating_add(1));
        let order = if part == 0 { next } else { next.saturating_sub(1) };
        self.rows.push(Row {
            at,
            order,
            part,
            meaning: moment.meaning,
            agent,
            name: ids::row_name(reading, moment),
        });
    }

    /// The first instant and meaning of the last row added.
    pub(super) fn last(&self) -> Option<(Timestamp, Option<Meaning>)> {
        let first = self.rows.iter().rev().find(|row| row.part == 0);
        first.map(|row| (row.at, row.meaning))
    }

    pub(super) fn is_chat(&self) -> bool {
        self.rows.iter().any(|row| row.meaning.is_some())
    }

    /// The customer, or the case itself if nobody is named. The case's name stays searchable as the address.
    fn contact(&self) -> Contact {
        let customer = self.customer.as_ref().map(|(_, name)| name.clone());
        Contact {
            address: customer.is_some().then(|| self.name.clone()),
            name: customer.unwrap_or_else(|| self.name.clone()),
            channel: Some(CHANNEL.into()),
            more: None,
        }
    }
}

/// An agent of the file.
struct FileAgent {
    id: AgentId,
    name: Arc<str>,
    /// The instant of their earliest row.
    first: Timestamp,
}

/// The agents of the file, numbered, and those of the desk.
pub(super) struct KnownAgents {
    by_name: HashMap<String, AgentId>,
    by_id: Vec<AgentId>,
    number_of: HashMap<Arc<str>, u32>,
    agents: Vec<FileAgent>,
}

impl KnownAgents {
    pub(super) fn new(desk: &BTreeMap<AgentId, Agent>) -> Self {
        let mut by_name = HashMap::new();
        for agent in desk.values() {
            // Of two with the same name, the first by id: always the same one.
            by_name.entry(agent.name.trim().to_owned()).or_insert_with(|| agent.id.clone());
        }
        Self {
            by_name,
            by_id: desk.keys().cloned().collect(),
            number_of: HashMap::new(),
            agents: Vec::new(),
        }
    }

    /// The number of the agent of a name, who acted at an instant.
    pub(super) fn number(&mut self, name: &str, at: Timestamp) -> u32 {
        if let Some(number) = self.number_of.get(name) {
            if let Some(agent) = self.agents.get_mut(*number as usize) {
                agent.first = at.min(agent.first);
            }
            return *number;
        }
        let number = u32::try_from(self.agents.len()).unwrap_or(u32::MAX);
        let shared: Arc<str> = name.into();
        // A new agent's id is their name: stable and readable.
        let id = self.by_name.get(name).cloned();
        let id = id.unwrap_or_else(|| AgentId::new(shared.clone()));
        self.number_of.insert(shared.clone(), number);
        self.agents.push(FileAgent { id, name: shared, first: at });
        number
    }

    fn id(&self, number: u32) -> Option<&AgentId> {
        self.agents.get(number as usize).map(|agent| &agent.id)
    }
}

/// Builds the events: first the agents that the desk lacks, then case by case.
pub(super) struct EventBuilder {
    order: RowOrder,
    new_agents: Vec<usize>,
    agents_done: usize,
    case: usize,
    chat: Option<Chat>,
}

/// The case that is being built.
struct Chat {
    id: ChatId,
    row: usize,
    started: bool,
    responsible: Option<u32>,
    /// The instant of the previous row, and its position in that instant.
    instant: Option<(Timestamp, u32)>,
}

impl EventBuilder {
    pub(super) fn new(agents: &KnownAgents, order: RowOrder) -> Self {
        let is_new = |(index, agent): (usize, &FileAgent)| {
            agents.by_id.binary_search(&agent.id).is_err().then_some(index)
        };
        Self {
            order,
            new_agents: agents.agents.iter().enumerate().filter_map(is_new).collect(),
            agents_done: 0,
            case: 0,
            chat: None,
        }
    }

    pub(super) fn new_agents(&self) -> usize {
        self.new_agents.len()
    }

    pub(super) fn cases_done(&self) -> usize {
        self.case
    }

    pub(super) fn is_done(&self, cases: &[Case]) -> bool {
        self.agents_done == self.new_agents.len() && self.case == cases.len()
    }

    /// Builds the events of up to `max_rows` agents or rows.
    pub(super) fn step(
        &mut self,
        max_rows: usize,
        cases: &mut [Case],
        agents: &KnownAgents,
        events: &mut Vec<Event>,
    ) {
        for _ in 0..max_rows {
            if let Some(index) = self.new_agents.get(self.agents_done) {
                self.agents_done += 1;
                events.extend(agents.agents.get(*index).map(agent_saved));
            } else if let Some(case) = cases.get_mut(self.case) {
                let chat = self.chat.get_or_insert_with(|| Chat::begin(case, self.order));
                chat.add_row(case, agents, events);
                if chat.row == case.rows.len() {
                    case.rows = Vec::new();
                    self.chat = None;
                    self.case += 1;
                }
            } else {
                return;
            }
        }
    }
}

impl Chat {
    fn begin(case: &mut Case, order: RowOrder) -> Self {
        case.rows.sort_unstable_by_key(|row| match order {
            RowOrder::OldestFirst | RowOrder::Mixed => (row.at, row.order, row.part),
            RowOrder::NewestFirst => (row.at, u32::MAX - row.order, row.part),
        });
        Self {
            id: ChatId::new(case.name.clone()),
            row: 0,
            started: false,
            responsible: None,
            instant: None,
        }
    }

    fn add_row(&mut self, case: &Case, agents: &KnownAgents, events: &mut Vec<Event>) {
        let Some(row) = case.rows.get(self.row) else {
            return;
        };
        self.row += 1;
        let position = match self.instant {
            Some((at, before)) if at == row.at => before + 1,
            _ => 0,
        };
        self.instant = Some((row.at, position));
        let Some(meaning) = row.meaning else {
            return;
        };
        let mut put = |part, by, body| {
            let id = ids::event_id(position, part, row.name);
            events.push(event(id, row.at, by, Some(self.id.clone()), body));
        };
        if !std::mem::replace(&mut self.started, true) {
            let contact = case.contact();
            put(EventPart::Started, Author::SYSTEM, Body::ChatStarted { contact });
        }
        let agent = row.agent.and_then(|number| agents.id(number));
        let by = agent.map_or(Author::SYSTEM, Author::agent);
        if agent.is_some() && row.agent != self.responsible {
            self.responsible = row.agent;
            let agent = agent.cloned();
            put(EventPart::Assigned, by.clone(), Body::Assigned { agent });
        }
        if let Meaning::Set(status) = meaning {
            let body = Body::StatusSet {
                status,
                reason: None,
                until: None,
                quiet: false,
                end_reason: None,
            };
            put(EventPart::Status, by, body);
        }
    }
}

fn agent_saved(agent: &FileAgent) -> Event {
    let id = ids::agent_event_id(&agent.id, agent.first);
    built::agent_saved(id, &agent.id, &agent.name, agent.first)
}
