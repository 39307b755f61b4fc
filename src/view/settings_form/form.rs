//! The settings as they stand in their fields while somebody changes them, right or wrong.

use serde_json::Value;

use super::delay::Delay;
use super::setting_key::{SettingKey, differences};
use super::week::Week;
use crate::model::Settings;

/// A draft of the whole of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// All that cannot be wrong. Minutes and business hours are not taken from here.
    pub settings: Settings,
    /// Reopening straight into service.
    pub reopen_soon: Delay,
    /// Archiving resolved chats.
    pub archive_resolved: Delay,
    /// Archiving closed chats.
    pub archive_closed: Delay,
    /// Business hours.
    pub week: Week,
}

impl Form {
    /// Settings in their fields.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self {
            settings: settings.clone(),
            reopen_soon: Delay::of(settings.reopen_to_in_service_minutes),
            archive_resolved: Delay::of(settings.archive_resolved_minutes),
            archive_closed: Delay::of(settings.archive_closed_minutes),
            week: Week::of(settings.business_hours.as_ref()),
        }
    }

    /// The same draft once other settings are in force than those that it was made over: what it changed stays changed,
    /// what it left alone follows.
    #[must_use]
    pub fn over(&self, before: &Settings, now: &Settings) -> Self {
        let (was, is) = (Self::of(before), Self::of(now));
        let (mine, was_written) = (self.settings.to_value(), before.to_value());
        let mut written = now.to_value();
        if let (Some(written), Some(mine)) = (written.as_object_mut(), mine.as_object()) {
            for (name, value) in mine {
                if was_written.get(name) != Some(value) {
                    written.insert(name.clone(), value.clone());
                }
            }
            // A name that the draft took away.
            let was = was_written.as_object();
            let gone = was.into_iter().flatten().map(|(name, _)| name);
            for name in gone.filter(|name| !mine.contains_key(*name)) {
                written.remove(name);
            }
        }
        let delay = |mine: &Delay, was: &Delay, is: Delay| {
            if mine == was { is } else { mine.clone() }
        };
        Self {
            settings: Settings::from_value(&written).0,
            reopen_soon: delay(&self.reopen_soon, &was.reopen_soon, is.reopen_soon),
            archive_resolved: delay(
                &self.archive_resolved,
                &was.archive_resolved,
                is.archive_resolved,
            ),
            archive_closed: delay(&self.archive_closed, &was.archive_closed, is.archive_closed),
            week: if self.week == was.week { is.week } else { self.week.clone() },
        }
    }

    /// The settings that it makes, and those that are wrong: they stay as they are in force.
    #[must_use]
    pub fn read(&self, in_force: &Settings) -> (Settings, Vec<SettingKey>) {
        let (mut read, mut wrong) = (self.settings.clone(), Vec::new());
        let mut delay = |key, form: &Delay, in_force| {
            form.read().unwrap_or_else(|| {
                wrong.push(key);
                in_force
            })
        };
        read.reopen_to_in_service_minutes =
            delay(SettingKey::ReopenSoon, &self.reopen_soon, in_force.reopen_to_in_service_minutes);
        read.archive_resolved_minutes = delay(
            SettingKey::ArchiveResolved,
            &self.archive_resolved,
            in_force.archive_resolved_minutes,
        );
        read.archive_closed_minutes =
            delay(SettingKey::ArchiveClosed, &self.archive_closed, in_force.archive_closed_minutes);
        read.business_hours = self.week.read().unwrap_or_else(|| {
            wrong.push(SettingKey::Hours);
            in_force.business_hours.clone()
        });
        (read, wrong)
    }
}

/// What the journal is to hold for the settings: the whole of them over what the last event says, so that fields that
/// this version does not know are kept, and what is unchanged stays as it was written.
#[must_use]
pub fn payload(settings: &Settings, last: Option<&Value>) -> Value {
    let written = settings.to_value();
    let Some(last) = last.filter(|last| last.is_object()) else {
        return written;
    };
    let (before, problems) = Settings::from_value(last);
    let changed = differences(&before, settings);
    let mut whole = last.clone();
    for key in SettingKey::ALL {
        let name = key.wire();
        let invalid = problems.iter().any(|problem| problem.key == name);
        if (changed.contains(&key) || invalid || whole.get(name).is_none())
            && let (Some(whole), Some(value)) = (whole.as_object_mut(), written.get(name))
        {
            whole.insert(name.to_owned(), value.clone());
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_wrong_field_is_named_and_costs_no_other() {
        let in_force = Settings::default();
        let mut form = Form::of(&in_force);
        form.settings.reply_assigns = true;
        form.archive_closed = Delay::of(Some(90));
        form.archive_resolved = Delay::of(Some(5));
        form.archive_resolved.length.amount = "x".to_owned();
        let (read, wrong) = form.read(&in_force);
        assert_eq!(wrong, [SettingKey::ArchiveResolved]);
        assert_eq!(
            differences(&in_force, &read),
            [SettingKey::ReplyAssigns, SettingKey::ArchiveClosed]
        );
        assert_eq!(Form::of(&in_force).read(&in_force), (in_force, vec![]));
    }

    #[test]
    fn what_a_draft_left_alone_follows_what_somebody_else_saved() {
        let before = Settings::default();
        let mut mine = Form::of(&before);
        mine.settings.reply_assigns = true;
        mine.archive_closed = Delay::of(Some(90));
        mine.archive_resolved.length.amount = "x".to_owned();
        let theirs = Settings {
            reply_moves_open: false,
            reply_assigns: false,
            archive_closed_minutes: Some(5),
            reopen_to_in_service_minutes: Some(30),
            zone: "Europe/Lisbon".into(),
            ..Settings::default()
        };
        let merged = mine.over(&before, &theirs);
        let (read, _) = merged.read(&theirs);
        assert_eq!(
            differences(&theirs, &read),
            [SettingKey::ReplyAssigns, SettingKey::ArchiveClosed]
        );
        assert_eq!(merged.archive_resolved, mine.archive_resolved, "what is being typed stays");
        assert_eq!(mine.over(&before, &before), mine);
    }

    #[test]
    fn what_this_version_does_not_know_is_kept_and_what_is_invalid_is_not() {
        let last = json!({
            "color": "blue", "reply_assigns": "perhaps",
            "timers": [{"status": "open", "after_minutes": 5, "then": {"tag": "late"}, "note": 1}],
        });
        let (mut settings, _) = Settings::from_value(&last);
        settings.reply_moves_open = false;
        let whole = payload(&settings, Some(&last));
        assert_eq!(whole["color"], "blue");
        assert_eq!(whole["timers"], last["timers"]);
        assert_eq!(Settings::from_value(&whole), (settings, vec![]));
    }
}
