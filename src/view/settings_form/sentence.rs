//! Settings in plain words.

use super::setting_key::SettingKey;
use super::week;
use crate::i18n::{Locale, behaviour as t, status, why};
use crate::model::{
    AgentFirst, AgentId, CustomerReplyInWaiting, Reopen, ReplyInWaiting, Settings, Timer,
    TimerAction, ToFinal,
};
use crate::view::length::length;
use crate::view::status::status_name;

/// The value of a setting, in the words of its control. `name` tells an agent's.
#[must_use]
pub fn value(
    key: SettingKey,
    settings: &Settings,
    l: Locale,
    name: &dyn Fn(&AgentId) -> String,
) -> String {
    let switch = |on| if on { t::on(l) } else { t::off(l) };
    let reopen = |value| match value {
        Reopen::Always => t::reopens(l),
        Reopen::Never => t::stays_final(l),
    };
    let archive = |minutes| match minutes {
        None => t::never(l).to_owned(),
        Some(0) => t::at_once(l).to_owned(),
        Some(minutes) => t::after_length(l, &length(minutes, l)),
    };
    let plain = match key {
        SettingKey::AgentFirst => match settings.agent_first {
            AgentFirst::None => t::stays(l),
            AgentFirst::InService => status::in_service(l),
        },
        SettingKey::ReplyMovesOpen => switch(settings.reply_moves_open),
        SettingKey::ReplyAssigns => switch(settings.reply_assigns),
        SettingKey::AgentReplyInWaiting => match settings.agent_reply_in_waiting {
            ReplyInWaiting::Stay => t::stays(l),
            ReplyInWaiting::InService => status::in_service(l),
        },
        SettingKey::AgentMessageToFinal => match settings.agent_message_to_final {
            ToFinal::Stay => t::stays(l),
            ToFinal::InService => status::in_service(l),
        },
        SettingKey::CustomerReplyInWaiting => match settings.customer_reply_in_waiting {
            CustomerReplyInWaiting::Stay => t::stays(l),
            CustomerReplyInWaiting::InService => status::in_service(l),
            CustomerReplyInWaiting::Open => status::open(l),
        },
        SettingKey::ReopenResolved => reopen(settings.reopen_resolved),
        SettingKey::ReopenClosed => reopen(settings.reopen_closed),
        SettingKey::ReopenSoon => {
            return settings.reopen_to_in_service_minutes.map_or_else(
                || t::off(l).to_owned(),
                |minutes| t::within_length(l, &length(minutes, l)),
            );
        }
        SettingKey::ArchiveResolved => return archive(settings.archive_resolved_minutes),
        SettingKey::ArchiveClosed => return archive(settings.archive_closed_minutes),
        SettingKey::Timers => {
            let said: Vec<_> = settings.timers.iter().map(|one| timer(one, l, name)).collect();
            return if said.is_empty() { t::none(l).to_owned() } else { said.join("; ") };
        }
        SettingKey::Name if settings.name.is_empty() => t::none(l),
        SettingKey::Name => &settings.name,
        SettingKey::Zone => &settings.zone,
        SettingKey::Hours => return week::said(settings.business_hours.as_ref(), l),
    };
    plain.to_owned()
}

/// A timed change in a line.
#[must_use]
pub fn timer(timer: &Timer, l: Locale, name: &dyn Fn(&AgentId) -> String) -> String {
    let after = length(timer.after_minutes, l);
    let after = if timer.business { why::of_business(l, &after) } else { after };
    let then = match &timer.then {
        TimerAction::Status(status) => why::then_status(l, status_name(l, Some(*status))),
        TimerAction::Tag(tag) => why::then_tag(l, tag.as_str()),
        TimerAction::Assign(Some(agent)) => why::then_assign(l, &name(agent)),
        TimerAction::Assign(None) => why::then_unassign(l).to_owned(),
    };
    t::timer_said(l, &after, status_name(l, Some(timer.status)), &then)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::settings_form::setting_key::differences;
    use serde_json::json;

    #[test]
    fn every_difference_is_told_in_other_words() {
        let other = json!({
            "agent_first": "in_service", "reply_moves_open": false, "reply_assigns": true,
            "customer_reply_in_waiting": "open", "agent_reply_in_waiting": "in_service",
            "agent_message_to_final": "in_service", "reopen_resolved": "never", "reopen_closed": "never",
            "reopen_to_in_service_minutes": 5, "archive_resolved_minutes": 90, "archive_closed_minutes": null,
            "timers": [{"status": "open", "after_minutes": 120, "business": true, "then": {"assign": "ana"}}],
            "zone": "UTC", "business_hours": {"week": {}},
        });
        let (default, (other, _)) = (Settings::default(), Settings::from_value(&other));
        let name = |id: &AgentId| id.to_string().to_uppercase();
        for l in Locale::ALL {
            for key in differences(&default, &other) {
                assert_ne!(value(key, &default, l, &name), value(key, &other, l, &name), "{key:?}");
            }
        }
        assert_eq!(
            value(SettingKey::Timers, &other, Locale::PtBr, &name),
            "Depois de 2 horas de expediente em Aberto, a conversa passa para ANA"
        );
        assert_eq!(
            value(SettingKey::ArchiveResolved, &other, Locale::Es, &name),
            "Después de 90 minutos"
        );
    }
}
