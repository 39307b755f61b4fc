//! The texts about changes that were made.

use super::change::Change;
use crate::i18n::{Locale, bulk, conversation as t};
use crate::journal::{ChatState, DeskConfig};
use crate::model::Status;
use crate::view::status::status_name;

/// Returns the text about a change that left a chat in this state: which chat, and how it is now.
#[must_use]
pub fn done_words(change: &Change, state: &ChatState, config: &DeskConfig, l: Locale) -> String {
    let words = match change {
        Change::Status(_) | Change::QuietStatus(_) | Change::Ended { .. } => status_words(state, l),
        _ => what(change, l, config),
    };
    named(state, &words, l)
}

/// Returns a text about a chat, with its customer's name before it.
#[must_use]
pub fn named(state: &ChatState, words: &str, l: Locale) -> String {
    t::of_chat(l, state.display_name().unwrap_or(t::customer(l)), words)
}

/// Returns the result of a change in words.
#[must_use]
pub fn what(change: &Change, l: Locale, config: &DeskConfig) -> String {
    match change {
        Change::Status(status) | Change::QuietStatus(status) | Change::Ended { status, .. } => {
            status_name(l, Some(*status)).to_owned()
        }
        Change::Assign(Some(agent)) => bulk::with(l, config.agent_name(agent)),
        Change::Assign(None) => bulk::with_nobody(l).to_owned(),
        Change::Tag(tag) => bulk::tagged(l, tag.as_str()),
        Change::Untag(tag) => bulk::untagged(l, tag.as_str()),
        Change::Archive(true) => bulk::archived(l).to_owned(),
        Change::Archive(false) => bulk::unarchived(l).to_owned(),
        Change::Read => bulk::is_read(l).to_owned(),
    }
}

/// Returns the status, with a note where the chat was archived with it.
fn status_words(state: &ChatState, l: Locale) -> String {
    let name = status_name(l, state.status);
    if state.archived && state.status.is_some_and(Status::is_final) {
        t::done_archived_too(l, name)
    } else {
        name.to_owned()
    }
}
