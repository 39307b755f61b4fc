//! What was done to a chat, in words.

use super::change::Change;
use crate::i18n::{Locale, bulk, conversation as t};
use crate::journal::{ChatState, DeskConfig};
use crate::model::Status;
use crate::view::status::status_name;

/// What was done to a chat that now stands so.
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

/// The status of a chat, and that it was archived with it.
fn status_words(state: &ChatState, l: Locale) -> String {
    let name = status_name(l, state.status);
    if state.archived && state.status.is_some_and(Status::is_final) {
        t::done_archived_too(l, name)
    } else {
        t::done_status(l, name)
    }
}
