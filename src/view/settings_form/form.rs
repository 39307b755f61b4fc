//! The settings as they stand in their fields while somebody changes them, right or wrong.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::delay::Delay;
use super::setting_key::Control;
use super::week::Week;
use crate::model::{EndReason, SettingKey, Settings, differences, folded};
use crate::view::draft::DraftValue;

/// A draft of the whole of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// All that cannot be wrong. Lengths of time and business hours are not taken from here.
    pub settings: Settings,
    /// The settings that are a length of time, or none.
    pub delays: BTreeMap<SettingKey, Delay>,
    /// Business hours.
    pub week: Week,
}

/// The settings that are a length of time, or none.
fn delays() -> impl Iterator<Item = SettingKey> {
    let is_delay = |key: &SettingKey| matches!(key.shown().control, Control::Delay { .. });
    SettingKey::ALL.into_iter().filter(is_delay)
}

impl Form {
    /// Settings in their fields.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let minutes =
            |key: SettingKey| key.get(settings).as_u64().and_then(|it| it.try_into().ok());
        Self {
            settings: settings.clone(),
            delays: delays().map(|key| (key, Delay::of(minutes(key)))).collect(),
            week: Week::of(settings.business_hours.as_ref()),
        }
    }

    /// The same draft once other settings are in force than those that it was made over: what it changed stays changed,
    /// what it left alone follows.
    #[must_use]
    pub fn over(&self, before: &Settings, now: &Settings) -> Self {
        let (was, mut is) = (Self::of(before), Self::of(now));
        for key in differences(before, &self.settings) {
            key.set(&mut is.settings, &key.get(&self.settings));
        }
        for (key, mine) in &self.delays {
            if was.delays.get(key) != Some(mine) {
                is.delays.insert(*key, mine.clone());
            }
        }
        if self.week != was.week {
            is.week = self.week.clone();
        }
        is
    }

    /// The settings that it makes, and those that are wrong: they stay as they are in force.
    #[must_use]
    pub fn read(&self, in_force: &Settings) -> (Settings, Vec<SettingKey>) {
        let (mut read, mut wrong) = (self.settings.clone(), Vec::new());
        for (key, delay) in &self.delays {
            let minutes = delay.read().map_or_else(
                || {
                    wrong.push(*key);
                    key.get(in_force)
                },
                Value::from,
            );
            key.set(&mut read, &minutes);
        }
        read.business_hours = self.week.read().unwrap_or_else(|| {
            wrong.push(SettingKey::Hours);
            in_force.business_hours.clone()
        });
        if wrong_reasons(&read.end_reasons).next().is_some() {
            wrong.push(SettingKey::EndReasons);
            read.end_reasons.clone_from(&in_force.end_reasons);
        }
        for reason in &mut read.end_reasons {
            reason.name = reason.name.trim().into();
        }
        (read, wrong)
    }
}

/// Returns the places of reasons that have no name, or that of another one.
pub fn wrong_reasons(reasons: &[EndReason]) -> impl Iterator<Item = usize> {
    let name = |reason: &EndReason| folded(reason.name.trim());
    let same =
        move |one: &EndReason, other: &EndReason| one.id != other.id && name(one) == name(other);
    let wrong = move |(_, one): &(usize, &EndReason)| {
        one.name.trim().is_empty() || reasons.iter().any(|other| same(one, other))
    };
    reasons.iter().enumerate().filter(wrong).map(|(place, _)| place)
}

impl DraftValue for Form {
    fn to_value(&self) -> Value {
        let delays = self.delays.iter();
        let delays: Map<String, Value> =
            delays.map(|(key, delay)| (key.wire().to_owned(), json!(delay))).collect();
        // The name stands beside: read as a setting it would lose a space that is being typed.
        json!({
            "settings": self.settings.to_value(),
            "name": &*self.settings.name,
            "delays": delays,
            "week": self.week,
        })
    }

