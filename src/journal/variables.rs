//! Values of the variables in the texts of rules and campaigns.

use chrono::Datelike;

use super::SettingsVersion;
use crate::model::rules::fill;
use crate::model::{MINUTE, Timestamp};

/// Returns a text with the variables of [`VARIABLES`](crate::model::rules::VARIABLES) filled as they are at an instant.
/// Variables of time stay unfilled without a version of the settings.
pub(super) fn fill_at(
    text: &str,
    contact: &str,
    agent: impl Fn() -> String,
    version: Option<&SettingsVersion>,
    at: Timestamp,
) -> String {
    fill(text, |variable| {
        Some(match variable {
            "contact" => contact.to_owned(),
            "agent" => agent(),
            "hour" => hour(version?, at),
            "open_hours" => opening(version?, at).1,
            "open_day" => opening(version?, at).0,
            _ => return None,
        })
    })
}

fn hour(version: &SettingsVersion, at: Timestamp) -> String {
    let local = (at.millis() + version.zone.offset_at(at)).div_euclid(MINUTE);
    let minute = local.rem_euclid(24 * 60);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Returns `open_day` and `open_hours`.
fn opening(version: &SettingsVersion, at: Timestamp) -> (String, String) {
    let found = match &version.settings.business_hours {
        None => Some((version.zone.date_of(at), "00:00–24:00".to_owned())),
        Some(hours) => hours.opening(&version.zone, at),
    };
    found.map_or_else(Default::default, |(date, hours)| {
        (format!("{:02}/{:02}", date.day(), date.month()), hours)
    })
}
