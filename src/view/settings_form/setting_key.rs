//! The settings by name, and what differs between two versions of them.

use crate::i18n::{Locale, behaviour, why};
use crate::model::Settings;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named as in the journal")]
pub enum SettingKey {
    Name,
    AgentFirst,
    ReplyMovesOpen,
    ReplyAssigns,
    AgentReplyInWaiting,
    AgentMessageToFinal,
    CustomerReplyInWaiting,
    ReopenResolved,
    ReopenClosed,
    ReopenSoon,
    ArchiveResolved,
    ArchiveClosed,
    Timers,
    Zone,
    Hours,
}

impl SettingKey {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 15] = [
        Self::Name,
        Self::AgentFirst,
        Self::ReplyMovesOpen,
        Self::ReplyAssigns,
        Self::AgentReplyInWaiting,
        Self::AgentMessageToFinal,
        Self::CustomerReplyInWaiting,
        Self::ReopenResolved,
        Self::ReopenClosed,
        Self::ReopenSoon,
        Self::ArchiveResolved,
        Self::ArchiveClosed,
        Self::Timers,
        Self::Zone,
        Self::Hours,
    ];

    /// The name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::AgentFirst => "agent_first",
            Self::ReplyMovesOpen => "reply_moves_open",
            Self::ReplyAssigns => "reply_assigns",
            Self::AgentReplyInWaiting => "agent_reply_in_waiting",
            Self::AgentMessageToFinal => "agent_message_to_final",
            Self::CustomerReplyInWaiting => "customer_reply_in_waiting",
            Self::ReopenResolved => "reopen_resolved",
            Self::ReopenClosed => "reopen_closed",
            Self::ReopenSoon => "reopen_to_in_service_minutes",
            Self::ArchiveResolved => "archive_resolved_minutes",
            Self::ArchiveClosed => "archive_closed_minutes",
            Self::Timers => "timers",
            Self::Zone => "zone",
            Self::Hours => "business_hours",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn label(self, l: Locale) -> &'static str {
        match self {
            Self::Name => behaviour::desk_name(l),
            Self::AgentFirst => why::setting_agent_first(l),
            Self::ReplyMovesOpen => why::setting_reply_moves_open(l),
            Self::ReplyAssigns => why::setting_reply_assigns(l),
            Self::AgentReplyInWaiting => why::setting_agent_reply_in_waiting(l),
            Self::AgentMessageToFinal => why::setting_agent_message_to_final(l),
            Self::CustomerReplyInWaiting => why::setting_customer_reply_in_waiting(l),
            Self::ReopenResolved => why::setting_reopen_resolved(l),
            Self::ReopenClosed => why::setting_reopen_closed(l),
            Self::ReopenSoon => why::setting_reopen_to_in_service(l),
            Self::ArchiveResolved => why::setting_archive_resolved(l),
            Self::ArchiveClosed => why::setting_archive_closed(l),
            Self::Timers => why::setting_timers(l),
            Self::Zone => behaviour::zone(l),
            Self::Hours => behaviour::hours_title(l),
        }
    }

    /// What it means, in a line; for those of the behaviour itself.
    #[must_use]
    pub const fn meaning(self, l: Locale) -> &'static str {
        match self {
            Self::Name => behaviour::desk_name_text(l),
            Self::AgentFirst => behaviour::agent_first_text(l),
            Self::ReplyMovesOpen => behaviour::reply_moves_open_text(l),
            Self::ReplyAssigns => behaviour::reply_assigns_text(l),
            Self::AgentReplyInWaiting => behaviour::agent_reply_in_waiting_text(l),
            Self::AgentMessageToFinal => behaviour::agent_message_to_final_text(l),
            Self::CustomerReplyInWaiting => behaviour::customer_reply_in_waiting_text(l),
            Self::ReopenResolved => behaviour::reopen_resolved_text(l),
            Self::ReopenClosed => behaviour::reopen_closed_text(l),
            Self::ReopenSoon => behaviour::reopen_soon_text(l),
            Self::ArchiveResolved => behaviour::archive_resolved_text(l),
            Self::ArchiveClosed => behaviour::archive_closed_text(l),
            Self::Timers => behaviour::timers_text(l),
            Self::Zone => behaviour::zone_text(l),
            Self::Hours => behaviour::hours_text(l),
        }
    }

    fn same(self, a: &Settings, b: &Settings) -> bool {
        match self {
            Self::Name => a.name == b.name,
            Self::AgentFirst => a.agent_first == b.agent_first,
            Self::ReplyMovesOpen => a.reply_moves_open == b.reply_moves_open,
            Self::ReplyAssigns => a.reply_assigns == b.reply_assigns,
            Self::AgentReplyInWaiting => a.agent_reply_in_waiting == b.agent_reply_in_waiting,
            Self::AgentMessageToFinal => a.agent_message_to_final == b.agent_message_to_final,
            Self::CustomerReplyInWaiting => {
                a.customer_reply_in_waiting == b.customer_reply_in_waiting
            }
            Self::ReopenResolved => a.reopen_resolved == b.reopen_resolved,
            Self::ReopenClosed => a.reopen_closed == b.reopen_closed,
            Self::ReopenSoon => a.reopen_to_in_service_minutes == b.reopen_to_in_service_minutes,
            Self::ArchiveResolved => a.archive_resolved_minutes == b.archive_resolved_minutes,
            Self::ArchiveClosed => a.archive_closed_minutes == b.archive_closed_minutes,
            Self::Timers => a.timers == b.timers,
            Self::Zone => a.zone == b.zone,
            Self::Hours => a.business_hours == b.business_hours,
        }
    }
}

/// The settings that differ.
#[must_use]
pub fn differences(a: &Settings, b: &Settings) -> Vec<SettingKey> {
    let differ = |key: &SettingKey| !key.same(a, b);
    SettingKey::ALL.into_iter().filter(differ).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_setting_of_the_journal_has_its_key_and_differs_alone() {
        let other = json!({
            "name": "Casa Pitangueira",
            "agent_first": "in_service", "reply_moves_open": false, "reply_assigns": true,
            "customer_reply_in_waiting": "open", "agent_reply_in_waiting": "in_service",
            "agent_message_to_final": "in_service", "reopen_resolved": "never", "reopen_closed": "never",
            "reopen_to_in_service_minutes": 5, "archive_resolved_minutes": 1, "archive_closed_minutes": null,
            "timers": [{"status": "open", "after_minutes": 5, "then": {"tag": "late"}}], "zone": "UTC",
            "business_hours": {"week": {}},
        });
        let default = Settings::default();
        let named = Settings { name: "Casa Pitangueira".into(), ..Settings::default() };
        let written = named.to_value();
        assert_eq!(written.as_object().map(serde_json::Map::len), Some(SettingKey::ALL.len()));
        for key in SettingKey::ALL {
            assert!(written.get(key.wire()).is_some(), "{key:?}");
            let (one, problems) = Settings::from_value(&json!({ (key.wire()): other[key.wire()] }));
            assert_eq!((differences(&default, &one), problems), (vec![key], vec![]));
        }
    }
}
