//! Parts of figures: each figure is the sum of its parts, so it opens down to them.

use super::Figure;
use crate::model::{ChatId, EventId, Timestamp, WaitReason};

/// One part of one figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<'a> {
    /// The figure.
    pub figure: Figure,
    /// The chat's id.
    pub chat: &'a ChatId,
    /// The index of the attendance among the chat's, where the part belongs to one.
    pub attendance: Option<usize>,
    /// The event that caused it; none for time in a status, for changes by a timer, and for durations that still run.
    pub event: Option<&'a EventId>,
    /// The id of the agent to whom it is credited.
    pub agent: Option<&'a str>,
    /// For time in `waiting`: the party that it waits for.
    pub waits_for: Option<WaitReason>,
    /// Its first instant.
    pub from: Timestamp,
    /// The instant at which it counts: where a stretch ends, or `from` for what has no length.
    pub to: Timestamp,
    /// Milliseconds for durations, the score for ratings, 1 for all else: they add up to the figure.
    pub amount: i64,
}
