//! The results of changes, in words.

use crate::i18n::{Locale, bulk as t};
use crate::journal::DeskConfig;
use crate::view::actions::Change;
use crate::view::status::status_name;

/// Returns the result of a change in words.
#[must_use]
pub fn what(change: &Change, l: Locale, config: &DeskConfig) -> String {
    match change {
        Change::Status(status) => status_name(l, Some(*status)).to_owned(),
        Change::Assign(Some(agent)) => t::with(l, config.agent_name(agent)),
        Change::Assign(None) => t::with_nobody(l).to_owned(),
        Change::Tag(tag) => t::tagged(l, tag.as_str()),
        Change::Untag(tag) => t::untagged(l, tag.as_str()),
        Change::Archive(true) => t::archived(l).to_owned(),
        Change::Archive(false) => t::unarchived(l).to_owned(),
        Change::Read => t::is_read(l).to_owned(),
    }
}
