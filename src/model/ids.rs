//! A newtype for each kind of id: a chat's id is never taken for an event's.

use std::fmt;
use std::sync::Arc;

/// Defines an id: a shared string, compared bytewise, never empty when it comes from the codec.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Returns an id of that text.
            pub fn new(text: impl Into<Arc<str>>) -> Self {
                Self(text.into())
            }

            /// Returns the text of the id.
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

        // An id orders and hashes as its text does: maps can be queried with a `&str`.
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id! {
    /// The id of an event; it never changes. Those made here are UUIDv7; any non-empty string is allowed (design §3).
    EventId
}
id! {
    /// The id of a chat: one customer's conversation with the desk.
    ChatId
}
id! {
    /// The id of an agent; a change of name does not change it.
    AgentId
}
id! {
    /// The id of a campaign.
    CampaignId
}
id! {
    /// The id of a chatbot rule; an edit does not change it.
    RuleId
}
id! {
    /// A tag, by its name.
    Tag
}
