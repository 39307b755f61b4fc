//! Ids made from rows, so that the same row always gives the same events.
//!
//! An id is `csv-<place>-<part>-<name>`:
//! - *place*: how many rows of the same case and instant stand before this one in the file, in eight digits. Events of one
//!   instant are ordered by their ids, so rows of one instant keep their order, and equal rows stay two.
//! - *part*: the order within the row: the chat starts, the agent is assigned, the status is set.
//! - *name*: a UUID of version 5 over the cells that are read. Nothing of the file itself goes in: under another name, or
//!   with more rows at its end, it gives the same ids.

use uuid::Uuid;

use super::row::Reading;
use crate::model::{AgentId, EventId, Timestamp};

/// The space of these names. Never to be changed: files taken in again would come twice.
const SPACE: Uuid = Uuid::from_u128(0x6ba9_4a86_98cd_5a3c_8a40_5b6d_6b66_ca1e);

/// What a row gives rise to, in this order.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Started,
    Assigned,
    Status,
}

/// The name of a row's content.
pub(super) fn row_name(reading: &Reading) -> Uuid {
    name([
        &*reading.case,
        &*reading.time,
        &*reading.value,
        reading.agent.as_deref().unwrap_or_default(),
    ])
}

pub(super) fn event_id(place: u32, part: Part, name: Uuid) -> EventId {
    let part = match part {
        Part::Started => 0,
        Part::Assigned => 1,
        Part::Status => 2,
    };
    EventId::from(format!("csv-{place:08x}-{part}-{}", name.simple()))
}

/// The id of the event that makes an agent known, at the first row of theirs.
pub(super) fn agent_event_id(agent: &AgentId, at: Timestamp) -> EventId {
    let name = name(["agent", agent.as_str(), &at.to_string()]);
    EventId::from(format!("csv-agent-{}", name.simple()))
}

/// A name over texts, none of which can run into the next.
fn name<const N: usize>(texts: [&str; N]) -> Uuid {
    let mut bytes = Vec::new();
    for text in texts {
        bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }
    Uuid::new_v5(&SPACE, &bytes)
}
