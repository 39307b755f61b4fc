//! What is done to chats, in words.

use crate::app::BulkAct;
use crate::i18n::{Locale, bulk as t};
use crate::journal::DeskConfig;
use crate::view::status::status_name;

/// How chats are once it is done.
#[must_use]
pub fn what(act: &BulkAct, l: Locale, config: &DeskConfig) -> String {
    match act {
        BulkAct::Status(status) => status_name(l, Some(*status)).to_owned(),
        BulkAct::Assign(Some(agent)) => t::with(l, config.agent_name(agent)),
        BulkAct::Assign(None) => t::with_nobody(l).to_owned(),
        BulkAct::Tag(tag) => t::tagged(l, tag.as_str()),
        BulkAct::Untag(tag) => t::untagged(l, tag.as_str()),
        BulkAct::Archive(true) => t::archived(l).to_owned(),
        BulkAct::Archive(false) => t::unarchived(l).to_owned(),
        BulkAct::Read => t::is_read(l).to_owned(),
    }
}
