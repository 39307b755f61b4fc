//! What an agent says of oneself, and the document that says it: one for each agent, overwritten.

use serde_json::{Map, Value};

use crate::model::{ChatId, MINUTE, SECOND, Timestamp};

/// What an agent says of oneself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Availability {
    /// At the desk, with the page in sight.
    Here {
        /// The chat that is open, if one is.
        chat: Option<ChatId>,
        /// An answer is being written in it.
        typing: bool,
    },
    /// The page is open, but out of sight.
    Away,
    /// Not at the desk.
    #[default]
    Gone,
}

impl Availability {
    /// Whether an answer is being written.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        matches!(self, Self::Here { typing: true, .. })
    }

    /// The chat that is open.
    #[must_use]
    pub const fn chat(&self) -> Option<&ChatId> {
        match self {
            Self::Here { chat, .. } => chat.as_ref(),
            Self::Away | Self::Gone => None,
        }
    }

    /// After how many milliseconds it is said again, as long as it stays so.
    pub(super) const fn repeated_after(&self) -> Option<i64> {
        match self {
            Self::Here { typing: true, .. } => Some(TYPING_AGAIN),
            Self::Here { .. } => Some(25 * SECOND),
            // Pages out of sight are not woken often.
            Self::Away => Some(2 * MINUTE),
            Self::Gone => None,
        }
    }

    /// For how many milliseconds it holds, where nothing is heard any more: one that is said again may get lost.
    pub(super) const fn holds(&self) -> i64 {
        match self {
            Self::Here { .. } => 60 * SECOND,
            Self::Away => 5 * MINUTE,
            Self::Gone => 0,
        }
    }

    /// As text, for the browser's other tabs. `tab`: which one says it.
    #[must_use]
    pub fn to_text(&self, tab: &str) -> String {
        let mut fields = self.to_fields(Timestamp::MIN);
        fields.insert("tab".into(), tab.into());
        Value::Object(fields).to_string()
    }

    /// What another tab says, and which one.
    #[must_use]
    pub fn from_text(text: &str) -> Option<(String, Self)> {
        let fields: Map<String, Value> = serde_json::from_str(text).ok()?;
        let (said, _) = Self::from_fields(&fields)?;
        Some((fields.get("tab")?.as_str()?.to_owned(), said))
    }

    /// The fields of the document. `at`: the server's time.
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

    /// What a document says, and when it was said; `None` where it is not one of these.
    pub(super) fn from_fields(fields: &Map<String, Value>) -> Option<(Self, Timestamp)> {
        let at = Timestamp::parse(fields.get("at")?.as_str()?)?;
        let is = |key: &str| fields.get(key) == Some(&Value::Bool(true));
        let said = if is("gone") {
            Self::Gone
        } else if is("away") {
            Self::Away
        } else {
            let chat = fields.get("chat").and_then(Value::as_str);
            let chat = chat.filter(|chat| !chat.is_empty()).map(ChatId::from);
            Self::Here { typing: chat.is_some() && is("typing"), chat }
        };
        Some((said, at))
    }
}

/// How many milliseconds there are at least between two writes that say that somebody types.
pub(super) const TYPING_AGAIN: i64 = 3 * SECOND;

/// For how many milliseconds somebody types, where nothing is heard any more.
pub(super) const TYPING_HOLDS: i64 = 8 * SECOND;

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
        for said in all {
            let text = said.to_text("tab");
            assert_eq!(Availability::from_text(&text), Some(("tab".into(), said.clone())));
            assert_eq!(Availability::from_fields(&said.to_fields(at)), Some((said, at)));
        }
    }

    #[test]
    fn what_is_no_such_document_says_nothing() {
        let read = |text: &str| Availability::from_fields(&serde_json::from_str(text).unwrap());
        for text in ["{}", r#"{"at":7}"#, r#"{"at":"now","chat":"c"}"#] {
            assert_eq!(read(text), None, "{text}");
        }
        // Nobody types nowhere.
        let nowhere = r#"{"at":"2026-11-22T12:00:00.000Z","typing":true,"chat":"","gone":"yes"}"#;
        assert_eq!(read(nowhere).unwrap().0, Availability::Here { chat: None, typing: false });
    }
}
