//! Settings of the desk: how statuses behave (design §4). Each version is an event: see `journal::DeskConfig`.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{AgentId, BusinessHours, EndReason, Status, Tag, Target, object, object_of};

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

/// The most that the largest file of a message may be set to, in megabytes: files are read whole.
pub const MAX_FILE_MB: u64 = 100;
/// What it is where nobody set it.
const FILE_LIMIT_MB: u64 = 16;

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
    /// An agent's messages begin with their name.
    pub signature: bool,
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
    /// Targets for service; the first that fits a chat holds for its measure.
    pub targets: Vec<Target>,
    /// The reasons of which one is chosen where an attendance is ended by hand.
    pub end_reasons: Vec<EndReason>,
    /// An attendance is not ended by hand without one of them.
    pub end_reason_required: bool,
    /// The largest file of a message, in megabytes: 1 to [`MAX_FILE_MB`].
    pub file_limit_mb: u64,
    /// The custom fields of customers, as the journal has them: what this version cannot read stays as it came.
    pub contact_fields: Vec<Value>,
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
            signature: false,
            customer_reply_in_waiting: CustomerReplyInWaiting::default(),
            agent_reply_in_waiting: ReplyInWaiting::default(),
            agent_message_to_final: ToFinal::default(),
            reopen_resolved: Reopen::default(),
            reopen_closed: Reopen::default(),
            reopen_to_in_service_minutes: None,
            archive_resolved_minutes: Some(0),
            archive_closed_minutes: Some(0),
            timers: Vec::new(),
            targets: Vec::new(),
            end_reasons: Vec::new(),
            end_reason_required: false,
            file_limit_mb: FILE_LIMIT_MB,
            contact_fields: Vec::new(),
            zone: "America/Sao_Paulo".into(),
            business_hours: None,
        }
    }
}

/// One setting, in the order in which they are shown. All that is done with each of them (reading, writing, comparing)
/// walks [`SettingKey::ALL`] and asks its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named as in the journal")]
pub enum SettingKey {
    Name,
    ReplyMovesOpen,
    ReplyAssigns,
    Signature,
    AgentFirst,
    AgentReplyInWaiting,
    AgentMessageToFinal,
    CustomerReplyInWaiting,
    ReopenResolved,
    ReopenClosed,
    ReopenSoon,
    ArchiveResolved,
    ArchiveClosed,
    Timers,
    Targets,
    EndReasons,
    EndReasonRequired,
    FileLimit,
    ContactFields,
    Zone,
    Hours,
}

/// How the journal has a setting.
struct Row {
    wire: &'static str,
    get: fn(&Settings) -> Value,
    /// Takes a value over; `false` where it is none that the setting can have.
    set: fn(&mut Settings, &Value) -> bool,
}

/// The row of a setting whose type says by itself how it is written.
macro_rules! plain {
    ($wire:literal, $field:ident) => {
        Row {
            wire: $wire,
            get: |settings| json!(settings.$field),
            set: |settings, value| put(&mut settings.$field, Deserialize::deserialize(value).ok()),
        }
    };
}

fn put<T>(field: &mut T, value: Option<T>) -> bool {
    value.is_some_and(|value| {
        *field = value;
        true
    })
}

