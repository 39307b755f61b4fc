//! Settings of the desk: how statuses behave (design §4). Each version is an event: see `journal::DeskConfig`.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{AgentId, BusinessHours, Status, Tag};

/// `agent_first`: the effect of an agent's first message on a chat without status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgentFirst {
    /// Nothing.
    #[default]
    None,
    /// An attendance starts, in service.
    InService,
}

/// `customer_reply_in_waiting`: the effect of a customer's message on a waiting chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerReplyInWaiting {
    /// Nothing.
    #[default]
    Stay,
    /// Back to in service.
    InService,
    /// Back to open.
    Open,
}

/// `agent_reply_in_waiting`: the effect of an agent's message on a waiting chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyInWaiting {
    /// Nothing.
    #[default]
    Stay,
    /// Back to in service.
    InService,
}

/// `agent_message_to_final`: the effect of an agent's message on a finished chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToFinal {
    /// Nothing.
    #[default]
    Stay,
    /// A new attendance starts, in service.
    InService,
}

/// `reopen_resolved`, `reopen_closed`: the effect of a customer's message on a finished chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reopen {
    /// The chat reopens.
    #[default]
    Always,
    /// The chat stays finished, and leaves the archive all the same.
    Never,
}

/// A timed change of a chat in `status`, some minutes after its anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// The status that it watches.
    pub status: Status,
    /// Minutes after the anchor: the later of entering the status and the customer's last message.
    pub after_minutes: u32,
    /// True where only business minutes count.
    pub business: bool,
    /// The change.
    pub then: TimerAction,
}

/// The change that a timer makes when it is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimerAction {
    /// Sets the status.
    Status(Status),
    /// Adds the tag.
    Tag(Tag),
    /// Makes the agent responsible, or nobody.
    Assign(Option<AgentId>),
}

/// All settings. Where the journal has no valid value, the default is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The name of the desk for those who work there; empty where nobody named it.
    pub name: Arc<str>,
    /// The effect of an agent's first message on a chat without status.
    pub agent_first: AgentFirst,
    /// An agent's message moves an open chat to in service.
    pub reply_moves_open: bool,
    /// Replying makes the agent responsible where nobody is.
    pub reply_assigns: bool,
    /// The effect of a customer's message on a waiting chat.
    pub customer_reply_in_waiting: CustomerReplyInWaiting,
    /// The effect of an agent's message on a waiting chat.
    pub agent_reply_in_waiting: ReplyInWaiting,
    /// The effect of an agent's message on a finished chat.
    pub agent_message_to_final: ToFinal,
    /// The effect of a customer's message on a resolved chat.
    pub reopen_resolved: Reopen,
    /// The effect of a customer's message on a closed chat.
    pub reopen_closed: Reopen,
    /// A chat that reopens at most that many minutes after its end goes to in service instead of open.
    pub reopen_to_in_service_minutes: Option<u32>,
    /// Minutes after which a resolved chat is archived: 0 at once, `None` never.
    pub archive_resolved_minutes: Option<u32>,
    /// Minutes after which a closed chat is archived: 0 at once, `None` never.
    pub archive_closed_minutes: Option<u32>,
    /// Timed changes, in order.
    pub timers: Vec<Timer>,
    /// IANA name of the desk's zone.
    pub zone: Arc<str>,
    /// Opening hours; `None`: the desk is always open.
    pub business_hours: Option<BusinessHours>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: "".into(),
            agent_first: AgentFirst::default(),
            reply_moves_open: true,
            reply_assigns: false,
            customer_reply_in_waiting: CustomerReplyInWaiting::default(),
            agent_reply_in_waiting: ReplyInWaiting::default(),
            agent_message_to_final: ToFinal::default(),
            reopen_resolved: Reopen::default(),
            reopen_closed: Reopen::default(),
            reopen_to_in_service_minutes: None,
            archive_resolved_minutes: Some(0),
            archive_closed_minutes: Some(0),
            timers: Vec::new(),
            zone: "America/Sao_Paulo".into(),
            business_hours: None,
        }
    }
}

/// An invalid value of a setting: the default is in force instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsProblem {
    /// The setting's name in the journal.
    pub key: &'static str,
}

impl Settings {
    /// Reads `settings_changed.settings`. A missing key means its default; an invalid value means its default too, and is
    /// reported. Unknown keys are ignored here and kept in the event.
    #[must_use]
    pub fn from_value(value: &Value) -> (Self, Vec<SettingsProblem>) {
        let empty = Map::new();
        let mut read = Reader { map: value.as_object().unwrap_or(&empty), problems: Vec::new() };
        let default = Self::default();
        let settings = Self {
            name: read
                .with("name", default.name, |value| value.as_str().map(|name| name.trim().into())),
            agent_first: read.plain("agent_first", default.agent_first),
            reply_moves_open: read.plain("reply_moves_open", default.reply_moves_open),
            reply_assigns: read.plain("reply_assigns", default.reply_assigns),
            customer_reply_in_waiting: read
                .plain("customer_reply_in_waiting", default.customer_reply_in_waiting),
            agent_reply_in_waiting: read
                .plain("agent_reply_in_waiting", default.agent_reply_in_waiting),
            agent_message_to_final: read
                .plain("agent_message_to_final", default.agent_message_to_final),
            reopen_resolved: read.plain("reopen_resolved", default.reopen_resolved),
            reopen_closed: read.plain("reopen_closed", default.reopen_closed),
            reopen_to_in_service_minutes: read.plain("reopen_to_in_service_minutes", None),
            archive_resolved_minutes: read.plain("archive_resolved_minutes", Some(0)),
            archive_closed_minutes: read.plain("archive_closed_minutes", Some(0)),
            timers: read.with("timers", Vec::new(), |value| {
                value.as_array()?.iter().map(Timer::from_value).collect()
            }),
            zone: read.with("zone", default.zone, |value| {
                value.as_str().filter(|name| !name.is_empty()).map(Into::into)
            }),
            business_hours: read.with("business_hours", None, |value| match value {
                Value::Null => Some(None),
                value => BusinessHours::from_value(value).map(Some),
            }),
        };
        (settings, read.problems)
    }

