//! Settings in plain words.

use super::setting_key::Control;
use super::week;
use crate::i18n::{Locale, behaviour as t, contacts, why};
use crate::model::{AgentId, SettingKey, Settings, Timer, TimerAction};
use crate::view::contact_fields::ContactField;
use crate::view::length::length;
use crate::view::status::status_name;
use crate::view::targets;

/// The value of a setting, in the words of its control. `name` tells an agent's.
#[must_use]
pub fn value(
    key: SettingKey,
    settings: &Settings,
    l: Locale,
    name: &dyn Fn(&AgentId) -> String,
) -> String {
    let value = key.get(settings);
    match key.shown().control {
        Control::Switch => if value == true { t::on(l) } else { t::off(l) }.to_owned(),
        Control::Choice(choices) => {
            let chosen = choices.iter().find(|(name, _)| value == *name);
            chosen.map_or_else(String::new, |(_, words)| words(l).to_owned())
        }
        Control::Delay { said, never, .. } => match value.as_u64() {
            None => never(l).to_owned(),
            Some(0) => t::at_once(l).to_owned(),
            Some(minutes) => said(l, &length(minutes.try_into().unwrap_or(u32::MAX), l)),
        },
        Control::Own => own(key, settings, l, name),
    }
}

fn own(
    key: SettingKey,
    settings: &Settings,
    l: Locale,
    name: &dyn Fn(&AgentId) -> String,
) -> String {
    match key {
        SettingKey::Timers if !settings.timers.is_empty() => {
            let said: Vec<_> = settings.timers.iter().map(|one| timer(one, l, name)).collect();
            said.join("; ")
        }
        SettingKey::Targets if !settings.targets.is_empty() => {
            let said: Vec<_> = settings.targets.iter().map(|one| targets::whole(one, l)).collect();
            said.join("; ")
        }
        SettingKey::EndReasons if !settings.end_reasons.is_empty() => {
            let names: Vec<&str> = settings.end_reasons.iter().map(|one| &*one.name).collect();
            names.join(", ")
        }
        SettingKey::ContactFields if !settings.contact_fields.is_empty() => {
            let read = settings.contact_fields.iter().map(ContactField::of);
            let name = |field: Option<ContactField>| {
                field.map_or_else(|| contacts::field(l).to_owned(), |field| field.name)
            };
            read.map(name).collect::<Vec<_>>().join("; ")
        }
        SettingKey::Name if !settings.name.is_empty() => settings.name.to_string(),
        SettingKey::Zone => settings.zone.to_string(),
        SettingKey::Hours => week::said(settings.business_hours.as_ref(), l),
        _ => t::none(l).to_owned(),
    }
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
    use crate::model::differences;
    use serde_json::json;

    #[test]
    fn every_difference_is_told_in_other_words() {
        let other = json!({
            "agent_first": "in_service", "reply_moves_open": false, "reply_assigns": true, "signature": true,
            "customer_reply_in_waiting": "open", "agent_reply_in_waiting": "in_service",
            "agent_message_to_final": "in_service", "reopen_resolved": "never", "reopen_closed": "never",
            "reopen_to_in_service_minutes": 5, "archive_resolved_minutes": 90, "archive_closed_minutes": null,
            "timers": [{"status": "open", "after_minutes": 120, "business": true, "then": {"assign": "ana"}}],
            "targets": [{"measure": "reply", "within_minutes": 5, "tags": ["vip"]}],
            "end_reasons": [{"id": "a", "name": "Dúvida"}], "end_reason_required": true,
            "contact_fields": [{"key": "cpf", "name": "CPF", "type": "text"}, 7],
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
            "Depois de 2 horas de horário de atendimento em Aberto, a conversa é transferida para ANA"
        );
        assert_eq!(
            value(SettingKey::ArchiveResolved, &other, Locale::Es, &name),
            "Después de 90 minutos"
        );
    }
}