impl SettingKey {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::Name,
        Self::ReplyMovesOpen,
        Self::ReplyAssigns,
        Self::Signature,
        Self::AgentFirst,
        Self::AgentReplyInWaiting,
        Self::AgentMessageToFinal,
        Self::CustomerReplyInWaiting,
        Self::ReopenResolved,
        Self::ReopenClosed,
        Self::ReopenSoon,
        Self::ArchiveResolved,
        Self::ArchiveClosed,
        Self::Timers,
        Self::Targets,
        Self::EndReasons,
        Self::EndReasonRequired,
        Self::FileLimit,
        Self::ContactFields,
        Self::Zone,
        Self::Hours,
    ];

    const fn row(self) -> Row {
        match self {
            Self::Name => Row {
                wire: "name",
                set: |settings, value| {
                    put(&mut settings.name, value.as_str().map(|name| name.trim().into()))
                },
                get: |settings| (*settings.name).into(),
            },
            Self::AgentFirst => plain!("agent_first", agent_first),
            Self::ReplyMovesOpen => plain!("reply_moves_open", reply_moves_open),
            Self::ReplyAssigns => plain!("reply_assigns", reply_assigns),
            Self::Signature => plain!("signature", signature),
            Self::AgentReplyInWaiting => plain!("agent_reply_in_waiting", agent_reply_in_waiting),
            Self::AgentMessageToFinal => plain!("agent_message_to_final", agent_message_to_final),
            Self::CustomerReplyInWaiting => {
                plain!("customer_reply_in_waiting", customer_reply_in_waiting)
            }
            Self::ReopenResolved => plain!("reopen_resolved", reopen_resolved),
            Self::ReopenClosed => plain!("reopen_closed", reopen_closed),
            Self::ReopenSoon => {
                plain!("reopen_to_in_service_minutes", reopen_to_in_service_minutes)
            }
            Self::ArchiveResolved => plain!("archive_resolved_minutes", archive_resolved_minutes),
            Self::ArchiveClosed => plain!("archive_closed_minutes", archive_closed_minutes),
            Self::Timers => Row {
                wire: "timers",
                set: |settings, value| {
                    let list = value.as_array();
                    let timers = list.and_then(|list| list.iter().map(Timer::from_value).collect());
                    put(&mut settings.timers, timers)
                },
                get: |settings| settings.timers.iter().map(Timer::to_value).collect(),
            },
            Self::Targets => Row {
                wire: "targets",
                set: |settings, value| put(&mut settings.targets, Target::list(value)),
                get: |settings| settings.targets.iter().map(Target::to_value).collect(),
            },
            Self::EndReasons => Row {
                wire: "end_reasons",
                set: |settings, value| put(&mut settings.end_reasons, EndReason::list(value)),
                get: |settings| settings.end_reasons.iter().map(EndReason::to_value).collect(),
            },
            Self::EndReasonRequired => plain!("end_reason_required", end_reason_required),
            Self::FileLimit => Row {
                wire: "file_limit_mb",
                set: |settings, value| {
                    let limit = value.as_u64().filter(|mb| (1..=MAX_FILE_MB).contains(mb));
                    put(&mut settings.file_limit_mb, limit)
                },
                get: |settings| settings.file_limit_mb.into(),
            },
            Self::ContactFields => Row {
                wire: "contact_fields",
                set: |settings, value| put(&mut settings.contact_fields, value.as_array().cloned()),
                get: |settings| settings.contact_fields.clone().into(),
            },
            Self::Zone => Row {
                wire: "zone",
                set: |settings, value| {
                    let name = value.as_str().filter(|name| !name.is_empty());
                    put(&mut settings.zone, name.map(Into::into))
                },
                get: |settings| (*settings.zone).into(),
            },
            Self::Hours => Row {
                wire: "business_hours",
                set: |settings, value| {
                    let hours = match value {
                        Value::Null => Some(None),
                        value => BusinessHours::from_value(value).map(Some),
                    };
                    put(&mut settings.business_hours, hours)
                },
                get: |settings| {
                    settings.business_hours.as_ref().map(BusinessHours::to_value).into()
                },
            },
        }
    }

    /// The name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        self.row().wire
    }

    /// The value in some settings, as the journal has it.
    #[must_use]
    pub fn get(self, settings: &Settings) -> Value {
        (self.row().get)(settings)
    }

    /// Changes the value in some settings; `false`, and nothing changed, where the setting cannot have that one.
    pub fn set(self, settings: &mut Settings, value: &Value) -> bool {
        (self.row().set)(settings, value)
    }

    /// Whether two versions of the settings have the same value.
    #[must_use]
    pub fn is_same(self, a: &Settings, b: &Settings) -> bool {
        self.get(a) == self.get(b)
    }
}

