//! Explains a moment of a chat: the rules that ran, each with its verdict.

use super::evaluation::{Trial, TrialLog};
use crate::journal::chat::counted;
use crate::journal::{ChatState, Desk};
use crate::model::{ChatId, EventId, Timestamp};

/// A moment at which rules may have run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// An event of the chat.
    Event(EventId),
    /// An instant at which changes took effect by themselves: timed changes, and rules that waited for an answer.
    Instant(Timestamp),
}

/// Returns every rule that ran at a moment of a chat, in order, with its verdict: the rules of the version then in force, by
/// the fold itself. Empty where no rules were in force or none ran.
#[must_use]
pub fn explain(desk: &Desk, chat: &ChatId, moment: &Moment) -> Vec<Trial> {
    let trials = TrialLog::default();
    let Some(chat) = desk.by_id(chat) else {
        return Vec::new();
    };
    let mut state = ChatState::before(chat.events());
    for event in counted(chat.events(), chat.skipped()) {
        match moment {
            Moment::Event(id) if *id == event.id => {
                state.step(event, chat.events(), desk.config(), Some(&trials));
                return trials.into_inner();
            }
            Moment::Instant(at) if *at < event.at => break,
            _ => state.step(event, chat.events(), desk.config(), None),
        }
    }
    if let Moment::Instant(at) = moment {
        state.run_before(*at, desk.config());
        state.advance(*at, desk.config(), Some(&trials));
    }
    trials.into_inner()
}
