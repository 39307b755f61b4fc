//! The figures of each agent.

use std::collections::BTreeMap;

use super::figures::times;
use super::ruler::Ruler;
use super::{StatusTimes, Window};
use crate::journal::Chat;
use crate::model::{AgentId, Status};

/// What is credited to one agent: acts to their author, time to the responsible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentRow {
    /// Messages written, without campaigns.
    pub messages: usize,
    /// First responses given.
    pub first_responses: usize,
    /// Attendances ended.
    pub ended: usize,
    /// Time of the chats they were responsible for, in milliseconds.
    pub time_in_status: StatusTimes,
}

pub(super) fn rows(
    chats: &[&Chat],
    window: &Window,
    ruler: &Ruler,
) -> BTreeMap<Option<AgentId>, AgentRow> {
    let mut rows: BTreeMap<Option<AgentId>, AgentRow> = BTreeMap::new();
    for chat in chats {
        let state = chat.state();
        let first = chat
            .events()
            .partition_point(|event| event.at < window.from);
        let in_window = chat
            .events()
            .iter()
            .skip(first)
            .take_while(|event| event.at < window.to);
        for event in in_window {
            if event.is_agent_message() && !chat.skipped().contains(&event.id) {
                rows.entry(event.by.agent_id()).or_default().messages += 1;
            }
        }
        for attendance in &state.attendances {
            let reply = attendance.first_reply.as_ref();
            let reply = reply
                .filter(|reply| attendance.started_in == Status::Open && window.holds(reply.at));
            if let Some(reply) = reply {
                rows.entry(reply.author.agent_id())
                    .or_default()
                    .first_responses += 1;
            }
            if let Some(end) = attendance.end.as_ref().filter(|end| window.holds(end.at)) {
                rows.entry(end.author.agent_id()).or_default().ended += 1;
            }
        }
        for (status, responsible, millis) in times(state, window.from, window.to, ruler) {
            let row = rows.entry(responsible.cloned()).or_default();
            row.time_in_status.add(status, millis);
        }
    }
    rows.retain(|_, row| *row != AgentRow::default());
    rows
}
