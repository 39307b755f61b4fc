//! Newtypes for every identifier, so that a chat's id is never taken for an event's.

use std::fmt;
use std::sync::Arc;

/// Defines an id: a cheaply cloned string, compared bytewise, never empty when it comes from the codec.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps the text as it stands.
            pub fn new(text: impl Into<Arc<str>>) -> Self {
                Self(text.into())
            }

            /// The text of the id.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.as_str())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        // A string's own bytes order and hash it, so that maps can be asked with a `&str`.
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id! {
    /// Names one event for ever. Ours are UUIDv7; any non-empty string is allowed (design: the journal's format).
    EventId
}
id! {
    /// Names one chat: one customer's conversation with the desk.
    ChatId
}
id! {
    /// Names one agent, who keeps it through every change of name.
    AgentId
}
id! {
    /// Names one campaign.
    CampaignId
}
id! {
    /// Names one rule of the chatbot, which keeps it through every change.
    RuleId
}
id! {
    /// A tag is its own name.
    Tag
}
