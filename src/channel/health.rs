//! [`Health`]: how a line is.

use serde_json::{Map, Value};

use crate::model::{MINUTE, SECOND, Timestamp};

/// How it is with the network, as it said last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Standing {
    /// Nothing is known yet.
    #[default]
    Starting,
    /// It answers.
    Listening,
    /// It does not answer.
    Silent,
    /// It asks for patience.
    Busy,
    /// It does not know the token, or no longer.
    Revoked,
    /// Another program reads the same account.
    Rival,
    /// The account hands its messages to an address on the web.
    Webhook,
    /// People stopped the line.
    Paused,
    /// The browser's storage refuses: nothing is taken from the network until it does not.
    Storage,
}

impl Standing {
    const ALL: [(Self, &'static str); 9] = [
        (Self::Starting, "starting"),
        (Self::Listening, "listening"),
        (Self::Silent, "silent"),
        (Self::Busy, "busy"),
        (Self::Revoked, "revoked"),
        (Self::Rival, "rival"),
        (Self::Webhook, "webhook"),
        (Self::Paused, "paused"),
        (Self::Storage, "storage"),
    ];

    /// Returns its name between tabs and in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(standing, _)| *standing == self).map_or("", |(_, name)| name)
    }

    fn from_name(name: &str) -> Self {
        Self::ALL.iter().find(|(_, known)| *known == name).map_or(Self::Starting, |(one, _)| *one)
    }
}

/// A span in which something may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Its begin.
    pub from: Timestamp,
    /// Its end.
    pub to: Timestamp,
}

/// How a line is: what the leading tab says to the others and to people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// How it is with the network.
    pub standing: Standing,
    /// When it began.
    pub begun: Option<Timestamp>,
    /// The last customer's message, by the network's clock.
    pub heard: Option<Timestamp>,
    /// The last answer of the network, by the desk's clock.
    pub contact: Option<Timestamp>,
    /// Messages that wait to be sent, and those under way.
    pub waiting: usize,
    /// Messages of groups, which are left out.
    pub groups: u64,
    /// Messages of a kind that is not understood.
    pub unknown: u64,
    /// The last span in which something may be missing.
    pub gap: Option<Gap>,
    /// The network's clock minus the device's, in milliseconds.
    pub skew: i64,
}

/// A long poll ends before that where there is no news.
const FRESH: i64 = 45 * SECOND;

/// So far an answer may seem to be in the future: clocks are corrected as answers come.
const AHEAD: i64 = 5 * SECOND;

/// A line that has begun and knows nothing for so long is not just about to.
const SLOW: i64 = 30 * SECOND;

/// A line without an answer for so long is not just slow.
const SILENT: i64 = 10 * MINUTE;

/// The one sign of a line's health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The network answered just now.
    Good,
    /// It will pass by itself.
    Doubtful,
    /// Somebody has to do something.
    Bad,
    /// People stopped it.
    Off,
}

impl Health {
    /// Returns the sign at an instant: good only where the network has answered lately, whatever was configured.
    #[must_use]
    pub fn sign(&self, now: Timestamp) -> Sign {
        let since = self.contact.map(|contact| now.since(contact));
        match self.standing {
            Standing::Paused => Sign::Off,
            Standing::Revoked | Standing::Webhook | Standing::Rival | Standing::Storage => {
                Sign::Bad
            }
            Standing::Listening if since.is_some_and(|since| (-AHEAD..FRESH).contains(&since)) => {
                Sign::Good
            }
            Standing::Starting if self.has_begun_for(SILENT, now) => Sign::Bad,
            Standing::Silent if since.is_none_or(|since| since > SILENT) => Sign::Bad,
            _ => Sign::Doubtful,
        }
    }

    /// Returns true where it has begun and nothing is known of the network after so long as it takes.
    #[must_use]
    pub fn begins_slowly(&self, now: Timestamp) -> bool {
        self.standing == Standing::Starting && self.has_begun_for(SLOW, now)
    }

    fn has_begun_for(&self, span: i64, now: Timestamp) -> bool {
        self.begun.is_some_and(|begun| now.since(begun) > span)
    }

    /// Returns it as JSON, for the other tabs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut map = Map::new();
        map.insert("standing".into(), self.standing.name().into());
        let mut put = |key: &str, at: Option<Timestamp>| {
            if let Some(at) = at {
                map.insert(key.into(), at.millis().into());
            }
        };
        put("begun", self.begun);
        put("heard", self.heard);
        put("contact", self.contact);
        put("gap_from", self.gap.map(|gap| gap.from));
        put("gap_to", self.gap.map(|gap| gap.to));
        map.insert("waiting".into(), self.waiting.into());
        map.insert("groups".into(), self.groups.into());
        map.insert("unknown".into(), self.unknown.into());
        map.insert("skew".into(), self.skew.into());
        map.into()
    }

    /// Reads it as [`Self::to_json`] wrote it. What is missing is as of a new line.
    #[must_use]
    pub fn from_json(json: &Value) -> Self {
        let number = |key| json.get(key).and_then(Value::as_i64);
        let at = |key| number(key).map(Timestamp::from_millis);
        let count = |key| json.get(key).and_then(Value::as_u64).unwrap_or_default();
        let standing = json.get("standing").and_then(Value::as_str).unwrap_or_default();
        Self {
            standing: Standing::from_name(standing),
            begun: at("begun"),
            heard: at("heard"),
            contact: at("contact"),
            waiting: usize::try_from(count("waiting")).unwrap_or(usize::MAX),
            groups: count("groups"),
            unknown: count("unknown"),
            gap: at("gap_from").zip(at("gap_to")).map(|(from, to)| Gap { from, to }),
            skew: number("skew").unwrap_or_default(),
        }
    }
}
