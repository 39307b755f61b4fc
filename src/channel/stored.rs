//! [`StoredLine`]: what a browser keeps of a line. [`LineStatus`]: what its tabs and people are told of it.

use serde_json::{Value, json};

use super::{Health, Secret};
use crate::model::Timestamp;

/// What people want of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// It receives and sends.
    On,
    /// It waits until somebody lets it go on.
    Paused,
    /// It was taken away, and its token with it. Its salt stays, so that the same account, added again, goes on with its chats.
    Removed,
}

impl LineState {
    const ALL: [(Self, &'static str); 3] =
        [(Self::On, "on"), (Self::Paused, "paused"), (Self::Removed, "removed")];

    /// Returns its name in storage, between tabs and in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("", |(_, name)| name)
    }

    fn of(json: &Value) -> Option<Self> {
        let name = json.get("state")?.as_str()?;
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(state, _)| *state)
    }
}

/// A line with its secrets, as it is kept in a browser: never in the journal, in a copy of the desk, or on a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLine {
    /// The id. Events and chats of the line begin with it.
    pub id: String,
    /// The name that customers see.
    pub name: String,
    /// The name in addresses, without `@`.
    pub username: String,
    /// What people want of it.
    pub state: LineState,
    /// The token; empty where the line was removed.
    pub token: Secret,
    /// Makes the ids of the line's events.
    pub salt: Secret,
    /// When it was added, last: what was written before was for nobody, or another browser has sent it.
    pub since: Timestamp,
}

impl StoredLine {
    /// Returns it without its token.
    #[must_use]
    pub fn removed(self) -> Self {
        Self { state: LineState::Removed, token: Secret::new(String::new()), ..self }
    }

    /// Returns the instant since which messages are for it: none, while it is removed.
    #[must_use]
    pub fn sends_since(&self) -> Timestamp {
        if self.state == LineState::Removed { Timestamp::MAX } else { self.since }
    }

    /// Returns the text that the browser's storage keeps.
    #[must_use]
    pub fn to_text(&self) -> String {
        json!({
            "id": self.id,
            "name": self.name,
            "username": self.username,
            "state": self.state.name(),
            "token": self.token.reveal(),
            "salt": self.salt.reveal(),
            "since": self.since.millis(),
        })
        .to_string()
    }

    /// Reads it as [`Self::to_text`] wrote it.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let json: Value = serde_json::from_str(text).ok()?;
        let text = |key| Some(json.get(key)?.as_str()?.to_owned());
        Some(Self {
            id: text("id")?,
            name: text("name")?,
            username: text("username")?,
            state: LineState::of(&json)?,
            token: Secret::new(text("token")?),
            salt: Secret::new(text("salt")?),
            since: since_of(&json),
        })
    }
}

/// How a line is. It has no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineStatus {
    /// The id.
    pub id: String,
    /// The name that customers see.
    pub name: String,
    /// The name in addresses, without `@`.
    pub username: String,
    /// What people want of it.
    pub state: LineState,
    /// When it was added, last.
    pub since: Timestamp,
    /// How it is with its network.
    pub health: Health,
}

fn since_of(json: &Value) -> Timestamp {
    Timestamp::from_millis(json.get("since").and_then(Value::as_i64).unwrap_or_default())
}

impl LineStatus {
    /// Returns the status of a line.
    #[must_use]
    pub fn of(line: &StoredLine, health: Health) -> Self {
        Self {
            id: line.id.clone(),
            name: line.name.clone(),
            username: line.username.clone(),
            state: line.state,
            since: line.since,
            health,
        }
    }

    /// Returns it as JSON, for the other tabs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "username": self.username,
            "state": self.state.name(),
            "since": self.since.millis(),
            "health": self.health.to_json(),
        })
    }

    /// Reads it as [`Self::to_json`] wrote it.
    #[must_use]
    pub fn from_json(json: &Value) -> Option<Self> {
        let text = |key| Some(json.get(key)?.as_str()?.to_owned());
        Some(Self {
            id: text("id")?,
            name: text("name")?,
            username: text("username")?,
            state: LineState::of(json)?,
            since: since_of(json),
            health: Health::from_json(json.get("health")?),
        })
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn line() -> StoredLine {
        StoredLine {
            id: "tg-123456".into(),
            name: "Loja \"X\"\n".into(),
            username: "loja_bot".into(),
            state: LineState::Paused,
            token: Secret::new("123456:ABC".into()),
            salt: Secret::new("s".into()),
            since: Timestamp::from_millis(5),
        }
    }

    #[test]
    fn a_line_is_read_as_it_was_written() {
        assert_eq!(StoredLine::from_text(&line().to_text()), Some(line()));
        assert_eq!(StoredLine::from_text("{}"), None);
        assert_eq!(StoredLine::from_text("no JSON"), None);
    }

    #[test]
    fn a_line_of_an_earlier_version_sends_whatever_waits() {
        let text = line().to_text().replace("since", "other");
        assert_eq!(StoredLine::from_text(&text).unwrap().sends_since().millis(), 0);
        assert_eq!(line().removed().sends_since(), Timestamp::MAX);
    }

    #[test]
    fn a_removed_line_has_no_token_and_keeps_its_salt() {
        let text = line().removed().to_text();
        assert!(!text.contains("ABC"));
        let read = StoredLine::from_text(&text).unwrap();
        assert_eq!((read.state, read.salt.reveal()), (LineState::Removed, "s"));
    }

    #[test]
    fn what_tabs_are_told_has_no_secret() {
        let status = LineStatus::of(&line(), Health { waiting: 3, ..Health::default() });
        let json = status.to_json();
        assert!(!json.to_string().contains("ABC"));
        assert_eq!(LineStatus::from_json(&json), Some(status));
    }
}
