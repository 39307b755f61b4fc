//! An agent's availability, and its document in the presence database.

use serde_json::{Map, Value};

use crate::model::{ChatId, MINUTE, SECOND, Timestamp};

/// An agent's availability.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Availability {
    /// At the desk, with the page in sight.
    Here {
        /// The open chat.
        chat: Option<ChatId>,
        /// True while an answer is being written in it.
        typing: bool,
    },
    /// The page is open, but out of sight.
    Away,
    /// Not at the desk.
    #[default]
    Gone,
}

impl Availability {
    /// True while an answer is being written.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        matches!(self, Self::Here { typing: true, .. })
    }

    /// Returns the open chat.
    #[must_use]
    pub const fn chat(&self) -> Option<&ChatId> {
        match self {
            Self::Here { chat, .. } => chat.as_ref(),
            Self::Away | Self::Gone => None,
        }
    }

    /// The interval, in milliseconds, at which it is written again while it does not change.
    pub(super) const fn heartbeat_ms(&self) -> Option<i64> {
        match self {
            Self::Here { typing: true, .. } => Some(TYPING_INTERVAL_MS),
            Self::Here { .. } => Some(25 * SECOND),
            // Browsers throttle timers of hidden pages.
            Self::Away => Some(2 * MINUTE),
            Self::Gone => None,
        }
    }

    /// The time for which it is valid after the last message, in milliseconds: longer than the interval, as a message
    /// may get lost.
    pub(super) const fn ttl_ms(&self) -> i64 {
        match self {
            Self::Here { .. } => 60 * SECOND,
            Self::Away => 5 * MINUTE,
            Self::Gone => 0,
        }
    }

    /// Returns a message for the browser's other tabs. `tab` is the sender's id.
    #[must_use]
    pub fn to_text(&self, tab: &str) -> String {
        let mut fields = self.to_fields(Timestamp::MIN);
        fields.insert("tab".into(), tab.into());
        Value::Object(fields).to_string()
    }

    /// Parses a message of another tab: its id and availability.
    #[must_use]
    pub fn from_text(text: &str) -> Option<(String, Self)> {
        let fields: Map<String, Value> = serde_json::from_str(text).ok()?;
        let (availability, _) = Self::from_fields(&fields)?;
        Some((fields.get("tab")?.as_str()?.to_owned(), availability))
    }

    /// The fields of the document. `at` is the server's time.
    pub(super) fn to_fields(&self, at: Timestamp) -> Map<String, Value> {
        let mut fields = Map::new();
        fields.insert("at".into(), at.to_string().into());
        match self {
            Self::Here { chat, typing } => {
                if let Some(chat) = chat {
                    fields.insert("chat".into(), chat.as_str().into());
                }
                if *typing {
                    fields.insert("typing".into(), true.into());
                }
            }
            Self::Away => {
                fields.insert("away".into(), true.into());
            }
            Self::Gone => {
                fields.insert("gone".into(), true.into());
            }
        }
        fields
    }

    /// The availability of a document, and the server's time of its writing; `None` if it is no presence document.
    pub(super) fn from_fields(fields: &Map<String, Value>) -> Option<(Self, Timestamp)> {
        let at = Timestamp::parse(fields.get("at")?.as_str()?)?;
        let is = |key: &str| fields.get(key) == Some(&Value::Bool(true));
        let availability = if is("gone") {
            Self::Gone
        } else if is("away") {
            Self::Away
        } else {
            let chat = fields.get("chat").and_then(Value::as_str);
            let chat = chat.filter(|chat| !chat.is_empty()).map(ChatId::from);
            Self::Here { typing: chat.is_some() && is("typing"), chat }
        };
        Some((availability, at))
    }
}

/// The shortest time between two writes of typing, in milliseconds.
pub(super) const TYPING_INTERVAL_MS: i64 = 3 * SECOND;

/// The time for which typing is valid after the last message, in milliseconds.
pub(super) const TYPING_TTL_MS: i64 = 8 * SECOND;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_says_what_was_said() {
        let at = Timestamp::from_millis(1_764_000_000_000);
        let here = |chat: Option<&str>, typing| Availability::Here {
            chat: chat.map(ChatId::from),
            typing,
        };
        let all = [
            here(None, false),
            here(Some("c"), false),
            here(Some("c"), true),
            Availability::Away,
            Availability::Gone,
        ];
        for availability in all {
            let text = availability.to_text("tab");
            assert_eq!(Availability::from_text(&text), Some(("tab".into(), availability.clone())));
            assert_eq!(
                Availability::from_fields(&availability.to_fields(at)),
                Some((availability, at))
            );
        }
    }

    #[test]
    fn what_is_no_such_document_says_nothing() {
        let read = |text: &str| Availability::from_fields(&serde_json::from_str(text).unwrap());
        for text in ["{}", r#"{"at":7}"#, r#"{"at":"now","chat":"c"}"#] {
            assert_eq!(read(text), None, "{text}");
        }
        // Typing needs a chat.
        let nowhere = r#"{"at":"2026-11-22T12:00:00.000Z","typing":true,"chat":"","gone":"yes"}"#;
        assert_eq!(read(nowhere).unwrap().0, Availability::Here { chat: None, typing: false });
    }
}
