//! The texts about changes that were made.

use super::change::Change;
use crate::i18n::{Locale, bulk, conversation as t};
use crate::journal::{ChatState, DeskConfig};
use crate::model::Status;
use crate::view::status::status_name;

/// Returns the text about a change that left a chat in this state.
#[must_use]
pub fn done_words(change: &Change, state: &ChatState, config: &DeskConfig, l: Locale) -> String {
    match change {
        Change::Status(_) => status_words(state, l),
        Change::Assign(Some(agent)) => t::done_assigned(l, config.agent_name(agent)),
        Change::Assign(None) => t::done_unassigned(l).to_owned(),
        Change::Tag(tag) => t::done_tagged(l, tag.as_str()),
        Change::Untag(tag) => t::done_untagged(l, tag.as_str()),
        Change::Archive(true) => t::done_archived(l).to_owned(),
        Change::Archive(false) => t::done_unarchived(l).to_owned(),
        Change::Read => bulk::is_read(l).to_owned(),
    }
}

/// Returns the status, with a note where the chat was archived with it.
fn status_words(state: &ChatState, l: Locale) -> String {
    let name = status_name(l, state.status);
    if state.archived && state.status.is_some_and(Status::is_final) {
        t::done_archived_too(l, name)
    } else {
        t::done_status(l, name)
    }
}
