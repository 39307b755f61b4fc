//! What the native tests of the state machine share: events in the words of the journal's format, and the story of
//! one chat told act by act.

pub mod invariants;
pub mod lines;
pub mod logs;
pub mod random_rules;
pub mod random_settings;
pub mod timed;

use std::process::Command;

use balcao::journal::{Change, ChatState, Desk, Event, What, codec};
use balcao::model::{ChatId, DAY, MINUTE, Status, Timestamp, compiled_zones};
use serde_json::{Value, json};

/// The statuses that a chat can stand in, "none" first: the rows of the transition table.
pub const STANDS: [&str; 6] = ["none", "open", "in_service", "waiting", "resolved", "closed"];

/// The wire name of a status, "none" included.
pub fn name(status: Option<Status>) -> &'static str {
    status.map_or("none", Status::wire)
}

/// `examples/report.rs`, to be run, with the features of this program: with others all would be compiled again.
pub fn report_example() -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--example", "report"]);
    if !cfg!(feature = "ui") {
        command.arg("--no-default-features");
    }
    command.arg("--");
    command
}

/// An instant from its text.
pub fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("an instant")
}

/// Reads an event from its JSON.
pub fn event(json: &Value) -> Event {
    codec::decode(&json.to_string()).unwrap_or_else(|error| panic!("{error:?} in {json}"))
}

/// An event of chat `c`: what it says, with id and instant.
pub fn dated(id: &str, at: Timestamp, act: Value) -> Event {
    let mut act = act;
    act["id"] = id.into();
    act["at"] = at.to_string().into();
    if act.get("chat").is_none() {
        act["chat"] = "c".into();
    }
    if act["chat"].is_null() {
        act.as_object_mut().map(|act| act.remove("chat"));
    }
    event(&act)
}

/// What an agent does: the fields of a type beside the envelope.
pub fn by_agent(agent: &str, mut act: Value) -> Value {
    act["by"] = json!({"kind": "agent", "id": agent});
    act
}

/// The customer writes.
pub fn customer() -> Value {
    json!({"by": {"kind": "customer", "id": "+55"}, "type": "message_received", "text": "Oi"})
}

/// An agent writes.
pub fn agent(agent: &str) -> Value {
    by_agent(agent, json!({"type": "message_sent", "text": "Olá"}))
}

/// A chatbot writes.
pub fn bot() -> Value {
    json!({"by": {"kind": "bot", "id": "hello"}, "type": "message_sent", "text": "Olá"})
}

/// A campaign writes, in an agent's name.
pub fn campaign() -> Value {
    by_agent("ana", json!({"type": "message_sent", "text": "Promoção", "campaign": "black-friday"}))
}

/// An agent leaves a note.
pub fn note() -> Value {
    by_agent("ana", json!({"type": "note_added", "text": "Ligou ontem"}))
}

/// The customer rates.
pub fn rating() -> Value {
    json!({"by": {"kind": "customer", "id": "+55"}, "type": "rated", "score": 9})
}

/// The desk reads the chat.
pub fn read() -> Value {
    by_agent("ana", json!({"type": "read"}))
}

/// The channel reports on a message.
pub fn delivery(message: &str, state: &str) -> Value {
    json!({"by": {"kind": "system"}, "type": "delivery", "message": message, "state": state})
}

/// An agent makes somebody responsible, or nobody.
pub fn assign(to: Option<&str>) -> Value {
    by_agent("ana", json!({"type": "assigned", "agent": to}))
}

/// An agent changes tags.
pub fn tags(add: &[&str], remove: &[&str]) -> Value {
    by_agent("ana", json!({"type": "tags_changed", "add": add, "remove": remove}))
}

/// An agent archives.
pub fn archive() -> Value {
    by_agent("ana", json!({"type": "archived"}))
}

/// An agent unarchives.
pub fn unarchive() -> Value {
    by_agent("ana", json!({"type": "unarchived"}))
}

/// Agent `ana` sets the status.
pub fn set(status: &str) -> Value {
    by_agent("ana", json!({"type": "status_set", "status": status}))
}

/// Agent `ana` sets `waiting`, with reason and until.
pub fn wait_for(reason: Option<&str>, until: Option<Timestamp>) -> Value {
    let mut act = set("waiting");
    if let Some(reason) = reason {
        act["reason"] = reason.into();
    }
    if let Some(until) = until {
        act["until"] = until.to_string().into();
    }
    act
}

