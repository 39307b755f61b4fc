//! Values of the variables in the texts of rules, campaigns and quick replies.

use chrono::Datelike;

use super::{ChatState, DeskConfig, Protocol, SettingsVersion};
use crate::model::{AgentId, MINUTE, Timestamp, Variable, fill};

/// The customer that a text is for.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub name: &'a str,
    pub address: Option<&'a str>,
    /// The number of the attendance that the text belongs to.
    pub protocol: Option<Protocol>,
}

impl<'a> Reader<'a> {
    pub(super) fn of(chat: &'a ChatState, config: &DeskConfig, at: Timestamp) -> Self {
        Self {
            name: chat.display_name().unwrap_or_default(),
            address: chat.contact.address.as_deref(),
            protocol: Protocol::at(chat, at, config),
        }
    }
}

/// Returns a text with its [`Variable`]s filled as they are at an instant. Variables of time stay unfilled without a version
/// of the settings.
pub(super) fn fill_at(
    text: &str,
    reader: Reader,
    agent: impl Fn() -> String,
    version: Option<&SettingsVersion>,
    at: Timestamp,
) -> String {
    fill(text, |name| value(Variable::named(name)?, reader, &agent, version, at))
}

fn value(
    variable: Variable,
    reader: Reader,
    agent: &impl Fn() -> String,
    version: Option<&SettingsVersion>,
    at: Timestamp,
) -> Option<String> {
    Some(match variable {
        Variable::Contact => reader.name.to_owned(),
        Variable::FirstName => first_name(reader.name).to_owned(),
        Variable::Address => reader.address.unwrap_or_default().to_owned(),
        Variable::Agent => agent(),
        Variable::Protocol => reader.protocol.map(|it| it.to_string()).unwrap_or_default(),
        Variable::Greeting([morning, afternoon, night]) => match minute(version?, at) / 60 {
            5..=11 => morning,
            12..=17 => afternoon,
            _ => night,
        }
        .to_owned(),
        Variable::Hour => {
            let minute = minute(version?, at);
            format!("{:02}:{:02}", minute / 60, minute % 60)
        }
        Variable::OpenHours => opening(version?, at).1,
        Variable::OpenDay => opening(version?, at).0,
    })
}

/// Returns the first word that is none of a number.
fn first_name(name: &str) -> &str {
    name.split_whitespace().find(|word| word.contains(char::is_alphabetic)).unwrap_or_default()
}

/// Returns a quick reply as an agent would send it in a chat. What has no value stays as it is: nobody sends a hole.
#[must_use]
pub fn filled_by(
    text: &str,
    chat: &ChatState,
    config: &DeskConfig,
    writer: Option<&AgentId>,
    at: Timestamp,
) -> String {
    let agent = || writer.map_or(String::new(), |id| config.public_name(id).to_owned());
    let version = config.from(at).first();
    let reader = Reader::of(chat, config, at);
    fill(text, |name| {
        let value = value(Variable::named(name)?, reader, &agent, version, at);
        value.filter(|value| !value.is_empty())
    })
}

/// Returns a text as a customer who is invented would read it.
#[must_use]
pub fn filled_for_sample(
    text: &str,
    (name, address): (&str, &str),
    agent: &str,
    config: &DeskConfig,
    at: Timestamp,
) -> String {
    let protocol = Some(Protocol::sample(config.zone().date_of(at)));
    let reader = Reader { name, address: Some(address), protocol };
    fill_at(text, reader, || agent.to_owned(), config.from(at).first(), at)
}

/// Returns the minute of the day.
fn minute(version: &SettingsVersion, at: Timestamp) -> i64 {
    let local = (at.millis() + version.zone.offset_at(at)).div_euclid(MINUTE);
    local.rem_euclid(24 * 60)
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
