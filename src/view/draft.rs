//! Something that is being changed and was not saved yet.

use serde_json::Value;

use crate::model::EventId;

/// A draft: what it was taken from, and how it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft<T> {
    /// The version that it was taken from; `None` where there was none yet.
    pub base: Option<EventId>,
    /// How it stands now.
    pub value: T,
}

/// What can be a draft, as this browser keeps it. What is read must be what was written, half-typed fields included: the
/// screens show what was read.
pub trait DraftValue: Sized {
    /// As it is kept.
    fn to_value(&self) -> Value;
    /// What was kept; `None` where this version does not understand it.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T> Draft<T> {
    /// Whether another version came into force since it was taken.
    #[must_use]
    pub fn is_overtaken(&self, version: Option<&EventId>) -> bool {
        self.base.as_ref() != version
    }
}