/// The settings that differ between two versions, in the order in which they are shown.
#[must_use]
pub fn differences(a: &Settings, b: &Settings) -> Vec<SettingKey> {
    SettingKey::ALL.into_iter().filter(|key| !key.is_same(a, b)).collect()
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
        let (mut settings, mut problems) = (Self::default(), Vec::new());
        for key in SettingKey::ALL {
            let given = value.get(key.wire());
            if given.is_some_and(|given| !key.set(&mut settings, given)) {
                problems.push(SettingsProblem { key: key.wire() });
            }
        }
        (settings, problems)
    }

    /// Returns all settings as `settings_changed.settings`.
    #[must_use]
    pub fn to_value(&self) -> Value {
        // Most desks have no name, and what they say of themselves stays as it was before there were names; or targets,
        // signatures, reasons for an end, limits of files, fields of contacts.
        let said = |key: &SettingKey| match key {
            SettingKey::Name => !self.name.is_empty(),
            SettingKey::Targets => !self.targets.is_empty(),
            SettingKey::Signature => self.signature,
            SettingKey::EndReasons => !self.end_reasons.is_empty(),
            SettingKey::EndReasonRequired => self.end_reason_required,
            SettingKey::FileLimit => self.file_limit_mb != FILE_LIMIT_MB,
            SettingKey::ContactFields => !self.contact_fields.is_empty(),
            _ => true,
        };
        let written = SettingKey::ALL.into_iter().filter(said);
        object_of(written.map(|key| (key.wire().to_owned(), key.get(self))))
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
            TimerAction::Status(status) => ("status", status.wire().into()),
            TimerAction::Tag(tag) => ("tag", tag.as_str().into()),
            TimerAction::Assign(agent) => ("assign", agent.as_ref().map(AgentId::as_str).into()),
        };
        object(vec![
            ("status", self.status.wire().into()),
            ("after_minutes", self.after_minutes.into()),
            ("business", self.business.into()),
            ("then", object(vec![then])),
        ])
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

    #[test]
    fn every_setting_is_written_and_differs_alone() {
        let other = json!({
            "name": "Casa Pitangueira",
            "agent_first": "in_service", "reply_moves_open": false, "reply_assigns": true,
            "signature": true, "customer_reply_in_waiting": "open", "agent_reply_in_waiting": "in_service",
            "agent_message_to_final": "in_service", "reopen_resolved": "never", "reopen_closed": "never",
            "file_limit_mb": 32, "reopen_to_in_service_minutes": 5, "archive_resolved_minutes": 1, "archive_closed_minutes": null,
            "timers": [{"status": "open", "after_minutes": 5, "then": {"tag": "late"}}],
            "targets": [{"measure": "reply", "within_minutes": 5}], "zone": "UTC",
            "end_reasons": [{"id": "a", "name": "Dúvida"}], "end_reason_required": true,
            "business_hours": {"week": {}}, "contact_fields": [{"key": "cpf", "name": "CPF", "type": "text"}, 7],
        });
        let default = Settings::default();
        let written = Settings {
            name: "Casa Pitangueira".into(),
            signature: true,
            targets: vec![Target::usual()],
            end_reasons: vec![EndReason { id: "a".into(), name: "Dúvida".into() }],
            end_reason_required: true,
            file_limit_mb: 32,
            contact_fields: vec![json!(7)],
            ..Settings::default()
        }
        .to_value();
        assert_eq!(written.as_object().map(serde_json::Map::len), Some(SettingKey::ALL.len()));
        for key in SettingKey::ALL {
            assert!(written.get(key.wire()).is_some(), "{key:?}");
            let (one, problems) = Settings::from_value(&json!({ (key.wire()): other[key.wire()] }));
            assert_eq!((differences(&default, &one), problems), (vec![key], vec![]));
            let mut copy = default.clone();
            assert!(key.set(&mut copy, &key.get(&one)));
            assert_eq!(copy, one);
        }
    }
}