    /// Returns all settings as `settings_changed.settings`.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut value = json!({
            "agent_first": self.agent_first,
            "reply_moves_open": self.reply_moves_open,
            "reply_assigns": self.reply_assigns,
            "customer_reply_in_waiting": self.customer_reply_in_waiting,
            "agent_reply_in_waiting": self.agent_reply_in_waiting,
            "agent_message_to_final": self.agent_message_to_final,
            "reopen_resolved": self.reopen_resolved,
            "reopen_closed": self.reopen_closed,
            "reopen_to_in_service_minutes": self.reopen_to_in_service_minutes,
            "archive_resolved_minutes": self.archive_resolved_minutes,
            "archive_closed_minutes": self.archive_closed_minutes,
            "timers": self.timers.iter().map(Timer::to_value).collect::<Vec<_>>(),
            "zone": &*self.zone,
            "business_hours": self.business_hours.as_ref().map(BusinessHours::to_value),
        });
        // Most desks have none: what they write does not change.
        if let Some(map) = value.as_object_mut().filter(|_| !self.name.is_empty()) {
            map.insert("name".to_owned(), (*self.name).into());
        }
        value
    }
}

impl Timer {
    fn from_value(value: &Value) -> Option<Self> {
        let then = value.get("then")?;
        let then = if let Some(status) = then.get("status") {
            TimerAction::Status(Status::from_wire(status.as_str()?)?)
        } else if let Some(tag) = then.get("tag") {
            TimerAction::Tag(tag.as_str().filter(|tag| !tag.is_empty())?.into())
        } else {
            match then.get("assign")? {
                Value::Null => TimerAction::Assign(None),
                agent => {
                    TimerAction::Assign(Some(agent.as_str().filter(|id| !id.is_empty())?.into()))
                }
            }
        };
        let business = match value.get("business") {
            None => false,
            Some(business) => business.as_bool()?,
        };
        Some(Self {
            status: Status::from_wire(value.get("status")?.as_str()?)?,
            after_minutes: value.get("after_minutes")?.as_u64()?.try_into().ok()?,
            business,
            then,
        })
    }

    fn to_value(&self) -> Value {
        let then = match &self.then {
            TimerAction::Status(status) => json!({ "status": status.wire() }),
            TimerAction::Tag(tag) => json!({ "tag": tag.as_str() }),
            TimerAction::Assign(agent) => json!({ "assign": agent.as_ref().map(AgentId::as_str) }),
        };
        json!({
            "status": self.status.wire(),
            "after_minutes": self.after_minutes,
            "business": self.business,
            "then": then,
        })
    }
}

/// Reads key by key, so that one invalid setting does not cost the others.
struct Reader<'a> {
    map: &'a Map<String, Value>,
    problems: Vec<SettingsProblem>,
}

impl Reader<'_> {
    fn plain<T: DeserializeOwned>(&mut self, key: &'static str, default: T) -> T {
        self.with(key, default, |value| T::deserialize(value).ok())
    }

    fn with<T>(
        &mut self,
        key: &'static str,
        default: T,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> T {
        let Some(value) = self.map.get(key) else {
            return default;
        };
        read(value).unwrap_or_else(|| {
            self.problems.push(SettingsProblem { key });
            default
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_said_means_the_defaults() {
        assert_eq!(Settings::from_value(&json!({})), (Settings::default(), vec![]));
        assert_eq!(Settings::from_value(&Settings::default().to_value()).0, Settings::default());
    }

    #[test]
    fn an_invalid_key_is_reported_and_costs_no_other() {
        let (settings, problems) = Settings::from_value(&json!({
            "reply_moves_open": "yes",
            "reply_assigns": true,
            "reopen_closed": "sometimes",
            "archive_closed_minutes": null,
            "archive_resolved_minutes": -1,
            "timers": [{"status": "open", "after_minutes": 5, "then": {"status": "lost"}}],
            "from_the_future": 1,
        }));
        assert!(settings.reply_moves_open && settings.reply_assigns);
        assert_eq!(settings.archive_closed_minutes, None);
        assert_eq!(settings.archive_resolved_minutes, Some(0));
        let keys: Vec<_> = problems.iter().map(|problem| problem.key).collect();
        assert_eq!(
            keys,
            ["reply_moves_open", "reopen_closed", "archive_resolved_minutes", "timers"]
        );
    }

    #[test]
    fn timers_survive_the_round_trip() {
        let timer =
            |then| Timer { status: Status::Waiting, after_minutes: 90, business: true, then };
        let settings = Settings {
            timers: vec![
                timer(TimerAction::Status(Status::Closed)),
                timer(TimerAction::Tag("late".into())),
                timer(TimerAction::Assign(Some("ana".into()))),
                timer(TimerAction::Assign(None)),
            ],
            ..Settings::default()
        };
        assert_eq!(Settings::from_value(&settings.to_value()), (settings, vec![]));
    }
}