    fn from_value(value: &Value) -> Option<Self> {
        let mut form = Self::of(&Settings::from_value(value.get("settings")?).0);
        form.settings.name = value.get("name")?.as_str()?.into();
        for (key, delay) in &mut form.delays {
            // A setting that a newer version brought has no field in an older draft.
            if let Some(kept) = value.get("delays")?.get(key.wire()) {
                *delay = Delay::deserialize(kept).ok()?;
            }
        }
        form.week = Week::deserialize(value.get("week")?).ok()?;
        Some(form)
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
        // A list that cannot be read is a newer version's, which goes by it: only whoever changes it takes it away.
        let is_list = |value: &Value| value.is_array() || value.is_object();
        let invalid = problems.iter().any(|problem| problem.key == name)
            && !last.get(name).is_some_and(is_list);
        let Some(whole) = whole.as_object_mut() else { continue };
        if changed.contains(&key) || invalid {
            // Where it is not written any more, what was there does not stay.
            whole.insert(name.to_owned(), key.get(settings));
        } else if let (None, Some(value)) = (whole.get(name), written.get(name)) {
            whole.insert(name.to_owned(), value.clone());
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// What is no length.
    fn odd() -> Delay {
        let mut delay = Delay::of(Some(5));
        delay.length.amount = "x".to_owned();
        delay
    }

    #[test]
    fn what_is_taken_away_does_not_stay_in_the_journal() {
        let last = json!({"name": "Casa", "targets": [{"measure": "reply", "within_minutes": 5}], "theirs": 1});
        let (settings, _) = Settings::from_value(&last);
        let none = Settings { name: "".into(), targets: Vec::new(), ..settings.clone() };
        let whole = payload(&none, Some(&last));
        assert_eq!(Settings::from_value(&whole), (none, vec![]));
        assert_eq!(whole["theirs"], 1);
        assert_eq!(payload(&settings, Some(&last))["targets"], last["targets"]);
    }

    #[test]
    fn a_draft_is_kept_as_it_was_typed() {
        let mut form = Form::of(&Settings { reply_assigns: true, ..Settings::default() });
        form.settings.name = "Casa ".into();
        form.delays.insert(SettingKey::ArchiveResolved, odd());
        form.week.always = false;
        form.week.add(0);
        form.week.add(0);
        assert!(form.week.is_wrong(0));
        assert_eq!(Form::from_value(&form.to_value()), Some(form));
    }

    #[test]
    fn a_reason_has_a_name_of_its_own() {
        let reason = |id: &str, name: &str| EndReason { id: id.into(), name: name.into() };
        let in_force = Settings::default();
        let mut form = Form::of(&in_force);
        form.settings.end_reasons =
            vec![reason("a", "Dúvida "), reason("b", "duvida"), reason("c", " ")];
        assert_eq!(form.read(&in_force).1, [SettingKey::EndReasons]);
        let wrong: Vec<usize> = wrong_reasons(&form.settings.end_reasons).collect();
        assert_eq!(wrong, [0, 1, 2]);
        assert_eq!(
            Form::from_value(&form.to_value()),
            Some(form.clone()),
            "half-typed ones are kept"
        );
        form.settings.end_reasons.truncate(1);
        let (read, wrong) = form.read(&in_force);
        assert_eq!((&*read.end_reasons[0].name, wrong), ("Dúvida", vec![]));
    }

    #[test]
    fn a_wrong_field_is_named_and_costs_no_other() {
        let in_force = Settings::default();
        let mut form = Form::of(&in_force);
        form.settings.reply_assigns = true;
        form.delays.insert(SettingKey::ArchiveClosed, Delay::of(Some(90)));
        form.delays.insert(SettingKey::ArchiveResolved, odd());
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
        mine.delays.insert(SettingKey::ArchiveClosed, Delay::of(Some(90)));
        mine.delays.insert(SettingKey::ArchiveResolved, odd());
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
        assert_eq!(
            merged.delays.get(&SettingKey::ArchiveResolved),
            Some(&odd()),
            "what is being typed stays"
        );
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

    #[test]
    fn lists_of_a_newer_version_stay_until_somebody_changes_them() {
        let last = json!({
            "targets": [{"measure": "mood", "within_minutes": 5}],
            "timers": [{"status": "open", "after_moons": 1, "then": {"tag": "late"}}],
            "business_hours": {"week": "always"},
        });
        let (settings, problems) = Settings::from_value(&last);
        assert_eq!(problems.len(), 3);
        let changed = Settings { reply_assigns: true, ..settings };
        let whole = payload(&changed, Some(&last));
        for key in ["targets", "timers", "business_hours"] {
            assert_eq!(whole[key], last[key]);
        }
        let mine = Settings { targets: vec![crate::model::Target::usual()], ..changed };
        let whole = payload(&mine, Some(&last));
        assert_eq!(whole["targets"], mine.to_value()["targets"]);
        assert_eq!(whole["timers"], last["timers"]);
    }
}
