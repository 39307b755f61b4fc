//! What makes the figures: each figure is nothing but the sum of its parts, so it opens down to them.

use super::Figure;
use crate::model::{ChatId, EventId, Timestamp};

/// One part of one figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<'a> {
    /// Of which figure.
    pub figure: Figure,
    /// Of which chat.
    pub chat: &'a ChatId,
    /// Of which of the chat's attendances, where it is one's: its index.
    pub attendance: Option<usize>,
    /// The event that made it; none for time in a status, for what a timer did, and for what still runs.
    pub event: Option<&'a EventId>,
    /// The id of the agent to whom it is credited.
    pub agent: Option<&'a str>,
    /// Its first instant.
    pub from: Timestamp,
    /// The instant at which it counts: where a stretch ends, or `from` for what has no length.
    pub to: Timestamp,
    /// Milliseconds for durations, the score for ratings, 1 for all else: they add up to the figure.
    pub amount: i64,
}
