//! Ids derived from rows, so that the same row always gives the same events.
//!
//! An id is `csv-<position>-<part>-<name>`:
//! - *position*: how many rows of the same case and instant come before this one in the file (below it, where the file
//!   lists the newest first), in eight hex digits.
//!   Events of one instant are ordered by their ids, so rows of one instant keep their order, and equal rows stay two.
//! - *part*: the order within the row: the chat starts, the agent is assigned, the status is set.
//! - *name*: a version 5 UUID of the cells that are read. Nothing of the file itself goes in: under another name, or
//!   with more rows at its end, it gives the same ids.

use uuid::Uuid;

use super::row::{Moment, Reading};
use crate::intake::built::name_of;
use crate::model::{AgentId, EventId, Timestamp};

/// The UUID namespace. It must never change: files imported again would come twice.
const SPACE: Uuid = Uuid::from_u128(0x6ba9_4a86_98cd_5a3c_8a40_5b6d_6b66_ca1e);

/// The events of a row, in this order.
#[derive(Clone, Copy)]
pub(super) enum EventPart {
    Started,
    Assigned,
    Status,
}

/// The UUID of a row's content. Where a column stands for a status, that is what the row says there: its own status may
/// be another one when the file is taken in again.
pub(super) fn row_name(reading: &Reading, moment: &Moment) -> Uuid {
    name_of(
        &SPACE,
        [
            &*reading.case,
            &*moment.time,
            moment.status.map_or(&*reading.value, |status| status.wire()),
            reading.agent.as_deref().unwrap_or_default(),
        ],
    )
}

pub(super) fn event_id(position: u32, part: EventPart, name: Uuid) -> EventId {
    let part = match part {
        EventPart::Started => 0,
        EventPart::Assigned => 1,
        EventPart::Status => 2,
    };
    EventId::from(format!("csv-{position:08x}-{part}-{}", name.simple()))
}

/// The id of the event that adds an agent, at their first row.
pub(super) fn agent_event_id(agent: &AgentId, at: Timestamp) -> EventId {
    let name = name_of(&SPACE, ["agent", agent.as_str(), &at.to_string()]);
    EventId::from(format!("csv-agent-{}", name.simple()))
}