/// An agent opens a chat with the customer, without writing.
pub fn chat_started() -> Value {
    by_agent(
        "ana",
        json!({"type": "chat_started", "contact": {"name": "Rosa", "address": "+55", "channel": "whatsapp"}}),
    )
}

/// A manager changes the settings.
pub fn settings(settings: &Value) -> Value {
    by_agent("bia", json!({"type": "settings_changed", "settings": settings, "chat": null}))
}

/// A manager saves the chatbot's rules.
pub fn rules(rules: &Value) -> Value {
    by_agent("bia", json!({"type": "rules_saved", "rules": rules, "chat": null}))
}

/// An agent takes events back.
pub fn undo(agent: &str, events: &[&str]) -> Value {
    by_agent(agent, json!({"type": "undone", "events": events}))
}

/// The first act's instant: noon of a Monday, UTC.
pub fn monday_noon() -> Timestamp {
    at("2026-11-23T12:00:00Z")
}

/// The story of chat `c`. Each act comes a minute after the one before, unless told otherwise; the ids are `e1`,
/// `e2`, … in the order of telling (written `e001`), those of settings `s001`, …, those of rules `r001`, ….
#[derive(Clone)]
pub struct Story {
    /// The desk where it happens.
    pub desk: Desk,
    /// The instant of the last act, or to which one waited.
    pub clock: Timestamp,
    gap: i64,
    acts: usize,
}

impl Story {
    /// A desk with default settings.
    pub fn new() -> Self {
        Self {
            desk: Desk::new(compiled_zones()),
            clock: monday_noon().plus(-MINUTE),
            gap: MINUTE,
            acts: 0,
        }
    }

    /// A desk with these settings, in force since the day before.
    pub fn with(in_force: &Value) -> Self {
        let mut story = Self::new();
        let since = monday_noon().plus(-DAY);
        story.desk.apply([dated("s000", since, settings(in_force))]);
        story
    }

    /// These acts, one after the other, on a desk with these settings.
    pub fn told(in_force: &Value, acts: impl IntoIterator<Item = Value>) -> Self {
        acts.into_iter().fold(Self::with(in_force), Self::act)
    }

    /// A desk with these settings, where the chat stands in the status of that name. From there on the gap is an hour.
    pub fn standing(status: &str, in_force: &Value) -> Self {
        let story = Self::with(in_force);
        let story = match status {
            "none" => story.act(chat_started()),
            "open" => story.act(customer()),
            _ => story.act(customer()).act(set(status)),
        };
        assert_eq!(story.status(), status);
        story.after(60 * MINUTE)
    }

    /// The next act comes so many milliseconds after the last one, instead of a minute.
    pub fn after(mut self, millis: i64) -> Self {
        self.gap = millis;
        self
    }

    /// Somebody does something.
    pub fn act(mut self, act: Value) -> Self {
        self.clock = self.clock.plus(self.gap);
        self.gap = MINUTE;
        self.acts += 1;
        let prefix = match act["type"].as_str() {
            Some("settings_changed") => 's',
            Some("rules_saved") => 'r',
            _ => 'e',
        };
        let id = format!("{prefix}{:03}", self.acts);
        self.desk.apply([dated(&id, self.clock, act)]);
        self
    }

    /// The settings change.
    pub fn change(self, to: &Value) -> Self {
        self.act(settings(to))
    }

    /// The chatbot's rules change.
    pub fn rule(self, to: &Value) -> Self {
        self.act(rules(to))
    }

    /// Nobody acts for so many milliseconds.
    pub fn wait(mut self, millis: i64) -> Self {
        self.clock = self.clock.plus(millis);
        self.desk.advance(self.clock);
        self
    }

    /// The chat's state.
    pub fn state(&self) -> &ChatState {
        self.desk.by_id(&ChatId::from("c")).expect("the chat has begun").state()
    }

    /// The name of the chat's status.
    pub fn status(&self) -> &'static str {
        name(self.state().status)
    }

    /// The chat's last change.
    pub fn last_change(&self) -> &Change {
        self.state().changes.last().expect("something changed")
    }

    /// The last change of status.
    pub fn last_status_change(&self) -> &Change {
        self.state().status_changes().next_back().expect("the status changed")
    }

    /// The changes of status as `(milliseconds since the first act, name)`.
    pub fn course(&self) -> Vec<(i64, &'static str)> {
        let start = self.state().started;
        let changes = self.state().status_changes();
        changes
            .filter_map(|change| match change.what {
                What::Status { to, .. } => Some((change.at.since(start), to.wire())),
                _ => None,
            })
            .collect()
    }
}
